"""Help inside the window: the manual, what is this, the tour; by keyboard, and blind."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QSize, Qt, QUrl
from PySide6.QtGui import QContextMenuEvent, QImage, QTextCursor, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app import paths
from app.domain.exhibit import Lane
from app.ui import languages
from app.ui.main import Door
from app.ui.main_window import MainWindow
from app.ui.screens.decide.view import DecideView
from app.ui.screens.documents.controller import DocumentsController
from app.ui.screens.help.controller import HelpController
from app.ui.screens.help.view import HelpView
from app.ui.screens.reveal.view import RevealView
from app.ui.topics.shelf import TOPICS
from app.ui.widgets.buttons import Button
from app.ui.widgets.command_palette import CommandPalette
from app.ui.widgets.explained import bearer_of, topic_of
from app.ui.widgets.manual_page import ManualPage
from app.ui.widgets.page_scroll import PageScroll
from app.ui.widgets.shortcut_sheet import ShortcutSheet
from tests.gui.disputes import partial
from tests.gui.ports import SettableClock, a_bench, keep
from tests.gui.started import enter_at, settle

MOST_CHARACTERS = 80
"""Of a line. Source: WCAG 2.2, 1.4.8; the column aims at 72 of average width."""
LEAST_KEYS = 80
"""Keys and what they do, of all screens together."""


@pytest.fixture
def judged(qtbot: QtBot, door: Door) -> MainWindow:
    """A case that this examiner has judged, with every screen open."""
    bench = a_bench(clock=SettableClock())
    case = keep(bench, partial(), 3)
    return enter_at(qtbot, door, bench, case)


def press(key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, held)


def manual(window: MainWindow) -> HelpView:
    view = window.placed("help").view
    assert isinstance(view, HelpView)
    return view


def shown(view: HelpView) -> str:
    return view.page.toPlainText()


def test_help_is_read_by_keyboard_alone(qtbot: QtBot, window: MainWindow) -> None:
    window.frame.rails[0].items["help"].click()
    view = manual(window)
    qtbot.waitUntil(view.contents.hasFocus)
    assert "Start here" in shown(view)
    press(Qt.Key.Key_Down)
    assert "Two lanes, and what decides" in shown(view)
    press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert "Start here" in shown(view)
    assert view.forward.isEnabled()
    press(Qt.Key.Key_Slash)
    assert view.search.hasFocus()
    QTest.keyClicks(view.search, "twins")
    assert view.contents.chosen() == "reading#twins"
    assert view.page.verticalScrollBar().value() > 0
    assert view.page.extraSelections()
    press(Qt.Key.Key_Return)
    assert view.page.hasFocus()
    press(Qt.Key.Key_Escape)
    assert (view.search.text(), window.current) == ("", "help")
    press(Qt.Key.Key_Escape)
    assert window.current == "queue"


def test_a_link_leads_on_and_the_way_back_is_kept(window: MainWindow) -> None:
    window.guide.read("start")
    view = manual(window)
    view.page.anchorClicked.emit(QUrl("verify.md#tools"))
    assert "Checking a result without us" in shown(view)
    assert view.contents.chosen() == "verify"
    view.page.anchorClicked.emit(QUrl("screens/verify.png"))
    view.page.anchorClicked.emit(QUrl("#answers"))
    assert "Checking a result without us" in shown(view)
    for _ in range(2):
        view.back.click()
    assert "Start here" in shown(view)
    assert not view.back.isEnabled()


def test_a_search_without_a_find_says_so(window: MainWindow) -> None:
    window.guide.read("start")
    view = manual(window)
    view.search.setFocus()
    QTest.keyClicks(view.search, "zzzzz")
    assert view.nothing.isVisible()
    assert not view.contents.isVisible()


def test_from_a_case_help_leads_back_to_it(judged: MainWindow) -> None:
    judged.go("funds")
    judged.guide.read("funds#chain")
    view = manual(judged)
    case = judged.session.case
    assert case is not None
    assert view.leave.text() == f"Back to {case.id}"
    view.leave.click()
    assert judged.current == "funds"


def test_lines_are_no_longer_than_a_calm_eye_likes(window: MainWindow) -> None:
    window.guide.read("reading")
    page = manual(window).page
    QApplication.processEvents()
    lengths: list[int] = []
    block = page.document().begin()
    while block.isValid():
        if QTextCursor(block).currentTable() is None:
            layout = block.layout()
            lengths += [layout.lineAt(n).textLength() for n in range(layout.lineCount())]
        block = block.next()
    assert MOST_CHARACTERS / 2 < max(lengths) <= MOST_CHARACTERS


def test_only_our_own_pictures_are_ever_decoded(qtbot: QtBot, tmp_path: Path) -> None:
    folder = tmp_path / "en"
    (folder / "screens").mkdir(parents=True)
    picture = QImage(QSize(8, 8), QImage.Format.Format_RGB32)
    for path in (folder / "screens/a.png", folder / "screens/a.jpg", tmp_path / "evidence.png"):
        assert picture.save(str(path))
    page = ManualPage(folder)
    qtbot.addWidget(page)
    image = QTextDocument.ResourceType.ImageResource.value
    assert isinstance(page.loadResource(image, QUrl("screens/a.png")), QImage)
    for elsewhere in (
        "screens/a.jpg",
        "../evidence.png",
        str(tmp_path / "evidence.png"),
        (tmp_path / "evidence.png").as_uri(),
        "https://example.invalid/a.png",
        "screens/none.png",
    ):
        assert page.loadResource(image, QUrl(elsewhere)) is None
    html = QTextDocument.ResourceType.HtmlResource.value
    assert page.loadResource(html, QUrl("screens/a.png")) is None


def test_the_palette_finds_a_page(window: MainWindow) -> None:
    window.finder.show_palette()
    palette = window.finder.dialog
    assert isinstance(palette, CommandPalette)
    QTest.keyClicks(palette.field, "how to read a comparison")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert window.current == "help"
    assert "How to read a comparison" in shown(manual(window))


def test_the_sheet_of_keys_leads_to_the_page_of_all_keys(window: MainWindow) -> None:
    window.finder.show_shortcuts()
    sheet = window.finder.dialog
    assert isinstance(sheet, ShortcutSheet)
    button = next(b for b in sheet.findChildren(Button) if "manual" in b.text())
    button.click()
    text = " ".join(shown(manual(window)).split())
    known = [words for _, keys in window.finder.key_groups() for pair in keys for words in pair]
    assert len(known) > LEAST_KEYS
    assert [words for words in known if " ".join(words.split()) not in text] == []


def test_the_manual_speaks_the_language_of_the_window(
    window: MainWindow, dressed: QApplication
) -> None:
    window.guide.read("reading#seal")
    view = manual(window)
    languages.speak(dressed, paths.resources(), languages.CHINESE)
    QApplication.sendEvent(view, QEvent(QEvent.Type.LanguageChange))
    assert "为什么先封存" in shown(view)
    languages.speak(dressed, paths.resources(), languages.ENGLISH)
    QApplication.sendEvent(view, QEvent(QEvent.Type.LanguageChange))
    assert "Why seal first" in shown(view)


def test_help_stands_where_it_stood_when_it_is_built_anew(window: MainWindow) -> None:
    window.guide.read("decide#rules")
    before = window.placed("help")
    assert isinstance(before, HelpController)
    after = HelpController(window.session)
    after.resume(before.mark())
    assert after.mark() == "decide#rules"
    assert "Decide: conditions, clocks, outcome" in after.view.page.toPlainText()


def test_a_page_keeps_its_place_in_other_colours(window: MainWindow) -> None:
    window.guide.read("glossary#results")
    page = manual(window).page
    QApplication.processEvents()
    before = page.verticalScrollBar().value()
    window.wear("dark")
    assert before > 0
    assert page.verticalScrollBar().value() == before


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
    press(Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    assert popover_words(judged).startswith("Disclaimer: ")
    press(Qt.Key.Key_Escape)
    assert judged.guide.what_is.popover is None
    assert view.cards[2].hasFocus()
    press(Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    press(Qt.Key.Key_Return)
    assert judged.current == "help"
    assert manual(judged).contents.chosen() == "funds"


def test_a_row_of_a_table_answers_for_itself(qtbot: QtBot, judged: MainWindow) -> None:
    judged.go("documents")
    settle(qtbot, judged)
    screen = judged.placed("documents")
    assert isinstance(screen, DocumentsController)
    table = screen.view.tables[Lane.REGISTERED]
    qtbot.waitUntil(lambda: bool(table.rows.rows))
    table.setFocus()
    for row in table.rows.rows:
        table.choose(row.key)
        assert topic_of(table) == row.topic
        assert row.topic in TOPICS


def test_the_mark_of_a_row_goes_along_when_a_bar_narrows_the_rows(
    qtbot: QtBot, judged: MainWindow
) -> None:
    judged.go("documents")
    settle(qtbot, judged)
    screen = judged.placed("documents")
    assert isinstance(screen, DocumentsController)
    table = screen.view.tables[Lane.REGISTERED]
    qtbot.waitUntil(lambda: bool(table.rows.rows))
    table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    table.setFocus()
    mark, bar = judged.guide.what_is.mark, table.verticalScrollBar()
    qtbot.waitUntil(lambda: not bar.isVisible())
    assert mark.isVisible()
    table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
    qtbot.waitUntil(bar.isVisible)
    assert mark.geometry().right() < bar.mapTo(judged, QPoint()).x()


def test_a_page_that_scrolls_ends_in_a_hairline_above_its_foot(
    qtbot: QtBot, judged: MainWindow
) -> None:
    judged.go("funds")
    settle(qtbot, judged)
    page = judged.placed("funds").view.findChild(PageScroll)
    assert isinstance(page, PageScroll)
    judged.window().resize(1280, 640)
    qtbot.waitUntil(page.bar.isVisible)
    assert page.line.isVisible()
    assert page.line.geometry().bottom() == page.height() - 1
    judged.window().resize(1280, 4000)
    qtbot.waitUntil(lambda: not page.bar.isVisible())
    assert not page.line.isVisible()


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
