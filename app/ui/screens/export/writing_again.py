"""Writes the result that left once more, into a folder that somebody chooses: nothing is signed."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from app.domain.case import Case
from app.domain.errors import RightfulError
from app.services.workbench import Workbench
from app.ui.phrases import say
from app.ui.screens.export.issued import IssuedPanel
from app.ui.screens.export.present import free_folder
from app.ui.screens.export.present_issued import left
from app.ui.session import Session
from app.ui.tasks import WorkLane


class WritingAgain(QObject):
    """One at a time; the case tells afterwards where the result lies."""

    def __init__(self, session: Session, panel: IssuedPanel, parent: QObject) -> None:
        super().__init__(parent)
        self._session: Final = session
        self._panel: Final = panel
        panel.out.clicked.connect(self._choose)

    def look(self, case: Case) -> None:
        """Tell it where the result of `case`, which the panel shows, has been lost meanwhile."""

        def done(there: bool) -> None:  # noqa: FBT001 -- an answer
            if not there and self._session.at_hand(case.id) and self._panel.isVisible():
                self._panel.display(left(case.exports[-1], "", say, there=False))

        self._session.ask(WorkLane.CASE, lambda bench: bench.lies_there(case.id), done)

    def _choose(self) -> None:
        case = self._session.case
        if case is None or not case.exports:
            return
        near = str(Path(case.exports[-1].folder).parent)
        title = self.tr("A folder for what was signed")
        chosen = QFileDialog.getExistingDirectory(self._panel, title, near)
        if chosen and self._session.at_hand(case.id):
            self._write(case.id, free_folder(Path(chosen), case.id))

    def _write(self, case_id: str, into: Path) -> None:
        def act(bench: Workbench) -> Case:
            bench.write_again(case_id, into)
            return bench.case(case_id)

        def done(case: Case) -> None:
            self._panel.out.set_busy(busy=False)
            self._session.show_changed(case)
            words = self.tr("Written out again, exactly as it was signed: {}")
            self._session.told.emit(words.format(into))

        def fail(error: RightfulError) -> None:
            self._panel.out.set_busy(busy=False)
            self._session.refused.emit(error)

        self._panel.out.set_busy(busy=True)
        self._session.ask(WorkLane.CASE, act, done, fail)
