"""The policy's golden cases, and the laws that no dossier may break.

Source of the cases: product.md section 2.
"""

from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app import wire
from app.domain.assessment import Feature
from app.domain.case import AccountState, Capacity
from app.domain.determination import Determination, Dossier, Reason, Status
from app.domain.exhibit import Lane, Role
from app.domain.finding import Measure
from app.domain.policy import GRANTS
from app.domain.position import HoldState, Stance
from app.domain.situation import every_situation
from app.services.determine import decide, determine
from tests.unit.services.dossiers import (
    CLAIM,
    DISCLAIMER,
    NOW,
    OTHER_CLAIM,
    OTHER_SELFIE,
    PASSPORT,
    REFERENCE,
    SELFIE,
    a_dossier,
    a_finding,
    ago,
    an_exhibit,
    held,
    judged,
    moved_in,
    read,
    rescored,
    scored,
    stated,
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

GOLDEN: Mapping[str, tuple[Dossier, str, str]] = {
    "holder sold and reclaims, active": (CLAIMED, "R6", "O1"),
    "holder sold and reclaims, frozen: assets held": (FROZEN, "R6", "O1 O3"),
    "frozen, holder's funds shown": (
        replace(FROZEN, deposits=(moved_in(Lane.REGISTERED),)),
        "R6",
        "O1 O1b",
    ),
    "stolen identity: never opened it": (
        replace(BASE, statements=(stated(Stance.DISCLAIMS, Stance.DISCLAIMS, never_opened=True),)),
        "R1",
        "O6",
    ),
    "disclaimer under duress": (
        replace(DISCLAIMED, statements=(stated(Stance.DISCLAIMS, Stance.DISCLAIMS, duress=True),)),
        "R2",
        "O6 O3",
    ),
    "disclaims, later claims": (
        replace(DISCLAIMED, statements=(DISCLAIMER, replace(CLAIM, made_at=ago(days=1)))),
        "R6",
        "O1 O3",
    ),
    "forged ID in the holder's name: fields match, face does not": (REFUTED, "R3", "O5"),
    "old anchor photo: inconclusive, never refuted": (
        replace(rescored(CLAIMED, 2000), assessments=(judged(1),)),
        "R4",
        "O4",
    ),
    "look-alike sibling: score high, a difference unexplained": (
        replace(CLAIMED, assessments=(judged(2, unexplained=[Feature.EARS]),)),
        "R4",
        "O4",
    ),
    "name change: a field differs": (
        replace(
            CLAIMED,
            findings=(
                *(f for f in CLAIMED.findings if f not in read(PASSPORT)),
                *read(PASSPORT, surname="different"),
            ),
        ),
        "R4",
        "O4",
    ),
    "transliteration is a permitted variant": (
        replace(
            CLAIMED,
            findings=(
                *(f for f in CLAIMED.findings if f not in read(PASSPORT)),
                *read(PASSPORT, surname="permitted_variant", given_names="truncated"),
            ),
        ),
        "R6",
        "O1",
    ),
    "both lanes are the same person": (
        replace(
            CLAIMED,
            findings=(*CLAIMED.findings, scored(15000, REFERENCE, OTHER_SELFIE)),
        ),
        "R2",
        "O6",
    ),
    "KYC photo itself suspect: unsuitable": (
        replace(
            CLAIMED,
            findings=(
                *CLAIMED.findings,
                a_finding(Measure.FACE_GATE, "red", REFERENCE, subject="inter_eye"),
            ),
        ),
        "R4",
        "O4",
    ),
    "disclaimed, funds cover everything": (
        replace(DISCLAIMED, deposits=(moved_in(),)),
        "R7",
        "O2",
    ),
    "disclaimed, funds cover part": (
        replace(DISCLAIMED, deposits=(moved_in(), replace(moved_in(whole=False), amount="1"))),
        "R8",
        "O4 O3",
    ),
    "a tile turns stale": (replace(CLAIMED, holds=held(hours=72)), "R5", "O4"),
    "a tile is unknown": (replace(CLAIMED, holds=held(HoldState.UNKNOWN)), "R5", "O4"),
    "a tile is missing": (replace(CLAIMED, holds=held()[1:]), "R5", "O4"),
    "legal hold": (replace(FROZEN, holds=held(HoldState.BLOCKED)), "R1", "O6 O3"),
    "judicially frozen": (
        replace(CLAIMED, account=AccountState.JUDICIALLY_FROZEN),
        "R1",
        "O6 O3",
    ),
    "holder dead or corporate": (replace(CLAIMED, capacity=Capacity.SPECIAL), "R2", "O6"),
    "statements of one instant contradict": (
        replace(CLAIMED, statements=(CLAIM, DISCLAIMER)),
        "R2",
        "O6",
    ),
    "holder absent, other party claims": (
        replace(NO_HOLDER, statements=(OTHER_CLAIM,)),
        "R10",
        "O7",
    ),
    "holder silent, other party claims, frozen": (
        replace(DISCLAIMED, statements=(OTHER_CLAIM,)),
        "R10",
        "O3",
    ),
    "nothing but claims and pressure": (
        replace(
            BASE,
            exhibits=(REFERENCE,),
            findings=tuple(f for f in BASE.findings if f.exhibits == (REFERENCE.id,)),
            assessments=(),
            statements=(OTHER_CLAIM,),
        ),
        "R9",
        "O7",
    ),
    "claims without asking for the reset": (
        replace(BASE, statements=(stated(Stance.CLAIMS, Stance.CLAIMS),)),
        "R11",
        "O7",
    ),
    "evidence changed": (replace(CLAIMED, intact=False), "R0", ""),
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


def determined(dossier: Dossier) -> Determination:
    return determine(dossier, the_policy(), NOW)


@pytest.mark.parametrize("name", GOLDEN)
def test_golden_case(name: str) -> None:
    dossier, rule, outcomes = GOLDEN[name]
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


def test_a_glared_photo_never_refutes() -> None:
    glared = a_finding(Measure.FACE_GATE, "amber", SELFIE, subject="glare")
    found = determined(replace(REFUTED, findings=(*REFUTED.findings, glared)))
    assert found.rule == "R4"


def test_documents_alone_verify_nobody() -> None:
    kept = tuple(f for f in CLAIMED.findings if f.measure is not Measure.FACE_SCORE)
    found = determined(replace(CLAIMED, findings=kept))
    assert found.conditions[0].status is Status.UNKNOWN


def test_the_counterfactual_names_the_one_unmet_condition() -> None:
    found = determined(GOLDEN["disclaimed, funds cover part"][0])
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


def test_every_situation_is_decided_and_unknown_never_grants() -> None:
    policy = the_policy()
    names = ("rh", "op", "position", "request", "holds", "c1", "funds", "account")
    fixed = {
        "integrity": "intact",
        "capacity": "ordinary",
        "same_person": "no",
        "submission_claims": "no",
        "duress": "no",
        "op_claims": "yes",
        "rh_funds": "sufficient",
    }
    rules = set()
    for free in every_situation(names):
        frozen = "yes" if "frozen" in free["account"] else "no"
        situation = {**fixed, **free, "frozen": frozen}
        rule, branch = decide(policy, situation)
        rules.add(rule.id)
        assert branch is not None
        outcomes = branch.outcomes
        if GRANTS & set(outcomes):
            assert situation["holds"] == "clear"
            assert situation["rh"] == "verified"
            assert situation["account"] in {"active", "risk_frozen"}
        if "O2" in outcomes:
            assert (situation["c1"], situation["op"], situation["funds"]) == (
                "met",
                "verified",
                "sufficient",
            )
    assert rules == {"R1", "R2", "R4", "R5", "R6", "R7", "R8", "R9", "R10", "R11"}


@given(st.data())
def test_removing_evidence_never_grants(data: st.DataObject) -> None:
    for dossier in (CLAIMED, DISCLAIMED, GOLDEN["a tile is unknown"][0], REFUTED):
        before = GRANTS & set(determined(dossier).outcomes)
        kept = data.draw(st.lists(st.sampled_from(dossier.findings), unique_by=id))
        holds = data.draw(st.lists(st.sampled_from(dossier.holds), unique_by=id))
        fewer = replace(dossier, findings=tuple(kept), holds=tuple(holds))
        assert set(determined(fewer).outcomes) & GRANTS <= before


@given(st.permutations(CLAIMED.findings))
def test_the_order_of_evidence_never_matters(findings: list[object]) -> None:
    shuffled = replace(CLAIMED, findings=tuple(findings))  # type: ignore[arg-type]  # permuted
    assert determined(shuffled).outcomes == determined(CLAIMED).outcomes
    assert determined(shuffled).conditions == determined(CLAIMED).conditions


def test_the_same_dossier_gives_the_same_bytes() -> None:
    assert wire.encode(determined(FROZEN)) == wire.encode(determined(FROZEN))
    text = wire.encode(determined(FROZEN))
    assert wire.encode(wire.decode(text, Determination)) == text


def test_an_extra_stranger_in_the_lane_changes_nothing() -> None:
    extra = an_exhibit("E-09", Lane.OTHER, Role.FUNDS)
    grown = replace(CLAIMED, exhibits=(*CLAIMED.exhibits, extra))
    assert determined(grown).outcomes == determined(CLAIMED).outcomes
