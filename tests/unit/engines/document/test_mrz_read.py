"""Reading drawn pages from pixels to lines, any way up."""

from collections.abc import Iterator

import cv2
import numpy as np
import pytest

from app.domain.errors import CancelledError
from app.domain.ports import Phase
from app.engines.document.mrz_accept import Doubt, doubts
from app.engines.document.mrz_locate import locate
from app.engines.document.mrz_read import ENOUGH_OF_TWO_MAKES, PageReader
from app.engines.document.mrz_recogniser import Recogniser
from app.engines.document.mrz_stack import stacks
from app.engines.document.mrz_strip import WAYS, Channel, greys, strip
from app.engines.document.text_models import TextNetworks
from app.engines.document.text_read import ZoneReader
from tests.unit.engines.document.drawing import CARD, PASSPORT, RESOURCES, a_page


class Never:
    """Nobody asks to stop."""

    def check(self) -> None:
        """Go on."""


class Listening(Never):
    """Hears how far the work is."""

    def __init__(self) -> None:
        self.heard: list[Phase] = []

    def reached(self, phase: Phase) -> None:
        """See `Listener.reached`."""
        self.heard.append(phase)


class After:
    """Somebody asks to stop after some checks."""

    def __init__(self, checks: int) -> None:
        self.left = checks

    def check(self) -> None:
        """Go on for a while."""
        self.left -= 1
        if self.left < 0:
            raise CancelledError


@pytest.fixture(scope="module")
def reader() -> Iterator[PageReader]:
    recogniser = Recogniser(RESOURCES / "models")
    second = ZoneReader(TextNetworks())
    yield PageReader(recogniser, second, second)
    recogniser.close()


@pytest.mark.parametrize("turn", [0, 20, 90, 180, 265])
def test_a_passport_is_read_and_accepted_whichever_way_it_lies(
    reader: PageReader, turn: int
) -> None:
    reading = reader.read(a_page(PASSPORT, turn=turn), Never())
    assert reading is not None
    assert reading.vote.texts == PASSPORT
    assert doubts(reading.vote) == ()
    assert reading.vote.agreeing >= ENOUGH_OF_TWO_MAKES


def test_a_card_of_three_lines_is_read(reader: PageReader) -> None:
    reading = reader.read(a_page(CARD, turn=-8), Never())
    assert reading is not None
    assert reading.vote.texts == CARD
    assert doubts(reading.vote) == ()


def test_what_is_printed_wrong_is_read_as_printed_and_doubted(reader: PageReader) -> None:
    forged = (PASSPORT[0], PASSPORT[1].replace("7408122", "7108122"))
    reading = reader.read(a_page(forged), Never())
    assert reading is not None
    assert reading.vote.texts == forged
    assert doubts(reading.vote) == (Doubt.CHECK_DIGIT,)


def test_a_page_without_a_zone_gives_no_reading(reader: PageReader) -> None:
    assert reader.read(a_page(PASSPORT, blank=True), Never()) is None
    assert reader.read(np.zeros((1, 1, 3), np.uint8), Never()) is None


def test_the_same_page_reads_alike_twice(reader: PageReader) -> None:
    page = a_page(CARD, turn=3)
    first, second = reader.read(page, Never()), reader.read(page, Never())
    assert first is not None
    assert second is not None
    assert (first.vote, first.reads) == (second.vote, second.reads)


def test_reading_stops_when_somebody_asks(reader: PageReader) -> None:
    with pytest.raises(CancelledError):
        reader.read(a_page(PASSPORT), After(2))


def test_whoever_listens_hears_once_that_the_other_make_reads(reader: PageReader) -> None:
    listener = Listening()
    assert reader.read(a_page(PASSPORT), listener) is not None
    assert listener.heard == [Phase.SECOND_READING]


def test_the_zone_is_found_where_it_was_drawn() -> None:
    zone = locate(greys(a_page(PASSPORT))[Channel.LUMA])[0]
    assert len(zone) == 2
    assert abs(zone[0].start[0] - 150) < 25
    assert abs(zone[0].end[0] - 1050) < 25
    assert zone[0].start[1] < zone[1].start[1]


def test_the_layout_analysis_alone_finds_the_lines() -> None:
    recogniser = Recogniser(RESOURCES / "models")
    zone = stacks(recogniser.text_lines(greys(a_page(PASSPORT))[Channel.LUMA]))[0]
    recogniser.close()
    assert len(zone) == 2
    assert abs(zone[0].start[0] - 150) < 25
    assert abs(zone[0].end[0] - 1050) < 25


def test_the_edge_of_a_page_close_to_the_zone_is_no_character() -> None:
    page = a_page(PASSPORT)
    page[:, :138] = 40  # a dark table begins 12 pixels left of the zone
    grey = greys(page)[Channel.LUMA]
    for line in locate(grey)[0]:
        prepared = strip(grey, line, WAYS[0])
        assert prepared[:, :6].min() > 200


def test_a_large_page_is_read_as_a_small_one(reader: PageReader) -> None:
    large = np.asarray(cv2.resize(a_page(PASSPORT), (3600, 3600)), np.uint8)
    reading = reader.read(large, Never())
    assert reading is not None
    assert reading.vote.texts == PASSPORT
