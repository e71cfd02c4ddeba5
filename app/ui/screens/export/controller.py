"""Joins the export screen with attesting. The passphrase passes through and is not kept."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from app.domain.attestation import Attestation
from app.domain.case import Case
from app.domain.determination import Determination
from app.domain.errors import LapsedError, RightfulError, SealError
from app.services.attest import Leaving
from app.services.phrases import prose
from app.services.workbench import Workbench
from app.ui.explain import explain
from app.ui.phrases import say
from app.ui.screens.export.present import free_folder, issued, present
from app.ui.screens.export.view import ExportView
from app.ui.session import Session
from app.ui.tasks import CancelSource, WorkLane

_Issued = tuple[Attestation, tuple[Path, ...], Case]


class ExportController(QObject):
    """What the page shows is what is signed: a determination is asked for once a visit."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session: Final = session
        self.view: Final = ExportView()
        self.shown: Determination | None = None
        self._offered = ""
        self._last = ""
        """The case whose page the view shows."""
        self._signing = False
        self._written: tuple[str, Path] | None = None
        """Case and folder of what was signed in this visit."""
        self._asked: CancelSource | None = None
        self._connect()

    @property
    def keys(self) -> tuple[tuple[str, str], ...]:
        """See `Screen.keys`."""
        return (
            ("Ctrl \N{RETURN SYMBOL}", self.tr("sign and export")),
            ("Tab", self.tr("next field")),
            ("F1", self.tr("all keys")),
        )

    def entered(self) -> None:
        """Ask what would be signed now; what was signed just now stays in view."""
        case = self._session.case
        if self._signing or case is None:
            return
        if self._written is None or self._written[0] != case.id:
            self._ask_anew()

    def _connect(self) -> None:
        session, choices = self._session, self.view.choices
        session.case_changed.connect(self._case_changed)
        choices.sign_requested.connect(self._sign)
        choices.folder_requested.connect(self._choose_folder)
        choices.open_requested.connect(self._open_folder)
        choices.verify_requested.connect(self._verify)
        choices.again_requested.connect(self._ask_anew)
        self.view.locked.action_requested.connect(lambda _=0: session.go("compare"))

    def _case_changed(self, case: Case | None) -> None:
        """A changed case makes the page stale, unless the change is the signing itself."""
        if self._signing:
            return
        self.shown = None
        self._written = None
        self.view.choices.passphrase.edit.clear()
        if case is not None and self.view.isVisible():
            self._ask_anew()

    def _ask_anew(self) -> None:
        case = self._session.case
        if case is None:
            return
        if self._asked is not None:
            self._asked.cancel()
        self.shown, self._written = None, None
        if self._last != case.id:
            self.view.page.clear()
        self.view.choices.show_form()
        self.view.choices.banner.hide()
        self.view.show_wait()
        documents = Path(
            QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        )

        def ask(bench: Workbench) -> tuple[Determination, Path]:
            return bench.determine(case.id), free_folder(documents, case.id)

        def done(found: tuple[Determination, Path]) -> None:
            self._show(case, *found)

        self._asked = self._session.ask(WorkLane.CASE, ask, done, self._refuse)

    def _show(self, case: Case, found: Determination, folder: Path) -> None:
        bench = self._session.bench
        self.shown, self._last = found, case.id
        choices = self.view.choices
        if choices.folder.text() in {"", self._offered}:  # what was chosen by hand stays
            choices.show_folder(str(folder))
        self._offered = str(folder)
        self.view.display(present(case, found, bench.tools.policy, bench.examiner, say))
        choices.passphrase.edit.setFocus()

    def _refuse(self, error: RightfulError) -> None:
        if isinstance(error, SealError):
            self.view.show_locked()
            return
        told = explain(error.code)
        self.view.refuse(told.what, prose(told.meaning, told.remedy))

    def _sign(self, folder: str, passphrase: str) -> None:
        case, shown = self._session.case, self.shown
        if case is None or shown is None:
            self.view.choices.set_busy(busy=False)
            return
        self._signing = True

        def act(bench: Workbench) -> _Issued:
            into = Path(folder).expanduser()
            attestation, files = bench.attest(case.id, shown, Leaving(folder=into), passphrase)
            return attestation, files, bench.case(case.id)

        self._session.ask(WorkLane.CASE, act, self._signed, self._unsigned)

    def _signed(self, done: _Issued) -> None:
        attestation, files, case = done
        self._offered = self.view.choices.folder.text()
        self.view.choices.set_busy(busy=False)
        at_hand = self._session.case
        if at_hand is None or at_hand.id != case.id:  # somebody went to another case meanwhile
            self._signing = False
            self._session.told.emit(self.tr("The result of {} is signed.").format(case.id))
            return
        if not files:  # the first of several signatures
            self._signing = False
            self._session.show(case)
            self._session.told.emit(self.tr("Signed. It waits for the second signature."))
            return
        self._session.show(case)
        self._signing = False
        self._written = (case.id, files[0].parent)
        self.view.show_issued(issued(attestation, files, say))

    def _unsigned(self, error: RightfulError) -> None:
        self._signing = False
        if isinstance(error, LapsedError):
            self._ask_anew()
        told = explain(error.code)
        self.view.refuse(told.what, prose(told.meaning, told.remedy))

    def _choose_folder(self) -> None:
        near = str(Path(self.view.choices.folder.text()).parent)
        chosen = QFileDialog.getExistingDirectory(
            self.view, self.tr("A folder for the result"), near
        )
        if chosen:
            case = self._session.case
            name = case.id if case is not None else ""
            self.view.choices.show_folder(str(free_folder(Path(chosen), name)))

    def _verify(self) -> None:
        """Have what was written checked as a stranger would."""
        self._session.verify([self._written[1]] if self._written else [])

    def _open_folder(self) -> None:
        if self._written is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._written[1])))
