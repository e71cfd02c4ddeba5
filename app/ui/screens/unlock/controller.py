"""Opens the case store off the GUI thread; the passphrase passes through and is not kept."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from app.domain.errors import RightfulError
from app.services.phrases import prose
from app.ui.explain import explain
from app.ui.phrases import say
from app.ui.screens.unlock.view import UnlockView
from app.ui.screens.unlock.view_model import present
from app.ui.tasks import Tasks, WorkLane

if TYPE_CHECKING:  # the question is painted before what these stand for is loaded
    from app.services.workbench import Workbench
    from app.services.workplace import Workplace


class UnlockController(QObject):
    """Joins the first screen with the workplace."""

    unlocked = Signal(object)
    """The `Workbench`."""
    language_chosen = Signal(str)

    def __init__(
        self, workplace: "Workplace", tasks: Tasks, last: str = "", parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._workplace: Final = workplace
        self._tasks: Final = tasks
        self.view: Final = UnlockView(present(workplace.examiners(), last, say))
        self.view.open_requested.connect(self._open)
        self.view.language_chosen.connect(self.language_chosen)

    def _open(self, examiner: str, passphrase: str) -> None:
        workplace = self._workplace

        def work(_cancel: object) -> "Workbench":
            return workplace.open(examiner, passphrase)

        self._tasks.start(WorkLane.CASE, work, self.unlocked.emit, self._refuse)

    def _refuse(self, error: RightfulError) -> None:
        told = explain(error.code)
        self.view.refuse(told.what, prose(told.meaning, told.remedy))
