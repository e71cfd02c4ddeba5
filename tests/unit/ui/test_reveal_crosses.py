"""The engine's other comparisons on Reveal: all registered photos, papers, a card in the hand."""

from dataclasses import replace

from app.domain.case import AccountState, Case
from app.domain.exhibit import Lane, Role
from app.domain.finding import Finding, Measure
from app.ui.screens.reveal.crosses import crosses, doubt
from app.ui.screens.reveal.view_model import Side
from tests.unit.services.dossiers import (
    NOW,
    OTHER_SELFIE,
    PASSPORT,
    REFERENCE,
    SELFIE,
    a_finding,
    an_exhibit,
    judged,
    scored,
    the_policy,
)

SECOND = an_exhibit("E-08", Lane.REGISTERED, Role.REFERENCE)


def a_case(*found: Finding) -> Case:
    return Case(
        id="SP-1",
        opened_at=NOW,
        submitted_at=NOW,
        account=AccountState.ACTIVE,
        exhibits=(REFERENCE, SELFIE, PASSPORT, OTHER_SELFIE, SECOND),
        findings=found,
    )


def told(*found: Finding) -> list[tuple[str, Side]]:
    shown = crosses(a_case(*found), judged(2), the_policy(), str)
    return [(cross.what, cross.side) for cross in shown]


def test_every_other_comparison_of_the_lane_is_told_in_words() -> None:
    found = told(
        scored(30_000),
        scored(30_000, SECOND, SELFIE),
        scored(-30_000, REFERENCE, OTHER_SELFIE),
        scored(200, PASSPORT, SELFIE),
        scored(30_000, REFERENCE, SECOND),
        scored(-30_000, REFERENCE, PASSPORT),
    )
    assert found == [
        ("Registered photo E-01 with registered photo E-08", Side.SAME),
        ("Registered photo E-08 with submitted face E-02", Side.SAME),
        ("Registered photo E-01 with portrait in E-03", Side.DIFFERENT),
        ("Portrait in E-03 with submitted face E-02", Side.NEITHER),
    ]


def test_a_card_in_the_hand_meets_the_record_and_its_holder() -> None:
    found = told(
        a_finding(Measure.FACE_PORTRAIT_SCORE, 30_000, REFERENCE, SELFIE, subject="held"),
        a_finding(Measure.FACE_PORTRAIT_SCORE, -30_000, SELFIE, subject="held"),
    )
    assert found == [
        ("Registered photo E-01 with the card held in E-02", Side.SAME),
        ("Card held in E-02 with the person who holds it", Side.DIFFERENT),
    ]


def test_registered_photos_that_differ_put_themselves_in_doubt() -> None:
    apart = a_case(scored(-30_000, REFERENCE, SECOND))
    assert "show different people" in doubt(apart, Lane.REGISTERED, the_policy(), str)
    assert doubt(apart, Lane.OTHER, the_policy(), str) == ""
    agreed = replace(apart, findings=(scored(30_000, REFERENCE, SECOND),))
    assert doubt(agreed, Lane.REGISTERED, the_policy(), str) == ""
