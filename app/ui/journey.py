"""Where the examiner is: kept after each step, found again after a crash, a lock, another day.

Laws: what is kept are keys of cases, screens, rows and fields, never a value of a case; another
examiner never comes to this one's place; a place that is gone by now leads to the screen itself.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

from app.domain.case import Case
from app.domain.errors import RightfulError
from app.ui.case_rail import IN_CASE
from app.ui.drawing import Drawing
from app.ui.placed import Resumes
from app.ui.surroundings import Surroundings
from app.ui.tasks import WorkLane

if TYPE_CHECKING:
    from app.ui.main_window import MainWindow

_KEEP_MS: Final = 1000
"""How often the place is looked at: at most a second of moving about is lost, and no mark."""
_RECENT: Final = 5


class Journey(QObject):
    """Of one window."""

    def __init__(self, window: "MainWindow", surroundings: Surroundings) -> None:
        super().__init__(window)
        self._window: Final = window
        self.settings: Final = surroundings.settings
        self._awaited: dict[str, str] = {}
        """Marks of screens that are not made yet."""
        self.order: tuple[str, ...] = ()
        """The cases as the queue shows them."""
        self._on_its_way = ""
        """The case that J and K led to last, until it is open."""
        self._inside = ""
        """The screen of the case that was looked at last."""
        self._turns: Final = Drawing.of_all()
        self._timer: Final = QTimer(self)
        self._timer.setInterval(_KEEP_MS)
        self._timer.timeout.connect(self._write)
        window.session.case_changed.connect(self._opened)

    def reopen(self) -> None:
        """Go back to where this examiner was."""
        self._timer.start()
        kept = self.settings.now
        if not kept.last_case or kept.last_screen == "queue":
            return
        window = self._window

        def done(case: Case) -> None:
            if window.session.case is not None or window.current != "queue":
                return  # whoever has gone somewhere by now is not brought back
            self._turns.queue(self, lambda: arrive(case))
            window.session.show(case)

        def arrive(case: Case) -> None:
            if window.session.at_hand(case.id) and window.current == "queue":
                window.go(kept.last_screen)
                self.await_places(kept.places)

        window.session.ask(
            WorkLane.CASE, lambda bench: bench.case(kept.last_case), done, lambda _error: None
        )

    def await_places(self, places: Mapping[str, str]) -> None:
        """Have each screen stand where `places` say, now or once it is made."""
        self._awaited = dict(places)
        for key in tuple(self._window.screens):
            self.resume(key)

    def places(self) -> dict[str, str]:
        """Where the screens stand that can tell."""
        screens = self._window.screens
        made = {key: s.mark() for key, s in screens.items() if isinstance(s, Resumes)}
        return {**self._awaited, **{key: mark for key, mark in made.items() if mark}}

    def resume(self, key: str) -> None:
        """Have a screen that was just made stand where it stood."""
        screen = self._window.screens[key]
        if key in self._awaited and isinstance(screen, Resumes):
            screen.resume(self._awaited.pop(key))

    @property
    def left(self) -> str:
        """The case at hand, while something beside it is looked at that leads to no other."""
        window = self._window
        beside = window.current not in {*IN_CASE, "queue"}
        case = window.session.case
        return case.id if beside and case is not None else ""

    @property
    def inside(self) -> str:
        """Where Back leads from beside the case: to where it was left; without one, the queue."""
        return (self._inside or "intake") if self.left else "queue"

    def escape(self) -> bool:
        """End the tour, or lead back from beside the case; False where there is neither."""
        window = self._window
        if window.guide.tour.under_way:
            window.guide.tour.end()
        elif window.current not in {*IN_CASE, "queue"}:
            window.go(self.inside)
        else:
            return False
        return True

    def keep(self) -> None:
        """Hold where everything stands; it is written down within a second."""
        window = self._window
        if window.session.case is None:
            return
        if window.current in IN_CASE:
            self._inside = window.current
        told = {*IN_CASE, "queue"}  # beside the case, such as in Help, its place is the last one
        screen = window.current if window.current in told else self.settings.now.last_screen
        self.settings.hold(places=self.places(), last_screen=screen)

    def _write(self) -> None:
        """On the disk; at each step it would hold the window for 5 ms, and more on a slow disk."""
        self.keep()
        self.settings.save()

    def stop(self) -> None:
        """Hold the place for the last time: the examiner goes."""
        self.keep()
        self._timer.stop()

    def end(self) -> None:
        """The window goes: what is held is written down."""
        self.stop()
        self.settings.save()

    def follow(self, order: tuple[str, ...]) -> None:
        """Go from case to case in this order."""
        self.order = order

    def step(self, by: int) -> None:
        """The next or the previous case of the queue, on the same screen where it is open.

        Pressed again while a case is on its way, it goes on from there.
        """
        window = self._window
        case = window.session.case
        if case is None or window.current not in IN_CASE or case.id not in self.order:
            return
        here = self._on_its_way if self._on_its_way in self.order else case.id
        at = self.order.index(here) + by
        if not 0 <= at < len(self.order):
            window.session.told.emit(self.tr("There is no further case in the queue."))
            return
        self._lead_to(self.order[at])

    def _lead_to(self, wanted: str) -> None:
        window, self._on_its_way = self._window, wanted

        def done(found: Case) -> None:
            if self._on_its_way != wanted:
                return
            self._on_its_way = ""
            window.frame.stack.hold()  # a screen that is shut for it is not seen for a moment
            self._turns.queue(self, arrive)  # to show it and to come to it takes a turn each
            window.session.show(found)

        def arrive() -> None:
            screen = window.current
            window.frame.stack.let_go()
            if screen in IN_CASE:  # else somebody has gone to look at something else
                window.go("compare" if window.locked(screen) else screen)

        def failed(error: RightfulError) -> None:
            if self._on_its_way == wanted:
                self._on_its_way = ""
            window.session.refused.emit(error)

        window.session.ask(WorkLane.CASE, lambda bench: bench.case(wanted), done, failed)

    def _opened(self, case: Case | None) -> None:
        if case is None:
            self._on_its_way = self._inside = ""
            return
        now = self.settings.now
        others = tuple(each for each in now.recent if each != case.id)
        places = now.places if now.last_case == case.id else {}
        if now.last_case != case.id:
            self._inside = ""
        recent = (case.id, *others)[:_RECENT]
        self.settings.hold(last_case=case.id, recent=recent, places=places)
