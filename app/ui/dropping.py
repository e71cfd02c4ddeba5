"""Files that are dropped onto a screen of a case: every screen knows what they are good for.

Beside each drop stands a way by keys: Choose files on Intake and Verify, Open case folder in the
queue, the folder field of Export; all of them are in the palette.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from app.domain.errors import DamagedError
from app.domain.exhibit import Lane, Role
from app.services.natural_order import natural
from app.ui.case_rail import IN_CASE
from app.ui.screens.export.controller import ExportController
from app.ui.screens.funds.controller import FundsController

if TYPE_CHECKING:
    from app.domain.case import Case
    from app.services.tools import Watch
    from app.services.workbench import Workbench
    from app.ui.main_window import MainWindow

Take = Callable[[Sequence[Path]], None]
_OWN: Final = "intake"
"""It has a drop line of its own."""


class Drops(QObject):
    """Lets files be dropped onto `widget`, and hands them to `take`."""

    def __init__(self, widget: QWidget, take: Take) -> None:
        super().__init__(widget)
        self._take: Final = take
        widget.setAcceptDrops(True)
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 Qt's name
        """Welcome what lies on this computer, and take it when it is let go."""
        if isinstance(event, QDropEvent):  # entering is a kind of dropping to Qt
            files = [Path(u.toLocalFile()) for u in event.mimeData().urls() if u.isLocalFile()]
            if not files:
                return False
            event.acceptProposedAction()
            if not isinstance(event, QDragEnterEvent) and event.type() is QEvent.Type.Drop:
                self._take(files)
            return True
        return False


def welcome(window: "MainWindow", key: str, view: QWidget) -> None:
    """Have the screen `key` take files, where they make sense."""
    if key == "export":
        Drops(view, lambda files: _aim(window, files))
    elif key == "funds":
        Drops(view, lambda files: _fund(window, files))
    elif key in IN_CASE and key != _OWN:
        Drops(view, window.session.bring)


def _aim(window: "MainWindow", files: Sequence[Path]) -> None:
    """A folder is where the result goes; anything else is more evidence."""
    export = window.placed("export")
    if len(files) == 1 and files[0].is_dir() and isinstance(export, ExportController):
        export.aim(files[0])
    else:
        window.session.bring(files)


def _fund(window: "MainWindow", files: Sequence[Path]) -> None:
    """Papers about funds, of the party that is shown."""
    case, screen = window.session.case, window.placed("funds")
    if case is None or not isinstance(screen, FundsController):
        return
    lane = Lane(screen.mark())
    chosen = sorted(files, key=lambda path: natural(path.name))

    def act(bench: "Workbench", watch: "Watch") -> "Case":
        try:
            bench.take_in_paths(case.id, chosen, (lane, Role.FUNDS), watch)
        except OSError as error:  # a path that the system will not open
            raise DamagedError(type(error).__name__) from error
        return bench.examine(case.id, watch)

    window.session.work(act)
