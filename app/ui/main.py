"""The window's face: dresses the application, asks who works here, and opens the window."""

import gc
import sys
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from app import paths
from app.services.phrases import prose
from app.settings import SettingsFile
from app.ui import fonts, icons
from app.ui.chores import Chores
from app.ui.crash import CrashHandler
from app.ui.parting import Parting
from app.ui.privacy import Privacy
from app.ui.rebuilding import go_down
from app.ui.screens.unlock.controller import UnlockController
from app.ui.surroundings import Surroundings, asked_of_desktop, dress
from app.ui.tasks import Tasks, WorkLane
from app.ui.widgets import spoken
from app.ui.widgets.focus_ring import FocusRing
from app.ui.widgets.state_badge import State

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.services.workbench import Workbench
    from app.services.workplace import Workplace
    from app.ui.main_window import MainWindow

_SWITCH_S: Final = 0.00005
"""How long a worker that is busy in Python may keep the window waiting, each time that Qt calls
into Python: 120 times to paint a list of 14 cases. With the usual 5 ms, 120 reports of progress
held the window for 300 ms; with 1 ms, a queue that is painted while cases are read for 120."""
_SIZE: Final = (1440, 900)
_TITLE_PX: Final = 40
"""Room for the title bar, which the system puts on when the window is shown."""
_ICON_PX: Final = 128
"""Of the mark in task bars, which scale it down."""
_LEAST: Final = (1024, 640)
"""Said here, since the rail turns slim only once the window is narrower than what it holds."""


class Door(QStackedWidget):
    """The one top-level window: first the question who works here, then the work."""

    closing = Signal()

    def __init__(
        self,
        workplace: "Workplace",
        surroundings: Surroundings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        sys.setswitchinterval(_SWITCH_S)
        self._workplace: Final = workplace
        self._around: Final = surroundings
        self.tasks: Final = Tasks()
        self.unlock = self._ask()
        self._parting: Parting | None = None
        self._window: MainWindow | None = None
        self._chores: Final = Chores(self)
        self.setMinimumSize(*_LEAST)
        self.privacy: Final = Privacy(self, surroundings.settings)
        self.privacy.lock_wished.connect(self.lock)
        self.ring: Final = FocusRing(self)

    def enter(self, bench: "Workbench") -> None:
        """The store is open: show the work in place of the question."""
        window_of = _learn_the_work()
        settings = self._around.settings
        if settings.now.examiner != bench.examiner:  # the place where somebody else was is theirs
            settings.change(examiner=bench.examiner, last_case="", last_screen="", places={})
        self.setUpdatesEnabled(False)  # until the window stands
        window = window_of(bench, self.tasks, self._around)
        window.lock_requested.connect(self.lock)
        self._parting = Parting(window)
        self._keep_private(window)
        self._window = window
        self._replace(self.unlock.view, window)
        self.unlock.view.deleteLater()

    def lock(self, why: str = "") -> None:
        """Hide what is shown, close the store and ask anew who works here.

        What was acknowledged is kept, and what still writes ends first: the store is closed, and
        its keys are forgotten, in its turn behind it.
        """
        gone, self._window = self._window, None
        if gone is None:
            return
        self.privacy.shut()
        lost = self._parting.lost() if self._parting is not None else ""
        self._parting = None
        self.tasks.let_go()
        gone.guide.leave()  # first: our ring holds what a tour points with
        gone.leave()
        workplace = self._workplace
        # in its turn, after what still writes and before anybody opens the store again
        self.tasks.start(
            WorkLane.CASE, lambda _cancel: workplace.lock(), lambda _none: None, lambda _error: None
        )
        self.unlock = self._ask()
        self._replace(gone, self.unlock.view)
        self._chores.begin(go_down(gone))
        if why or lost:
            self.unlock.view.banner.tell(State.INFO, prose(why, lost))
        self.unlock.view.take_focus()

    def _keep_private(self, window: "MainWindow") -> None:
        session = window.session
        window.titled.connect(self.privacy.name)
        self.closing.connect(window.journey.end)
        self.privacy.copy_refused.connect(session.told)
        self.privacy.open(session.bench.tools.clock.now)

    def _ask(self) -> UnlockController:
        last = self._around.settings.now.examiner
        asked = UnlockController(self._workplace, self.tasks, last, self)
        asked.unlocked.connect(self._enter_learned)
        # in a turn of its own: who chose stands on a button that is about to go
        queued = Qt.ConnectionType.QueuedConnection
        asked.language_chosen.connect(self._ask_in, queued)
        self.addWidget(asked.view)
        return asked

    def _ask_in(self, language: str) -> None:
        """Ask anew in that language; nobody is in yet, so nothing else has to change."""
        before = self.unlock.view
        if self.currentWidget() is not before:
            return
        self._around.dress(self._around.settings.change(language=language))
        self.unlock = self._ask()
        self._replace(before, self.unlock.view)
        before.deleteLater()
        self.unlock.view.resume(before)

    def _replace(self, gone: QWidget, shown: QWidget) -> None:
        self.addWidget(shown)
        self.setCurrentWidget(shown)
        self.removeWidget(gone)

    def get_ready(self) -> None:
        """Off the GUI thread: load what opens the store, then the screens; then start the engines.

        The engines come last, as they want every core for seconds, and the first examination only
        comes when somebody is in.
        """
        workplace = self._workplace
        go_on = partial(self.learn, self._keep_learned)
        self.tasks.start(
            WorkLane.CASE,  # where whoever opens the store comes in turn behind it
            lambda _cancel: workplace.prepare(),
            lambda _none: go_on(),
            lambda _error: go_on(),  # whoever opens the store is told
        )

    def _keep_learned(self) -> None:
        """Code is never garbage: looking through it for some held the window for 40 to 240 ms.

        While nobody is in, so that nothing of a case is kept from being forgotten.
        """
        if self.currentWidget() is self.unlock.view:
            gc.freeze()
        self._workplace.warm()

    def learn(self, then: "Callable[[], None]" = lambda: None) -> None:
        """Read the code of the screens off the GUI thread, `then` go on."""

        def work(_cancel: object) -> None:
            _learn_the_work()

        self.tasks.start(WorkLane.ENGINE, work, lambda _none: then(), lambda _error: None)

    def _enter_learned(self, bench: "Workbench") -> None:
        """To import here would hold the window until the worker that imports lets go."""
        self.learn(lambda: self.enter(bench))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop what runs; everything acknowledged is kept already, anything else is asked about."""
        by_hand = event.spontaneous()
        if by_hand and self._parting is not None and self._parting.asks():
            event.ignore()
            return
        self.closing.emit()
        if (focused := QApplication.focusWidget()) is not None:
            focused.clearFocus()  # before it is gone, so that nobody follows a ghost
        self.tasks.close()
        super().closeEvent(event)


def _learn_the_work() -> "Callable[[Workbench, Tasks, Surroundings], MainWindow]":
    # Imported late: the first screen is painted without them.
    from app.ui.main_window import MainWindow  # noqa: PLC0415
    from app.ui.session import Session  # noqa: PLC0415

    return lambda bench, tasks, around: MainWindow(Session(bench, tasks), around)


def main(arguments: list[str], workplace: "Workplace") -> int:
    """Show the window until it is closed; gives the exit code."""
    app = QApplication([sys.argv[0], *arguments])
    app.setApplicationName("Rightful")
    crash = CrashHandler(paths.data() / "last-defect.txt", app)
    crash.install()
    resources = paths.resources()
    fonts.load(resources)
    settings = SettingsFile(paths.settings())
    put_on = partial(dress, app, resources)
    put_on(settings.now)
    app.setWindowIcon(QIcon(icons.art("mark", _ICON_PX, _ICON_PX)))
    spoken.install()
    hints = QGuiApplication.styleHints()
    hints.colorSchemeChanged.connect(lambda _scheme: put_on(settings.now))
    asked_of_desktop().motionPreferenceChanged.connect(lambda _asked: put_on(settings.now))
    around = Surroundings(settings=settings, dress=put_on, store=paths.store())
    door = Door(workplace, around)
    door.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose)
    room = door.screen().availableSize() - QSize(0, _TITLE_PX)
    door.resize(QSize(*_SIZE).boundedTo(room))  # else the key bar lies below a small screen
    door.show()
    door.unlock.view.take_focus()
    QTimer.singleShot(0, door.get_ready)  # while somebody types a passphrase
    try:
        return app.exec()
    finally:
        door.tasks.close()
        workplace.close()
