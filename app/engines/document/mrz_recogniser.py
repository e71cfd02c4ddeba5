"""Tesseract with the model of machine-readable zones: a prepared line in, characters out."""

from pathlib import Path
from typing import Final

import tesserocr  # type: ignore[import-untyped]  # it ships no types

from app.engines.document.mrz_locate import Gray
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

    def line(self, image: Gray) -> LineRead:
        """Read `image` as one line; blanks between characters are dropped."""
        self._show(image, tesserocr.PSM.SINGLE_LINE)
        return self._symbols()

    def block(self, image: Gray) -> list[str]:
        """Read `image` as a page of lines, without certainties."""
        self._show(image, tesserocr.PSM.SPARSE_TEXT)
        return ["".join(line.split()) for line in self._api.GetUTF8Text().splitlines()]

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
