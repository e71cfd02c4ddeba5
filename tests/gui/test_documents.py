"""Documents: fields by keyboard, boxes on the page, corrections beside the original, a look."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.domain.exhibit import Lane
from app.domain.finding import Finding, Measure, Region
from app.ui.session import Session
from app.ui.tasks import Tasks
from app.ui.widgets.state_badge import State
from tests.gui.papers_read import (
    PASSPORT,
    PAYSLIP,
    TornDecoder,
    a_bench,
    cells_of,
    filled,
    shown,
    table_of,
    with_text,
)
from tests.gui.workplaces import EXAMINER
from tests.unit.services.dossiers import ENGINE
from tests.unit.services.ports import a_case
from tests.unit.ui.papers import RECORD


def test_the_record_stands_beside_the_zone_and_a_differing_field_comes_first(
    qtbot: QtBot, tasks: Tasks
) -> None:
    bench = a_bench()
    case = filled(bench, record={**RECORD, "nationality": "UTX"})
    screen = shown(qtbot, tasks, bench, case)
    first = table_of(screen).rows.rows[0]
    assert first.key == table_of(screen).chosen() == "nationality"
    assert cells_of(screen, "nationality") == (
        "Nationality",
        "UTX",
        "UTO",
        "Different",
    )
    assert screen.view.counts[1].text() == "1 differs"
    assert screen.view.panel.badge.state is State.UNMET


def test_arrows_walk_the_fields_and_light_their_boxes(qtbot: QtBot, tasks: Tasks) -> None:
    bench = a_bench()
    screen = shown(qtbot, tasks, bench, filled(bench))
    side = screen.view.side
    qtbot.waitUntil(side.strips[0].isVisible)
    assert side.viewer.accessibleDescription() == "Surname"
    for _ in range(3):
        QTest.keyClick(table_of(screen), Qt.Key.Key_Down)
    assert screen.view.panel.title.text() == "Document no."
    assert side.viewer.accessibleDescription() == "Document no."
    assert screen.view.panel.check.isVisible()
    assert screen.view.panel.check.sum.text() == "536 mod 10 = 6; printed 6"


def test_the_portrait_that_is_compared_is_framed_beside_the_field(
    qtbot: QtBot, tasks: Tasks
) -> None:
    bench = a_bench()
    portrait = Finding(
        measure=Measure.FACE_PORTRAIT,
        value=0,
        exhibits=(PASSPORT,),
        provenance=ENGINE,
        subject="page",
        region=Region(page=0, x=20, y=30, width=90, height=110),
    )
    case = filled(bench)
    screen = shown(qtbot, tasks, bench, replace(case, findings=(*case.findings, portrait)))
    side = screen.view.side
    qtbot.waitUntil(side.strips[0].isVisible)
    assert side.viewer.accessibleDescription() == "Surname, Portrait"


def test_z_brings_the_box_closer(qtbot: QtBot, tasks: Tasks) -> None:
    bench = a_bench()
    screen = shown(qtbot, tasks, bench, filled(bench))
    side = screen.view.side
    qtbot.waitUntil(side.strips[0].isVisible)
    before = side.viewer.onto().scale
    screen.view.window().activateWindow()
    QTest.keyClick(table_of(screen), Qt.Key.Key_Z)
    assert side.viewer.onto().scale > before
    side.views.fit.click()
    assert side.viewer.onto().scale == before


def test_enter_corrects_and_the_original_stays(qtbot: QtBot, tasks: Tasks) -> None:
    bench = a_bench()
    screen = shown(qtbot, tasks, bench, filled(bench, record={**RECORD, "surname": "Spencer"}))
    line = screen.view.panel.correction
    QTest.keyClick(table_of(screen), Qt.Key.Key_Return)
    assert line.isVisible()
    assert line.field.text() == "SPECIMEN"
    line.field.edit.setText("SPENCER")
    QTest.keyClick(line.field.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "SPENCER" in cells_of(screen, "surname"))
    assert cells_of(screen, "surname") == ("Surname", "Spencer", "SPECIMEN", "SPENCER", "Same")
    panel = screen.view.panel
    assert panel.original.text() == "SPECIMEN"
    assert panel.original.font().strikeOut()
    assert panel.original.isVisible()
    assert panel.own.text().startswith(f"SPENCER \N{MIDDLE DOT} read by {EXAMINER}, not by")
    kept = bench.desk.store.load("SP-1").findings
    read = [f for f in kept if f.exhibits == (PASSPORT,) and f.subject.startswith("surname@")]
    texts = {f.subject: f.value for f in read if f.measure is Measure.DOCUMENT_FIELD}
    assert texts == {"surname@mrz": "SPECIMEN", "surname@examiner": "SPENCER"}


def test_the_order_stays_after_a_correction(qtbot: QtBot, tasks: Tasks) -> None:
    bench = a_bench()
    screen = shown(qtbot, tasks, bench, filled(bench, record={**RECORD, "sex": "F"}))
    before = [row.key for row in table_of(screen).rows.rows]
    assert before[0] == "sex"
    screen.view.corrected.emit("sex", "F")
    qtbot.waitUntil(lambda: cells_of(screen, "sex")[-1] == "Same")
    assert [row.key for row in table_of(screen).rows.rows] == before


def test_a_date_that_is_none_is_not_kept_and_says_why(qtbot: QtBot, tasks: Tasks) -> None:
    bench = a_bench()
    screen = shown(qtbot, tasks, bench, filled(bench))
    screen.view.field_chosen.emit("birth_date")
    screen.view.correct.click()
    line = screen.view.panel.correction
    line.field.edit.setText("14 Feb")
    line.keep.click()
    assert line.isVisible()
    assert line.field.sentence.text().startswith("Write the date as year-month-day")
    QTest.keyClick(line.field.edit, Qt.Key.Key_Escape)
    assert not line.isVisible()
    assert cells_of(screen, "birth_date")[3] == "Same"


def test_a_doubtful_reading_asks_for_one_look_and_one_button(qtbot: QtBot, tasks: Tasks) -> None:
    bench = a_bench(doubts="few_reads,low_support")
    screen = shown(qtbot, tasks, bench, filled(bench))
    zone = screen.view.panel.zone
    assert zone.accepted.word == "Needs you to look"
    assert "too few readings agree" in zone.support.text()
    assert screen.view.confirm.isVisible()
    assert not screen.view.action.isVisible()
    screen.view.confirm.click()
    qtbot.waitUntil(screen.view.action.isVisible)
    assert zone.accepted.word == f"Confirmed by {EXAMINER}"
    assert not screen.view.confirm.isVisible()


def test_another_document_is_opened_with_its_own_lane(qtbot: QtBot, tasks: Tasks) -> None:
    bench = a_bench()
    screen = shown(qtbot, tasks, bench, filled(bench))
    side = screen.view.side
    names = [side.choice.itemText(number) for number in range(side.choice.count())]
    assert names == [
        "R \N{MIDDLE DOT} Passport data page",
        "O \N{MIDDLE DOT} Identity card",
        "O \N{MIDDLE DOT} Pay of 2023",
    ]
    side.choice.setCurrentIndex(1)
    side.choice.activated.emit(1)
    assert screen.view.cards[Lane.OTHER].isVisible()
    assert not screen.view.cards[Lane.REGISTERED].isVisible()
    assert side.tags[Lane.OTHER].isVisible()


def test_a_funds_paper_shows_its_text_layer(qtbot: QtBot, tasks: Tasks) -> None:
    bench = a_bench()
    screen = shown(qtbot, tasks, bench, with_text(filled(bench)))
    screen.view.side.paper_chosen.emit(PAYSLIP)
    assert screen.view.text_card.isVisible()
    assert screen.view.text.toPlainText() == "Page 1\nSalary 3 600.00"
    assert screen.view.text.isReadOnly()
    assert not screen.view.panel.isVisible()
    assert not screen.view.correct.isVisible()


def test_what_is_not_read_yet_can_be_read_from_here(qtbot: QtBot, tasks: Tasks) -> None:
    bench = a_bench()
    screen = shown(qtbot, tasks, bench, filled(bench, read=False))
    notice = screen.view.notice
    assert notice.sentence.text() == "This document has not been read yet."
    notice.button.click()
    qtbot.waitUntil(lambda: not notice.isVisible())
    assert cells_of(screen, "surname")[2] == "SPECIMEN"


def test_no_document_says_what_to_do_first(qtbot: QtBot, tasks: Tasks) -> None:
    bench = a_bench()
    screen = shown(qtbot, tasks, bench, bench.open_case(a_case()))
    assert screen.view.notice.sentence.text().startswith("No document yet.")
    assert not screen.view.panel.isVisible()


def test_a_page_that_does_not_open_says_why(qtbot: QtBot, tasks: Tasks) -> None:
    bench = a_bench()
    case = filled(bench)
    torn = replace(bench, tools=replace(bench.tools, decoder=TornDecoder()))
    screen = shown(qtbot, tasks, torn, case)
    viewer = screen.view.side.viewer
    qtbot.waitUntil(lambda: "damaged" in viewer.accessibleDescription())
    assert not screen.view.side.strips[0].isVisible()


def test_continue_leads_to_statements_and_funds(qtbot: QtBot, tasks: Tasks) -> None:
    bench = a_bench()
    screen = shown(qtbot, tasks, bench, filled(bench))
    session = screen.findChildren(Session)[0]
    with qtbot.waitSignal(session.screen_requested) as asked:
        screen.view.action.button.click()
    assert asked.args == ["funds"]


def test_every_control_has_a_name(qtbot: QtBot, tasks: Tasks) -> None:
    bench = a_bench(doubts="few_reads")
    screen = shown(qtbot, tasks, bench, filled(bench))
    screen.view.correct.click()
    for widget in screen.view.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
            named = widget.accessibleName() or str(getattr(widget, "text", str)())
            assert named, f"{type(widget).__name__} has no name"


@pytest.mark.parametrize("size", [(1384, 820), (1232, 820), (1224, 720)])
def test_it_fits_the_work_area(qtbot: QtBot, tasks: Tasks, size: tuple[int, int]) -> None:
    bench = a_bench()
    screen = shown(qtbot, tasks, bench, filled(bench))
    screen.view.resize(*size)
    least = screen.view.minimumSizeHint()
    assert least.width() <= size[0]
    assert least.height() <= size[1]
