"""The left side: for whom, where to, with which passphrase; then what was written."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.ui import languages, theme
from app.ui.icons import Icon
from app.ui.screens.export.issued import IssuedPanel
from app.ui.screens.export.view_model import IssuedModel, Whom, Wish
from app.ui.widgets.banner import Banner
from app.ui.widgets.buttons import Button, Height, PrimaryAction
from app.ui.widgets.form import ChoiceField, LineField, NoteField
from app.ui.widgets.text import Text

WIDTH_PX = 368
_STAYS, _TRAVELS = "stays", "travels"


class Choices(QFrame):
    """Asks; a passphrase is said once and forgotten."""

    sign_requested = Signal(str, str)
    """Folder and passphrase."""
    wish_changed = Signal()
    """For whom, in which language, what is added: whatever the preview hangs on."""
    folder_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "surface")
        self.setProperty("edge", "right")
        self.banner = Banner()
        self.whom = ChoiceField(
            self.tr("Audience"),
            [
                (Whom.CASE_FILE, self.tr("Case file, full")),
                (Whom.REGULATOR, self.tr("Regulator, with everything")),
                (Whom.HOLDER, self.tr("Letter to the registered holder")),
                (Whom.OTHER, self.tr("Letter to the other party")),
            ],
        )
        self.shows = Text("", "caption", "text2", wrap=True)
        self.language = ChoiceField(
            self.tr("Language"),
            [("en", self.tr("English")), ("zh-CN", self.tr("Chinese"))],
        )
        self.evidence = ChoiceField(
            self.tr("Evidence"),
            [(_STAYS, self.tr("Stays here")), (_TRAVELS, self.tr("Travels along"))],
        )
        self.note = NoteField(self.tr("Lines of your own, in the language of the letter"), lines=3)
        self.folder = LineField(self.tr("Folder"))
        self.choose = Button("", icon=Icon.FOLDER)  # its word would take the room of the path
        self.choose.setAccessibleName(self.tr("Choose a folder"))
        self.choose.setToolTip(self.tr("Choose a folder"))
        self.passphrase = LineField(
            self.tr("Passphrase of your signing key"),
            hint=self.tr("The one that opens Rightful. It is not kept."),
            secret=True,
        )
        self.before = Text("", "caption", "text2", wrap=True)
        self.sign = PrimaryAction(
            self.tr("Sign and export"), icon=Icon.SIGN, height=Height.MAIN, steady=True
        )
        self.issued = IssuedPanel()
        self._form = QWidget()
        self._missing = ""
        self._busy = False
        self.language.box.choose("zh-CN" if languages.current() == languages.CHINESE else "en")
        self._lay_out()
        self._connect()
        self._suit()
        self.show_missing("")

    def wish(self) -> Wish:
        """What is chosen now."""
        whom = Whom(self.whom.key())
        return Wish(
            whom=whom,
            language=self.language.key(),
            evidence=self.evidence.key() == _TRAVELS,
            note=self.note.text() if whom.letter else "",
        )

    def show_missing(self, missing: str) -> None:
        """Say what keeps it from being signed; an empty reason leaves the passphrase to ask for."""
        self._missing = missing
        self._refresh()

    def show_before(self, before: str) -> None:
        """Say what the signature does beside signing."""
        self.before.setText(before)
        self.before.setVisible(bool(before))

    def show_folder(self, folder: str) -> None:
        """Offer a folder."""
        self.folder.edit.setText(folder)
        self.folder.edit.setCursorPosition(len(folder))

    def set_busy(self, *, busy: bool) -> None:
        """While it is being signed nothing can be changed and the button turns its ring."""
        self._busy = busy
        self.sign.button.set_busy(busy=busy)
        for control in (
            *(self.whom.box, self.language.box, self.evidence.box, self.note.edit),
            *(self.folder.edit, self.passphrase.edit, self.choose),
        ):
            control.setDisabled(busy)
        if not busy:
            self._refresh()

    def start(self) -> None:
        """Begin with the whole result and no words of one's own, as for another case."""
        for box in (self.whom.box, self.evidence.box):
            box.setCurrentIndex(0)
        self.note.edit.clear()
        self.passphrase.edit.clear()

    def show_form(self) -> None:
        """Ask, in place of what was written before."""
        self.issued.hide()
        self._form.show()
        self.sign.show()

    def show_issued(self, model: IssuedModel) -> None:
        """Tell what was written, in place of asking."""
        self.banner.hide()
        self._form.hide()
        self.sign.hide()  # which stays in view by itself in a narrow window
        self.issued.display(model)

    def _connect(self) -> None:
        self.choose.clicked.connect(self.folder_requested)
        self.folder.edit.textChanged.connect(self._refresh)
        self.passphrase.edit.textChanged.connect(self._refresh)
        for edit in (self.folder.edit, self.passphrase.edit):
            edit.textEdited.connect(self._try_anew)
        self.passphrase.edit.returnPressed.connect(self.sign.button.click)
        self.sign.requested.connect(self._submit)
        self.whom.box.currentIndexChanged.connect(self._suit)
        for field in (self.whom, self.language):
            field.box.currentIndexChanged.connect(self.wish_changed)
        self.note.edit.textChanged.connect(self.wish_changed)

    def _suit(self) -> None:
        """Ask what the audience calls for, and say what it will learn."""
        whom = Whom(self.whom.key())
        self.evidence.setVisible(whom is Whom.CASE_FILE)
        self.note.setVisible(whom.letter)
        everything = self.tr("It shows everything; give it to no party.")
        if whom is Whom.REGULATOR:
            everything = self.tr(
                "Every exhibit, the pressure log and the trail of the case travel along in one "
                "container; give it to no party."
            )
        self.shows.setText(
            self.tr(
                "Only what this party may know; each line is looked through before it is signed."
            )
            if whom.letter
            else everything
        )
        self.sign.button.setText(
            self.tr("Sign the letter") if whom.letter else self.tr("Sign and export")
        )

    def _try_anew(self) -> None:
        """What kept the last attempt from being signed may be put right now."""
        if not self._missing:
            self.banner.hide()

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
        self.lines = form = QVBoxLayout(self._form)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(theme.px(12))
        audience = QVBoxLayout()
        audience.setSpacing(theme.px(4))
        audience.addWidget(self.whom)
        audience.addWidget(self.shows)
        form.addLayout(audience)
        pair = QHBoxLayout()
        pair.setSpacing(theme.px(12))
        pair.addWidget(self.language, 1)
        pair.addWidget(self.evidence, 1)
        form.addLayout(pair)
        form.addWidget(self.note)
        where = QHBoxLayout()
        where.setSpacing(theme.px(8))
        where.addWidget(self.folder, 1)
        where.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignBottom)
        form.addLayout(where)
        for widget in (self.passphrase, self.before, self.sign):
            form.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.px(24),) * 4)
        column.setSpacing(theme.px(16))
        title = Text(self.tr("Seal and export"), "title")
        title.setMinimumHeight(theme.size("control"))
        column.addWidget(title)
        for part in (self.banner, self._form, self.issued):
            column.addWidget(part)
        column.addStretch(1)
        self.issued.hide()
