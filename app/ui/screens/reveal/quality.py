"""What the engine saw in both photos, row by row, worst first."""

from collections.abc import Callable, Mapping
from typing import Final

from app.domain.case import Case
from app.domain.exhibit import ExhibitId
from app.domain.finding import SCALE, Gate, Measure
from app.ui.screens.reveal.view_model import QualityRow

Say = Callable[[str], str]

_ROWS: Final[Mapping[str, tuple[str, str]]] = {
    "inter_eye": ("Eye distance", "{:.0f} px"),
    "pose": ("Head turn", "{:.0f}\N{DEGREE SIGN}"),
    "sharpness": ("Sharpness", "{:.0f}"),
    "exposure": ("Lighting", "{:.0f}"),
    "glare": ("Glare", "{:.2f}"),
    "occlusion": ("Cover", "{:.2f}"),
    "greyscale": ("Colour", "{:.0f}"),
    "photocopy": ("Photocopy", "{:.2f}"),
    "eyes": ("Eyes open", "{:.2f}"),
    "mouth": ("Mouth open", "{:.2f}"),
    "second_face": ("Second face", "{:.2f}"),
    "detection": ("Face found", "{:.2f}"),
}
"""Name, and how the value is written with its unit; those without one are shares, ratios or grey
levels. Source: the rows of resources/calibration/face.json."""
_WORDS: Final = {Gate.GREEN: "good", Gate.AMBER: "limited", Gate.RED: "unsuitable"}


def quality_rows(
    case: Case, pair: tuple[ExhibitId, ExhibitId], say: Say = str
) -> tuple[QualityRow, ...]:
    """Every row that was measured in either photo; what limits comes first."""
    values = _by_row(case, pair, Measure.FACE_QUALITY)
    gates = _by_row(case, pair, Measure.FACE_GATE)
    names = [name for name in _ROWS if name in values]
    names += [name for name in values if name not in _ROWS]
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
    name, pattern = _ROWS.get(key, (key, "{:.2f}"))
    told = [pattern.format(int(str(v)) / SCALE) if v is not None else "" for v in values]
    known = [Gate(str(g)) if g is not None else None for g in gates]
    worse = max((g for g in known if g), key=tuple(Gate).index, default=Gate.GREEN)
    return QualityRow(
        key=key,
        name=say(name),
        texts=(told[0], told[1]),
        gates=(known[0], known[1]),
        gate=worse,
        word=say(_WORDS[worse]),
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
