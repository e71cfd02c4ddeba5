"""The main window: switches between the screens, and tells each what the case is now.

Law: it knows the screens by name and by nothing else; work is done behind `Session`.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.case import Case
from app.domain.errors import RightfulError
from app.services.phrases import prose
from app.ui.account import Account
from app.ui.ahead import Ahead
from app.ui.anew import Anew
from app.ui.case_rail import BACK, IN_CASE, rail_of, top_of
from app.ui.chores import Chores, take_down
from app.ui.everywhere import NUMBERED, bind
from app.ui.explain import explain
from app.ui.finder import Finder
from app.ui.frame import Frame
from app.ui.guide import Guide
from app.ui.journey import Journey
from app.ui.latest import LatestProgress
from app.ui.placed import Placed
from app.ui.rebuilding import stand_up
from app.ui.screens.compare.controller import CompareController
from app.ui.screens.decide.controller import DecideController
from app.ui.screens.documents.controller import DocumentsController
from app.ui.screens.export.controller import ExportController
from app.ui.screens.funds.controller import FundsController
from app.ui.screens.help.controller import HelpController
from app.ui.screens.intake.controller import IntakeController
from app.ui.screens.photos.controller import PhotosController
from app.ui.screens.preferences.controller import PreferencesController
from app.ui.screens.queue.controller import QueueController
from app.ui.screens.reveal.controller import RevealController
from app.ui.screens.verify.controller import VerifyController
from app.ui.session import Session
from app.ui.settling import settle
from app.ui.steps import closed
from app.ui.surroundings import Surroundings, theme_of
from app.ui.thawing import thaw
from app.ui.time_line import TimeLine
from app.ui.tokens import ThemeName
from app.ui.unwritten import Unwritten
from app.ui.widgets.state_badge import State

SCREENS: Final[Mapping[str, Callable[[Session], Placed]]] = {
    "queue": QueueController,
    "intake": IntakeController,
    "photos": PhotosController,
    "compare": CompareController,
    "reveal": RevealController,
    "documents": DocumentsController,
    "funds": FundsController,
    "decide": DecideController,
    "export": ExportController,
    "verify": VerifyController,
    "preferences": PreferencesController,
    "help": HelpController,
}
"""Every screen, in the order of Ctrl+1 to Ctrl+9; made when it is entered, or in an idle turn."""

_CASES: Final = {Qt.Key.Key_J: 1, Qt.Key.Key_K: -1}
_NEXT_THEME: Final = {
    ThemeName.LIGHT: ThemeName.DARK,
    ThemeName.DARK: ThemeName.HIGH_CONTRAST,
    ThemeName.HIGH_CONTRAST: ThemeName.LIGHT,
}


class MainWindow(QWidget):
    """One window, one case at a time."""

    lock_requested = Signal()
    """The examiner goes, or makes room for another one."""
    titled = Signal(str)
    """The case that is shown now; empty outside of every case."""

    def __init__(
        self, session: Session, surroundings: Surroundings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.session: Final = session
        session.setParent(self)  # nothing of it outlives the window: a lock forgets the case
        self.frame = Frame()
        self.finder: Final = Finder(self, SCREENS)
        self.screens: dict[str, Placed] = {}
        self._made: Final[dict[str, Placed]] = {}
        self.current = ""
        self._around: Final = surroundings
        self._saved: datetime | None = None
        self._cases = 0
        self._whole: Final = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self.guide: Final = Guide(self, surroundings)
        self.journey: Final = Journey(self, surroundings)
        self.account: Final = Account(self, surroundings)
        self._progress: Final = LatestProgress(self._show_progress, self)
        self.anew: Final = Anew(self, surroundings)
        self._time: Final = TimeLine(self)
        self._connect()
        self._connect_frame()
        self.ahead: Final = Ahead(self, SCREENS)
        self._chores: Final = Chores(self)
        self._chores.begin(self._begin())

    def _begin(self) -> Iterator[None]:
        yield from stand_up(self, "queue")
        bind(self)
        self.journey.reopen()

    def go(self, key: str) -> None:
        """Bring a screen to the front; a locked or unknown one stays where it is."""
        if key not in SCREENS or self.locked(key):
            return
        screen = self.placed(key)
        self.guide.entering(key)
        self.current = self.session.in_front = key
        self.frame.hide_banner()
        self.frame.turn_to(screen.view, slim=key == "compare")
        self._show_case()
        screen.entered()
        self.journey.keep()
        self._progress.again()  # a slow item tells nothing for long
        self.frame.keys.show_keys(screen.keys)

    def leave(self) -> None:
        """The examiner goes: every screen drops the case, whoever may still hold the screen."""
        self._chores.stop()
        self.ahead.stop()
        self.anew.forget()
        thaw(self.window())
        self.journey.stop()
        self.session.show(None)

    def placed(self, key: str) -> Placed:
        """The controller of a screen, made when it is first asked for."""
        if key not in self.screens:
            self.make(key)
            made = self._made.pop(key)
            settle(self, self._around, key, made)
            self.screens[key] = made
            self.frame.stack.addWidget(made.view)
            self.journey.resume(key)
        return self.screens[key]

    def make(self, key: str) -> None:
        """Put a screen together, which stands nowhere yet; `placed` is to follow."""
        if key not in self._made:
            self._made[key] = SCREENS[key](self.session)

    def put_up(self) -> None:
        """Have every screen that is put together stand in the frame."""
        for key in tuple(self._made):
            self.placed(key)

    @property
    def numbered(self) -> tuple[str, ...]:
        """The screens that a number leads to."""
        return tuple(SCREENS)[:NUMBERED]

    @property
    def ready(self) -> bool:
        """Whether every screen is made; until then one more is made in each idle turn."""
        return len(self.screens) == len(SCREENS)

    def next_step(self) -> None:
        """Go on to the step after this one."""
        keys = [key for key in SCREENS if key in IN_CASE]
        at = keys.index(self.current) + 1 if self.current in keys else len(keys)
        if at < len(keys):
            self.go(keys[at])

    def switch_theme(self) -> None:
        """Light, dark, high contrast, and round again."""
        self.wear(_NEXT_THEME[theme_of(self._around.settings.now)])

    def wear(self, name: str) -> None:
        """Put a theme on and keep it; "system" follows the desktop."""
        self._around.dress(self._around.settings.change(theme=name))

    def talk(self, language: str) -> None:
        """Speak a language from now on, and keep it."""
        self.anew.wish(language=language)

    def size_text(self, percent: int) -> None:
        """Show everything at `percent` from now on, and keep it."""
        self.anew.wish(text_percent=percent)

    def frame_anew(self) -> None:
        """Put a frame without screens in place of the one that stands there."""
        take_down(self.frame)
        self.frame = Frame()
        self._connect_frame()
        self.frame.show()

    def take_step(self, key: str) -> None:
        """Do what a place of the rail stands for."""
        queue = self.placed("queue")
        if key == "practice" and isinstance(queue, QueueController):
            queue.start_practice()
        else:
            self.go(key if key != BACK else self.journey.inside)
        self._show_case()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What no screen took: on, another case; Esc ends the tour, or leads back to the case."""
        key = Qt.Key(event.key())
        enter = key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.next_step()
        elif key is Qt.Key.Key_Z and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            again = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            (self.session.undoing.redo if again else self.session.undoing.undo)()
        elif key in _CASES and not event.modifiers():
            self.journey.step(_CASES[key])
        elif key is not Qt.Key.Key_Escape or not self.journey.escape():
            super().keyPressEvent(event)

    def _connect(self) -> None:
        session = self.session
        session.case_changed.connect(self._case_changed)
        Unwritten(session, self.frame)
        session.screen_requested.connect(self.go)
        session.refused.connect(self._refuse)
        session.progressed.connect(self._progress.tell)
        session.keys_changed.connect(self._show_keys)

    def _connect_frame(self) -> None:
        session, frame = self.session, self.frame
        self._whole.addWidget(frame)
        session.told.connect(frame.toast.tell)
        session.undoing.told.connect(frame.toast.tell_deed)
        frame.step_requested.connect(self.take_step)
        frame.command_requested.connect(self.finder.show_palette)
        frame.stop_requested.connect(session.stop)
        frame.top.account_requested.connect(self.account.show)
        self._time.show()

    def _case_changed(self, case: Case | None) -> None:
        if case is not None:
            self._saved = self.session.bench.tools.clock.now()
        self._show_case()
        self._show_keys()

    def _show_case(self) -> None:
        case = self.session.case if self.current in IN_CASE else None
        examiner = self.session.bench.examiner
        steps, blockers = rail_of(case, examiner, self._cases, self.journey.left)
        self.frame.show_places(steps, self.current, blockers)
        saved = self._saved
        words = self.tr("Saved {}").format(f"{saved.astimezone():%H:%M}") if saved else ""
        shown = top_of(case, examiner, words)
        self.titled.emit(shown.case)
        self.frame.top.display(replace(shown, saved_at=self._time.both(saved) if saved else ""))

    def locked(self, key: str) -> bool:
        """Whether a screen of the case is closed yet; says when it opens."""
        case = self.session.case
        if key not in IN_CASE:
            return False
        if case is None:
            return True
        shut = closed(case, self.session.bench.examiner, key)
        if shut:
            self.session.told.emit(self.tr("It opens after your seal."))
        return shut

    def _refuse(self, error: RightfulError) -> None:
        told = explain(error.code)
        self.frame.tell(State.UNMET, told.what, prose(told.meaning, told.remedy))

    def _show_progress(self, done: int, total: int, item: str) -> None:
        if self.current == "intake":  # it shows the same progress in its own place
            total = 0
        at = min(done + 1, total)
        words = self.tr("Item {} of {}").format(at, total)
        self.frame.show_progress(words, done, total, item)

    def count(self, cases: int) -> None:
        """So many cases are in the queue."""
        self._cases = cases
        self.guide.counted(cases)
        self._show_case()
        self._show_keys()

    def _show_keys(self) -> None:
        if self.current in self.screens:
            self.frame.keys.show_keys(self.screens[self.current].keys)
