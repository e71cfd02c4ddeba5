"""A setting beside its name, or below it where large letters leave no room."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QWidget

from app.ui import theme
from app.ui.widgets.roomy import Breakable
from app.ui.widgets.text import Text

_NAME_PX: Final = 160
_BELOW_PX: Final = 4
"""Nearer to its own name than to what stands above that."""


def named_row(name: str, control: QWidget, *, share: int = 0) -> Breakable:
    """`control` after `name`; with a share it takes what is left."""
    label = Text(name, "body", "text2", wrap=True)
    label.setFixedWidth(theme.px(_NAME_PX))
    row = Breakable((label, control), (0, share), gap_px=16)
    row.below = theme.px(_BELOW_PX)
    return row


def named_rows(controls: Sequence[QWidget]) -> list[Breakable]:
    """Rows of one card: all beside their names, or all below them."""
    rows = [named_row(control.accessibleName(), control) for control in controls]
    for row in rows:
        row.together = rows
    return rows
