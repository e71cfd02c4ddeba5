"""The simple Markdown of the manual: headings, paragraphs, lists, tables, figures, commands.

Blocks are parted by blank lines. A heading may name its anchor, `## Words {#anchor}`, so that links
mean the same place in every language; `{{name}}` stands for what is made of a table of the program.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from app.services.phrases import prose

_HEADING: Final = re.compile(r"(#{1,3}) (.+?)(?: \{#([\w.-]+)\})?$")
_FIGURE: Final = re.compile(r"!\[([^\]]*)\]\(([^)]+)\)$")
_GENERATED: Final = re.compile(r"\{\{([\w.:]+)\}\}$")
_LINK: Final = re.compile(r"\[([^\]]+)\]\(([^)]+)\)")
_MARKS: Final = re.compile(r"[`*]|\[|\]\([^)]*\)")
_NUMBER: Final = re.compile(r"\d+\. ")


class Kind(StrEnum):
    """What a block is."""

    HEADING = "heading"
    TEXT = "text"
    POINTS = "points"
    STEPS = "steps"
    TABLE = "table"
    FIGURE = "figure"
    CODE = "code"
    GENERATED = "generated"


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One block; its texts still hold the marks within a line."""

    kind: Kind
    text: str = ""
    """Words; of a figure its caption, of what is generated its name."""
    level: int = 0
    anchor: str = ""
    target: str = ""
    """Of a figure: the picture."""
    rows: tuple[tuple[str, ...], ...] = ()
    """Of lists and tables; the first row of a table is its heading, unless all of it is empty."""

    @property
    def links(self) -> tuple[str, ...]:
        """Where the words lead."""
        texts = (self.text, *(cell for row in self.rows for cell in row))
        return tuple(found[1] for text in texts for found in _LINK.findall(text))

    @property
    def plain(self) -> str:
        """The words alone, for finding them."""
        texts = (self.text, *(cell for row in self.rows for cell in row))
        return " ".join(_MARKS.sub("", text) for text in texts if text)


def parse(text: str) -> tuple[Block, ...]:
    """The blocks of a page.

    Raises:
        ValueError: a block begins like a figure, a heading or a table and is none.
    """
    return tuple(_block(lines) for lines in _chunks(text))


def _chunks(text: str) -> Iterator[list[str]]:
    lines: list[str] = []
    fenced = False
    for line in [*text.splitlines(), ""]:
        fenced ^= line.startswith("```")
        if line.strip() or fenced:
            lines.append(line)
        elif lines:
            yield lines
            lines = []


def _block(lines: list[str]) -> Block:
    makers: dict[str, Callable[[list[str]], Block]] = {
        "#": _heading,
        "!": _figure,
        "{": _generated,
        "|": _table,
        "`": _code_or_text,
    }
    first = lines[0]
    if first.startswith("- "):
        return Block(kind=Kind.POINTS, rows=_items(lines, re.compile("- ")))
    if _NUMBER.match(first):
        return Block(kind=Kind.STEPS, rows=_items(lines, _NUMBER))
    return makers.get(first[0], _text)(lines)


def _text(lines: list[str]) -> Block:
    return Block(kind=Kind.TEXT, text=prose(*lines))


def _code_or_text(lines: list[str]) -> Block:
    if not lines[0].startswith("```"):
        return _text(lines)
    return Block(kind=Kind.CODE, text="\n".join(lines[1:-1]))


def _heading(lines: list[str]) -> Block:
    level, words, anchor = _whole(_HEADING, lines)
    return Block(kind=Kind.HEADING, text=words, level=len(level), anchor=anchor or "")


def _figure(lines: list[str]) -> Block:
    words, target = _whole(_FIGURE, lines)
    return Block(kind=Kind.FIGURE, text=words, target=target)


def _generated(lines: list[str]) -> Block:
    (name,) = _whole(_GENERATED, lines)
    return Block(kind=Kind.GENERATED, text=name)


def _whole(pattern: re.Pattern[str], lines: list[str]) -> tuple[str, ...]:
    found = pattern.match(lines[0])
    if found is None or len(lines) > 1:
        raise ValueError(lines[0])
    return found.groups()


def _table(lines: list[str]) -> Block:
    if not lines[1:] or not set(lines[1]) <= set("|-: "):
        raise ValueError(lines[0])
    rows = (line.strip().strip("|").split("|") for line in (lines[0], *lines[2:]))
    return Block(kind=Kind.TABLE, rows=tuple(tuple(c.strip() for c in row) for row in rows))


def _items(lines: list[str], start: re.Pattern[str]) -> tuple[tuple[str, ...], ...]:
    items: list[str] = []
    for line in lines:
        begun = start.match(line)
        if begun:
            items.append(line[begun.end() :])
        else:
            items[-1] = prose(items[-1], line.strip())
    return tuple((item,) for item in items)
