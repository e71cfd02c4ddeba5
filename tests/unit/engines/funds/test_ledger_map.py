"""Tables of others: guessed, read as an examiner says, and what is not understood is listed."""

from dataclasses import replace

import pytest

from app import wire
from app.domain.errors import DamagedError
from app.domain.exhibit import MediaType
from app.domain.finding import Finding, Measure
from app.domain.ledger_map import DateOrder, Fault, LedgerMap, Meaning
from app.domain.ledger_table import LedgerTable, fingerprint
from app.domain.ports import Tabulator
from app.domain.statement import Answer, RowDoubt
from app.services.media import sniff
from tests.unit.engines.funds.reading import Onwards, answers, doubts, evidence, quick, rows

BANK = """Kontonummer;DE00 SPECIMEN;;;;
Buchungstag;Verwendungszweck;Beguenstigter;Betrag;Waehrung;Saldo danach
03.04.2024;Gehalt, Maerz;Orbit Foods;1.250,00;EUR;1.250,00
05.04.2024;Miete;Haus;-1.000,50;EUR;249,50
Summe;;;;;
"""
EXCHANGE = """Order No,Created (UTC+8),Kind,Coin,Quantity of coin,Cost
1,04/03/2024 03:05:00,Deposit,USDT,6200.00,0.5
2,04/13/2024 11:00:00,Withdrawal,USDT,200.00 USDT,1
3,04/14/2024 11:00:00,Swap,USDT,5,0
4,04/15/2024 11:00:00,Deposit,USDT,n/a,0
"""
SAID = LedgerMap(
    columns=(
        Meaning.REFERENCE,
        Meaning.DATE,
        Meaning.DIRECTION,
        Meaning.ASSET,
        Meaning.AMOUNT,
        Meaning.FEE,
    ),
    order=DateOrder.MONTH_FIRST,
    zone=480,
    account=False,
)


def tabulated(text: str, said: LedgerMap | None = None) -> LedgerTable:
    engine = quick()
    assert isinstance(engine, Tabulator)
    return engine.tabulate(replace(evidence(text.encode()), read_as=said), Onwards())


def found_as(text: str, said: LedgerMap) -> tuple[Finding, ...]:
    return quick().examine([replace(evidence(text.encode()), read_as=said)], Onwards())


def source(found: tuple[Finding, ...]) -> str:
    return next(str(f.value) for f in found if f.measure is Measure.FUNDS_SOURCE)


def test_a_bank_s_export_is_guessed_past_what_stands_above_its_head() -> None:
    table = tabulated(BANK)
    assert table.titles[0] == "Buchungstag"
    assert table.read_as.columns == (
        Meaning.DATE,
        Meaning.TEXT,
        Meaning.COUNTERPARTY,
        Meaning.AMOUNT,
        Meaning.IGNORE,
        Meaning.BALANCE,
    )
    assert (table.read_as.point, table.count, table.read) == (",", 3, 2)
    assert [(row.date, row.amount, row.balance) for row in table.rows[:2]] == [
        ("2024-04-03", "1250.00", "1250.00"),
        ("2024-04-05", "-1000.50", "249.50"),
    ]
    assert [(item.number, item.why) for item in table.missed] == [(3, RowDoubt.UNREADABLE)]
    assert table.rows[0].text == "Gehalt, Maerz \N{MIDDLE DOT} Orbit Foods"
    assert table.arithmetic is Answer.YES


def test_what_stands_above_the_head_does_not_keep_a_table_out() -> None:
    assert sniff(b"Statement of SPECIMEN\nIBAN DE00\n\n" + BANK.encode()) is MediaType.TEXT


def test_nothing_is_read_of_a_guess_before_an_examiner_says_so() -> None:
    found = quick().examine([evidence(BANK.encode())], Onwards())
    assert source(found) == "table"
    assert not rows(found)
    (titles,) = [f for f in found if f.measure is Measure.FUNDS_TITLES]
    assert titles.subject == tabulated(BANK).fingerprint


def test_a_table_is_read_as_it_was_said() -> None:
    found = found_as(EXCHANGE, SAID)
    assert source(found) == "history"
    assert [(r.date, r.time, r.amount, r.fee, r.reference) for r in rows(found)] == [
        ("2024-04-02", "19:05:00", "6200.00", "0.5", "1"),
        ("2024-04-13", "03:00:00", "-200.00", "1", "2"),
        ("2024-04-14", "03:00:00", "", "0", "3"),
        ("2024-04-15", "03:00:00", "", "0", "4"),
    ]
    assert doubts(found) == {"3:direction_untold", "4:unreadable"}
    assert answers(found) == {"arithmetic": "unknown"}
    by = {f.provenance.parameters["columns"] for f in found}
    assert by == {wire.digest(SAID)}, "each finding says by which map it was read"


def test_another_map_gives_other_findings_and_the_same_gives_the_same() -> None:
    assert found_as(EXCHANGE, SAID) == found_as(EXCHANGE, SAID)
    other = replace(SAID, order=DateOrder.DAY_FIRST, zone=None)
    read = rows(found_as(EXCHANGE, other))
    assert [(row.date, row.time) for row in read] == [("2024-03-04", ""), *[("", "")] * 3]
    assert {f"{n}:undated" for n in (2,)} <= doubts(found_as(EXCHANGE, other))


def test_a_guess_tells_order_sign_and_zone_where_the_table_does() -> None:
    guess = tabulated(EXCHANGE).read_as
    assert (guess.order, guess.point, guess.zone) == (DateOrder.MONTH_FIRST, ".", 480)
    assert guess.columns[2:] == (Meaning.DIRECTION, Meaning.ASSET, Meaning.AMOUNT, Meaning.IGNORE)


def test_a_day_that_nothing_tells_is_not_understood_until_somebody_says_it() -> None:
    said = LedgerMap(columns=(Meaning.DATE, Meaning.AMOUNT, Meaning.TEXT), point=",")
    text = "day;sum;who\n04/03/2024;1,50;a\n05/03/2024;2,50;b\n"
    assert {item.why for item in tabulated(text, said).missed} == {RowDoubt.UNDATED}
    table = tabulated(text, replace(said, order=DateOrder.DAY_FIRST))
    assert not table.missed
    assert [row.date for row in table.rows] == ["2024-03-04", "2024-03-05"]


def test_a_fee_beside_the_amount_adds_up_as_well_as_one_within() -> None:
    head = "when,what,sum,cost,left\n"
    columns = (Meaning.DATE, Meaning.TEXT, Meaning.AMOUNT, Meaning.FEE, Meaning.BALANCE)
    said = LedgerMap(columns=columns)
    beside = head + "2024-01-01,a,10,0,10\n2024-01-02,b,-5,1,4\n2024-01-03,c,-1,1,2\n"
    within = head + "2024-01-01,a,10,0,10\n2024-01-02,b,-5,1,5\n2024-01-03,c,-1,1,4\n"
    for text, expected in ((beside, ["", "4", "2"]), (within, ["", "5", "4"])):
        found = found_as(text, said)
        assert answers(found)["arithmetic"] == "yes"
        assert [row.expected for row in rows(found)] == expected
    wrong = rows(found_as(within.replace(",4\n", ",7\n"), said))
    assert [row.expected for row in wrong] == ["", "5", "4"]


def test_seconds_since_1970_halves_of_the_day_and_small_figures() -> None:
    said = LedgerMap(columns=(Meaning.DATE, Meaning.TIME, Meaning.AMOUNT))
    text = "a,b,c\n1709546400,,1.5E-05\n2024-03-04,9:05 PM,0.125 wbtc\n"
    read = rows(found_as(text, said))
    assert [(row.date, row.time, row.amount, row.currency) for row in read] == [
        ("2024-03-04", "10:00:00", "0.000015", ""),
        ("2024-03-04", "21:05:00", "0.125", "WBTC"),
    ]


def test_a_table_without_a_head_keeps_its_first_row() -> None:
    table = tabulated("04/03/2024,-5.00,shop\n05/14/2024,7.00,work\n")
    assert (table.titles, table.count) == (("", "", ""), 2)


@pytest.mark.parametrize(
    ("columns", "faults"),
    [
        ((), (Fault.NO_DATE, Fault.NO_AMOUNT)),
        ((Meaning.DATE, Meaning.DATE, Meaning.AMOUNT), (Fault.TWICE,)),
        ((Meaning.DATE, Meaning.AMOUNT, Meaning.DEBIT), (Fault.BOTH_WAYS,)),
        ((Meaning.DATE, Meaning.DEBIT, Meaning.TEXT, Meaning.TEXT), ()),
    ],
)
def test_a_map_by_which_nothing_can_be_read_says_why(
    columns: tuple[Meaning, ...], faults: tuple[Fault, ...]
) -> None:
    assert LedgerMap(columns=columns).faults == faults
    if faults:
        assert not tabulated(EXCHANGE, LedgerMap(columns=columns)).rows


def test_titles_are_told_again_however_they_are_spaced() -> None:
    assert fingerprint(("Date ", "AMOUNT")) == fingerprint(("date", "amount"))
    assert fingerprint(("date,amount",)) != fingerprint(("date", "amount"))


def test_what_is_no_table_is_told() -> None:
    with pytest.raises(DamagedError):
        tabulated('{"address": "a", "b": 1, "c": 2}')
