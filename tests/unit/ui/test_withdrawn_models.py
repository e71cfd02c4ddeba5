"""What the screens say of a withdrawn exhibit. No Qt."""

from dataclasses import replace

from app.domain.attestation import Verification
from app.domain.case import Case
from app.domain.exhibit import ExhibitId, Lane
from app.domain.withdrawal import Withdrawal, WithdrawnFor
from app.services.determine import determine
from app.services.phrases_withdrawn import WITHDRAWN_FOR
from app.ui.screens.compare.view_model import begin
from app.ui.screens.export.present import present as present_export
from app.ui.screens.intake.present import present as present_intake
from app.ui.screens.intake.present import present_withdrawal
from app.ui.screens.reveal.present import present as present_reveal
from app.ui.screens.verify.present import present as present_verification
from app.ui.steps import Stage, places
from tests.builders import NOW, a_policy
from tests.gui.disputes import partial
from tests.unit.ui.test_decide_model import case_of
from tests.unit.ui.test_reveal_model import STANDARDS

SELFIE = ExhibitId("E-04")


def withdrawn(case: Case, *names: str, note: str = "") -> Case:
    """As `services.withdraw` leaves the exhibits and findings."""
    gone = tuple(
        Withdrawal(
            exhibit=exhibit,
            at=NOW,
            examiner="M. Vale",
            reason=WithdrawnFor.OTHER if note else WithdrawnFor.STRANGER,
            note=note,
        )
        for exhibit in case.exhibits
        if exhibit.id in names
    )
    return replace(
        case,
        exhibits=tuple(e for e in case.exhibits if e.id not in names),
        findings=tuple(f for f in case.findings if not set(names) & set(f.exhibits)),
        withdrawn=gone,
    )


def test_every_reason_has_words() -> None:
    assert set(WITHDRAWN_FOR) == set(WithdrawnFor)


def test_intake_counts_what_is_weighed_and_lists_the_rest_apart() -> None:
    case = case_of(partial())
    before = present_intake(case)
    model = present_intake(withdrawn(case, "E-04", "E-12", note="Sent by a neighbour."))
    assert [item.id for item in model.items] == [
        item.id for item in before.items if item.id not in {"E-04", "E-12"}
    ]
    assert model.lanes == {lane: before.lanes[lane] - 1 for lane in Lane}
    first, second = model.withdrawn
    assert (first.id, second.id) == ("E-04", "E-12")
    assert "Another reason" in first.why
    assert "Sent by a neighbour." in first.why
    exhibit = case.exhibit(SELFIE)
    assert exhibit is not None
    for part in ("E-04", "lane R", exhibit.digest[:4], "M. Vale", "13 Nov 2026"):
        assert part in first.second


def test_before_it_is_done_the_examiner_is_told_what_follows() -> None:
    case = case_of(partial())
    selfie, paper = case.exhibit(SELFIE), case.exhibit(ExhibitId("E-03"))
    assert selfie is not None
    assert paper is not None
    asked = present_withdrawal(case, selfie)
    assert "A sealed judgement rests on it" in asked.warning
    assert "somebody else judges" in asked.warning
    assert present_withdrawal(case, paper).warning == ""
    assert "stays on file" in asked.follows
    assert [key for key, _ in asked.reasons] == list(WithdrawnFor)
    assert asked.needs_words == WithdrawnFor.OTHER


def test_reveal_says_that_the_judged_photo_is_withdrawn() -> None:
    case = case_of(partial())
    own = next(a for a in case.assessments if a.lane is Lane.REGISTERED)
    plain = present_reveal(case, own, STANDARDS)
    model = present_reveal(withdrawn(case, SELFIE), own, STANDARDS)
    assert "withdrawn" not in plain.sentence
    assert model.sentence.startswith("E-04 is withdrawn: your judgement stays on file")
    assert model.engines.value is None


def test_compare_begins_with_a_pair_that_is_left() -> None:
    case = replace(case_of(partial()), assessments=())
    draft = begin(withdrawn(case, SELFIE), "M. Vale", Lane.REGISTERED)
    assert draft is not None
    assert (draft.reference, draft.probe) == ("E-01", "E-03")
    assert begin(withdrawn(case, "E-01"), "M. Vale", Lane.REGISTERED) is None


def test_the_page_to_be_signed_names_it_with_its_digest() -> None:
    case = case_of(partial())
    exhibit = case.exhibit(SELFIE)
    assert exhibit is not None
    policy = a_policy()
    found = determine(partial(), policy, NOW)
    titles = [section.title for section in present_export(case, found, policy, "M. Vale").sections]
    assert "Withdrawn, not weighed" not in titles
    page = present_export(withdrawn(case, SELFIE, note="Of nobody."), found, policy, "M. Vale")
    (section,) = [each for each in page.sections if each.title == "Withdrawn, not weighed"]
    ((name, words),) = section.lines
    assert name == "E-04 R"
    assert exhibit.digest in words.replace(" ", "")
    assert "Of nobody." in words
    machine = next(each for each in page.sections if each.machine)
    assert "E-04" not in {line[0] for line in machine.lines}


def test_verify_names_it() -> None:
    found = Verification(steps=(), withdrawn=("E-04", "E-12"))
    assert present_verification(found, ()).withdrawn == ("E-04", "E-12")


def test_no_step_waits_for_what_is_withdrawn() -> None:
    """Read or not: an exhibit that is gone is nothing to read, and no photo to look at."""
    case = case_of(partial())
    unread = replace(case, findings=())
    names = [exhibit.id for exhibit in case.exhibits if exhibit.id != "E-07"]
    left = withdrawn(unread, *names)
    intake = places(left, "M. Vale")[0]
    assert (intake.stage, intake.blocks) == (Stage.DONE, "")
    assert places(unread, "M. Vale")[0].stage is Stage.PART
