"""What holds rows, photos and points: the table, the palette, the number line, the film strip."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from pytestqt.qtbot import QtBot

from app.ui.widgets.command_palette import Action, CommandPalette, found
from app.ui.widgets.film_strip import FilmStrip, Frame
from app.ui.widgets.score_scale import Histogram, ScaleModel, ScoreScale
from app.ui.widgets.state_badge import State
from app.ui.widgets.table import Cell, Column, Row, Table
from app.ui.widgets.text import Text
from tests.gui.pressed import press


def rows(*keys: str) -> list[Row]:
    return [
        Row(key=key, group=key.startswith("group"), cells=(Cell(text=key), Cell(text="x")))
        for key in keys
    ]


@pytest.fixture
def table(qtbot: QtBot) -> Table:
    made = Table([Column(title="Case"), Column(title="Age", stretch=True)], "Queue")
    qtbot.addWidget(made)
    made.show_rows(rows("group 1", "a", "b", "group 2", "c"))
    return made


def test_j_and_k_pass_over_group_rows(table: Table) -> None:
    moves: list[str] = []
    table.row_chosen.connect(moves.append)
    for key in (Qt.Key.Key_J, Qt.Key.Key_J, Qt.Key.Key_J, Qt.Key.Key_J, Qt.Key.Key_K):
        press(table, key)
    assert moves == ["a", "b", "c", "b"]


def test_the_first_row_of_a_group_stands_under_its_title_whatever_room_there_was(
    table: Table, qtbot: QtBot
) -> None:
    first = next(n for n, row in enumerate(table.rows.rows) if not row.group)
    table.choose(table.rows.rows[first].key)
    table.setMinimumHeight(0)
    for height in (table.horizontalHeader().height() + table.rowHeight(first), 300):
        table.resize(400, height)
        table.show()
        qtbot.waitExposed(table)
        table.scrollTo(table.currentIndex())
    assert table.visualRect(table.rows.index(first - 1, 0)).top() == 0
    area = table.row_area()
    assert area is not None
    assert table.viewport().rect().contains(area)


def test_new_rows_keep_the_choice_silently(table: Table, qtbot: QtBot) -> None:
    table.choose("b")
    with qtbot.assertNotEmitted(table.row_chosen):
        table.show_rows(rows("new", "a", "b"))
    assert table.chosen() == "b"
    with qtbot.waitSignal(table.row_activated) as heard:
        press(table, Qt.Key.Key_Return)
    assert heard.args == ["b"]


def test_a_column_is_never_narrower_than_its_words(table: Table) -> None:
    long = "a name so long that no column of the usual width would hold it"
    table.show_rows([Row(key="a", cells=(Cell(text=long), Cell()))])
    assert table.columnWidth(0) > Text(long).sizeHint().width()


ACTIONS = (
    Action(key="describe", name="Describe the scars"),
    Action(key="seal", name="Seal conclusion"),
    Action(key="theme", name="Dark theme"),
)


def test_starts_of_words_are_found_first() -> None:
    assert found("sc", ACTIONS)[0].key == "seal"
    assert [action.key for action in found("dark", ACTIONS)] == ["theme"]
    assert found("xyz", ACTIONS) == ()
    assert found("", ACTIONS) == ACTIONS


def test_the_palette_works_from_its_field(qtbot: QtBot) -> None:
    palette = CommandPalette(ACTIONS)
    qtbot.addWidget(palette)
    palette.show()
    palette.field.setText("the")
    palette.field.textEdited.emit("the")
    chosen: list[str] = []
    palette.chosen.connect(chosen.append)
    none = Qt.KeyboardModifier.NoModifier
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, none)
    palette.eventFilter(palette.field, event)
    assert chosen == ["theme"]
    assert not palette.isVisible()


def test_the_number_line_is_read_aloud_from_left_to_right(qtbot: QtBot) -> None:
    scale = ScoreScale()
    qtbot.addWidget(scale)
    flat = Histogram(start=-5, step=1, counts=(1.0,) * 10)
    scale.display(
        ScaleModel(low=-5, high=5, impostor=flat, genuine=flat, cannot_say=(-1, 1), score=1.84)
    )
    heard: list[str] = []
    scale.read_aloud.connect(heard.append)
    for _ in range(4):
        press(scale, Qt.Key.Key_Right)
    assert heard[:3] == [
        "supports different up to: \N{MINUS SIGN}1",
        "supports same from: 1",
        "this pair: 1.8",
    ]
    assert heard[3] == heard[2]


def test_the_strip_moves_by_keys(qtbot: QtBot) -> None:
    strip = FilmStrip("Registered photos")
    qtbot.addWidget(strip)
    strip.show_frames([_a_frame(key) for key in "ab"], "a")
    with qtbot.waitSignal(strip.frame_chosen) as heard:
        press(strip, Qt.Key.Key_Right)
    assert heard.args == ["b"]


@pytest.mark.parametrize("after", ["ab", "abc", "cba"])
def test_a_strip_keeps_the_focus_while_its_photo_is_there(qtbot: QtBot, after: str) -> None:
    strip = FilmStrip("Registered photos")
    qtbot.addWidget(strip)
    strip.show_frames([_a_frame(key) for key in "ab"], "a")
    strip.show()
    strip.activateWindow()
    qtbot.waitUntil(strip.isActiveWindow)
    strip.frames["b"].setFocus()
    strip.show_frames([_a_frame(key) for key in after], "b")
    qtbot.waitUntil(strip.frames["b"].isVisible)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert [key for key, button in strip.frames.items() if button.hasFocus()] == ["b"]
    assert [key for key, button in strip.frames.items() if button.isChecked()] == ["b"]
    strip.show_frames([_a_frame(key) for key in after], "")
    assert not any(button.isChecked() for button in strip.frames.values())


def _a_frame(key: str) -> Frame:
    return Frame(key=key, title=key, word="usable", state=State.MET)
