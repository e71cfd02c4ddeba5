"""Pictures on the page: scaled by the mean, cut to the frame, and no picture is lost on the way."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.exhibit import Raster
from app.signing.report_picture import Pixels, framed, halved
from tests.builders import a_raster


@given(st.lists(st.integers(0, 255), min_size=12, max_size=12))
def test_a_pixel_is_the_mean_of_four(values: list[int]) -> None:
    small = halved(Raster(width=2, height=2, pixels=bytes(values)))
    for channel in range(3):
        a, b, c, d = values[channel::3]
        assert small.pixels[channel] == ((a + c) // 2 + (b + d) // 2) // 2


def test_an_odd_last_line_is_dropped() -> None:
    picture = Raster(width=3, height=3, pixels=bytes(range(27)))
    assert (halved(picture).width, halved(picture).height) == (1, 1)
    assert halved(picture).pixels == bytes([5, 6, 7])


@pytest.mark.parametrize(
    ("width", "height"), [(1600, 1200), (480, 600), (3000, 40), (40, 3000), (1, 1), (5000, 1)]
)
def test_a_picture_of_any_shape_fits_the_frame(width: int, height: int) -> None:
    picture = framed(a_raster(width, height), 69 / 84)
    assert 1 <= picture.width <= 300 or height == 1
    assert picture.width / picture.height <= 69 / 84 * 1.02 or picture.height <= 3
    assert Pixels(picture).getSize() == (picture.width, picture.height)


def test_the_middle_is_kept() -> None:
    white, black = b"\xff\xff\xff", b"\x00\x00\x00"
    row = black * 50 + white * 100 + black * 50
    picture = framed(Raster(width=200, height=100, pixels=row * 100), 1.0)
    assert (picture.width, picture.height) == (100, 100)
    assert set(picture.pixels) == {255}
