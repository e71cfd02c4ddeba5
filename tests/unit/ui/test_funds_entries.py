"""What is typed into the forms of the funds screen, and what they refuse."""

import pytest

from app.domain.exhibit import Lane
from app.domain.position import (
    Deposit,
    HoldKind,
    HoldState,
    HoldStatement,
    PartyStatement,
    PressureItem,
    Stance,
)
from app.ui.screens.funds.entries import (
    Draft,
    deposit_of,
    hold_of,
    pressure_of,
    statement_of,
)
from app.ui.screens.funds.typed_moments import read_moment, shown_moment
from tests.builders import NOW


def test_moments_are_read_strictly_and_written_back() -> None:
    for text in ("", "yesterday", "2026-13-01", "13.11.2026", "2026-11-13T09:00"):
        assert read_moment(text) is None
    day = read_moment(" 2026-11-13 ")
    assert day is not None
    assert read_moment(shown_moment(day)) == day


STATEMENT: Draft = {
    "lane": "R",
    "account": "disclaims",
    "assets": "none",
    "medium": "video call",
    "made_at": "2026-11-12 08:00",
    "exhibit": "E-07",
    "requests_reset": "",
    "never_opened": "",
    "duress": "yes",
}


def test_a_statement_is_read_as_it_was_written() -> None:
    made = statement_of(STATEMENT, NOW)
    assert isinstance(made, PartyStatement)
    assert (made.account, made.assets, made.duress) == (Stance.DISCLAIMS, Stance.NONE, True)
    assert made.exhibits == ("E-07",)


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"made_at": "2027-01-01"}, "made_at"),
        ({"made_at": "soon"}, "made_at"),
        ({"account": "none", "duress": ""}, "account"),
        ({"requests_reset": "yes"}, "account"),
    ],
)
def test_a_statement_says_what_it_needs(change: dict[str, str], field: str) -> None:
    needs = statement_of({**STATEMENT, **change}, NOW)
    assert isinstance(needs, dict)
    assert list(needs) == [field]


def test_a_hold_needs_officer_and_reference() -> None:
    draft = {
        "kind": "compliance",
        "state": "clear",
        "officer": " ",
        "reference": "",
        "stated_at": "2026-11-13 09:00",
    }
    needs = hold_of(draft, NOW)
    assert isinstance(needs, dict)
    assert set(needs) == {"officer", "reference"}
    made = hold_of({**draft, "officer": "T. Lind ", "reference": "CR-1"}, NOW)
    assert isinstance(made, HoldStatement)
    assert (made.kind, made.state, made.officer) == (
        HoldKind.COMPLIANCE,
        HoldState.CLEAR,
        "T. Lind",
    )


DEPOSIT: Draft = {
    "asset": "USDT",
    "amount": "4 180.00",
    "moved_in_at": "2025-03-02",
    "earned": "E-11",
    "held": "",
    "moved_in": "E-14",
    "reasonable": "yes",
    "verifiable": "",
    "compliant": "",
    "contradicted": "",
}


def test_a_deposit_keeps_its_amount_to_the_digit() -> None:
    made = deposit_of(DEPOSIT, Lane.OTHER, NOW)
    assert isinstance(made, Deposit)
    assert (made.amount, made.held, made.stated_at) == ("4180.00", None, NOW)
    assert (made.reasonable, made.verifiable) == (True, False)


@pytest.mark.parametrize("amount", ["", "0", "-5", "1e9", "1,000", "0.0"])
def test_an_amount_is_a_plain_decimal(amount: str) -> None:
    needs = deposit_of({**DEPOSIT, "amount": amount}, Lane.OTHER, NOW)
    assert isinstance(needs, dict)
    assert set(needs) == {"amount"}


def test_a_pressure_item_needs_source_date_and_words() -> None:
    needs = pressure_of({"source": "", "at": "", "text": " "}, NOW)
    assert isinstance(needs, dict)
    assert set(needs) == {"source", "at", "text"}
    made = pressure_of({"source": "chat", "at": "2026-11-01", "text": "hurry"}, NOW)
    assert isinstance(made, PressureItem)
