"""Suggestions for the chains: by amount, day and reference; linked by an act alone."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from app import wire
from app.domain.case import Case
from app.domain.custody import Action
from app.domain.errors import UnknownCaseError
from app.domain.exhibit import ExhibitId, Lane, MediaType, Role
from app.domain.finding import Finding, Measure
from app.domain.position import Deposit
from app.domain.statement import MoneyRow, RowKind
from app.services import chain_links
from app.services.chain_suggestions import Link, Suggestion, Why, suggestions
from app.services.desk import Desk
from app.services.intake import open_case
from app.services.weigh_conditions import falling_short
from tests.builders import a_finding, an_exhibit
from tests.unit.services.ports import a_case, a_desk

AT = datetime(2025, 3, 2, 21, 47, tzinfo=UTC)
TXID = "ab" * 32


def row(number: int, date: str, amount: str, **more: str) -> Finding:
    told = MoneyRow(
        number=number,
        kind=RowKind.MOVEMENT,
        page=0,
        date=date,
        amount=amount,
        **{"currency": "USDT", **more},
    )
    return a_finding(Measure.FUNDS_ROW, wire.encode(told).decode(), "E-12", subject=str(number))


def of(exhibit: str, *found: Finding) -> tuple[Finding, ...]:
    return tuple(replace(each, exhibits=(ExhibitId(exhibit),)) for each in found)


def deposit(**changes: object) -> Deposit:
    made = Deposit(lane=Lane.OTHER, asset="USDT", amount="4180.00", moved_in_at=AT, stated_at=AT)
    return replace(made, **changes)  # type: ignore[arg-type]


def case_with(*findings: Finding, deposits: tuple[Deposit, ...] = ()) -> Case:
    papers = tuple(
        an_exhibit(number, Lane.OTHER, Role.FUNDS, media_type=MediaType.TEXT)
        for number in (11, 12, 14)
    )
    return replace(a_case(), exhibits=papers, findings=findings, deposits=deposits)


def found(case: Case, link: Link = Link.HELD) -> list[tuple[str, int]]:
    return [(s.exhibit, s.row.number) for s in _of(case, link)]


def _of(case: Case, link: Link) -> list[Suggestion]:
    return [s for s in suggestions(case, Lane.OTHER) if s.link is link]


@pytest.mark.parametrize(
    ("date", "amount", "reasons"),
    [
        ("2025-03-02", "-4180.00", (Why.SAME_AMOUNT, Why.SAME_DAY, Why.SAME_ASSET)),
        ("2025-02-23", "-4180", (Why.SAME_AMOUNT, Why.DAYS_APART, Why.SAME_ASSET)),
        ("2025-03-03", "-4263.60", (Why.LESS_A_FEE, Why.DAYS_APART, Why.SAME_ASSET)),
        ("2025-03-02", "-4263.61", None),
        ("2025-03-02", "-4179.99", None),
        ("2025-03-02", "4180.00", None),
        ("2025-02-22", "-4180.00", None),
        ("2025-03-04", "-4180.00", None),
    ],
)
def test_what_left_before_in_the_same_amount_or_with_a_fee_was_held(
    date: str, amount: str, reasons: tuple[Why, ...] | None
) -> None:
    case = case_with(row(1, date, amount), deposits=(deposit(),))
    told = [s.reasons for s in _of(case, Link.HELD)]
    assert told == ([reasons] if reasons else [])


def test_what_came_in_within_a_year_may_have_been_earned() -> None:
    rows = (row(1, "2024-03-02", "4180.00"), row(2, "2024-02-29", "4180.00"))
    case = case_with(*rows, deposits=(deposit(),))
    assert found(case, Link.EARNED) == [("E-12", 1)]


def test_other_assets_lanes_and_doubted_rows_are_not_proposed() -> None:
    euro = row(1, "2025-03-02", "-4180.00", currency="EUR")
    good, doubted = row(2, "2025-03-02", "-4180.00"), row(3, "2025-03-02", "-4180.00")
    doubt = a_finding(Measure.FUNDS_ROW_DOUBT, "", "E-12", subject="3:amount_off")
    case = case_with(euro, good, doubted, doubt, deposits=(deposit(),))
    assert found(case) == [("E-12", 2)]
    assert suggestions(case, Lane.REGISTERED) == ()
    against = a_finding(Measure.FUNDS_ANSWER, "no", "E-12", subject="arithmetic")
    assert found(replace(case, findings=(*case.findings, against))) == []


def test_the_same_reference_stands_first_whatever_the_amount() -> None:
    ledger = of("E-14", row(1, "2025-03-02", "4180.00", reference=TXID))
    sent = row(1, "2025-03-02", "-4500", reference=TXID.upper())
    exact = row(2, "2025-03-02", "-4180.00")
    linked = deposit(moved_in=ExhibitId("E-14"))
    case = case_with(*ledger, exact, sent, deposits=(linked,))
    assert found(case) == [("E-12", 1), ("E-12", 2)]
    assert _of(case, Link.HELD)[0].reasons[0] is Why.SAME_REFERENCE
    assert found(case, Link.EARNED) == []  # the ledger that records it is no source of it


@pytest.fixture
def desk() -> Desk:
    made = a_desk()
    sent = row(1, "2025-03-02", "-4180.00")
    open_case(made, replace(case_with(sent, deposits=(deposit(), deposit(amount="7")))))
    return made


def test_linking_is_one_logged_act_that_is_taken_back(desk: Desk) -> None:
    before = desk.store.load("SP-1")
    case = chain_links.link_paper(desk, "SP-1", (0, Link.HELD), ExhibitId("E-12"))
    assert [d.held for d in case.deposits] == ["E-12", None]
    assert falling_short(case) == case.deposits  # a link alone explains nothing
    again = chain_links.link_paper(desk, "SP-1", (0, Link.HELD), None)
    assert [d.held for d in again.deposits] == [d.held for d in before.deposits]
    assert [e.event.action for e in desk.store.trail()][-2:] == [Action.DEPOSIT_RECORDED] * 2


@pytest.mark.parametrize(("position", "exhibit"), [(2, "E-12"), (-1, "E-12"), (0, "E-99")])
def test_what_is_not_there_is_not_linked(desk: Desk, position: int, exhibit: str) -> None:
    with pytest.raises(UnknownCaseError):
        chain_links.link_paper(desk, "SP-1", (position, Link.HELD), ExhibitId(exhibit))


def test_rows_of_the_ledger_become_deposits_once_each_in_the_trail() -> None:
    ledger = of(
        "E-14",
        row(1, "2025-03-02", "4180.00"),  # on file already, by asset, amount and day
        row(2, "2025-03-03", "50", time="10:00:00"),
        row(3, "2025-03-03", "50", time="10:00:00"),
        row(4, "2025-03-04", "-9"),
        row(5, "2025-03-05", "8", currency=""),
        row(6, "2999-01-01", "8"),
        a_finding(Measure.FUNDS_SOURCE, "ledger", "E-14"),
    )
    desk = a_desk()
    open_case(desk, case_with(*ledger, deposits=(deposit(),)))
    case = chain_links.take_over(desk, "SP-1", ExhibitId("E-14"))
    added = case.deposits[1:]
    assert [(d.amount, d.moved_in, d.lane) for d in added] == [("50", "E-14", Lane.OTHER)] * 2
    moments = [d.moved_in_at for d in added]
    assert moments[0] == datetime(2025, 3, 3, 10, tzinfo=UTC)
    assert moments[1] - moments[0] == timedelta(microseconds=1)
    kept = [e.event.action for e in desk.store.trail()].count(Action.DEPOSIT_RECORDED)
    assert kept == len(added)
    assert chain_links.take_over(desk, "SP-1", ExhibitId("E-14")) == case


def test_a_statement_is_not_taken_over() -> None:
    desk = a_desk()
    open_case(desk, case_with(row(1, "2025-03-02", "4180.00")))
    assert chain_links.take_over(desk, "SP-1", ExhibitId("E-12")).deposits == ()
