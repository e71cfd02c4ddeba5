"""Choices at the left, the page on its stage at the right."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui import theme
from app.ui.screens.export.choices import WIDTH_PX, Choices
from app.ui.screens.export.letter_page import LetterPaper
from app.ui.screens.export.page import PreviewPage
from app.ui.screens.export.view_model import ExportModel, IssuedModel, LetterModel
from app.ui.widgets.banner import EmptyState
from app.ui.widgets.sides import Sides
from app.ui.widgets.state_badge import State

_BELOW_PX = 840
"""A window narrower than this shows the two parts one below the other."""
_STAGE_PX = 320


class ExportView(QWidget):
    """Shows what will be signed beside what has to be said for it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choices = Choices()
        self.page = PreviewPage()
        self.heading = self.page.heading
        self.locked = EmptyState(
            self.tr("Export opens after your seal"),
            self.tr(
                "Compare the registered holder\N{RIGHT SINGLE QUOTATION MARK}s faces and seal your "
                "conclusion first."
            ),
            (self.tr("Go to Compare"),),
        )
        self._stage = QWidget()
        self._lay_out()
        self.locked.hide()

    def display(self, model: ExportModel) -> None:
        """Show what will be signed."""
        self._open(opened=True)
        self.heading.setText(self.tr("What will be signed, in words"))
        self.page.display(model)
        self.choices.show_before(model.before)
        self.choices.show_missing(model.missing)

    def display_letter(self, model: LetterModel) -> None:
        """Show the letter that will be signed, whole."""
        self._open(opened=True)
        self.heading.setText(model.heading)
        self.page.lay(LetterPaper(model))
        self.choices.show_before(model.before)
        self.choices.show_missing(model.missing)

    def show_writing(self) -> None:
        """The letter is being written and looked through; what stands there is an earlier one."""
        self._open(opened=True)
        self.heading.setText(self.tr("The letter is being written"))
        self.choices.show_missing(self.tr("The letter is being written"))

    def show_wait(self) -> None:
        """The outcome is being evaluated."""
        self._open(opened=True)
        self.heading.setText(self.tr("The outcome is being evaluated"))
        self.choices.show_missing(self.tr("The outcome is being evaluated"))

    def show_issued(self, model: IssuedModel) -> None:
        """Tell what was written."""
        self.heading.setText(self.tr("What was signed, in words"))
        self.choices.show_issued(model)

    def show_left(self, model: IssuedModel) -> None:
        """Tell what was written on another day; the page shows what is determined now."""
        self._open(opened=True)
        self.heading.setText(self.tr("What a new result would say now, in words"))
        self.choices.show_issued(model)

    def show_locked(self) -> None:
        """This examiner has still to judge blind."""
        self._open(opened=False)

    def refuse(self, title: str, sentence: str) -> None:
        """Say what keeps it from being signed; nothing was."""
        self.choices.set_busy(busy=False)
        self.choices.banner.tell(State.UNMET, sentence, title=title)
        self.choices.passphrase.edit.setFocus()

    def _open(self, *, opened: bool) -> None:
        if opened == self.locked.isHidden():
            return
        self.locked.setVisible(not opened)
        self._sides.setVisible(opened)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Below the choices the page is whole: what scrolls is the screen."""
        super().resizeEvent(event)
        self.page.show_whole(whole=self.width() < theme.px(_BELOW_PX))

    def _lay_out(self) -> None:
        self._stage.setProperty("surface", "stage")
        self._stage.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        stage = QVBoxLayout(self._stage)
        stage.setContentsMargins(0, 0, 0, 0)
        stage.addWidget(self.page, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._stage.setMinimumHeight(theme.px(_STAGE_PX))
        self._sides = Sides(
            (self.choices, self._stage), below_px=_BELOW_PX, fixed_px=(WIDTH_PX, 0), gap_px=0
        )
        self._sides.keep(self.choices.sign, self.choices.lines, edge_px=24)
        row.addWidget(self._sides, 1)
        row.addWidget(self.locked, 1, Qt.AlignmentFlag.AlignCenter)
