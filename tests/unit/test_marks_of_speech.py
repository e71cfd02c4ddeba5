"""Apostrophes and quotation marks are those of a printed page wherever anybody reads them.

The command line is left out: what it says is typed again, and not every console has such marks.
"""

import re
from collections.abc import Iterator
from typing import Final

from app import paths
from app.signing.phrases_en import ENGLISH
from app.signing.phrases_zh import CHINESE
from tests.translations import linguist
from tests.translations.sources import sources

_TYPED: Final = re.compile(r"['\"`\N{ACUTE ACCENT}\N{PRIME}]")
_VERBATIM: Final = re.compile(r"```.*?```|`[^`]*`", re.DOTALL)
"""What the manual gives to be typed."""


def told() -> Iterator[tuple[str, str]]:
    """All that the window, the report and the manual say, and where."""
    resources = paths.resources()
    yield from sources()
    for (context, _), words in linguist.read(
        resources / "translations" / "rightful_zh_CN.ts"
    ).items():
        yield f"Chinese of {context}", words
    for phrases in (ENGLISH, CHINESE):
        for key, words in phrases.table.items():
            yield f"report {key}", words
    for page in sorted((resources / "help").rglob("*.md")):
        yield page.name, _VERBATIM.sub("", page.read_text(encoding="utf-8"))


def typed(words: str) -> bool:
    """Whether a mark of the typewriter stands in them."""
    return _TYPED.search(words) is not None


def test_no_mark_of_the_typewriter_is_shown() -> None:
    assert [(where, words) for where, words in told() if typed(words)] == []


def test_a_mark_of_the_typewriter_is_seen() -> None:
    assert typed("the engine's")
    assert typed('a "word"')
    assert not typed("the engine\N{RIGHT SINGLE QUOTATION MARK}s")
