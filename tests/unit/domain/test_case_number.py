"""What may be the number of a case, and what files about it are called on any system."""

import pytest

from app.domain.case_number import MOST, alike, case_number, file_name
from app.domain.errors import CaseNumberError

OVERRIDE, ISOLATE, ZERO_WIDTH = "\u202e", "\u2067", "\u200b"
FORBIDDEN = set('<>:"/\\|?*')
"""Source: Microsoft, Naming Files, Paths, and Namespaces."""


@pytest.mark.parametrize(
    "number",
    ["SP-2041", "2026/114", "C:\\x", "7 O 114/26", "案件 2026-114", "\u05ea\u05d9\u05e7 12", "CON"],
)
def test_what_can_be_seen_and_said_is_a_number(number: str) -> None:
    assert case_number(number) == number


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  SP-1 ", "SP-1"),
        ("7  O   114", "7 O 114"),
        ("7\N{NO-BREAK SPACE}O", "7 O"),
        ("SP-1\n", "SP-1"),
        ("e\u0301-1", "\u00e9-1"),
    ],
)
def test_what_nobody_sees_of_a_number_is_not_kept(typed: str, kept: str) -> None:
    assert case_number(typed) == kept


@pytest.mark.parametrize(
    "number",
    [
        *("", "   ", "---", "/", "SP\n1", "SP\x001", "SP\t1", "SP\x7f"),
        *(f"SP{OVERRIDE}1402", f"SP{ISOLATE}1", f"SP{ZERO_WIDTH}-1", "SP\u2028-1", "\ud800-1"),
        "9" * (MOST + 1),
    ],
)
def test_what_is_not_seen_or_turns_words_round_or_never_ends_is_none(number: str) -> None:
    with pytest.raises(CaseNumberError):
        case_number(number)


def test_the_longest_number_is_one() -> None:
    assert case_number("9" * MOST) == "9" * MOST


def test_numbers_that_people_read_alike_are_alike() -> None:
    fullwidth = "\N{FULLWIDTH LATIN CAPITAL LETTER S}P-1"
    assert alike("SP-1") == alike("sp-1") == alike(fullwidth)
    assert alike("SP-1") != alike("SP-11")


@pytest.mark.parametrize(
    ("number", "name"),
    [
        ("SP-2041", "SP-2041"),
        ("2026/114", "2026-114"),
        ("../../etc/x", "etc-x"),
        ('a<b>c:d|e?f*g"h\\i', "a-b-c-d-e-f-g-h-i"),
        ("SP-1.", "SP-1"),
        ("con", "case-con"),
        ("NUL.7", "case-NUL.7"),
        ("LPT1", "case-LPT1"),
        ("CONTRACT", "CONTRACT"),
        ("案件/1", "案件-1"),
        ("..", "case"),
        (f"SP{OVERRIDE}1\x00", "SP-1"),
    ],
)
def test_a_file_is_named_so_that_any_system_takes_it(number: str, name: str) -> None:
    assert file_name(number) == name
    assert FORBIDDEN.isdisjoint(name)
