"""The second examiner walks through the whole window before the own seal, and reads all of it."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from app.settings import SettingsFile
from app.ui.main_window import SCREENS, MainWindow
from app.ui.session import Session
from app.ui.surroundings import Surroundings
from app.ui.tasks import Tasks
from app.ui.widgets.score_scale import ScoreScale
from tests.gui.started import settle
from tests.unit.services.test_blind_walk import FIRST, SECOND, SECRETS, a_secret_case

HIDDEN = tuple(hidden for hidden in SECRETS if hidden != "disclaims")
"""A form offers the word to whoever records a statement."""


def told_by(view: QWidget) -> Iterator[str]:
    """Everything that can be read of a widget and all within it."""
    for widget in (view, *view.findChildren(QWidget)):
        yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription())
        yield from (widget.whatsThis(), widget.statusTip(), str(getattr(widget, "word", "")))
        text = getattr(widget, "text", None)
        if callable(text):
            yield str(text())
        if isinstance(widget, QPlainTextEdit):
            yield widget.toPlainText()
        if isinstance(widget, QComboBox):
            yield from (widget.itemText(index) for index in range(widget.count()))
        if isinstance(widget, QAbstractItemView):
            yield from _cells(widget)
        if isinstance(widget, ScoreScale):
            yield from widget.sentences()


def _cells(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    for row in range(model.rowCount()):
        for column in range(model.columnCount()):
            cell = model.index(row, column)
            yield from (str(cell.data()), str(cell.data(Qt.ItemDataRole.ToolTipRole)))


def a_window(qtbot: QtBot, folder: Path, examiner: str) -> tuple[MainWindow, Tasks]:
    first, case = a_secret_case()
    bench = replace(first, desk=replace(first.desk, examiner=examiner))
    tasks = Tasks()
    settings = SettingsFile(folder / "settings.json")
    around = Surroundings(settings=settings, dress=lambda _now: None, store=folder)
    window = MainWindow(Session(bench, tasks), around)
    qtbot.addWidget(window)
    window.resize(1440, 900)
    window.show()
    qtbot.waitUntil(lambda: window.ready, timeout=15_000)
    window.session.show(bench.case(case.id))
    return window, tasks


def read_everywhere(qtbot: QtBot, window: MainWindow) -> dict[str, str]:
    """What can be read, by screen: widgets, tooltips, names, tables, palette, key bar."""
    told: dict[str, str] = {}
    for key in SCREENS:
        window.go(key)
        settle(qtbot, window)
        settle(qtbot, window)
        told[key] = "\n".join((window.windowTitle(), *told_by(window)))
    window.finder.show_palette()
    dialog = window.finder.dialog
    assert dialog is not None
    told["palette"] = "\n".join(told_by(dialog))
    dialog.reject()
    return told


def test_no_screen_shows_another_ones_judgement_a_claim_or_a_score(
    qtbot: QtBot, tmp_path: Path
) -> None:
    window, tasks = a_window(qtbot, tmp_path, SECOND)
    told = read_everywhere(qtbot, window)
    for screen, text in told.items():
        assert not [secret for secret in HIDDEN if secret in text], screen
        later = {"preferences", "help"}  # whose people are listed goes on being held behind Help
        assert FIRST not in text or screen in later, screen
    for file in tmp_path.rglob("*.json"):
        text = file.read_text()
        assert not [secret for secret in (*HIDDEN, FIRST) if secret in text], file.name
    tasks.close()


def test_the_same_walk_of_the_one_who_sealed_finds_them(qtbot: QtBot, tmp_path: Path) -> None:
    window, tasks = a_window(qtbot, tmp_path, FIRST)
    told = "\n".join(read_everywhere(qtbot, window).values())
    assert "1.77" in told or "1.7653" in told or "1.8" in told
    assert "everybody knows that I paid" in told
    assert "escalated on a hunch" in told
    tasks.close()
