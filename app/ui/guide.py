"""Everything that explains: the manual, "what is this?", the tour. It never sees a case."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject

from app.ui.screens.help.controller import HelpController
from app.ui.surroundings import Surroundings
from app.ui.tour import Tour
from app.ui.what_is import PAGES, WhatIs

if TYPE_CHECKING:
    from app.ui.main_window import MainWindow


class Guide(QObject):
    """Joins what explains with the window."""

    def __init__(self, window: "MainWindow", surroundings: Surroundings) -> None:
        super().__init__(window)
        self._window: Final = window
        self._before = ""
        self.what_is: Final = WhatIs(window)
        self.tour: Final = Tour(window, surroundings.settings)
        self.what_is.read_requested.connect(self.read)
        self.what_is.lost.connect(lambda: self.read(PAGES.get(window.current, "start")))
        window.installEventFilter(self)

    def read(self, target: str) -> None:
        """Open the manual at a page, or at an anchor on it."""
        manual = self._window.placed("help")
        if isinstance(manual, HelpController):
            manual.open(target)  # first, so that no other page is laid out in vain
        self._window.go("help")

    def settle(self, manual: HelpController) -> None:
        """Join a help screen that was just made."""
        window = self._window
        manual.settle(window.finder.key_groups)
        manual.keys_requested.connect(window.finder.show_shortcuts)
        manual.tour_requested.connect(self.tour.start)
        manual.left.connect(lambda: window.go(self._before or "queue"))

    def entering(self, key: str) -> None:
        """Another screen comes to the front."""
        if key == "help" and self._window.current != key:
            self._before = self._window.current
        self.what_is.leave()

    def counted(self, cases: int) -> None:
        """So many cases wait; with none, whoever is new here is shown around."""
        if not cases and self._window.current == "queue":
            self.tour.offer()

    def leave(self) -> None:
        """The window is about to be built anew."""
        self.what_is.leave()
        self.tour.drop()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 Qt's name
        """What stands beside a place moves with it."""
        if event.type() is QEvent.Type.Resize:
            self.what_is.leave()
        return False
