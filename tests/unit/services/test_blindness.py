"""Before the seal no score reaches an examiner; after it, nothing sealed changes."""

from dataclasses import replace

import pytest

from app import wire
from app.domain.assessment import Assessment
from app.domain.case import Case
from app.domain.custody import Action
from app.domain.errors import SealError
from app.domain.exhibit import Lane, Role
from app.domain.finding import Measure
from app.domain.position import PressureItem
from app.services import assess, record
from app.services.desk import Desk
from app.services.examine import examine
from app.services.intake import Submission, open_case, take_in
from app.services.match import Matcher
from tests.unit.services.dossiers import CLAIM, NOW, judged
from tests.unit.services.ports import (
    JPEG,
    PlainDecoder,
    Stoppable,
    WordEngine,
    a_case,
    a_desk,
    quiet,
)

SCORE = 23456
"""A number that stands nowhere else."""


def an_examined_case(desk: Desk) -> Case:
    open_case(desk, a_case())
    items = [
        Submission(
            name="kyc.jpg",
            untrusted_content=JPEG + b"1",
            lane=Lane.REGISTERED,
            role=Role.REFERENCE,
        ),
        Submission(name="selfie.jpg", untrusted_content=JPEG + b"2", lane=Lane.REGISTERED),
    ]
    take_in(desk, PlainDecoder(), "SP-1", (items, quiet, Stoppable()))
    record.add_statement(desk, "SP-1", CLAIM)
    record.log_pressure(desk, "SP-1", PressureItem(source="post", at=NOW, text="I paid for it"))
    engines = ({"face": WordEngine(score=SCORE)}, Matcher())
    return examine(desk, engines, "SP-1", (quiet, Stoppable()))


def marks(examiner: str = "M. Vale") -> Assessment:
    return replace(judged(2, examiner=examiner), sealed_at=None)


def test_before_the_seal_no_score_no_claim_no_pressure() -> None:
    desk = a_desk()
    case = an_examined_case(desk)
    seen = wire.encode(assess.disclosed(case, "M. Vale"))
    assert str(SCORE).encode() in wire.encode(case)
    assert str(SCORE).encode() not in seen
    assert b"I paid" not in seen
    assert b'"statements":[]' in seen


def test_after_the_seal_everything_is_seen() -> None:
    desk = a_desk()
    an_examined_case(desk)
    case = assess.seal(desk, "SP-1", marks())
    assert assess.disclosed(case, "M. Vale") == case
    assert any(f.measure is Measure.FACE_SCORE for f in case.findings)


def test_the_second_examiner_sees_neither_score_nor_the_first_ones_marks() -> None:
    desk = a_desk()
    an_examined_case(desk)
    case = assess.seal(desk, "SP-1", marks())
    seen = wire.encode(assess.disclosed(case, "J. Berg"))
    assert str(SCORE).encode() not in seen
    assert b"M. Vale" not in seen


def test_a_name_spelled_otherwise_is_no_second_examiner() -> None:
    assert assess.same_examiner("M. Vale", " m.  VALE")
    assert not assess.same_examiner("M. Vale", "N. Vale")


def test_a_sealed_assessment_is_never_changed_and_can_be_added_to() -> None:
    desk = a_desk()
    an_examined_case(desk)
    assess.seal(desk, "SP-1", marks())
    for change in (assess.seal, assess.save_marks):
        with pytest.raises(SealError):
            change(desk, "SP-1", replace(marks(), conclusion=-3))
    case = assess.add_remark(desk, "SP-1", Lane.REGISTERED, "The ear is clearer on the original.")
    assert case.assessments[0].conclusion == 2
    assert len(case.assessments[0].remarks) == 1


def test_an_incomplete_assessment_is_not_sealed() -> None:
    desk = a_desk()
    an_examined_case(desk)
    for part in ({"conclusion": None}, {"ratings": ()}, {"confidence": None}):
        with pytest.raises(SealError):
            assess.seal(desk, "SP-1", replace(marks(), **part))
    with pytest.raises(SealError):
        assess.seal(desk, "SP-1", marks(examiner="J. Berg"))


def test_the_seal_goes_into_the_trail_as_its_digest() -> None:
    desk = a_desk()
    an_examined_case(desk)
    case = assess.seal(desk, "SP-1", marks())
    last, disclosed = (entry.event for entry in desk.store.trail()[-2:])
    assert (last.action, last.object) == (Action.SEALED, wire.digest(case.assessments[0]))
    assert disclosed.action is Action.CLAIMS_DISCLOSED


def test_examining_again_asks_nothing_twice_and_marks_what_could_not_be_done() -> None:
    desk = a_desk()
    engine = WordEngine()
    open_case(desk, a_case())
    items = [
        Submission(
            name="kyc.jpg", untrusted_content=JPEG, lane=Lane.REGISTERED, role=Role.REFERENCE
        ),
        Submission(
            name="slow.jpg", untrusted_content=JPEG + b"slow", lane=Lane.REGISTERED, role=Role.PROBE
        ),
    ]
    take_in(desk, PlainDecoder(), "SP-1", (items, quiet, Stoppable()))
    engines = ({"face": engine}, Matcher())
    case = examine(desk, engines, "SP-1", (quiet, Stoppable()))
    asked = len(engine.asked)
    again = examine(desk, engines, "SP-1", (quiet, Stoppable()))
    assert len(engine.asked) == asked
    assert again.unavailable == case.unavailable
    assert case.unavailable == (
        "face:E-01:E-02:examination.timeout",
        "face:E-02:examination.timeout",
    )


def test_one_look_at_each_photo_and_one_bad_photo_costs_its_own_comparison() -> None:
    desk = a_desk()
    engine = WordEngine()
    open_case(desk, a_case())
    photos = (("kyc.jpg", b"1"), ("a.jpg", b"2"), ("slow.jpg", b"slow"), ("b.jpg", b"3"))
    items = [
        Submission(
            name=name,
            untrusted_content=JPEG + content,
            lane=Lane.REGISTERED,
            role=Role.REFERENCE if name == "kyc.jpg" else Role.PROBE,
        )
        for name, content in photos
    ]
    take_in(desk, PlainDecoder(), "SP-1", (items[:2], quiet, Stoppable()))
    engines = ({"face": engine}, Matcher())
    examine(desk, engines, "SP-1", (quiet, Stoppable()))
    assert engine.asked == [("E-01", "E-02")]
    take_in(desk, PlainDecoder(), "SP-1", (items[2:], quiet, Stoppable()))
    case = examine(desk, engines, "SP-1", (quiet, Stoppable()))
    scored = [f.exhibits for f in case.findings if f.measure is Measure.FACE_SCORE]
    assert scored == [("E-01", "E-02"), ("E-01", "E-04")]
    assert case.unavailable == (
        "face:E-01:E-03:examination.timeout",
        "face:E-03:examination.timeout",
    )
