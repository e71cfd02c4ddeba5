"""Letters of twice the size in a small window: what is needed stays on the screen."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app import paths
from app.ui import theme
from app.ui.screens.funds.funds_card import FundsCard
from app.ui.screens.queue.view import QueueView
from app.ui.tokens import ThemeName
from app.ui.widgets.buttons import Button
from app.ui.widgets.command_palette import Action, CommandPalette
from app.ui.widgets.key_bar import KeyBar
from app.ui.widgets.roomy import Roomy
from app.ui.widgets.state_badge import State
from app.ui.widgets.text import Text
from tests.gui.sheets import SMALL, a_sheet

ROOM_PX = 1168
"""What the frame leaves a screen of that window, in width."""
KEYS = {"Everywhere": [(f"Ctrl {number}", f"Thing {number}") for number in range(20)]}


@pytest.fixture(autouse=True)
def twice(qapp: QApplication) -> Iterator[None]:
    """At 200 %."""
    theme.apply(qapp, paths.resources(), ThemeName.LIGHT, scale=2.0)
    yield
    theme.apply(qapp, paths.resources(), ThemeName.LIGHT)


def test_of_a_long_sheet_of_keys_head_and_foot_stay_and_the_last_key_is_reached(
    qtbot: QtBot,
) -> None:
    window, sheet = a_sheet(qtbot, KEYS)
    qtbot.waitExposed(sheet)
    sheet.activateWindow()
    assert sheet.height() < window.height()
    page = sheet.findChild(Roomy)
    assert page is not None
    shut = next(each for each in sheet.findChildren(Button) if each.text() == "Close")
    assert not page.isAncestorOf(shut)
    assert not shut.visibleRegion().isEmpty()
    last = next(each for each in sheet.findChildren(Text) if each.text() == "Thing 19")
    assert last.visibleRegion().isEmpty()
    qtbot.waitUntil(page.hasFocus)
    for _ in KEYS["Everywhere"]:
        QTest.keyClick(page, Qt.Key.Key_PageDown)
    assert last.visibleRegion().boundingRect() == last.rect()


def test_two_ways_to_add_to_a_card_stand_below_each_other_where_there_is_no_room(
    qtbot: QtBot,
) -> None:
    card = FundsCard()
    qtbot.addWidget(card)
    card.show_badge((("C3", State.PARTIAL, "Partial", ""),))
    room = ROOM_PX - 2 * theme.px(16)
    assert card.minimumSizeHint().width() <= room
    card.resize(room, card.heightForWidth(room))
    card.show()
    qtbot.waitExposed(card)
    assert card.wallet.mapTo(card, QPoint()).y() < card.add.mapTo(card, QPoint()).y()
    card.resize(2 * room, card.height())
    qtbot.waitUntil(
        lambda: card.wallet.mapTo(card, QPoint()).y() == card.add.mapTo(card, QPoint()).y()
    )
    assert card.wallet.mapTo(card, QPoint()).x() < card.add.mapTo(card, QPoint()).x()


def test_keys_that_are_told_anew_are_left_out_before_they_are_cut(qtbot: QtBot) -> None:
    bar = KeyBar()
    qtbot.addWidget(bar)
    bar.show_time("23 Nov 2026   08:16 UTC")
    bar.show_keys((("Tab", "on"), ("J K", "row"), ("F1", "keys")))
    bar.setFixedWidth(SMALL[0])
    bar.show()
    qtbot.waitExposed(bar)
    words = "scales, lines, rows and more"
    bar.show_keys((("Tab", words), ("J K", words), ("F1", words)))

    def whole() -> bool:
        texts = [each for each in bar.findChildren(Text) if each.text() == words]
        shown = [each for each in texts if each.isVisible()]
        return bool(shown) and all(each.width() >= each.sizeHint().width() for each in shown)

    qtbot.waitUntil(whole)


def test_the_palette_stays_within_its_window(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(*SMALL)
    window.show()
    actions = [Action(key=str(each), name=f"Thing {each}", shortcut="Ctrl 1") for each in range(30)]
    palette = CommandPalette(actions, window)
    palette.show()
    qtbot.waitExposed(palette)
    assert palette.width() < window.width()
    assert palette.height() < window.height()
    rows = palette.list.viewport().height() / theme.size("control")
    assert rows == int(rows)
    assert rows > 1


def a_queue(qtbot: QtBot) -> QueueView:
    """One that is worked in, in a small window."""
    view = QueueView(())
    qtbot.addWidget(view)
    view.resize(ROOM_PX, SMALL[1])
    view.start_new()
    view.end_new()
    view.show()
    qtbot.waitExposed(view)
    return view


def test_the_ways_to_begin_stand_in_one_line_of_the_queue(qtbot: QtBot) -> None:
    view = a_queue(qtbot)
    parts = (view.filter, view.folder, view.new_case)
    areas = [QRect(each.mapTo(view, QPoint()), each.size()) for each in parts]
    assert len({area.top() for area in areas}) == 1
    assert areas[0].right() < areas[1].left() < areas[1].right() < areas[2].left()
    words = view.filter.fontMetrics().horizontalAdvance(view.filter.placeholderText())
    assert view.filter.width() > words + theme.px(16 + 8)


def test_the_last_way_to_begin_ends_where_the_page_does(qtbot: QtBot) -> None:
    view = a_queue(qtbot)
    begin = view.title.mapTo(view, QPoint()).x()
    end = view.new_case.mapTo(view, QPoint(view.new_case.width(), 0)).x()
    assert end == view.width() - begin
