"""Figures are read in both languages alike: exact, thousands apart, a true minus, one of one."""

from decimal import Decimal

import pytest

from app.services.phrases_policy import amount, listed
from app.ui import quality_rows

MINUS = "\N{MINUS SIGN}"
THOUSANDS = amount("1000")[1]


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("0", "0"),
        ("0.10", "0.1"),
        ("-0.10", f"{MINUS}0.1"),
        ("-0.0", "0"),
        ("999", "999"),
        ("-4180.00", f"{MINUS}4_180"),
        ("1234567.890", "1_234_567.89"),
        ("1E+3", "1_000"),
        ("0.000000000000000001", "0.000000000000000001"),
        ("12345678901234567890.12345678901234567891", None),
    ],
)
def test_an_amount_is_exact_and_grouped(value: str, said: str | None) -> None:
    told = amount(value)
    if said is not None:
        assert told == said.replace("_", THOUSANDS)
    back = told.replace(THOUSANDS, "").replace(MINUS, "-")
    assert Decimal(back) == Decimal(value)
    assert THOUSANDS.isspace()
    assert THOUSANDS != " ", "a line would break there"


def test_a_measure_below_nothing_has_a_true_minus() -> None:
    assert quality_rows.written("profile", -15.2) == f"{MINUS}15.2"
    assert quality_rows.written("profile", 15.2) == "15.2"


def test_a_list_is_joined_as_the_language_does() -> None:
    def chinese(text: str) -> str:
        return {", ": "、", "{} and {}": "{}和{}"}.get(text, text)

    assert listed(()) == ""
    assert listed(("C1",)) == "C1"
    assert listed(("C1", "C2", "C3")) == "C1, C2 and C3"
    assert "、" in listed(("C1", "C2", "C3"), chinese)
