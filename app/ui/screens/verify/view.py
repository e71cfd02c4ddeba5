"""Draws a verification: the sentence first, the numbered steps below it."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui import theme
from app.ui.icons import Icon
from app.ui.phrases import say
from app.ui.screens.verify.view_model import StepRow, VerifyModel
from app.ui.widgets.banner import IconMark
from app.ui.widgets.buttons import Button
from app.ui.widgets.card import Card
from app.ui.widgets.drop_area import DropArea
from app.ui.widgets.roomy import Roomy
from app.ui.widgets.spoken import announce
from app.ui.widgets.state_badge import State, icon_of, tone_of
from app.ui.widgets.table import Cell, Column, Row, Table
from app.ui.widgets.text import Text

_SIDE_PX: Final = 32


class VerifyView(QWidget):
    """Draws a `VerifyModel`; whatever is dropped on it is verified."""

    paths_dropped = Signal(object)
    """A list of paths."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self.files: Final = Button(self.tr("Choose files"))
        self.folder: Final = Button(self.tr("Choose folder"))
        self.drop: Final = DropArea()
        self.drop.fill(
            Icon.VERIFY,
            (
                self.tr("Drop a result: report, JSON, signature, or their folder"),
                self.tr("It is checked as a stranger would check it. Nothing is kept."),
            ),
            (self.files, self.folder),
        )
        self.icon: Final = IconMark(Icon.UNKNOWN, "unknown", 28, beside="outcome")
        self.headline: Final = Text("", "outcome", wrap=True)
        self.outcome: Final = Text("", "lead", wrap=True)
        self.signers: Final = Text("", "body", "text2", wrap=True)
        columns = (
            Column(title=self.tr("Step"), width_px=56),
            Column(title=self.tr("What is checked"), width_px=280),
            Column(title=self.tr("What was found"), stretch=True),
        )
        named = self.tr("Steps of verification")
        self.table: Final = Table(columns, named, row="row_dense", whole=True)
        self._lay_out()

    def display(self, model: VerifyModel) -> None:
        """Show `model` in place of whatever was shown before."""
        state = State(model.state)
        self.icon.show_icon(icon_of(state), tone_of(state))
        self.headline.setText(model.headline)
        self.outcome.setText(model.outcome)
        self.outcome.setVisible(bool(model.outcome))
        names = say(", ").join(model.signers) or self.tr("nobody that could be read")
        words = [self.tr("Signed by {}.").format(names), say(", ").join(model.files)]
        if model.result:
            words.insert(1, self.tr("Case {}, result {}.").format(model.case, model.result))
        if model.practice:
            words.insert(0, self.tr("A practice result: nobody may act on it."))
        if model.withdrawn:
            gone = self.tr("Withdrawn, and not weighed: {}.")
            words.append(gone.format(say(", ").join(model.withdrawn)))
        if model.hidden:
            hidden = self.tr("Personal fields hidden in this copy: {}.")
            words.append(hidden.format(model.hidden))
        self.signers.setText("\n".join(words))
        self.table.show_rows([self._row(step) for step in model.steps])
        self._card.show()
        self._answer.show()
        self.setAccessibleDescription(f"{model.headline} {model.outcome}")
        self.table.setFocus()

    def show_checking(self, item: str) -> None:
        """Say what is being checked, in place of the answer before it; the focus stays."""
        words = self.tr("Checking\N{HORIZONTAL ELLIPSIS}")
        self.icon.show_icon(Icon.VERIFY, "text2")
        self.headline.setText(words)
        self.outcome.hide()
        self.signers.setText(item)
        if self.table.hasFocus():  # which goes away; the buttons above it stay
            self.files.setFocus()
        self.table.show_rows([])
        self._card.hide()
        self._answer.show()
        announce(self, f"{words} {item}")

    def show_nothing(self) -> None:
        """It could not be checked at all; the window says why."""
        self._answer.hide()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Whatever has a local path can be dropped."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()
            self.drop.light(lit=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """It was carried away again."""
        self.drop.light(lit=False)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Verify it."""
        self.drop.light(lit=False)
        urls = event.mimeData().urls()
        self.paths_dropped.emit([Path(url.toLocalFile()) for url in urls if url.isLocalFile()])
        event.acceptProposedAction()

    def _row(self, step: StepRow) -> Row:
        return Row(
            key=str(step.number),
            cells=(
                Cell(text=str(step.number), tone="text2"),
                Cell(text=step.name, style="body_strong"),
                Cell(text=step.reason, state=State(step.state)),
            ),
            topic=f"check.{step.number}",
        )

    def _lay_out(self) -> None:
        self._answer = QWidget()
        head = QHBoxLayout()
        head.setSpacing(theme.px(12))
        head.addWidget(self.icon, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(theme.px(4))
        for text in (self.headline, self.outcome, self.signers):
            words.addWidget(text)
        head.addLayout(words, 1)
        self._card = Card()
        self._card.body.setContentsMargins(0, 0, 0, 0)
        self._card.body.addWidget(self.table)
        self.table.fill_card()
        answer = QVBoxLayout(self._answer)
        answer.setContentsMargins(0, 0, 0, 0)
        answer.setSpacing(theme.px(20))
        answer.addLayout(head)
        answer.addWidget(self._card)
        answer.addStretch(1)
        self._answer.hide()
        self._stack()

    def _stack(self) -> None:
        """Title, where to drop, and the answer below; they scroll where the window is low."""
        page = QWidget()
        page.setProperty("surface", "clear")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(Roomy(page))
        whole = QVBoxLayout(page)
        whole.setContentsMargins(*(theme.px(edge) for edge in (_SIDE_PX, 24, _SIDE_PX, 24)))
        whole.setSpacing(theme.px(20))
        title = Text(self.tr("Verify a result"), "title")
        title.setMinimumHeight(theme.size("control"))
        whole.addWidget(title)
        whole.addWidget(self.drop)
        whole.addWidget(self._answer, 1)
        whole.addStretch(0)
