"""Alt and a letter press the main buttons of every screen; each letter is its own, and told."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.ui.letters import LETTERS, lettered
from app.ui.main import Door
from app.ui.main_window import SCREENS, MainWindow
from app.ui.screens.queue.controller import QueueController
from tests.gui.started import enter, settle
from tests.unit.services.ports import a_case


@pytest.fixture
def window(qtbot: QtBot, door: Door) -> MainWindow:
    made = enter(qtbot, door)
    made.session.bench.open_case(a_case())
    made.go("queue")
    settle(qtbot, made)
    return made


def test_every_letter_is_its_own_and_stands_in_the_words(window: MainWindow) -> None:
    assert set(LETTERS) == set(SCREENS) - {"reveal"}
    for key, letters in LETTERS.items():
        assert len(set(letters.values())) == len(letters), key
        for letter, button in lettered(key, window.placed(key).view).items():
            words = button.text() or "Back to signing"
            assert letter.casefold() in words.casefold(), (key, letter, words)
            assert button.shortcut() == QKeySequence(f"Alt+{letter}"), (key, letter)


def test_alt_and_the_letter_press_what_is_in_sight_and_nothing_else(
    qtbot: QtBot, window: MainWindow
) -> None:
    queue = window.placed("queue")
    assert isinstance(queue, QueueController)
    view = queue.view
    qtbot.waitUntil(view.new_case.isVisible)
    QTest.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(view.form.isVisible)
    QTest.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(view.form.isHidden)
    window.go("help")
    with qtbot.assertNotEmitted(view.new_case.clicked, wait=200):  # a press lasts 100 ms
        QTest.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.AltModifier)


def test_a_button_keeps_its_letter_whatever_it_is_called(window: MainWindow) -> None:
    button = lettered("queue", window.placed("queue").view)["N"]
    button.setText("Begin anew")
    assert button.shortcut() == QKeySequence("Alt+N")


def test_the_letters_are_underlined_while_alt_is_held_and_on_the_sheet(window: MainWindow) -> None:
    button = lettered("queue", window.placed("queue").view)["O"]
    assert "&" not in button.shown_words()
    QTest.keyPress(window, Qt.Key.Key_Alt)
    assert button.shown_words().startswith("&Open")
    QTest.keyRelease(window, Qt.Key.Key_Alt)
    assert "&" not in button.shown_words()
    told = {each.words: each.keys for each in window.finder.commands()}
    assert told[button.text()] == "Alt O"
