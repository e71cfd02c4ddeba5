"""Roundabout ways to a score, a claim or another's mark before one's own seal."""

from dataclasses import replace

import pytest

from app.domain.assessment import Assessment
from app.domain.case import AccountState, Case, Export
from app.domain.errors import SealError
from app.domain.exhibit import ExhibitId, Lane, Role, digest_of
from app.domain.finding import Measure
from app.domain.policy import Outcome
from app.services import assess, intake
from app.services.desk import Desk
from app.services.examine import examine
from app.services.intake import Submission, open_case, take_in
from app.services.match import Matcher
from tests.unit.services.dossiers import NOW, judged
from tests.unit.services.ports import JPEG, PlainDecoder, Stoppable, WordEngine, a_desk, quiet

ENGINES = ({"face": WordEngine(), "document": WordEngine()}, Matcher())
HOLDER, OTHER = Lane.REGISTERED, Lane.OTHER
ITEMS = (
    ("kyc.jpg", HOLDER, Role.REFERENCE, ""),
    ("selfie.jpg", HOLDER, Role.PROBE, ""),
    ("claim.jpg", HOLDER, Role.STATEMENT, "Claims the account and its assets"),
    ("card.jpg", OTHER, Role.DOCUMENT, ""),
    ("face.jpg", OTHER, Role.PROBE, ""),
)


def a_dispute(desk: Desk, *items: tuple[str, Lane, Role, str]) -> Case:
    open_case(desk, Case(id="SP-1", opened_at=NOW, submitted_at=NOW, account=AccountState.ACTIVE))
    submissions = [
        Submission(
            name=name, untrusted_content=JPEG + name.encode(), lane=lane, role=role, note=note
        )
        for name, lane, role, note in items
    ]
    take_in(desk, PlainDecoder(), "SP-1", (submissions, quiet, Stoppable()))
    return examine(desk, ENGINES, "SP-1", (quiet, Stoppable()))


def marks(lane: Lane, examiner: str = "M. Vale") -> Assessment:
    pair = {HOLDER: ("E-01", "E-02"), OTHER: ("E-04", "E-05")}[lane]
    drawn = replace(judged(2, lane, examiner), sealed_at=None)
    return replace(drawn, reference=ExhibitId(pair[0]), probe=ExhibitId(pair[1]))


def scores(case: Case) -> set[tuple[str, ...]]:
    return {f.exhibits for f in case.findings if f.measure is Measure.FACE_SCORE}


def test_a_face_filed_under_the_wrong_party_shows_no_score() -> None:
    desk = a_desk()
    wrong = (ITEMS[0], ("selfie.jpg", OTHER, Role.PROBE, ""))
    case = a_dispute(desk, *wrong)
    assert scores(case)
    assert not scores(assess.disclosed(case, "M. Vale"))
    case = intake.file_exhibit(desk, "SP-1", ExhibitId("E-02"), (HOLDER, Role.PROBE))
    assert not scores(case)


def test_the_note_on_a_statement_waits_for_the_seal() -> None:
    desk = a_desk()
    case = a_dispute(desk, *ITEMS)
    hidden = assess.disclosed(case, "M. Vale").exhibits[2]
    assert (hidden.id, hidden.note) == ("E-03", "")
    sealed = assess.seal(desk, "SP-1", marks(HOLDER))
    assert assess.disclosed(sealed, "M. Vale").exhibits[2].note.startswith("Claims")


def test_what_was_judged_under_seal_stays_where_it_was_filed() -> None:
    desk = a_desk()
    a_dispute(desk, *ITEMS)
    assess.seal(desk, "SP-1", marks(HOLDER))
    for name, place in (("E-02", (OTHER, Role.PROBE)), ("E-01", (OTHER, Role.DOCUMENT))):
        with pytest.raises(SealError):
            intake.file_exhibit(desk, "SP-1", ExhibitId(name), place)
    intake.file_exhibit(desk, "SP-1", ExhibitId("E-05"), (HOLDER, Role.PROBE))


def test_nothing_is_determined_while_anothers_mark_could_shine_through() -> None:
    desk = a_desk()
    a_dispute(desk, *ITEMS)
    case = assess.seal(desk, "SP-1", marks(HOLDER))
    assert assess.may_determine(case, "M. Vale")
    second = replace(desk, examiner="J. Berg")
    assert not assess.may_determine(case, "J. Berg")
    assess.seal(desk, "SP-1", marks(OTHER))
    case = assess.seal(second, "SP-1", marks(HOLDER, "J. Berg"))
    assert not assess.may_determine(case, "J. Berg")
    case = assess.seal(second, "SP-1", marks(OTHER, "J. Berg"))
    assert assess.may_determine(case, "J. Berg")


def test_what_a_result_says_is_told_to_nobody_who_has_still_to_judge() -> None:
    desk = a_desk()
    case = a_dispute(desk, *ITEMS)
    signed = Export(
        result_id="ab" * 16,
        digest=digest_of(b"result"),
        at=NOW,
        checkpoint=desk.store.checkpoint(),
        outcomes=(Outcome.KEEP_FROZEN,),
        signers=("S. Arden",),
    )
    sealed = tuple(replace(marks(lane), sealed_at=NOW) for lane in Lane)

    def seen(judged_by: tuple[Assessment, ...]) -> tuple[Export, ...]:
        whole = replace(case, exports=(signed,), assessments=judged_by)
        return assess.disclosed(whole, "M. Vale").exports

    assert seen(()) == ()
    assert seen(sealed[:1]) == (replace(signed, outcomes=()),)
    assert seen(sealed) == (signed,)
