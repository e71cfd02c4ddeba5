"""The sheet of keys over a window as small as we serve."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.ui.widgets.shortcut_sheet import ShortcutSheet

SMALL = (1280, 800)


def a_sheet(
    qtbot: QtBot, keys: Mapping[str, Sequence[tuple[str, str]]]
) -> tuple[QWidget, ShortcutSheet]:
    """That window, and the sheet over it."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(*SMALL)
    window.show()
    sheet = ShortcutSheet(keys, window)
    qtbot.addWidget(sheet)
    sheet.show()
    return window, sheet
