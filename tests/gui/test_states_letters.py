"""Alt and a letter press the main buttons of every screen; each letter is its own, and told."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from app.domain.determination import Dossier
from app.ui.letters import LETTERS, lettered
from app.ui.main import Door
from app.ui.main_window import SCREENS, MainWindow
from app.ui.screens.queue.controller import QueueController
from app.ui.screens.reveal.view import RevealView
from tests.gui.disputes import halted, partial, stale
from tests.gui.ports import SettableClock, a_bench, keep
from tests.gui.started import enter, enter_at, settle
from tests.unit.services.ports import a_case


@pytest.fixture
def window(qtbot: QtBot, door: Door) -> MainWindow:
    made = enter(qtbot, door)
    made.session.bench.open_case(a_case())
    made.go("queue")
    settle(qtbot, made)
    return made


def test_every_letter_is_its_own_and_stands_in_the_words(window: MainWindow) -> None:
    assert set(LETTERS) == set(SCREENS)
    for key, letters in LETTERS.items():
        assert len(set(letters.values())) == len(letters), key
        for letter, button in lettered(key, window.placed(key).view).items():
            words = button.text() or "Back to signing"
            assert letter.casefold() in words.casefold(), (key, letter, words)
            assert button.shortcut() == QKeySequence(f"Alt+{letter}"), (key, letter)


def pressed_by(window: QWidget) -> dict[str, list[str]]:
    """What is in sight and can be pressed by a chord, by the chord."""
    found: dict[str, list[str]] = {}
    for button in window.findChildren(QAbstractButton):
        keys = button.shortcut().toString()
        if keys and button.isVisible():
            found.setdefault(keys, []).append(button.accessibleName() or button.text())
    for shortcut in window.findChildren(QShortcut):
        holder, keys = shortcut.parent(), shortcut.key().toString()
        if keys.startswith("Alt+") and isinstance(holder, QWidget) and holder.isVisible():
            found.setdefault(keys, []).append(f"shortcut of {type(holder).__name__}")
    return found


def twice(window: QWidget) -> dict[str, list[str]]:
    """Chords that two things in sight would answer to, so that neither would."""
    return {keys: told for keys, told in pressed_by(window).items() if len(told) > 1}


def test_the_first_start_has_its_letters_and_no_two_are_equal(qtbot: QtBot, door: Door) -> None:
    window = enter(qtbot, door)
    assert {"Alt+W", "Alt+V", "Alt+H"} <= set(pressed_by(window))
    assert twice(window) == {}


@pytest.mark.parametrize("dispute", [partial, halted, stale])
def test_no_two_letters_are_equal_on_a_screen_whatever_its_state(
    qtbot: QtBot, door: Door, dispute: Callable[[], Dossier]
) -> None:
    bench = a_bench(clock=SettableClock())
    window = enter_at(qtbot, door, bench, keep(bench, dispute(), 3))
    for key in SCREENS:
        window.go(key)
        settle(qtbot, window)
        assert (key, twice(window)) == (key, {})


def test_the_way_to_what_opens_reveal_has_a_letter(qtbot: QtBot) -> None:
    view = RevealView()
    qtbot.addWidget(view)
    view.lock("Reveal opens after your seal", "Judge the faces first.")
    view.show()
    assert pressed_by(view) == {"Alt+G": ["Go to Compare"]}


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
