"""Everything can be found and done from the palette, and every key stands on the sheet."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QHBoxLayout, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app import paths
from app.ui import languages, theme
from app.ui.commands import Command, in_order
from app.ui.everywhere import keys_of, told
from app.ui.main_window import SCREENS, MainWindow
from app.ui.presses import DATA_ROW, buttons, presses, printed
from app.ui.tokens import ThemeName
from app.ui.widgets.buttons import Button, PrimaryAction
from app.ui.widgets.command_palette import CommandPalette
from app.ui.widgets.key_bar import KeyCap
from app.ui.widgets.segmented import Segment, Segmented
from app.ui.widgets.shortcut_sheet import ShortcutSheet
from tests.gui.started import settle

LONG_MS = 20_000


def with_practice(qtbot: QtBot, window: MainWindow) -> None:
    window.take_step("practice")
    qtbot.waitUntil(lambda: window.current == "compare", timeout=LONG_MS)
    settle(qtbot, window)


def palette_of(window: MainWindow) -> CommandPalette:
    window.finder.show_palette()
    palette = window.finder.dialog
    assert isinstance(palette, CommandPalette)
    return palette


def in_a_row(button: QWidget) -> bool:
    walk: QWidget | None = button
    while walk is not None:
        if walk.property(DATA_ROW):
            return True
        walk = walk.parentWidget()
    return False


def nothing() -> None:
    """Do nothing."""


def test_a_cell_of_a_choice_is_called_with_the_colon_of_the_language(
    qtbot: QtBot, dressed: QApplication
) -> None:
    shown = QWidget()
    qtbot.addWidget(shown)
    row = QHBoxLayout(shown)
    row.addWidget(Segmented([Segment(key="R", word="R", name="Holder")], "Whose"))
    shown.show()
    assert [each.words for each in presses(shown)] == ["Whose: Holder"]
    languages.speak(dressed, paths.resources(), languages.CHINESE)
    try:
        assert [each.words for each in presses(shown)] == ["Whose\N{FULLWIDTH COLON}Holder"]
    finally:
        languages.speak(dressed, paths.resources(), languages.ENGLISH)


def test_every_button_in_sight_is_a_command_or_belongs_to_a_row_of_data(
    qtbot: QtBot, window: MainWindow
) -> None:
    with_practice(qtbot, window)
    seen = 0
    for key in SCREENS:
        window.go(key)
        settle(qtbot, window)
        screen = window.screens[window.current]
        offered = [each.words for each in window.finder.commands()]
        assert len(offered) == len(set(offered)), "two commands of one name"
        counted = 0
        for button in screen.view.findChildren(QAbstractButton):
            own_of_qt = isinstance(button.parentWidget(), QLineEdit)
            own_of_qt = own_of_qt or button.objectName().startswith("qt_")
            if button.isVisible() and not own_of_qt:
                counted += not in_a_row(button)
        own = presses(screen.view)
        assert len(own) == counted == len(tuple(buttons(screen.view))), window.current
        assert {each.words for each in own} <= set(offered), window.current
        seen += counted
    assert seen > 60


def test_a_button_without_a_name_would_be_missed(qtbot: QtBot) -> None:
    """The control of the test above: it counts buttons by itself, not by their commands."""
    widget = QWidget()
    qtbot.addWidget(widget)
    row = QHBoxLayout(widget)
    for words in ("Named", ""):
        row.addWidget(Button(words))
    widget.show()
    counted = len([b for b in widget.findChildren(QAbstractButton) if b.isVisible()])
    assert (counted, len(presses(widget))) == (2, 1)


def test_a_case_is_found_by_its_number_from_any_screen(qtbot: QtBot, window: MainWindow) -> None:
    with_practice(qtbot, window)
    for key in ("preferences", "compare", "help"):
        window.go(key)
        settle(qtbot, window)
        palette = palette_of(window)
        QTest.keyClicks(palette.field, "SP")
        first = [row.cells[0].text for row in palette.list.rows.rows][:3]
        assert "Open case SP-2041" in first, (key, first)
        palette.reject()


def test_what_waits_is_shown_with_its_reason_and_does_nothing(
    qtbot: QtBot, window: MainWindow
) -> None:
    with_practice(qtbot, window)
    waiting = {each.words: each.why for each in window.finder.commands() if each.why}
    assert waiting["Go to Reveal"] == "opens after your seal"
    assert any("feature" in why.casefold() for why in waiting.values()), "what the seal waits for"
    words = [each.words for each in window.finder.commands()]
    assert set(words[-len(waiting) :]) == set(waiting), "what can be done stands first"
    palette = palette_of(window)
    QTest.keyClicks(palette.field, "go to reveal")
    rows = palette.list.rows.rows
    assert rows[0].cells[0].text == "Go to Reveal"
    assert palette.why.text() == "Not now: opens after your seal"
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible()
    assert window.current == "compare"
    QTest.keyClick(palette.field, Qt.Key.Key_Escape)
    assert window.finder.dialog is None


def test_each_theme_is_put_on_by_its_name(window: MainWindow) -> None:
    for letters, name in (("theme dark", ThemeName.DARK), ("theme light", ThemeName.LIGHT)):
        palette = palette_of(window)
        QTest.keyClicks(palette.field, letters)
        QTest.keyClick(palette.field, Qt.Key.Key_Return)
        assert theme.current().name is name


def test_what_was_done_last_stands_first(qtbot: QtBot, window: MainWindow) -> None:
    for letters in ("preferences", "next theme"):
        palette = palette_of(window)
        QTest.keyClicks(palette.field, letters)
        QTest.keyClick(palette.field, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: window.finder.dialog is None)
    first = [each.words for each in window.finder.commands()[:2]]
    assert first == ["Next theme", "Preferences"]


def test_order_keeps_one_of_each_and_prefers_what_can_be_done() -> None:
    commands = (
        Command(words="Seal", run=nothing, why="one feature left"),
        Command(words="Seal", run=nothing),
        Command(words="Fit", run=nothing),
        Command(words="Fit", run=nothing, keys="0"),
        Command(words="Reveal", run=nothing, why="opens after your seal"),
        Command(words="Undo", run=nothing),
    )
    ordered = in_order(commands, ("Undo", "gone by now"))
    assert [each.words for each in ordered] == ["Undo", "Seal", "Fit", "Reveal"]
    assert [each.keys for each in ordered] == ["", "", "0", ""]


def test_buttons_of_one_name_are_told_apart_by_where_they_stand(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    column = QHBoxLayout(widget)
    pressed: list[str] = []
    for name in ("Judicial", "Compliance"):
        tile = QWidget()
        tile.setAccessibleName(name)
        button = Button("Ask again")
        button.clicked.connect(lambda _=False, name=name: pressed.append(name))
        QHBoxLayout(tile).addWidget(button)
        column.addWidget(tile)
    lane = Segmented([Segment(key="R", word="R", name="Registered holder")], "Lane")
    column.addWidget(lane)
    widget.show()
    found = {each.words: each for each in presses(widget)}
    assert set(found) == {
        "Ask again \N{EN DASH} Judicial",
        "Ask again \N{EN DASH} Compliance",
        "Lane: Registered holder",
    }
    found["Ask again \N{EN DASH} Compliance"].run()
    assert pressed == ["Compliance"]


def test_a_waiting_button_says_why(qtbot: QtBot) -> None:
    action = PrimaryAction("Seal my conclusion")
    qtbot.addWidget(action)
    action.show()
    action.refuse("One feature left: Eyebrows")
    (only,) = presses(action)
    assert (only.words, only.why) == ("Seal my conclusion", "One feature left: Eyebrows")
    assert only.keys == "Ctrl \N{RETURN SYMBOL}"


def test_compare_by_the_palette_alone_rates_and_takes_back(
    qtbot: QtBot, window: MainWindow
) -> None:
    with_practice(qtbot, window)
    commands = {each.words: each for each in window.finder.commands()}
    commands["Rate this feature +1"].run()

    def rated() -> list[int]:
        case = window.session.case
        assert case is not None
        values = [r.similarity for a in case.assessments for r in a.ratings]
        return [value for value in values if value is not None]

    qtbot.waitUntil(lambda: rated() == [1])
    commands["Undo the last mark"].run()
    qtbot.waitUntil(lambda: rated() == [])
    commands["Redo the mark"].run()
    qtbot.waitUntil(lambda: rated() == [1])


def test_the_sheet_lists_every_key_that_is_bound(qtbot: QtBot, window: MainWindow) -> None:
    with_practice(qtbot, window)
    for key in ("queue", "compare", "documents"):
        window.go(key)
        settle(qtbot, window)
        window.finder.show_shortcuts()
        sheet = window.finder.dialog
        assert isinstance(sheet, ShortcutSheet)
        caps = " ".join(cap.accessibleName() for cap in sheet.findChildren(KeyCap))
        view = window.screens[window.current].view
        bound = [*window.findChildren(QShortcut, options=Qt.FindChildOption.FindDirectChildrenOnly)]
        bound += view.findChildren(QShortcut)
        for shortcut in bound:
            name = printed(shortcut.key())
            number = name.removeprefix("Ctrl ").isdigit()
            assert number or name in caps, (key, name)
        for command in window.finder.commands():
            assert not command.keys or command.keys in caps or "Ctrl " in command.keys, command
        sheet.accept()


def test_shortcuts_palette_and_sheet_come_from_one_table(window: MainWindow) -> None:
    offered = {each.words: each.keys for each in window.finder.commands()}
    listed = {words for _, words in told(window)}
    for key in keys_of(window):
        assert key.words in listed
        assert not key.offered or offered[key.words] in key.told


def test_the_case_number_is_copied_on_purpose(qtbot: QtBot, window: MainWindow) -> None:
    with_practice(qtbot, window)
    commands = {each.words: each for each in window.finder.commands()}
    commands["Copy the case number SP-2041"].run()
    assert QGuiApplication.clipboard().text() == "SP-2041"
    QGuiApplication.clipboard().clear()
