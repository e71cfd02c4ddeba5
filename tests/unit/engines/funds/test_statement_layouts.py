"""Layouts that the reader was not written against: read exactly, and only edited rows named."""

from functools import cache
from io import BytesIO

import pypdfium2  # type: ignore[import-untyped]  # it ships no types
import pytest

from app.domain.statement import RowDoubt
from tests.benchmarks.layout_styles import LAYOUTS
from tests.benchmarks.statement_layouts import papers
from tests.hostile.specimens import Token
from tests.unit.engines.funds.reading import (
    a_pdf,
    answers,
    doubts,
    engine,
    evidence,
    found_in,
    reasons,
    rows,
)

NAMES = [layout.name for layout in LAYOUTS]


@cache
def paper(name: str) -> tuple[bytes, dict[str, object]]:
    return next((content, truth) for _, content, truth in papers(f"{name}.pdf"))


def pictured(content: bytes) -> bytes:
    """The first page as a scanner of 200 dpi sees it, much compressed."""
    out = BytesIO()
    page = pypdfium2.PdfDocument(content)[0].render(scale=200 / 72).to_pil()
    page.convert("RGB").save(out, "JPEG", quality=50)
    return out.getvalue()


def named(found: set[str], *, weak: bool = False) -> set[int]:
    """Numbers of the rows that a doubt is told of."""
    pairs = [subject.split(":") for subject in found]
    return {int(number) for number, doubt in pairs if weak or doubt != RowDoubt.BESIDE}


@pytest.mark.parametrize("name", NAMES)
def test_an_honest_statement_is_read_exactly_and_accused_of_nothing(name: str) -> None:
    content, truth = paper(f"{name}-none")
    found = found_in(content)
    read = [{"date": r.date, "amount": r.amount, "balance": r.balance} for r in rows(found)]
    assert read == truth["rows"]
    assert answers(found)["arithmetic"] == "yes"
    assert not doubts(found)


@pytest.mark.parametrize("edit", ["amount", "balance", "row", "drawn"])
@pytest.mark.parametrize("name", ["ch", "in-drcr", "zh-flag", "neo", "two-line-head"])
def test_the_edited_row_alone_is_named(name: str, edit: str) -> None:
    content, truth = paper(f"{name}-{edit}")
    found = found_in(content)
    edited = truth["edited"]
    assert isinstance(edited, list)
    assert named(doubts(found)) == {rows(found)[edited[0]].number}


@pytest.mark.parametrize("name", ["ch", "in-drcr", "uk-once"])
def test_an_amount_with_its_own_balance_leaves_two_rows_to_look_at(name: str) -> None:
    """The row and the one after it: sums cannot tell which of the two was edited."""
    content, truth = paper(f"{name}-own")
    found = found_in(content)
    edited = truth["edited"]
    assert isinstance(edited, list)
    assert rows(found)[edited[0]].number in named(doubts(found), weak=True)


@pytest.mark.parametrize("name", ["uk-once", "de-sh", "br"])
def test_a_wrong_balance_of_a_day_accuses_no_other_row(name: str) -> None:
    content, truth = paper(f"{name}-balance")
    found = found_in(content)
    edited = truth["edited"]
    assert isinstance(edited, list)
    assert named(doubts(found)) == {rows(found)[edited[0]].number}


@pytest.mark.parametrize("name", ["uk-once", "de-sh", "br"])
def test_a_digit_drawn_over_tells_which_row_of_a_day_it_is(name: str) -> None:
    content, truth = paper(f"{name}-drawn")
    found = found_in(content)
    edited = truth["edited"]
    assert isinstance(edited, list)
    assert named(doubts(found)) == {rows(found)[edited[0]].number}


def test_a_scan_is_read_to_its_last_row() -> None:
    """Forty rows of nine cells: more pieces of print than any other paper has."""
    content, truth = paper("broker-none")
    found = engine().examine([evidence(pictured(content))], Token())
    read = [{"date": r.date, "amount": r.amount, "balance": r.balance} for r in rows(found)]
    assert read == truth["rows"]
    assert answers(found)["arithmetic"] == "yes"


def test_balances_without_a_row_between_them_prove_nothing() -> None:
    found = found_in(a_pdf("Opening balance 100.00", "Closing balance 900.00"))
    assert answers(found)["arithmetic"] == "unknown"
    assert reasons(found)["arithmetic"] == "no_rows"
