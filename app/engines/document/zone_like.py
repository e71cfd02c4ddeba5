"""Whether print without a zone holds a line that might be of one: half a zone, or a cut one."""

from collections.abc import Sequence
from typing import Final

from app.domain.finding import Region
from app.engines.document.check_digits import ALPHABET, FILLER
from app.engines.document.mrz_findings import Page
from app.engines.document.place import boxed
from app.engines.document.text_read import TextLine

_LEAST: Final = 20  # characters; half of a line of the narrowest zone and more
_FILLERS: Final = 3


def might_be_of_a_zone(page: Page, lines: Sequence[TextLine]) -> Region | None:
    """Give the place of the longest such line on `page`, or None."""
    best = max(like_lines(lines), key=lambda line: len(line.text), default=None)
    return None if best is None else boxed(best.quad, page.number, page.scale)


def like_lines(lines: Sequence[TextLine]) -> list[TextLine]:
    """Give the lines that might be of a zone."""
    return [line for line in lines if _alike("".join(line.text.split()))]


def _alike(text: str) -> bool:
    known = all(letter in ALPHABET + FILLER for letter in text)
    return known and len(text) >= _LEAST and text.count(FILLER) >= _FILLERS
