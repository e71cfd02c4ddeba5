"""A page that scrolls holds no part that scrolls too, and brings into sight what is worked on."""

from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app import paths
from app.domain.exhibit import Lane
from app.ui import theme
from app.ui.screens.documents.view import DocumentsView
from app.ui.screens.export.view import ExportView
from app.ui.screens.export.view_model import ExportModel
from app.ui.tokens import ThemeName
from app.ui.widgets.roomy import Roomy
from app.ui.widgets.sides import Sides
from app.ui.widgets.table import Cell, Row, Table


@pytest.fixture(params=[1.0, 2.0])
def scale(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[float]:
    """At 100 % and at 200 %."""
    theme.apply(qapp, paths.resources(), ThemeName.LIGHT, scale=request.param)
    yield request.param
    theme.apply(qapp, paths.resources(), ThemeName.LIGHT)


def fields_of_a_document(qtbot: QtBot, wide: int) -> tuple[DocumentsView, Table]:
    """A screen with twelve fields, as it comes: the focus in them."""
    view = DocumentsView()
    qtbot.addWidget(view)
    table = view.tables[Lane.REGISTERED]
    table.show_rows([Row(key=str(n), cells=(Cell(text="Surname"),)) for n in range(12)])
    view.cards[Lane.REGISTERED].show()
    view.cards[Lane.OTHER].hide()
    view.show()
    view.resize(theme.px(wide), theme.px(640))
    view.activateWindow()
    table.choose("0")
    table.setFocus()
    qtbot.waitUntil(table.hasFocus)
    return view, table


def higher(page: QWidget, height: int) -> bool:
    """Whether it has grown."""
    return page.height() > height


def test_the_row_that_is_walked_to_is_seen_where_the_page_scrolls(
    qtbot: QtBot, scale: float
) -> None:
    _, table = fields_of_a_document(qtbot, 700)

    def seen() -> bool:
        area = table.row_area()
        return area is not None and table.viewport().visibleRegion().contains(area.center())

    for _ in range(11):
        qtbot.waitUntil(seen)
        QTest.keyClick(table, Qt.Key.Key_Down)
    assert table.chosen() == "11"
    qtbot.waitUntil(seen)
    assert scale


def test_what_a_screen_begins_with_stays_in_sight_while_the_page_grows(qtbot: QtBot) -> None:
    page, above, field = QWidget(), QWidget(), QLineEdit()
    column = QVBoxLayout(page)
    for each in (above, field):
        column.addWidget(each)
    area = Roomy(page)
    qtbot.addWidget(area)
    area.resize(400, 300)
    area.show()
    area.activateWindow()
    field.setFocus()
    qtbot.waitUntil(lambda: field.hasFocus() and field.height() > 0)
    for height in (900, 1800):
        above.setMinimumHeight(height)
        page.resize(page.width(), height + 2 * field.height())  # before anybody is told of it
        qtbot.waitUntil(partial(higher, page, height))
        qtbot.waitUntil(lambda: not field.visibleRegion().isEmpty())
    area.verticalScrollBar().setValue(0)
    above.setMinimumHeight(2700)
    qtbot.waitUntil(partial(higher, page, 2700))
    qtbot.wait(1)
    assert area.verticalScrollBar().value() == 0, "who scrolled away is not called back"


def test_below_the_choices_of_export_the_page_is_whole_and_keys_scroll_the_screen(
    qtbot: QtBot, scale: float
) -> None:
    view = ExportView()
    qtbot.addWidget(view)
    lines = tuple(("M. Vale", f"judged a {number}. time") for number in range(30))
    view.display(
        ExportModel(
            case="SP-2041",
            meta="O1",
            sentence="Restore access.",
            stricter="",
            facts=lines,
            conditions=(),
            sections=(),
            missing="",
            before="",
        )
    )
    view.resize(theme.px(1200), theme.px(400))
    view.show()
    view.activateWindow()
    bar = view.page.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    view.resize(theme.px(700), theme.px(400))
    qtbot.waitUntil(lambda: bar.maximum() == 0 and view.page.height() > theme.px(400))
    around = view.findChild(Sides)
    assert isinstance(around, Sides)
    view.page.setFocus()
    qtbot.waitUntil(view.page.hasFocus)
    around.verticalScrollBar().setValue(0)
    QTest.keyClick(view.page, Qt.Key.Key_Down)
    assert around.verticalScrollBar().value() > 0
    assert scale
