"""A screen as the window holds it: `session.Screen`, whose view is only read."""

from typing import Protocol

from PySide6.QtWidgets import QWidget


class Placed(Protocol):
    """See `app.ui.session.Screen`."""

    @property
    def view(self) -> QWidget:
        """What is put on the stack."""

    @property
    def keys(self) -> tuple[tuple[str, str], ...]:
        """At most six pairs of key and what it does, for the key bar."""

    def entered(self) -> None:
        """The screen was brought to the front."""
