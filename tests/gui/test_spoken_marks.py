"""What a screen reader is told in Chinese has the marks of Chinese, as what is written has."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app import paths
from app.settings import SettingsFile
from app.ui import languages
from app.ui.main import Door
from app.ui.main_window import SCREENS
from app.ui.phrases import in_a_row, in_parts, in_sentences
from app.ui.surroundings import dress
from tests.gui.disputes import partial
from tests.gui.ports import SettableClock, a_bench, keep
from tests.gui.started import enter_at, settle, start
from tests.gui.workplaces import MemoryPlace

_LATIN = re.compile(r"[\u4E00-\u9FFF”）。][,.;:!?]( |$)|[,;:.!?] ?[\u4E00-\u9FFF“（]")
"""A mark of English right after Chinese words, or right before them."""
_CELLS = 200
"""Of a table, at the most: its rows are alike."""


@pytest.fixture
def chinese(qtbot: QtBot, tmp_path: Path, dressed: QApplication) -> Iterator[Door]:
    """The window in Chinese."""
    settings = SettingsFile(tmp_path / "settings.json")
    settings.change(theme="light", language=languages.CHINESE)
    dress(dressed, paths.resources(), settings.now)
    yield start(qtbot, tmp_path, MemoryPlace())
    languages.speak(dressed, paths.resources(), languages.ENGLISH)


def spoken(view: QWidget) -> Iterator[str]:
    """All that a screen reader is told of what is in sight."""
    for widget in view.findChildren(QWidget):
        told = QAccessible.queryAccessibleInterface(widget) if widget.isVisible() else None
        if told is not None:
            yield widget.toolTip()
            yield from _words(told)
            if told.role() is QAccessible.Role.Table:
                cells = (told.child(number) for number in range(min(told.childCount(), _CELLS)))
                yield from (word for cell in filter(None, cells) for word in _words(cell))


def _words(told: QAccessibleInterface) -> Iterator[str]:
    kinds = QAccessible.Text
    for kind in (kinds.Name, kinds.Description, kinds.Value):
        yield str(told.text(kind))


def test_no_mark_of_english_is_spoken_amid_chinese(qtbot: QtBot, chinese: Door) -> None:
    bench = a_bench(clock=SettableClock())
    window = enter_at(qtbot, chinese, bench, keep(bench, partial(), 3))
    for key in SCREENS:
        window.go(key)
        settle(qtbot, window)
        heard = set(filter(None, spoken(window)))
        assert heard, key
        assert (key, sorted(each for each in heard if _LATIN.search(each))) == (key, [])
    assert in_sentences("已核实", "剩 2 天") == "已核实。剩 2 天"
    assert in_sentences("已核实。", "", "剩 2 天") == "已核实。剩 2 天"
    assert in_a_row("持有人", "", "已核实") == "持有人，已核实"
    assert in_parts("身份已核实", "放弃账户") == "身份已核实；放弃账户"


@pytest.mark.usefixtures("dressed")
def test_in_english_each_sentence_ends_once() -> None:
    assert in_sentences("Frozen until then.", "", "C1 is true") == "Frozen until then. C1 is true"
    assert in_sentences("Restore access", "O1") == "Restore access. O1"
    assert in_sentences() == in_a_row() == in_parts("") == ""
    assert in_a_row("Holder", "S1", "", "Verified") == "Holder, S1, Verified"


@pytest.mark.parametrize("words", ["眉毛: +2", "持有人, S1", "已判断. O4", "S1, 已核实"])
def test_a_mark_of_english_amid_chinese_is_seen(words: str) -> None:
    assert _LATIN.search(words)
