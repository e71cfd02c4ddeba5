"""Draws a `CompareModel`: tools, panes and strip at the left, features and seal at the right."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from app.domain.assessment import REQUIRED_FEATURES, Feature
from app.domain.exhibit import ExhibitId
from app.domain.finding import Gate
from app.ui import theme
from app.ui.parts import Parts
from app.ui.screens.compare.arrows import FeatureArrows
from app.ui.screens.compare.feature_list import FeatureList
from app.ui.screens.compare.line_up_page import LineUpPage
from app.ui.screens.compare.note_line import NoteLine
from app.ui.screens.compare.seal_panel import SealPanel
from app.ui.screens.compare.view_model import CompareModel
from app.ui.widgets.buttons import Button, ButtonKind, Height
from app.ui.widgets.drawer import Drawer
from app.ui.widgets.feature_places import place_of
from app.ui.widgets.film_strip import FilmStrip, Frame, Strips
from app.ui.widgets.margins import set_margins
from app.ui.widgets.photo import Photo
from app.ui.widgets.photo_hand import Task
from app.ui.widgets.photo_pair import PhotoPair
from app.ui.widgets.photo_tools import PhotoTools
from app.ui.widgets.reading_order import follow_layout
from app.ui.widgets.roomy import Breakable
from app.ui.widgets.state_badge import State
from app.ui.widgets.text import Text

_STATES = {Gate.GREEN: State.MET, Gate.AMBER: State.PARTIAL, Gate.RED: State.UNKNOWN}
_RATE = {
    Qt.Key.Key_Q: -2,
    Qt.Key.Key_W: -1,
    Qt.Key.Key_E: 0,
    Qt.Key.Key_R: 1,
    Qt.Key.Key_T: 2,
}
_COLUMN_PX = 380
_BELOW_PX = 900
"""A window narrower than this has the column in a drawer."""
_PAIR_PX = 240


class CompareView(QWidget):
    """The screen; every wish is a signal."""

    rated = Signal(object)
    turned = Signal()
    """The examiner turned to another feature; a case that comes begins at one and says nothing."""
    reference_chosen = Signal(str)
    probe_chosen = Signal(str)
    undo_requested = Signal()
    redo_requested = Signal()
    left = Signal()
    """Another screen is in front."""

    def __init__(self, parts: Parts | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        parts = parts or Parts()
        self.pair = PhotoPair()
        self.tools = PhotoTools(self.pair)
        self.references = FilmStrip(self.tr("Registered photos"))
        self.probes = FilmStrip(self.tr("Submitted photos"), "op")
        self.note = NoteLine(self.pair)
        self.count = Text("", "body", "text2")
        self.more = Button(self.tr("11 more"), ButtonKind.QUIET, height=Height.SMALL)
        self.more.setCheckable(True)
        self.names: dict[str, Text] = {}
        """Above the marks that say in which photo a feature is seen."""
        self.panel = parts.take(SealPanel)
        self.line_up = LineUpPage()
        self._chained: tuple[QWidget, ...] | None = None
        """The frames that Tab leads over."""
        self.leaves: Callable[[QKeyEvent], bool] = lambda _event: False
        """Takes the keys by which a picture would leave the program."""
        self._lay_out(parts)
        self._arrows = FeatureArrows(self._step, self)
        deciding = (self.panel.scale, self.panel.seal)
        self._arrows.guard(self.tools, self.note, self.more, *self.rows.values(), *deciding)
        self.references.frame_chosen.connect(self.reference_chosen)
        self.probes.frame_chosen.connect(self.probe_chosen)
        self.more.toggled.connect(lambda on: self.list.show_more(on=on))
        self.list.rated.connect(self.rated)
        self.list.chosen.connect(self.turn_to)

    @property
    def current(self) -> Feature:
        """The feature under rating."""
        return self.list.current

    def display(self, model: CompareModel) -> None:
        """Show `model`; the photos come through `pair`."""
        self.count.setText(self.tr("{} of {} rated").format(model.rated, len(REQUIRED_FEATURES)))
        self.list.display(model)
        self.panel.display(model)
        self.panel.setEnabled(True)
        self.note.tell(model.notice)

    def close_list(self) -> None:
        """There is no pair: nothing is rated, and nothing takes a rating that nobody would keep."""
        self.count.clear()
        self.list.forget()
        self.panel.forget()
        self.panel.setEnabled(False)

    def show_strips(self, model: CompareModel, thumbs: Mapping[ExhibitId, Photo]) -> None:
        """Show which photos there are, and which two of them are in the panes."""
        for strip, photos, chosen in (
            (self.references, model.references, model.reference),
            (self.probes, model.probes, model.probe),
        ):
            shown = [
                Frame(
                    key=photo.key,
                    title=photo.key,
                    word=photo.word,
                    state=_STATES[photo.gate],
                    photo=thumbs.get(photo.key),
                )
                for photo in photos
            ]
            strip.show_frames(shown, chosen)
        frames = (*self.references.frames.values(), *self.probes.frames.values())
        if frames == self._chained:
            return
        self._chained = frames
        self._arrows.guard(self.references, self.probes)
        looking = (self.tools, *self.pair.panes.values(), self.references, self.probes, self.note)
        follow_layout(*looking, self.more, *self.rows.values(), self.panel)

    def cover(self, *, on: bool) -> None:
        """Show the line-up in place of the photos, or the photos again."""
        (self.line_up if on else self.body).show()
        if self.isVisible():
            (self.line_up if on else self).setFocus()
        (self.body if on else self.line_up).hide()

    def turn_to(self, feature: Feature, *, glide: bool = True) -> None:
        """Open the row of `feature`; the panes glide to it."""
        self.list.open_row(feature)
        if glide:
            self.pair.glide_to(*place_of(feature))
            self.turned.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows between features, Q W E R T to rate, V not visible; the rest is the viewer's."""
        key = Qt.Key(event.key())
        held = event.modifiers()
        if held & Qt.KeyboardModifier.ControlModifier:
            self._control_key(event)
        elif key is Qt.Key.Key_Escape and self.pair.hand.task is not Task.LOOKING:
            self.pair.hand.look()
        elif key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self._step(1 if key is Qt.Key.Key_Down else -1)
        elif key in _RATE and not held and self.rows[self.current].scale.isVisible():
            self.rows[self.current].scale.choose(_RATE[key])
        elif key is Qt.Key.Key_V:
            self.rows[self.current].in_probe.click()
        elif not self.pair.take_key(event):
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Say that nobody looks; a window that is only put down says nothing."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.left.emit()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """A held key is let go."""
        if not self.pair.take_key(event, pressed=False):
            super().keyReleaseEvent(event)

    def _control_key(self, event: QKeyEvent) -> None:
        again = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        key = Qt.Key(event.key())
        if key is Qt.Key.Key_Y or (key is Qt.Key.Key_Z and again):
            self.redo_requested.emit()
        elif key is Qt.Key.Key_Z:
            self.undo_requested.emit()
        elif not self.leaves(event):
            super().keyPressEvent(event)

    def _step(self, by: int) -> None:
        """From feature to feature; after the last comes the conclusion, and before it the last."""
        scale = self.panel.scale
        shown = self.list.shown()
        place = shown.index(self.current) + (0 if scale.hasFocus() else by)
        if scale.hasFocus() and by > 0:
            self.focusNextChild()
        elif 0 <= place < len(shown):
            if scale.hasFocus():
                self.setFocus()
            self.turn_to(shown[place])
        elif place > 0 and scale.isVisible():
            scale.setFocus(Qt.FocusReason.TabFocusReason)

    def _lay_out(self, parts: Parts) -> None:
        work, column = QWidget(), QFrame()
        self.body = Drawer(
            (work, column),
            self.tr("Features and conclusion"),
            column_px=_COLUMN_PX,
            below_px=_BELOW_PX,
            parent=self,
        )
        whole = QVBoxLayout(self)  # a stack would dress what is put on it before it is seen
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.body)
        whole.addWidget(self.line_up)
        self.line_up.hide()
        self._fill(work)
        self._fill_column(column, parts)
        self.panel.stay_in(self.body.column)

    def _fill(self, work: QWidget) -> None:
        left = QVBoxLayout(work)
        left.setContentsMargins(theme.px(16), 0, theme.px(16), theme.px(16))
        left.setSpacing(0)
        left.addWidget(self.tools)
        left.addWidget(self.pair, 1)
        self.pair.setMinimumHeight(theme.px(_PAIR_PX))
        words = (self.tr("Registered"), self.tr("Submitted"))
        strips = Strips(tuple(zip(words, (self.references, self.probes), strict=True)))
        left.addSpacing(theme.px(12))
        left.addWidget(Breakable((strips, self.note), (0, 1), gap_px=16))

    def _fill_column(self, column: QWidget, parts: Parts) -> None:
        column.setProperty("surface", "surface")
        column.setProperty("edge", "left")
        head = QHBoxLayout()
        set_margins(head, theme.px(16), theme.px(10), theme.px(8), theme.px(10))
        head.setSpacing(theme.px(8))
        head.addWidget(Text(self.tr("Features"), "heading"))
        head.addWidget(self.count)
        head.addStretch(1)
        head.addWidget(self.more)
        layout = QVBoxLayout(column)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self._names())
        self.list = FeatureList(parts, column)
        self.rows = self.list.rows
        layout.addWidget(self.list, 1)
        layout.addWidget(self.panel)

    def _names(self) -> QWidget:
        names = QFrame()
        names.setProperty("surface", "inset")
        names.setProperty("edge", "bottom")
        row = QHBoxLayout(names)
        row.setContentsMargins(theme.px(16), theme.px(4), theme.px(16), theme.px(4))
        row.setSpacing(theme.px(8))
        row.addWidget(Text(self.tr("Ears and marks first"), "caption", "text2", wrap=True), 1)
        for words, width in (("R", 24), ("S", 24)):
            label = Text(words, "caption", "text2")
            label.setFixedWidth(theme.px(width))
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            row.addWidget(label)
            self.names[words] = label
        row.addSpacing(theme.px(4))  # as in the rows below
        scale = QWidget()
        scale.setFixedWidth(theme.px(156))
        scale.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # as the number lines below
        ends = QHBoxLayout(scale)
        ends.setContentsMargins(0, 0, 0, 0)
        ends.addWidget(Text(self.tr("different"), "caption", "text2"))
        ends.addStretch(1)
        ends.addWidget(Text(self.tr("same"), "caption", "text2"))
        row.addWidget(scale)
        return names
