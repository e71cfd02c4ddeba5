"""Makes the screens ahead of time, a little in each idle turn: going to one takes no wait.

Of a large screen the parts are made first, see `Parts`; what is made is dressed before the next.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, ClassVar, Final, Protocol, runtime_checkable

from PySide6.QtCore import QDeadlineTimer, QObject, QTimer
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

if TYPE_CHECKING:
    from app.ui.main_window import MainWindow

_TURN_MS: Final = 10
"""How long one turn may take."""
_GIVE_WAY_MS: Final = 1
"""After each turn: a timer of 0 ms would be due again in the same turn."""
_ASKED_MS: Final = 20
"""How often it is looked whether what was asked for is answered."""


@runtime_checkable
class InParts(Protocol):
    """A screen whose parts can be made before it."""

    PARTS: ClassVar[tuple[Callable[[], QWidget], ...]]


class Ahead(QObject):
    """Of one window; `kinds` are the screens in the order in which they are made."""

    def __init__(self, window: "MainWindow", kinds: Mapping[str, object]) -> None:
        super().__init__(window)
        self._window: Final = window
        self._kinds: Final = kinds
        self._work: Iterator[bool] = iter(())
        self._idle: Final = QTimer(self)
        self._idle.timeout.connect(self._prepare)

    def begin(self) -> None:
        """Make what is not made yet."""
        self._work = self._make()
        self._idle.start(_GIVE_WAY_MS)

    def stop(self) -> None:
        """Make no more of them."""
        self._idle.stop()

    def _prepare(self) -> None:
        session = self._window.session
        asked = not (session.tasks.idle or session.at_work)
        before = self._idle.interval()
        self._idle.setInterval(_ASKED_MS if asked else _GIVE_WAY_MS)
        if asked or before == _ASKED_MS:  # the queue, say: it comes first, and is painted first
            return
        turn = QDeadlineTimer(_TURN_MS)
        for long in self._work:
            if long or turn.hasExpired():
                return
        self._idle.stop()

    def _make(self) -> Iterator[bool]:
        """In short steps; around a long one, which has a turn of its own, it says so."""
        window = self._window
        for key, kind in self._kinds.items():
            if key in window.screens:
                continue
            for part in kind.PARTS if isinstance(kind, InParts) else ():
                window.session.parts.make(part)
                yield False
            yield True
            view = window.placed(key).view
            yield True
            yield from dressed(view)


def dressed(view: QWidget) -> Iterator[bool]:
    """Have the style sheet read now, not when a screen is entered; innermost first."""
    rough = view.findChildren(QWidget)
    while rough:
        widget = rough.pop()
        if isValid(widget):
            widget.ensurePolished()
        yield False
