"""What was written, and what can be done with it now."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui import theme
from app.ui.icons import Icon
from app.ui.screens.export.view_model import IssuedModel
from app.ui.widgets.buttons import Button, ButtonKind
from app.ui.widgets.state_badge import State, StateBadge
from app.ui.widgets.text import Text


class IssuedPanel(QWidget):
    """Tells it in place of the form; what is a letter has no number and cannot be verified here."""

    again_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.badge = StateBadge(State.MET, "")
        self.when = Text("", "body", "text2")
        self.sentence = Text("", "body_strong", wrap=True)
        self.who = Text("", "body", wrap=True)
        self._signers = Text(self.tr("Signed by"), "caption", "text2")
        self.result = Text("", "machine", wrap=True)
        self.where = Text("", "body", wrap=True)
        self.files = Text("", "body", wrap=True)
        self.keep = Text("", "body_strong", "partial", wrap=True)
        self.open = Button(self.tr("Open folder"), icon=Icon.FOLDER)
        self.verify = Button(self.tr("Verify now"), ButtonKind.PRIMARY, icon=Icon.VERIFY)
        self.out = Button(self.tr("Write it out again\N{HORIZONTAL ELLIPSIS}"))
        self.again = Button("", ButtonKind.QUIET)
        self.again.clicked.connect(self.again_requested)
        self._number = Text(self.tr("Result"), "caption", "text2")
        self._lay_out()

    def display(self, model: IssuedModel) -> None:
        """Tell what was written, and put the hand on what comes next."""
        result = bool(model.result)
        self.badge.show_state(State.MET, self.tr("Signed"))
        self.when.setText(model.moment)
        self.result.setText(" ".join(model.result[at : at + 4] for at in range(0, 32, 4)))
        self.result.setAccessibleName(self.tr("Result {}").format(model.result))
        self.where.setText(model.folder)
        self.files.setText("\n".join(model.files))
        self.keep.setText(model.keep)
        new = self.tr("Sign a new result, or a letter")
        self.again.setText(new if result else self.tr("Back to signing"))
        for widget in (self._number, self.result):
            widget.setVisible(result)
        for text, words in ((self.sentence, model.sentence), (self.who, model.who)):
            text.setText(words)
            text.setVisible(bool(words))
        self._signers.setVisible(bool(model.who))
        self.open.setVisible(model.there)
        self.verify.setVisible(result and model.there)
        self.out.setVisible(result)
        self.keep.setVisible(bool(model.keep))
        self.show()
        ways = (self.verify, self.open, self.out, self.again)
        next(way for way in ways if way.isVisibleTo(self)).setFocus()

    def _lay_out(self) -> None:
        done = QVBoxLayout(self)
        done.setContentsMargins(0, 0, 0, 0)
        done.setSpacing(theme.px(8))
        head = QHBoxLayout()
        head.setSpacing(theme.px(8))
        head.addWidget(self.badge)
        head.addWidget(self.when, 1)
        done.addLayout(head)
        done.addWidget(self.sentence)
        for title, text in (
            (self._number, self.result),
            (self._signers, self.who),
            (Text(self.tr("Folder"), "caption", "text2"), self.where),
            (Text(self.tr("Files"), "caption", "text2"), self.files),
        ):
            done.addWidget(title)
            done.addWidget(text)
        done.addWidget(self.keep)
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addWidget(self.open)
        row.addWidget(self.verify)
        row.addStretch(1)
        done.addSpacing(theme.px(8))
        done.addLayout(row)
        for button in (self.out, self.again):
            alone = QHBoxLayout()
            alone.addWidget(button)
            alone.addStretch(1)
            done.addLayout(alone)
