"""Has a result verified off the GUI thread."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from app.domain.attestation import Verification
from app.domain.errors import RightfulError, UnreadableError
from app.services.workbench import Workbench
from app.ui.phrases import say
from app.ui.screens.verify.present import present
from app.ui.screens.verify.view import VerifyView
from app.ui.session import Session
from app.ui.tasks import CancelSource, WorkLane


class VerifyController(QObject):
    """The mirror image of export; needs no case."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session: Final = session
        self._asked: CancelSource | None = None
        self.view: Final = VerifyView()
        self.view.paths_dropped.connect(self.verify)
        self.view.files.clicked.connect(self.choose_files)
        self.view.folder.clicked.connect(self.choose_folder)

    @property
    def keys(self) -> tuple[tuple[str, str], ...]:
        """See `Placed.keys`."""
        return (
            ("Enter", self.tr("choose files")),
            ("J K", self.tr("step")),
            ("Esc", self.tr("back")),
        )

    def entered(self) -> None:
        """See `Placed.entered`; what another screen asked to have verified is taken at once."""
        self.view.files.setFocus()
        asked, self._session.to_verify = self._session.to_verify, ()
        self.verify(asked)

    def choose_files(self) -> None:
        """Ask for the files of a result."""
        names, _ = QFileDialog.getOpenFileNames(self.view, self.tr("Verify a result"))
        self.verify([Path(name) for name in names])

    def choose_folder(self) -> None:
        """Ask for the folder of a result."""
        name = QFileDialog.getExistingDirectory(self.view, self.tr("Verify a result"))
        self.verify([Path(name)] if name else [])

    def verify(self, paths: Sequence[Path]) -> None:
        """Verify files, and what lies directly in folders."""
        if not paths:
            return
        if self._asked is not None:
            self._asked.cancel()  # the result that was given last is the one that is meant
        self.view.show_checking(", ".join(path.name for path in paths))

        def done(found: tuple[Verification, tuple[str, ...]]) -> None:
            self.view.display(present(*found, say))

        def failed(error: RightfulError) -> None:
            self.view.show_nothing()
            self._session.refused.emit(error)

        def act(bench: Workbench) -> tuple[Verification, tuple[str, ...]]:
            files = _files_of(paths)
            return bench.tools.verify(files), tuple(file.name for file in files)

        self._asked = self._session.ask(WorkLane.ENGINE, act, done, failed)


def _files_of(paths: Sequence[Path]) -> list[Path]:
    found: list[Path] = []
    try:
        for path in paths:
            found += sorted(p for p in path.iterdir() if p.is_file()) if path.is_dir() else [path]
    except OSError as error:  # a path that the system will not open
        raise UnreadableError(type(error).__name__) from error
    return found
