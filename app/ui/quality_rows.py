"""Quality rows in words: name, value with its unit, the limit that it is held against."""

import re
from collections.abc import Callable, Mapping
from typing import Final

from app.domain.finding import SCALE, Gate
from app.domain.validation import QualityLimit

Say = Callable[[str], str]

ROWS: Final[Mapping[str, tuple[str, str]]] = {
    "inter_eye": ("Eye distance", "{:.0f} px"),
    "pose": ("Head turn", "{:.0f}\N{DEGREE SIGN}"),
    "sharpness": ("Sharpness", "{:.0f}"),
    "exposure": ("Lighting", "{:.0f}"),
    "glare": ("Glare", "{:.2f}"),
    "occlusion": ("Cover", "{:.2f}"),
    "greyscale": ("Colour", "{:.0f}"),
    "photocopy": ("Photocopy", "{:.2f}"),
    "compression": ("Compression", "{:.2f}"),
    "eyes": ("Eyes open", "{:.2f}"),
    "eyes_seen": ("Eyes in sight", "{:.2f}"),
    "mouth": ("Mouth open", "{:.2f}"),
    "second_face": ("Second face", "{:.2f}"),
    "detection": ("Face found", "{:.2f}"),
    "profile": ("Profile", "{:.1f}"),
    "strength": ("Trace of a face", "{:.2f}"),
    "drawing": ("Drawing", "{:.2f}"),
    "stone": ("Statue", "{:.2f}"),
}
"""Name, and how the value is written with its unit; those without one are shares, ratios or grey
levels. Source: the rows of resources/calibration/face.json."""
_THOUSANDS: Final = re.compile(r"(?<=\d),(?=\d{3}\b)")
"""Figures stand in groups with a space between, here as everywhere."""
GATES: Final = {Gate.GREEN: "good", Gate.AMBER: "limited", Gate.RED: "unsuitable"}


def name_of(row: str, say: Say) -> str:
    """What a row is called."""
    return say(ROWS.get(row, (row, ""))[0])


def value_of(row: str, value: object) -> str:
    """A value as a finding keeps it, with its unit; empty for none."""
    return "" if value is None else written(row, int(str(value)) / SCALE)


def written(row: str, value: float) -> str:
    """A value in its own unit."""
    return ROWS.get(row, (row, "{:.2f}"))[1].format(value).replace("-", "\N{MINUS SIGN}")


def limit_of(row: str, limit: QualityLimit | None, say: Say) -> str:
    """What is good, in figures; empty for a row without a known limit."""
    return "" if limit is None else _bounds(row, limit.green, say)


def about(row: str, limit: QualityLimit | None, say: Say) -> str:
    """Unit, limits and where they come from, in sentences."""
    if limit is None:
        return ""
    red = _bounds(row, limit.amber, say)
    words = say("{row}: {unit}. Good: {good}. Source of the limit: {source}.")
    if red:
        words = say("{row}: {unit}. Good: {good}; usable: {red}. Source of the limit: {source}.")
    told = words.format(
        row=name_of(row, say),
        unit=say(limit.unit),
        good=_bounds(row, limit.green, say),
        red=red,
        source=say(limit.source),
    )
    return _THOUSANDS.sub("\N{NO-BREAK SPACE}", told)


def _bounds(row: str, bounds: tuple[float | None, float | None], say: Say) -> str:
    low, high = bounds
    if low is not None and high is not None:
        return say("{} to {}").format(written(row, low), written(row, high))
    if low is not None:
        return say("{} or more").format(written(row, low))
    return "" if high is None else say("{} or less").format(written(row, high))
