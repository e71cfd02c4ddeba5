"""The fields of one document: record, every source, examiner's reading, and how they stand."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from app.domain.exhibit import Lane
from app.ui.phrases import say
from app.ui.screens.documents.view_model import FieldModel, Mark, PaperModel
from app.ui.widgets.lane_tag import Tag
from app.ui.widgets.state_badge import State
from app.ui.widgets.table import Cell, Column, Row, Table

STATES: Final = {
    Mark.SAME: State.MET,
    Mark.NORMALISED: State.NORMALISED,
    Mark.REORDERED: State.PARTIAL,
    Mark.DIFFERENT: State.UNMET,
    Mark.LAPSED: State.UNMET,
    Mark.UNREADABLE: State.UNREADABLE,
    Mark.ABSENT: State.ABSENT,
}
_TOPICS: Final = {
    Mark.SAME: "verdict.same",
    Mark.NORMALISED: "verdict.permitted_variant",
    Mark.REORDERED: "verdict.reordered",
    Mark.DIFFERENT: "verdict.different",
    Mark.LAPSED: "measure.document.current",
    Mark.UNREADABLE: "verdict.unreadable",
    Mark.ABSENT: "verdict.not_present",
}
_SOURCES: Final = ("printed", "mrz", "barcode", "statement")
"""In the order of the columns, of which the first two are the field and the record."""
_ALWAYS: Final = "mrz"
_EXAMINER: Final = 6  # the column of what an examiner read; there when anything was
_DASH: Final = "\N{EM DASH}"
_LEAST_ROWS: Final = 8
"""Rows in sight, and all of them where the selected field still has its room below."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("Documents", text)


def made_table(lane: Lane) -> Table:
    """An empty table; what the record says stands under the tag of its lane."""
    holder = lane is Lane.REGISTERED
    columns = [
        Column(title=_tr("Field")),
        Column(
            title=_tr("Registered") if holder else _tr("Declared"),
            tag=Tag.REGISTERED if holder else Tag.OTHER,
        ),
        Column(title=_tr("Printed")),
        Column(title=_tr("MRZ")),
        Column(title=_tr("Barcode")),
        Column(title=_tr("Statement")),
        Column(title=_tr("Examiner")),
        Column(title=_tr("Result"), stretch=True),
    ]
    made = Table(columns, _tr("Fields"), row="row_dense", whole=True)
    made.letters = False
    made.fill_card()
    made.keep_rows(_LEAST_ROWS)
    return made


def show_fields(table: Table, paper: PaperModel | None) -> None:
    """Show the fields of `paper`, with a column for each source that says anything."""
    fields = paper.fields if paper is not None else ()
    said = paper.sources if paper is not None else frozenset()
    for number, source in enumerate(_SOURCES, start=2):
        zone = source == _ALWAYS and (not said or source in said)
        table.setColumnHidden(number, source not in said and not zone)
    table.setColumnHidden(_EXAMINER, not any(field.corrected for field in fields))
    table.show_rows([_row(field) for field in fields])


def topic_of_field(field: FieldModel) -> str:
    """What explains how the field stands."""
    cut = field.word == say("Truncated")
    return "verdict.truncated" if cut else _TOPICS[field.mark]


def _row(field: FieldModel) -> Row:
    own = bool(field.corrected)
    return Row(
        key=field.key,
        topic=topic_of_field(field),
        cells=(
            Cell(text=field.name, style="body_strong"),
            _read(field.registered),
            *(_source(field, source) for source in _SOURCES),
            _read(field.corrected, differs=field.mark is Mark.DIFFERENT and own),
            Cell(text=field.word, state=STATES[field.mark]),
        ),
    )


def _source(field: FieldModel, source: str) -> Cell:
    told = field.of(source)
    if told is None:
        return _read("")
    if told.unreadable and not told.text:
        return Cell(text=_tr("unreadable"), tone="text3")
    return _read(told.text, differs=told.differs, machine=source == _ALWAYS)


def _read(text: str, *, differs: bool = False, machine: bool = False) -> Cell:
    if not text:
        return Cell(text=_DASH, tone="text3")
    return Cell(
        text=text,
        style="machine_row" if machine else "body",
        tone="unmet" if differs else "text",
        underlined=differs,
    )
