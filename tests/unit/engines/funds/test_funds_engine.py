"""Statements of many layouts read to exact rows; whatever is edited is named, and nothing else."""

from dataclasses import replace
from decimal import Decimal

import pytest

from app.domain.errors import CancelledError, DamagedError, PasswordProtectedError
from app.domain.exhibit import MediaType
from app.domain.finding import Measure
from app.engines import raster
from app.engines.funds.engine import FundsEngine
from tests.benchmarks.statement_specimens import Specimen
from tests.benchmarks.statement_styles import STYLES
from tests.hostile.specimens import Token, flate_bomb_pdf, locked_pdf
from tests.unit.engines.funds.reading import (
    a_pdf,
    answers,
    doubts,
    engine,
    evidence,
    fields,
    found_in,
    made,
    reasons,
    rows,
)


def wanted(one: Specimen) -> list[tuple[str, Decimal, str]]:
    order = one.entries[::-1] if one.style.descending else one.entries
    return [(e.day.isoformat(), e.amount, f"{e.balance:f}" if e.shown else "") for e in order]


@pytest.mark.parametrize("style", [style.name for style in STYLES])
def test_every_layout_is_read_exactly_and_adds_up(style: str) -> None:
    one, content = made(style)
    found = found_in(content)
    assert [(r.date, Decimal(r.amount), r.balance) for r in rows(found)] == wanted(one)
    assert answers(found)["arithmetic"] == "yes"
    assert answers(found)["pages"] == "yes"
    assert fields(found)["issuer"] == one.style.issuer
    assert fields(found)["holder"] == one.style.holder
    assert fields(found)["period"] == f"{one.first}/{one.last}"
    assert not doubts(found)


@pytest.mark.parametrize("style", ["plain", "uk", "de", "ch", "bare"])
@pytest.mark.parametrize("edit", ["amount", "balance", "digits", "overlay", "overprint"])
def test_an_edited_row_is_named(style: str, edit: str) -> None:
    one, content = made(style, edit)
    found = found_in(content)
    read = rows(found)
    at = one.edited[0]
    place = len(read) - 1 - at if one.style.descending else at
    named = {
        int(s.partition(":")[0])
        for s in doubts(found)
        if not s.endswith((":beside", ":out_of_order"))
    }
    assert read[place].number in named
    assert len(named) <= (3 if one.style.daily else 1)
    assert "no" in (answers(found)["arithmetic"], answers(found)["painted"])


def test_a_wrong_balance_is_told_from_a_wrong_amount() -> None:
    assert any(s.endswith(":balance_off") for s in doubts(found_in(made("plain", "balance")[1])))
    assert any(s.endswith(":amount_off") for s in doubts(found_in(made("plain", "amount")[1])))


def test_balances_made_to_follow_are_told_by_the_closing_one() -> None:
    found = found_in(made("plain", "later")[1])
    assert answers(found)["arithmetic"] == "no"
    assert reasons(found)["arithmetic"] == "totals closing"


def test_a_page_that_is_missing_is_named_and_accuses_no_row() -> None:
    found = found_in(made("plain", "page")[1])
    assert reasons(found)["pages"] == "missing 2 3"
    assert answers(found)["arithmetic"] == "yes"


def test_what_is_painted_is_held_against_the_text_layer() -> None:
    """The text layer of the clean statement under the picture of the edited one."""
    (one, shown), (_, layer) = made("us", "amount", 2), made("us", "none", 2)
    whole = engine()
    assert isinstance(whole, FundsEngine)
    hidden = replace(
        whole, draw=lambda _, page: (raster.decode(shown, MediaType.PDF, page=page).pixels, 1.0)
    )
    found = hidden.examine([evidence(layer)], Token())
    number = rows(found)[one.edited[0]].number
    assert doubts(found) == {f"{number}:painted_otherwise"}
    assert answers(found)["painted"] == "no"
    clean = whole.examine([evidence(layer)], Token())
    assert answers(clean)["painted"] == "yes"
    assert not doubts(clean)


def test_every_row_has_its_place_on_the_page() -> None:
    one, content = made("plain")
    found = [f for f in found_in(content) if f.measure is Measure.FUNDS_ROW]
    for finding in found:
        assert finding.region is not None
        assert 0 <= finding.region.x < finding.region.x + finding.region.width < 1700
    places = [f.region.y for f in found if f.region and f.region.page == 0]
    assert places == sorted(places)
    assert one.count >= 1


def test_a_paper_without_rows_says_so() -> None:
    found = found_in(a_pdf("Salary of Anna Eriksson"))
    assert reasons(found)["arithmetic"] == "no_rows"
    assert rows(found) == []


def test_an_empty_page_is_an_answer() -> None:
    found = found_in(a_pdf("", ""))
    assert [f.value for f in found if f.measure is Measure.FUNDS_SOURCE] == ["none"]


def test_a_password_and_damage_are_told_apart() -> None:
    good = evidence(a_pdf("x"))
    for content, error in ((locked_pdf(), PasswordProtectedError), (b"%PDF-1.7 x", DamagedError)):
        item = type(good)(exhibit=good.exhibit, content=content)
        with pytest.raises(error):
            engine().examine([item], Token())


def test_a_bomb_leaves_an_empty_paper() -> None:
    good = evidence(a_pdf("x"))
    item = type(good)(exhibit=good.exhibit, content=flate_bomb_pdf())
    found = engine().examine([item], Token())
    assert [f.value for f in found if f.measure is Measure.FUNDS_SOURCE] == ["none"]


def test_work_can_be_stopped() -> None:
    item = evidence(made("plain")[1])
    with pytest.raises(CancelledError):
        engine().examine([item], Token(at=2))
