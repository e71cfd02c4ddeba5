"""The letter of each main button: Alt and the letter press it; while Alt is held it is underlined.

Law: a letter stands in the English words of its button, is its own on its screen, and is the same
in every language; what has a key already (the one primary: Ctrl+Enter) has no letter beside it.
"""

from collections.abc import Mapping
from operator import attrgetter
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from app.ui.widgets.buttons import Button

LETTERS: Final[Mapping[str, Mapping[str, str]]] = {
    "queue": {
        "new_case": "N",
        "folder": "O",
        "clear": "C",
        "form.create_case": "T",
        "form.cancel": "L",
    },
    "intake": {"drop.files": "I", "drop.folder": "D", "total.rest": "R"},
    "photos": {
        "side.look": "L",
        "side.correct": "F",
        "side.back": "U",
        "side.lead": "J",
        "side.keep": "K",
        "side.cancel": "N",
    },
    "compare": {"more": "M", "note.eyes": "E", "line_up.none": "N"},
    "documents": {
        "confirm": "C",
        "correct": "R",
        "other": "O",
        "rows": "A",
        "panel.correction.keep": "M",
        "lines.keep": "K",
    },
    "funds": {
        "statements.add": "A",
        "holds.add": "D",
        "funds.add": "P",
        "funds.link": "L",
        "funds.wallet": "W",
        "pressure.read": "R",
    },
    "decide": {
        "foot.choose": "C",
        "foot.withdraw": "W",
        "foot.confirm": "T",
        "foot.cancel": "N",
        "copy": "P",
        "read": "R",
    },
    "export": {
        "choices.issued.open": "O",
        "choices.issued.verify": "V",
        "choices.issued.out": "W",
        "choices.issued.again": "S",
    },
    "verify": {"files": "I", "folder": "D"},
    "preferences": {
        "choose_fillers": "F",
        "drop_fillers": "T",
        "passphrase.change": "P",
        "people.add": "A",
    },
    "help": {"tour": "T", "keys": "K", "leave": "B"},
}
"""By screen and by where its view keeps the button. Reveal has but its primary."""


def lettered(key: str, view: QWidget) -> dict[str, Button]:
    """The buttons of a screen that have a letter, by letter."""
    return {letter: attrgetter(place)(view) for place, letter in LETTERS.get(key, {}).items()}


def give_letters(key: str, view: QWidget) -> None:
    """Let Alt and its letter press each main button of a screen."""
    for letter, button in lettered(key, view).items():
        button.setShortcut(QKeySequence(f"Alt+{letter}"))


class LettersShown(QObject):
    """Underlines the letters of a window for as long as Alt is held."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window: Final = window
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 Qt's name
        """Follow the key; a window that is left has no key held."""
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Alt:
            self._show(shown=event.type() is QEvent.Type.KeyPress)
        elif event.type() is QEvent.Type.WindowDeactivate:
            self._show(shown=False)
        return False

    def _show(self, *, shown: bool) -> None:
        for button in self._window.findChildren(Button):
            button.underline(shown=shown)
