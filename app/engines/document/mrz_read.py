"""Reads the machine-readable zone of a page: where, which way up, and what, by vote of reads.

Laws:
1. Up to ten reads of one zone: five preparations at two heights, the most unlike first.
2. Reading stops early when enough whole reads agree and nothing is in doubt.
3. Nothing is repaired: what the reads say is voted on, and the doubt stays in the support.
4. Work is bounded by reads, not by a clock, so that the same page always reads alike.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

import cv2
import numpy as np

from app.domain.ports import CancelToken
from app.engines.document.check_digits import FILLER
from app.engines.document.mrz_accept import doubts
from app.engines.document.mrz_format import parse
from app.engines.document.mrz_locate import (
    Gray,
    Line,
    Point,
    Zone,
    locate,
    reading_gaps,
    stacks,
    turned,
)
from app.engines.document.mrz_recogniser import Recogniser
from app.engines.document.mrz_strip import WAYS, Channel, Pixels, Way, greys, strip
from app.engines.document.mrz_vote import LineRead, Read, Vote, fits_a_format, vote

ENOUGH: Final = 3
"""Whole reads that must agree before reading stops. Source: two of one engine share its errors:
of 77 accepted at two, one was wrong (design note of documents, law 2)."""
ENOUGH_IN_DOUBT: Final = 6
"""Reads without one dissent after which a doubtful zone is left to the examiner."""
_MOST_READS: Final = 24
"""Of all zones of one page: about 3 s. Source: issue of documents, 5 s at worst."""
_PAGE_SIDE: Final = 1600  # pixels; the layout analysis wants characters of some 15 pixels
_LEAST_CERTAIN: Final = 0.5  # below this mean certainty a line is noise, not text
_FILLERS: Final = 2  # between surname and given names; upside down they read as digits
_SURE: Final = 0.8  # above this mean certainty and with a format's shape, the direction is right
_TWO: Final = 2
_SHORT: Final = range(28, 33)  # about 30 characters: a line of a TD1
_LINE_LENGTHS: Final = range(24, 50)  # a zone's line, give or take lost or doubled characters


@dataclass(frozen=True, slots=True)
class Reading:
    """What a page says in its zone, and where it stands."""

    zone: Zone
    vote: Vote
    reads: int


class PageReader:
    """Reads pages with one recogniser."""

    def __init__(self, recogniser: Recogniser) -> None:
        self._recogniser = recogniser

    def read(self, page: Pixels, cancel: CancelToken) -> Reading | None:
        """Read the zone of `page` (RGB); None if there is none.

        Raises:
            CancelledError: `cancel` was set.
        """
        shades = greys(page)
        best: Reading | None = None
        spent = 0
        for zones in self._searches(shades):
            for zone, read in self._candidates(shades, zones, cancel):
                reading = self._vote(shades, zone, read, cancel)
                spent += reading.reads
                if best is None or _rank(reading) > _rank(best):
                    best = reading
                if _settled(best.vote) or spent >= _MOST_READS:
                    return best
            if best is not None and _holds(best.vote):
                return best
        return best

    def _candidates(
        self, shades: dict[Channel, Gray], zones: list[Zone], cancel: CancelToken
    ) -> Iterator[tuple[Zone, Read]]:
        """Give those of `zones` that read like one, in the direction that reads better."""
        for zone in zones:
            if (upright := self._right_way_up(shades, zone, cancel)) is not None:
                yield self._completed(shades, *upright)

    def _searches(self, shades: dict[Channel, Gray]) -> Iterator[list[Zone]]:
        """Search in ever other ways; each costs only those pages that the ones before left open."""
        for channel in (Channel.LUMA, Channel.BRIGHTEST):
            yield locate(shades[channel])
        gray = shades[Channel.LUMA]
        factor = min(1.0, _PAGE_SIDE / max(gray.shape))
        page = cv2.resize(gray, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA)
        level = self._recogniser.text_lines(np.asarray(page, np.uint8))
        upright = self._recogniser.text_lines(np.ascontiguousarray(np.rot90(page), np.uint8))
        fallen = [_fallen(line, page.shape[1]) for line in upright]
        for lines in (level, fallen):
            yield stacks([line.scaled(1 / factor) for line in lines])

    def _right_way_up(
        self, shades: dict[Channel, Gray], zone: Zone, cancel: CancelToken
    ) -> tuple[Zone, Read] | None:
        ranked: list[tuple[float, Zone, Read]] = []
        for candidate in (zone, turned(zone)):
            cancel.check()
            read = self._once(shades, candidate, WAYS[0])
            if not _like_a_zone(read):
                continue
            if fits_a_format([line.text for line in read]) and _certainty(read) > _SURE:
                return candidate, read
            ranked.append((_certainty(read), candidate, read))
        return max(ranked, key=lambda item: item[0])[1:] if ranked else None

    def _completed(self, shades: dict[Channel, Gray], zone: Zone, read: Read) -> tuple[Zone, Read]:
        """Add the line of a TD1 that the search missed, above or below."""
        if len(zone) != _TWO or not all(_short(line) for line in read):
            return zone, read
        step = reading_gaps(zone)[0] * zone[0].across
        above, below = _moved(zone[0], -step), _moved(zone[1], step)
        (first,), (last,) = (self._once(shades, (line,), WAYS[0]) for line in (above, below))
        if _short(last):
            return (*zone, below), (*read, last)
        return ((above, *zone), (first, *read)) if _short(first) else (zone, read)

    def _vote(
        self, shades: dict[Channel, Gray], zone: Zone, read: Read, cancel: CancelToken
    ) -> Reading:
        """Go on from the first `read` until enough agree, or all ways were tried."""
        reads = [read]
        for way in WAYS[1:]:
            if _settled(vote(reads)):
                break
            cancel.check()
            reads.append(self._once(shades, zone, way))
        return Reading(zone, vote(reads), len(reads))

    def _once(self, shades: dict[Channel, Gray], zone: Zone, way: Way) -> Read:
        gray = shades[way.channel]
        return tuple(self._recogniser.line(strip(gray, line, way)) for line in zone)


def _settled(outcome: Vote) -> bool:
    """Tell whether more reads would change nothing: all agree on what may stand, or on what fails.

    A zone whose printed digits are wrong is as settled as a right one once all reads agree.
    """
    if outcome.agreeing == outcome.reads >= ENOUGH_IN_DOUBT:
        return True
    return outcome.agreeing >= ENOUGH and not doubts(outcome)


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


def _fallen(line: Line, width: int) -> Line:
    """Bring a line back from a page of `width` that was turned by a quarter."""
    start, end = (np.array([width - 1 - point[1], point[0]]) for point in (line.start, line.end))
    return Line(start, end, line.height)


def _moved(line: Line, step: Point) -> Line:
    return replace(line, start=line.start + step, end=line.end + step)
