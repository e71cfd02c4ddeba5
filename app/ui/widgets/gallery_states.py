"""The part of the gallery that shows controls at rest and in every other state, side by side."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.ui import theme
from app.ui.icons import Icon
from app.ui.widgets.buttons import Button, ButtonKind
from app.ui.widgets.card import Card
from app.ui.widgets.chip import EvidenceChip
from app.ui.widgets.drop_area import DropArea
from app.ui.widgets.form import LineField
from app.ui.widgets.painting import framed, pen
from app.ui.widgets.rating_scale import RatingScale
from app.ui.widgets.segmented import Segment, Segmented
from app.ui.widgets.text import Text
from app.ui.widgets.toast import Toast

_STATES: Final = ("rest", "hover", "focus", "pressed", "disabled", "busy or refused")


class Ringed(QWidget):
    """A widget as it stands with the focus: many at once, which a window never shows."""

    def __init__(self, widget: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        sizes = theme.current().size
        reach = theme.px(sizes["focus_width"] + sizes["focus_gap"])
        inside = QVBoxLayout(self)
        inside.setContentsMargins(*(reach,) * 4)
        inside.addWidget(widget)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ring of `FocusRing`."""
        width = theme.current().size["focus_width"]
        framed(QPainter(self), QRectF(self.rect()), radius=theme.px(8), edge=pen("focus", width))


def _pointed(widget: QWidget) -> QWidget:
    """As under the pointer."""
    for each in (widget, *widget.findChildren(QWidget)):
        each.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    return widget


def _off(widget: QWidget) -> QWidget:
    widget.setEnabled(False)
    return widget


def _down(button: Button) -> Button:
    button.setDown(True)
    return button


def _busy(button: Button) -> Button:
    button.set_busy(busy=True)
    return button


def _button(kind: ButtonKind, words: str) -> Sequence[QWidget | None]:
    def made() -> Button:
        return Button(words, kind)

    return (
        made(),
        _pointed(made()),
        Ringed(made()),
        _down(made()),
        _off(made()),
        _busy(made()) if kind is ButtonKind.PRIMARY else None,
    )


def _field() -> Sequence[QWidget | None]:
    def made() -> LineField:
        field = LineField("Case number", placeholder="SP-2041")
        field.setMaximumWidth(theme.px(170))
        return field

    held, refused = made(), made()
    refused.refuse("It is there already.")
    return (made(), _pointed(made()), Ringed(held.edit), None, _off(made()), refused)


def _lanes() -> Sequence[QWidget | None]:
    def made(chosen: str = "R") -> Segmented:
        cells = [Segment(key="R", word="R", tone="rh"), Segment(key="O", word="O", tone="op")]
        lanes = Segmented(cells, "Lane")
        lanes.choose(chosen)
        return lanes

    return (made(), _pointed(made()), Ringed(made()), made("O"), _off(made()), None)


def _scale() -> Sequence[QWidget | None]:
    def made(value: int | None = None) -> RatingScale:
        scale = RatingScale("Ears")
        if value is not None:
            scale.show_value(value)
        return scale

    return (made(), _pointed(made()), Ringed(made()), made(1), _off(made()), None)


def _chip() -> Sequence[QWidget | None]:
    def made() -> EvidenceChip:
        return EvidenceChip("E-07")

    changed = made()
    changed.mark_changed()
    return (made(), _pointed(made()), Ringed(made()), None, _off(made()), changed)


_ROWS: Final[tuple[tuple[str, Callable[[], Sequence[QWidget | None]]], ...]] = (
    ("Primary", lambda: _button(ButtonKind.PRIMARY, "Sign")),
    ("Button", lambda: _button(ButtonKind.NORMAL, "Show")),
    ("Quiet", lambda: _button(ButtonKind.QUIET, "Add a reason")),
    ("Tool", lambda: _button(ButtonKind.TOOL, "Wipe")),
    ("Field", _field),
    ("Lanes", _lanes),
    ("Scale", _scale),
    ("Chip", _chip),
)


def controls() -> QWidget:
    """One row a control, one column a state."""
    card = Card("Controls in their states")
    grid = QGridLayout()
    grid.setHorizontalSpacing(theme.px(20))
    grid.setVerticalSpacing(theme.px(12))
    for column, state in enumerate(_STATES, start=1):
        grid.addWidget(Text(state, "caption", "text2"), 0, column)
    left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    for number, (name, make) in enumerate(_ROWS, start=1):
        grid.addWidget(Text(name, "body_strong"), number, 0)
        for column, widget in enumerate(make(), start=1):
            if widget is not None:
                grid.addWidget(widget, number, column, left)
    grid.setColumnStretch(len(_STATES) + 1, 1)
    card.body.addLayout(grid)
    return card


def passing() -> QWidget:
    """What comes and goes: the drop area at rest and lit, and a toast with Undo."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.px(12))
    drops = QHBoxLayout()
    drops.setSpacing(theme.px(12))
    for lit in (False, True):
        area = DropArea()
        words = ("Drop a folder, a ZIP, a PDF or pictures", "Originals are kept unchanged.")
        area.fill(Icon.INTAKE, words, (Button("Choose files"),))
        area.light(lit=lit)
        drops.addWidget(area)
    column.addLayout(drops)
    place = QWidget()
    place.setFixedHeight(theme.px(80))
    toast = Toast(place, 0)
    toast.tell("Pin 3 was removed.", lambda: None)
    toast.timer.stop()
    column.addWidget(place)
    return holder
