"""Whether a window that runs from right to left is the mirror image of the one that does not.

Where each widget lies, and where each stroke in it falls, in both; what never mirrors says so by a
layout direction of its own, and has to lie as it did.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import zip_longest
from types import TracebackType
from typing import Any, Final, Self

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QWidget

from app.ui import icons
from app.ui.icons import Icon
from tests.gui.fits import in_sight, told
from tests.gui.painted import Watched, area_in, flags_in, words_in

ROOM_PX: Final = 2.5
_RIGHT: Final = Qt.AlignmentFlag.AlignRight.value
_ACROSS: Final = 0x1F
_STROKES: Final = ("drawRoundedRect", "drawEllipse", "fillRect", "drawPixmap", "drawImage")


@dataclass(frozen=True, slots=True, kw_only=True)
class Stroke:
    """Something painted: what, where, and what it was laid out in."""

    kind: str
    what: str = ""
    area: QRectF = field(default_factory=QRectF)
    ink: QRectF = field(default_factory=QRectF)
    at_right: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A widget in its parent, and its strokes."""

    name: str
    kind: str
    area: QRectF
    room: float
    """Width of the parent."""
    own_way: bool
    """It runs from left to right whatever the window does."""
    parents_way: bool
    strokes: tuple[Stroke, ...]


class Strokes(Watched):
    """While it holds, notes what is painted into which widget, and words laid out their wrong way.

    A word runs as its own letters do; laid out as the window runs, "-1" would read "1-".
    """

    def __init__(self) -> None:
        super().__init__("drawText", *_STROKES)
        self.of: dict[QWidget, list[Stroke]] = {}  # itself: an id is given anew once it is let go
        self.against: set[str] = set()
        self._icon: Callable[..., None] = icons.draw

    def __enter__(self) -> Self:
        super().__enter__()
        icons.draw = self._draw_icon
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        super().__exit__(kind, error, trace)
        icons.draw = self._icon

    def note(self, painter: QPainter, name: str, args: tuple[Any, ...]) -> None:
        """See `Watched.note`."""
        if name == "drawText":
            self._note_words(painter, args)
        elif (area := area_in(args)) is not None:
            self._put(painter, Stroke(kind=name, area=area, ink=area))

    def _draw_icon(self, painter: QPainter, icon: Icon, where: QRectF, tone: str) -> None:
        self._put(painter, Stroke(kind="icon", what=icon, area=where, ink=where))
        self._icon(painter, icon, where, tone)

    def _note_words(self, painter: QPainter, args: tuple[Any, ...]) -> None:
        words, area, number = words_in(args), area_in(args), flags_in(args)
        way = painter.layoutDirection()
        if words and way is Qt.LayoutDirection.RightToLeft:
            self.against.add(words)
        if area is None or not words:
            return
        seen = QStyle.visualAlignment(way, Qt.AlignmentFlag(number & _ACROSS)).value
        metrics = QFontMetricsF(painter.font(), painter.device())
        number = (number & ~_ACROSS) | (seen & ~Qt.AlignmentFlag.AlignAbsolute.value)
        ink = metrics.boundingRect(area, number, words)
        at_right = bool(seen & _RIGHT)
        self._put(painter, Stroke(kind="words", what=words, area=area, ink=ink, at_right=at_right))

    def _put(self, painter: QPainter, stroke: Stroke) -> None:
        device = painter.device()
        if isinstance(device, QWidget) and painter.worldTransform().isIdentity():
            self.of.setdefault(device, []).append(stroke)


def placed(view: QWidget, strokes: Strokes) -> list[Placed]:
    """Every widget in sight, in the order in which they were made."""
    return [
        Placed(
            name=told(widget),
            kind=type(widget).__name__,
            area=QRectF(QPointF(widget.pos()), QSizeF(widget.size())),
            room=float(parent.width()),
            own_way=not widget.isRightToLeft(),
            parents_way=not parent.isRightToLeft(),
            strokes=tuple(strokes.of.get(widget, ())),
        )
        for widget in in_sight(view)
        if (parent := widget.parentWidget()) is not None and not widget.isWindow()
    ]


def unturned(usual: list[Placed], turned: list[Placed]) -> list[str]:
    """What does not lie, or is not painted, as the mirror image; `turned` runs from the right."""
    found = []
    for one, other in zip_longest(usual, turned):
        if one is None or other is None or one.kind != other.kind:
            return [f"{one and one.name} became {other and other.name}"]
        mirrored = not other.parents_way
        if not _lies(one.area, other.area, one.room, other.room, mirrored=mirrored):
            found.append(
                f"{one.name} lies {one.area.left():.0f} of {one.room:.0f}"
                f", turned {other.area.left():.0f} of {other.room:.0f}"
            )
        found += [f"{other.name}: {line}" for line in _strokes(one, other)]
    return sorted(set(found))


def _strokes(one: Placed, other: Placed) -> Iterator[str]:
    width, room = one.area.width(), other.area.width()
    mirrored = not other.own_way
    was = sorted(one.strokes, key=lambda each: _order(each, width, mirrored=False))
    now = sorted(other.strokes, key=lambda each: _order(each, room, mirrored=mirrored))
    if [(each.kind, each.what) for each in was] != [(each.kind, each.what) for each in now]:
        yield f"{len(was)} strokes became {len(now)}, or others"
        return
    for before, after in zip(was, now, strict=True):
        fits = _lies(before.ink, after.ink, width, room, mirrored=mirrored)
        if before.at_right and after.at_right:  # figures: unit below unit, wherever the column is
            ends = before.area.right() - before.ink.right(), after.area.right() - after.ink.right()
            fits = _lies(before.area, after.area, width, room, mirrored=mirrored)
            fits = fits and abs(ends[0] - ends[1]) < ROOM_PX
        if not fits:
            yield (
                f"{before.kind} '{before.what[:40]}' at {before.ink.left():.0f} of {width:.0f}"
                f", turned {after.ink.left():.0f} of {room:.0f}"
            )


def _order(stroke: Stroke, width: float, *, mirrored: bool) -> tuple[str, str, int, float]:
    """The same for both: a table paints its columns from left to right whatever way they run."""
    lead = width - stroke.area.right() if mirrored else stroke.area.left()
    return stroke.kind, stroke.what, round(stroke.area.top()), round(lead)


def _lies(one: QRectF, other: QRectF, width: float, room: float, *, mirrored: bool) -> bool:
    """Whether it lies as far from the side that the window runs from; or as it did."""
    if mirrored:
        return abs(one.left() - (room - other.right())) < ROOM_PX
    return abs(one.left() - other.left()) < ROOM_PX or abs(width - room) > ROOM_PX
