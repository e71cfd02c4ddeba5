"""What the screens share: the case at hand, and the ways to have something done.

Laws: everything that touches the workbench goes through here, off the GUI thread; a screen hears of
a changed case through `case_changed` and in no other way; an answer never brings back a case that
the examiner has left meanwhile; an error comes once, with its code.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QLineEdit

from app.domain.assessment import Assessment
from app.domain.case import Case
from app.domain.errors import RightfulError
from app.domain.exhibit import Lane
from app.domain.ports import Phase
from app.services.phrases import PHASES
from app.services.tools import Watch
from app.services.workbench import Workbench
from app.ui.parts import Parts
from app.ui.phrases import say
from app.ui.tasks import CancelSource, Tasks, WorkLane
from app.ui.undoing import Undoing

T = TypeVar("T")
Failed = Callable[[RightfulError], None]


class Session(QObject):
    """One examiner at work on one case at a time."""

    case_changed = Signal(object)
    """The case as this examiner may see it (`Case`), or None when none is open."""
    screen_requested = Signal(str)
    """The key of a screen to go to."""
    keys_changed = Signal()
    """The screen at hand answers to other keys now."""
    told = Signal(str)
    """A quiet sentence for the toast."""
    refused = Signal(object)
    """A `RightfulError` that no screen took for itself; the window shows it as a banner."""
    progressed = Signal(int, int, str)
    """Done, total and the item at hand of the long work that runs now; 0, 0 when it ended."""

    def __init__(self, bench: Workbench, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.bench: Final = bench
        self.tasks: Final = tasks
        self._case: Case | None = None
        self.undoing: Final = Undoing(self)
        self._long: Final[list[CancelSource]] = []
        self._item: tuple[int, int, str] = (0, 0, "")
        """What was told last of the long work that runs now."""
        self.parts: Final = Parts()
        """Of screens that are about to be made."""
        self.unsaved: Final[dict[tuple[str, Lane], Assessment]] = {}
        """Marks on their way into a case, by case and lane: newer than any case that is shown."""
        self.in_front = ""
        """The key of the screen that is seen."""
        self.to_take_in: tuple[Path, ...] = ()
        """Files that were dropped elsewhere; intake takes them."""
        self.to_verify: tuple[Path, ...] = ()
        """Files that somebody asked to have verified; the verify screen takes them."""
        self.to_list = ""
        """The paper whose rows somebody asked for; the funds screen takes it."""

    @property
    def case(self) -> Case | None:
        """The case at hand."""
        return self._case

    def show(self, case: Case | None) -> None:
        """Make `case` the one at hand, or tell the screens that it changed."""
        self._case = case
        if case is None:
            self.unsaved.clear()
        self.undoing.turn_to(case.id if case is not None else "")
        self.case_changed.emit(case)

    def at_hand(self, case_id: str) -> bool:
        """Whether that case is the one at hand."""
        return self._case is not None and self._case.id == case_id

    def show_changed(self, case: Case) -> None:
        """Tell the screens that `case` changed, unless another one is at hand by now."""
        if self.at_hand(case.id):
            self.show(case)

    def go(self, screen: str) -> None:
        """Ask for another screen."""
        self.screen_requested.emit(screen)

    def lead_on(self, case_id: str, here: str, screen: str) -> None:
        """Go on in that case, unless somebody has left that screen by now, or writes on it."""
        writes = isinstance(QApplication.focusWidget(), QLineEdit)
        if self.at_hand(case_id) and self.in_front == here and not writes:
            self.go(screen)

    def bring(self, files: Sequence[Path]) -> None:
        """Go to intake, and have files taken in there."""
        self.to_take_in = tuple(files)
        self.go("intake")

    def verify(self, files: Sequence[Path]) -> None:
        """Have a result verified, on its own screen."""
        self.to_verify = tuple(files)
        self.go("verify")

    def list_rows(self, exhibit: str) -> None:
        """Have every row of a funds paper listed, on the screen of the funds."""
        self.to_list = exhibit
        self.go("funds")

    def change(self, act: Callable[[Workbench], Case], failed: Failed | None = None) -> None:
        """Have one short act done to the case at hand; the screens hear of the new case."""
        self.ask(WorkLane.CASE, act, self.show_changed, failed)

    def save_marks(self, case_id: str, draft: Assessment) -> None:
        """Have a draft kept in its case; until then it stands in `unsaved`."""
        key = (case_id, draft.lane)
        self.unsaved[key] = draft

        def done(kept: Case) -> None:
            if self.unsaved.get(key) is draft:  # the answer to older marks settles no newer ones
                del self.unsaved[key]
            self.show_changed(kept)

        self.ask(WorkLane.CASE, lambda bench: bench.save_marks(case_id, draft), done)

    def ask(
        self,
        lane: WorkLane,
        act: Callable[[Workbench], T],
        done: Callable[[T], None],
        failed: Failed | None = None,
    ) -> CancelSource:
        """Have something found out; `done` hears the answer on the GUI thread."""
        bench = self.bench
        source = self.tasks.start(lane, lambda _: act(bench), done, failed or self.refused.emit)
        source.brief = lane is WorkLane.CASE
        return source

    def look(
        self,
        act: Callable[[Workbench, CancelSource], T],
        done: Callable[[T], None],
        failed: Failed,
    ) -> CancelSource:
        """Have an engine look at something; `act` is handed what stops it, as locking does."""
        bench = self.bench
        return self.tasks.start(WorkLane.ENGINE, lambda source: act(bench, source), done, failed)

    def work(
        self,
        act: Callable[[Workbench, Watch], Case],
        done: Callable[[Case], None] | None = None,
    ) -> None:
        """Have long work done on a case: its progress is told, and `stop` ends it.

        `done` hears of the case as it is then, at hand or not.
        """
        bench = self.bench

        def run(source: CancelSource) -> Case:
            source.listening = self.tasks.relay(self._go_on_to, source)
            return act(bench, (self.tasks.relay(self._go_on, source), source))

        def end(case: Case) -> None:
            self._long.remove(source)
            self.progressed.emit(0, 0, "")
            self.show_changed(case)
            if done is not None:
                done(case)

        def fail(error: RightfulError) -> None:
            self._long.remove(source)
            self.progressed.emit(0, 0, "")
            self.refused.emit(error)
            self._read_again()

        source = self.tasks.start(WorkLane.CASE, run, end, fail)
        self._long.append(source)

    def _go_on(self, done: int, total: int, item: str) -> None:
        self._item = (done, total, item)
        self.progressed.emit(done, total, item)

    def _go_on_to(self, phase: Phase) -> None:
        """The item at hand takes long: say what is done with it now."""
        done, total, item = self._item
        self.progressed.emit(done, total, f"{item} \N{MIDDLE DOT} {say(PHASES[phase])}")

    @property
    def at_work(self) -> bool:
        """Whether long work runs, or waits for its turn."""
        return bool(self._long)

    def stop(self) -> None:
        """Stop all long work; what was done before is kept, and the case is read again."""
        if not self._long:
            return
        for source in self._long:
            source.cancel()
        self._long.clear()
        self.progressed.emit(0, 0, "")
        self._read_again()

    def _read_again(self) -> None:
        """Work that ended early may have kept a part."""
        if self._case is None:
            return
        case_id = self._case.id

        def done(found: Case) -> None:
            if found != self._case:
                self.show_changed(found)

        self.ask(WorkLane.CASE, lambda bench: bench.case(case_id), done)
