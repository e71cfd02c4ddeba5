"""Lets a window be painted again that kept its picture for a while."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

_KEEPS = Qt.WidgetAttribute.WA_UpdatesDisabled
_MEANT = Qt.WidgetAttribute.WA_ForceUpdatesDisabled
"""Upon what was itself told to keep its picture, not upon all that lies in it."""


def thaw(window: QWidget) -> None:
    """Have all of it painted, once; what in it keeps its own picture goes on doing so.

    `setUpdatesEnabled` marks each widget by itself, and Qt 6 then paints an opaque window twice:
    that took 50 ms where it takes 25.
    """
    if not window.testAttribute(_MEANT):
        return
    window.setAttribute(_MEANT, on=False)
    rough = [window]
    while rough:
        widget = rough.pop()
        widget.setAttribute(_KEEPS, on=False)
        inside = (child for child in widget.children() if isinstance(child, QWidget))
        rough += [each for each in inside if not (each.isWindow() or each.testAttribute(_MEANT))]
    window.update()
