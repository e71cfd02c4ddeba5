"""The walks by Tab and by screen readers tell what jumps."""

from PySide6.QtWidgets import QGridLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui.widgets.buttons import Button
from app.ui.widgets.reading_order import follow_layout
from tests.gui.order import jumps, misread, torn


def test_what_was_made_in_another_order_is_told_and_mended(qtbot: QtBot) -> None:
    view = QWidget()
    qtbot.addWidget(view)
    grid = QGridLayout(view)
    names = ("first", "third", "second", "fourth")
    buttons = {name: Button(name, parent=view) for name in names}
    for number, name in enumerate(("first", "second", "third", "fourth")):
        grid.addWidget(buttons[name], *divmod(number, 2))
    view.show()
    assert any("second" in line for line in jumps(view))
    assert any("second" in line for line in misread(view))
    follow_layout(view)
    assert (jumps(view), misread(view), torn(view)) == ([], [], [])
