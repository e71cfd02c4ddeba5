"""The fields of one document: record, zone, examiner's reading, and how they stand."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication

from app.domain.exhibit import Lane
from app.ui.screens.documents.view_model import FieldModel, Mark
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
_DASH: Final = "\N{EM DASH}"


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
        Column(title=_tr("MRZ")),
        Column(title=_tr("Examiner")),
        Column(title=_tr("Result"), stretch=True),
    ]
    return Table(columns, _tr("Fields"), row="row_dense", whole=True)


def rows_of(fields: Sequence[FieldModel]) -> list[Row]:
    """The rows, in the order given."""
    return [_row(field) for field in fields]


def _row(field: FieldModel) -> Row:
    differs = field.mark is Mark.DIFFERENT
    own = bool(field.corrected)
    zone = _read(field.zone, differs=differs and not own, machine=True)
    if field.unreadable and not field.zone:
        zone = Cell(text=_tr("unreadable"), tone="text3")
    return Row(
        key=field.key,
        cells=(
            Cell(text=field.name, style="body_strong"),
            _read(field.registered),
            zone,
            _read(field.corrected, differs=differs and own),
            Cell(text=field.word, state=STATES[field.mark]),
        ),
    )


def _read(text: str, *, differs: bool = False, machine: bool = False) -> Cell:
    if not text:
        return Cell(text=_DASH, tone="text3")
    return Cell(
        text=text,
        style="machine" if machine else "body",
        tone="unmet" if differs else "text",
        underlined=differs,
    )
