"""Makes the screens ahead of time, a little in each idle turn: going to one takes no wait.

Of a large screen the parts are made first, see `Parts`; what is made is dressed before the next.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Final, Protocol, runtime_checkable

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEvent, QObject, QTimer
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
        self._work: Iterator[None] = iter(())
        self._idle: Final = QTimer(self)
        self._idle.timeout.connect(self._prepare)

    def begin(self) -> None:
        """Make what is not made yet."""
        self._work = self._make_all()
        self._idle.start(_GIVE_WAY_MS)

    def stop(self) -> None:
        """Make no more of them; one that is half made is put up, so that it is taken down too."""
        self._idle.stop()
        self._window.put_up()

    def _prepare(self) -> None:
        session = self._window.session
        asked = not (session.tasks.idle or session.at_work)
        before = self._idle.interval()
        self._idle.setInterval(_ASKED_MS if asked else _GIVE_WAY_MS)
        if asked or before == _ASKED_MS:  # the queue, say: it comes first, and is painted first
            return
        if next(self._work, self) is self:
            self._idle.stop()

    def make(self, key: str) -> Iterator[None]:
        """Make a screen; each `yield` ends a turn."""
        turn = QDeadlineTimer(_TURN_MS)
        for long in self._steps(key):
            if long or turn.hasExpired():
                yield
                turn.setRemainingTime(_TURN_MS)

    def _make_all(self) -> Iterator[None]:
        for key in self._kinds:
            if key not in self._window.screens:
                yield from self.make(key)
                yield

    def _steps(self, key: str) -> Iterator[bool]:
        """Short ones; around a long one, which has a turn of its own, it says so."""
        window, kind = self._window, self._kinds[key]
        for part in kind.PARTS if isinstance(kind, InParts) else ():
            window.session.parts.make(part)
            _leave_rough()
            yield False
        yield True
        window.make(key)
        _leave_rough()
        yield True
        view = window.placed(key).view
        _leave_rough()
        yield True
        yield from _dressed(view)


def _leave_rough() -> None:
    """Qt dresses whatever was made once the turn is over, all of it at once."""
    of_all: Any = None  # of every widget; the stubs know of one alone
    QCoreApplication.removePostedEvents(of_all, QEvent.Type.PolishRequest.value)


def _dressed(view: QWidget) -> Iterator[bool]:
    """Have the style sheet read now, not when a screen is entered; innermost first."""
    rough = view.findChildren(QWidget)
    while rough:
        widget = rough.pop()
        if isValid(widget):
            widget.ensurePolished()
        yield False
