"""A PDF page's text layer against what is painted: the two may be made to differ on purpose.

Laws:
1. Words are compared as sets, since layers and paint keep different orders; one letter of a long
   word may be misread, a figure never.
2. What differs is shown word by word; whether it matters is for the examiner to say.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from rapidfuzz.distance.Levenshtein import distance

from app.domain.finding import Finding, Measure
from app.engines.document.mrz_findings import Page
from app.engines.document.mrz_vote import FULL
from app.engines.document.print_labels import folded
from app.engines.document.text_read import TextLine

_LEAST_LETTERS: Final = 4  # shorter words are read apart and together at will
_FORGIVEN: Final = 6  # letters of a word in which one may be misread
_SURE: Final = 9_000
_MOST: Final = 20


def of_layer(page: Page, text: str, lines: Sequence[TextLine]) -> Iterator[Finding]:
    """Compare a page's text layer with its painted lines; nothing, if it has no layer."""
    layer = _words(text)
    painted = _words("\n".join(line.text for line in lines))
    if not layer or not painted:
        return
    sure = _words("\n".join(line.text for line in lines if line.support >= _SURE))
    only_painted = [word for word in sure if not _among(word, layer)]
    only_layer = [word for word in layer if not _among(word, painted)]
    share = min(1 - len(only_painted) / max(len(sure), 1), 1 - len(only_layer) / len(layer))
    subject = str(page.number + 1)
    yield page.finding(Measure.DOCUMENT_TEXT_LAYER, round(FULL * share), subject, None)
    unlike = [*only_painted[:_MOST], *(f"-{word}" for word in only_layer[:_MOST])]
    for word in unlike:
        yield page.finding(Measure.DOCUMENT_TEXT_LAYER_UNLIKE, word, subject, None)


def _words(text: str) -> list[str]:
    """Give the distinct words in order, folded, figures with their digits alone."""
    words = (folded(word) for word in re.split(r"\s+", text))
    return list(dict.fromkeys(word for word in words if len(word) >= _LEAST_LETTERS))


def _among(word: str, others: Sequence[str]) -> bool:
    """Tell whether a word, or what it is part of, or what it is made of, stands among `others`."""
    if word in others or any(word in other for other in others):
        return True
    if any(map(str.isdigit, word)) or len(word) < _FORGIVEN:
        return any(len(other) >= _LEAST_LETTERS and other in word for other in others)
    return any(distance(word, other, score_cutoff=1) <= 1 for other in others)
