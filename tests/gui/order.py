"""Whether Tab and a screen reader walk a window as an eye does: down, and across from the lead.

What stands in one box (a card, a column, a row) is walked wholly before the next box.
"""

from collections import Counter
from collections.abc import Iterator
from itertools import groupby, pairwise
from typing import Final

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLayout, QWidget

from tests.gui.access import interface, tab_walk
from tests.gui.fits import in_sight, told

_ROOM_PX: Final = 4
_LEVEL: Final = 0.5
"""Share of the lower of two that has to overlap for both to stand in one row."""

_FRAME: Final = {"KeyBar", "StepsRail", "TopBar"}
"""Tab goes from the screen to these, wherever they stand: what is worked on comes first."""

Box = tuple[QObject, QRect]
"""Which one, and where it lies in the window."""


def jumps(root: QWidget) -> list[str]:
    """Where Tab goes back, up or against the way that the window runs."""
    return sorted(_jumps(tab_walk(root), root))


def torn(root: QWidget) -> list[str]:
    """Parts of the window that Tab leaves and comes back to."""
    runs = [part for part, _ in groupby(_part(stop, root) for stop in tab_walk(root))]
    if len(runs) > 1 and runs[0] == runs[-1]:  # Tab goes round
        runs.pop()
    return sorted(part for part, times in Counter(runs).items() if times > 1)


def _part(widget: QWidget, root: QWidget) -> str:
    walk: QWidget | None = widget
    while walk is not None and walk is not root:
        if type(walk).__name__ in _FRAME:
            return type(walk).__name__
        walk = walk.parentWidget()
    return "screen"


def misread(root: QWidget) -> list[str]:
    """Where a screen reader that goes from one to the next does."""
    found: set[str] = set()
    for widget in (root, *in_sight(root)):
        found |= set(_jumps(list(_told_within(widget)), root))
    return sorted(found)


def _told_within(widget: QWidget) -> Iterator[QWidget]:
    told_of = interface(widget)
    if told_of.role() is QAccessible.Role.Table:
        return  # cells are walked by row and column
    for number in range(told_of.childCount()):
        child = told_of.child(number)
        thing = child.object()
        if isinstance(thing, QWidget) and thing.isVisible() and not thing.size().isEmpty():
            yield thing


def _jumps(walk: list[QWidget], root: QWidget) -> Iterator[str]:
    left: set[QObject] = set()
    for one, other in pairwise(walk):
        if _part(one, root) != _part(other, root):
            continue
        here, there = _boxes(one, root), _boxes(other, root)
        at = next((n for n, (a, b) in enumerate(zip(here, there, strict=False)) if a != b), None)
        if at is None:
            continue  # the second lies in the first
        left |= {each for each, _ in here[at:]}
        back = [each for each, _ in there[at:] if each in left]
        if back:
            yield f"{told(other)} comes after {told(one)}, back into what was left"
        elif _after(here[at][1], there[at][1], mirrored=_turned(one, other)):
            yield f"{told(other)} comes after {told(one)}"


def _turned(one: QWidget, other: QWidget) -> bool:
    """Whether they run from the right; what never turns says so by itself."""
    return one.isRightToLeft() or other.isRightToLeft()


def _after(one: QRect, other: QRect, *, mirrored: bool) -> bool:
    """Whether an eye would meet `one` later than `other`."""
    level = min(one.bottom(), other.bottom()) - max(one.top(), other.top())
    if level > _LEVEL * min(one.height(), other.height()):
        if mirrored:
            return one.right() < other.right() - _ROOM_PX
        return one.left() > other.left() + _ROOM_PX
    return one.top() > other.top() + _ROOM_PX


def _boxes(widget: QWidget, root: QWidget) -> list[Box]:
    """All boxes around a widget, from the window inwards, and itself."""
    chain = [widget]
    while chain[-1] is not root and (parent := chain[-1].parentWidget()) is not None:
        chain.append(parent)
    chain.reverse()
    boxes: list[Box] = []
    for outer, inner in pairwise(chain):
        layout = outer.layout()
        nested = _within(layout, inner) if layout is not None else None
        origin = outer.mapTo(root, QPoint())
        boxes += [(each, each.geometry().translated(origin)) for each in nested or ()]
        boxes.append((inner, QRect(inner.mapTo(root, QPoint()), inner.size())))
    return boxes


def _within(layout: QLayout, widget: QWidget) -> list[QLayout] | None:
    """The layouts inside `layout` that lead to `widget`."""
    for number in range(layout.count()):
        item = layout.itemAt(number)
        if item is None:
            continue
        if item.widget() is widget:
            return []
        inner = item.layout()
        if inner is not None and (found := _within(inner, widget)) is not None:
            return [inner, *found]
    return None
