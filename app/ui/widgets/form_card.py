"""A card that asks for something, in place and never in a dialog."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.ui.widgets.buttons import Button
from app.ui.widgets.card import Card


class FormCard(Card):
    """Enter in any field presses `does`, Esc presses `leaves`."""

    def __init__(
        self, title: str, does: Button, leaves: Button, parent: QWidget | None = None
    ) -> None:
        super().__init__(title, parent=parent)
        self._pressed: Final = {
            Qt.Key.Key_Return: does,
            Qt.Key.Key_Enter: does,
            Qt.Key.Key_Escape: leaves,
        }

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press the button that the key stands for; Ctrl+Enter is the screen's, not the card's."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        button = self._pressed.get(Qt.Key(event.key())) if plain else None
        if button is None:
            super().keyPressEvent(event)
        else:
            button.click()
