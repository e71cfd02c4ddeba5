"""The foot of the screen: who signs, the stricter choice with its reason, and the one action."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.ui import theme
from app.ui.icons import Icon
from app.ui.screens.decide.view_model import DecideModel
from app.ui.widgets.buttons import Button, Height, PrimaryAction
from app.ui.widgets.form import ChoiceField, LineField
from app.ui.widgets.roomy import Breakable
from app.ui.widgets.text import Text

_ACTION_PX = 280
_SIGNERS_PX = 200
"""Narrower, its lines would outgrow the screen."""


class ActionFoot(QFrame):
    """Always in view, whatever lies above it."""

    sign_requested = Signal()
    second_requested = Signal()
    """A second examiner is to judge."""
    stricter_chosen = Signal(str, str)
    """The code of an outcome, and the reason."""
    stricter_withdrawn = Signal(str)
    """The reason."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "surface")
        self.setProperty("edge", "top")
        self.signers = Text("", "body", "text2", wrap=True)
        self.choose = Button(self.tr("Choose stricter"), height=Height.MAIN)
        self.choose.setCheckable(True)
        self.withdraw = Button(self.tr("Withdraw the choice"), height=Height.MAIN)
        self.withdraw.setCheckable(True)
        self.sign = PrimaryAction(
            self.tr("Review and sign"), icon=Icon.SIGN, height=Height.MAIN, shortcut="Ctrl+Return"
        )
        self.sign.setFixedWidth(theme.px(_ACTION_PX))
        self.outcome = ChoiceField(self.tr("Stricter outcome"), ())
        self.reason = LineField(self.tr("Reason"), placeholder=self.tr("Why stricter is right"))
        self.confirm = Button(self.tr("Choose this outcome"))
        self.cancel = Button(self.tr("Cancel"))
        self._form = QWidget()
        self._second = False
        self._lay_out()
        self.sign.requested.connect(self._act)
        self.choose.toggled.connect(self._open)
        self.withdraw.toggled.connect(self._open)
        self.cancel.clicked.connect(self.close_form)
        self.confirm.clicked.connect(self._submit)
        self.reason.edit.returnPressed.connect(self._submit)

    def display(self, model: DecideModel) -> None:
        """Show who signs and what is missing."""
        told = (model.signed, model.stricter, model.signers)
        self.signers.setText("\n".join(filter(None, told)))
        box = self.outcome.box
        kept = box.key()
        box.offer(model.choices)
        box.choose(kept if box.findData(kept) >= 0 else model.choices[0][0] if box.count() else "")
        self.choose.setVisible(bool(model.choices))
        self.withdraw.setVisible(bool(model.stricter))
        self._second = model.second
        self._name_action(model)
        if model.second:
            self.sign.offer(model.missing)
        elif model.missing:
            self.sign.refuse(model.missing)
        else:
            self.sign.allow()

    def wait(self, words: str) -> None:
        """Nothing is signed while the outcome is being evaluated."""
        self.sign.refuse(words)

    def close_form(self) -> None:
        """The choice was kept."""
        self.reason.edit.clear()
        self.choose.setChecked(False)
        self.withdraw.setChecked(False)

    def _name_action(self, model: DecideModel) -> None:
        words = self.tr("Export") if model.signed else self.tr("Review and sign")
        if model.second:
            words = self.tr("Send to a second examiner")
        self.sign.button.setText(words)
        self.sign.button.set_icon(Icon.PERSON if model.second else Icon.SIGN)

    def _act(self) -> None:
        (self.second_requested if self._second else self.sign_requested).emit()

    def _open(self, opened: bool) -> None:  # noqa: FBT001 -- a slot
        other = self.withdraw if self.sender() is self.choose else self.choose
        if opened:
            other.setChecked(False)
        elif other.isChecked():
            return
        back = self.withdraw.isChecked()
        self.outcome.setVisible(not back)
        self.confirm.setText(self.tr("Withdraw") if back else self.tr("Choose this outcome"))
        self._form.setVisible(opened)
        self.reason.refuse("")
        if opened:
            (self.reason.edit if back else self.outcome.box).setFocus()

    def _submit(self) -> None:
        reason = self.reason.text().strip()
        back = self.withdraw.isChecked()
        needed = self.tr("A stricter outcome needs a reason.")
        if back:
            needed = self.tr("Withdrawing the choice needs a reason.")
        self.reason.refuse("" if reason else needed)
        if reason and back:
            self.stricter_withdrawn.emit(reason)
        elif reason and self.outcome.box.count():
            self.stricter_chosen.emit(self.outcome.key(), reason)

    def _lay_out(self) -> None:
        form = QHBoxLayout(self._form)
        form.setContentsMargins(0, 0, 0, 0)
        buttons = QWidget()
        beside = QHBoxLayout(buttons)
        beside.setContentsMargins(0, theme.px(20), 0, 0)
        for button in (self.confirm, self.cancel):
            beside.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        form.addWidget(Breakable((self.outcome, self.reason, buttons), (0, 1, 0)))
        self._form.hide()
        acts = QWidget()
        row = QHBoxLayout(acts)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(12))
        for widget in (self.withdraw, self.choose, self.sign):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignBottom)
        self.signers.setMinimumWidth(theme.px(_SIGNERS_PX))
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(32), theme.px(12), theme.px(32), theme.px(12))
        column.setSpacing(theme.px(12))
        column.addWidget(self._form)
        column.addWidget(Breakable((self.signers, acts), (1, 0)))
