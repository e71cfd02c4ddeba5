"""Widgets that come and go on a screen that is there all the time."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def put_away(widget: QWidget) -> bool:
    """Whether somebody hid it; one that nobody has shown yet will be."""
    chosen = widget.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)
    return chosen and widget.isHidden()


def put(widget: QWidget, *, shown: bool) -> None:
    """Show or hide it, if it is not so already.

    What is told to show is dressed by Qt at once, though nobody sees it yet, and again for each
    widget that it is put on: the rows of Compare took twice as long to make.
    """
    if put_away(widget) is shown:
        widget.setVisible(shown)
