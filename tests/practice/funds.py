"""The other party's funds papers: earned, held, moved in. Every sum closes."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from tests.practice.paper import Paper
from tests.practice.record import CASE_ID, EXPLAINED, OTHER, UNEXPLAINED, money

_FOOT: Final = (
    "SPECIMEN. Invented figures of a practice case. No such bank, employer or platform exists."
)
_OPENING: Final = Decimal("7412.60")
_MOVEMENTS: Final = (
    ("2024-02-01", "Rent, Harbour Street 4", "-740.00"),
    ("2024-02-05", "Card payment, Utopia Rail", "-38.40"),
    ("2024-02-09", "Card payment, Corner Grocer", "-61.15"),
    ("2024-02-15", "Electricity, February", "-84.90"),
    ("2024-02-21", "Cash withdrawal", "-120.00"),
    ("2024-02-29", "Salary, Orbit Foods", "3600.00"),
    ("2024-03-01", "Rent, Harbour Street 4", "-740.00"),
    ("2024-03-04", "Transfer, Orbit Exchange, 6,200.00 USDT", "-6231.00"),
    ("2024-03-11", "Card payment, Corner Grocer", "-57.35"),
    ("2024-03-15", "Electricity, March", "-79.80"),
    ("2024-03-22", "Refund, Utopia Rail", "19.20"),
    ("2024-03-28", "Salary, Orbit Foods", "3600.00"),
)


def funds() -> dict[str, bytes]:
    """Give every funds paper under its file name."""
    return {
        "pay-statement-2023.pdf": _pay_statement(),
        "bank-statement-2024.pdf": _bank_statement(),
        "deposit-record.pdf": _deposit_record(
            CASE_ID,
            (
                ("2024-03-04 10:12", "Orbit Exchange", EXPLAINED),
                ("2025-03-02 21:47", "unknown wallet", UNEXPLAINED),
            ),
        ),
    }


def explained_deposit(case_id: str) -> dict[str, bytes]:
    """Give the record of an account into which one deposit came, the one with a source."""
    rows = (("2024-03-04 10:12", "Orbit Exchange", EXPLAINED),)
    return {"deposit-record.pdf": _deposit_record(case_id, rows)}


def balances() -> Sequence[Decimal]:
    """Give the balance after each movement."""
    running, after = _OPENING, []
    for _, _, amount in _MOVEMENTS:
        running += Decimal(amount)
        after.append(running)
    return after


def _pay_statement() -> bytes:
    gross, tax, insurance = Decimal("54600.00"), Decimal("8190.00"), Decimal("3210.00")
    paper = Paper("Annual pay statement 2023", "Orbit Foods", "Payroll, 12 Orchard Road, Utopia")
    paper.rows((("Employee", OTHER.name), ("Period", "1 January to 31 December 2023")))
    rows = [
        ("", "UTD"),
        ("Gross pay", money(gross)),
        ("Income tax", money(-tax)),
        ("Insurance", money(-insurance)),
        ("Net pay, twelve payments of 3,600.00", money(gross - tax - insurance)),
    ]
    paper.table((0, -471), rows)
    return paper.finished(_FOOT)


def _bank_statement() -> bytes:
    after = balances()
    paper = Paper("Account statement", "Bank of Utopia", "Branch New Arcadia, page 1 of 1")
    paper.rows(
        (
            ("Account holder", OTHER.name),
            ("Account", "UT00 SPEC 0000 2041"),
            ("Period", "2024-02-01 to 2024-03-31"),
            ("Opening balance", f"{money(_OPENING)} UTD"),
        )
    )
    rows: list[tuple[str, ...]] = [("Date", "Text", "Amount UTD", "Balance UTD")]
    for (day, text, amount), balance in zip(_MOVEMENTS, after, strict=True):
        rows.append((day, text, money(Decimal(amount)), money(balance)))
    paper.table((0, 78, -376, -471), rows)
    amounts = [Decimal(amount) for _, _, amount in _MOVEMENTS]
    paper.rows(
        (
            ("Total in", f"{money(sum((a for a in amounts if a > 0), Decimal(0)))} UTD"),
            ("Total out", f"{money(sum((a for a in amounts if a < 0), Decimal(0)))} UTD"),
            ("Closing balance", f"{money(after[-1])} UTD"),
        )
    )
    return paper.finished(_FOOT)


def _deposit_record(case_id: str, rows: Sequence[tuple[str, str, Decimal]]) -> bytes:
    paper = Paper("Record of deposits", "Account platform", f"Drawn up for case {case_id}")
    paper.rows((("Account", case_id), ("Asset", "USDT")))
    paper.table(
        (0, 150, -471),
        (
            ("Time, UTC", "Received from", "Amount USDT"),
            *((at, whence, money(amount)) for at, whence, amount in rows),
            ("Total", "", money(sum((amount for _, _, amount in rows), Decimal(0)))),
        ),
    )
    return paper.finished(_FOOT)
