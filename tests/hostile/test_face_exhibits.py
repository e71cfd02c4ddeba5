"""Exhibits made to mislead the face engine, from the bytes on: a finding or an error, no score.

What stands beside a good portrait has a control: the same portrait, plainly encoded, is scored.
"""

import io
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from typing import Final

import cv2
import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageOps

from app.domain.errors import TooLargeError
from app.domain.exhibit import MediaType, Role
from app.domain.finding import Finding, Gate, Measure
from app.engines.catalogue import Catalogue
from app.engines.face.engine import FaceEngine
from tests.hostile import drawn
from tests.hostile.specimens import PORTRAITS, RESOURCES, Token, evidence_of
from tests.unit.engines.face.moulded import turned

SAME: Final = 10_000
Encoded = tuple[bytes, MediaType]


@cache
def shipped() -> FaceEngine:
    """The shipped engine with its own decoder, without moved crops, for speed."""
    made = Catalogue(RESOURCES).engine("face")
    assert isinstance(made, FaceEngine)
    return replace(made, onlookers=tuple(replace(one, crops=False) for one in made.onlookers))


@pytest.fixture(scope="module")
def engine() -> FaceEngine:
    return shipped()


def portrait(name: str = "holder-submitted.jpg") -> Image.Image:
    with Image.open(PORTRAITS / name) as picture:
        return picture.convert("RGB")


def saved(image: Image.Image, form: str, **options: object) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, form, **options)
    return buffer.getvalue()


def cmyk() -> Encoded:
    return saved(portrait().convert("CMYK"), "JPEG", quality=92), MediaType.JPEG


def sixteen_bits() -> Encoded:
    deep = np.asarray(portrait())[:, :, ::-1].astype(np.uint16) * 257
    return cv2.imencode(".png", deep)[1].tobytes(), MediaType.PNG


def sixteen_bits_grey() -> Encoded:
    deep = np.asarray(portrait().convert("L")).astype(np.uint16) * 257
    return cv2.imencode(".png", deep)[1].tobytes(), MediaType.PNG


def with_alpha() -> Encoded:
    cut_out = portrait().convert("RGBA")
    mask = Image.new("L", cut_out.size, 0)
    wide, high = cut_out.size
    ImageDraw.Draw(mask).ellipse((wide // 20, 0, wide - wide // 20, high), fill=255)
    cut_out.putalpha(mask)
    return saved(cut_out, "PNG"), MediaType.PNG


def examined(engine: FaceEngine, probe: Encoded) -> tuple[Finding, ...]:
    pair = (
        evidence_of((PORTRAITS / "holder-registered.jpg").read_bytes()),
        evidence_of(probe[0], probe[1], name="E-02", role=Role.PROBE),
    )
    return engine.examine(pair, Token())


def score(findings: tuple[Finding, ...]) -> int | None:
    found = [int(f.value) for f in findings if f.measure is Measure.FACE_SCORE]
    return found[0] if found else None


def faces(findings: tuple[Finding, ...]) -> int:
    (count,) = (f for f in findings if f.measure is Measure.FACE_COUNT and f.exhibits == ("E-02",))
    return int(count.value)


def gates(findings: tuple[Finding, ...]) -> dict[str, str]:
    return {
        f.subject: str(f.value)
        for f in findings
        if f.measure is Measure.FACE_GATE and f.exhibits == ("E-02",)
    }


@pytest.mark.parametrize("make", [cmyk, sixteen_bits, sixteen_bits_grey, with_alpha])
def test_an_odd_encoding_is_seen_as_the_picture_that_it_is(
    engine: FaceEngine, make: Callable[[], Encoded]
) -> None:
    findings = examined(engine, make())
    assert faces(findings) == 1
    assert (score(findings) or 0) >= SAME


def test_twenty_pixels_are_told_and_not_scored(engine: FaceEngine) -> None:
    tiny = saved(portrait().resize((20, 20)), "PNG"), MediaType.PNG
    findings = examined(engine, tiny)
    assert gates(findings)["inter_eye"] == Gate.RED
    assert score(findings) is None


def test_a_hundred_megapixels_are_refused_before_they_are_decoded(engine: FaceEngine) -> None:
    large = saved(portrait().resize((10_000, 10_000), Image.Resampling.NEAREST), "JPEG")
    with pytest.raises(TooLargeError):
        examined(engine, (large, MediaType.JPEG))


def turned_aside(degrees: float, name: str = "other-party.jpg") -> Image.Image:
    """A portrait as the mesh shows it from the side."""
    onlooker = shipped().onlookers[0]
    pixels = np.asarray(portrait(name))
    (face,) = onlooker.detector.faces(pixels)
    return Image.fromarray(turned(pixels, face, onlooker.mesh, degrees))


def test_a_drawn_profile_is_no_face(engine: FaceEngine) -> None:
    findings = examined(engine, (saved(drawn.drawn_profile(), "PNG"), MediaType.PNG))
    assert faces(findings) == 0
    assert score(findings) is None


@pytest.mark.parametrize(
    ("make", "row"),
    [
        (drawn.flat, "drawing"),
        (drawn.line_drawing, "drawing"),
        (drawn.shaded, "drawing"),
        (lambda: drawn.stone(portrait("holder-registered.jpg")), "stone"),
        (lambda: drawn.stone(portrait(), dark=(40, 52, 44)), "stone"),
        (lambda: turned_aside(-80), "profile"),
        (lambda: turned_aside(70), "profile"),
    ],
)
@pytest.mark.parametrize("form", ["PNG", "JPEG"])
def test_what_passes_for_a_face_gets_no_score(
    engine: FaceEngine, make: Callable[[], Image.Image], row: str, form: str
) -> None:
    findings = examined(engine, (saved(make(), form), MediaType(f"image/{form.lower()}")))
    assert faces(findings) == 1, "the control: the detector takes it for a face"
    assert gates(findings)[row] == Gate.RED
    assert score(findings) is None


def plain(colour: str) -> Callable[[], Image.Image]:
    return lambda: Image.new("RGB", (400, 500), colour)


def lit(light: float, veil: int = 0) -> Callable[[Image.Image], Image.Image]:
    return lambda image: image.point(lambda level: level * light + veil)


def copied(image: Image.Image) -> Image.Image:
    return ImageOps.grayscale(image).point(lambda level: (level - 120) * 4 + 128)


def with_eyes_apart(px: float) -> Callable[[Image.Image], Image.Image]:
    def shrunk(image: Image.Image) -> Image.Image:
        (face,) = shipped().onlookers[0].detector.faces(np.asarray(image))
        return ImageOps.scale(image, px / face.inter_eye_px, Image.Resampling.BOX)

    return shrunk


@pytest.mark.parametrize(
    ("spoil", "row", "gate"),
    [
        (lit(0.15), "exposure", Gate.AMBER),
        (lit(0.05), "exposure", Gate.RED),
        (lit(1.7, 20), "glare", Gate.AMBER),
        (lit(2.2, 20), "glare", Gate.RED),
        (lit(2.2, 20), "exposure", Gate.RED),
        (copied, "glare", Gate.AMBER),
        (with_eyes_apart(9), "inter_eye", Gate.AMBER),
        (with_eyes_apart(6.5), "inter_eye", Gate.RED),
    ],
)
def test_what_still_shows_a_face_is_limited_and_scored_and_what_shows_too_little_is_not(
    engine: FaceEngine, spoil: Callable[[Image.Image], Image.Image], row: str, gate: Gate
) -> None:
    spoilt = saved(spoil(portrait("holder-registered.jpg")), "PNG"), MediaType.PNG
    findings = examined(engine, spoilt)
    assert gates(findings)[row] == gate
    assert ((score(findings) or 0) >= SAME) is (gate is Gate.AMBER)


@pytest.mark.parametrize("make", [drawn.anime, drawn.emoji, plain("white"), plain("black")])
def test_other_drawings_are_no_face(engine: FaceEngine, make: Callable[[], Image.Image]) -> None:
    assert faces(examined(engine, (saved(make(), "PNG"), MediaType.PNG))) == 0


def as_it_is(image: Image.Image) -> Image.Image:
    return image


def hazy(image: Image.Image) -> Image.Image:
    return image.point(lambda level: level / 3 + 110)


def smoothed(image: Image.Image) -> Image.Image:
    return Image.fromarray(cv2.bilateralFilter(np.asarray(image), 9, 50, 50))


def cut_out(image: Image.Image) -> Image.Image:
    """As a photo for documents: the background is one colour."""
    wide, high = image.size
    mask = Image.new("L", image.size, 0)
    ImageDraw.Draw(mask).ellipse((wide // 8, 0, wide - wide // 8, high), fill=255)
    return Image.composite(image, Image.new("RGB", image.size, (120, 160, 220)), mask)


@pytest.mark.parametrize("name", ["holder-submitted.jpg", "other-party.jpg"])
@pytest.mark.parametrize(
    "make", [as_it_is, ImageOps.grayscale, hazy, smoothed, cut_out, lambda i: i.resize((190, 238))]
)
def test_photographs_of_people_keep_their_score(
    engine: FaceEngine, make: Callable[[Image.Image], Image.Image], name: str
) -> None:
    findings = examined(engine, (saved(make(portrait(name)), "JPEG", quality=80), MediaType.JPEG))
    assert Gate.RED not in gates(findings).values()
    assert score(findings) is not None
