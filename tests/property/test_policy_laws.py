"""Laws of the policy that no dossier may break, tried on the golden cases changed by chance."""

from dataclasses import replace
from datetime import datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from app import wire
from app.domain.custody import Action
from app.domain.determination import Determination, Dossier, Reason, Status
from app.domain.exhibit import Exhibit, Lane, Role
from app.domain.policy import GRANTS, Outcome
from app.domain.position import HoldKind, PartyStatement, PressureItem, Stance
from app.services import record
from app.services.attest import dossier_of
from app.services.determine import determine
from app.services.workbench import Workbench
from tests.golden import CASES, golden
from tests.gui.ports import SettableClock, a_bench, keep
from tests.unit.services.dossiers import NOW, the_policy

POLICY = the_policy()
DOSSIERS = st.sampled_from([case.dossier for case in CASES.values()])
DISCLAIMED = golden("everything is covered").dossier
BEFORE = st.integers(min_value=1, max_value=29 * 24 * 60).map(
    lambda minutes: NOW - timedelta(minutes=minutes)
)
STANCES = st.sampled_from(Stance)


def determined(dossier: Dossier, at: datetime = NOW) -> Determination:
    return determine(dossier, POLICY, at)


def granted(dossier: Dossier) -> frozenset[Outcome]:
    """What could be signed of a dossier and gives somebody something."""
    found = determined(dossier)
    return GRANTS & set(found.outcomes) if found.signable else frozenset()


def determined_in(bench: Workbench) -> bytes:
    """The determination of the kept case, byte for byte."""
    store = bench.desk.store
    return wire.encode(determined(dossier_of(store, store.load("SP-1"))))


def without(dossier: Dossier, gone: frozenset[Exhibit]) -> Dossier:
    """The dossier as it would be had these exhibits, and all that is known by them, not come."""
    ids = {exhibit.id for exhibit in gone}
    return replace(
        dossier,
        exhibits=tuple(e for e in dossier.exhibits if e not in gone),
        findings=tuple(f for f in dossier.findings if ids.isdisjoint(f.exhibits)),
        assessments=tuple(a for a in dossier.assessments if ids.isdisjoint((a.reference, a.probe))),
    )


@given(st.data())
@settings(max_examples=60)
def test_a_lane_that_submits_less_is_granted_nothing_more(data: st.DataObject) -> None:
    dossier = data.draw(DOSSIERS)
    lane = data.draw(st.sampled_from(Lane))
    own = [e for e in dossier.exhibits if e.lane is lane and e.role is not Role.REFERENCE]
    gone = data.draw(st.frozensets(st.sampled_from(own))) if own else frozenset()
    own_grants = (
        {Outcome.ASSISTED_WITHDRAWAL}
        if lane is Lane.OTHER
        else {Outcome.RESTORE_ACCESS, Outcome.RELEASE_ASSETS}
    )
    assert granted(without(dossier, gone)) & own_grants <= granted(dossier)


@given(st.data())
@settings(max_examples=60)
def test_fewer_tiles_judgements_and_findings_grant_nothing_more(data: st.DataObject) -> None:
    dossier = data.draw(DOSSIERS)
    kinds = data.draw(st.frozensets(st.sampled_from(HoldKind)))
    examiners = sorted({a.examiner for a in dossier.assessments})
    kept = data.draw(st.frozensets(st.sampled_from(examiners))) if examiners else frozenset()
    fewer = replace(
        dossier,
        holds=tuple(hold for hold in dossier.holds if hold.kind not in kinds),
        assessments=tuple(a for a in dossier.assessments if a.examiner in kept),
    )
    assert granted(fewer) <= granted(dossier)


@given(
    st.lists(st.tuples(BEFORE, STANCES, STANCES), max_size=5),
    BEFORE,
    st.sampled_from(["claims", "withdraws"]),
)
def test_a_later_withdrawal_or_claim_always_lapses_the_disclaimer(
    said: list[tuple[datetime, Stance, Stance]], later: datetime, then: str
) -> None:
    statements = tuple(
        PartyStatement(
            lane=Lane.REGISTERED, made_at=made, medium="written", account=account, assets=assets
        )
        for made, account, assets in said
    )
    before = replace(DISCLAIMED, statements=statements)
    met = next(c for c in determined(before).conditions if c.id == "C1").status is Status.MET
    last = max([later, *(s.made_at for s in statements)]) + timedelta(seconds=1)
    if then == "claims":
        claim = PartyStatement(
            lane=Lane.REGISTERED,
            made_at=last,
            medium="written",
            account=Stance.CLAIMS,
            assets=Stance.NONE,
        )
        after = replace(before, statements=(*statements, claim))
    else:
        gone = tuple(
            replace(s, withdrawn_at=last) if Stance.DISCLAIMS in (s.account, s.assets) else s
            for s in statements
        )
        after = replace(before, statements=gone)
    found = determined(after)
    state = next(c for c in found.conditions if c.id == "C1")
    assert state.status is Status.UNMET
    assert Outcome.ASSISTED_WITHDRAWAL not in found.outcomes
    if met:
        assert {Reason.WITHDRAWN, Reason.LATER_CLAIM} & set(state.reasons)


@given(st.lists(st.text(min_size=1, max_size=40), min_size=1, max_size=4), DOSSIERS)
@settings(max_examples=20, deadline=None)
def test_pressure_never_changes_a_byte_of_the_determination(
    texts: list[str], dossier: Dossier
) -> None:
    bench = a_bench(clock=SettableClock(at=NOW))
    keep(bench, replace(dossier, case="SP-1", intact=True))
    desk = replace(bench.desk, examiner="J. Berg")
    before = determined_in(bench)
    for text in texts:
        record.log_pressure(desk, "SP-1", PressureItem(source="post", at=NOW, text=text))
    assert determined_in(bench) == before
    logged = [e.event.action for e in bench.desk.store.trail()]
    assert logged.count(Action.PRESSURE_LOGGED) == len(texts)


@given(st.data())
@settings(max_examples=40)
def test_the_order_of_evidence_never_matters(data: st.DataObject) -> None:
    dossier = data.draw(DOSSIERS)
    shuffled = replace(
        dossier,
        parties=tuple(data.draw(st.permutations(dossier.parties))),
        findings=tuple(data.draw(st.permutations(dossier.findings))),
        assessments=tuple(data.draw(st.permutations(dossier.assessments))),
        statements=tuple(data.draw(st.permutations(dossier.statements))),
        holds=tuple(data.draw(st.permutations(dossier.holds))),
        deposits=tuple(data.draw(st.permutations(dossier.deposits))),
    )
    one, other = determined(dossier), determined(shuffled)
    assert (one.rule, one.outcomes, one.situation) == (other.rule, other.outcomes, other.situation)
    assert set(one.requests) == set(other.requests)
    for ours, theirs in zip(one.conditions, other.conditions, strict=True):
        assert (ours.status, set(ours.reasons), ours.until, set(ours.evidence)) == (
            theirs.status,
            set(theirs.reasons),
            theirs.until,
            set(theirs.evidence),
        )


@given(DOSSIERS, st.integers(min_value=0, max_value=120 * 24))
@settings(max_examples=60)
def test_time_alone_grants_nothing_and_unknown_never_grants(dossier: Dossier, hours: int) -> None:
    found = determined(dossier, NOW + timedelta(hours=hours))
    assert GRANTS & set(found.outcomes) <= GRANTS & set(determined(dossier).outcomes)
    states = {c.id: c.status for c in found.conditions}
    if GRANTS & set(found.outcomes):
        assert states["ID_R"] is states["C2"] is Status.MET
    if Outcome.ASSISTED_WITHDRAWAL in found.outcomes:
        assert states["C1"] is states["C3"] is states["ID_O"] is Status.MET
