"""Lets Tab and screen readers follow what is seen, where rows are made anew and would come last."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QComboBox,
    QLayout,
    QScrollArea,
    QStackedLayout,
    QWidget,
)

_ORDERED: Final = 2
"""As many as can stand in a wrong order."""


def follow_layout(*roots: QWidget) -> None:
    """Chain everything in `roots` that takes the focus: one after the other, as it is laid out.

    Screen readers walk it so too.
    """
    stops = [stop for root in roots for stop in _stops(root)]
    for before, after in pairwise(stops):
        QWidget.setTabOrder(before, after)


def read_as_laid_out(*holders: QWidget) -> None:
    """Put the children of each in the order of its layout: so a screen reader walks them.

    What is in no layout lies over it, and stays so.
    """
    for holder in holders:
        layout = holder.layout()
        if layout is not None:
            _put_in_order(holder, layout, list(_laid(layout)))


def _put_in_order(holder: QWidget, layout: QLayout, laid: list[QWidget]) -> None:
    if len(laid) < _ORDERED or isinstance(layout, QStackedLayout):  # one, or one over the other
        return
    children = [child for child in holder.children() if isinstance(child, QWidget)]
    at = {widget: place for place, widget in enumerate(children)}
    if any(at[one] > at[other] for one, other in pairwise(laid)):
        known = set(laid)
        over = [each for each in children if each not in known and not each.isWindow()]
        for widget in (*laid, *over):
            widget.raise_()


def _laid(layout: QLayout) -> Iterator[QWidget]:
    for number in range(layout.count()):
        item = layout.itemAt(number)
        if item is None:
            continue
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _laid(inner)


def _stops(widget: QWidget) -> Iterator[QWidget]:
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield widget
    layout = widget.layout()
    inside = widget.widget() if isinstance(widget, QScrollArea) else None
    if inside is not None:
        yield from _stops(inside)
    elif layout is not None:
        laid = list(_laid(layout))
        _put_in_order(widget, layout, laid)
        for each in laid:
            yield from _stops(each)
    elif not isinstance(widget, QComboBox | QAbstractScrollArea):  # their insides are their own
        for child in widget.children():
            if isinstance(child, QWidget) and not child.isWindow():
                yield from _stops(child)
