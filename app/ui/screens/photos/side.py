"""The right column: how far the photo can be used, which face is meant, what was measured."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.exhibit import Lane
from app.domain.finding import Gate, Measure
from app.ui import theme
from app.ui.icons import Icon
from app.ui.screens.photos.face_choice import FaceChoice
from app.ui.screens.photos.view_model import DetailModel, RowModel, Stage
from app.ui.widgets.buttons import Button, ButtonKind, Height, PrimaryAction
from app.ui.widgets.card import Card
from app.ui.widgets.explained import explains
from app.ui.widgets.form import LineField
from app.ui.widgets.lane_tag import LaneTag, Tag
from app.ui.widgets.roomy import Breakable
from app.ui.widgets.state_badge import State, StateBadge
from app.ui.widgets.table import Cell, Column, Row, Table
from app.ui.widgets.text import Text

WIDE_PX: Final = 392
_STATES: Final = {Gate.GREEN: State.MET, Gate.AMBER: State.PARTIAL, Gate.RED: State.UNMET}
_TONES: Final = {Gate.GREEN: "text", Gate.AMBER: "partial", Gate.RED: "unmet"}


class PhotoSide(QWidget):
    """What is known of the photo in the pane; every wish is a signal."""

    face_picked = Signal(int)
    correction_begun = Signal()
    correction_kept = Signal()
    correction_left = Signal()
    taken_back = Signal()
    lead_wished = Signal()
    looking_requested = Signal()
    continued = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tags: Final = {
            Lane.REGISTERED: LaneTag(Tag.REGISTERED),
            Lane.OTHER: LaneTag(Tag.OTHER),
        }
        self.title: Final = Text("", "title")
        self.badge: Final = StateBadge()
        self.caption: Final = Text("", "caption", "text2", wrap=True)
        self.sentence: Final = Text("", "body", wrap=True)
        self.said: Final = Text("", "caption", "text2", wrap=True)
        self.printed: Final = Text("", "caption", "text2", wrap=True)
        self.faces: Final = FaceChoice()
        self.card: Final = Card(flush=True)
        self.table: Final = Table(
            [
                Column(title=self.tr("Measured"), stretch=True),
                Column(title=self.tr("Value")),
                Column(title=self.tr("Good")),
                Column(title="", told=self.tr("Effect")),
            ],
            self.tr("Quality of the photo"),
            row="control_small",
        )
        self.source: Final = Text("", "caption", "text2", wrap=True)
        self.correct: Final = Button(self.tr("Correct the face"), height=Height.SMALL)
        self.back: Final = Button(self.tr("Use the detected face"), height=Height.SMALL)
        self.lead: Final = Button(self.tr("Judge by this photo"), height=Height.SMALL)
        self.look: Final = Button(self.tr("Look at it now"), height=Height.SMALL)
        self.reason: Final = LineField(self.tr("Reason, after your seal"))
        self.editing: Final = QWidget()
        self.keep: Final = Button(self.tr("Keep the correction"), ButtonKind.PRIMARY)
        self.cancel: Final = Button(self.tr("Cancel"))
        self.action: Final = PrimaryAction(self.tr("Continue to Compare"))
        explains(self.printed, f"measure.{Measure.FACE_PORTRAIT}")
        explains(self.faces, f"measure.{Measure.FACE_MEANT}", quiet=True)
        explains(self.lead, f"measure.{Measure.FACE_ANCHOR}")
        self._rows: tuple[RowModel, ...] = ()
        self._detail: DetailModel | None = None
        self._edits = False
        self._lay_out()
        self._connect()

    def display(self, detail: DetailModel) -> None:
        """Show what is known of a photo."""
        self._detail = detail
        for lane, tag in self.tags.items():
            tag.setVisible(lane is detail.lane)
        self.title.setText(detail.key)
        ready = detail.stage is Stage.READY
        state = _STATES[detail.gate] if ready else State.UNKNOWN
        self.badge.show_state(state, detail.word, detail.sentence)
        explains(self.badge, f"gate.{detail.gate}" if ready else f"measure.{Measure.FACE_COUNT}")
        self.caption.setText(detail.caption)
        self.sentence.setText(detail.sentence)
        self.said.setText(detail.said)
        self.said.setVisible(bool(detail.said))
        self.printed.setText(detail.printed)
        self.printed.setVisible(bool(detail.printed))
        self.faces.show_faces(detail.faces)
        if detail.rows != self._rows:
            self._rows = detail.rows
            self.table.show_rows([_row(row) for row in detail.rows])
        self.card.setVisible(bool(detail.rows))
        self._tell_source(self.table.chosen() or (detail.rows[0].key if detail.rows else ""))
        self._show_ways()

    def edit(self, *, on: bool) -> None:
        """Show what a correction needs, or put it away."""
        self._edits = on
        self._show_ways()

    def refuse(self, words: str) -> None:
        """Say what keeps a choice from being made; empty when nothing does."""
        self.reason.refuse(words)

    def take_focus(self) -> None:
        """Begin with what asks for a choice, else with going on."""
        if self._detail is not None and self._detail.stage is Stage.SEVERAL:
            self.faces.take_focus()
        else:
            self.action.button.setFocus()

    def _show_ways(self) -> None:
        detail = self._detail
        if detail is None:
            return
        looked_at = detail.stage not in {Stage.WAITING, Stage.UNAVAILABLE}
        self.editing.setVisible(self._edits)
        draw, correct = self.tr("Draw the face by hand"), self.tr("Correct the face")
        self.correct.setText(correct if detail.faces else draw)
        self.correct.setVisible(not self._edits and looked_at)
        self.back.setVisible(not self._edits and bool(detail.said))
        self.lead.setVisible(not self._edits and detail.registered and not detail.anchor)
        self.look.setVisible(detail.stage is Stage.WAITING)
        asks = self._edits or len(detail.faces) > 1 or bool(detail.said)
        self.reason.setVisible(detail.needs_reason and asks)
        self.action.setVisible(not self._edits)

    def _tell_source(self, key: str) -> None:
        found = (row.source for row in self._rows if row.key == key)
        self.source.setText(next(found, ""))

    def _connect(self) -> None:
        self.table.row_chosen.connect(self._tell_source)
        self.faces.frame_chosen.connect(lambda rank: self.face_picked.emit(int(rank)))
        self.correct.clicked.connect(self.correction_begun)
        self.keep.clicked.connect(self.correction_kept)
        self.cancel.clicked.connect(self.correction_left)
        self.back.clicked.connect(self.taken_back)
        self.lead.clicked.connect(self.lead_wished)
        self.look.clicked.connect(self.looking_requested)
        self.action.requested.connect(self.continued)

    def _lay_out(self) -> None:
        self.action.button.set_icon(Icon.NEXT, trailing=True)
        head = QHBoxLayout()
        head.setSpacing(theme.px(8))
        for tag in self.tags.values():
            head.addWidget(tag)
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.badge)
        self.table.fill_card()
        self.card.body.addWidget(self.table, 1)
        around = QVBoxLayout()
        around.setContentsMargins(*(theme.px(side) for side in (16, 8, 16, 14)))
        around.addWidget(self.source)
        self.card.body.addLayout(around)
        self.column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addLayout(head)
        for widget in (self.caption, self.sentence, self.printed, self.said, self.faces):
            column.addWidget(widget)
        buttons = (self.look, self.correct, self.back, self.lead, QWidget())
        column.addWidget(Breakable(buttons, (0, 0, 0, 0, 1), gap_px=8))
        column.addWidget(self.reason)
        column.addWidget(self._lay_out_editing())
        column.addWidget(self.card, 100)
        column.addStretch(1)

    def _lay_out_editing(self) -> QWidget:
        words = self.tr(
            "Drag the box, its corners and both eyes. By keyboard: N takes the next handle, "
            "arrows move it, with Shift faster, Enter keeps, Esc cancels."
        )
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addWidget(self.keep)
        row.addWidget(self.cancel)
        row.addStretch(1)
        column = QVBoxLayout(self.editing)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        text = Text(words, "body", "text2", wrap=True)
        text.setAlignment(Qt.AlignmentFlag.AlignLeading)
        column.addWidget(text)
        column.addLayout(row)
        return self.editing


def _row(row: RowModel) -> Row:
    return Row(
        key=row.key,
        cells=(
            Cell(text=row.name),
            Cell(text=row.value, tone=_TONES[row.gate]),
            Cell(text=row.limit, style="caption", tone="text2"),
            Cell(text=row.word, state=_STATES[row.gate]),
        ),
        topic=f"quality.{row.key}",
    )
