"""Joins the export screen with attesting. The passphrase passes through and is not kept."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QSignalBlocker, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from app.domain.attestation import Attestation, Audience
from app.domain.case import Case
from app.domain.determination import Determination
from app.domain.errors import LapsedError, RightfulError, SealError
from app.domain.letter import Language, Letter, RefusedLine
from app.services.assess import may_determine
from app.services.leaving import Leaving
from app.services.phrases import prose
from app.services.workbench import Workbench
from app.ui.explain import explain
from app.ui.phrases import say
from app.ui.screens.export.letter_desk import LetterDesk, Written
from app.ui.screens.export.present import free_folder, present
from app.ui.screens.export.present_issued import left, since
from app.ui.screens.export.present_letter import present_letter, written
from app.ui.screens.export.view import ExportView
from app.ui.screens.export.view_model import Whom
from app.ui.screens.export.writing_again import WritingAgain
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
        self._last = ("", "")
        """The case whose page the view shows, and to whom it is when it is a letter."""
        self._signing = ""
        """The case that is being signed."""
        self._choosing = False
        """Whether somebody walks the list of audiences, and so keeps the focus there."""
        self._written: tuple[str, Path] | None = None
        """Case and folder of what was signed in this visit."""
        self._anew = False
        """Whether somebody asked to sign anew, or a letter, though a result has left."""
        self._asked: CancelSource | None = None
        self._documents: Final = Path(
            QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        )
        self.letters: Final = LetterDesk(session, self._documents, self)
        self._again: Final = WritingAgain(session, self.view.choices.issued, self)
        self._connect()

    @property
    def keys(self) -> tuple[tuple[str, str], ...]:
        """See `Placed.keys`."""
        sign = (("Ctrl \N{RETURN SYMBOL}", self.tr("sign and export")),)
        return (
            *(() if self._written else sign),
            ("Tab", self.tr("next field")),
            ("F1", self.tr("all keys")),
        )

    def entered(self) -> None:
        """Ask what would be signed now; what was signed just now stays in view."""
        case = self._session.case
        if case is None or self._shows_signing(case):
            return
        if self._written is None or self._written[0] != case.id:
            self._anew = False
            self._ask_anew()
        elif case.exports and self._written[1] == Path(case.exports[-1].folder):
            self._again.look(case)

    def _connect(self) -> None:
        session, choices = self._session, self.view.choices
        session.case_changed.connect(self._case_changed)
        choices.sign_requested.connect(self._sign)
        choices.folder_requested.connect(self._choose_folder)
        choices.wish_changed.connect(self._wish_changed)
        choices.issued.open.clicked.connect(self._open_folder)
        choices.issued.verify.clicked.connect(self._verify)
        choices.issued.again_requested.connect(self._begin_anew)
        self.letters.drafted.connect(self._show_letter)
        self.letters.refused.connect(self._refuse)
        self.view.locked.action_requested.connect(lambda _=0: session.go("compare"))

    def _case_changed(self, case: Case | None) -> None:
        """A changed case makes the page stale, unless the change is the signing itself."""
        if case is not None and self._shows_signing(case):
            return
        self._forget()
        if case is None or case.id != self._last[0]:
            self._anew = False
            with QSignalBlocker(self.view.choices):
                self.view.choices.start()
        self.view.choices.passphrase.edit.clear()
        if case is not None and self.view.isVisible():
            self._ask_anew()

    def _shows_signing(self, case: Case) -> bool:
        """Whether the page is that of `case`, which is being signed."""
        return case.id == self._signing == self._last[0]

    def _forget(self) -> None:
        """Whatever was shown is no longer what would be signed."""
        if self._asked is not None:
            self._asked.cancel()
            self._asked = None
        self.letters.drop()
        self.shown, self._written = None, None

    def _wish_changed(self) -> None:
        """The preview follows what is chosen; a result keeps its page in either language."""
        if self.view.choices.wish().whom.letter or self.shown is None:
            self._choosing = not self.view.choices.wish().whom.letter
            self._ask_anew()

    def _begin_anew(self) -> None:
        """A new result takes the place of the one that left: only who asks for it signs it."""
        self._anew = True
        self._ask_anew()

    def _show_left(self, case: Case, note: str = "", *, there: bool = True) -> None:
        """Tell of a result that left, unless another is under way or asked for."""
        known = may_determine(case, self._session.bench.examiner)
        if known and case.exports and case.pending is None and not self._anew:
            self._written = (case.id, Path(case.exports[-1].folder))
            self.view.show_left(left(case.exports[-1], note, say, there=there))

    def _ask_anew(self) -> None:
        case = self._session.case
        if case is None:
            return
        self._forget()
        choices = self.view.choices
        wish = choices.wish()
        page = (case.id, wish.whom if wish.whom.letter else "")
        if self._last != page:
            self.view.page.clear()
        self._last = page
        choices.show_form()
        choices.banner.hide()
        self._show_left(case)
        self._session.keys_changed.emit()
        if wish.whom.letter and self._written is None:
            self.view.show_writing()
            self.letters.order(case, wish)
            return
        if self._written is None:
            self.view.show_wait()
        documents = self._documents

        def ask(bench: Workbench) -> tuple[Determination, Path, bool]:
            folder = free_folder(documents, case.id)
            return bench.determine(case.id), folder, bench.lies_there(case.id)

        def done(found: tuple[Determination, Path, bool]) -> None:
            determined, folder, there = found
            self._show(case, determined, folder)
            self._show_left(case, since(case, determined, say), there=there)

        self._asked = self._session.ask(WorkLane.CASE, ask, done, self._refuse)

    def _show(self, case: Case, found: Determination, folder: Path) -> None:
        bench = self._session.bench
        self.shown = found
        self._offer(folder)
        self.view.display(present(case, found, bench.tools.policy, bench.examiner, say))
        if not self._choosing and self._written is None:
            self.view.choices.passphrase.edit.setFocus()
        self._choosing = False

    def _show_letter(self, letter: Letter, refused: tuple[RefusedLine, ...], folder: Path) -> None:
        self._offer(folder)
        self.view.display_letter(present_letter(letter, refused, say))

    def _offer(self, folder: Path) -> None:
        choices = self.view.choices
        if choices.folder.text() in {"", self._offered}:  # what was chosen by hand stays
            choices.show_folder(str(folder))
        self._offered = str(folder)

    def _refuse(self, error: RightfulError) -> None:
        if isinstance(error, SealError):
            self.view.show_locked()
            return
        told = explain(error.code)
        self.view.refuse(told.what, prose(told.meaning, told.remedy))

    def _sign(self, folder: str, passphrase: str) -> None:
        case, shown, wish = self._session.case, self.shown, self.view.choices.wish()
        into = Path(folder).expanduser()
        if case is not None and wish.whom.letter and self.letters.letter is not None:
            self._signing = case.id
            self.letters.sign((into, passphrase), self._letter_signed, self._unsigned)
            return
        if case is None or shown is None:
            self.view.choices.set_busy(busy=False)
            return
        self._signing = case.id
        leaving = Leaving(
            folder=into,
            audience=Audience.REGULATOR if wish.whom is Whom.REGULATOR else Audience.CASE_FILE,
            evidence=wish.evidence,
            language=Language(wish.language),
        )

        def act(bench: Workbench) -> _Issued:
            attestation, files = bench.attest(case.id, shown, leaving, passphrase)
            return attestation, files, bench.case(case.id)

        self._session.ask(WorkLane.CASE, act, self._signed, self._unsigned)

    def _signed(self, done: _Issued) -> None:
        _, files, case = done
        self._offered = self.view.choices.folder.text()
        self.view.choices.set_busy(busy=False)
        if not self._session.at_hand(case.id):  # somebody went to another case meanwhile
            self._signing = ""
            self._session.told.emit(self.tr("The result of {} is signed.").format(case.id))
            return
        if not files:  # the first of several signatures
            self._signing = ""
            self._session.show(case)
            self._session.told.emit(self.tr("Signed. It waits for the second signature."))
            return
        self._session.show(case)
        self._signing = ""
        self._forget()  # who came back while it was signed had the page asked for anew
        self._anew = False
        self._written = (case.id, files[0].parent)
        self._session.keys_changed.emit()
        self.view.show_issued(left(case.exports[-1], "", say))

    def _letter_signed(self, done: Written) -> None:
        files, at = done
        signed, self._signing = self._signing, ""
        self._offered = self.view.choices.folder.text()
        self.view.choices.set_busy(busy=False)
        letter = self.letters.letter
        if letter is None or not self._session.at_hand(signed) or letter.case != signed:
            self._session.told.emit(self.tr("The letter is signed."))
            return
        self._written = (signed, files[0].parent)
        self._session.keys_changed.emit()
        self.view.show_issued(written(files, at, say))

    def _unsigned(self, error: RightfulError) -> None:
        signed, self._signing = self._signing, ""
        if not self._session.at_hand(signed):  # what the page shows is about another case by now
            self.view.choices.set_busy(busy=False)
            self._session.refused.emit(error)
            return
        if isinstance(error, LapsedError):
            self._ask_anew()
        told = explain(error.code)
        self.view.refuse(told.what, prose(told.meaning, told.remedy))

    def _choose_folder(self) -> None:
        near = str(Path(self.view.choices.folder.text()).parent)
        chosen = QFileDialog.getExistingDirectory(
            self.view, self.tr("A folder for what is signed"), near
        )
        if chosen:
            self.aim(Path(chosen))

    def aim(self, folder: Path) -> None:
        """Have what is signed written into a new folder in this one."""
        if self._written is not None or not self.view.locked.isHidden():
            words = self.tr("A folder is taken here while something is prepared to be signed.")
            self._session.told.emit(words)
            return
        case = self._session.case
        name = case.id if case is not None else ""
        self.view.choices.show_folder(str(free_folder(folder, name)))

    def _verify(self) -> None:
        """Have what was written checked as a stranger would."""
        self._session.verify([self._written[1]] if self._written else [])

    def _open_folder(self) -> None:
        if self._written is None:
            return
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._written[1]))):
            words = self.tr(
                "Nothing here opens folders. The result lies in the folder named above."
            )
            self._session.told.emit(words)
