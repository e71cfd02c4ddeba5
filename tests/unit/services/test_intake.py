"""Taking in: digests, types, custody; a bad item costs one line."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from app.domain.custody import Action
from app.domain.errors import (
    CancelledError,
    CaseExistsError,
    CaseNumberError,
    UnknownCaseError,
)
from app.domain.exhibit import Lane, MediaType, Role, digest_of
from app.services.intake import (
    Submission,
    file_exhibit,
    guess_role,
    leave_out,
    open_case,
    portions,
    take_in,
)
from tests.unit.services.ports import JPEG, PlainDecoder, Stoppable, a_case, a_desk, quiet


def submitted(name: str, content: bytes = JPEG, lane: Lane = Lane.REGISTERED) -> Submission:
    return Submission(name=name, untrusted_content=content, lane=lane)


def test_a_bad_item_costs_one_line_and_the_rest_goes_on() -> None:
    desk = a_desk()
    open_case(desk, a_case())
    items = [
        submitted("selfie.jpg", JPEG + b"1"),
        submitted("broken.jpg", JPEG + b"broken"),
        submitted("notes.exe", b"MZ"),
        submitted("passport.jpg", JPEG + b"2"),
    ]
    case = take_in(desk, PlainDecoder(), "SP-1", (items, quiet, Stoppable()))
    assert [e.id for e in case.exhibits] == ["E-01", "E-02"]
    assert [(r.name, r.code) for r in case.refusals] == [
        ("broken.jpg", "intake.damaged"),
        ("notes.exe", "intake.unsupported_media"),
    ]
    assert case.exhibits[0].digest == digest_of(JPEG + b"1")
    assert [entry.event.action for entry in desk.store.trail()] == [
        Action.CASE_OPENED,
        Action.EXHIBIT_ADDED,
        Action.EXHIBIT_REFUSED,
        Action.EXHIBIT_REFUSED,
        Action.EXHIBIT_ADDED,
    ]


def test_a_case_is_kept_under_a_number_that_can_be_seen() -> None:
    desk = a_desk()
    assert open_case(desk, replace(a_case(), id="  SP-9 ")).id == "SP-9"
    assert desk.store.case_ids() == ("SP-9",)
    with pytest.raises(CaseNumberError):
        open_case(desk, replace(a_case(), id="SP\u202e41"))
    for taken in ("SP-9", "sp-9 "):
        with pytest.raises(CaseExistsError):
            open_case(desk, replace(a_case(), id=taken))
    assert desk.store.case_ids() == ("SP-9",)


def test_an_empty_item_came_incomplete_whatever_its_name_says() -> None:
    desk = a_desk()
    open_case(desk, a_case())
    items = [submitted("statement.pdf", b"")]
    case = take_in(desk, PlainDecoder(), "SP-1", (items, quiet, Stoppable()))
    assert [(r.name, r.code) for r in case.refusals] == [("statement.pdf", "intake.damaged")]


def test_what_was_refused_is_left_out_and_stays_on_file_with_its_entry() -> None:
    desk = a_desk()
    open_case(desk, a_case())
    items = [submitted("notes.exe", b"MZ"), submitted("broken.jpg", JPEG + b"broken")]
    take_in(desk, PlainDecoder(), "SP-1", (items, quiet, Stoppable()))
    case = leave_out(desk, "SP-1", "notes.exe")
    assert [r.name for r in case.unresolved] == ["broken.jpg"]
    assert [r.name for r in case.refusals] == ["notes.exe", "broken.jpg"]
    assert [r.name for r in desk.store.load("SP-1").unresolved] == ["broken.jpg"]
    case = leave_out(desk, "SP-1", "notes.exe", left_out=False)
    assert len(case.unresolved) == 2
    entries = [entry.event.action for entry in desk.store.trail()]
    assert entries[-2:] == [Action.REFUSAL_LEFT_OUT, Action.REFUSAL_LEFT_OUT]
    with pytest.raises(UnknownCaseError):
        leave_out(desk, "SP-1", "never came")


def test_of_a_large_folder_only_a_portion_is_held_at_once() -> None:
    opened: list[str] = []

    def folder() -> Iterator[Submission]:
        for number in range(5):
            opened.append(f"{number}.jpg")
            yield submitted(opened[-1], JPEG + bytes(7))

    held = portions(folder(), most_bytes=20)
    first = next(held)
    assert [item.name for item in first] == opened == ["0.jpg", "1.jpg"]
    assert [[item.name for item in portion] for portion in held] == [["2.jpg", "3.jpg"], ["4.jpg"]]


def test_stopping_keeps_what_was_taken_in() -> None:
    desk = a_desk()
    open_case(desk, a_case())
    items = [submitted(f"{n}.jpg", JPEG + bytes([n])) for n in range(5)]
    with pytest.raises(CancelledError):
        take_in(desk, PlainDecoder(), "SP-1", (items, quiet, Stoppable(after=2)))
    assert len(desk.store.load("SP-1").exhibits) == 2


def test_the_same_bytes_stand_once_in_a_lane_and_once_in_each() -> None:
    desk = a_desk()
    open_case(desk, a_case())
    items = [
        submitted("a.jpg"),
        submitted("again.jpg"),
        submitted("other.jpg", lane=Lane.OTHER),
    ]
    case = take_in(desk, PlainDecoder(), "SP-1", (items, quiet, Stoppable()))
    assert [(e.name, e.lane) for e in case.exhibits] == [
        ("a.jpg", Lane.REGISTERED),
        ("other.jpg", Lane.OTHER),
    ]


def test_a_case_is_opened_once() -> None:
    desk = a_desk()
    open_case(desk, a_case())
    with pytest.raises(CaseExistsError):
        open_case(desk, a_case())


@pytest.mark.parametrize(
    ("name", "media_type", "role"),
    [
        ("registered-kyc.jpg", MediaType.JPEG, Role.PROBE),
        ("passport_scan.pdf", MediaType.PDF, Role.DOCUMENT),
        ("id.png", MediaType.PNG, Role.DOCUMENT),
        ("bank-2024.pdf", MediaType.PDF, Role.FUNDS),
        ("chat.png", MediaType.PNG, Role.PRESSURE),
        ("IMG_0042.jpg", MediaType.JPEG, Role.PROBE),
        ("scan.pdf", MediaType.PDF, Role.STATEMENT),
    ],
)
def test_the_first_guess_at_a_role(name: str, media_type: MediaType, role: Role) -> None:
    assert guess_role(name, media_type) is role


def test_refiling_forgets_what_was_found_in_the_exhibit() -> None:
    desk = a_desk()
    open_case(desk, a_case())
    case = take_in(desk, PlainDecoder(), "SP-1", ([submitted("a.jpg")], quiet, Stoppable()))
    moved = file_exhibit(desk, "SP-1", case.exhibits[0].id, (Lane.OTHER, Role.DOCUMENT))
    assert (moved.exhibits[0].lane, moved.exhibits[0].role) == (Lane.OTHER, Role.DOCUMENT)
    assert moved.exhibits[0].digest == case.exhibits[0].digest
