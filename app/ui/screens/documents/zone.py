"""The machine-readable zone in words: lines, support, doubts, and check digits digit by digit."""

from collections.abc import Callable, Sequence
from typing import Final

from app.domain.check_digit import FILLER, products
from app.domain.finding import SCALE, Finding, Measure
from app.domain.record_match import DATES
from app.services.phrases_policy import listed
from app.ui.screens.documents.view_model import CheckModel, ZoneModel
from app.ui.screens.documents.words import CHECKS, DOUBTS

Say = Callable[[str], str]

_HUNDRED: Final = 100
_SHOWN_DOUBTFUL: Final = 6
"""Doubtful characters that are named; beyond these the whole line needs a look."""


def zone_of(found: Sequence[Finding], say: Say = str) -> ZoneModel | None:
    """The zone that the findings of one exhibit tell of, or None."""
    lines = [f for f in found if f.measure is Measure.DOCUMENT_MRZ_LINE]
    if not lines:
        return None
    accepted = [f for f in found if f.measure is Measure.DOCUMENT_MRZ_ACCEPTED]
    confirmed = [f for f in found if f.measure is Measure.DOCUMENT_CONFIRMED and f.value is True]
    codes = [code for f in accepted for code in f.subject.split(",") if code]
    return ZoneModel(
        lines=tuple(str(f.value) for f in sorted(lines, key=lambda f: f.subject)),
        doubtful=doubtful(found),
        support=_support(found, say),
        accepted=bool(accepted) and all(f.value is True for f in accepted),
        doubts=tuple(say(DOUBTS.get(code, code)) for code in codes),
        confirmed_by=confirmed[-1].provenance.version if confirmed else "",
        checks=checks_of(found, say),
    )


def checks_of(found: Sequence[Finding], say: Say = str) -> tuple[CheckModel, ...]:
    """Every check digit, printed beside computed."""
    texts = {f.subject: str(f.value) for f in found if f.measure is Measure.DOCUMENT_FIELD}
    return tuple(
        _check(f.subject, texts, passed=f.value is True, say=say)
        for f in found
        if f.measure is Measure.DOCUMENT_CHECK_DIGIT
    )


def check_of(field: str, found: Sequence[Finding], say: Say = str) -> CheckModel | None:
    """The check digit that covers one field, if one does."""
    names = [f.subject for f in found if f.measure is Measure.DOCUMENT_CHECK_DIGIT]
    checks = dict(zip(names, checks_of(found, say), strict=True))
    return checks.get(field)


def _check(name: str, texts: dict[str, str], *, passed: bool, say: Say) -> CheckModel:
    printed, _, computed = texts.get(f"{name}_digit@mrz", "").partition("/")
    covered = texts.get(f"{name}_raw@mrz" if name in DATES else f"{name}@mrz", "")
    steps = products(covered.replace(" ", FILLER))
    if str(sum(product for *_, product in steps) % 10) != computed:
        steps = ()  # what was covered is not all in the field, as in the digit over the whole zone
    return CheckModel(
        name=say(CHECKS.get(name, name)),
        passed=passed,
        printed=printed,
        computed=computed,
        steps=steps,
    )


def doubtful(found: Sequence[Finding]) -> tuple[tuple[int, int, int], ...]:
    """Line, place, and in how many of 100 readings the character was read so."""
    places = (
        (*map(int, f.subject.split(".")), int(f.value) * _HUNDRED // SCALE)
        for f in found
        if f.measure is Measure.DOCUMENT_MRZ_SUPPORT and "." in f.subject
    )
    return tuple((line, place, share) for line, place, share in places)


def _support(found: Sequence[Finding], say: Say) -> str:
    measured = {f.subject: int(f.value) for f in found if f.measure is Measure.DOCUMENT_MRZ_SUPPORT}
    least = measured.get("", SCALE)
    if least >= SCALE:
        return say("Every character was read alike each time.")
    places = [subject.split(".") for subject in measured if "." in subject]
    if not places or len(places) > _SHOWN_DOUBTFUL:
        return say("Not every character was read alike each time.")
    named = tuple(say("line {} place {}").format(line, place) for line, place in places)
    return say("Not read alike each time: {}.").format(listed(named, say))
