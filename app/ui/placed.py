"""A screen as the window holds it: its controller, of which it asks no more than this."""

from typing import Protocol, runtime_checkable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget


class Placed(Protocol):
    """The controller of a screen, made as `Controller(session)`."""

    @property
    def view(self) -> QWidget:
        """What is put on the stack."""

    @property
    def keys(self) -> tuple[tuple[str, str], ...]:
        """At most six pairs of key and what it does, for the key bar."""

    def entered(self) -> None:
        """The screen was brought to the front; `session.case` is the case at hand."""


@runtime_checkable
class Resumes(Protocol):
    """A screen that stands at the same place again when it is built anew."""

    def mark(self) -> str:
        """Where it stands, in keys alone."""

    def resume(self, mark: str) -> None:
        """Stand there again; what is gone by now is passed over."""


def behind(view: QWidget) -> bool:
    """Whether it stands behind another screen: then it is drawn when it is entered, not before.

    A view that is on no stack yet, or on one that is not shown yet, is drawn at once.
    """
    return view.parentWidget() is not None and view.isHidden()


def adopt(owner: QObject, made: object) -> None:
    """Have `made`, and what it made in turn, go when `owner` goes.

    A signal holds what hears it until its sender is gone: without an owner a controller, and with
    it the case that it showed, would outlive a locked window.
    """
    if not isinstance(made, QObject) or isinstance(made, QWidget) or made.parent() is not None:
        return
    made.setParent(owner)
    for part in tuple(vars(made).values()):
        adopt(made, part)
