"""Practice cases: opened with colleagues who have judged already, told of once this examiner has.

Laws: what is true of a practice case leaves this module after this examiner's own seals and never
before; a practice case says so of itself in everything that leaves the program.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import msgspec

from app.domain.assessment import Assessment
from app.domain.case import Case
from app.domain.case_number import alike
from app.domain.determination import Determination
from app.domain.errors import MalformedCaseError, SealError, UnknownCaseError
from app.domain.exhibit import Lane
from app.domain.policy import Outcome
from app.domain.ports import CancelToken, Decoder, Progress
from app.services import assess
from app.services.case_folder import CaseFolder, read_case_folder
from app.services.desk import Desk
from app.services.record_facts import import_folder, prepared

FIRST = "sp-2041"
"""The case that an empty queue offers first and `demo` runs; the others borrow its files."""
TITLES: Mapping[str, str] = {
    FIRST: "The restored holder",
    "sp-2042": "A document in the holder\N{RIGHT SINGLE QUOTATION MARK}s name",
    "sp-2043": "A buyer with papers for everything",
    "sp-2044": "A statement and a second thought",
    "sp-2045": "A court has written",
}
"""In order; no title tells how a case ends."""
LESSONS: Mapping[str, str] = {
    FIRST: "The holder sold access and took money. That breaks the terms (S5) and takes no right "
    "away: who proves identity, claims and asks for the reset gets access back (S1). What the "
    "other party paid, and what is posted, weighs nothing (S3, S11).",
    "sp-2042": "Every field of the passport agrees with the record, and every check digit is "
    "right. The face is somebody else\N{RIGHT SINGLE QUOTATION MARK}s. The face against the "
    "registered photo decides, not the fields.",
    "sp-2043": "The holder disclaims account and assets, both in words; three officers state that "
    "there is no hold; one chain of papers covers the whole deposit. Only because all three hold "
    "together can the other party be assisted to withdraw, and the account itself is never handed "
    "over (S9, S10).",
    "sp-2044": "The same papers as in the case before, and one letter more: the disclaimer is "
    "withdrawn. A later withdrawal always ends C1, and silence after it is no disclaimer.",
    "sp-2045": "The holder is genuine, claims and asks. A judicial hold stops everything all the "
    "same: the case goes to legal, and no letter to a party may say why.",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Truth:
    """What is true of a practice case, and what has to come of it."""

    same_person: Mapping[Lane, bool]
    rule: str
    outcomes: tuple[Outcome, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Feedback:
    """What an examiner is told after sealing."""

    name: str
    truth: Truth
    conclusions: Mapping[Lane, int]
    """This examiner's own, by lane."""
    found: Determination

    @property
    def right(self) -> Mapping[Lane, bool | None]:
        """Whether each conclusion leans to the truth; None for one that supports neither."""
        return {
            lane: None if said == 0 else (said > 0) is self.truth.same_person[lane]
            for lane, said in self.conclusions.items()
            if lane in self.truth.same_person
        }

    @property
    def as_expected(self) -> bool:
        """Whether the policy came to what has to come of it."""
        return (self.found.rule, self.found.outcomes) == (self.truth.rule, self.truth.outcomes)


def open_practice(
    desk: Desk, decoder: Decoder, work: tuple[Path, str, tuple[Progress, CancelToken]]
) -> Case:
    """Open a practice case, under a fresh name if it is there already.

    `work` is the folder of all practice cases, the name of one, and who watches. This examiner
    plays the first of the prepared ones. The others have judged blind already; nothing of theirs is
    seen before the own seal.

    Raises:
        UnknownCaseError: There is no practice case of that name.
    """
    folder, name, watch = work
    found = _read(desk, folder, name)
    taken = set(map(alike, desk.store.case_ids()))
    names = (found.content.case_id, *(f"{found.content.case_id}-{n}" for n in range(2, 10_000)))
    free = next(each for each in names if alike(each) not in taken)
    fresh = replace(found.case(), id=free, practice=True)
    case = import_folder(desk, decoder, found, fresh, watch)
    everybody = prepared(case, found.stated)
    played = everybody[0].examiner if everybody else desk.examiner
    for marks in everybody:
        if marks.examiner != played and not assess.same_examiner(marks.examiner, desk.examiner):
            case = assess.seal(replace(desk, examiner=marks.examiner), case.id, marks)
    return case


def prepared_for(desk: Desk, folder: Path, case: Case) -> tuple[Assessment, ...]:
    """This examiner's prepared judgements of a practice case, to run it without a window."""
    if not case.practice:
        return ()
    stated = _read(desk, folder, _name(case.id)).stated
    return tuple(
        marks
        for marks in prepared(case, stated)
        if assess.same_examiner(marks.examiner, desk.examiner)
    )


def feedback(desk: Desk, folder: Path, case: Case, found: Determination) -> Feedback:
    """What was true, what this examiner said of it, and what has to come of the case.

    Raises:
        UnknownCaseError: It is no practice case.
        SealError: This examiner has still to judge faces of it.
    """
    if not case.practice:
        raise UnknownCaseError("no practice case")
    if not all(assess.judged(case, desk.examiner, lane) for lane in Lane):
        raise SealError("not all judged")
    name = _name(case.id)
    try:
        text = (folder / name / "truth.json").read_bytes()
        truth = msgspec.json.decode(text, type=Truth)
    except (OSError, msgspec.MsgspecError) as error:
        raise UnknownCaseError(name) from error
    own = (assess.assessment_of(case, desk.examiner, lane) for lane in Lane)
    said = {a.lane: a.conclusion for a in own if a is not None and a.conclusion is not None}
    return Feedback(name=name, truth=truth, conclusions=said, found=found)


def _read(desk: Desk, folder: Path, name: str) -> CaseFolder:
    if name not in TITLES:
        raise UnknownCaseError(name)
    try:
        return read_case_folder(folder / name, desk.clock.now(), folder / FIRST)
    except MalformedCaseError as error:
        raise UnknownCaseError(name) from error


def _name(case_id: str) -> str:
    """The practice case that `case_id` was opened from: "SP-2042-3" from sp-2042."""
    return "-".join(case_id.lower().split("-")[:2])
