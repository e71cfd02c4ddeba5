"""What of the manual is made from the program's own tables, so that it is not written twice."""

from collections.abc import Callable, Iterable
from typing import Final

from app.services.phrases import ERRORS, prose
from app.ui.manual.markdown import Block, Kind
from app.ui.topics.shelf import about

Say = Callable[[str], str]
Keys = tuple[tuple[str, str], ...]
"""Key and what it does."""

_NO_HEAD: Final = ("", "")


def error_blocks(say: Say) -> tuple[Block, ...]:
    """Every error: its code, what happened, what it means, the one thing to do."""
    head = (say("Code"), say("What it says, what it means, what to do"))
    rows = [
        (f"`{code}`", prose(f"**{say(told.what)}**", say(told.meaning), say(told.remedy)))
        for code, told in sorted(ERRORS.items())
    ]
    return (Block(kind=Kind.TABLE, rows=(head, *rows)),)


def topic_blocks(prefix: str, say: Say) -> tuple[Block, ...]:
    """The topics of one kind, as the window says them."""
    rows = [(f"**{say(topic.title)}**", say(topic.words)) for _, topic in about(prefix)]
    return (Block(kind=Kind.TABLE, rows=(_NO_HEAD, *rows)),)


def key_blocks(groups: Iterable[tuple[str, Keys]], say: Say) -> tuple[Block, ...]:
    """Every key, by the screen where it holds."""
    head = (say("Key"), say("What it does"))
    blocks: list[Block] = []
    for number, (title, keys) in enumerate(groups):
        rows = tuple((f"`{key}`", does) for key, does in keys)
        blocks.append(Block(kind=Kind.HEADING, text=title, level=2, anchor=f"keys-{number}"))
        blocks.append(Block(kind=Kind.TABLE, rows=(head, *rows)))
    return tuple(blocks)
