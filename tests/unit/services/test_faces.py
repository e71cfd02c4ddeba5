"""Picks, corrections and the anchor: recorded, measured anew, and never quietly after a seal."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from app import wire
from app.domain.case import Case
from app.domain.custody import Action
from app.domain.determination import Identity, Reason
from app.domain.errors import SealError, UnknownCaseError
from app.domain.exhibit import Evidence, ExhibitId, Lane, MeantFace, Role
from app.domain.finding import Finding, Gate, Measure
from app.domain.ports import CancelToken
from app.services import assess, faces
from app.services.desk import Desk
from app.services.examine import examine, further_tasks, tasks
from app.services.intake import Submission, open_case, take_in
from app.services.match import Matcher
from app.services.weigh_identity import identify
from tests.unit.services.dossiers import (
    REFERENCE,
    SELFIE,
    a_dossier,
    an_exhibit,
    judged,
    scored,
    the_policy,
)
from tests.unit.services.dossiers import a_finding as found_of
from tests.unit.services.ports import (
    JPEG,
    PlainDecoder,
    Stoppable,
    WordEngine,
    a_case,
    a_desk,
    quiet,
)

PROBE = ExhibitId("E-02")
PLACED = MeantFace(
    rank=-1, box=(5, 6, 70, 80), points=((9, 9), (40, 9), (25, 30), (12, 50), (38, 50))
)
MEANT = 31_313
SECOND = an_exhibit("E-08", Lane.REGISTERED, Role.REFERENCE)
THIRD = an_exhibit("E-09", Lane.REGISTERED, Role.REFERENCE)


class PickedEngine(WordEngine):
    """Gives another score once somebody said which face is meant."""

    def examine(self, evidence: Sequence[Evidence], cancel: CancelToken) -> tuple[Finding, ...]:
        """See `Engine.examine`."""
        found = super().examine(evidence, cancel)
        if any(item.meant is not None for item in evidence):
            found = tuple(
                replace(f, value=MEANT) if f.measure is Measure.FACE_SCORE else f for f in found
            )
        return found


def taken_in(desk: Desk, *roles: Role) -> Case:
    open_case(desk, a_case())
    items = [
        Submission(
            name=f"{number}.jpg",
            untrusted_content=JPEG + b"%d" % number,
            lane=Lane.REGISTERED,
            role=role,
        )
        for number, role in enumerate(roles)
    ]
    take_in(desk, PlainDecoder(), "SP-1", (items, quiet, Stoppable()))
    return examined(desk)


def examined(desk: Desk) -> Case:
    engines = ({"face": PickedEngine(), "document": WordEngine()}, Matcher())
    return examine(desk, engines, "SP-1", (quiet, Stoppable()))


def scores(case: Case) -> list[object]:
    return [f.value for f in case.findings if f.measure is Measure.FACE_SCORE]


@pytest.mark.parametrize(
    ("meant", "action"),
    [(MeantFace(rank=1, box=(1, 2, 3, 4)), Action.FACE_PICKED), (PLACED, Action.FACE_PLACED)],
)
def test_a_choice_is_logged_kept_and_the_comparison_redone(
    meant: MeantFace, action: Action
) -> None:
    desk = a_desk()
    before = taken_in(desk, Role.REFERENCE, Role.PROBE)
    opened = faces.mean_face(desk, "SP-1", PROBE, meant)
    assert desk.store.trail()[-1].event.action is action
    assert scores(opened) == []
    assert tasks(opened), "the comparison is open again"
    after = examined(desk)
    assert faces.meant_face(after.findings, PROBE) == meant
    assert (scores(before), scores(after)) == ([25_000], [MEANT])
    back = faces.mean_face(desk, "SP-1", PROBE, None)
    assert faces.meant_face(back.findings, PROBE) is None


def test_a_choice_before_the_seal_shows_no_score() -> None:
    desk = a_desk()
    taken_in(desk, Role.REFERENCE, Role.PROBE, Role.REFERENCE)
    faces.mean_face(desk, "SP-1", PROBE, PLACED)
    case = examined(desk)
    assert MEANT in scores(case), "the control"
    assert any(f.exhibits == ("E-01", "E-03") for f in case.findings), "the anchors' agreement"
    seen = assess.disclosed(case, "M. Vale")
    assert scores(seen) == []
    assert str(MEANT).encode() not in wire.encode(seen)
    assert faces.meant_face(seen.findings, PROBE) == PLACED


def test_after_a_seal_a_choice_needs_a_reason_that_is_kept_and_nothing_sealed_changes() -> None:
    desk = a_desk()
    taken_in(desk, Role.REFERENCE, Role.PROBE)
    sealed = assess.seal(desk, "SP-1", replace(judged(2), sealed_at=None))
    with pytest.raises(SealError):
        faces.mean_face(desk, "SP-1", PROBE, PLACED, " ")
    case = faces.mean_face(desk, "SP-1", PROBE, PLACED, "the box held the poster")
    (own,) = case.assessments
    assert replace(own, remarks=()) == sealed.assessments[0]
    assert [remark.text for remark in own.remarks] == ["E-02: the box held the poster"]
    said = [f for f in case.findings if f.measure is Measure.FACE_PICK]
    assert {f.provenance.parameters["after_seal"] for f in said} == {"the box held the poster"}


def test_only_photos_of_the_case_have_faces_to_choose() -> None:
    desk = a_desk()
    taken_in(desk, Role.REFERENCE, Role.STATEMENT)
    for name in ("E-02", "E-77"):
        with pytest.raises(UnknownCaseError):
            faces.mean_face(desk, "SP-1", ExhibitId(name), PLACED)
    with pytest.raises(UnknownCaseError):
        faces.choose_anchor(desk, "SP-1", PROBE)


def test_every_probe_meets_every_registered_photo_and_these_meet_each_other() -> None:
    desk = a_desk()
    case = taken_in(desk, Role.REFERENCE, Role.PROBE, Role.REFERENCE)
    pairs = {f.exhibits for f in case.findings if f.measure is Measure.FACE_SCORE}
    assert pairs == {("E-01", "E-02"), ("E-03", "E-02"), ("E-01", "E-03")}
    assert not tasks(case)


def test_registered_photos_alone_are_held_against_each_other() -> None:
    case = taken_in(a_desk(), Role.REFERENCE, Role.REFERENCE)
    assert {f.exhibits for f in case.findings if f.measure is Measure.FACE_SCORE} == {
        ("E-01", "E-02")
    }


def test_the_best_registered_photo_is_the_anchor_until_an_examiner_chooses() -> None:
    desk = a_desk()
    taken_in(desk, Role.REFERENCE, Role.PROBE, Role.REFERENCE)
    case = desk.store.load("SP-1")
    gates = {"E-01": (Gate.AMBER, Gate.GREEN), "E-03": (Gate.GREEN, Gate.GREEN)}
    rows = tuple(
        replace(found_of(Measure.FACE_GATE, gate.value), exhibits=(ExhibitId(name),), subject=row)
        for name, pair in gates.items()
        for row, gate in zip(("pose", "glare"), pair, strict=True)
    )
    desk.store.save(replace(case, findings=case.findings + rows), desk.store.trail()[-1].event)
    assert faces.anchor_of(desk.store.load("SP-1")) == ("E-03", False)
    chosen = faces.choose_anchor(desk, "SP-1", ExhibitId("E-01"))
    assert faces.anchor_of(chosen) == ("E-01", True)
    assert desk.store.trail()[-1].event.action is Action.ANCHOR_CHOSEN
    assess.seal(desk, "SP-1", replace(judged(2), sealed_at=None))
    with pytest.raises(SealError):
        faces.choose_anchor(desk, "SP-1", ExhibitId("E-03"))


def test_the_registered_photo_that_differs_from_the_others_is_the_suspect() -> None:
    policy = the_policy()
    apart = (
        scored(-30_000, REFERENCE, SECOND),
        scored(25_000, REFERENCE, THIRD),
        scored(-30_000, SECOND, THIRD),
    )
    dossier = a_dossier()
    dossier = replace(
        dossier,
        exhibits=(*dossier.exhibits, SECOND, THIRD),
        findings=(*dossier.findings, *apart),
    )
    found = faces.agreements(dossier, policy)
    assert [a.rating for a in found] == [-3, 3, -3]
    assert faces.suspects(found, policy) == ("E-08",)
    assert faces.suspects(found[1:2], policy) == ()


@pytest.mark.parametrize(("score", "identity"), [(-30_000, Identity.INCONCLUSIVE), (25_000, None)])
@pytest.mark.parametrize("conclusion", [2, -3])
def test_a_suspect_anchor_verifies_nobody_and_refutes_nobody(
    score: int, identity: Identity | None, conclusion: int
) -> None:
    policy, plain = the_policy(), a_dossier()
    machine = scored(25_000 if conclusion > 0 else -30_000)
    kept = tuple(f for f in plain.findings if f.exhibits != (REFERENCE.id, SELFIE.id))
    base = replace(plain, findings=(*kept, machine), assessments=(judged(conclusion),))
    control = identify(base, policy, Lane.REGISTERED).identity
    assert control in {Identity.VERIFIED, Identity.REFUTED}
    more = replace(
        base,
        exhibits=(*base.exhibits, SECOND),
        findings=(
            *base.findings,
            scored(score, REFERENCE, SECOND),
            scored(int(machine.value), SECOND, SELFIE),
        ),
    )
    told = identify(more, policy, Lane.REGISTERED)
    assert told.identity is (identity or control)
    assert (Reason.REFERENCE_SUSPECT in told.state.reasons) is (score < 0)


def test_the_portrait_of_a_paper_meets_the_selfie_and_nobody_waits_for_it() -> None:
    desk = a_desk()
    case = taken_in(desk, Role.REFERENCE, Role.PROBE, Role.DOCUMENT)
    assert any(f.exhibits == ("E-03", "E-02") for f in case.findings)
    seen = assess.disclosed(case, "M. Vale")
    assert not any(f.exhibits == ("E-03", "E-02") for f in seen.findings)
    bare = replace(case, findings=tuple(f for f in case.findings if f.exhibits != ("E-03", "E-02")))
    assert not any(task.engine == "face" for task in tasks(bare))
    assert further_tasks(bare)


@pytest.mark.parametrize("exhibits", [("E-01", "E-02"), ("E-02",)])
def test_the_score_of_a_card_in_the_hand_waits_for_the_seal_too(exhibits: tuple[str, ...]) -> None:
    desk = a_desk()
    case = taken_in(desk, Role.REFERENCE, Role.PROBE)
    held = replace(
        found_of(Measure.FACE_PORTRAIT_SCORE, MEANT, subject="held"),
        exhibits=tuple(ExhibitId(name) for name in exhibits),
    )
    desk.store.save(replace(case, findings=(*case.findings, held)), desk.store.trail()[-1].event)
    before = assess.disclosed(desk.store.load("SP-1"), "M. Vale")
    assert str(MEANT).encode() not in wire.encode(before)
    sealed = assess.seal(desk, "SP-1", replace(judged(2), sealed_at=None))
    assert held in assess.disclosed(sealed, "M. Vale").findings
