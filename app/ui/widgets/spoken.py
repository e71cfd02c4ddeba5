"""What a screen reader is told of widgets that draw themselves: their role, and where they stand.

A widget says `spoken_role`, and `spoken_value` where it has a value; name and description are Qt's
own. Law: nothing is spoken that is not shown; what is hidden before the seal is in no value either.
"""

from typing import Final, Protocol, runtime_checkable

from PySide6.QtCore import QObject
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleInterface,
    QAccessibleValueChangeEvent,
)
from PySide6.QtWidgets import QAccessibleWidget, QScrollArea, QWidget

_PAGE: Final = QAccessible.Role.Pane


@runtime_checkable
class Valued(Protocol):
    """A widget that stands at something."""

    def spoken_value(self) -> str:
        """Where it stands, in words or figures."""


class Spoken(QAccessibleWidget):
    """Hands on what the widget says of itself."""

    def __init__(self, widget: QWidget, role: QAccessible.Role) -> None:
        super().__init__(widget, role)
        self._widget: Final = widget

    def text(self, which: QAccessible.Text) -> str:
        """Name and description as ever; the value as the widget says it."""
        if which is QAccessible.Text.Value and isinstance(self._widget, Valued):
            return self._widget.spoken_value()
        return super().text(which)


def install() -> None:
    """Let screen readers hear of our own widgets; once, after the application is made."""
    QAccessible.installFactory(_spoken)


def _spoken(_kind: str, thing: QObject) -> QAccessibleInterface | None:
    role = getattr(thing, "spoken_role", None)
    if isinstance(thing, QWidget) and isinstance(role, QAccessible.Role):
        return Spoken(thing, role)
    if isinstance(thing, QScrollArea) and thing.accessibleName():
        return Spoken(thing, _PAGE)
    return None


def announce(widget: QWidget, words: str, *, urgent: bool = False) -> None:
    """Have `words` read out though the focus is elsewhere; `urgent` interrupts."""
    event = QAccessibleAnnouncementEvent(widget, words)
    manners = QAccessible.AnnouncementPoliteness
    event.setPoliteness(manners.Assertive if urgent else manners.Polite)
    QAccessible.updateAccessibility(event)


def value_changed(widget: QWidget, value: str) -> None:
    """Tell that `widget` stands elsewhere now."""
    QAccessible.updateAccessibility(QAccessibleValueChangeEvent(widget, value))
