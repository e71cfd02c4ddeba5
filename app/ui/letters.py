"""The letter of each main button: Alt and the letter press it; while Alt is held it is underlined.

Law: a letter stands in the English words of its button, is its own on its screen, and is the same
in every language; what has a key already (the one primary: Ctrl+Enter) has no letter beside it.
"""

from collections.abc import Mapping
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
        "first_start.new_case": "W",
        "first_start.verify": "V",
        "first_start.how": "H",
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
    "reveal": {"padlock.compare": "G", "body.compared.mesh": "M", "body.compared.places": "C"},
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
        "pressure.add": "I",
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
"""By screen and by where its view keeps the button; what is made later has none until then."""


def lettered(key: str, view: QWidget) -> dict[str, Button]:
    """The buttons of a screen that have a letter, by letter, as far as they are made."""
    placed = {letter: _held(view, place) for place, letter in LETTERS.get(key, {}).items()}
    return {letter: button for letter, button in placed.items() if button is not None}


def _held(view: QWidget, place: str) -> Button | None:
    """What the view keeps there; nothing where a part on the way is not made yet."""
    held: object = view
    for name in place.split("."):
        held = None if held is None else getattr(held, name)
    return held if isinstance(held, Button) else None


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
