"""Takes away widgets that a display no longer shows."""

from PySide6.QtWidgets import QLayout, QWidget


def let_go(*widgets: QWidget) -> None:
    """Hide them at once, so that the focus leaves first; Qt deletes them in the next turn."""
    for widget in widgets:
        widget.hide()
        widget.deleteLater()


def emptied(layout: QLayout) -> None:
    """Take every widget out of `layout`; room and stretches between them go too."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            let_go(widget)
