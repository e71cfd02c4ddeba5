"""Everything that can be done, in words."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol, runtime_checkable


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """One thing to do; `keys` is the shortcut as printed, `where` the group it belongs to."""

    words: str
    run: Callable[[], None]
    keys: str = ""
    where: str = ""


@runtime_checkable
class Offers(Protocol):
    """A screen that puts commands of its own into the palette."""

    def commands(self) -> tuple[Command, ...]:
        """What can be done here now."""
