"""What the policy makes of a dossier, point by point; the golden cases stand in tests/golden."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from app import wire
from app.domain.case import AccountState
from app.domain.determination import Determination, Dossier, Reason, Status
from app.domain.exhibit import Lane, Role
from app.domain.finding import Measure
from app.domain.policy import GRANTS
from app.services.determine import determine
from tests.unit.services.dossiers import (
    CLAIM,
    DISCLAIMER,
    NOW,
    OTHER_CLAIM,
    PASSPORT,
    SELFIE,
    a_dossier,
    a_finding,
    ago,
    an_exhibit,
    judged,
    moved_in,
    rescored,
    the_policy,
    without,
)

BASE = a_dossier()
CLAIMED = replace(BASE, statements=(CLAIM,))
FROZEN = replace(CLAIMED, account=AccountState.RISK_FROZEN)
DISCLAIMED = replace(BASE, account=AccountState.RISK_FROZEN, statements=(DISCLAIMER, OTHER_CLAIM))
REFUTED = replace(
    rescored(CLAIMED, -30000), assessments=(judged(-3), judged(-2, examiner="J. Berg"))
)
NO_HOLDER = replace(
    BASE,
    exhibits=tuple(e for e in BASE.exhibits if e.lane is Lane.OTHER or e.role is Role.REFERENCE),
    findings=tuple(
        f for f in BASE.findings if SELFIE.id not in f.exhibits and PASSPORT.id not in f.exhibits
    ),
    assessments=tuple(a for a in BASE.assessments if a.lane is Lane.OTHER),
)

HALTING: Mapping[str, tuple[Dossier, str, str]] = {
    "a statement dated tomorrow": (
        replace(CLAIMED, statements=(replace(CLAIM, made_at=ago(days=-1)),)),
        "R0",
        "",
    ),
    "nobody judged the faces": (replace(CLAIMED, assessments=()), "R0", ""),
    "a document nobody examined": (
        replace(CLAIMED, findings=without(CLAIMED.findings, Measure.DOCUMENT_FORMAT, PASSPORT)),
        "R0",
        "",
    ),
    "that step is marked unavailable": (
        replace(
            CLAIMED,
            findings=tuple(f for f in CLAIMED.findings if PASSPORT.id not in f.exhibits),
            unavailable=tuple(
                f"{step}:examination.timeout"
                for step in ("document:E-03", "face:E-03", "face:E-01:E-03")
            ),
        ),
        "R4",
        "O4",
    ),
}
"""What the golden cases of tests/golden leave out: steps that were not taken, later dates."""


PART = replace(DISCLAIMED, deposits=(moved_in(), replace(moved_in(whole=False), amount="1")))


def determined(dossier: Dossier) -> Determination:
    return determine(dossier, the_policy(), NOW)


@pytest.mark.parametrize("name", HALTING)
def test_a_step_that_is_missing_or_marked(name: str) -> None:
    dossier, rule, outcomes = HALTING[name]
    found = determined(dossier)
    assert (found.rule, " ".join(found.outcomes)) == (rule, outcomes)


def test_a_grant_needs_two_examiners_of_the_holders_lane() -> None:
    one = replace(CLAIMED, assessments=(judged(2), judged(2, Lane.OTHER)))
    assert determined(CLAIMED).signable
    assert not determined(one).signable


def test_examiners_who_differ_conclude_nothing() -> None:
    split = replace(CLAIMED, assessments=(judged(3), judged(-2, examiner="J. Berg")))
    found = determined(split)
    assert found.rule == "R4"
    assert Reason.EXAMINERS_DIFFER in found.conditions[0].reasons


def test_an_engine_that_differs_from_the_examiner_concludes_nothing() -> None:
    found = determined(rescored(CLAIMED, -30000))
    assert found.rule == "R4"
    assert Reason.ENGINE_DIFFERS in found.conditions[0].reasons


def test_an_inconclusive_face_asks_for_a_second_examiner_until_there_is_one() -> None:
    alone = replace(rescored(CLAIMED, 2000), assessments=(judged(1),))
    both = replace(alone, assessments=(judged(1), judged(1, examiner="J. Berg")))
    asked = [r.reason for r in determined(alone).requests]
    assert asked == [Reason.FACE_INCONCLUSIVE, Reason.SECOND_EXAMINER]
    assert Reason.SECOND_EXAMINER not in [r.reason for r in determined(both).requests]


ONE_SIDED = [
    "detection",
    "exposure",
    "glare",
    "greyscale",
    "inter_eye",
    "occlusion",
    "photocopy",
    "sharpness",
]


@pytest.mark.parametrize("row", ONE_SIDED)
def test_a_photo_that_shows_little_of_a_face_never_refutes_and_still_verifies(row: str) -> None:
    limited = a_finding(Measure.FACE_GATE, "amber", SELFIE, subject=row)
    refuted = replace(REFUTED, findings=(*REFUTED.findings, limited))
    assert (determined(REFUTED).rule, determined(refuted).rule) == ("R3", "R4")
    claimed = replace(CLAIMED, findings=(*CLAIMED.findings, limited))
    assert determined(claimed).rule == determined(CLAIMED).rule


def test_the_policy_counts_no_difference_from_these_rows() -> None:
    assert sorted(the_policy().never_different) == ONE_SIDED


def test_documents_alone_verify_nobody() -> None:
    kept = tuple(f for f in CLAIMED.findings if f.measure is not Measure.FACE_SCORE)
    found = determined(replace(CLAIMED, findings=kept))
    assert found.conditions[0].status is Status.UNKNOWN


def test_the_counterfactual_names_the_one_unmet_condition() -> None:
    found = determined(PART)
    assert found.counterfactual is not None
    assert found.counterfactual.conditions == ("C3",)
    assert [request.condition for request in found.requests] == ["C3"]


def test_a_disclaimer_lapses_after_thirty_days() -> None:
    old = replace(
        DISCLAIMED,
        statements=(replace(DISCLAIMER, made_at=ago(days=30)),),
        deposits=(moved_in(),),
    )
    found = determined(old)
    assert found.rule == "R8"
    assert [(r.condition, r.reason) for r in found.requests] == [("C1", Reason.LAPSED)]


def test_a_later_withdrawal_ends_the_disclaimer() -> None:
    gone = replace(DISCLAIMER, withdrawn_at=ago(hours=1))
    found = determined(replace(DISCLAIMED, statements=(gone,), deposits=(moved_in(),)))
    assert not GRANTS & set(found.outcomes)


def test_funds_of_another_lane_or_role_make_no_chain() -> None:
    borrowed = replace(moved_in(), earned=PASSPORT.id)
    found = determined(replace(DISCLAIMED, deposits=(borrowed,)))
    assert found.rule == "R8"


def test_an_expired_policy_halts() -> None:
    policy = the_policy()
    found = determine(CLAIMED, replace(policy, expires=NOW.date()), NOW)
    assert (found.rule, found.faults) == ("R0", (Reason.POLICY_EXPIRED,))


def test_the_same_dossier_gives_the_same_bytes() -> None:
    assert wire.encode(determined(FROZEN)) == wire.encode(determined(FROZEN))
    text = wire.encode(determined(FROZEN))
    assert wire.encode(wire.decode(text, Determination)) == text


def test_an_extra_stranger_in_the_lane_changes_nothing() -> None:
    extra = an_exhibit("E-09", Lane.OTHER, Role.FUNDS)
    grown = replace(CLAIMED, exhibits=(*CLAIMED.exhibits, extra))
    assert determined(grown).outcomes == determined(CLAIMED).outcomes
