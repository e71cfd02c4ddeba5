"""Unequal margins: Qt turns a layout with the window, but leaves its margins where they are.

Read once, when the layout is made: another language builds the window anew (`app.ui.languages`).
"""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLayout


def set_margins(layout: QLayout, leading: int, top: int, trailing: int, bottom: int) -> None:
    """Margins in px, `leading` at the side that the window runs from."""
    if QGuiApplication.isRightToLeft():
        leading, trailing = trailing, leading
    layout.setContentsMargins(leading, top, trailing, bottom)
