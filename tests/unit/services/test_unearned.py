"""Ways by which somebody might be granted what they have not earned; each is closed."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from app.domain.assessment import person
from app.domain.case import AccountState
from app.domain.determination import Determination, Dossier, Reason
from app.domain.exhibit import ExhibitId, Lane, MediaType, Role
from app.domain.finding import Measure
from app.domain.policy import GRANTS
from app.domain.position import HoldKind, Stance
from app.services.determine import determine
from app.services.weigh_face import engine_rating
from app.services.weigh_position import position
from tests.unit.services.dossiers import (
    CLAIM,
    DISCLAIMER,
    NOW,
    OTHER_CARD,
    OTHER_CLAIM,
    OTHER_SELFIE,
    PASSPORT,
    REFERENCE,
    SELFIE,
    a_dossier,
    a_finding,
    ago,
    judged,
    moved_in,
    scored,
    stated,
    the_policy,
)

CLAIMED = replace(a_dossier(), statements=(CLAIM,))
SOLD = replace(
    a_dossier(),
    account=AccountState.RISK_FROZEN,
    statements=(DISCLAIMER, OTHER_CLAIM),
    deposits=(moved_in(),),
)
SAME = scored(15000, REFERENCE, OTHER_SELFIE)
BOTH_ONE = replace(
    CLAIMED,
    findings=(
        *(f for f in CLAIMED.findings if f != scored(-30000, REFERENCE, OTHER_SELFIE)),
        SAME,
    ),
)


def determined(dossier: Dossier) -> Determination:
    return determine(dossier, the_policy(), NOW)


def granted(dossier: Dossier) -> bool:
    return bool(GRANTS & set(determined(dossier).outcomes))


def test_the_cases_that_earn_it_get_it() -> None:
    assert granted(CLAIMED)
    assert granted(SOLD)


def test_a_judgement_of_exhibits_that_left_the_lane_does_not_count() -> None:
    filed = {SELFIE.id: (Lane.OTHER, Role.PROBE), REFERENCE.id: (Lane.OTHER, Role.DOCUMENT)}
    exhibits = tuple(
        replace(e, lane=filed[e.id][0], role=filed[e.id][1]) if e.id in filed else e
        for e in CLAIMED.exhibits
    )
    found = determined(replace(CLAIMED, exhibits=exhibits, unavailable=UNMEASURED))
    assert not GRANTS & set(found.outcomes)
    assert Reason.NOT_SEALED in found.conditions[0].reasons


UNMEASURED = ("face:E-04:E-02:no_score", "document:E-01:examination.timeout")


def test_two_spellings_of_one_name_are_one_examiner() -> None:
    for twin in ("m.vale", "M Vale", "M.\u200bVale", "\uff2d. Vale"):
        marks = (judged(2), judged(2, examiner=twin), judged(2, Lane.OTHER))
        assert determined(replace(CLAIMED, assessments=marks)).examiners_present == 1
    assert person("Jose\u0301") == person("Jos\u00e9")
    assert person("M. Vale") != person("N. Vale")
    assert person("\u2620") != person("\u2622")


def test_a_comparison_that_nobody_made_halts() -> None:
    assert determined(BOTH_ONE).rule == "R2"
    found = determined(replace(BOTH_ONE, findings=tuple(f for f in BOTH_ONE.findings if f != SAME)))
    assert (found.rule, found.faults) == ("R0", (Reason.STEP_MISSING,))


def test_a_step_of_one_engine_marked_unavailable_does_not_excuse_another() -> None:
    unread = tuple(f for f in CLAIMED.findings if f.measure is not Measure.DOCUMENT_FORMAT)
    marks = ("face:E-03:examination.timeout", "face:E-04:examination.timeout")
    assert determined(replace(CLAIMED, findings=unread, unavailable=marks)).rule == "R0"


@pytest.mark.parametrize("dossier", [CLAIMED, SOLD, BOTH_ONE])
def test_leaving_out_a_whole_step_or_kind_of_statement_never_grants(dossier: Dossier) -> None:
    before = GRANTS & set(determined(dossier).outcomes)
    for step in {f.exhibits for f in dossier.findings}:
        kept = tuple(f for f in dossier.findings if f.exhibits != step)
        assert set(determined(replace(dossier, findings=kept)).outcomes) & GRANTS <= before
    for kind in HoldKind:
        holds = tuple(h for h in dossier.holds if h.kind is not kind)
        assert set(determined(replace(dossier, holds=holds)).outcomes) & GRANTS <= before


def test_another_face_of_the_lane_that_differs_leaves_the_identity_open() -> None:
    kept = tuple(f for f in CLAIMED.findings if f != scored(25000, REFERENCE, PASSPORT))
    found = determined(replace(CLAIMED, findings=(*kept, scored(-30000, REFERENCE, PASSPORT))))
    assert found.rule == "R4"
    assert Reason.ENGINE_DIFFERS in found.conditions[0].reasons


def test_a_limited_photo_supports_neither_side_strongly() -> None:
    amber = a_finding(Measure.FACE_GATE, "amber", SELFIE, subject="mouth")
    pair = (REFERENCE.id, SELFIE.id)
    assert engine_rating((scored(30000), amber), the_policy(), pair) == 2
    assert engine_rating((scored(-30000), amber), the_policy(), pair) == -2


def test_signs_of_duress_do_not_go_with_the_statement() -> None:
    forced = replace(
        DISCLAIMER, made_at=ago(days=3), duress=True, withdrawn_at=ago(days=2, hours=1)
    )
    assert determined(replace(SOLD, statements=(forced, DISCLAIMER, OTHER_CLAIM))).rule == "R2"


def test_a_withdrawn_claim_does_not_bring_back_the_disclaimer() -> None:
    claim = replace(CLAIM, made_at=ago(days=1), withdrawn_at=ago(hours=3))
    found = determined(replace(SOLD, statements=(DISCLAIMER, claim, OTHER_CLAIM)))
    assert not GRANTS & set(found.outcomes)
    again = replace(DISCLAIMER, made_at=ago(hours=2))
    assert granted(replace(SOLD, statements=(DISCLAIMER, claim, again, OTHER_CLAIM)))


def test_asking_for_the_reset_afterwards_is_asking() -> None:
    claim = stated(Stance.CLAIMS, Stance.CLAIMS)
    asking = replace(stated(Stance.NONE, Stance.NONE, requests_reset=True), made_at=ago(days=1))
    assert granted(replace(CLAIMED, statements=(claim, asking)))
    assert not granted(replace(CLAIMED, statements=(asking,)))


def test_asking_while_disclaiming_is_not_kept_for_a_later_claim() -> None:
    asking = replace(stated(Stance.NONE, Stance.NONE, requests_reset=True), made_at=ago(days=1))
    claim = replace(stated(Stance.CLAIMS, Stance.CLAIMS), made_at=ago(hours=5))
    stand = position((DISCLAIMER, asking, claim), Lane.REGISTERED, NOW)
    assert (stand.name, stand.requests_reset) == ("claims", False)


def test_a_deposit_without_source_counts_whoever_made_it() -> None:
    stray = replace(moved_in(whole=False), lane=Lane.REGISTERED, amount="6000", earned=None)
    found = determined(replace(SOLD, deposits=(moved_in(), stray)))
    assert found.rule == "R8"
    assert [r.detail.split()[0] for r in found.requests] == ["6000"]


def test_every_deposit_that_falls_short_is_asked_about() -> None:
    short: Mapping[str, object] = {"1": None, "2": PASSPORT.id}
    deposits = (
        replace(moved_in(), amount="1", earned=None),
        replace(moved_in(), amount="2", earned=ExhibitId(str(short["2"]))),
        replace(moved_in(), amount="3", contradicted=True),
    )
    found = determined(replace(SOLD, deposits=deposits))
    assert [r.detail.split()[0] for r in found.requests] == ["1", "2", "3"]


def test_whatever_is_dated_later_halts() -> None:
    later = ago(days=-1)
    for dossier in (
        replace(CLAIMED, submitted_at=later),
        replace(CLAIMED, assessments=(replace(judged(2), sealed_at=later),)),
        replace(CLAIMED, statements=(replace(CLAIM, withdrawn_at=later),)),
    ):
        assert determined(dossier).faults == (Reason.DATED_LATER,)


def test_the_other_partys_own_pair_is_not_the_holders() -> None:
    borrowed = replace(judged(3), reference=OTHER_CARD.id, probe=OTHER_SELFIE.id)
    found = determined(replace(CLAIMED, assessments=(borrowed,)))
    assert not GRANTS & set(found.outcomes)


@pytest.mark.parametrize("question", ["arithmetic", "pages", "holder", "painted"])
def test_a_paper_that_is_against_itself_carries_no_chain(question: str) -> None:
    paper = next(item for item in SOLD.exhibits if item.id == SOLD.deposits[0].held)
    for answer, sufficient in (("no", False), ("unknown", True), ("yes", True)):
        told = a_finding(Measure.FUNDS_ANSWER, answer, paper, subject=question)
        found = determined(replace(SOLD, findings=(*SOLD.findings, told)))
        assert (found.situation["funds"] == "sufficient") is sufficient


def test_screenshots_alone_make_no_chain_but_a_picture_of_a_statement_that_adds_up_may() -> None:
    papers = {part for part in (SOLD.deposits[0].earned, SOLD.deposits[0].held) if part}
    pictures = tuple(
        replace(e, media_type=MediaType.PNG) if e.role is Role.FUNDS else e for e in SOLD.exhibits
    )
    shots = replace(SOLD, exhibits=pictures)
    assert determined(SOLD).situation["funds"] == "sufficient"
    assert determined(shots).situation["funds"] == "absent"
    read = next(e for e in pictures if e.id in papers)
    told = a_finding(Measure.FUNDS_ANSWER, "yes", read, subject="arithmetic")
    assert determined(replace(shots, findings=(*shots.findings, told))).situation["funds"] == (
        "sufficient"
    )
