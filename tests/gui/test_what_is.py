"""What is this: every place of a screen answers for itself, and leads into the manual; blind."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.domain.exhibit import Lane
from app.ui.main_window import MainWindow
from app.ui.screens.decide.view import DecideView
from app.ui.screens.documents.controller import DocumentsController
from app.ui.screens.reveal.view import RevealView
from app.ui.topics.shelf import TOPICS
from app.ui.widgets.explained import bearer_of, topic_of
from app.ui.widgets.table import Table
from tests.gui.helping import manual, shown
from tests.gui.pressed import press_here
from tests.gui.started import settle


def popover_words(window: MainWindow) -> str:
    popover = window.guide.what_is.popover
    assert popover is not None
    return f"{popover.title.text()}: {popover.words.text()}"


def test_a_condition_says_what_it_is_and_leads_into_the_manual(
    qtbot: QtBot, judged: MainWindow
) -> None:
    judged.go("decide")
    settle(qtbot, judged)
    view = judged.placed("decide").view
    assert isinstance(view, DecideView)
    qtbot.waitUntil(lambda: topic_of(view.cards[2]) == "condition.C1")
    view.cards[2].setFocus()
    assert judged.guide.what_is.mark.isVisible()
    press_here(Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    assert popover_words(judged).startswith("Disclaimer: ")
    press_here(Qt.Key.Key_Escape)
    assert judged.guide.what_is.popover is None
    assert view.cards[2].hasFocus()
    press_here(Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    press_here(Qt.Key.Key_Return)
    assert judged.current == "help"
    assert manual(judged).contents.chosen() == "funds"


def fields(qtbot: QtBot, window: MainWindow) -> Table:
    """The table of the holder's fields, filled."""
    window.go("documents")
    settle(qtbot, window)
    screen = window.placed("documents")
    assert isinstance(screen, DocumentsController)
    table = screen.view.tables[Lane.REGISTERED]
    qtbot.waitUntil(lambda: bool(table.rows.rows))
    return table


def test_a_row_of_a_table_answers_for_itself(qtbot: QtBot, judged: MainWindow) -> None:
    table = fields(qtbot, judged)
    table.setFocus()
    for row in table.rows.rows:
        table.choose(row.key)
        assert topic_of(table) == row.topic
        assert row.topic in TOPICS


def test_the_mark_of_a_row_goes_along_when_a_bar_narrows_the_rows(
    qtbot: QtBot, judged: MainWindow
) -> None:
    table = fields(qtbot, judged)
    table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    table.setFocus()
    mark, bar = judged.guide.what_is.mark, table.verticalScrollBar()
    qtbot.waitUntil(lambda: not bar.isVisible())
    assert mark.isVisible()
    table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
    qtbot.waitUntil(bar.isVisible)
    assert mark.geometry().right() < bar.mapTo(judged, QPoint()).x()


def test_the_context_menu_asks_too(qtbot: QtBot, judged: MainWindow) -> None:
    judged.go("funds")
    settle(qtbot, judged)
    badge = next(
        each
        for each in judged.placed("funds").view.findChildren(QWidget)
        if topic_of(each) == "condition.C2"
    )
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(4, 4), QPoint(4, 4))
    QApplication.sendEvent(badge, event)
    assert popover_words(judged).startswith("No hold: ")
    QTest.mouseClick(judged.frame.top, Qt.MouseButton.LeftButton)
    assert judged.guide.what_is.popover is None


def test_where_nothing_answers_the_page_of_the_screen_opens(
    qtbot: QtBot, judged: MainWindow
) -> None:
    judged.go("intake")
    settle(qtbot, judged)
    judged.frame.top.command.setFocus()
    judged.guide.what_is.ask()
    assert judged.current == "help"
    assert "Intake" in shown(manual(judged)).splitlines()[0]


def bearers(window: MainWindow) -> Iterator[str]:
    for key in ("photos", "compare", "reveal", "documents", "funds", "decide"):
        yield from (topic_of(each) for each in window.placed(key).view.findChildren(QWidget))


def test_every_topic_that_a_widget_bears_is_in_the_table(qtbot: QtBot, judged: MainWindow) -> None:
    for key in ("reveal", "documents", "funds", "decide"):
        judged.go(key)
        settle(qtbot, judged)
        settle(qtbot, judged)
    reveal = judged.placed("reveal").view
    assert isinstance(reveal, RevealView)
    qtbot.waitUntil(lambda: reveal.complete)
    borne = {topic for topic in bearers(judged) if topic}
    merged = {topic for topic in borne if topic not in TOPICS}
    assert all(topic.startswith("rule.") for topic in merged)  # rules that were not reached
    assert {"reveal.fused", "step.seal", "step.rating", "condition.C1", "outcome.O4"} <= borne
    assert {"rule.R8", "lane.R", "step.clock", "condition.ID_R"} <= borne


def test_before_the_seal_no_words_of_help_know_the_case(qtbot: QtBot, window: MainWindow) -> None:
    window.frame.rails[0].items["practice"].click()
    qtbot.waitUntil(lambda: window.current == "compare", timeout=20_000)
    panel = next(
        each
        for each in window.placed("compare").view.findChildren(QWidget)
        if topic_of(each) == "step.seal"
    )
    assert bearer_of(panel) is panel
    window.guide.what_is.ask()
    told = popover_words(window) if window.guide.what_is.popover else shown(manual(window))
    written = {f"{topic.title}: {topic.words}" for topic in TOPICS.values()}
    assert told in written or told == shown(manual(window))
