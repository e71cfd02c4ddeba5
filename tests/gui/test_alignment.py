"""What stands below another thing begins and ends with it, at 100 % and in large letters."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app import paths
from app.domain.exhibit import Lane
from app.ui import theme
from app.ui.screens.compare.controller import CompareController
from app.ui.screens.funds.papers_card import PapersCard
from app.ui.screens.funds.view_model import FundsModel, PaperRead
from app.ui.screens.preferences.named_row import named_rows
from app.ui.screens.verify.view import VerifyView
from app.ui.session import Session
from app.ui.tokens import ThemeName
from app.ui.widgets.banner import EmptyState
from app.ui.widgets.buttons import Button
from app.ui.widgets.form import ChoiceBox
from app.ui.widgets.roomy import Roomy
from app.ui.widgets.segmented import Segment, Segmented
from app.ui.widgets.table import Cell, Column, Row, Table
from app.ui.widgets.text import Text
from tests.gui.sheets import a_sheet
from tests.gui.started import ROOM, in_front

KEYS = {
    "On this screen": [("N  Alt N", "new case, with every party and paper of the other one")] * 6,
    "Everywhere": [("Ctrl Shift T", "lock, or sign in as somebody else here")] * 14,
}


NOTHING_READ = FundsModel(
    lane=Lane.OTHER,
    names=(),
    locked=False,
    statements=(),
    holds=(),
    coverage=(),
    chain=(),
    unexplained="",
    remark="",
    pressure=(),
)


@pytest.fixture(params=[1.0, 2.0])
def scale(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[float]:
    """At 100 % and at 200 %."""
    theme.apply(qapp, paths.resources(), ThemeName.LIGHT, scale=request.param)
    yield request.param
    theme.apply(qapp, paths.resources(), ThemeName.LIGHT)


def middle(widget: QWidget, within: QWidget) -> int:
    """Of its width, in px of `within`."""
    return widget.mapTo(within, widget.rect().center()).x()


def over(name: QWidget, mark: QWidget, within: QWidget) -> bool:
    """Whether a name stands over its mark."""
    return middle(name, within) == middle(mark, within)


def scrolls_across(table: Table, across: object) -> bool:
    """Whether it is wider than its room, as it should be."""
    return (table.horizontalScrollBar().maximum() > 0) is across


def test_names_of_columns_stand_over_their_marks_bar_or_no_bar(
    qtbot: QtBot, session: Session
) -> None:
    view = in_front(qtbot, CompareController(session), (1232, 900)).view
    lists = set()
    for height in (900, 560):
        view.resize(1232, height)
        row = view.rows[view.current]
        for name, mark in (("R", row.in_reference), ("S", row.in_probe)):
            qtbot.waitUntil(partial(over, view.names[name], mark, view))
        lists.add(view.list.bar.isVisible())
    assert lists == {True, False}


def ink(widget: QWidget) -> int:
    """Where its words begin, in px from its edge."""
    widget.ensurePolished()
    picture = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    middle_of = picture.height() // 2
    paper = QColor(picture.pixel(6, middle_of))
    shade = (QColor(picture.pixel(x, middle_of)).lightness() for x in range(4, picture.width()))
    return next(x for x, light in enumerate(shade, 4) if abs(light - paper.lightness()) > 60)


def test_words_of_a_list_begin_where_those_of_a_field_do(qtbot: QtBot, scale: float) -> None:
    line, choice = QLineEdit("HHH"), ChoiceBox("Kind", [("a", "HHH")])
    for each in (line, choice):
        qtbot.addWidget(each)
        each.resize(theme.px(200), theme.size("control"))
    assert abs(ink(line) - ink(choice)) <= 1, scale


@pytest.mark.parametrize("way", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_a_roomy_page_stays_where_it_is_when_its_bar_comes(
    qtbot: QtBot, way: Qt.LayoutDirection
) -> None:
    page, inside = QWidget(), QWidget()
    inside.setFixedHeight(600)
    column = QVBoxLayout(page)
    column.setContentsMargins(32, 24, 32, 24)
    column.addWidget(inside)
    roomy = Roomy(page)
    roomy.setLayoutDirection(way)
    qtbot.addWidget(roomy)
    roomy.show()
    bars = set()
    for height in (500, 900, 500):
        roomy.resize(ROOM[0], height)
        qtbot.waitUntil(lambda: inside.width() == ROOM[0] - 64)
        assert inside.mapTo(roomy, QPoint()).x() == 32
        bars.add(roomy.verticalScrollBar().isVisible())
    assert bars == {True, False}


def test_the_page_of_verify_ends_where_it_did(qtbot: QtBot) -> None:
    view = VerifyView()
    qtbot.addWidget(view)
    view.show()
    for height in (820, 90):
        view.resize(ROOM[0], height)
        qtbot.waitUntil(lambda: view.drop.width() == ROOM[0] - 64)


def test_a_whole_table_never_scrolls_upright(qtbot: QtBot, scale: float) -> None:
    columns = [Column(title="A"), Column(title="B", stretch=True)]
    around = QWidget()
    table = Table(columns, "T", whole=True)
    qtbot.addWidget(around)
    words = Cell(text="as wide as its words " * 2)
    table.show_rows([Row(key=str(number), cells=(words, words)) for number in range(9)])
    column = QVBoxLayout(around)
    column.addWidget(table)
    column.addStretch(1)
    around.show()
    for narrow in (False, True):
        around.resize(theme.px(260 if narrow else 900), theme.px(900))
        qtbot.waitUntil(partial(scrolls_across, table, narrow))
        qtbot.waitUntil(lambda: table.verticalScrollBar().maximum() == 0)
        assert table.viewport().height() >= sum(table.rowHeight(n) for n in range(9)), scale


def test_the_sheet_of_keys_is_never_wider_than_its_window(qtbot: QtBot, scale: float) -> None:
    window, sheet = a_sheet(qtbot, KEYS)
    assert sheet.width() <= window.width(), scale
    page = sheet.findChild(Roomy)
    assert page is not None
    qtbot.waitUntil(page.isVisible)
    assert page.horizontalScrollBar().maximum() == 0, "and as wide as its words"
    words = [text for text in page.findChildren(Text) if text.text().startswith("Lock")]
    assert words[0].width() >= words[0].sizeHint().width()


def test_rows_of_a_card_break_together_and_names_stand_by_their_own(
    qtbot: QtBot, scale: float
) -> None:
    short, long = (
        Segmented([Segment(key=str(n), word="as wide as it is") for n in range(count)], "Name")
        for count in (2, 5)
    )
    card = QWidget()
    qtbot.addWidget(card)
    rows = named_rows((short, long))
    for number, row in enumerate(rows):
        row.setParent(card)
        row.setGeometry(0, number * 300, theme.px(1000), 300)
    card.show()
    lefts = {each.mapTo(row, QPoint()).x() for each, row in zip((short, long), rows, strict=True)}
    assert lefts == {theme.px(176)}
    for row in rows:
        row.resize(theme.px(560), row.heightForWidth(theme.px(560)))
    assert short.x() == long.x() == 0, "both below their names"
    name = rows[0].findChild(Text)
    assert name is not None
    assert short.y() - name.geometry().bottom() <= theme.px(6), scale


def test_what_an_empty_screen_says_stands_together(qtbot: QtBot) -> None:
    empty = EmptyState("No photo yet", "Bring a registered photo.", ("Go to Intake",))
    qtbot.addWidget(empty)
    empty.resize(*ROOM)
    empty.show()
    parts = (empty.title, empty.sentence, empty.buttons[0])
    gaps = [
        below.mapTo(empty, QPoint()).y() - above.mapTo(empty, above.rect().bottomLeft()).y()
        for above, below in pairwise(parts)
    ]
    assert max(gaps) <= 32, gaps
    assert empty.title.height() == empty.title.heightForWidth(empty.title.width())


def test_quiet_words_of_a_paper_end_where_those_of_its_card_do(qtbot: QtBot, scale: float) -> None:
    card = PapersCard()
    qtbot.addWidget(card)
    first = PaperRead(
        exhibit="E-10", title="Bank account", answers=(), count="12 rows", doubts=(), rows=12
    )
    card.display(replace(NOTHING_READ, papers=(first, replace(first, exhibit="E-09", rows=0))))
    card.resize(theme.px(900), theme.px(400))
    card.show()

    def end(widget: QWidget) -> int:
        return widget.mapTo(card, QPoint(widget.width(), 0)).x()

    (rows,) = card.findChildren(Button)
    around = (rows.sizeHint().width() - rows.fontMetrics().horizontalAdvance(rows.text())) / 2
    qtbot.waitUntil(lambda: abs(end(card.aside) - (end(rows) - around)) <= 1)
    assert card.width() - end(card.aside) == card.title.mapTo(card, QPoint()).x()
    assert scale
