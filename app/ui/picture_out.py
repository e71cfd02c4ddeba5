"""The one way by which a picture of evidence leaves the window: a marked file, named in the trail.

Law: nothing of evidence goes to the clipboard, where any program could read it.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFileDialog, QWidget

from app.domain.case import Case
from app.domain.case_number import file_name
from app.domain.exhibit import ExhibitId
from app.ui.phrases import moment
from app.ui.session import Session
from app.ui.tasks import WorkLane
from app.ui.widgets.watermark import marked, png_of


class PictureOut(QObject):
    """Saves what a widget shows; the screen says of which exhibits that is."""

    def __init__(self, session: Session, shown: QWidget) -> None:
        super().__init__(shown)
        self._session: Final = session
        self._shown: Final = shown

    def take_key(self, event: QKeyEvent, exhibits: Sequence[ExhibitId]) -> bool:
        """Ctrl+S saves; Ctrl+C is told why it does not copy. False for any other key."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self._session.told.emit(
                self.tr("Evidence is not put on the clipboard. Ctrl+S saves a marked picture.")
            )
        elif event.matches(QKeySequence.StandardKey.Save):
            self.ask(exhibits)
        else:
            return False
        return True

    def ask(self, exhibits: Sequence[ExhibitId]) -> None:
        """Ask where the picture shall be, and save it there."""
        case = self._session.case
        if case is None or not exhibits:
            self._session.told.emit(self.tr("There is no photo to save yet."))
            return
        now = self._session.bench.tools.clock.now()
        name = " ".join((file_name(case.id), *exhibits, f"{now:%Y-%m-%d %H%M%S}"))
        place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        chosen, _ = QFileDialog.getSaveFileName(
            self._shown,
            self.tr("Save this view as a picture"),
            str(Path(place) / f"{name}.png"),
            self.tr("Picture (*.png)"),
        )
        if chosen and self._session.at_hand(case.id):  # another may have come while it was asked
            path = Path(chosen)
            self.save(exhibits, path if path.suffix else path.with_suffix(".png"))

    def save(self, exhibits: Sequence[ExhibitId], path: Path) -> None:
        """Save what is shown now at `path`, marked, and say that it is there."""
        session, case = self._session, self._session.case
        if case is None:
            return
        bench = session.bench
        when = f"{moment(bench.tools.clock.now())} UTC"
        words = self.tr("Case {} · saved by {} · {} · a view, not the exhibit")
        content = png_of(marked(self._shown, words.format(case.id, bench.examiner, when)))
        case_id, shown = case.id, tuple(exhibits)

        def done(kept: Case) -> None:
            session.show_changed(kept)
            session.told.emit(self.tr("Saved as {}; the trail says so.").format(path.name))

        session.ask(WorkLane.CASE, lambda b: b.save_picture(case_id, shown, (content, path)), done)
