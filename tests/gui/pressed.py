"""Presses a key where the focus is, as a hand does."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication


def press(key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press and let go `key`, with `held` held."""
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, held)
