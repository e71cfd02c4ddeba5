"""What kept its picture is painted again: all of it, once, and nothing that keeps its own."""

from collections import Counter
from typing import ClassVar

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.ui.thawing import thaw


class Painted(QWidget):
    """Counts how often it is painted, by its name."""

    times: ClassVar[Counter[str]] = Counter()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Count."""
        Painted.times[self._name] += 1


def test_all_is_painted_once_and_what_keeps_its_own_picture_is_not(qtbot: QtBot) -> None:
    window = Painted("window")
    qtbot.addWidget(window)
    window.resize(400, 300)
    inner = Painted("inner", window)
    inner.resize(200, 300)
    Painted("innermost", inner).resize(50, 50)
    apart = Painted("apart", window)
    apart.setGeometry(200, 0, 200, 300)
    Painted("in it", apart).resize(50, 50)
    window.show()
    qtbot.waitUntil(lambda: len(Painted.times) == 5)
    window.setUpdatesEnabled(False)
    apart.setUpdatesEnabled(False)
    Painted.times.clear()
    inner.update()
    qtbot.wait(1)
    assert not Painted.times
    thaw(window)
    qtbot.waitUntil(lambda: bool(Painted.times))
    assert Painted.times == dict.fromkeys(("window", "inner", "innermost"), 1)
    apart.setUpdatesEnabled(True)
    qtbot.waitUntil(lambda: Painted.times["in it"] == 1)


def test_what_kept_no_picture_is_left_alone(qtbot: QtBot) -> None:
    window = Painted("alone")
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: Painted.times["alone"] > 0)
    Painted.times.clear()
    thaw(window)
    qtbot.wait(1)
    assert not Painted.times
