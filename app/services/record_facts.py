"""Records the facts of a JSON text, and takes over a case folder.

Law: what cannot all be recorded is refused before anything is.
"""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import PurePosixPath

from app.domain.assessment import Assessment
from app.domain.case import Case
from app.domain.errors import MalformedCaseError
from app.domain.exhibit import ExhibitId, Lane
from app.domain.ports import CancelToken, Decoder, Progress
from app.services import assess, intake, record
from app.services.case_facts import Stated, read_facts
from app.services.case_folder import CaseFolder
from app.services.case_shapes import Facts
from app.services.desk import Desk
from app.services.match import Matcher


def record_facts(desk: Desk, matcher: Matcher, case_id: str, text: bytes) -> Case:
    """Record account, parties, statements, holds, funds and pressure that `text` (JSON) states.

    Marks among them are kept as this examiner's drafts; sealing stays an act of its own.

    Raises:
        MalformedCaseError: It is not of that shape, or names a file that is no exhibit.
        DatedLaterError: Something in it is dated later than now.
        SealError: Marks in it are another examiner's, or of a lane that is sealed.
    """
    facts, stated = read_facts(text, Facts, desk.clock.now())
    case = desk.store.load(case_id)
    unknown = stated.files() - _ids(case).keys()
    if unknown:
        raise MalformedCaseError(f"no exhibit, or several: {min(unknown)}")
    drafts = prepared(case, stated)
    for draft in drafts:
        assess.check_draft(desk, case, draft)
    for party in stated.parties():
        record.name_party(desk, matcher, case_id, party)
    if facts.account is not None:
        record.state_account(desk, case_id, facts.account.state, facts.account.capacity)
    case = _state(desk, case_id, stated)
    for draft in drafts:
        case = assess.save_marks(desk, case_id, replace(draft, examiner=desk.examiner))
    return case


def import_folder(
    desk: Desk, decoder: Decoder, found: CaseFolder, case: Case, watch: tuple[Progress, CancelToken]
) -> Case:
    """Open `case`, take in the files of the folder, and record what it states."""
    intake.open_case(desk, case)
    intake.take_in(desk, decoder, case.id, (found.submissions, *watch))
    return _state(desk, case.id, found.stated)


def prepared(case: Case, stated: Stated) -> tuple[Assessment, ...]:
    """The judgements among the facts, each put on its lane's first pair."""
    pairs = {lane: assess.lane_pairs(case, lane) for lane in Lane}
    return tuple(
        marks for lane in Lane if pairs[lane] for marks in stated.prepared(pairs[lane][0], lane)
    )


def _state(desk: Desk, case_id: str, stated: Stated) -> Case:
    ids = _ids(desk.store.load(case_id))
    for statement in stated.statements(ids):
        record.add_statement(desk, case_id, statement)
    for hold in stated.holds():
        record.add_hold(desk, case_id, hold)
    for deposit in stated.deposits(ids):
        record.add_deposit(desk, case_id, deposit)
    for item in stated.pressure(ids):
        record.log_pressure(desk, case_id, item)
    return desk.store.load(case_id)


def _ids(case: Case) -> Mapping[str, ExhibitId]:
    """The exhibits by the last part of their names; a name that stands twice names none."""
    names = [PurePosixPath(exhibit.name).name for exhibit in case.exhibits]
    return {
        name: exhibit.id
        for name, exhibit in zip(names, case.exhibits, strict=True)
        if names.count(name) == 1
    }
