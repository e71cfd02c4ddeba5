"""What a read zone, or its absence, amounts to as findings."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from app.domain.exhibit import ExhibitId
from app.domain.finding import Finding, Measure, Region, Value
from app.domain.provenance import Provenance
from app.engines.document.mrz_accept import doubts
from app.engines.document.mrz_dates import dates
from app.engines.document.mrz_format import Mrz, parse
from app.engines.document.mrz_layout import MrzField
from app.engines.document.mrz_read import Reading
from app.engines.document.mrz_vote import FULL, Vote
from app.engines.document.place import region_of_field, region_of_line, region_of_zone

NONE: Final = "none"
"""The format of a page without a zone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """The page that was read."""

    exhibit: ExhibitId
    number: int  # from 0
    scale: float  # pixels of the page raster to one of the picture that was read
    provenance: Provenance

    def finding(
        self, measure: Measure, value: Value, subject: str, region: Region | None
    ) -> Finding:
        """Make a finding on this page."""
        return Finding(
            measure=measure,
            value=value,
            exhibits=(self.exhibit,),
            provenance=self.provenance,
            subject=subject,
            region=region,
        )


def no_zone(page: Page, place: Region | None = None) -> Finding:
    """State that `page` holds no machine-readable zone; `place`: a line that might be of one."""
    return page.finding(Measure.DOCUMENT_FORMAT, NONE, "", place)


def of_reading(page: Page, reading: Reading) -> Iterator[Finding]:
    """Give all that `reading` says, whether or not it may stand by itself."""
    mrz = parse(reading.vote.texts)
    whole = region_of_zone(reading.zone, page.number, page.scale)
    yield page.finding(
        Measure.DOCUMENT_FORMAT, NONE if mrz is None else mrz.format.value, "", whole
    )
    for number, (line, voted) in enumerate(
        zip(reading.zone, reading.vote.lines, strict=True), start=1
    ):
        place = region_of_line(line, page.number, page.scale)
        yield page.finding(Measure.DOCUMENT_MRZ_LINE, voted.text, str(number), place)
    yield from _acceptance(page, reading.vote, whole)
    if mrz is not None:
        yield from _contents(page, reading, mrz)


def _acceptance(page: Page, outcome: Vote, whole: Region) -> Iterator[Finding]:
    """Support over all (`subject` empty), then of each doubtful character (`line.position`)."""
    yield page.finding(Measure.DOCUMENT_MRZ_SUPPORT, outcome.least_support, "", whole)
    for number, line in enumerate(outcome.lines, start=1):
        for position, support in enumerate(line.support, start=1):
            if support < FULL:
                subject = f"{number}.{position}"
                yield page.finding(Measure.DOCUMENT_MRZ_SUPPORT, support, subject, None)
    reasons = doubts(outcome)
    yield page.finding(Measure.DOCUMENT_MRZ_ACCEPTED, not reasons, ",".join(reasons), whole)


def _contents(page: Page, reading: Reading, mrz: Mrz) -> Iterator[Finding]:
    for check in mrz.checks:
        yield page.finding(Measure.DOCUMENT_CHECK_DIGIT, check.passed, check.checked.value, None)
        digits = f"{check.printed}/{check.computed}"  # printed, then computed
        yield page.finding(Measure.DOCUMENT_FIELD, digits, f"{check.checked}_digit@mrz", None)
    for subject, value, field in _texts(mrz):
        place = region_of_field(reading.zone, mrz.format, field, page.number, page.scale)
        yield page.finding(Measure.DOCUMENT_FIELD, value, f"{subject}@mrz", place)
    cut_short = mrz.names_fill_their_room
    yield page.finding(Measure.DOCUMENT_FIELD, cut_short, "names_fill_their_room@mrz", None)


def _texts(mrz: Mrz) -> Iterator[tuple[str, str, MrzField]]:
    """Give every field's value; of a date its reading, with raw text and rule beside it."""
    read = {date.field: date for date in dates(mrz)}
    for item in mrz.fields:
        date = read.get(item.field)
        if date is None:
            yield item.field.value, item.value, item.field
            continue
        yield item.field.value, date.iso or date.raw, item.field
        yield f"{item.field}_raw", date.raw, item.field
        yield f"{item.field}_rule", date.rule.value, item.field
