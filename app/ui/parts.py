"""What a screen is put together from, made before it: in one go a screen takes up to 100 ms."""

from collections.abc import Callable
from typing import Final, TypeVar, cast

from PySide6.QtWidgets import QWidget

W = TypeVar("W", bound=QWidget)


class Parts:
    """Made one by one, each taken once; what is not there is made when it is taken."""

    def __init__(self) -> None:
        self._made: Final[dict[Callable[[], QWidget], QWidget]] = {}

    def make(self, part: Callable[[], QWidget]) -> None:
        """Make a part, for whoever takes it."""
        if part not in self._made:
            self._made[part] = part()

    def take(self, part: Callable[[], W]) -> W:
        """That part, made beforehand or now."""
        made = self._made.pop(part, None)
        return part() if made is None else cast("W", made)

    def drop(self) -> None:
        """Have no part any more: they speak a language that nobody speaks now."""
        self._made.clear()
