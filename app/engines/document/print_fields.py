"""From printed lines to fields: by labels and layout, or by the plan of a known paper.

Laws:
1. A field keeps the text as printed; what it means is for the comparison to say.
2. A value stands behind its label, else below it, else to its right; a line that is a label itself
   is no value. Of several values of one field the first is kept.
3. Print is never taken for a field because it looks like one: without a label, or a plan that
   names its place, a line stays a line.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from app.engines.document.check_digits import FILLER
from app.engines.document.print_labels import Labelled, labelled
from app.engines.document.text_read import TextLine

_BELOW: Final = (0.4, 3.2)
"""Way from a label down to its value, in heights of the value. Source: measured on drawn and on
published specimens, whose values stand 1 to 2.5 heights below."""
_ASIDE: Final = 2.5  # how far a value's beginning may stand from its label's, in heights
_RIGHT: Final = 14.0  # gap from a label to a value in the same row, in heights
_FILLERS: Final = 3


@dataclass(frozen=True, slots=True, eq=False)
class PrintedField:
    """One field as printed, and the lines that it was read from."""

    field: str
    text: str
    lines: tuple[TextLine, ...]

    @property
    def support(self) -> int:
        """The least support of its lines, in ten-thousandths."""
        return min((line.support for line in self.lines), default=0)


@dataclass(frozen=True, slots=True, eq=False)
class Placed:
    """A line in the frame of the page as one reads it, in pixels."""

    line: TextLine
    left: float
    right: float
    middle: float
    height: float


def placed(lines: Sequence[TextLine]) -> list[Placed]:
    """Bring lines into the frame of the page as one reads it."""
    if not lines:
        return []
    along = np.median([line.quad[1] - line.quad[0] for line in lines], axis=0)
    along = along / max(float(np.hypot(*along)), 1e-6)
    across = np.array([-along[1], along[0]])
    return [
        Placed(
            line,
            float((line.quad @ along).min()),
            float((line.quad @ along).max()),
            float((line.quad @ across).mean()),
            line.height,
        )
        for line in lines
    ]


def by_labels(lines: Sequence[TextLine]) -> tuple[PrintedField, ...]:
    """Give the fields that labels name."""
    spots = [spot for spot in placed(lines) if spot.line.text.count(FILLER) < _FILLERS]
    labels = {id(spot): known for spot in spots if (known := labelled(spot.line.text))}
    free = [spot for spot in spots if id(spot) not in labels]
    found: dict[str, PrintedField] = {}
    for spot in spots:
        known = labels.get(id(spot))
        if known is None or not known.field or known.field in found:
            continue
        field = _inline(spot, known) or _elsewhere(spot, known, free)
        if field is not None:
            found[known.field] = field
    return tuple(found.values())


def _inline(spot: Placed, known: Labelled) -> PrintedField | None:
    return PrintedField(known.field, known.rest, (spot.line,)) if known.rest else None


def _elsewhere(label: Placed, known: Labelled, free: list[Placed]) -> PrintedField | None:
    """Take the nearest line below, else the nearest to the right."""
    below = [spot for spot in free if _stands_below(label, spot)]
    best = min(below, key=lambda spot: spot.middle, default=None)
    if best is None:
        right = [spot for spot in free if _stands_right(label, spot)]
        best = min(right, key=lambda spot: spot.left, default=None)
    if best is None:
        return None
    return PrintedField(known.field, best.line.text, (best.line,))


def _stands_below(label: Placed, spot: Placed) -> bool:
    down = (spot.middle - label.middle) / spot.height
    aside = abs(spot.left - label.left) < _ASIDE * spot.height
    return _BELOW[0] < down < _BELOW[1] and aside


def _stands_right(label: Placed, spot: Placed) -> bool:
    gap = (spot.left - label.right) / spot.height
    return abs(spot.middle - label.middle) < 0.6 * spot.height and -1 < gap < _RIGHT


def joined(spots: Sequence[Placed]) -> Iterator[tuple[str, Placed]]:
    """Give lines without their blanks, from above, each row from its left."""
    for spot in sorted(spots, key=lambda each: (round(each.middle / each.height), each.left)):
        yield "".join(spot.line.text.split()), spot
