"""How strong a document is, and which criterion fails for the next step."""

from dataclasses import replace

import pytest

from app.domain.evidence_strength import Criterion, Strength, grade
from app.domain.finding import Finding, Measure
from tests.unit.services.dossiers import PASSPORT, a_finding

WHOLE = (
    a_finding(Measure.DOCUMENT_MRZ_ACCEPTED, True, PASSPORT),
    a_finding(Measure.DOCUMENT_FIELD, "ROWAN", PASSPORT, subject="surname@mrz"),
    a_finding(Measure.DOCUMENT_FIELD, "X41S70926", PASSPORT, subject="document_number@mrz"),
    a_finding(Measure.DOCUMENT_FIELD, "DEU", PASSPORT, subject="issuer@mrz"),
    a_finding(Measure.DOCUMENT_CURRENT, True, PASSPORT),
    a_finding(Measure.DOCUMENT_CHECK_DIGIT, True, PASSPORT, subject="document_number"),
    a_finding(Measure.FACE_COUNT, 1, PASSPORT),
)


def test_an_image_is_strong_at_most_and_says_why_it_is_not_superior() -> None:
    told = grade(WHOLE)
    assert (told.strength, told.failing) == (Strength.STRONG, (Criterion.SIGNATURE,))


def changed(measure: Measure, *, value: bool | int | None) -> tuple[Finding, ...]:
    return tuple(
        f if f.measure is not measure or value is None else replace(f, value=value)
        for f in WHOLE
        if f.measure is not measure or value is not None
    )


@pytest.mark.parametrize(
    ("measure", "value", "strength", "criterion"),
    [
        (Measure.DOCUMENT_MRZ_ACCEPTED, False, Strength.WEAK, Criterion.READ),
        (Measure.DOCUMENT_CURRENT, False, Strength.WEAK, Criterion.IN_FORCE),
        (Measure.DOCUMENT_CURRENT, None, Strength.WEAK, Criterion.IN_FORCE),
        (Measure.FACE_COUNT, 0, Strength.FAIR, Criterion.PORTRAIT),
        (Measure.FACE_COUNT, None, Strength.FAIR, Criterion.PORTRAIT),
        (Measure.DOCUMENT_CHECK_DIGIT, False, Strength.FAIR, Criterion.CHECKS),
        (Measure.DOCUMENT_CHECK_DIGIT, None, Strength.FAIR, Criterion.CHECKS),
    ],
)
def test_what_is_missing_is_named(
    *, measure: Measure, value: bool | int | None, strength: Strength, criterion: Criterion
) -> None:
    told = grade(changed(measure, value=value))
    assert (told.strength, told.failing) == (strength, (criterion,))


@pytest.mark.parametrize(
    ("subject", "criteria"),
    [
        ("surname@mrz", (Criterion.NAME,)),
        ("document_number@mrz", (Criterion.NUMBER,)),
        ("issuer@mrz", (Criterion.ISSUER,)),
    ],
)
def test_a_field_that_nobody_read_is_missing(subject: str, criteria: tuple[Criterion, ...]) -> None:
    assert grade([f for f in WHOLE if f.subject != subject]).failing == criteria


def test_a_document_that_contradicts_itself_or_is_a_specimen_is_no_better_than_fair() -> None:
    for measure, criterion in (
        (Measure.DOCUMENT_CONFLICT, Criterion.AGREES),
        (Measure.DOCUMENT_SPECIMEN, Criterion.ISSUER),
    ):
        told = grade((*WHOLE, a_finding(measure, "other_text", PASSPORT, subject="surname@mrz")))
        assert (told.strength, told.failing) == (Strength.FAIR, (criterion,))


def test_nothing_found_is_weak() -> None:
    assert grade(()).strength is Strength.WEAK
