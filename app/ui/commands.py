"""Everything that can be done, in words."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol, runtime_checkable


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """One thing to do; `keys` is the shortcut as printed, `where` the group it belongs to."""

    words: str
    run: Callable[[], object]
    keys: str = ""
    where: str = ""
    why: str = ""
    """Why it cannot be done now; empty when it can."""
    kept: bool = True
    """Whether it is remembered among those used last."""


@runtime_checkable
class Offers(Protocol):
    """A screen that puts commands of its own into the palette."""

    def commands(self) -> tuple[Command, ...]:
        """What can be done here now."""


def in_order(commands: Sequence[Command], recent: Sequence[str]) -> tuple[Command, ...]:
    """Each command once, those used last first, and what cannot be done now after what can."""
    by_words: dict[str, Command] = {}
    for each in commands:
        known = by_words.get(each.words)
        if known is None or (known.why and not each.why):
            by_words[each.words] = each
        elif each.keys and not known.keys:  # the same act by two ways: the key is worth telling
            by_words[each.words] = Command(
                words=known.words, run=known.run, keys=each.keys, where=known.where, why=known.why
            )
    last = [by_words[words] for words in recent if words in by_words]
    rest = [each for each in by_words.values() if each.words not in recent]
    return tuple(sorted((*last, *rest), key=lambda each: bool(each.why)))
