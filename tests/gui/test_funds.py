"""The statements and funds screen over a real workbench: what is entered is on record."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app import paths, wire
from app.domain.custody import Action, CustodyEvent
from app.domain.determination import Dossier
from app.domain.position import HoldKind, HoldState, Stance
from app.services.workbench import Workbench
from app.ui import languages
from app.ui.screens.funds.chain import ChainLine
from app.ui.screens.funds.controller import FundsController
from app.ui.session import Session
from app.ui.widgets.buttons import Button
from app.ui.widgets.state_badge import State
from app.ui.widgets.text import Text
from tests.builders import NOW, a_dossier
from tests.gui.disputes import partial, unjudged
from tests.gui.ports import keep
from tests.gui.started import in_front

Open = Callable[..., FundsController]
CASE = "SP-2041"


@pytest.fixture
def opened(session: Session, bench: Workbench, qtbot: QtBot) -> Open:
    def enter(dossier: Dossier, pressure: int = 0) -> FundsController:
        screen = FundsController(session)
        session.show(keep(bench, dossier, pressure))
        in_front(qtbot, screen)
        qtbot.waitUntil(lambda: session.tasks.idle)  # a screen is drawn in several turns
        return screen

    return enter


def fill(screen: FundsController, form: str, **values: str) -> None:
    screen.view.forms[form].fill(values)
    screen.view.forms[form].save.click()


def press(widget: object, key: Qt.Key) -> None:
    event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
    widget.keyPressEvent(event)  # type: ignore[attr-defined]


def lines(screen: FundsController) -> list[ChainLine]:
    layout = screen.view.funds.lines
    items = (layout.itemAt(number) for number in range(layout.count()))
    widgets = (item.widget() for item in items if item is not None)
    return [widget for widget in widgets if isinstance(widget, ChainLine)]


def test_a_statement_is_recorded_and_shown(opened: Open, bench: Workbench, qtbot: QtBot) -> None:
    screen = opened(a_dossier(statements=()))
    screen.view.statements.add.click()
    fill(screen, "statement", lane="R", account="disclaims", assets="disclaims", exhibit="E-07")
    qtbot.waitUntil(lambda: bool(bench.case(CASE).statements))
    (said,) = bench.case(CASE).statements
    assert (said.account, said.assets, said.exhibits) == (
        Stance.DISCLAIMS,
        Stance.DISCLAIMS,
        ("E-07",),
    )
    qtbot.waitUntil(lambda: not screen.view.forms["statement"].isVisible())
    qtbot.waitUntil(screen.view.statements.badge.isVisible)
    assert screen.view.statements.badge.state is State.MET
    made = "Made by the registered holder, verified by face and documents"
    words = [label.text() for label in screen.view.statements.findChildren(QLabel)]
    assert words.count(made) == 1


def test_a_form_that_lacks_something_says_what_and_keeps_what_was_written(
    opened: Open, bench: Workbench
) -> None:
    screen = opened(partial())
    screen.view.holds.add.click()
    form = screen.view.forms["hold"]
    fill(screen, "hold", officer="T. Lind", reference="", stated_at="2030-01-01")
    assert form.isVisible()
    assert form.values()["officer"] == "T. Lind"
    told = [text.text() for text in form.findChildren(Text) if text.isVisible()]
    assert "It is dated later than now." in told
    assert (
        "The officer\N{RIGHT SINGLE QUOTATION MARK}s reference, so that it can be found again."
        in told
    )
    assert len(bench.case(CASE).holds) == 3


def test_withdrawing_keeps_the_statement_and_ends_it(
    opened: Open, bench: Workbench, qtbot: QtBot
) -> None:
    screen = opened(partial())
    buttons = screen.view.statements.findChildren(Button)
    next(button for button in buttons if button.text() == "Withdraw").click()
    qtbot.waitUntil(lambda: bench.case(CASE).statements[0].withdrawn_at == NOW)
    qtbot.waitUntil(lambda: screen.view.statements.badge.state is State.UNMET)


def test_a_tile_leads_to_the_form_with_its_kind(
    opened: Open, bench: Workbench, qtbot: QtBot
) -> None:
    dossier = partial()
    screen = opened(replace(dossier, holds=dossier.holds[:2]))
    buttons = screen.view.holds.findChildren(Button)
    next(button for button in buttons if button.text() == "State").click()
    assert screen.view.forms["hold"].values()["kind"] == "compliance"
    fill(screen, "hold", officer="T. Lind", reference="CR-7", state="blocked")
    qtbot.waitUntil(lambda: len(bench.case(CASE).holds) == 3)
    assert bench.case(CASE).holds[-1].kind is HoldKind.COMPLIANCE
    assert bench.case(CASE).holds[-1].state is HoldState.BLOCKED
    qtbot.waitUntil(lambda: screen.view.holds.badge.state is State.BLOCKED)


def test_linking_a_document_mends_the_chain_of_that_deposit(
    opened: Open, bench: Workbench, qtbot: QtBot
) -> None:
    late = NOW - timedelta(days=620, seconds=17)  # seconds are not shown, and must not be lost
    dossier = partial()
    gap = replace(dossier.deposits[1], moved_in_at=late)
    screen = opened(replace(dossier, deposits=(dossier.deposits[0], gap)))
    assert screen.view.funds.unexplained.text() == "One deposit is unexplained."
    screen.view.funds.link.click()
    form = screen.view.forms["deposit"]
    assert not form.controls["amount"].isEnabled()
    fill(screen, "deposit", earned="E-11", reasonable="yes", verifiable="yes", compliant="yes")
    qtbot.waitUntil(lambda: all(d.explained for d in bench.case(CASE).deposits))
    kept = bench.case(CASE).deposits
    assert len(kept) == 2
    assert kept[-1].moved_in_at == late
    qtbot.waitUntil(lambda: screen.view.funds.badge.state is State.MET)
    assert not screen.view.funds.link.isVisible()


def test_a_new_deposit_goes_to_the_lane_in_view(
    opened: Open, bench: Workbench, qtbot: QtBot
) -> None:
    screen = opened(partial())
    assert len(lines(screen)) == 2
    screen.view.lanes.cells["R"].click()
    qtbot.waitUntil(lambda: not lines(screen))
    assert screen.view.funds.empty.isVisible()
    screen.view.funds.add.click()
    fill(screen, "deposit", asset="USDT", amount="0.10", moved_in_at="2025-01-01")
    qtbot.waitUntil(lambda: len(bench.case(CASE).deposits) == 3)
    made = bench.case(CASE).deposits[-1]
    assert (made.lane, made.amount) == ("R", "0.10")
    qtbot.waitUntil(lambda: len(lines(screen)) == 1)


def test_keys_open_a_chain_and_escape_leaves_it(opened: Open) -> None:
    screen = opened(partial())
    press(lines(screen)[-1], Qt.Key.Key_L)
    form = screen.view.forms["deposit"]
    assert form.isVisible()
    assert form.values()["amount"] == "4180.00"
    press(form, Qt.Key.Key_Escape)
    assert not form.isVisible()


def test_one_form_at_a_time(opened: Open) -> None:
    screen = opened(partial())
    screen.view.statements.add.click()
    screen.view.pressure.add.click()
    assert [name for name, form in screen.view.forms.items() if form.isVisible()] == ["pressure"]


def test_pressure_is_logged_counted_and_read_only_when_asked(
    opened: Open, bench: Workbench, qtbot: QtBot
) -> None:
    screen = opened(partial(), pressure=1)
    line = screen.view.pressure
    assert (line.count.text(), line.influence.text()) == ("1 item", "influence: none")
    assert not line.items.isVisible()
    line.read.click()
    assert "item 0" in line.items.text()
    assert line.items.isVisible()
    line.add.click()
    before = bench.determine(CASE)
    fill(screen, "pressure", source="A post", at="2026-11-12", text="Everybody knows.")
    qtbot.waitUntil(lambda: len(bench.case(CASE).pressure) == 2)
    assert bench.determine(CASE) == before
    qtbot.waitUntil(lambda: line.count.text() == "2 items")


def test_before_the_seal_a_padlock_stands_for_claims_and_pressure(
    opened: Open, session: Session, bench: Workbench, qtbot: QtBot
) -> None:
    screen = opened(unjudged(), pressure=3)
    view = screen.view
    assert bench.case(CASE).statements == ()
    assert view.statements.lock.isVisible()
    assert not view.statements.add.isVisible()
    assert view.pressure.count.text() == "opens after your seal"
    assert not any(part.isVisible() for part in (view.pressure.add, view.pressure.influence))
    assert not view.statements.badge.isVisible()
    shown = " ".join(text.text() for text in view.findChildren(Text))
    assert "disclaims" not in shown
    assert "item 0" not in shown
    with qtbot.waitSignal(session.screen_requested) as asked:
        view.statements.compare.click()
    assert asked.args == ["compare"]


def test_a_refusal_leaves_the_form_open_and_says_why(
    opened: Open, bench: Workbench, qtbot: QtBot
) -> None:
    screen = opened(partial())
    screen.view.statements.add.click()
    form = screen.view.forms["statement"]
    case = bench.desk.store.load(CASE)
    gone = CustodyEvent(
        at=NOW, who="M. Vale", action=Action.CASE_ERASED, case=CASE, object=wire.digest(case)
    )
    bench.desk.store.erase(CASE, gone)
    fill(screen, "statement", lane="R", account="claims")
    qtbot.waitUntil(form.banner.isVisible)
    assert form.isVisible()
    assert form.values()["account"] == "claims"
    assert form.save.isEnabled()


def test_leaving_the_case_leaves_its_forms(
    opened: Open, session: Session, bench: Workbench
) -> None:
    screen = opened(partial())
    screen.view.statements.add.click()
    session.show(bench.case(CASE))
    assert screen.view.forms["statement"].isVisible()
    session.show(keep(bench, replace(unjudged(), case="SP-2042")))
    assert not screen.view.forms["statement"].isVisible()


def test_everything_has_a_name_and_no_words_are_cut(opened: Open, qtbot: QtBot) -> None:
    screen = opened(partial(), pressure=2)
    screen.view.statements.add.click()
    qtbot.waitUntil(screen.view.statements.badge.isVisible)
    controls = [
        widget
        for kind in (QAbstractButton, QLineEdit, QComboBox)
        for widget in screen.view.findChildren(kind)
        if widget.isVisible() and not widget.objectName().startswith("qt_")
    ]
    assert len(controls) > 15
    for widget in controls:
        assert QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
        assert widget.height() >= 24
    qtbot.waitUntil(lambda: not any(map(clipped, screen.view.findChildren(Text))))


def clipped(text: Text) -> bool:
    least = text.minimumSizeHint().width()
    short = text.width() < least or text.height() < text.heightForWidth(text.width())
    return text.isVisible() and short


def test_tab_follows_what_is_seen(opened: Open) -> None:
    screen = opened(partial(), pressure=1)
    view = screen.view
    walk: list[QWidget] = [view.lanes.cells["R"]]
    while walk[-1] is not view.pressure.add:
        following = walk[-1].nextInFocusChain()
        assert following is not None
        assert len(walk) < 400
        walk.append(following)
    stops = (view.statements.add, view.holds.add, view.funds.add, *lines(screen), view.funds.link)
    places = [walk.index(stop) for stop in stops]
    assert places == sorted(places)


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_the_columns_of_a_form_are_alike_whatever_stands_in_them(
    opened: Open, qapp: QApplication, language: str
) -> None:
    languages.speak(qapp, paths.resources(), language)
    screen = opened(partial())
    screen.view.funds.add.click()
    form = screen.view.forms["deposit"]
    qapp.processEvents()
    narrow = [form.controls[name].width() for name in ("asset", "amount")]
    wide = [form.controls[name].width() for name in ("moved_in_at", "earned", "held")]
    assert max(narrow) - min(narrow) <= 1, narrow
    assert max(wide) - min(wide) <= 1, wide
    assert abs(wide[0] - 2 * narrow[0]) <= 16, "two columns and the gap between them"
