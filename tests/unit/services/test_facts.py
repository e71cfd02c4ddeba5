"""Facts as a case system states them: all of them are recorded, or none."""

import json
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.case import Case
from app.domain.errors import (
    DatedLaterError,
    MalformedCaseError,
    RightfulError,
    SealError,
    UnknownCaseError,
)
from app.domain.exhibit import Lane, Role
from app.services import record
from app.services.case_folder import read_case_folder
from app.services.desk import Desk
from app.services.intake import Submission, open_case, take_in
from app.services.match import Matcher
from app.services.record_facts import import_folder, record_facts
from tests.unit.services.dossiers import CLAIM, NOW, ago, moved_in
from tests.unit.services.ports import JPEG, PlainDecoder, Stoppable, a_case, a_desk, quiet

WATCH = (quiet, Stoppable())
SAID = {"lane": "R", "made_at": "-P2D", "medium": "written", "account": "claims", "assets": "none"}
PAID = {"lane": "O", "asset": "USDT", "amount": "10", "moved_in_at": "-P9D"}
MARKS = {"examiner": "m. vale", "lane": "R", "conclusion": 2, "confidence": "high", "features": []}
UNSIGNED = {
    "kind": "judicial",
    "state": "clear",
    "officer": " ",
    "reference": "LG-1",
    "stated_at": "-P1D",
}
UNSCALED = {"feature": "ears", "similarity": 3}


def a_kept_case(desk: Desk) -> Case:
    open_case(desk, a_case())
    items = [
        Submission(
            name=name,
            untrusted_content=JPEG + name.encode(),
            lane=Lane.REGISTERED,
            role=Role.REFERENCE if name == "kyc.jpg" else None,
        )
        for name in ("kyc.jpg", "selfie.jpg", "papers/bank.jpg")
    ]
    return take_in(desk, PlainDecoder(), "SP-1", (items, *WATCH))


def recorded(desk: Desk, **facts: object) -> Case:
    return record_facts(desk, Matcher(), "SP-1", json.dumps(facts).encode())


def test_facts_are_recorded() -> None:
    desk = a_desk()
    a_kept_case(desk)
    paid = PAID | {"held_file": "bank.jpg"}
    case = recorded(desk, statements=[SAID], funds=[paid], assessments=[MARKS])
    assert len(case.statements) == 1
    assert case.deposits[0].held == "E-03"
    assert [a.conclusion for a in case.assessments] == [2]


@pytest.mark.parametrize(
    ("bad", "error"),
    [
        ({"assessments": [MARKS | {"conclusion": 7}]}, MalformedCaseError),
        ({"assessments": [MARKS | {"features": [UNSCALED]}]}, MalformedCaseError),
        ({"assessments": [MARKS | {"examiner": "J. Berg"}]}, SealError),
        ({"funds": [PAID | {"earned_file": "nowhere.pdf"}]}, MalformedCaseError),
        ({"funds": [PAID | {"moved_in_at": "2999-01-01T00:00:00Z"}]}, DatedLaterError),
        ({"tiles": [UNSIGNED]}, MalformedCaseError),
        ({"statements": [SAID, SAID | {"withdrawn_at": "2999-01-01T00:00:00Z"}]}, DatedLaterError),
    ],
)
def test_one_bad_fact_and_nothing_is_recorded(
    bad: dict[str, list[object]], error: type[RightfulError]
) -> None:
    desk = a_desk()
    before = a_kept_case(desk)
    facts = {"statements": [SAID], "account": {"state": "risk_frozen"}} | bad
    with pytest.raises(error):
        recorded(desk, **facts)
    assert desk.store.load("SP-1") == before


LISTED = {"file": "files/kyc.jpg", "lane": "R", "role": "reference"}
FOLDER = {
    "format": "rightful-case/1",
    "case_id": "SP-9",
    "opened_at": "-P2D",
    "submitted_at": "-P1D",
    "account": {"state": "active"},
    "exhibits": [LISTED],
}


def a_folder(place: Path, **changes: object) -> Path:
    (place / "files").mkdir()
    (place / "files/kyc.jpg").write_bytes(JPEG)
    (place / "case.json").write_text(json.dumps(FOLDER | changes))
    return place


def test_a_folder_becomes_a_case(tmp_path: Path) -> None:
    desk = a_desk()
    found = read_case_folder(a_folder(tmp_path, statements=[SAID]), NOW)
    case = import_folder(desk, PlainDecoder(), found, found.case(), WATCH)
    assert [e.role for e in case.exhibits] == [Role.REFERENCE]
    assert len(case.statements) == 1


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"submitted_at": "2999-01-01T00:00:00Z"}, DatedLaterError),
        ({"statements": [SAID | {"made_at": "2999-01-01T00:00:00Z"}]}, DatedLaterError),
        ({"statements": [SAID | {"exhibit_file": "files/none.pdf"}]}, MalformedCaseError),
        ({"case_id": " "}, MalformedCaseError),
        ({"case_id": "SP\n9"}, MalformedCaseError),
        ({"exhibits": [LISTED, LISTED]}, MalformedCaseError),
    ],
)
def test_a_folder_that_states_the_impossible_opens_nothing(
    changes: dict[str, object], error: type[RightfulError], tmp_path: Path
) -> None:
    with pytest.raises(error):
        read_case_folder(a_folder(tmp_path, **changes), NOW)


def test_no_file_is_read_through_a_linked_folder(tmp_path: Path) -> None:
    elsewhere, inside = tmp_path / "elsewhere", tmp_path / "inside"
    for place in (elsewhere, inside):
        place.mkdir()
    a_folder(elsewhere)
    (inside / "case.json").write_bytes((elsewhere / "case.json").read_bytes())
    (inside / "files").symlink_to(elsewhere / "files")
    with pytest.raises(MalformedCaseError):
        read_case_folder(inside, NOW)


def test_a_statement_is_withdrawn_once_and_only_if_it_is_there() -> None:
    desk = a_desk()
    open_case(desk, a_case())
    record.add_statement(desk, "SP-1", CLAIM)
    gone = record.withdraw_statement(desk, "SP-1", 0)
    assert record.withdraw_statement(desk, "SP-1", 0) == gone
    for position in (-1, 1):
        with pytest.raises(UnknownCaseError):
            record.withdraw_statement(desk, "SP-1", position)
    with pytest.raises(DatedLaterError):
        record.add_statement(desk, "SP-1", replace(CLAIM, withdrawn_at=ago(days=-1)))


def test_a_deposit_stated_anew_replaces_itself_however_its_amount_is_written() -> None:
    desk = a_desk()
    open_case(desk, a_case())
    for amount in ("4180.00", "4180", "04180.0"):
        record.add_deposit(desk, "SP-1", replace(moved_in(), amount=amount))
    assert [d.amount for d in desk.store.load("SP-1").deposits] == ["04180.0"]


def test_a_zip_of_a_case_folder_is_read_as_the_folder_is(tmp_path: Path) -> None:
    folder = a_folder(tmp_path, statements=[SAID])
    for prefix in ("", "exported/"):
        packed = tmp_path / "exported.zip"
        with zipfile.ZipFile(packed, "w") as archive:
            for file in sorted(folder.rglob("*")):
                if file.is_file() and file.suffix != ".zip":
                    archive.write(file, f"{prefix}{file.relative_to(folder)}")
        found, plain = (read_case_folder(place, NOW) for place in (packed, folder))
        assert (found.content, found.submissions) == (plain.content, plain.submissions)


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 no archive", b"{}"])
def test_what_is_neither_folder_nor_zip_of_one_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "case.zip").write_bytes(content)
    for place in (tmp_path / "case.zip", tmp_path / "nowhere"):
        with pytest.raises(MalformedCaseError):
            read_case_folder(place, NOW)
