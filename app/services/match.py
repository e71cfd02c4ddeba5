"""Turns what a document says into findings about how it stands to the record."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from app.domain.case import Case
from app.domain.exhibit import Exhibit
from app.domain.finding import Finding, Measure, Value
from app.domain.name_forms import FormTable
from app.domain.provenance import Provenance
from app.domain.record_match import Reading, RecordField, match_record

VERSION = "2"
_FIELDS = frozenset(RecordField)
_RAW = "_raw"
"""A date as its zone prints it, YYMMDD: it says nothing of the century."""
_FULL = "names_fill_their_room"


@dataclass(frozen=True, slots=True, kw_only=True)
class Matcher:
    """Compares fields with the record by the forms that ICAO Doc 9303-3 allows."""

    table: FormTable

    def match(self, case: Case, exhibit: Exhibit, found: Iterable[Finding]) -> tuple[Finding, ...]:
        """Verdict and reason for every field of the lane's record, source by source."""
        party = case.party(exhibit.lane)
        if party is None:
            return ()
        registered = {RecordField(k): v for k, v in party.record.items() if k in _FIELDS}
        fields = [f for f in found if f.measure is Measure.DOCUMENT_FIELD]
        sources = dict.fromkeys(f.subject.partition("@")[2] for f in fields)
        verdicts = tuple(
            finding
            for source in sources
            for finding in self._of_source(registered, source, (exhibit, fields))
        )
        return verdicts + self._current(case, exhibit, fields)

    def _of_source(
        self,
        registered: Mapping[RecordField, str],
        source: str,
        read: tuple[Exhibit, list[Finding]],
    ) -> Iterable[Finding]:
        exhibit, fields = read
        said = {
            name: f.value
            for f in fields
            for name, _, origin in (f.subject.partition("@"),)
            if origin == source
        }
        texts = {
            RecordField(name): str(said.get(name + _RAW) or value)
            for name, value in said.items()
            if name in _FIELDS
        }
        known = registered
        if source == "examiner":
            known = {field: text for field, text in registered.items() if field in texts}
        reading = Reading(source=source, fields=texts, cut_short=said.get(_FULL) is True)
        for match in match_record(known, reading, self.table):
            subject = f"{match.field}@{source}"
            yield self._finding(Measure.DOCUMENT_MATCH, match.verdict.value, exhibit, subject)
            yield self._finding(Measure.DOCUMENT_MATCH_REASON, match.reason.value, exhibit, subject)

    def _current(self, case: Case, exhibit: Exhibit, fields: list[Finding]) -> tuple[Finding, ...]:
        """Whether the document had expired at submission; nothing when its expiry is unread."""
        expiries = {
            f.subject.partition("@")[2]: str(f.value)
            for f in fields
            if f.subject.startswith(f"{RecordField.EXPIRY_DATE}@")
        }
        text = expiries.get("examiner") or next(iter(expiries.values()), "")
        try:
            expiry = date.fromisoformat(text)
        except ValueError:
            return ()
        current = case.submitted_at.date() <= expiry
        return (self._finding(Measure.DOCUMENT_CURRENT, current, exhibit, ""),)

    @staticmethod
    def _finding(measure: Measure, value: Value, exhibit: Exhibit, subject: str) -> Finding:
        return Finding(
            measure=measure,
            value=value,
            exhibits=(exhibit.id,),
            provenance=Provenance(engine="record-match", version=VERSION),
            subject=subject,
        )
