"""Up and Down go from feature to feature, also while a button has the focus.

Qt lets both walk from button to button, and choose the next photo of a strip: a rating typed after
that would fall on the feature before. Scales, choices and text keep their own arrows.
"""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

_STEPS: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class FeatureArrows(QObject):
    """Stands before the buttons of a screen."""

    def __init__(self, step: Callable[[int], None], parent: QWidget) -> None:
        super().__init__(parent)
        self._step: Final = step

    def guard(self, *parts: QWidget) -> None:
        """Stand before every button that is in `parts` now, or is one of them."""
        for part in parts:
            own = [part] if isinstance(part, QAbstractButton) else []
            for button in (*own, *part.findChildren(QAbstractButton)):
                button.installEventFilter(self)  # a second time changes nothing

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 Qt's name
        """Take plain Up and Down; everything else is the button's."""
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        by = _STEPS.get(Qt.Key(event.key()))
        if by is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        self._step(by)
        return True
