"""Every golden case through the services, and what a supposed case may not say."""

from collections.abc import Callable
from pathlib import Path

import pytest

from app.domain.errors import MalformedCaseError
from app.services.supposed import differences, read_supposed
from tests.golden import CASES, FILES, MATCHER, golden
from tests.unit.services.dossiers import the_policy

BASE = (FILES[0].parent / "base.toml").read_text("utf-8")
PRODUCT_CASES = 13


@pytest.mark.parametrize("name", CASES)
def test_golden_case(name: str) -> None:
    case = CASES[name]
    assert case.content.expect
    wrong = [differences(expected, found) for expected, found in case.found(the_policy())]
    assert wrong == [()] * len(wrong)


def test_every_case_of_the_product_has_its_file() -> None:
    assert len(FILES) == PRODUCT_CASES
    assert all(case.content.source for case in CASES.values())


def test_a_difference_is_told_key_by_key() -> None:
    case = golden("a legal hold")
    (_, found), *_ = case.found(the_policy())
    other = golden("Both lanes are the same person: frozen").content.expect[0]
    assert differences(other, found) == ("rule: R1, not R2",)


CHANGES: dict[str, Callable[[str], str]] = {
    "another format": lambda text: text.replace("supposed/1", "supposed/2"),
    "an unknown key": lambda text: "colour = 'red'\n" + text,
    "an account in an unknown state": lambda text: text.replace('"active"', '"happy"'),
    "no account": lambda text: text.replace('account = { state = "active" }\n', ""),
    "a face that is not listed": lambda text: text.replace('probe = "selfie.jpg"', 'probe = "x"'),
    "a file listed twice": lambda text: text.replace('"bank.pdf"', '"pay.pdf"'),
    "an officer without a name": lambda text: text.replace('officer = "K. Lund"', 'officer = " "'),
    "a conclusion beyond the scale": lambda text: text.replace("conclusion = 3", "conclusion = 4"),
    "a moment without a zone": lambda text: text.replace("10:00:00Z", "10:00:00"),
    "no TOML": lambda text: text + "]",
    "a base elsewhere": lambda text: "base = '../base.toml'\n" + text,
    "a verdict instead of a field": lambda text: text + "verdict = 'same'",
}


@pytest.mark.parametrize("change", CHANGES)
def test_what_a_supposed_case_may_not_say(change: str, tmp_path: Path) -> None:
    file = tmp_path / "case.toml"
    file.write_text(BASE, "utf-8")
    assert read_supposed(file, MATCHER)
    file.write_text(CHANGES[change](BASE), "utf-8")
    with pytest.raises(MalformedCaseError):
        read_supposed(file, MATCHER)
