"""What a page of the manual looks like, in the HTML that Qt shows."""

import re
from collections.abc import Iterable
from html import escape
from typing import Final

from app.ui.manual.markdown import Block, Kind

_INLINE: Final = re.compile(r"`([^`]+)`|\*\*([^*]+)\*\*|\[([^\]]+)\]\(([^)]+)\)")
_TWO: Final = 2
_FIRST_OF_TWO: Final = "28%"
"""Of two columns the first names what the second tells."""


def html_of(blocks: Iterable[Block]) -> str:
    """The whole page."""
    return "".join(_MAKERS[block.kind](block) for block in blocks)


def _inline(text: str) -> str:
    parts: list[str] = []
    at = 0
    for found in _INLINE.finditer(text):
        parts.append(escape(text[at : found.start()]))
        code, bold, words, target = found.groups()
        if code is not None:
            parts.append(f"<code>{escape(code)}</code>")
        elif bold is not None:
            parts.append(f"<b>{_inline(bold)}</b>")
        else:
            parts.append(f'<a href="{escape(target)}">{_inline(words)}</a>')
        at = found.end()
    return "".join((*parts, escape(text[at:])))


def _heading(block: Block) -> str:
    anchor = f'<a name="{escape(block.anchor)}"></a>' if block.anchor else ""
    return f"<h{block.level}>{anchor}{_inline(block.text)}</h{block.level}>"


def _text(block: Block) -> str:
    return f"<p>{_inline(block.text)}</p>"


def _list(block: Block) -> str:
    tag = "ul" if block.kind is Kind.POINTS else "ol"
    items = "".join(f"<li>{_inline(item)}</li>" for (item,) in block.rows)
    return f"<{tag}>{items}</{tag}>"


def _table(block: Block) -> str:
    head, *rows = block.rows
    lines = [_row(head, "th")] if any(head) else []
    lines += [_row(row, "td") for row in rows]
    return f'<table width="100%" cellspacing="0" cellpadding="0">{"".join(lines)}</table>'


def _row(cells: tuple[str, ...], tag: str) -> str:
    first = f' width="{_FIRST_OF_TWO}"' if len(cells) == _TWO else ""
    parts = [f"<{tag}{first}>{_inline(cells[0])}</{tag}>"]
    parts += [f"<{tag}>{_inline(cell)}</{tag}>" for cell in cells[1:]]
    return f"<tr>{''.join(parts)}</tr>"


def _figure(block: Block) -> str:
    target = escape(block.target)
    picture = f'<img src="{target}" alt="{escape(block.text)}">'
    return f'<p class="figure">{picture}</p><p class="caption">{_inline(block.text)}</p>'


def _code(block: Block) -> str:
    return f"<pre>{escape(block.text)}</pre>"


def _nothing(_block: Block) -> str:
    """What was to be generated is put in before."""
    return ""


_MAKERS: Final = {
    Kind.HEADING: _heading,
    Kind.TEXT: _text,
    Kind.POINTS: _list,
    Kind.STEPS: _list,
    Kind.TABLE: _table,
    Kind.FIGURE: _figure,
    Kind.CODE: _code,
    Kind.GENERATED: _nothing,
}
