"""Without Tesseract, as on macOS: one reader is left, and what it cannot tell is not accepted."""

import sys

import pytest

from app.engines.document.assembly import page_reader
from app.engines.document.mrz_accept import Doubt, doubts
from app.engines.document.mrz_read import PageReader
from app.engines.document.mrz_vote import FULL, LineRead, vote
from app.engines.document.text_models import TextNetworks
from tests.unit.engines.document.drawing import PASSPORT, RESOURCES, a_page
from tests.unit.engines.document.test_mrz_read import Never

WITHOUT_O = (
    "P<GBRERIKSEN<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<<",
    "L898902C36GBR7408122F1204159ZE184226B<<<<<10",
)


@pytest.fixture
def reader(monkeypatch: pytest.MonkeyPatch) -> PageReader:
    monkeypatch.setitem(sys.modules, "tesserocr", None)
    monkeypatch.delitem(sys.modules, "app.engines.document.mrz_recogniser", raising=False)
    reader, versions = page_reader(RESOURCES / "models", TextNetworks())
    assert not versions
    return reader


def test_a_zone_is_read_and_accepted(reader: PageReader) -> None:
    reading = reader.read(a_page(WITHOUT_O, turn=4), Never())
    assert reading is not None
    assert reading.vote.texts == WITHOUT_O
    assert doubts(reading.vote) == ()


def test_an_o_that_it_takes_for_a_nought_is_left_to_the_examiner(reader: PageReader) -> None:
    reading = reader.read(a_page(PASSPORT), Never())
    assert reading is not None
    assert reading.vote.texts == PASSPORT or Doubt.IMPLAUSIBLE in doubts(reading.vote)


def test_who_abstains_neither_dissents_nor_lends_support() -> None:
    told = tuple(LineRead(line, (0.9,) * 44) for line in PASSPORT)
    silent = tuple(
        LineRead(line.replace("O", "0"), tuple(0.0 if c in "O0" else 0.9 for c in line))
        for line in PASSPORT
    )
    outcome = vote([told, silent, told])
    assert outcome.texts == PASSPORT
    assert (outcome.agreeing, outcome.least_support) == (3, FULL)
