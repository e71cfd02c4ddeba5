"""Every row of a funds paper: as printed, with its arithmetic, found, walked through, shown."""

from typing import Final

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.exhibit import MediaType, Raster
from app.services.workbench import Workbench
from app.ui.screens.documents.controller import DocumentsController
from app.ui.screens.funds.controller import FundsController
from app.ui.screens.funds.figures import figure
from app.ui.screens.funds.rows_card import RowsCard
from app.ui.screens.funds.rows_model import RowsModel, Show
from app.ui.screens.funds.rows_present import rows_model
from app.ui.session import Session
from app.ui.tasks import Tasks
from app.ui.widgets.buttons import Button
from app.ui.widgets.page_viewer import Box
from app.ui.widgets.text import Text
from tests.gui.ports import a_bench
from tests.gui.started import in_front
from tests.gui.tables import CASE, a_case_of, with_funds
from tests.gui.workplaces import GreyDecoder
from tests.unit.engines.funds.reading import made

LEDGER: Final = (
    "time,asset,amount,balance,text\n"
    "2024-03-04,USDT,6200.00,6200.00,from Orbit\n"
    "2024-03-05,USDT,-1200.50,4999.50,to the bank\n"
    "2024-03-06,USDT,oops,4999.50,a slip\n"
    "2024-03-07,USDT,10.00,5010.50,\n"
)
COLUMNS = {"row": 0, "page": 1, "day": 2, "amount": 3, "balance": 5, "sum": 6, "text": 7, "seen": 8}


@pytest.fixture(scope="module")
def examined() -> Workbench:
    """A case with an edited statement (E-01) and a ledger (E-02), read once."""
    bench = with_funds(a_bench())
    _, statement = made("plain", "amount")
    a_case_of(bench, {"1-bank.pdf": statement, "2-ledger.csv": LEDGER.encode()})
    return bench


@pytest.fixture
def screen(examined: Workbench, tasks: Tasks, qtbot: QtBot) -> FundsController:
    session = Session(examined, tasks)
    opened = FundsController(session)
    session.show(examined.case(CASE))
    return in_front(qtbot, opened)


def model(examined: Workbench, exhibit: str) -> RowsModel:
    found = rows_model(examined.case(CASE), exhibit)
    assert found is not None
    return found


def open_rows(screen: FundsController, qtbot: QtBot, exhibit: str) -> RowsCard:
    name = f"All rows of {exhibit}"

    def in_sight() -> list[Button]:  # asked anew: the cards are built again while papers are read
        buttons = screen.view.papers.findChildren(Button)
        return [each for each in buttons if each.accessibleName() == name and each.isVisible()]

    qtbot.waitUntil(lambda: bool(in_sight()))
    in_sight()[0].click()
    qtbot.waitUntil(screen.view.rows.isVisible)
    return screen.view.rows


def column(card: RowsCard, name: str) -> list[str]:
    rows = card.table.rows
    return [rows.cell(number, COLUMNS[name]).text for number in range(rows.rowCount())]


def test_rows_stand_as_printed_and_the_edited_one_says_by_how_much(examined: Workbench) -> None:
    found = model(examined, "E-01")
    days = [row.day for row in found.rows if not row.special]
    assert days == sorted(days)
    assert found.paged
    off = [row for row in found.rows if row.state == "unmet"]
    assert len(off) == 1
    assert off[0].check.startswith("off by ")
    line = next(row for row in examined.case(CASE).findings if row.subject == off[0].key)
    assert line.region == off[0].region
    assert {row.check for row in found.rows if row is not off[0]} <= {"adds up", ""}
    assert found.rows[0].special
    assert found.counts[1:] == (1, 0)


def test_a_row_that_was_not_understood_says_what_stands_there(examined: Workbench) -> None:
    found = model(examined, "E-02")
    (missed,) = found.shown(Show.MISSED, "")
    assert (missed.amount, missed.check) == ("", "not understood")
    assert missed.seen == "A figure could not be read. There stands: oops"
    off = next(row for row in found.rows if row.state == "unmet")
    assert off.check == "off by +1.00"
    assert [row.key for row in found.shown(Show.LOOK, "")] == ["3", "4"]


def test_rows_are_found_by_figure_and_word(examined: Workbench) -> None:
    found = model(examined, "E-02")
    for wanted in ("1200.50", f"1{chr(0xA0)}200", "-1200", "BANK 03-05"):
        assert [row.key for row in found.shown(Show.ALL, wanted)] == ["2"], wanted
    assert not found.shown(Show.ALL, "Orbit bank")


def test_keys_walk_through_the_rows_and_each_is_lit_on_its_page(
    screen: FundsController, qtbot: QtBot
) -> None:
    card = open_rows(screen, qtbot, "E-01")
    assert QApplication.focusWidget() is card.table
    for key in (Qt.Key.Key_J, Qt.Key.Key_Down, Qt.Key.Key_J, Qt.Key.Key_K):
        QTest.keyClick(card.table, key)
    chosen = card.table.chosen()
    row = next(each for each in model(screen._session.bench, "E-01").rows if each.key == chosen)  # noqa: SLF001 -- what the window holds
    region = row.region
    assert region is not None
    qtbot.waitUntil(lambda: card.page._boxes == (Box(region=region),))  # noqa: SLF001 -- what is drawn
    assert card.strip.isVisible()
    assert card.strip.accessibleName() == f"Row {chosen}"
    QTest.keyClick(card.table, Qt.Key.Key_Escape)
    assert not card.isVisible()


def test_rows_are_filtered_counted_and_shown_again(screen: FundsController, qtbot: QtBot) -> None:
    card = open_rows(screen, qtbot, "E-02")
    assert column(card, "row") == ["1", "2", "3", "4"]
    assert card.table.isColumnHidden(COLUMNS["page"]), "text has no pages"
    assert not card.page.isVisible()
    assert [cell.text() for cell in card.kinds.cells.values()] == [
        "All (4)",
        "To look at (2)",
        "Not understood (1)",
    ]
    card.kinds.cells[Show.LOOK].click()
    assert column(card, "sum") == ["not understood", "off by +1.00"]
    QTest.keyClick(card.table, Qt.Key.Key_Slash)
    assert QApplication.focusWidget() is card.wanted.edit
    QTest.keyClicks(card.wanted.edit, "nowhere")
    assert card.nothing.isVisible()
    assert not card.table.isVisible()
    card.clear.click()
    assert column(card, "amount") == [
        "+6\N{NO-BREAK SPACE}200.00",
        "\N{MINUS SIGN}1\N{NO-BREAK SPACE}200.50",
        "",
        "+10.00",
    ]
    assert not card.clear.isVisible()


def test_it_scrolls_in_its_card_and_nothing_is_cut_off(
    screen: FundsController, qtbot: QtBot
) -> None:
    card = open_rows(screen, qtbot, "E-01")
    for width in (1224, 700):
        screen.view.resize(width, 720)
        qtbot.waitUntil(lambda: card.table.width() <= card.width())
        assert card.table.height() <= 480
        for number in range(card.table.rows.columnCount()):
            if not card.table.isColumnHidden(number):
                assert card.table.columnWidth(number) >= card.table.sizeHintForColumn(number)
    qtbot.waitUntil(lambda: card.page.y() > card.table.y())  # below, without room beside


def test_the_page_of_a_row_is_drawn_once(
    screen: FundsController, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []
    drawn = GreyDecoder.render

    def counted(
        self: GreyDecoder, content: bytes, media_type: MediaType, page: int, longest_px: int
    ) -> Raster:
        asked.append(page)
        return drawn(self, content, media_type, page, longest_px)

    monkeypatch.setattr(GreyDecoder, "render", counted)
    card = open_rows(screen, qtbot, "E-01")
    for _ in range(5):
        QTest.keyClick(card.table, Qt.Key.Key_J)
        qtbot.waitUntil(lambda: bool(card.page._boxes))  # noqa: SLF001 -- what is drawn
    assert asked == [0]


@pytest.mark.parametrize(
    ("text", "words"),
    [("1234.50", "1 234.50"), ("-0.10", "\N{MINUS SIGN}0.10"), ("", ""), (".5", "0.5")],
)
def test_every_printed_digit_is_kept(text: str, words: str) -> None:
    assert figure(text) == words.replace(" ", "\N{NO-BREAK SPACE}")


def test_a_paper_full_of_doubts_lists_the_first_and_says_how_many_more(
    qtbot: QtBot, session: Session
) -> None:
    rows = "".join(f"2024-03-{day:02},USDT,1.00,{day * 7}.00\n" for day in range(1, 29))
    bench = with_funds(session.bench)
    a_case_of(bench, {"1-ledger.csv": f"time,asset,amount,balance\n{rows}".encode()})
    opened = FundsController(session)
    qtbot.addWidget(opened.view)
    session.show(bench.case(CASE))
    opened.view.show()
    opened.entered()
    qtbot.waitUntil(lambda: session.tasks.idle)
    shown = [text.text() for text in opened.view.papers.findChildren(Text)]
    doubts = [text for text in shown if text == "The balance does not follow from the amount."]
    assert len(doubts) == 8
    assert "19 more; All rows shows them." in shown
    opened.view.close()


def test_rows_that_documents_asked_for_are_open_when_the_funds_are(
    examined: Workbench, tasks: Tasks, qtbot: QtBot
) -> None:
    session = Session(examined, tasks)
    went: list[str] = []
    session.screen_requested.connect(went.append)
    papers, funds = DocumentsController(session), FundsController(session)
    for each in (papers.view, funds.view):
        qtbot.addWidget(each)
    session.show(examined.case(CASE))
    papers.view.show()
    papers.entered()
    qtbot.waitUntil(papers.view.rows.isVisible)
    papers.view.rows.click()
    assert went == ["funds"]
    funds.view.show()
    funds.entered()
    assert funds.view.rows.exhibit == "E-01"
    funds.view.rows.close_button.click()
    funds.entered()
    assert not funds.view.rows.isVisible(), "asked for once, opened once"
    for view in (papers.view, funds.view):
        view.close()
