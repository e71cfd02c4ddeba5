"""The selected field: why it stands so, its check digit, the zone it comes from, a correction."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.domain.finding import Measure
from app.ui import theme
from app.ui.screens.documents.field_table import STATES, topic_of_field
from app.ui.screens.documents.source_rows import EditRows, SourceRows
from app.ui.screens.documents.view_model import CheckModel, FieldModel, ZoneModel
from app.ui.screens.documents.zone_part import ZonePart
from app.ui.widgets.buttons import Button
from app.ui.widgets.card import Card
from app.ui.widgets.check_digit_table import CheckDigitModel, CheckDigitTable
from app.ui.widgets.explained import explains
from app.ui.widgets.form import LineField
from app.ui.widgets.late_scroll import LateScroll
from app.ui.widgets.margins import set_margins
from app.ui.widgets.roomy import Breakable
from app.ui.widgets.state_badge import State, StateBadge
from app.ui.widgets.text import Text

_HIGH_PX: Final = 236
"""Room for name, reason, two sources and the zone."""


class FieldPanel(Card):
    """Shows one field; `corrected` is the wish to keep another reading of it."""

    corrected = Signal(str, str)
    edit_accepted = Signal(str, str, str)
    """Key of the field, its text after the edit, the edit in short."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(" ", parent=parent)
        self.badge: Final = StateBadge()
        self.reason: Final = Text("", "body", "text2", wrap=True)
        self.understood: Final = Text("", "caption", "text2", wrap=True)
        self.original: Final = Text("", "machine", "text2")
        self.own: Final = Text("", "body", wrap=True)
        self.correction: Final = Correction()
        self.check: Final = CheckPart()
        self.edits: Final = EditRows()
        self.sources: Final = SourceRows()
        self.zone: Final = ZonePart()
        explains(self.edits, f"measure.{Measure.DOCUMENT_MATCH_REASON}", quiet=True)
        explains(self.sources, f"measure.{Measure.DOCUMENT_FIELD}", quiet=True)
        self._field: FieldModel | None = None
        struck = self.original.font()
        struck.setStrikeOut(True)
        self.original.setFont(struck)
        self._lay_out()
        self.correction.kept.connect(self._keep)
        self.edits.accepted.connect(self._accept)

    def display(self, field: FieldModel | None, zone: ZoneModel | None) -> None:
        """Show `field` and the zone; a correction that was begun stays while the field does."""
        if field is None or self._field is None or field.key != self._field.key:
            self.correction.hide()
        self._field = field
        self.setVisible(field is not None)
        if field is None:
            return
        self.title.setText(field.name)
        self.setAccessibleName(field.name)
        self.badge.show_state(STATES[field.mark], field.where, field.reason)
        explains(self.badge, topic_of_field(field))
        self.reason.setText(field.reason)
        self.understood.setText(field.understood)
        self.understood.setVisible(bool(field.understood))
        told = self.tr("{} \N{MIDDLE DOT} read by {}, not by the engine; as read by it:")
        self.own.setText(told.format(field.corrected, field.corrected_by))
        self.own.setVisible(bool(field.corrected))
        self.original.setText(field.original or "\N{EM DASH}")
        self.original.setAccessibleName(self.tr("Replaced: {}").format(field.original))
        self.original.setVisible(bool(field.corrected))
        self.check.display(field.check)
        self.edits.display(field.edits)
        self.sources.display(field.sources)
        self.zone.display(zone)

    def correct(self) -> None:
        """Begin to correct the field that is shown."""
        if self._field is not None:
            self.correction.begin(self._field)

    def _keep(self, text: str) -> None:
        if self._field is not None:
            self.corrected.emit(self._field.key, text)

    def _accept(self, text: str, code: str) -> None:
        if self._field is not None:
            self.edit_accepted.emit(self._field.key, text, code)

    def _lay_out(self) -> None:
        self.heading.addWidget(self.badge)
        inside = QWidget()
        inside.setProperty("surface", "clear")
        column = QVBoxLayout(inside)
        set_margins(column, 0, 0, theme.px(4), 0)
        column.setSpacing(theme.px(8))
        for widget in (
            *(self.reason, self.understood, self.own, self.original),
            *(self.correction, self.check, self.edits, self.sources, self.zone),
        ):
            column.addWidget(widget)
        column.addStretch(1)
        scroll = LateScroll()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        self.body.addWidget(scroll, 1)
        self.setMinimumHeight(theme.px(_HIGH_PX))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)


class Correction(QWidget):
    """One line to write what the examiner reads; Enter keeps it, Esc leaves it."""

    kept = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        hint = self.tr("Write what you read in the crop. The original reading is kept.")
        self.field: Final = LineField(self.tr("Your reading"), hint=hint)
        self.keep: Final = Button(self.tr("Keep my reading"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(self.field, 1)
        row.addWidget(self.keep, 0, Qt.AlignmentFlag.AlignVCenter)
        self.keep.clicked.connect(self._offer)
        self.field.edit.returnPressed.connect(self._offer)
        self.hide()

    def begin(self, field: FieldModel) -> None:
        """Start from what was read."""
        self.field.refuse("")
        self.field.edit.setText(field.reading)
        self.show()
        self.field.edit.setFocus()
        self.field.edit.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves it."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def _offer(self) -> None:
        self.kept.emit(self.field.text())


class CheckPart(QWidget):
    """The check digit of one field, digit by digit."""

    def __init__(self) -> None:
        super().__init__()
        self.table: Final = CheckDigitTable()
        self.badge: Final = StateBadge(plain=True)
        self.sum: Final = Text("", "body", "text2", wrap=True)
        explains(self, "measure.document.check_digit")
        told = QWidget()
        words = QVBoxLayout(told)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(0)
        words.addWidget(self.badge)
        words.addWidget(self.sum)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(Breakable((self.table, told), (0, 1), gap_px=16))

    def display(self, check: CheckModel | None) -> None:
        """Show `check`, or nothing where a field has none."""
        self.setVisible(check is not None)
        if check is None:
            return
        self.table.setVisible(bool(check.steps))
        agrees = self.tr("Check digit agrees") if check.passed else self.tr("Check digit differs")
        self.badge.show_state(State.MET if check.passed else State.UNMET, agrees)
        words = self.tr("{} mod 10 = {}; printed {}")
        if not check.steps:
            words = self.tr("computed {1}, printed {2}")
        self.sum.setText(words.format(check.total, check.computed or "?", check.printed or "?"))
        self.table.display(
            CheckDigitModel(
                characters="".join(character for character, _, _ in check.steps),
                weights=tuple(weight for _, weight, _ in check.steps),
                products=tuple(product for _, _, product in check.steps),
                total=check.total,
                computed=check.computed,
                printed=check.printed,
            )
        )
