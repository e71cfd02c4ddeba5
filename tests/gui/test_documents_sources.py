"""The documents screen tells what each source of a paper says: print, zone, barcode, text layer."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.ui.tasks import Tasks
from tests.gui.papers_read import (
    a_bench,
    cells_of,
    filled,
    shown,
    table_of,
    with_papers,
)
from tests.gui.workplaces import EXAMINER
from tests.unit.ui.papers import LINES

PRINTED = {
    "surname": "SPECIMEN",
    "document_number": "X41S70928",
    "line1": "Place of birth ZENITH",
    "line2": "SEE PAGE 3",
}


def test_every_source_has_its_column_and_the_one_that_differs_is_named(
    qtbot: QtBot, tasks: Tasks
) -> None:
    bench = a_bench(printed=PRINTED)
    screen = shown(qtbot, tasks, bench, filled(bench))
    assert cells_of(screen, "document_number") == (
        "Document no.",
        "X41S70926",
        "X41S70928",
        "X41S70926",
        "Different",
    )
    panel = screen.view.panel
    assert panel.title.text() == "Document no."
    assert panel.badge.word == "Different in: Printed"
    assert "MRZ and Printed contradict each other." in panel.reason.text()
    assert panel.sources.texts == (
        ("Printed", "X41S70928", "Character 9: 8, not 6."),
        ("MRZ", "X41S70926", ""),
    )


def test_a_row_lights_its_place_in_every_source(qtbot: QtBot, tasks: Tasks) -> None:
    bench = a_bench(printed=PRINTED)
    screen = shown(qtbot, tasks, bench, filled(bench))
    qtbot.waitUntil(screen.view.side.strips[1].isVisible)
    words = [strip.accessibleName() for strip in screen.view.side.strips]
    assert words == ["Printed", "MRZ"]


def test_a_printed_line_is_assigned_with_the_keyboard(qtbot: QtBot, tasks: Tasks) -> None:
    bench = a_bench(printed=PRINTED)
    screen = shown(qtbot, tasks, bench, filled(bench))
    qtbot.waitUntil(screen.view.side.strips[0].isVisible)
    screen.view.window().activateWindow()
    QTest.keyClick(table_of(screen), Qt.Key.Key_L)
    lines = screen.view.lines
    assert lines.isVisible()
    assert not screen.view.panel.isVisible()
    assert {row.cells[1].text for row in lines.table.rows.rows} == {PRINTED["line1"], "SEE PAGE 3"}
    lines.choose("1.3")
    QTest.keyClick(lines.table, Qt.Key.Key_Return)
    lines.text.edit.setText("ZENITH")
    lines.field.choose("birth_place")
    QTest.keyClick(lines.text.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: any(r.key == "birth_place" for r in table_of(screen).rows.rows))
    assert "ZENITH" in cells_of(screen, "birth_place")
    kept = bench.desk.store.load("SP-1").findings
    own = next(f for f in kept if f.subject == "birth_place@examiner")
    assert (own.provenance.version, own.provenance.parameters["line"]) == (EXAMINER, "1.3")
    assert [row.cells[2].text for row in lines.table.rows.rows if row.key == "1.3"] == [
        "Place of birth"
    ]


def test_a_line_is_chosen_by_pressing_it_on_the_page(qtbot: QtBot, tasks: Tasks) -> None:
    bench = a_bench(printed=PRINTED)
    screen = shown(qtbot, tasks, bench, filled(bench))
    qtbot.waitUntil(screen.view.side.strips[0].isVisible)
    screen.view.other.click()
    viewer = screen.view.side.viewer
    line = next(each for each in screen.view.lines.table.rows.rows if each.key == "1.4")
    middle = viewer.onto().of(complex(500, 60 * 4 + 15))
    QTest.mouseClick(
        viewer, Qt.MouseButton.LeftButton, pos=QPoint(round(middle.real), round(middle.imag))
    )
    assert screen.view.lines.table.chosen() == line.key
    assert screen.view.lines.text.text() == "SEE PAGE 3"


def test_nothing_is_assigned_without_a_text(qtbot: QtBot, tasks: Tasks) -> None:
    bench = a_bench(printed=PRINTED)
    screen = shown(qtbot, tasks, bench, filled(bench))
    screen.view.other.click()
    screen.view.lines.text.edit.setText("  ")
    screen.view.lines.keep.click()
    assert screen.view.lines.text.sentence.text().startswith("Write what you read")


def test_a_proposed_edit_is_the_examiners_to_accept(qtbot: QtBot, tasks: Tasks) -> None:
    misread = (LINES[0], LINES[1].replace("X41S709266", "X41S7O9266"))
    bench = a_bench(lines=misread)
    screen = shown(qtbot, tasks, bench, filled(bench))
    assert table_of(screen).chosen() == "document_number"
    edits = screen.view.panel.edits
    assert [button.text() for button in edits.buttons] == ["Accept X41S70926"]
    before = bench.desk.store.load("SP-1").findings
    assert not [f for f in before if f.subject == "document_number@examiner"]
    edits.buttons[0].click()
    qtbot.waitUntil(lambda: cells_of(screen, "document_number")[-1] == "Same")
    kept = bench.desk.store.load("SP-1").findings
    own = next(f for f in kept if f.subject == "document_number@examiner")
    assert (own.value, own.provenance.parameters["edit"]) == ("X41S70926", "6:O>0")
    read = next(f for f in kept if f.subject == "document_number@mrz")
    assert read.value == "X41S7O926"
    assert screen.view.confirm.isVisible()
    assert not edits.isVisible()


def test_doubtful_characters_are_told_with_their_support(qtbot: QtBot, tasks: Tasks) -> None:
    bench = a_bench(doubts="low_support")
    screen = shown(qtbot, tasks, bench, filled(bench))
    lines = screen.view.panel.zone.lines
    assert lines.doubtful == ((2, 4, 90),)
    assert lines.accessibleDescription() == "line 2 place 4, S: 90 of 100 readings"


def test_the_strength_as_evidence_is_told_with_what_is_missing(qtbot: QtBot, tasks: Tasks) -> None:
    bench = a_bench()
    screen = shown(qtbot, tasks, bench, filled(bench))
    words = screen.view.side.strength.text()
    assert words.startswith("Evidence: fair. Missing for strong: ")
    assert "a state or organisation that issues papers" in words


def test_a_paper_is_shown_level_and_a_row_still_lights_its_place(
    qtbot: QtBot, tasks: Tasks
) -> None:
    bench = a_bench()
    screen = shown(qtbot, tasks, bench, with_papers(bench))
    side = screen.view.side
    qtbot.waitUntil(side.strips[0].isVisible)
    whole = side.viewer.onto().scale
    assert not side.views.strip.isVisible()
    screen.view.window().activateWindow()
    QTest.keyClick(table_of(screen), Qt.Key.Key_V)
    assert side.views.level.isChecked()
    qtbot.waitUntil(lambda: side.viewer.onto().scale not in {0, whole})
    qtbot.waitUntil(lambda: side.viewer.accessibleDescription() == "Surname")
    assert side.strips[0].isVisible()
    assert side.views.strip.isVisible()
    side.views.strip.press(1)
    qtbot.waitUntil(lambda: not side.strips[0].isVisible())  # the field lies on the other paper
    QTest.keyClick(table_of(screen), Qt.Key.Key_Down)
    qtbot.waitUntil(side.strips[0].isVisible)
    QTest.keyClick(table_of(screen), Qt.Key.Key_V)
    qtbot.waitUntil(lambda: side.viewer.onto().scale == whole)


def test_without_a_paper_the_level_view_waits_and_says_why(qtbot: QtBot, tasks: Tasks) -> None:
    bench = a_bench()
    screen = shown(qtbot, tasks, bench, filled(bench))
    views = screen.view.side.views
    assert not views.level.isEnabled()
    assert views.reason.text() == "No paper stands out on this page."
    assert views.level.accessibleDescription() == views.reason.text()


def test_another_zone_a_differing_layer_and_a_barcode_are_told(qtbot: QtBot, tasks: Tasks) -> None:
    bench = a_bench()
    screen = shown(qtbot, tasks, bench, with_papers(bench))
    told = screen.view.notice.sentence.text()
    assert "Page 1 holds another document\u2019s zone:\nI<UTOD231458907<<<" in told
    assert "Only painted: 92500. Only in the layer: 12500." in told
    assert "QRCode on page 1: SPECIMEN" in screen.view.side.strength.text()
