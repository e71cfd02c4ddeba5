"""The manual inside the window: read by keyboard, searched, in either language."""

from pathlib import Path

from PySide6.QtCore import QEvent, QSize, Qt, QUrl
from PySide6.QtGui import QImage, QTextCursor, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import paths
from app.ui import languages
from app.ui.main_window import MainWindow
from app.ui.screens.help.controller import HelpController
from app.ui.widgets.buttons import Button
from app.ui.widgets.command_palette import CommandPalette
from app.ui.widgets.manual_page import ManualPage
from app.ui.widgets.page_scroll import PageScroll
from app.ui.widgets.shortcut_sheet import ShortcutSheet
from tests.gui.helping import manual, shown
from tests.gui.pressed import press_here
from tests.gui.started import settle

MOST_CHARACTERS = 80
"""Of a line. Source: WCAG 2.2, 1.4.8; the column aims at 72 of average width."""
LEAST_KEYS = 80
"""Keys and what they do, of all screens together."""


def test_help_is_read_by_keyboard_alone(qtbot: QtBot, window: MainWindow) -> None:
    window.frame.rails[0].items["help"].click()
    view = manual(window)
    qtbot.waitUntil(view.contents.hasFocus)
    assert "Start here" in shown(view)
    press_here(Qt.Key.Key_Down)
    assert "Two lanes, and what decides" in shown(view)
    press_here(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert "Start here" in shown(view)
    assert view.forward.isEnabled()
    press_here(Qt.Key.Key_Slash)
    assert view.search.hasFocus()
    QTest.keyClicks(view.search, "twins")
    assert view.contents.chosen() == "reading#twins"
    assert view.page.verticalScrollBar().value() > 0
    assert view.page.extraSelections()
    press_here(Qt.Key.Key_Return)
    assert view.page.hasFocus()
    press_here(Qt.Key.Key_Escape)
    assert (view.search.text(), window.current) == ("", "help")
    press_here(Qt.Key.Key_Escape)
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
