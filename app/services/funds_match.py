"""Holds what a funds paper says of its holder against the party who relies on it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from app.domain.case import Case, Party
from app.domain.exhibit import Exhibit
from app.domain.finding import Finding, Measure
from app.domain.name_forms import Spelling
from app.domain.name_match import same_name
from app.domain.provenance import Provenance
from app.domain.statement import Answer, Question

NAME = "funds-match"
VERSION = "1"


def held_against(
    case: Case, exhibit: Exhibit, found: Sequence[Finding], spelling: Spelling
) -> tuple[Finding, ...]:
    """The findings, with the question of the holder answered so far as the record allows."""
    answer, reason = _answer(case.party(exhibit.lane), found, spelling)
    provenance = Provenance(engine=NAME, version=VERSION)
    told = {Measure.FUNDS_ANSWER: answer.value, Measure.FUNDS_REASON: reason}
    return tuple(
        replace(f, value=told[f.measure], provenance=provenance)
        if f.measure in told and f.subject == Question.HOLDER
        else f
        for f in found
    )


def _answer(
    party: Party | None, found: Sequence[Finding], spelling: Spelling
) -> tuple[Answer, str]:
    """Yes only of the same name; no only of another name that stands where the holder's does."""
    wanted = tuple(_names(party)) if party is not None else ()
    if not wanted:
        return Answer.UNKNOWN, "no_record"
    said = {f.subject: str(f.value) for f in found if f.measure is Measure.FUNDS_FIELD}
    if _is_one(said.get("holder", ""), wanted, spelling):
        return Answer.YES, "holder"
    if said.get("holder"):
        return Answer.NO, "another_name"
    return _by_address(said, wanted, spelling)


def _by_address(
    said: Mapping[str, str], wanted: Sequence[str], spelling: Spelling
) -> tuple[Answer, str]:
    addressed = (text for subject, text in said.items() if subject.startswith("addressed:"))
    if any(_is_one(text, wanted, spelling) for text in addressed):
        return Answer.YES, "addressed"
    return Answer.UNKNOWN, "not_found"


def _names(party: Party) -> Iterator[str]:
    """The party's name in both orders, by the record and as the case calls it."""
    surname, given = (party.record.get(name, "") for name in ("surname", "given_names"))
    if surname and given:
        yield f"{given} {surname}"
        yield f"{surname} {given}"
    if full := party.record.get("full_name", ""):
        yield full


def _is_one(text: str, wanted: Sequence[str], spelling: Spelling) -> bool:
    return bool(text) and any(same_name(name, text, spelling) is not None for name in wanted)
