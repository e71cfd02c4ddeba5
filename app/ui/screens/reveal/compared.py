"""What was compared: both faces as the engine was given them, with its aids on request."""

from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.explanation import Explanation
from app.domain.finding import Measure
from app.ui import theme
from app.ui.icons import Icon
from app.ui.screens.reveal.parts import SIDES
from app.ui.screens.reveal.view_model import Cross, Told
from app.ui.widgets.banner import IconMark
from app.ui.widgets.buttons import Button, Height
from app.ui.widgets.card import Card
from app.ui.widgets.chip_view import ChipView
from app.ui.widgets.explained import explains
from app.ui.widgets.photo_marks import Side
from app.ui.widgets.roomy import Breakable
from app.ui.widgets.state_badge import StateBadge
from app.ui.widgets.text import Text

_ABOUT_PX: Final = 132


def _tr(text: str) -> str:
    return QCoreApplication.translate("Reveal", text)


class StoryCard(Card):
    """Five plain sentences: compared, you, the engine, its errors, what follows."""

    def __init__(self, steps: tuple[Told, ...]) -> None:
        super().__init__(_tr("In plain words"))
        self.words: Final = tuple(Text(step.words, "body", wrap=True) for step in steps)
        for step, words in zip(steps, self.words, strict=True):
            row = QHBoxLayout()
            row.setSpacing(theme.px(12))
            about = Text(step.about, "body_strong", wrap=True)
            about.setFixedWidth(theme.px(_ABOUT_PX))
            column = QVBoxLayout()
            column.addWidget(about)
            column.addStretch(1)
            row.addLayout(column)
            row.addWidget(words, 1)
            self.body.addLayout(row)


class CrossCard(Card):
    """Every other comparison in words: all registered photos, papers, a card in the hand."""

    def __init__(self, crosses: tuple[Cross, ...], doubt: str) -> None:
        super().__init__(_tr("The engine\N{RIGHT SINGLE QUOTATION MARK}s other comparisons"))
        if doubt:
            row = QHBoxLayout()
            row.setSpacing(theme.px(8))
            row.addWidget(IconMark(Icon.ATTENTION, "unmet"), 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(Text(doubt, "body", "unmet", wrap=True), 1)
            self.body.addLayout(row)
        for cross in crosses:
            row = QHBoxLayout()
            row.setSpacing(theme.px(12))
            row.addWidget(Text(cross.what, "body", "text2", wrap=True), 1)
            badge = StateBadge(plain=True)
            badge.show_state(SIDES[cross.side], cross.word, cross.what)
            explains(badge, f"measure.{Measure.FACE_SCORE}")
            row.addWidget(badge)
            self.body.addLayout(row)


class ComparedCard(Card):
    """Both chips side by side; mesh and places are laid over them on request."""

    def __init__(self) -> None:
        super().__init__(_tr("The faces as the engine was given them"))
        self.reference: Final = ChipView(Side.REGISTERED, _tr("REGISTERED"))
        self.probe: Final = ChipView(Side.SUBMITTED, _tr("SUBMITTED"))
        self.mesh: Final = Button(_tr("Show the mesh"), height=Height.SMALL)
        self.places: Final = Button(_tr("Show what counted"), height=Height.SMALL)
        self.legend: Final = Text("", "caption", "text2", wrap=True)
        for button in (self.mesh, self.places):
            button.setCheckable(True)
            button.toggled.connect(self._show_aids)
        chips = Breakable((self.reference, self.probe), gap_px=4)
        chips.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # sides are evidence, not layout
        beside = QWidget()
        aids = QVBoxLayout(beside)
        aids.setContentsMargins(0, 0, 0, 0)
        aids.setSpacing(theme.px(8))
        for button in (self.mesh, self.places):
            aids.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
        aids.addWidget(self.legend)
        aids.addStretch(1)
        self.body.addWidget(Breakable((chips, beside), (0, 1), gap_px=16))
        self.wait(_tr("Both faces are being levelled."))
        self._show_aids()

    def wait(self, words: str) -> None:
        """Show no faces yet, or none at all, and say why."""
        for chip in (self.reference, self.probe):
            chip.show_words(words)
        for button in (self.mesh, self.places):
            button.setEnabled(False)

    def explain(self, told: Explanation) -> None:
        """Show the faces; the places belong to the submitted one."""
        self.reference.show_chip(told.reference, told.reference_mesh)
        self.probe.show_chip(told.probe, told.probe_mesh, told.losses)
        for button in (self.mesh, self.places):
            button.setEnabled(True)

    def _show_aids(self) -> None:
        mesh, places = self.mesh.isChecked(), self.places.isChecked()
        self.reference.show_aids(mesh=mesh, places=False)
        self.probe.show_aids(mesh=mesh, places=places)
        self.mesh.setText(_tr("Hide the mesh") if mesh else _tr("Show the mesh"))
        self.places.setText(_tr("Hide what counted") if places else _tr("Show what counted"))
        words = _tr(
            "Turned level and cut to one size. Hair, ears and surroundings hardly count for the "
            "engine; they did for you."
        )
        if places:
            words = _tr(
                "Violet: a grey square over this place takes most from the result. It shows what "
                "the engine went by, not what makes two people different."
            )
        elif mesh:
            words = _tr("The 468 points that pose, eyes and mouth are measured by.")
        self.legend.setText(words)
