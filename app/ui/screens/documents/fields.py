"""The field table: the record beside what every source says, verdict and reason in words."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Final

from app.domain.case import Case
from app.domain.exhibit import Exhibit
from app.domain.finding import Finding, Measure, Region
from app.domain.match_words import Verdict
from app.domain.mrz_edits import Edit, proposed_edits
from app.domain.record_match import DATES, RecordField
from app.domain.specimen import SpecimenSign
from app.services.phrases import prose
from app.services.phrases_policy import listed
from app.ui.screens.documents.sources import (
    EXAMINER,
    ZONE,
    Sources,
    contradicting,
    read_by,
    sources_of,
    unlike,
)
from app.ui.screens.documents.view_model import EditModel, FieldModel, Mark, SourceModel
from app.ui.screens.documents.words import (
    CANNOT_SUPPORT,
    DATE_PATTERN,
    FIELDS,
    NOTHING_WRITTEN,
    REASONS,
    SIGNS,
    VERDICTS,
    YEARS,
)
from app.ui.screens.documents.zone import check_of

Say = Callable[[str], str]
_Told = tuple[Sequence[Finding], Sources]

_MOST_EDITS: Final = 3
"""Proposed edits of a field that are offered; more would be guessing."""


def fields_of(
    case: Case, exhibit: Exhibit, found: Sequence[Finding], say: Say = str
) -> tuple[FieldModel, ...]:
    """Every field that the record or the document holds, in the fixed order."""
    party = case.party(exhibit.lane)
    record = party.record if party is not None else {}
    known = sources_of(found)
    said = {subject.partition("@")[0] for subject in known.fields}
    names = [name for name in FIELDS if record.get(name) or name in said]
    return tuple(_field(name, record.get(name, ""), (found, known), say) for name in names)


def _field(name: str, registered: str, told: _Told, say: Say) -> FieldModel:
    found, known = told
    verdict, _ = known.judged(name)
    mark, word = VERDICTS[verdict][0], say(VERDICTS[verdict][1])
    sentence = _sentence(name, registered, told, say)
    if name == RecordField.EXPIRY_DATE and verdict is not Verdict.DIFFERENT:
        mark, word, sentence = _expiry(found, verdict, say) or (mark, word, sentence)
    sources = read_by(name, registered, known, say)
    own = known.fields.get(f"{name}@{EXAMINER}")
    return FieldModel(
        key=name,
        name=say(FIELDS[name]),
        registered=registered,
        sources=sources,
        understood=_understood(name, known, say),
        corrected="" if own is None else str(own.value),
        corrected_by="" if own is None else own.provenance.version,
        mark=mark,
        word=word,
        where=_where(word, sources, say),
        reason=prose(sentence, *_notes(name, found, say)),
        line=_line_at(known.region(name, ZONE), known.lines),
        check=check_of(name, found, say),
        edits=() if own is not None else _edits(name, found, known, say),
    )


def _sentence(name: str, registered: str, told: _Told, say: Say) -> str:
    _, known = told
    verdict, reason = known.judged(name)
    if verdict is not Verdict.DIFFERENT:
        return say(REASONS[reason])
    conflict = contradicting(name, known, say)
    read = known.text(name, EXAMINER) or known.text(name, ZONE)
    characters = "" if conflict else unlike(registered, read, say)
    return prose(conflict, say(REASONS[reason]), characters, say(CANNOT_SUPPORT))


def _where(word: str, sources: Sequence[SourceModel], say: Say) -> str:
    """The word, with the sources that differ where others do not."""
    differing = [each.name for each in sources if each.differs]
    if not differing or len(differing) == len([each for each in sources if each.text]):
        return word
    return say("Different in: {}").format(listed(tuple(differing), say))


def _notes(name: str, found: Sequence[Finding], say: Say) -> list[str]:
    """What is to be said of a field beside its verdict."""
    notes = []
    for finding in found:
        if finding.subject.partition("@")[0] != name:
            continue
        if finding.measure is Measure.DOCUMENT_SPECIMEN:
            notes.append(say(SIGNS[SpecimenSign(str(finding.value))]))
        if finding.measure is Measure.DOCUMENT_NUMBER_CHECK:
            passes, fails = say("It passes its own check."), say("It does not pass its own check.")
            notes.append(passes if finding.value is True else fails)
    minor = any(f.measure is Measure.DOCUMENT_MINOR and f.value is True for f in found)
    if name == RecordField.BIRTH_DATE and minor:
        notes.append(say("Under 18 at submission: such a case goes to legal."))
    return list(dict.fromkeys(notes))


def _edits(name: str, found: Sequence[Finding], known: Sources, say: Say) -> tuple[EditModel, ...]:
    """The edits that would explain what does not fit in the zone; for the examiner to accept."""
    failing = {
        f.subject: known.text(f"{f.subject}_digit", ZONE).partition("/")[0]
        for f in found
        if f.measure is Measure.DOCUMENT_CHECK_DIGIT and f.value is False
    }
    text = known.text(name, ZONE)
    edits = proposed_edits({name: text}, {k: v for k, v in failing.items() if k == name})
    if len(edits) > _MOST_EDITS:
        return ()
    return tuple(
        EditModel(words=_edit_words(edit, say), text=edit.text, code=edit.code) for edit in edits
    )


def _edit_words(edit: Edit, say: Say) -> str:
    if edit.field in {RecordField.SURNAME, RecordField.GIVEN_NAMES}:
        pattern = say("Names hold no digits: place {} may be {}, not {}.")
    else:
        pattern = say("If place {} is {}, not {}, the check digit agrees.")
    return pattern.format(edit.place, edit.after, edit.before)


def _expiry(found: Sequence[Finding], verdict: Verdict, say: Say) -> tuple[Mark, str, str] | None:
    """Whether the document was in force when it was submitted; the record need not hold it."""
    current = [f.value for f in found if f.measure is Measure.DOCUMENT_CURRENT]
    if current and current[-1] is False:
        words = say("It had expired when it was submitted, and cannot support identity.")
        return Mark.LAPSED, say("Expired"), words
    if current and verdict is Verdict.NOT_PRESENT:
        return Mark.SAME, say("In force"), say("It had not expired when it was submitted.")
    return None


def _understood(name: str, known: Sources, say: Say) -> str:
    told = known.fields.get(f"{name}@{ZONE}")
    rule = known.text(f"{name}_rule", ZONE)
    if name not in DATES or told is None or rule not in YEARS:
        return ""
    return say("Taken for {}: {}.").format(told.value, say(YEARS[rule]))


def _line_at(region: Region | None, lines: Sequence[Finding]) -> Region | None:
    """The line whose middle lies nearest to the field's."""
    if region is None:
        return None
    middle = region.y + region.height / 2
    places = [line.region for line in lines if line.region and line.region.page == region.page]
    return min(places, key=lambda r: abs(r.y + r.height / 2 - middle), default=None)


def choices(say: Say = str) -> tuple[tuple[str, str], ...]:
    """Every field that a line may be kept as: key and word."""
    return tuple((str(key), say(word)) for key, word in FIELDS.items())


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
