"""The left side: for whom, where to, with which passphrase; then what was written."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.ui import theme
from app.ui.icons import Icon
from app.ui.screens.export.view_model import IssuedModel
from app.ui.widgets.banner import Banner
from app.ui.widgets.buttons import Button, ButtonKind, Height, PrimaryAction
from app.ui.widgets.form import ChoiceField, LineField
from app.ui.widgets.state_badge import State, StateBadge
from app.ui.widgets.text import Text

_WIDTH_PX = 368


class Choices(QFrame):
    """Asks; a passphrase is said once and forgotten."""

    sign_requested = Signal(str, str)
    """Folder and passphrase."""
    folder_requested = Signal()
    open_requested = Signal()
    verify_requested = Signal()
    again_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "surface")
        self.setProperty("edge", "right")
        self.setFixedWidth(theme.px(_WIDTH_PX))
        self.banner = Banner()
        self.audience = ChoiceField(
            self.tr("Audience"),
            [("case_file", self.tr("Case file, full"))],
            hint=self.tr("The only audience so far. It shows everything; give it to no party."),
        )
        self.folder = LineField(self.tr("Folder"))
        self.choose = Button(self.tr("Choose a folder"), icon=Icon.FOLDER, height=Height.SMALL)
        self.passphrase = LineField(
            self.tr("Passphrase of your signing key"),
            hint=self.tr("The one that opens Rightful. It is not kept."),
            secret=True,
        )
        self.before = Text("", "caption", "text2", wrap=True)
        self.sign = PrimaryAction(self.tr("Sign and export"), icon=Icon.SIGN, height=Height.MAIN)
        self._form = QWidget()
        self._done = QWidget()
        self._missing = ""
        self._busy = False
        self._lay_out()
        self._connect()
        self.show_missing("")

    def show_missing(self, missing: str) -> None:
        """Say what keeps it from being signed; an empty reason leaves the passphrase to ask for."""
        self._missing = missing
        self._refresh()

    def show_folder(self, folder: str) -> None:
        """Offer a folder."""
        self.folder.edit.setText(folder)
        self.folder.edit.setCursorPosition(len(folder))

    def set_busy(self, *, busy: bool) -> None:
        """While it is being signed nothing can be changed and the button turns its ring."""
        self._busy = busy
        self.sign.button.set_busy(busy=busy)
        for control in (self.folder.edit, self.passphrase.edit, self.choose, self.audience.box):
            control.setDisabled(busy)
        if not busy:
            self._refresh()

    def show_form(self) -> None:
        """Ask, in place of what was written before."""
        self._done.hide()
        self._form.show()

    def show_issued(self, model: IssuedModel) -> None:
        """Tell what was written, in place of asking."""
        self.banner.hide()
        self._form.hide()
        self.badge.show_state(State.MET, self.tr("Signed"))
        self.when.setText(model.moment)
        self.result.setText(" ".join(model.result[at : at + 4] for at in range(0, 32, 4)))
        self.result.setAccessibleName(self.tr("Result {}").format(model.result))
        self.where.setText(model.folder)
        self.files.setText("\n".join(model.files))
        self._done.show()
        self.verify.setFocus()

    def _connect(self) -> None:
        self.choose.clicked.connect(self.folder_requested)
        self.folder.edit.textChanged.connect(self._refresh)
        self.passphrase.edit.textChanged.connect(self._refresh)
        self.passphrase.edit.returnPressed.connect(self.sign.button.click)
        self.sign.requested.connect(self._submit)
        self.open.clicked.connect(self.open_requested)
        self.verify.clicked.connect(self.verify_requested)
        self.again.clicked.connect(self.again_requested)

    def _refresh(self) -> None:
        if self._busy:
            return
        missing = self._missing
        if not missing and not self.folder.text().strip():
            missing = self.tr("A folder is left")
        if not missing and not self.passphrase.text():
            missing = self.tr("Your passphrase is left")
        if missing:
            self.sign.refuse(missing)
        else:
            self.sign.allow()

    def _submit(self) -> None:
        folder, passphrase = self.folder.text().strip(), self.passphrase.text()
        self.banner.hide()
        self.set_busy(busy=True)
        self.passphrase.edit.clear()
        self.sign_requested.emit(folder, passphrase)

    def _lay_out(self) -> None:
        form = QVBoxLayout(self._form)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(theme.px(16))
        form.addWidget(self.audience)
        form.addWidget(self.folder)
        row = QHBoxLayout()
        row.addWidget(self.choose)
        row.addStretch(1)
        form.addLayout(row)
        form.addWidget(self.passphrase)
        form.addWidget(self.before)
        form.addWidget(self.sign)
        self._lay_out_done()
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.px(24),) * 4)
        column.setSpacing(theme.px(16))
        column.addWidget(Text(self.tr("Seal and export"), "title"))
        column.addWidget(self.banner)
        column.addWidget(self._form)
        column.addWidget(self._done)
        column.addStretch(1)
        self._done.hide()

    def _lay_out_done(self) -> None:
        self.badge = StateBadge(State.MET, "")
        self.when = Text("", "body", "text2")
        self.result = Text("", "machine", wrap=True)
        self.where = Text("", "body", wrap=True)
        self.files = Text("", "body", wrap=True)
        self.open = Button(self.tr("Open folder"), icon=Icon.FOLDER)
        self.verify = Button(self.tr("Verify now"), ButtonKind.PRIMARY, icon=Icon.VERIFY)
        self.again = Button(self.tr("Sign a new result"), ButtonKind.QUIET)
        done = QVBoxLayout(self._done)
        done.setContentsMargins(0, 0, 0, 0)
        done.setSpacing(theme.px(8))
        head = QHBoxLayout()
        head.setSpacing(theme.px(8))
        head.addWidget(self.badge)
        head.addWidget(self.when, 1)
        done.addLayout(head)
        for title, text in (
            (self.tr("Result"), self.result),
            (self.tr("Folder"), self.where),
            (self.tr("Files"), self.files),
        ):
            done.addWidget(Text(title, "caption", "text2"))
            done.addWidget(text)
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addWidget(self.open)
        row.addWidget(self.verify)
        row.addStretch(1)
        done.addSpacing(theme.px(8))
        done.addLayout(row)
        again = QHBoxLayout()
        again.addWidget(self.again)
        again.addStretch(1)
        done.addLayout(again)
