"""Printed text from pixels: Latin and Chinese, any way up, quiet, offline, and stoppable."""

from collections.abc import Mapping

import cv2
import numpy as np
import pytest

from app.domain.errors import CancelledError
from app.engines.document.print_fields import by_labels
from app.engines.document.print_plans import by_plan
from app.engines.document.text_models import TextNetworks
from app.engines.document.text_read import TextReader
from tests.benchmarks.damage import shrink
from tests.benchmarks.id_pages import a_card
from tests.unit.engines.document.test_mrz_read import After, Never


@pytest.fixture(scope="module")
def reader() -> TextReader:
    return TextReader(TextNetworks())


def fields(reader: TextReader, pixels: np.ndarray) -> Mapping[str, str]:
    lines = reader.read(pixels, Never())
    return {f.field: f.text for f in (*by_labels(lines), *by_plan(lines))}


@pytest.mark.parametrize(
    ("kind", "turn"),
    [("chinese_front", 0), ("chinese_back", 180), ("hong_kong", 0), ("european", 90)],
)
def test_a_drawn_card_is_read_field_by_field(reader: TextReader, kind: str, turn: int) -> None:
    card = a_card(kind, 3)
    pixels = np.ascontiguousarray(np.rot90(shrink(card.pixels, 1100), turn // 90))
    found = fields(reader, pixels)
    assert {name: found.get(name) for name in card.fields} == dict(card.fields)


def test_an_empty_page_has_no_lines(reader: TextReader) -> None:
    assert reader.read(np.full((300, 500, 3), 240, np.uint8), Never()) == ()


def test_reading_stops_between_lines(reader: TextReader) -> None:
    page = shrink(a_card("european", 3).pixels, 700)
    with pytest.raises(CancelledError):
        reader.read(page, After(1))


def test_nothing_is_said_and_nobody_is_asked(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def nobody(*_: object, **__: object) -> None:
        raise AssertionError("a socket")

    monkeypatch.setattr("socket.socket", nobody)
    monkeypatch.setattr("socket.create_connection", nobody)
    page = np.full((120, 400, 3), 255, np.uint8)
    cv2.putText(page, "UTOPIA 42", (20, 70), cv2.FONT_HERSHEY_SIMPLEX, 1.4, (0, 0, 0), 3)
    (line,) = TextReader(TextNetworks()).read(page, Never())
    assert line.text == "UTOPIA 42"
    assert line.support > 9_000
    assert capfd.readouterr() == ("", "")
