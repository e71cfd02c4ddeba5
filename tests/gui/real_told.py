"""The real program, asked from outside what a screen reader is told of it, and where that stands.

Run in place of `python3 -m app`, which is started whole and as it is. To each line on stdin, a
number, it answers with one line of JSON after as many idle turns: all that is in sight. It only
listens: nothing here presses, types or changes anything, and the released program has no such ear.
"""

import json
import sys
import threading
from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget

from app.__main__ import main

_TEXTS: Final = {
    "name": QAccessible.Text.Name,
    "value": QAccessible.Text.Value,
    "about": QAccessible.Text.Description,
}


def _box(area: QRect) -> list[int]:
    return [area.x(), area.y(), max(0, area.width()), max(0, area.height())]


class Sight:
    """What the parents of a part leave of it in sight, and the page that scrolls it."""

    def __init__(self, within: QRect, page: QRect) -> None:
        self.within = within
        self.page = page

    def into(self, widget: QWidget) -> "Sight":
        """The same for what lies in `widget`."""
        held = QRect(widget.mapToGlobal(QPoint()), widget.size())
        above = widget.parentWidget()
        scrolled = isinstance(above, QAbstractScrollArea) and above.viewport() is widget
        return Sight(held.intersected(self.within), held if scrolled else self.page)


def _told(each: QAccessibleInterface, sight: Sight) -> dict[str, object]:
    state = each.state()
    area = each.rect()
    words = {key: str(each.text(which)).strip() for key, which in _TEXTS.items()}
    return {
        **words,
        "role": each.role().name,
        "kind": type(each.object()).__name__,
        "area": _box(area),
        "seen": _box(area.intersected(sight.within)),
        "page": _box(sight.page),
        "focused": bool(state.focused),
        "checked": bool(state.checked),
        "disabled": bool(state.disabled),
    }


def _parts(each: QAccessibleInterface, sight: Sight) -> Iterator[dict[str, object]]:
    thing = each.object()
    if isinstance(thing, QWidget):
        if not thing.isVisible():
            return
        if not thing.isWindow():
            sight = sight.into(thing)
    yield _told(each, sight)
    for index in range(each.childCount()):
        child = each.child(index)
        if child.isValid():
            yield from _parts(child, sight)


def everything() -> list[dict[str, object]]:
    """All that is in sight, window by window, the one with the keyboard first."""
    windows = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
    windows.sort(key=lambda each: not each.isActiveWindow())
    found: list[dict[str, object]] = []
    for window in windows:
        top = QAccessible.queryAccessibleInterface(window)
        if top is not None:
            found += _parts(top, Sight(window.frameGeometry(), QRect()))
    return found


class Ear(QObject):
    """Hears questions in a thread of its own, and answers in the one of the window."""

    asked = Signal(int)

    def answer(self, turns: int) -> None:
        """Tell what is in sight, once nothing else was to be done so many times."""
        if turns:
            QTimer.singleShot(0, self, lambda: self.answer(turns - 1))
        else:
            _say(everything())


def _say(found: list[dict[str, object]]) -> None:
    sys.stdout.write(json.dumps(found) + "\n")
    sys.stdout.flush()


def _listen() -> None:
    ear: Ear | None = None
    for question in sys.stdin:
        app = QCoreApplication.instance()
        if app is None:
            _say([])
            continue
        if ear is None:
            ear = Ear()
            ear.moveToThread(app.thread())
            ear.asked.connect(ear.answer, Qt.ConnectionType.QueuedConnection)
        ear.asked.emit(int(question))


if __name__ == "__main__":
    threading.Thread(target=_listen, daemon=True).start()
    sys.exit(main())
