"""Puts a window up, builds it anew and takes it down, in turns: see `Chores`.

Laws: until it stands the window keeps the picture that it had, and takes neither key nor click;
same case, same screen, each screen at the same place; the look wished for last is the one put on.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QShortcut

from app.ui.chores import Chores, take_down
from app.ui.placed import Placed
from app.ui.thawing import thaw

if TYPE_CHECKING:
    from app.ui.main_window import MainWindow


class Rebuilding(QObject):
    """Of one window."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window: Final = window
        self._chores: Final = Chores(self)
        self._dress: Callable[[], None] | None = None

    def begin(self, dress: Callable[[], None]) -> None:
        """Put on what `dress` puts on, and make anew everything that wears it only when new."""
        self._dress = dress
        if not self._chores.under_way:
            self._chores.begin(self._build())

    def stop(self) -> None:
        """The examiner goes: build nothing more; a look that was wished for is put on."""
        if not self._chores.under_way:
            return
        self._chores.stop()
        if self._dress is not None:
            self._dress()

    def _build(self) -> Iterator[None]:
        window = self._window
        while self._dress is not None:
            self._hold(held=True)
            places = window.journey.places()
            gone, window.screens = window.screens, {}
            window.journey.await_places(places)
            yield
            yield from _screens_down(gone)  # first: they would be dressed anew in vain
            window.session.parts.drop()
            dress, self._dress = self._dress, None
            dress()
            yield
            window.frame_anew()
            yield
            yield from stand_up(window, window.current)
            self._hold(held=False)

    def _hold(self, *, held: bool) -> None:
        """Keep the picture, and do nothing upon keys; or let all go on."""
        window = self._window
        directly = Qt.FindChildOption.FindDirectChildrenOnly
        for shortcut in window.findChildren(QShortcut, options=directly):
            shortcut.setEnabled(not held)
        if not held:
            return
        window.window().setUpdatesEnabled(False)
        window.ahead.stop()
        if window.finder.dialog is not None:
            window.finder.dialog.reject()
        window.guide.leave()
        window.frame.hide()


def stand_up(window: "MainWindow", key: str) -> Iterator[None]:
    """Show a screen in a frame that has none, and then make the others."""
    yield from window.ahead.make(key)
    yield
    window.go(key)
    yield
    thaw(window.window())
    window.ahead.begin()


def go_down(window: "MainWindow") -> Iterator[None]:
    """Delete a window that nobody sees any more: all at once held the program for 140 ms."""
    yield
    window.journey.end()
    yield from _screens_down(window.screens)
    window.session.parts.drop()
    take_down(window)


def _screens_down(screens: Mapping[str, Placed]) -> Iterator[None]:
    for screen in screens.values():
        if isinstance(screen, QObject):
            take_down(screen)
        take_down(screen.view)
        yield
