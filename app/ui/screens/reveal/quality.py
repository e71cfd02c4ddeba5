"""What the engine saw in both photos, row by row, worst first."""

from collections.abc import Callable

from app.domain.case import Case
from app.domain.exhibit import ExhibitId
from app.domain.finding import Gate, Measure
from app.ui.quality_rows import GATES, ROWS, name_of, value_of
from app.ui.screens.reveal.view_model import QualityRow

Say = Callable[[str], str]


def quality_rows(
    case: Case, pair: tuple[ExhibitId, ExhibitId], say: Say = str
) -> tuple[QualityRow, ...]:
    """Every row that was measured in either photo; what limits comes first."""
    values = _by_row(case, pair, Measure.FACE_QUALITY)
    gates = _by_row(case, pair, Measure.FACE_GATE)
    names = [name for name in ROWS if name in values]
    names += [name for name in values if name not in ROWS]
    rows = [_row(name, values[name], gates.get(name, (None, None)), say) for name in names]
    return tuple(sorted(rows, key=lambda row: -tuple(Gate).index(row.gate)))


def limiting(rows: tuple[QualityRow, ...], gate: Gate, say: Say = str) -> str:
    """Which rows have that gate, and in which photo."""
    photos = (say("registered photo"), say("submitted photo"))
    found = [
        say("{row} of the {photo}").format(row=row.name, photo=photo)
        for row in rows
        for one, photo in zip(row.gates, photos, strict=True)
        if one is gate
    ]
    return say(", ").join(found)


def _row(
    key: str,
    values: tuple[object, object],
    gates: tuple[object, object],
    say: Say,
) -> QualityRow:
    known = [Gate(str(g)) if g is not None else None for g in gates]
    worse = max((g for g in known if g), key=tuple(Gate).index, default=Gate.GREEN)
    return QualityRow(
        key=key,
        name=name_of(key, say),
        texts=(value_of(key, values[0]), value_of(key, values[1])),
        gates=(known[0], known[1]),
        gate=worse,
        word=say(GATES[worse]),
    )


def _by_row(
    case: Case, pair: tuple[ExhibitId, ExhibitId], measure: Measure
) -> dict[str, tuple[object, object]]:
    found = {
        (f.subject, f.exhibits[0]): f.value
        for f in case.findings
        if f.measure is measure and len(f.exhibits) == 1
    }
    names = dict.fromkeys(name for name, exhibit in found if exhibit in pair)
    return {name: (found.get((name, pair[0])), found.get((name, pair[1]))) for name in names}
