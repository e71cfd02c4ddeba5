"""Words of a page that was scanned or photographed, and figures read from what is painted.

Laws:
1. What is read is kept as it was read; arithmetic never repairs it.
2. Lines are brought level first: a row of a tilted page is one row.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Final, TypeAlias

import cv2
import numpy as np

from app.domain.ports import CancelToken
from app.engines.document.text_models import HEIGHT, Chances, TextNetworks, fitted_width
from app.engines.document.text_read import Pixels, TextLine, TextReader
from app.engines.funds.words import PageWords, Word

_LONGEST_PX: Final = 1600
"""Long side at which the print of a statement is looked for: a row of 8 pt on A4 is then 15 px."""
_MOST_PIECES: Final = 700
"""Of print on one page, which is found cell by cell: 70 rows of ten columns."""
_BATCH: Final = 24
Box: TypeAlias = tuple[float, float, float, float]
"""Left, right, top, bottom."""


@dataclass(frozen=True, slots=True)
class ScanReader:
    """Reads pages without a text layer."""

    networks: TextNetworks

    def page(self, pixels: Pixels, number: int, scale: float, cancel: CancelToken) -> PageWords:
        """Read all words of a picture; `scale` leads from it to the page raster."""
        lines = TextReader(self.networks).read(pixels, cancel, _LONGEST_PX, _MOST_PIECES)
        turn = _turn(lines)
        words = tuple(word for line in lines for word in _words(line, turn))
        return PageWords(number=number, words=words, scale=scale, read=True, turn=turn)

    def figures(self, pixels: Pixels, boxes: Sequence[Box], cancel: CancelToken) -> list[str]:
        """Read what is painted in boxes (left, right, top, bottom, pixels) of a level page."""
        strips: list[Pixels] = []
        for left, right, top, bottom in boxes:
            pad = 0.15 * (bottom - top)
            rows = slice(max(int(top - pad), 0), math.ceil(bottom + pad))
            cut = pixels[rows, max(int(left - 3 * pad), 0) : math.ceil(right + 3 * pad)]
            if cut.size == 0:
                cut = np.full((8, 8, 3), 255, np.uint8)
            size = (fitted_width(cut.shape[1], cut.shape[0]), HEIGHT)
            drawn = cv2.resize(cut, size, interpolation=cv2.INTER_CUBIC)
            strips.append(np.asarray(drawn, np.uint8))
        texts = [""] * len(strips)
        order = sorted(range(len(strips)), key=lambda at: strips[at].shape[1])
        for start in range(0, len(order), _BATCH):
            cancel.check()
            batch = order[start : start + _BATCH]
            for at, chances in zip(
                batch, self.networks.read([strips[i] for i in batch]), strict=True
            ):
                texts[at] = self._text(chances)
        return texts

    def _text(self, chances: Chances) -> str:
        best = [int(place) for place in chances.argmax(axis=1)]
        pairs = zip(best, [0, *best[:-1]], strict=True)
        kept = (place for place, before in pairs if place != before)
        return "".join(self.networks.characters[place] for place in kept).strip()


def _turn(lines: Sequence[TextLine]) -> float:
    """The direction of most print, weighed by length."""
    long = sorted(lines, key=lambda line: -len(line.text))[:30]
    angles = [
        math.atan2(*(float(v) for v in (line.quad[1] - line.quad[0])[::-1]))
        for line in long
        if len(line.text) > 3  # noqa: PLR2004 -- short ones are square
    ]
    return median(angles) if angles else 0.0


def _words(line: TextLine, turn: float) -> Iterator[Word]:
    """The words of a line; their places are told by counting characters."""
    cos, sin = math.cos(turn), math.sin(turn)
    along = line.quad @ np.array([cos, sin])
    across = line.quad @ np.array([-sin, cos])
    left, right = float(along[[0, 3]].mean()), float(along[[1, 2]].mean())
    top, bottom = float(across[[0, 1]].mean()), float(across[[2, 3]].mean())
    each = (right - left) / max(sum(_wide(c) for c in line.text), 1e-6)
    at = left
    for part in _parts(line.text):
        width = each * sum(_wide(c) for c in part)
        if part.strip():
            yield Word(part, at, at + width, top, bottom, "", 0.7 * (bottom - top))
        at += width


def _wide(letter: str) -> float:
    return 1.8 if ord(letter) >= 0x2E80 else 0.5 if letter in " .,'il:" else 1.0  # noqa: PLR2004


def _parts(text: str) -> Iterator[str]:
    run = ""
    for letter in text:
        if run and letter.isspace() != run[-1].isspace():
            yield run
            run = ""
        run += letter
    if run:
        yield run
