"""Turns what a document says into findings about how it stands to the record, and to itself."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import combinations

from app.domain.case import Case
from app.domain.exhibit import Exhibit
from app.domain.finding import Finding, Measure, Value
from app.domain.paper_dates import is_current, is_minor
from app.domain.provenance import Provenance
from app.domain.record_match import (
    Conflict,
    Reading,
    RecordField,
    Tables,
    match_record,
    match_sources,
)
from app.domain.specimen import specimen_signs
from app.services.number_findings import conflicts_of_numbers, number_checks

VERSION = "4"
EXAMINER = "examiner"
MATCHER = ("record-match", VERSION)
"""Engine and version of what comes out of here, as findings name them."""
MATCHED = frozenset(
    {
        Measure.DOCUMENT_MATCH,
        Measure.DOCUMENT_MATCH_REASON,
        Measure.DOCUMENT_CURRENT,
        Measure.DOCUMENT_CONFLICT,
        Measure.DOCUMENT_NUMBER_CHECK,
        Measure.DOCUMENT_SPECIMEN,
        Measure.DOCUMENT_MINOR,
    }
)
"""What comes out of here, and is made anew when record or reading change."""
_FIELDS = frozenset(RecordField)
_RAW = "_raw"
"""A date as its zone prints it, YYMMDD: it says nothing of the century."""
_FULL = "names_fill_their_room"


@dataclass(frozen=True, slots=True, kw_only=True)
class Matcher:
    """Compares fields with the record by what standards and laws allow."""

    tables: Tables = field(default_factory=Tables)

    def match(self, case: Case, exhibit: Exhibit, found: Iterable[Finding]) -> tuple[Finding, ...]:
        """Verdict and reason for every field of the lane's record, source by source."""
        readings = readings_of(found)
        return tuple(
            Finding(
                measure=measure,
                value=value,
                exhibits=(exhibit.id,),
                provenance=Provenance(engine=MATCHER[0], version=VERSION),
                subject=subject,
            )
            for measure, value, subject in self._stated(case, exhibit, readings)
        )

    def _stated(
        self, case: Case, exhibit: Exhibit, readings: tuple[Reading, ...]
    ) -> Iterator[tuple[Measure, Value, str]]:
        party = case.party(exhibit.lane)
        record = {} if party is None else party.record
        registered = {RecordField(name): text for name, text in record.items() if name in _FIELDS}
        for reading in readings:
            yield from self._beside_record(registered, reading)
        for conflict in self.conflicts(readings):
            subject = f"{conflict.field}@{'~'.join(conflict.sources)}"
            yield Measure.DOCUMENT_CONFLICT, conflict.reason.value, subject
        for reading in readings:
            for name, sign in specimen_signs(
                {str(k): v for k, v in reading.fields.items()}
            ).items():
                yield Measure.DOCUMENT_SPECIMEN, sign.value, f"{name}@{reading.source}"
            for check in number_checks(reading, self.tables.issuers):
                subject = f"{check.field}@{reading.source}:{check.number.scheme}"
                yield Measure.DOCUMENT_NUMBER_CHECK, check.number.valid, subject
        day = case.submitted_at.date()
        if (current := is_current(readings, day, self.tables)) is not None:
            yield Measure.DOCUMENT_CURRENT, current, ""
        if (minor := is_minor(readings, day, self.tables)) is not None:
            yield Measure.DOCUMENT_MINOR, minor, ""

    def _beside_record(
        self, registered: Mapping[RecordField, str], reading: Reading
    ) -> Iterator[tuple[Measure, Value, str]]:
        known = registered
        if reading.source == EXAMINER:
            known = {name: text for name, text in registered.items() if name in reading.fields}
        for match in match_record(known, reading, self.tables):
            subject = f"{match.field}@{match.source}"
            yield Measure.DOCUMENT_MATCH, match.verdict.value, subject
            yield Measure.DOCUMENT_MATCH_REASON, match.reason.value, subject

    def conflicts(self, readings: tuple[Reading, ...]) -> Iterator[Conflict]:
        """Every pair of sources that contradicts itself; what was corrected is the examiner's."""
        corrected = {name for r in readings if r.source == EXAMINER for name in r.fields}
        read = [reading for reading in readings if reading.source != EXAMINER]
        for one, other in combinations(read, 2):
            for conflict in match_sources(one, other, self.tables):
                if conflict.field not in corrected:
                    yield conflict
        for reading in read:
            yield from conflicts_of_numbers(reading, self.tables)


def readings_of(found: Iterable[Finding]) -> tuple[Reading, ...]:
    """What each source of one document says, in the order in which they spoke."""
    said: dict[str, dict[str, Value]] = {}
    for finding in found:
        if finding.measure is Measure.DOCUMENT_FIELD:
            name, _, source = finding.subject.partition("@")
            said.setdefault(source, {})[name] = finding.value
    return tuple(_reading(source, values) for source, values in said.items())


def _reading(source: str, said: Mapping[str, Value]) -> Reading:
    fields = {
        RecordField(name): str(said.get(name + _RAW) or value)
        for name, value in said.items()
        if name in _FIELDS
    }
    return Reading(source=source, fields=fields, cut_short=said.get(_FULL) is True)
