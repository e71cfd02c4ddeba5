"""Tesseract with the model of machine-readable zones: a prepared line in, characters out."""

from pathlib import Path
from typing import Final

import numpy as np
import tesserocr  # type: ignore[import-untyped]  # it ships no types

from app.engines.document.mrz_line import Gray, Line
from app.engines.document.mrz_vote import LineRead

MODEL: Final = "mrz_int"
"""The model's name: the folder holds `mrz_int.traineddata`."""
_KNOWN: Final = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<")


class Recogniser:
    """Holds the loaded model; one at a time may be asked."""

    def __init__(self, models: Path) -> None:
        """Load the model from the folder `models`."""
        self._api = tesserocr.PyTessBaseAPI(
            path=str(models),
            lang=MODEL,
            psm=tesserocr.PSM.SINGLE_LINE,
            oem=tesserocr.OEM.LSTM_ONLY,
        )
        # Strips are dark on light; a second look at the negative of unsure ones only costs time.
        self._api.SetVariable("invert_threshold", "0")

    def line(self, image: Gray) -> LineRead:
        """Read `image` as one line; blanks between characters are dropped."""
        self._show(image, tesserocr.PSM.SINGLE_LINE)
        return self._symbols()

    def text_lines(self, page: Gray) -> list[Line]:
        """Find stretches of text that run level or upright, by the layout analysis."""
        fallen = np.ascontiguousarray(np.rot90(page), np.uint8)
        return self._level(page) + [_fallen(line, page.shape[1]) for line in self._level(fallen)]

    def _level(self, page: Gray) -> list[Line]:
        found: list[Line] = []
        for mode in (tesserocr.PSM.SPARSE_TEXT, tesserocr.PSM.SINGLE_BLOCK):
            self._show(page, mode)
            layout = self._api.AnalyseLayout()
            while layout:  # None: no text at all
                if (line := _line_at(layout)) is not None:
                    found.append(line)
                if not layout.Next(tesserocr.RIL.TEXTLINE):
                    break
        return found

    def close(self) -> None:
        """Let the model go."""
        self._api.End()

    def _show(self, image: Gray, mode: int) -> None:
        self._api.SetPageSegMode(mode)
        height, width = image.shape
        self._api.SetImageBytes(image.tobytes(), width, height, 1, width)

    def _symbols(self) -> LineRead:
        self._api.Recognize()
        text, weights = "", []
        level = tesserocr.RIL.SYMBOL
        for symbol in tesserocr.iterate_level(self._api.GetIterator(), level):
            character = _character(symbol, level)
            if character in _KNOWN:
                text += character
                weights.append(symbol.Confidence(level) / 100)
        return LineRead(text, tuple(weights))


def _character(symbol: tesserocr.PyResultIterator, level: int) -> str:
    try:
        return str(symbol.GetUTF8Text(level))
    except RuntimeError:  # an empty line has an iterator, but no symbol
        return ""


def _line_at(layout: tesserocr.PyPageIterator) -> Line | None:
    box, base = (ask(tesserocr.RIL.TEXTLINE) for ask in (layout.BoundingBox, layout.Baseline))
    if box is None or base is None:
        return None
    start, end = (np.array(point, np.float64) for point in base)
    height = box[3] - box[1] - abs(end[1] - start[1])
    if height <= 0 or start[0] >= end[0]:
        return None
    upwards = Line(start, end, height).across * -height / 2
    return Line(start + upwards, end + upwards, height)


def _fallen(line: Line, width: int) -> Line:
    """Bring a line back from a page of `width` that was turned by a quarter."""
    start, end = (np.array([width - 1 - point[1], point[0]]) for point in (line.start, line.end))
    return Line(start, end, line.height)
