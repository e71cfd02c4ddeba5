"""What may be copied out of the window: nothing of a case, but what is put there on purpose."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QClipboard, QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from app.ui import copying
from app.ui.copying import CopyGuard
from app.ui.main_window import SCREENS, MainWindow
from app.ui.widgets.form import LineField, NoteField
from app.ui.widgets.table import Cell, Column, Row, Table
from tests.gui.started import settle, with_practice


@pytest.fixture
def board() -> Iterator[QClipboard]:
    found = QGuiApplication.clipboard()
    found.clear()
    yield found
    found.clear()


def test_no_key_copies_out_of_any_control_that_shows_evidence(
    qtbot: QtBot, board: QClipboard
) -> None:
    table = Table([Column(title="")], "x")
    table.show_rows([Row(key="a", cells=(Cell(text="Alex Rowan Specimen"),))])
    table.choose("a")
    line, note = LineField("x"), NoteField("x")
    line.edit.setText("Alex Rowan Specimen")
    note.edit.setPlainText("Alex Rowan Specimen")
    line.edit.selectAll()
    note.edit.selectAll()
    for widget in (table, line.edit, note.edit):
        qtbot.addWidget(widget.window())
        for keys in (QKeySequence.StandardKey.Copy, QKeySequence.StandardKey.Cut):
            QTest.keySequence(widget, QKeySequence(keys))
        assert board.text() == ""
    assert line.text() == note.text() == "Alex Rowan Specimen"


def test_plain_controls_would_copy(qtbot: QtBot, board: QClipboard) -> None:
    """The control of the test above: what is not held does answer the key."""
    edit = QLineEdit("Alex Rowan Specimen")
    qtbot.addWidget(edit)
    edit.selectAll()
    QTest.keySequence(edit, QKeySequence(QKeySequence.StandardKey.Copy))
    assert board.text() == "Alex Rowan Specimen"


def test_no_screen_of_a_case_fills_the_clipboard_by_its_keys(
    qtbot: QtBot, window: MainWindow, board: QClipboard
) -> None:
    with_practice(qtbot, window)
    seen = 0
    for key in SCREENS:
        window.go(key)
        settle(qtbot, window)
        view = window.placed(window.current).view
        for kind in (QLineEdit, QPlainTextEdit, Table):
            for control in view.findChildren(kind):
                assert isinstance(control, QLineEdit | QPlainTextEdit | Table)
                control.selectAll()
                QTest.keySequence(control, QKeySequence(QKeySequence.StandardKey.Copy))
                own = control.accessibleName() == "Filter by case or state"
                assert own or board.text() == "", (key, control.accessibleName())
                seen += 1
    assert seen > 20


def test_what_gets_to_the_clipboard_otherwise_is_taken_away_and_said(
    qtbot: QtBot, board: QClipboard
) -> None:
    guard = CopyGuard(QGuiApplication.instance() or board, lambda _mode: True)
    with qtbot.waitSignal(guard.refused):
        board.setText("Alex Rowan Specimen")
    assert board.text() == ""
    with qtbot.assertNotEmitted(guard.refused):
        copying.put("SP-2041")
    assert board.text() == "SP-2041"
    with qtbot.waitSignal(guard.refused):
        board.setText("Alex Rowan Specimen")
    assert board.text() == ""
    copying.put("one line\nand another")
    assert board.text() == "one line\nand another"
    delete(guard)


def test_what_other_programs_copy_is_none_of_ours(qtbot: QtBot, board: QClipboard) -> None:
    guard = CopyGuard(QGuiApplication.instance() or board, lambda _mode: False)
    data = QMimeData()
    data.setText("from a mail")
    with qtbot.assertNotEmitted(guard.refused):
        board.setMimeData(data)
    assert board.text() == "from a mail"
    delete(guard)
