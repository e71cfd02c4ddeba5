"""Text exhibits (ledgers, wallet proofs): decoded within bounds, and drawn as a plain sheet.

Law: text is shown as it is; nothing in it is run, and a cell that begins like a formula is text.
"""

from typing import Final

import cv2
import numpy as np

from app.domain.errors import DamagedError, TooLargeError
from app.engines.decode_limits import Page

MOST_BYTES: Final = 20_000_000
_SHEET: Final = (1754, 1240, 3)
"""A4 at 150 dpi."""
_LINES, _CHARACTERS = 66, 100
_ENCODINGS: Final = ("utf-8-sig", "gb18030", "latin-1")
"""Tried in this order. UTF-16 is told by its mark; latin-1 takes whatever is left."""


def text_of(content: bytes) -> str:
    """The text of an exhibit.

    Raises:
        TooLargeError: It has more than `MOST_BYTES`.
        DamagedError: It is no text.
    """
    if len(content) > MOST_BYTES:
        raise TooLargeError(f"{len(content)} bytes of text")
    encodings = ("utf-16",) if content[:2] in {b"\xff\xfe", b"\xfe\xff"} else _ENCODINGS
    for encoding in encodings:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise DamagedError("no text")


def draw_text(content: bytes) -> Page:
    """The beginning of a text on a white sheet; what the drawing font lacks stands as a mark."""
    sheet = np.full(_SHEET, 255, np.uint8)
    for number, line in enumerate(text_of(content).splitlines()[:_LINES]):
        plain = "".join(c if " " <= c <= "~" else "?" for c in line[:_CHARACTERS])
        place = (60, 60 + 25 * number)
        cv2.putText(
            sheet, plain, place, cv2.FONT_HERSHEY_SIMPLEX, 0.55, (30, 30, 30), 1, cv2.LINE_AA
        )
    return Page(pixels=sheet)
