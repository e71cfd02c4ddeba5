"""What is painted into a pane and stays in every picture of it: labels, captions, ticks, pins.

The colours are `[burned_in]`, equal in every theme, so that a screenshot can be read later.
"""

import math
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from app.ui import theme
from app.ui.fonts import font
from app.ui.widgets.painting import framed, write
from app.ui.widgets.unbroken import unbroken

_HALO: Final = "#15181C"
LABEL_PX: Final = 32
CAPTION_PX: Final = 28
_TICK_PX: Final = 14
_PIN_RADIUS_PX: Final = 18
_TAG_AWAY: Final = 1.55
"""Of the ring's radius, across and down."""


class Side(StrEnum):
    """Which photo; the registered one is always on the left, as on the evidence."""

    REGISTERED = "registered"
    SUBMITTED = "submitted"

    @property
    def other(self) -> "Side":
        """The one beside it."""
        return Side.SUBMITTED if self is Side.REGISTERED else Side.REGISTERED


@dataclass(frozen=True, slots=True, kw_only=True)
class Pin:
    """A mark set in pairs; points are px of each photo, None where its pair is still to be set."""

    number: int
    registered: complex | None = None
    submitted: complex | None = None

    def at(self, side: Side) -> complex | None:
        """Where it lies in the photo of `side`."""
        return self.registered if side is Side.REGISTERED else self.submitted

    @property
    def paired(self) -> bool:
        """Whether it lies in both."""
        return self.registered is not None and self.submitted is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Caption:
    """The words at the foot of a pane: what it is, and who looked at it when."""

    label: str
    """REGISTERED or SUBMITTED in the examiner's language."""
    what: str
    stamp: str
    notes: str = ""
    """How what is shown differs from the photo: adjusted, mirrored, turned."""

    @property
    def said(self) -> str:
        """What it is, and how it is shown."""
        return " \N{MIDDLE DOT} ".join(words for words in (self.what, self.notes) if words)


def burned(token: str) -> QColor:
    """A colour of `[burned_in]`."""
    return QColor(getattr(theme.current().burned_in, token))


def draw_label(painter: QPainter, where: QPointF, side: Side, words: str) -> float:
    """The label, its upper left corner at `where`; gives its width."""
    letters = font("pane_label")
    height, box = theme.px(LABEL_PX), theme.px(18)
    gap = theme.px(8)
    width = 3 * gap + box + QFontMetricsF(letters).horizontalAdvance(words) + theme.px(2)
    area = QRectF(where.x(), where.y(), width, height)
    painter.fillRect(area, burned(side))
    tag = QRectF(area.left() + gap, area.top() + (height - box) / 2, box, box)
    radius = theme.px(3) if side is Side.REGISTERED else box / 2
    framed(painter, tag, radius=radius, fill=burned("label_text"))
    small = font("caption", weight=700)
    painter.setFont(small)
    painter.setPen(burned(side))
    write(painter, tag, "R" if side is Side.REGISTERED else "S", Qt.AlignmentFlag.AlignCenter)
    painter.setFont(letters)
    painter.setPen(burned("label_text"))
    write(painter, area.adjusted(2 * gap + box, 0, 0, 0), words, _MIDDLE)
    return width


_PITCH_PX: Final = 18
_START: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
"""What is burned in lies as the evidence does: it never mirrors."""
_MIDDLE: Final = _START | Qt.AlignmentFlag.AlignVCenter
_TOP: Final = _START | Qt.AlignmentFlag.AlignTop
_BELOW: Final = _START | Qt.AlignmentFlag.AlignBottom
_AT_END: Final = (
    Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignTop
)
_WRAPPED: Final = _TOP | Qt.TextFlag.TextWordWrap


def measure_caption(pane: QRectF, caption: Caption) -> tuple[float, bool]:
    """The height of the strip, and whether its stamp stands beside its words."""
    metrics = QFontMetricsF(font("caption"))
    edge, pitch = theme.px(12), theme.px(_PITCH_PX)
    room = pane.width() - 2 * edge
    wrapped = QRectF(0, 0, room, pane.height())
    lines, more = (
        max(
            1,
            round(
                metrics.boundingRect(wrapped, _WRAPPED, unbroken(w)).height()
                / metrics.lineSpacing()
            ),
        )
        for w in (caption.said, caption.stamp)
    )
    needed = metrics.horizontalAdvance(caption.said + caption.stamp) + edge
    beside = not caption.stamp or (lines == 1 and needed <= room)
    return theme.px(CAPTION_PX) + (lines - 1 + (0 if beside else more)) * pitch, beside


def draw_caption(painter: QPainter, pane: QRectF, caption: Caption, least: float = 0) -> None:
    """The strip at the foot; what does not fit beside gets lines of its own, nothing is cut.

    It is at least `least` high, so that the photos of two panes end at one level, and their stamps
    stand in one line.
    """
    needed, beside = measure_caption(pane, caption)
    beside = beside and least < needed + theme.px(_PITCH_PX)
    height, edge = max(needed, least), theme.px(12)
    painter.setFont(font("caption"))
    area = QRectF(pane.left(), pane.bottom() - height, pane.width(), height)
    painter.fillRect(area, burned("caption_area"))
    inner = area.adjusted(edge, theme.px(5), -edge, -theme.px(5))
    painter.setPen(burned("caption_text"))
    write(painter, inner, caption.said, _TOP, wrap=True)
    painter.setPen(burned("caption_text2"))
    if beside:
        write(painter, inner, caption.stamp, _AT_END)
    else:
        write(painter, inner, caption.stamp, _BELOW, wrap=True)


def draw_ticks(painter: QPainter, pane: QRectF, level: float) -> None:
    """Ticks at both edges at the height of the eyes: the proof of the link."""
    if not pane.top() < level < pane.bottom():
        return
    reach = theme.px(_TICK_PX)
    for left in (pane.left(), pane.right() - reach):
        painter.fillRect(QRectF(left, level - 2, reach, 4), burned("label_text"))
        painter.fillRect(QRectF(left, level - 1, reach, 2), burned("caption_area"))


def tag_of(at: QPointF, pane: QRectF) -> QPointF:
    """Where the numbered tag of a pin at `at` stands: away from the middle of the pane."""
    away = theme.px(_PIN_RADIUS_PX) * _TAG_AWAY
    return QPointF(
        at.x() + (away if at.x() > pane.center().x() else -away),
        at.y() + (away if at.y() > pane.center().y() else -away),
    )


def on_pin(point: QPointF, at: QPointF, pane: QRectF) -> bool:
    """Whether `point` lies on the ring or the tag of a pin at `at`."""
    reach = theme.px(_PIN_RADIUS_PX)
    places = (at, tag_of(at, pane))
    return any(math.hypot(point.x() - p.x(), point.y() - p.y()) <= reach for p in places)


def draw_pin(painter: QPainter, at: QPointF, pin: Pin, pane: QRectF, *, chosen: bool) -> None:
    """Ring over halo, and a numbered tag that stands away from the mark."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    radius = float(theme.px(_PIN_RADIUS_PX))
    tag_at = tag_of(at, pane)
    start = at + (tag_at - at) * (1 / (_TAG_AWAY * math.sqrt(2)))
    painter.setPen(QPen(QColor(_HALO), theme.px(3)))
    painter.drawLine(start, tag_at)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(_HALO), theme.px(4)))
    painter.drawEllipse(at, radius, radius)
    ring = QPen(burned("pin_ring"), theme.px(2))
    if not pin.paired:
        ring.setDashPattern([2.0, 1.5])
    painter.setPen(ring)
    painter.drawEllipse(at, radius, radius)
    _draw_tag(painter, tag_at, str(pin.number), "pin_tag_selected" if chosen else "pin_tag")
    painter.restore()


def _draw_tag(painter: QPainter, at: QPointF, words: str, fill: str) -> None:
    side = float(theme.px(22))
    area = QRectF(at.x() - side / 2, at.y() - side / 2, side, side)
    framed(
        painter,
        area,
        radius=theme.px(4),
        fill=burned(fill),
        edge=QPen(burned("pin_ring"), theme.px(1.5)),
    )
    painter.setFont(font("caption", weight=700))
    painter.setPen(burned("label_text"))
    write(painter, area, words, Qt.AlignmentFlag.AlignCenter)
