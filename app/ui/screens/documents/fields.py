"""The field table: the record beside what the document says, verdict and reason in words."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from app.domain.case import Case
from app.domain.exhibit import Exhibit
from app.domain.finding import Finding, Measure, Region
from app.domain.match_words import MatchReason, Verdict
from app.domain.record_match import DATES, RecordField
from app.services.phrases import prose
from app.ui.screens.documents.view_model import FieldModel, Mark
from app.ui.screens.documents.words import (
    CANNOT_SUPPORT,
    DATE_PATTERN,
    FIELDS,
    NOTHING_WRITTEN,
    REASONS,
    VERDICTS,
    WORST_FIRST,
    YEARS,
)
from app.ui.screens.documents.zone import check_of

Say = Callable[[str], str]

ZONE: Final = "mrz"
EXAMINER: Final = "examiner"
_FEW: Final = 3
"""Differing characters that are named one by one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sources:
    """What is known of one exhibit, by field@source."""

    fields: Mapping[str, Finding]
    matches: Mapping[str, Verdict]
    reasons: Mapping[str, MatchReason]
    lines: Sequence[Finding]

    def text(self, name: str, source: str) -> str:
        """What a source says of a field; empty when it says nothing."""
        finding = self.fields.get(f"{name}@{source}")
        return "" if finding is None else str(finding.value)

    def judged(self, name: str) -> tuple[Verdict, MatchReason]:
        """The verdict that counts: on the examiner's reading, else the worst of the machine's."""
        verdicts = {
            subject: verdict
            for subject, verdict in self.matches.items()
            if subject.partition("@")[0] == name
        }
        own = f"{name}@{EXAMINER}"
        if own in verdicts:
            return verdicts[own], self.reasons.get(own, MatchReason.ONE_SIDE_ONLY)
        if not verdicts:
            return Verdict.NOT_PRESENT, MatchReason.ONE_SIDE_ONLY
        subject = min(verdicts, key=lambda each: WORST_FIRST.index(verdicts[each]))
        return verdicts[subject], self.reasons.get(subject, MatchReason.ONE_SIDE_ONLY)


def fields_of(
    case: Case, exhibit: Exhibit, found: Sequence[Finding], say: Say = str
) -> tuple[FieldModel, ...]:
    """Every field that the record or the document holds, in the fixed order."""
    party = case.party(exhibit.lane)
    record = party.record if party is not None else {}
    sources = _sources(found)
    names = [
        name
        for name in FIELDS
        if record.get(name) or any(s.partition("@")[0] == name for s in sources.fields)
    ]
    return tuple(_field(name, record.get(name, ""), (found, sources), say) for name in names)


def _sources(found: Sequence[Finding]) -> _Sources:
    return _Sources(
        fields={f.subject: f for f in found if f.measure is Measure.DOCUMENT_FIELD},
        matches={
            f.subject: Verdict(str(f.value)) for f in found if f.measure is Measure.DOCUMENT_MATCH
        },
        reasons={
            f.subject: MatchReason(str(f.value))
            for f in found
            if f.measure is Measure.DOCUMENT_MATCH_REASON
        },
        lines=tuple(f for f in found if f.measure is Measure.DOCUMENT_MRZ_LINE),
    )


def _field(
    name: str, registered: str, told: tuple[Sequence[Finding], _Sources], say: Say
) -> FieldModel:
    found, sources = told
    verdict, reason = sources.judged(name)
    mark, word = VERDICTS[verdict][0], say(VERDICTS[verdict][1])
    own = sources.fields.get(f"{name}@{EXAMINER}")
    sentence = say(REASONS[reason])
    if verdict is Verdict.DIFFERENT:
        read = sources.text(name, EXAMINER if own is not None else ZONE)
        unlike = _unlike(registered, read, say)
        sentence = prose(sentence, unlike, say(CANNOT_SUPPORT))
    if name == RecordField.EXPIRY_DATE and verdict is not Verdict.DIFFERENT:
        mark, word, sentence = _expiry(found, verdict, say) or (mark, word, sentence)
    raw = sources.text(f"{name}_raw", ZONE) if name in DATES else ""
    box = sources.fields.get(f"{name}@{ZONE}")
    region = box.region if box is not None else None
    return FieldModel(
        key=name,
        name=say(FIELDS[name]),
        registered=registered,
        zone=raw or sources.text(name, ZONE),
        understood=_understood(name, sources, say),
        corrected="" if own is None else str(own.value),
        corrected_by="" if own is None else own.provenance.version,
        mark=mark,
        word=word,
        reason=sentence,
        region=region,
        line=_line_at(region, sources.lines),
        check=check_of(name, found, say),
        unreadable=verdict is Verdict.UNREADABLE and own is None,
    )


def _expiry(found: Sequence[Finding], verdict: Verdict, say: Say) -> tuple[Mark, str, str] | None:
    """Whether the document was in force when it was submitted; the record need not hold it."""
    current = [f.value for f in found if f.measure is Measure.DOCUMENT_CURRENT]
    if current and current[-1] is False:
        words = say("It had expired when it was submitted, and cannot support identity.")
        return Mark.LAPSED, say("Expired"), words
    if current and verdict is Verdict.NOT_PRESENT:
        return Mark.SAME, say("In force"), say("It had not expired when it was submitted.")
    return None


def _unlike(registered: str, read: str, say: Say) -> str:
    """The characters that differ, where they are few and nothing is shifted."""
    if len(registered) != len(read):
        return ""
    places = [
        say("Character {}: {}, not {}.").format(number, there, ours)
        for number, (ours, there) in enumerate(zip(registered, read, strict=True), 1)
        if ours != there
    ]
    return prose(*places) if len(places) <= _FEW else ""


def _understood(name: str, sources: _Sources, say: Say) -> str:
    iso = sources.text(name, ZONE)
    rule = sources.text(f"{name}_rule", ZONE)
    if name not in DATES or rule not in YEARS:
        return ""
    return say("Taken for {}: {}.").format(iso, say(YEARS[rule]))


def _line_at(region: Region | None, lines: Sequence[Finding]) -> Region | None:
    """The line whose middle lies nearest to the field's."""
    if region is None:
        return None
    middle = region.y + region.height / 2
    places = [line.region for line in lines if line.region and line.region.page == region.page]
    return min(places, key=lambda r: abs(r.y + r.height / 2 - middle), default=None)


def refusal(key: str, text: str, say: Say = str) -> str:
    """Why `text` cannot be kept as the examiner's reading of a field; empty when it can."""
    if not text.strip():
        return say(NOTHING_WRITTEN)
    if key not in DATES:
        return ""
    try:
        date.fromisoformat(text.strip())
    except ValueError:
        return say(DATE_PATTERN)
    return ""
