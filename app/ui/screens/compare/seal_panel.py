"""Conclusion, confidence and the seal; after the seal, its time and digest, and a remark."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.assessment import Confidence
from app.ui import theme
from app.ui.both_clocks import in_both
from app.ui.icons import Icon
from app.ui.phrases import day, moment, say
from app.ui.screens.compare.view_model import CompareModel
from app.ui.widgets.buttons import PrimaryAction
from app.ui.widgets.explained import explains
from app.ui.widgets.form import LineField
from app.ui.widgets.put_away import put
from app.ui.widgets.rating_scale import RatingScale
from app.ui.widgets.segmented import Segment, Segmented
from app.ui.widgets.sides import Footed
from app.ui.widgets.spoken import announce
from app.ui.widgets.text import Text

_EDGE_PX: Final = 16


class SealPanel(QFrame):
    """Pinned to the bottom of the right column."""

    concluded = Signal(int)
    confided = Signal(str)
    seal_requested = Signal()
    remarked = Signal(str)
    reveal_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "surface")
        self.setProperty("edge", "top")
        self.words = Text("", "body_strong")
        self.scale = RatingScale(self.tr("Your conclusion"), reach=3, step_px=(46, 31))
        self.sealed_scale = RatingScale(
            self.tr("Your sealed conclusion"), reach=3, step_px=(46, 31), read_only=True
        )
        self.confidence = Segmented(
            [
                Segment(key=Confidence.LOW, word=self.tr("Low")),
                Segment(key=Confidence.MODERATE, word=self.tr("Moderate")),
                Segment(key=Confidence.HIGH, word=self.tr("High")),
            ],
            self.tr("Confidence"),
            gap_px=8,
        )
        self.seal = PrimaryAction(self.tr("Seal my conclusion"), icon=Icon.SEAL, steady=True)
        self.once = Text(
            self.tr(
                "Once sealed it can be added to, not changed. "
                "The engine\N{RIGHT SINGLE QUOTATION MARK}s comparison appears afterwards."
            ),
            "caption",
            "text2",
            wrap=True,
        )
        self.sealed = Text("", "caption", "text2", wrap=True)
        self.remark = LineField(self.tr("Add a remark"))
        self.reveal = PrimaryAction(
            self.tr("See the engine\N{RIGHT SINGLE QUOTATION MARK}s comparison")
        )
        self.foot = QWidget()
        """What stays in view: the seal, and afterwards the way on."""
        explains(self, "step.seal")
        self._lay_out()
        self.scale.rated.connect(self.concluded)
        self.confidence.chosen.connect(self.confided)
        self.seal.requested.connect(self.seal_requested)
        self.remark.edit.returnPressed.connect(self._remark)
        self.reveal.requested.connect(self.reveal_requested)

    def display(self, model: CompareModel) -> None:
        """Show what is concluded so far."""
        sealed = model.sealed_at is not None
        pressed = sealed and self.seal.button.hasFocus()
        just = sealed and self.seal.isVisible()
        self.words.setText(model.conclusion_words)
        self.scale.show_value(model.conclusion)
        self.sealed_scale.show_value(model.conclusion, strong=True)
        self.confidence.choose(model.confidence or "")
        self.confidence.setEnabled(not sealed)
        self._turn(sealed=sealed)
        if model.missing:
            self.seal.refuse(model.missing)
        else:
            self.seal.allow()
        if model.sealed_at is not None:
            when = in_both(model.sealed_at, f"{moment(model.sealed_at)} UTC", day, say)
            said = self.tr("Sealed {}. sha256 {}").format(when, model.digest[:16])
            said = said.replace("sha256 ", "sha256\N{NO-BREAK SPACE}")  # its figures go along
            self.sealed.setText("\n".join((said, *model.remarks)))
            if just:
                announce(self, said)
        if pressed:  # it is gone: the way on, not the way back to the queue, comes next
            self.reveal.button.setFocus()

    def forget(self) -> None:
        """There is no pair: of what was concluded about another one nothing is left."""
        self.words.clear()
        self.sealed.clear()
        self.remark.edit.clear()
        for scale in (self.scale, self.sealed_scale):
            scale.show_value(None)
        self.confidence.choose("")
        self._turn(sealed=False)
        self.seal.refuse(self.tr("Nothing to compare yet"))

    def stay_in(self, page: Footed) -> None:
        """Keep the foot in view of `page`, in which this panel lies."""
        page.keep(self.foot, self.column, edge_px=_EDGE_PX)

    def _turn(self, *, sealed: bool) -> None:
        """Ask for a conclusion, or show what was sealed."""
        before: tuple[QWidget, ...] = (self.scale, self.seal, self.once)
        after: tuple[QWidget, ...] = (self.sealed_scale, self.sealed, self.remark, self.reveal)
        for widget in (*before, *after):
            put(widget, shown=sealed is (widget in after))

    def _remark(self) -> None:
        if self.remark.text().strip():
            self.remarked.emit(self.remark.text())
            self.remark.edit.clear()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(Text(self.tr("Your conclusion"), "heading"))
        head.addStretch(1)
        head.addWidget(self.words)
        below = QWidget()
        below.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # as the number line above
        ends = QHBoxLayout(below)
        ends.setContentsMargins(0, 0, 0, 0)
        for index, words in enumerate(
            (self.tr("different people"), self.tr("neither"), self.tr("same person"))
        ):
            if index:
                ends.addStretch(1)
            ends.addWidget(Text(words, "caption", "text2"))
        sure = QHBoxLayout()
        sure.addWidget(Text(self.tr("Confidence"), "body", "text2"))
        sure.addStretch(1)
        sure.addWidget(self.confidence)
        foot = QVBoxLayout(self.foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.addWidget(self.seal)
        foot.addWidget(self.reveal)
        self.column = column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.px(_EDGE_PX),) * 4)
        column.setSpacing(theme.px(8))
        column.addLayout(head)
        column.addWidget(self.scale)
        column.addWidget(self.sealed_scale)
        column.addWidget(below)
        column.addLayout(sure)
        for widget in (self.sealed, self.remark, self.foot, self.once):
            column.addWidget(widget)
