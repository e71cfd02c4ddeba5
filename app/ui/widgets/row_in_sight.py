"""Brings the chosen row of a table into sight on a page that scrolls.

A table that is as tall as its rows scrolls nothing itself, and may be taller than what is seen.
"""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractItemView, QScrollArea, QWidget


def bring_row(view: QAbstractItemView, about: int) -> None:
    """Scroll the page around `view` to its chosen row, and `about` px above and below it."""
    page = _page_of(view)
    inside = page.widget() if page is not None else None
    row = view.visualRect(view.currentIndex())
    if page is not None and inside is not None and not row.isEmpty():
        at = view.viewport().mapTo(inside, QPoint(0, row.center().y()))
        across = page.horizontalScrollBar().value()
        page.ensureVisible(across, at.y(), 0, row.height() // 2 + about)


def _page_of(widget: QWidget) -> QScrollArea | None:
    above = widget.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    return above
