"""Lines of print as a reader would give them, without reading."""

import numpy as np

from app.engines.document.text_read import TextLine


def a_line(
    text: str, x: float = 100, y: float = 100, *, height: float = 40, weight: float = 0.99
) -> TextLine:
    """`text` from its upper left, characters half as wide as high (Chinese: as wide)."""
    width = sum(height if ord(letter) > 0x2E80 else height / 2 for letter in text)
    quad = np.array([(x, y), (x + width, y), (x + width, y + height), (x, y + height)], np.float64)
    return TextLine(quad, text, (weight,) * len(text))
