"""Documents: fields by keyboard, boxes on the page, corrections beside the original, a look."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.domain.case import Case, Party
from app.domain.custody import Action
from app.domain.errors import DamagedError
from app.domain.exhibit import ExhibitId, Lane, MediaType, Raster, Role, digest_of
from app.domain.finding import Finding, Measure, Region
from app.domain.paper import Paper, written
from app.domain.ports import Engine
from app.services.intake import Submission
from app.services.workbench import Workbench
from app.ui.screens.documents.controller import DocumentsController
from app.ui.session import Session
from app.ui.tasks import Tasks
from app.ui.widgets.state_badge import State
from app.ui.widgets.table import Table
from tests.gui.workplaces import EXAMINER, PASSPHRASE, GreyDecoder, MemoryPlace
from tests.unit.services.dossiers import ENGINE
from tests.unit.services.ports import JPEG, Stoppable, WordEngine, a_case, quiet
from tests.unit.ui.papers import LINES, RECORD, ZoneEngine

PASSPORT = ExhibitId("E-01")
OTHER_CARD = ExhibitId("E-02")
PAYSLIP = ExhibitId("E-03")
TILTED = Paper(page=0, corners=((0, 380), (450, 300), (480, 480), (20, 560)))
WATCH = (quiet, Stoppable())


class TornDecoder(GreyDecoder):
    """Opens nothing any more."""

    def render(self, content: bytes, media_type: MediaType, page: int, longest_px: int) -> Raster:
        """See `Decoder.render`."""
        raise DamagedError(f"{media_type}, page {page}, {longest_px} px, {len(content)} bytes")


def a_bench(
    doubts: str = "", lines: Sequence[str] = LINES, printed: Mapping[str, str] | None = None
) -> Workbench:
    """A workplace whose engine reads the same zone in every identity document."""
    bench = MemoryPlace().open(EXAMINER, PASSPHRASE)
    engine = ZoneEngine(doubts=doubts, lines=lines, printed=printed or {})
    engines: dict[str, Engine] = {"face": WordEngine(), "document": engine}
    return replace(bench, tools=replace(bench.tools, engines=engines))


def filled(bench: Workbench, record: dict[str, str] | None = None, *, read: bool = True) -> Case:
    """A case with two identity documents and a funds paper."""
    bench.open_case(a_case())
    for lane, kept in ((Lane.REGISTERED, record or RECORD), (Lane.OTHER, RECORD)):
        bench.name_party("SP-1", Party(lane=lane, name=f"Lane {lane}", record=kept))
    items = [
        Submission(
            name=name, untrusted_content=JPEG + name.encode(), lane=lane, role=role, note=note
        )
        for name, lane, role, note in (
            ("passport.jpg", Lane.REGISTERED, Role.DOCUMENT, "Passport data page"),
            ("card.jpg", Lane.OTHER, Role.DOCUMENT, "Identity card"),
            ("pay.jpg", Lane.OTHER, Role.FUNDS, "Pay of 2023"),
        )
    ]
    case = bench.take_in("SP-1", items, WATCH)
    return bench.examine("SP-1", WATCH) if read else case


def with_text(case: Case) -> Case:
    text = Finding(
        measure=Measure.DOCUMENT_TEXT,
        value="Salary 3 600.00",
        exhibits=(PAYSLIP,),
        provenance=ENGINE,
        subject="1",
    )
    return replace(case, findings=(*case.findings, text))


def with_papers(bench: Workbench) -> Case:
    """The passport of `filled` on a table beside a card, which has a barcode."""
    case = filled(bench)
    told = [
        (
            Measure.DOCUMENT_PAPER,
            "1.1",
            written(TILTED.corners),
            Region(page=0, x=0, y=300, width=480, height=260),
        ),
        (
            Measure.DOCUMENT_PAPER,
            "1.2",
            "300,20 460,20 460,120 300,120",
            Region(page=0, x=300, y=20, width=160, height=100),
        ),
        (Measure.DOCUMENT_FURTHER_ZONE, "1.1", "I<UTOD231458907<<<", None),
        (Measure.DOCUMENT_TEXT_LAYER_UNLIKE, "1", "92500", None),
        (Measure.DOCUMENT_TEXT_LAYER_UNLIKE, "1", "-12500", None),
        (Measure.DOCUMENT_BARCODE, "QRCode:1.1", "SPECIMEN", None),
    ]
    found = tuple(
        Finding(
            measure=measure,
            value=value,
            exhibits=(PASSPORT,),
            provenance=ENGINE,
            subject=subject,
            region=region,
        )
        for measure, subject, value, region in told
    )
    whole = replace(case, findings=(*case.findings, *found))
    bench.desk.keep(whole, Action.EXAMINED, digest_of(b"papers"))
    return bench.case("SP-1")


def shown(qtbot: QtBot, tasks: Tasks, bench: Workbench, case: Case) -> DocumentsController:
    """The documents screen with `case`, in front."""
    session = Session(bench, tasks)
    screen = DocumentsController(session)
    session.setParent(screen)
    qtbot.addWidget(screen.view)
    screen.view.resize(1232, 820)
    screen.view.show()
    session.show(case)
    screen.entered()
    return screen


def table_of(screen: DocumentsController) -> Table:
    return screen.view.tables[Lane.REGISTERED]


def cells_of(screen: DocumentsController, key: str) -> tuple[str, ...]:
    """What stands in the row of a field."""
    table = table_of(screen)
    row = next(row for row in table.rows.rows if row.key == key)
    cells = enumerate(row.cells)
    return tuple(cell.text for number, cell in cells if not table.isColumnHidden(number))


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
