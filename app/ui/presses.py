"""What the buttons in sight do, as commands: so the palette knows every one that a screen shows."""

from collections import Counter
from collections.abc import Iterator
from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QWidget
from shiboken6 import isValid

from app.ui.commands import Command
from app.ui.phrases import told_of
from app.ui.widgets.segmented import Segmented

DATA_ROW: Final = "datarow"
"""Property of a row of data: what its buttons do is said of the row, not of the screen."""
_RETURN: Final = "\N{RETURN SYMBOL}"


def presses(view: QWidget) -> tuple[Command, ...]:
    """A command for every button of `view` in sight, in the order in which they were made."""
    found = tuple(buttons(view))
    names = Counter(words_of(button) for button in found)
    used: Counter[str] = Counter()
    told: list[Command] = []
    for button in found:
        words = words_of(button)
        if names[words] > 1:  # what several are called is told apart by what they stand in
            words = " \N{EN DASH} ".join(filter(None, (words, _place_of(button, view))))
        used[words] += 1
        told.append(_command(button, words if used[words] == 1 else f"{words} ({used[words]})"))
    return tuple(told)


def buttons(view: QWidget) -> Iterator[QAbstractButton]:
    """The buttons of `view` in sight that belong to no row of data."""
    for button in view.findChildren(QAbstractButton):
        internal = button.objectName().startswith("qt_") or not words_of(button)
        if button.isVisibleTo(view) and not internal and not _in_row(button, view):
            yield button


def words_of(button: QAbstractButton) -> str:
    """What a button is called; a cell of a choice is called by the choice as well."""
    name = (button.accessibleName() or button.text().replace("&", "")).strip()
    group = button.parentWidget()
    if isinstance(group, Segmented) and name:
        return told_of(group.accessibleName(), name)
    return name


def printed(keys: QKeySequence) -> str:
    """A shortcut as the key caps show it."""
    return keys.toString().replace("Return", _RETURN).replace("+", " ")


def _place_of(button: QAbstractButton, view: QWidget) -> str:
    """The name of what a button stands in."""
    walk = button.parentWidget()
    while walk is not None and walk is not view:
        if walk.accessibleName() and not isinstance(walk, Segmented):
            return walk.accessibleName()
        walk = walk.parentWidget()
    return ""


def _command(button: QAbstractButton, words: str) -> Command:
    why = ""
    if not button.isEnabled():
        why = button.accessibleDescription() or button.toolTip() or _tr("not possible now")
    return Command(
        words=words,
        run=partial(_press, button),
        keys=printed(button.shortcut()),
        why=why,
    )


def _press(button: QAbstractButton) -> None:
    if isValid(button) and button.isEnabled():  # the screen may have changed under the palette
        button.setFocus()
        button.click()


def _in_row(button: QWidget, view: QWidget) -> bool:
    walk = button.parentWidget()
    while walk is not None and walk is not view:
        if walk.property(DATA_ROW):
            return True
        walk = walk.parentWidget()
    return False


def _tr(text: str) -> str:
    return QCoreApplication.translate("Presses", text)
