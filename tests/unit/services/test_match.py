"""What a document says beside the record that stands now."""

from collections.abc import Mapping

import pytest

from app.domain.case import Case, Party
from app.domain.exhibit import ExhibitId, Lane, Role
from app.domain.finding import Finding, Measure, Value
from app.services import record
from app.services.correct import Entry, correct_field
from app.services.desk import Desk
from app.services.intake import Submission, open_case, take_in
from app.services.match import Matcher
from tests.unit.services.dossiers import PASSPORT, a_finding
from tests.unit.services.ports import JPEG, PlainDecoder, Stoppable, a_case, a_desk, quiet

MATCHER = Matcher()


def verdicts(findings: tuple[Finding, ...]) -> dict[str, str]:
    return {f.subject: str(f.value) for f in findings if f.measure is Measure.DOCUMENT_MATCH}


def matched(record_: Mapping[str, str], **read: Value) -> dict[str, str]:
    fields = {f"{name}@mrz": value for name, value in read.items()}
    found = [
        a_finding(Measure.DOCUMENT_FIELD, value, PASSPORT, subject=subject)
        for subject, value in fields.items()
    ]
    party = Party(lane=Lane.REGISTERED, name="Alex", record=record_)
    case = Case(
        id="SP-1",
        opened_at=PASSPORT.added_at,
        submitted_at=PASSPORT.added_at,
        account=a_case().account,
        parties=(party,),
    )
    return verdicts(MATCHER.match(case, PASSPORT, found))


def test_a_wrong_guess_of_the_century_is_no_difference() -> None:
    read = {"birth_date": "2088-02-14", "birth_date_raw": "880214"}
    assert matched({"birth_date": "1988-02-14"}, **read) == {"birth_date@mrz": "same"}
    assert matched({"birth_date": "1988-02-15"}, **read) == {"birth_date@mrz": "different"}


@pytest.mark.parametrize(("full", "verdict"), [(True, "truncated"), (False, "different")])
def test_a_shortened_name_is_cut_short_only_where_the_room_ended(
    *, full: bool, verdict: str
) -> None:
    names: dict[str, Value] = {"given_names": "ALEXANDRA ROWA", "names_fill_their_room": full}
    assert matched({"given_names": "ALEXANDRA ROWAN"}, **names) == {"given_names@mrz": verdict}


def a_read_case(desk: Desk) -> ExhibitId:
    open_case(desk, a_case())
    item = Submission(
        name="id.jpg", untrusted_content=JPEG, lane=Lane.REGISTERED, role=Role.DOCUMENT
    )
    case = take_in(desk, PlainDecoder(), "SP-1", ([item], quiet, Stoppable()))
    paper = case.exhibits[0].id
    correct_field(desk, MATCHER, "SP-1", Entry(exhibit=paper, field="surname", text="SPECIMEN"))
    return paper


def test_another_record_is_compared_anew() -> None:
    desk = a_desk()
    a_read_case(desk)
    for surname, verdict in (("SPECIMEN", "same"), ("OTHERWISE", "different")):
        party = Party(lane=Lane.REGISTERED, name="Alex", record={"surname": surname})
        case = record.name_party(desk, MATCHER, "SP-1", party)
        assert verdicts(case.findings) == {"surname@examiner": verdict}
    stranger = Party(lane=Lane.OTHER, name="Jordan", record={"surname": "SPECIMEN"})
    case = record.name_party(desk, MATCHER, "SP-1", stranger)
    assert verdicts(case.findings) == {"surname@examiner": "different"}
