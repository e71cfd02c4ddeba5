"""Widgets that can be asked what they are: each bears the id of a topic, as a property.

The words stand elsewhere, and whoever shows them listens to `curious()`; a view knows only ids.
"""

from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

_TOPIC: Final = "topic"
_QUIET: Final = "topic_quiet"
_NAME: Final = "curious"


class Curious(QObject):
    """Hears of the pointer and of the context menu over everything that bears a topic."""

    hovered = Signal(QWidget)
    left = Signal(QWidget)
    asked = Signal(QWidget)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 Qt's name
        """A context menu is taken; everything else goes on to where it goes."""
        kind = event.type()
        if kind not in {QEvent.Type.Enter, QEvent.Type.Leave, QEvent.Type.ContextMenu}:
            return False
        if not isinstance(watched, QWidget):
            return False
        if kind is QEvent.Type.Enter:
            self.hovered.emit(watched)
        elif kind is QEvent.Type.Leave:
            self.left.emit(watched)
        elif bearer_of(watched) is not None:
            self.asked.emit(watched)
            return True
        return False


def curious() -> Curious:
    """The one of the application, made when it is first asked for."""
    app = QCoreApplication.instance()
    found = app.findChild(Curious, _NAME) if app is not None else None
    if found is None:
        found = Curious(app)
        found.setObjectName(_NAME)
    return found


def explains(widget: QWidget, topic: str, *, quiet: bool = False) -> None:
    """Let `widget` answer by `topic`; a `quiet` one is asked by key or context menu alone."""
    fresh = widget.property(_TOPIC) is None
    widget.setProperty(_TOPIC, topic)
    widget.setProperty(_QUIET, quiet)
    if fresh:
        widget.installEventFilter(curious())
        if isinstance(widget, QAbstractScrollArea):
            widget.viewport().installEventFilter(curious())


def topic_of(widget: QWidget) -> str:
    """The topic that `widget` itself bears, or nothing."""
    return str(widget.property(_TOPIC) or "")


def is_quiet(widget: QWidget) -> bool:
    """Whether no mark is to stand beside `widget`."""
    return bool(widget.property(_QUIET))


def bearer_of(widget: QWidget | None) -> QWidget | None:
    """`widget`, or the nearest one around it, that bears a topic."""
    while widget is not None and not topic_of(widget):
        widget = widget.parentWidget()
    return widget
