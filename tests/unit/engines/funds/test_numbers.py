"""Money and dates as printed, in many notations."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as some

from app.engines.funds.dates import Calendar, calendar_of, leading_date, settled
from app.engines.funds.numbers import Notation, looks_like_money, notation_of, read_money

SAMPLES = {
    "1,234.56 20.00 -7.10": Notation(point=".", group=","),
    "1.234,56 20,00 7,10-": Notation(point=",", group="."),
    "1'234.56 20.00": Notation(point=".", group="'"),
    "1234.56 20.00": Notation(point=".", group=""),
    "12,34,567.89 20.00": Notation(point=".", group=","),
    "1,234 30,662 665,700": Notation(point=".", group=",", decimals=0),
    "0.12345678 1.50000000": Notation(point=".", group="", decimals=8),
}


@pytest.mark.parametrize("text", SAMPLES)
def test_a_statement_tells_its_notation(text: str) -> None:
    assert notation_of(text.split()) == SAMPLES[text]


@pytest.mark.parametrize(
    ("text", "value", "signed"),
    [
        ("1,234.56", "1234.56", False),
        ("-1,234.56", "-1234.56", True),
        ("1,234.56-", "-1234.56", True),
        ("(1,234.56)", "-1234.56", True),
        ("1,234.56 DR", "-1234.56", True),
        ("1,234.56 CR", "1234.56", True),
        ("\u22121,234.56", "-1234.56", True),
        ("$1,234.56", "1234.56", False),
        ("-£7.10", "-7.10", True),
        ("¥1,200.00", "1200.00", False),
        ("EUR 5.00", "5.00", False),
        ("5.00 USDT", "5.00", False),
    ],
)
def test_signs_brackets_and_marks(text: str, value: str, signed: bool) -> None:  # noqa: FBT001
    money = read_money(text, Notation(point=".", group=","))
    assert money is not None
    assert (money.value, money.signed, money.odd) == (Decimal(value), signed, False)


def test_spaces_and_apostrophes_group_digits() -> None:
    spaced = read_money("1 234 567,89", Notation(point=",", group=" "))
    assert spaced is not None
    assert spaced.value == Decimal("1234567.89")
    swiss = read_money("1'234.50", Notation(point=".", group="'"))
    assert swiss is not None
    assert swiss.value == Decimal("1234.50")


def test_digits_grouped_otherwise_are_read_and_said_so() -> None:
    money = read_money("12,34.56", Notation(point=".", group=","))
    assert money is not None
    assert money.odd


@pytest.mark.parametrize("text", ["abc", "(5.00", "12.34.56.78x", "", "2024-03-04"])
def test_what_is_no_figure_is_none(text: str) -> None:
    assert read_money(text, Notation()) is None


def test_numbers_of_houses_and_papers_are_no_money() -> None:
    by = Notation(point=".", group=",")
    assert not any(looks_like_money(text, by) for text in ("4", "0042", "1234", "7731-2041"))


@given(
    some.decimals(min_value="-99999999", max_value="99999999", places=2),
    some.sampled_from([(".", ","), (",", "."), (",", " "), (".", "'")]),
)
def test_what_is_printed_is_read(value: Decimal, marks: tuple[str, str]) -> None:
    point, group = marks
    text = f"{value:,.2f}".replace(",", "\0").replace(".", point).replace("\0", group)
    money = read_money(text, Notation(point=point, group=group))
    assert money is not None
    assert money.value == value
    assert not money.odd


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2024-03-05 Rent", date(2024, 3, 5)),
        ("2024/03/05", date(2024, 3, 5)),
        ("20240305", date(2024, 3, 5)),
        ("2024年03月05日", date(2024, 3, 5)),
        ("05.03.2024", date(2024, 3, 5)),
        ("5 Mar 2024", date(2024, 3, 5)),
        ("05-Mar-24", date(2024, 3, 5)),
        ("Mar 5, 2024", date(2024, 3, 5)),
        ("5. März 2024", date(2024, 3, 5)),
        ("05 mars 2024", date(2024, 3, 5)),
        ("2024-03-05 10:12:33", date(2024, 3, 5)),
    ],
)
def test_dates_that_say_all(text: str, day: date) -> None:
    raw = leading_date(text)
    assert raw is not None
    assert settled(raw, Calendar()) == day


@pytest.mark.parametrize("text", ["12.50", "1234 5678", "99/99/2024", "Rent", "0042"])
def test_what_is_no_date(text: str) -> None:
    assert leading_date(text) is None


def test_a_date_without_a_year_takes_that_of_the_period() -> None:
    period = date(2024, 11, 1), date(2025, 1, 31)
    raws = [leading_date(text) for text in ("28 Nov", "03.01.")]
    known = [raw for raw in raws if raw]
    calendar = calendar_of(known, period)
    assert [settled(raw, calendar) for raw in known] == [date(2024, 11, 28), date(2025, 1, 3)]


def test_the_order_of_day_and_month_is_told_by_the_rows_or_stays_open() -> None:
    raws = [raw for t in ("03/04/2024", "03/25/2024") if (raw := leading_date(t))]
    assert settled(raws[0], calendar_of(raws, None)) == date(2024, 3, 4)
    assert settled(raws[0], calendar_of(raws[:1], None)) is None
