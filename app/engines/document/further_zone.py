"""Zones beyond the first: another document on the same page, or on another page of the exhibit.

Laws:
1. The first zone of an exhibit is its document. A further one is told in its raw lines alone: its
   fields stand beside no record, and the print of two documents is never mixed into one.
2. It is looked for only where the print, once read, shows a line of a zone that lies elsewhere, so
   that a page with one document costs nothing more.
3. What repeats the first zone, such as a second scan of the page, is no other document.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Final

import cv2
import numpy as np

from app.domain.finding import Finding, Measure, Region
from app.engines.document.mrz_accept import Doubt
from app.engines.document.mrz_findings import Page
from app.engines.document.mrz_format import parse
from app.engines.document.mrz_line import Point
from app.engines.document.mrz_read import Reading
from app.engines.document.mrz_strip import Pixels
from app.engines.document.place import region_of_zone
from app.engines.document.text_models import Quad
from app.engines.document.text_read import TextLine
from app.engines.document.zone_like import like_lines

MOST: Final = 2
"""Zones beyond the first that one page is read for. Source: ours; a page with three passports is
rare, and each costs up to three seconds."""
_EDGE: Final = 0.6  # of the height of a line, so that no stroke of a zone that was read stays


def further_on(
    pixels: Pixels,
    lines: Sequence[TextLine],
    first: Reading,
    read: Callable[[Pixels], Reading | None],
) -> Iterator[Reading]:
    """Read zones beside `first`, best first, while lines that look like one's are left."""
    left, known = pixels, first
    alike = like_lines(lines)
    for _ in range(MOST):
        alike = [line for line in alike if not _covers(known, line)]
        if not alike:
            return
        left = _without(left, known)
        reading = read(left)
        if reading is None:
            return
        yield reading
        known = reading


def own_lines(
    lines: Sequence[TextLine],
    papers: Sequence[Quad],
    here: Sequence[Reading],
    first: Reading | None,
) -> Sequence[TextLine]:
    """Give the print of a page that may be of the document with the zone `first`.

    All of it where no other document's zone is `here`; else what lies on the paper of `first`;
    where that cannot be told, nothing: the lines stand as print, for the examiner to assign.
    """
    if first is None or not any(_is_other(reading, first) for reading in here):
        return lines
    if here[0] is not first:
        return ()
    middle = _middle(first)
    own = next((quad for quad in papers if _holds(quad, middle)), None)
    zones = [_middle(reading) for reading in here if _is_other(reading, first)]
    if own is None or any(_holds(own, zone) for zone in zones):
        return ()
    return [line for line in lines if _holds(own, line.quad.mean(axis=0))]


def told(readings: Sequence[tuple[Page, Reading]], first: Reading | None) -> Iterator[Finding]:
    """Give the further zones that have a format's shape and say something new, numbered by page."""
    seen: set[tuple[str, ...]] = set()
    numbers: dict[int, int] = {}
    for page, reading in readings:
        texts = reading.vote.texts
        if first is None or texts in seen or not _is_other(reading, first):
            continue
        seen.add(texts)
        number = numbers[page.number] = numbers.get(page.number, 0) + 1
        subject = f"{page.number + 1}.{number}"
        place = region_of_zone(reading.zone, page.number, page.scale)
        yield page.finding(Measure.DOCUMENT_FURTHER_ZONE, "\n".join(texts), subject, place)


def doubted(findings: Sequence[Finding]) -> list[Finding]:
    """Give `findings`; beside a further zone, no reading of theirs stands by itself."""
    if not any(finding.measure is Measure.DOCUMENT_FURTHER_ZONE for finding in findings):
        return list(findings)
    return [_doubted(f) if f.measure is Measure.DOCUMENT_MRZ_ACCEPTED else f for f in findings]


def _doubted(accepted: Finding) -> Finding:
    reasons = [*filter(None, accepted.subject.split(",")), Doubt.FURTHER_ZONE]
    return replace(accepted, value=False, subject=",".join(reasons))


def _is_other(reading: Reading, first: Reading) -> bool:
    """Tell whether `reading` has a format's shape and says something else."""
    return parse(reading.vote.texts) is not None and reading.vote.texts != first.vote.texts


def _middle(reading: Reading) -> Point:
    ends = [end for line in reading.zone for end in (line.start, line.end)]
    return np.asarray(np.mean(ends, axis=0), np.float64)


def _holds(quad: Quad, point: Point) -> bool:
    inside = (float(point[0]), float(point[1]))
    return cv2.pointPolygonTest(quad.astype(np.float32), inside, measureDist=False) >= 0


def _box(reading: Reading) -> Region:
    return region_of_zone(reading.zone, 0, 1.0)


def _covers(reading: Reading, line: TextLine) -> bool:
    box, (x, y) = _box(reading), line.quad.mean(axis=0)
    return bool(box.x <= x <= box.x + box.width and box.y <= y <= box.y + box.height)


def _without(page: Pixels, reading: Reading) -> Pixels:
    """Give `page` with the zone painted over in its own ground."""
    box = _box(reading)
    edge = round(_EDGE * max(line.height for line in reading.zone))
    rows = slice(max(box.y - edge, 0), box.y + box.height + edge)
    columns = slice(max(box.x - edge, 0), box.x + box.width + edge)
    left = page.copy()
    left[rows, columns] = np.median(page[rows, columns].reshape(-1, 3), axis=0)
    return left
