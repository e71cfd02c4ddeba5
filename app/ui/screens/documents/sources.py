"""What each source says of a field, and which verdict counts."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from app.domain.finding import Finding, Measure, Region
from app.domain.match_words import MatchReason, Verdict
from app.domain.record_match import DATES, RecordField
from app.services.phrases import prose
from app.services.phrases_policy import listed
from app.ui.screens.documents.view_model import SourceModel
from app.ui.screens.documents.words import SOURCES, WORST_FIRST

Say = Callable[[str], str]

EXAMINER: Final = "examiner"
ZONE: Final = "mrz"
_UNSAID: Final = "<"
"""What a zone prints for a sex that is not stated. Source: ICAO Doc 9303-4, 4.2.2.2."""
_FEW: Final = 3
"""Differing characters that are named one by one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """What is known of one exhibit, by field@source."""

    fields: Mapping[str, Finding]
    matches: Mapping[str, Verdict]
    reasons: Mapping[str, MatchReason]
    conflicts: Mapping[str, MatchReason]
    """By field@one~other."""
    lines: Sequence[Finding]

    def text(self, name: str, source: str) -> str:
        """What a source says of a field; of a date, as printed; empty when it says nothing."""
        raw = self.fields.get(f"{name}_raw@{source}") if name in DATES else None
        finding = raw or self.fields.get(f"{name}@{source}")
        return "" if finding is None else str(finding.value)

    def region(self, name: str, source: str) -> Region | None:
        """Where a source says it."""
        finding = self.fields.get(f"{name}@{source}")
        return None if finding is None else finding.region

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
        for _, reason in self.contradictions(name):
            return Verdict.DIFFERENT, reason
        # A source that has not the field says nothing against those that have it.
        said = {s: v for s, v in verdicts.items() if v is not Verdict.NOT_PRESENT}
        if not said:
            return Verdict.NOT_PRESENT, MatchReason.ONE_SIDE_ONLY
        subject = min(said, key=lambda each: WORST_FIRST.index(said[each]))
        return said[subject], self.reasons.get(subject, MatchReason.ONE_SIDE_ONLY)

    def contradictions(self, name: str) -> Iterator[tuple[tuple[str, ...], MatchReason]]:
        """The pairs of sources that contradict each other in a field."""
        for subject, reason in self.conflicts.items():
            field, _, pair = subject.partition("@")
            if field == name:
                yield tuple(pair.split("~")), reason


def sources_of(found: Sequence[Finding]) -> Sources:
    """Sort what was found of one exhibit."""

    def of(measure: Measure) -> dict[str, str]:
        return {f.subject: str(f.value) for f in found if f.measure is measure}

    return Sources(
        fields={f.subject: f for f in found if f.measure is Measure.DOCUMENT_FIELD},
        matches={s: Verdict(v) for s, v in of(Measure.DOCUMENT_MATCH).items()},
        reasons={s: MatchReason(v) for s, v in of(Measure.DOCUMENT_MATCH_REASON).items()},
        conflicts={s: MatchReason(v) for s, v in of(Measure.DOCUMENT_CONFLICT).items()},
        lines=tuple(f for f in found if f.measure is Measure.DOCUMENT_MRZ_LINE),
    )


def read_by(name: str, registered: str, known: Sources, say: Say) -> tuple[SourceModel, ...]:
    """What every source says of a field, in the order of the table."""
    own = f"{name}@{EXAMINER}" in known.fields
    return tuple(
        SourceModel(
            source=source,
            name=say(word),
            text=known.text(name, source) or _filler(name, source),
            differs=verdict is Verdict.DIFFERENT and not own,
            unreadable=verdict is Verdict.UNREADABLE and not own,
            note=unlike(registered, known.text(name, source), say)
            if verdict is Verdict.DIFFERENT
            else "",
            region=known.region(name, source),
        )
        for source, word in SOURCES.items()
        if f"{name}@{source}" in known.fields
        for verdict in (known.matches.get(f"{name}@{source}"),)
    )


def _filler(name: str, source: str) -> str:
    """What is printed where nothing is said, if that has a meaning: so X is seen beside it."""
    return _UNSAID if (name, source) == (RecordField.SEX, ZONE) else ""


def contradicting(name: str, known: Sources, say: Say) -> str:
    """Which sources contradict each other, in words; empty when none do."""
    words = [
        say("{} contradict each other.").format(listed(tuple(map(named, pair)), say))
        for pair, _ in known.contradictions(name)
        for named in (lambda source: say(SOURCES.get(source, source)),)
    ]
    return prose(*words)


def unlike(registered: str, read: str, say: Say) -> str:
    """The characters that differ, where they are few and nothing is shifted."""
    if len(registered) != len(read):
        return ""
    places = [
        say("Character {}: {}, not {}.").format(number, there, ours)
        for number, (ours, there) in enumerate(zip(registered, read, strict=True), 1)
        if ours != there
    ]
    return prose(*places) if len(places) <= _FEW else ""
