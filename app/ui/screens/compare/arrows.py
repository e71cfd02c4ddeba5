"""Up and Down go from feature to feature, also while a button or a scale has the focus.

Qt lets both walk from button to button, choose the next photo of a strip, and scroll the list that
a scale lies in: a rating typed after that would fall on the feature before. Choices and text keep
their own arrows.
"""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from app.ui.widgets.rating_scale import RatingScale

_STEPS: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class FeatureArrows(QObject):
    """Stands before the buttons and scales of a screen."""

    def __init__(self, step: Callable[[int], None], parent: QWidget) -> None:
        super().__init__(parent)
        self._step: Final = step

    def guard(self, *parts: QWidget) -> None:
        """Stand before every button and scale that is in `parts` now, or is one of them."""
        for part in parts:
            for each in (part, *part.findChildren(QWidget)):
                if isinstance(each, QAbstractButton | RatingScale):
                    each.installEventFilter(self)  # a second time changes nothing

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 Qt's name
        """Take plain Up and Down; everything else is the control's."""
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        by = _STEPS.get(Qt.Key(event.key()))
        if by is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        self._step(by)
        return True
