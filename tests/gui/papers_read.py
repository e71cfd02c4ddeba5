"""Papers as the engines read them, on the documents screen of a workbench in memory."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

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
