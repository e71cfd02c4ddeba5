"""What stands in one column shares its edges, whatever scrolls, and marks stand beside words."""

from collections.abc import Callable, Iterable
from functools import partial as partial_of
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.domain.determination import Dossier
from app.services.workbench import Workbench
from app.ui.finder import told_once
from app.ui.main_window import MainWindow
from app.ui.screens.decide.controller import DecideController
from app.ui.screens.funds.view import FundsView
from app.ui.screens.queue.view import QueueView
from app.ui.screens.queue.view_model import CaseRow, Group, QueueModel, Segment
from app.ui.screens.verify.view import VerifyView
from app.ui.screens.verify.view_model import StepRow, VerifyModel
from app.ui.session import Session
from app.ui.widgets.card import Card
from app.ui.widgets.focus_ring import FocusRing
from app.ui.widgets.key_bar import KeyCap
from app.ui.widgets.page_scroll import PageScroll
from app.ui.widgets.shortcut_sheet import ShortcutSheet
from app.ui.widgets.table import Cell, Column, Row, Table
from app.ui.widgets.text import Text
from app.ui.widgets.veil import Veil
from tests.gui.disputes import partial
from tests.gui.ports import keep
from tests.gui.started import ROOM, in_front

LOW, HIGH = (ROOM[0], 500), (ROOM[0], 2200)
"""The same width with a bar beside the page and without."""
STEPS = 10
Edges = tuple[int, int]


def edges(widget: QWidget, within: QWidget) -> Edges:
    """Left and right in px of `within`."""
    left = widget.mapTo(within, QPoint()).x()
    return left, left + widget.width()


def card_around(widget: QWidget) -> Card:
    """The card that it lies in."""
    above: Any = widget.parentWidget()
    while not isinstance(above, Card):
        above = above.parentWidget()
    return above


@pytest.mark.parametrize("way", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_a_page_stays_where_it_is_when_its_bar_comes(qtbot: QtBot, way: Qt.LayoutDirection) -> None:
    page = QWidget()
    inside = QLabel("a card")
    inside.setFixedHeight(600)
    QVBoxLayout(page).addWidget(inside)
    scroll = PageScroll(page, "Page")
    qtbot.addWidget(scroll)
    scroll.setLayoutDirection(way)
    scroll.set_margins(32, 20)
    found: set[Edges] = set()
    bars: set[bool] = set()
    for size in (LOW, HIGH, LOW):
        scroll.resize(*size)
        scroll.show()
        qtbot.waitUntil(lambda: scroll.bar.isVisible() is (scroll.height() < 640))
        qtbot.waitUntil(lambda: inside.width() == ROOM[0] - 64)
        found.add(edges(inside, scroll))
        bars.add(scroll.bar.isVisible())
    assert bars == {True, False}
    assert found == {(32, ROOM[0] - 32)}


@pytest.fixture
def decide(session: Session, bench: Workbench, qtbot: QtBot) -> Callable[..., DecideController]:
    def enter(dossier: Dossier) -> DecideController:
        screen = DecideController(session)
        session.show(keep(bench, dossier, 0))
        in_front(qtbot, screen)
        qtbot.waitUntil(lambda: screen.found is not None)
        return screen

    return enter


def test_cards_of_decide_share_their_edges_with_what_stands_below(
    decide: Callable[..., DecideController], qtbot: QtBot
) -> None:
    view = decide(partial()).view
    change = card_around(view.change)
    for size in (LOW, HIGH):
        view.resize(*size)
        qtbot.waitUntil(lambda: edges(change, view)[1] == view.width() - 32)
        holder, other, first, _, last = (edges(card, view) for card in view.cards)
        assert edges(view.trace, view) == holder
        assert edges(change, view) == other
        assert (first[0], last[1]) == (holder[0], other[1])
        assert edges(view.parties, view) == (holder[0], other[1])
        assert edges(view.foot.sign.button, view)[1] == other[1], "the action ends with the cards"


def ended(widgets: Iterable[QWidget], within: QWidget, there: int) -> bool:
    """Whether all of them end there."""
    return all(edges(each, within)[1] == there for each in widgets)


def test_the_way_on_from_funds_ends_with_the_cards(qtbot: QtBot) -> None:
    view = FundsView()
    qtbot.addWidget(view)
    view.show()
    ends = (view.funds, view.action.button)
    for wide, side in ((ROOM[0], 32), (800, 16)):  # narrow where two cards do not fit
        view.resize(wide, ROOM[1])
        qtbot.waitUntil(partial_of(ended, ends, view, wide - side))


def test_a_mark_stands_in_the_middle_of_the_first_line_beside_it(
    decide: Callable[..., DecideController],
) -> None:
    view = decide(partial()).view
    lines = [line for card in view.cards for line in card.lines if line[0].isVisible()]
    assert lines
    for mark, text in lines:
        line = text.heightForWidth(10_000)
        assert mark.geometry().center().y() == text.y() + QRect(0, 0, 1, line).center().y()


@pytest.fixture
def around(qtbot: QtBot) -> QWidget:
    """A window to put a table in."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(500, 400)
    return window


@pytest.fixture
def table(around: QWidget) -> Table:
    """Two columns that share a width that cannot be halved."""
    table = Table((Column(title="A", stretch=True), Column(title="B", stretch=True)), "Table")
    table.setParent(around)
    table.setGeometry(20, 20, 401, 300)
    table.fill_card()
    table.show_rows([Row(key=key, cells=(Cell(text=key), Cell())) for key in "abc"])
    return table


def test_rows_reach_the_edge_of_their_card_and_leave_its_corners(
    around: QWidget, table: Table
) -> None:
    around.show()
    assert sum(table.columnWidth(n) for n in range(2)) == table.viewport().width()
    assert not table.mask().contains(QPoint(0, 0))
    assert table.mask().contains(QPoint(table.width() // 2, 0))


def test_the_ring_of_a_table_lies_within_its_chosen_row_and_goes_along(
    around: QWidget, table: Table, qtbot: QtBot
) -> None:
    ring = FocusRing(around)
    table.choose("a")
    around.show()
    around.activateWindow()
    table.setFocus()
    qtbot.waitUntil(ring.isVisible)
    for key in "bca":
        table.choose(key)
        area = table.row_area()
        assert area is not None
        row = QRect(table.viewport().mapTo(around, area.topLeft()), area.size())
        assert row.contains(ring.geometry())
        assert ring.height() == row.height() - 1, "the line below the row is seen"


def test_what_cannot_be_opened_widens_no_column(qtbot: QtBot) -> None:
    view = QueueView([("active", "Active")])
    qtbot.addWidget(view)
    view.resize(*ROOM)
    view.show()
    row = CaseRow(case="SP-1", account="Frozen", judicial=False, action="Judge blind")
    amiss = CaseRow(
        case="SP-2", account="", judicial=False, action="", amiss="changed outside, " * 8
    )
    counts = dict.fromkeys(Segment, 2)
    widths = []
    for rows in ((row,), (row, amiss)):
        view.display(QueueModel(groups=(Group(title="Open", rows=rows),), counts=counts))
        widths.append([view.table.columnWidth(n) for n in range(8)])
    assert widths[0] == widths[1]
    assert view.table.columnSpan(2, 2) == 6, "its words have the room of all that follow"
    assert not view.table.horizontalScrollBar().isVisible()


def test_every_step_of_verify_is_in_sight_of_its_page(qtbot: QtBot) -> None:
    view = VerifyView()
    qtbot.addWidget(view)
    steps = tuple(
        StepRow(number=n, name="Signatures", state="met", reason="holds") for n in range(1, STEPS)
    )
    model = VerifyModel(
        state="met",
        headline="This result holds.",
        outcome="",
        case="SP-1",
        steps=steps,
        signers=(),
        files=(),
        result="",
    )
    view.show()
    for size in (ROOM, (430, 300)):
        view.resize(*size)
        view.display(model)
        qtbot.waitUntil(lambda: view.table.verticalScrollBar().maximum() == 0)


def test_keys_and_their_words_are_columns_and_each_act_stands_once(qtbot: QtBot) -> None:
    own = {"N": "New case", "Alt N": "New case", "Alt O": "Open folder\N{HORIZONTAL ELLIPSIS}"}
    groups = told_once({**own, "O": "Open folder"})
    assert [words.rstrip("\N{HORIZONTAL ELLIPSIS}") for _, words in groups] == [
        "New case",
        "Open folder",
    ]
    sheet = ShortcutSheet({"Here": (*groups, ("J K", "case"))})
    qtbot.addWidget(sheet)
    sheet.show()
    caps = [cap.accessibleName() for cap in sheet.findChildren(KeyCap)]
    assert caps == ["N", "Alt N", "Alt O", "O", "J K"]
    told = {"New case", *(words for _, words in groups), "Case"}
    words = [text for text in sheet.findChildren(Text) if text.text() in told]
    assert words[-1].text() == "Case"
    assert len({text.mapTo(sheet, QPoint()).x() for text in words}) == 1


def test_a_dialog_dims_the_window_as_long_as_it_is_open(qtbot: QtBot, window: MainWindow) -> None:
    before = window.grab().toImage().pixelColor(5, 5).lightness()
    window.finder.show_palette()
    veil = window.findChild(Veil)
    assert veil is not None
    assert veil.geometry() == window.rect()
    assert window.grab().toImage().pixelColor(5, 5).lightness() < before
    assert window.finder.dialog is not None
    window.finder.dialog.reject()
    qtbot.waitUntil(lambda: window.findChild(Veil) is None)
    assert window.grab().toImage().pixelColor(5, 5).lightness() == before
