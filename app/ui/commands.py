"""Everything that can be done, as a list that can be searched."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Protocol, runtime_checkable


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """One thing to do, in words; `keys` is the shortcut as printed."""

    words: str
    run: Callable[[], None]
    keys: str = ""


@runtime_checkable
class Offers(Protocol):
    """A screen that puts commands of its own into the palette."""

    def commands(self) -> tuple[Command, ...]:
        """What can be done here now."""


def matching(commands: Iterable[Command], typed: str) -> tuple[Command, ...]:
    """The commands whose words hold every typed word; those that begin with it come first."""
    wanted = typed.casefold().split()
    found = [c for c in commands if all(word in c.words.casefold() for word in wanted)]
    first = typed.casefold().strip()
    return tuple(sorted(found, key=lambda c: not c.words.casefold().startswith(first)))
