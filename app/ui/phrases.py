"""Sentences in the language of the window. Views may use it: it knows no services."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

Say = Callable[[str], str]
"""A phrase function: the window's translates, a test's is `str`."""


def say(text: str) -> str:
    """`text` in the language of the window."""
    return QCoreApplication.translate("phrases", text)
