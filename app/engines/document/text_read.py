"""Printed text of a page: lines with their place, upright as one reads them, and their support.

Laws:
1. The page may lie any way: lines are found first, then some are read both ways round.
2. A line is kept as it was read; nothing is corrected by dictionaries.
3. Work is bounded by lines, and can be stopped between any few of them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from app.domain.ports import CancelToken
from app.engines.document.mrz_line import Line
from app.engines.document.mrz_vote import FULL, LineRead
from app.engines.document.text_models import HEIGHT, Chances, Quad, TextNetworks, fitted_width

Pixels = NDArray[np.uint8]
"""An image of shape (height, width, 3), RGB."""

LONGEST_PX: Final = 960
"""Longest side at which lines are looked for. Source: measured on drawn cards and passports: 1,280
finds the same lines in three times the time and 150 MB more."""
MOST_LINES: Final = 160
"""Of one page of a document; a table has more, see `app.engines.funds.scan`."""
_BATCH_PX: Final = 1800
"""Width of the lines that are read at once: the network gives 18,710 chances at every eighth pixel,
so that this takes some 60 MB."""
_SAMPLE: Final = 4  # lines that are read both ways round to tell which way up the page lies
_UPRIGHT: Final = 1.5  # a box so much higher than wide holds a line that runs up or down


@dataclass(frozen=True, slots=True, eq=False)
class TextLine:
    """One line of print. The first corner of `quad` is the upper left one as one reads it."""

    quad: Quad
    text: str
    weights: tuple[float, ...]  # of each character, 0 to 1

    @property
    def support(self) -> int:
        """The mean certainty of its characters, in ten-thousandths."""
        return round(FULL * float(np.mean(self.weights))) if self.weights else 0

    @property
    def height(self) -> float:
        """Pixels from its upper to its lower edge."""
        return _length(self.quad, 3)


class TextReader:
    """Reads the print of whole pages."""

    def __init__(self, networks: TextNetworks) -> None:
        self._networks = networks

    def read(
        self,
        page: Pixels,
        cancel: CancelToken,
        longest_px: int = LONGEST_PX,
        most_lines: int = MOST_LINES,
    ) -> tuple[TextLine, ...]:
        """Give the lines of `page`, from its upper left as one reads it.

        Raises:
            CancelledError: `cancel` was set.
        """
        quads = self._networks.find(page, longest_px)[:most_lines]
        cancel.check()
        if not quads:
            return ()
        turned = self._turned(page, quads, cancel)
        lines: list[TextLine] = []
        for batch in _batches(turned):
            cancel.check()
            lines += self._lines(page, batch)
        return _in_order([line for line in lines if line.text])

    def _lines(self, page: Pixels, quads: Sequence[Quad]) -> list[TextLine]:
        read = self._networks.read([_strip(page, quad) for quad in quads])
        characters = self._networks.characters
        return [
            TextLine(quad, *_decoded(chances, characters))
            for quad, chances in zip(quads, read, strict=True)
        ]

    def _turned(self, page: Pixels, quads: list[Quad], cancel: CancelToken) -> list[Quad]:
        """Turn the corners of every line so that most of the print reads upright."""
        upright = [_aspect(quad) < 1 / _UPRIGHT for quad in quads]
        quarter = sum(upright) > len(quads) / 2
        level = [np.roll(quad, 1, axis=0) if quarter else quad for quad in quads]
        sample = sorted(level, key=_aspect, reverse=True)[:_SAMPLE]
        cancel.check()
        merits = []
        for turn in (0, 2):
            lines = (self._lines(page, [np.roll(quad, turn, axis=0)])[0] for quad in sample)
            merits.append(sum(sum(line.weights) - 0.7 * len(line.weights) for line in lines))
        turn = 2 if merits[1] > merits[0] else 0
        return [np.roll(quad, turn, axis=0) for quad in level]


class ZoneReader:
    """Reads lines of machine-readable zones with the same network, in their alphabet alone.

    To choose among the characters that a zone may hold is reading, as the model of the other
    recogniser does it; no character is replaced afterwards.
    """

    def __init__(self, networks: TextNetworks, *, alone: bool = False) -> None:
        """Take the networks; `alone`, there is no other reader to tell O from 0."""
        self._networks = networks
        self._alone = alone
        self._columns: NDArray[np.intp] | None = None

    def line(self, image: NDArray[np.uint8]) -> LineRead:
        """Read one prepared strip, grey."""
        colour = np.asarray(cv2.cvtColor(image, cv2.COLOR_GRAY2RGB), np.uint8)
        size = (fitted_width(colour.shape[1], colour.shape[0]), HEIGHT)
        strip = np.asarray(cv2.resize(colour, size, interpolation=cv2.INTER_AREA), np.uint8)
        (chances,) = self._networks.read([strip])
        if self._columns is None:
            known = {text: place for place, text in enumerate(self._networks.characters)}
            self._columns = np.array([0, *(known[letter] for letter in _ALPHABET)])
        kept = chances[:, self._columns]
        text, weights = _decoded(kept, ("", *_ALPHABET))
        if self._alone:
            return LineRead(text, weights)
        heard = (0.0 if c in _ALIKE else weight for c, weight in zip(text, weights, strict=True))
        return LineRead(text, tuple(heard))

    def text_lines(self, page: NDArray[np.uint8]) -> list[Line]:
        """Find stretches of text on a grey page, whatever their direction."""
        colour = np.asarray(cv2.cvtColor(page, cv2.COLOR_GRAY2RGB), np.uint8)
        return [_axis(quad) for quad in self._networks.find(colour, LONGEST_PX)]


def _axis(quad: Quad) -> Line:
    """Give the middle axis of a box along its longer side, rightwards or downwards."""
    corners = quad if _aspect(quad) >= 1 else np.roll(quad, 1, axis=0)
    start, end = (corners[0] + corners[3]) / 2, (corners[1] + corners[2]) / 2
    height = _length(corners, 3) * _INK_OF_BOX
    line = Line(start, end, height)
    x, y = line.along
    return line if x >= abs(y) or y > abs(x) else line.turned()


_INK_OF_BOX: Final = 0.7
"""Height of capitals over that of the box that the network draws around them; measured."""
_ALIKE: Final = "O0"
"""It reads O of OCR-B as 0. Source: measured, 53 of 53; all others, 12 of 4,300 characters."""
_ALPHABET: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<"


def _decoded(chances: Chances, characters: Sequence[str]) -> tuple[str, tuple[float, ...]]:
    """Read off the likeliest character at each step; a run of one is one, blanks stand between."""
    best = chances.argmax(axis=1)
    begins = np.concatenate([[True], best[1:] != best[:-1]]) & (best != 0)
    text = "".join(characters[place] for place in best[begins])
    weights = chances.max(axis=1)[begins] / np.maximum(chances.sum(axis=1)[begins], 1e-6)
    ends = slice(len(text) - len(text.lstrip()), len(text.rstrip()) or None)
    return text.strip(), tuple(float(weight) for weight in weights[ends])


def _strip(page: Pixels, quad: Quad) -> Pixels:
    """Cut a line out of `page`, level and at the height to read at."""
    low = np.clip(np.floor(quad.min(axis=0)).astype(int) - 2, 0, None)
    high = np.ceil(quad.max(axis=0)).astype(int) + 3
    near = page[low[1] : high[1], low[0] : high[0]]
    width, height = _length(quad, 1), _length(quad, 3)
    size = (fitted_width(width, height), HEIGHT)
    if (factor := HEIGHT / height) < 1:  # a warp does not average
        near = np.asarray(cv2.GaussianBlur(near, (0, 0), 0.4 / factor), np.uint8)
    target = np.array([[0, 0], [size[0], 0], size, [0, size[1]]], np.float32)
    matrix = cv2.getPerspectiveTransform((quad - low).astype(np.float32), target)
    cut = cv2.warpPerspective(
        near, matrix, size, flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE
    )
    return np.asarray(cut, np.uint8)


def _length(quad: Quad, corner: int) -> float:
    """Give the way from the first corner to another, in pixels, at least 1."""
    return max(float(np.hypot(*(quad[corner] - quad[0]))), 1.0)


def _aspect(quad: Quad) -> float:
    return _length(quad, 1) / _length(quad, 3)


def _batches(quads: list[Quad]) -> Iterator[list[Quad]]:
    """Give lines of about one length together: the network pads all to the longest."""
    batch: list[Quad] = []
    for quad in sorted(quads, key=_aspect):
        if batch and (len(batch) + 1) * fitted_width(_aspect(quad), 1.0) > _BATCH_PX:
            yield batch
            batch = []
        batch.append(quad)
    if batch:
        yield batch


def _in_order(lines: list[TextLine]) -> tuple[TextLine, ...]:
    """Order lines by rows from above, and each row from its beginning."""
    if not lines:
        return ()
    along = np.median([line.quad[1] - line.quad[0] for line in lines], axis=0)
    along = along / max(float(np.linalg.norm(along)), 1e-6)
    across = np.array([-along[1], along[0]])
    height = float(np.median([line.height for line in lines]))
    placed = sorted(((float(line.quad.mean(axis=0) @ across), line) for line in lines), key=_first)
    rows: list[list[TextLine]] = []
    last = -1e9
    for down, line in placed:
        if down - last > height / 2:
            rows.append([])
        rows[-1].append(line)
        last = down
    return tuple(
        line for row in rows for line in sorted(row, key=lambda one: float(one.quad[0] @ along))
    )


def _first(pair: tuple[float, TextLine]) -> float:
    return pair[0]
