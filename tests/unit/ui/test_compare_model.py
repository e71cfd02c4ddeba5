"""What the compare screen says of photos, without Qt and without a score."""

from dataclasses import replace

from app.domain.case import AccountState, Case
from app.domain.exhibit import Lane
from app.domain.finding import Finding, Gate, Measure
from app.ui.screens.compare.view_model import begin, present, rated, rating_of
from tests.unit.services.dossiers import NOW, REFERENCE, SELFIE, a_finding, judged, scored


def a_case(*findings: Finding) -> Case:
    return Case(
        id="SP-1",
        opened_at=NOW,
        submitted_at=NOW,
        account=AccountState.ACTIVE,
        exhibits=(REFERENCE, SELFIE),
        findings=findings,
    )


def faces(count: int) -> tuple[Finding, ...]:
    return (
        a_finding(Measure.FACE_COUNT, 1, REFERENCE),
        a_finding(Measure.FACE_GATE, "green", REFERENCE, subject="pose"),
        a_finding(Measure.FACE_COUNT, count, SELFIE),
    )


def test_several_faces_are_said_with_what_it_means_and_what_to_do() -> None:
    case = a_case(*faces(3))
    draft = begin(case, "M. Vale", Lane.REGISTERED)
    assert draft is not None
    model = present(case, draft, str, str)
    assert model.probes[0].word == "several faces"
    assert "E-02 shows several faces" in model.notice
    assert "Pick the face" in model.notice


def test_no_face_is_said_and_one_face_says_nothing() -> None:
    for case, notice in (
        (a_case(*faces(0)), "No face was found in E-02"),
        (a_case(*faces(1), a_finding(Measure.FACE_GATE, "amber", SELFIE, subject="pose")), ""),
    ):
        draft = begin(case, "M. Vale", Lane.REGISTERED)
        assert draft is not None
        model = present(case, draft, str, str)
        assert model.notice.startswith(notice)
        assert bool(model.notice) is bool(notice)


def test_the_worst_gate_names_the_photo() -> None:
    gates = [a_finding(Measure.FACE_GATE, g, SELFIE, subject=g) for g in ("green", "red", "amber")]
    case = a_case(*faces(1), *gates)
    draft = begin(case, "M. Vale", Lane.REGISTERED)
    assert draft is not None
    assert present(case, draft, str, str).probes[0].gate is Gate.RED


def test_a_score_in_the_case_changes_nothing_that_is_shown() -> None:
    draft = judged(2)
    without, with_score = a_case(*faces(1)), a_case(*faces(1), scored(31234))
    assert present(without, draft, str, str) == present(with_score, draft, str, str)


def test_rating_again_replaces_what_was_said() -> None:
    draft = replace(judged(2), sealed_at=None)
    first = draft.ratings[0]
    changed = rated(draft, replace(first, similarity=-2))
    assert len(changed.ratings) == len(draft.ratings)
    assert rating_of(changed, first.feature).similarity == -2
