"""Reads the machine-readable zone of a page: where, which way up, and what, by vote of reads.

Laws:
1. Up to thirteen reads of one zone in different preparations, the most unlike first; five of them
   are of a second reader of another make, and both makes weigh alike.
2. Reading stops early when enough whole reads agree and nothing is in doubt. Nothing is accepted
   that only one make has read: two reads of one reader share its errors.
3. Nothing is repaired: what the reads say is voted on, and the doubt stays in the support.
4. Work is bounded by reads, not by a clock, so that the same page always reads alike.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final, Protocol

import cv2
import numpy as np

from app.domain.ports import CancelToken, Phase, reach
from app.engines.document.check_digits import FILLER
from app.engines.document.mrz_accept import doubts
from app.engines.document.mrz_format import parse
from app.engines.document.mrz_heard import Heard
from app.engines.document.mrz_line import Gray, Line, Point, Zone, reading_gaps, turned
from app.engines.document.mrz_locate import QUICK, locate
from app.engines.document.mrz_stack import stacks
from app.engines.document.mrz_strip import WAYS, Channel, Pixels, Way, greys, strip
from app.engines.document.mrz_vote import LineRead, Read, Vote, fits_a_format

ENOUGH: Final = 3
"""Whole reads that must agree before reading stops. Source: two of one
reader share its errors: of 77 accepted at two, one was wrong (design note of documents, law 2)."""
ENOUGH_OF_TWO_MAKES: Final = 2
"""The same, where each make has read once and the first is clear throughout. Source: measured on
195 made pages: 154 accepted, none wrongly; at three reads of one make 149, one wrongly."""
ENOUGH_IN_DOUBT: Final = 6
"""Reads without one dissent after which a doubtful zone is left to the examiner."""
_MOST_LINES: Final = 70
"""Lines that the first make reads of one page, about 3.5 s; the second takes twice the time of it.
Source: issue of documents, 5 s at worst."""
_PAGE_SIDE: Final = 1600  # pixels; the layout analysis wants characters of some 15 pixels
_LEAST_CERTAIN: Final = 0.5  # below this mean certainty a line is noise, not text
_FILLERS: Final = 2  # between surname and given names; upside down they read as digits
_SURE: Final = 0.8  # above this mean certainty and with a format's shape, the direction is right
_EVEN_ENOUGH: Final = 0.6  # lines of zones have more, nine tenths of all other print less
_TWO: Final = 2
_SHORT: Final = range(28, 33)  # about 30 characters: a line of a TD1
_LINE_LENGTHS: Final = range(24, 50)  # a zone's line, give or take lost or doubled characters
_PLAN: Final = (
    (1, 4), (0, 1), (0, 2), (1, 1), (0, 3), (1, 9), (0, 4), (1, 0), (0, 5), (0, 6), (1, 2), (0, 7)
)  # fmt: skip
"""The reads after the first: which reader, and which of the ways. The second learned from photos,
so that plain strips come first."""


class LineReader(Protocol):
    """Reads one prepared line."""

    def line(self, image: Gray) -> LineRead:
        """Read `image` as one line of a zone."""


class LineFinder(Protocol):
    """Finds stretches of text."""

    def text_lines(self, page: Gray) -> list[Line]:
        """Find stretches of text on `page`, whatever their direction."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a page says in its zone, and where it stands."""

    zone: Zone
    vote: Vote
    reads: int


class PageReader:
    """Reads pages with one reader of lines, and a second one of another make where there is one."""

    def __init__(
        self, reader: LineReader, finder: LineFinder, second: LineReader | None = None
    ) -> None:
        self._reader = reader
        self._finder = finder
        self._second = second

    def read(self, page: Pixels, cancel: CancelToken) -> Reading | None:
        """Read the zone of `page` (RGB); None if there is none.

        Raises:
            CancelledError: `cancel` was set.
        """
        desk = _Desk(greys(page), cancel, self._reader)
        best: Reading | None = None
        for zones, reader in self._searches(desk):
            for zone, read in self._candidates(desk, zones, reader):
                heard = Heard(((), ())).and_by(int(reader is self._second), read)
                reading = self._vote(desk, zone, heard)
                if best is None or _rank(reading) > _rank(best):
                    best = reading
                whole = fits_a_format(best.vote.texts) and _settled(best.vote)
                if whole or desk.spent >= _MOST_LINES:
                    return best
            if (best is not None and _holds(best.vote)) or desk.spent >= _MOST_LINES:
                return best
        return best

    def _searches(self, desk: "_Desk") -> Iterator[tuple[list[Zone], LineReader]]:
        """Search in ever other ways; each costs only those pages that the ones before left open."""
        yield locate(desk.shades[Channel.LUMA], (QUICK,), least_even=_EVEN_ENOUGH), self._reader
        for channel in (Channel.LUMA, Channel.BRIGHTEST):
            yield locate(desk.shades[channel]), self._reader
        gray = desk.shades[Channel.LUMA]
        factor = min(1.0, _PAGE_SIDE / max(gray.shape))
        page = cv2.resize(gray, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA)
        lines = self._finder.text_lines(np.asarray(page, np.uint8))
        yield stacks([line.scaled(1 / factor) for line in lines]), self._second or self._reader

    def _candidates(
        self, desk: "_Desk", zones: list[Zone], reader: LineReader
    ) -> Iterator[tuple[Zone, Read]]:
        """Give those of `zones` that read like one, in the direction that reads better."""
        for zone in zones:
            if (upright := _right_way_up(desk, zone, reader)) is not None:
                yield _completed(desk, *upright, reader)
            if desk.spent >= _MOST_LINES:
                return

    def _vote(self, desk: "_Desk", zone: Zone, heard: Heard) -> Reading:
        """Go on from the first read until enough agree, or all ways were tried."""
        # The other make speaks next, whichever was first.
        plan = _PLAN if heard.by_make[0] else (_PLAN[1], _PLAN[0], *_PLAN[2:])
        for make, way in plan:
            if desk.spent >= _MOST_LINES or self._enough(heard):
                break
            reader = (self._reader, self._second)[make]
            if reader is not None:
                heard = heard.and_by(make, desk.read(zone, WAYS[way], reader))
        outcome = heard.outcome()
        return Reading(zone, outcome, outcome.reads)

    def _enough(self, heard: Heard) -> bool:
        """Tell whether reading may stop: each make has its say before anything is accepted."""
        outcome = heard.sure_outcome()
        if _unanimous(outcome):
            return True
        if self._second is not None and not all(heard.by_make):
            return False
        least = ENOUGH_OF_TWO_MAKES if self._second and heard.is_clear() else ENOUGH
        return outcome.agreeing >= least and not doubts(outcome)


@dataclass(slots=True)
class _Desk:
    """The page under work, and what reading it has cost, in lines of the first make."""

    shades: dict[Channel, Gray]
    cancel: CancelToken
    first: LineReader
    spent: int = 0
    told: bool = False
    """Whether it was said that the second make reads."""

    def read(self, zone: Zone, way: Way, reader: LineReader) -> Read:
        """Read every line of `zone` once."""
        self.cancel.check()
        gray = self.shades[way.channel]
        if reader is not self.first and not self.told:
            self.told = True
            reach(self.cancel, Phase.SECOND_READING)
        self.spent += len(zone) * (1 if reader is self.first else 2)
        return tuple(reader.line(strip(gray, line, way)) for line in zone)


def _right_way_up(desk: _Desk, zone: Zone, reader: LineReader) -> tuple[Zone, Read] | None:
    ranked: list[tuple[float, Zone, Read]] = []
    for candidate in (zone, turned(zone)):
        first = desk.read(candidate[:1], WAYS[0], reader)
        if len(first[0].text) not in _LINE_LENGTHS:
            continue
        read = first + desk.read(candidate[1:], WAYS[0], reader)
        if not _like_a_zone(read):
            continue
        if fits_a_format([line.text for line in read]) and _certainty(read) > _SURE:
            return candidate, read
        ranked.append((_certainty(read), candidate, read))
    return max(ranked, key=lambda item: item[0])[1:] if ranked else None


def _completed(desk: _Desk, zone: Zone, read: Read, reader: LineReader) -> tuple[Zone, Read]:
    """Add the line of a TD1 that the search missed: below, above, or between."""
    if len(zone) != _TWO or not all(_short(line) for line in read):
        return zone, read
    step = reading_gaps(zone)[0] * zone[0].across
    for place, line in (
        (2, _moved(zone[1], step)),
        (0, _moved(zone[0], -step)),
        (1, _between(zone)),
    ):
        (missed,) = desk.read((line,), WAYS[0], reader)
        if _short(missed):
            return (*zone[:place], line, *zone[place:]), (*read[:place], missed, *read[place:])
    return zone, read


def _between(zone: Zone) -> Line:
    start, end = ((zone[0].start + zone[1].start) / 2, (zone[0].end + zone[1].end) / 2)
    return Line(start, end, zone[0].height)


def _settled(outcome: Vote) -> bool:
    """Tell whether more reads would change nothing: it may stand, or all agree on what fails."""
    return _unanimous(outcome) or not doubts(outcome)


def _unanimous(outcome: Vote) -> bool:
    """A zone whose printed digits are wrong is as settled as a right one once all reads agree."""
    return outcome.agreeing == outcome.reads >= ENOUGH_IN_DOUBT


def _holds(outcome: Vote) -> bool:
    """Tell whether every check digit holds, so that another search would hardly read better."""
    mrz = parse(outcome.texts)
    return mrz is not None and mrz.all_digits_pass


def _rank(reading: Reading) -> tuple[bool, int, int, int]:
    """Order readings: a format's shape first, then digits that hold, then agreement."""
    mrz = parse(reading.vote.texts)
    passed = 0 if mrz is None else sum(check.passed for check in mrz.checks)
    return mrz is not None, passed, reading.vote.agreeing, reading.vote.least_support


def _like_a_zone(read: Iterable[LineRead]) -> bool:
    lines = list(read)
    return all(len(line.text) in _LINE_LENGTHS for line in lines) and (
        _certainty(lines) > _LEAST_CERTAIN
        and sum(line.text.count(FILLER) for line in lines) >= _FILLERS
    )


def _short(line: LineRead) -> bool:
    return len(line.text) in _SHORT and _certainty([line]) > _LEAST_CERTAIN


def _certainty(read: Iterable[LineRead]) -> float:
    weights = [weight for line in read for weight in line.weights]
    return float(np.mean(weights)) if weights else 0.0


def _moved(line: Line, step: Point) -> Line:
    return replace(line, start=line.start + step, end=line.end + step)
