"""Suggestions on the funds screen: linked by a press, taken back by another; never by itself."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import paths, wire
from app.domain.determination import Dossier
from app.domain.exhibit import MediaType, Role
from app.domain.finding import Measure, Region
from app.domain.statement import MoneyRow, RowKind
from app.services.workbench import Workbench
from app.ui import theme
from app.ui.screens.funds.controller import FundsController
from app.ui.screens.funds.wallet_form import WalletForm
from app.ui.session import Session
from app.ui.tokens import ThemeName
from app.ui.widgets.buttons import Button
from app.ui.widgets.text import Text
from tests.builders import a_deposit, a_finding
from tests.gui.conftest import picture_of
from tests.gui.disputes import partial
from tests.gui.ports import keep
from tests.gui.started import in_front
from tests.gui.test_funds import clipped

CASE = "SP-2041"


def a_row(exhibit: str, number: int, date: str, amount: str, text: str) -> tuple[str, str, str]:
    told = MoneyRow(
        number=number,
        kind=RowKind.MOVEMENT,
        page=0,
        date=date,
        text=text,
        amount=amount,
        currency="USDT",
    )
    return exhibit, str(number), wire.encode(told).decode()


def dispute() -> Dossier:
    """One deposit without source, a wallet history that may explain it, and a ledger with more."""
    gap = replace(a_deposit("4180.00", 620, explained=False), held=None)
    day = gap.moved_in_at.date().isoformat()
    rows = (
        a_row("E-12", 1, day, "-4180.00", "Withdrawal to exchange"),
        a_row("E-12", 2, day, "-4200.00", "Withdrawal"),
        a_row("E-12", 3, "2024-11-01", "4180.00", "Salary, Harbour Works"),
        a_row("E-14", 1, day, "4180.00", "Deposit"),
        a_row("E-14", 2, "2025-06-01", "310", "Deposit"),
    )
    dossier = partial()
    found = (
        a_finding(Measure.FUNDS_SOURCE, "text", "E-12"),
        a_finding(Measure.FUNDS_SOURCE, "ledger", "E-14"),
        *(a_finding(Measure.FUNDS_ROW, told, at, subject=number) for at, number, told in rows),
    )
    exhibits = tuple(replace(e, media_type=MediaType.PDF) for e in dossier.exhibits)
    return replace(
        dossier,
        deposits=(dossier.deposits[0], gap),
        findings=(*dossier.findings, *found),
        exhibits=exhibits,
    )


@pytest.fixture
def screen(session: Session, bench: Workbench, qtbot: QtBot) -> FundsController:
    made = FundsController(session)
    session.show(keep(bench, dispute(), 0))
    return in_front(qtbot, made, (1280, 800))


def press(screen: FundsController, words: str) -> None:
    buttons = screen.view.suggestions.findChildren(Button)
    next(each for each in buttons if each.text() == words and not each.isHidden()).click()


def test_the_best_row_stands_first_with_its_reasons(screen: FundsController) -> None:
    assert screen.model is not None
    told = [(row.place, row.exhibit, row.reasons) for row in screen.model.suggestions]
    assert told == [
        ("Earned", "E-12", told[0][2]),
        ("Held", "E-12", "same amount, same day, same asset"),
        ("Held", "E-12", "same amount and a fee of at most 2 %, same day, same asset"),
    ]
    assert "days before" in told[0][2]


def test_nothing_is_linked_until_it_is_pressed_and_undo_takes_it_back(
    screen: FundsController, bench: Workbench, qtbot: QtBot
) -> None:
    assert bench.case(CASE).deposits[1].earned is None
    press(screen, "Link")
    qtbot.waitUntil(lambda: bench.case(CASE).deposits[1].earned == "E-12")
    qtbot.waitUntil(screen.view.suggestions.done.isVisible)
    assert "E-12 was linked to" in screen.view.suggestions.done.sentence.text()
    screen.view.suggestions.done.button.click()
    qtbot.waitUntil(lambda: bench.case(CASE).deposits[1].earned is None)
    qtbot.waitUntil(lambda: not screen.view.suggestions.done.isVisible())


def test_the_rows_of_the_ledger_are_taken_over(
    screen: FundsController, bench: Workbench, qtbot: QtBot
) -> None:
    press(screen, "Record them as deposits")
    qtbot.waitUntil(lambda: len(bench.case(CASE).deposits) == 3)
    assert bench.case(CASE).deposits[-1].amount == "310"
    assert bench.case(CASE).deposits[-1].moved_in == "E-14"
    qtbot.waitUntil(lambda: screen.model is not None and not screen.model.ledgers)


def test_a_wallet_proof_is_kept_as_an_exhibit(
    screen: FundsController, bench: Workbench, qtbot: QtBot, qapp: QApplication, shots: Path
) -> None:
    screen.view.funds.wallet.click()
    form = screen.view.forms["wallet"]
    assert isinstance(form, WalletForm)
    form.save.click()
    assert form.isVisible()  # an address and a signature are needed
    form.copy.click()
    assert CASE in qapp.clipboard().text()
    assert qapp.clipboard().text() == form.values()["message"]
    screen.view.show_part(form)
    qtbot.waitUntil(lambda: not any(map(clipped, form.findChildren(Text))))
    picture_of(screen.view, "funds-wallet", shots)
    before = len(bench.case(CASE).exhibits)
    form.fill({"address": "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed", "signature": "0x12"})
    form.save.click()
    qtbot.waitUntil(lambda: len(bench.case(CASE).exhibits) == before + 1)
    assert bench.case(CASE).exhibits[-1].role is Role.FUNDS
    assert not form.isVisible()
    qtbot.waitUntil(lambda: len(screen.view.papers.findChildren(Text)) > 0)


def test_a_failing_row_is_shown_in_its_box(
    session: Session, bench: Workbench, qtbot: QtBot, shots: Path
) -> None:
    dossier = dispute()
    place = Region(page=0, x=100, y=400, width=800, height=60)
    doubt = replace(
        a_finding(Measure.FUNDS_ROW_DOUBT, "", "E-12", subject="1:amount_off"), region=place
    )
    session.show(keep(bench, replace(dossier, findings=(*dossier.findings, doubt)), 0))
    made = in_front(qtbot, FundsController(session), (1280, 800))
    viewer = made.view.papers.page
    assert not viewer.isVisible()
    buttons = made.view.papers.findChildren(Button)
    next(each for each in buttons if each.text() == "Show").click()
    qtbot.waitUntil(lambda: viewer.isVisible() and viewer._page is not None)  # noqa: SLF001 -- what is painted
    assert [box.region for box in viewer._boxes] == [place]  # noqa: SLF001 -- what is painted
    picture_of(made.view, "funds-row", shots)
    made.view.lane_chosen.emit("R")
    assert not viewer.isVisible()
    made.view.close()


@pytest.mark.parametrize("look", [ThemeName.LIGHT, ThemeName.DARK])
def test_no_words_are_cut(
    screen: FundsController, qtbot: QtBot, qapp: QApplication, shots: Path, look: ThemeName
) -> None:
    theme.apply(qapp, paths.resources(), look)
    press(screen, "Link")
    qtbot.waitUntil(screen.view.suggestions.done.isVisible)
    shown = screen.view.suggestions
    qtbot.waitUntil(lambda: any(each.isVisible() for each in shown.findChildren(Button)[1:]))
    qtbot.waitUntil(lambda: not any(map(clipped, shown.findChildren(Text))))
    screen.view.show_part(shown)
    picture_of(screen.view, f"funds-suggestions-{look.value}", shots)
