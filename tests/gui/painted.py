"""What is painted, while somebody watches: each call of `QPainter`, before it is made."""

from collections.abc import Callable
from types import TracebackType
from typing import Any, Self

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter


class Watched:
    """While it holds, is told of every call of the functions that are named."""

    def __init__(self, *names: str) -> None:
        self._names = names
        self._before: dict[str, Callable[..., Any]] = {}

    def __enter__(self) -> Self:
        for name in self._names:
            self._before[name] = getattr(QPainter, name)
            setattr(QPainter, name, self._watching(name))
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        for name, before in self._before.items():
            setattr(QPainter, name, before)

    def note(self, painter: QPainter, name: str, args: tuple[Any, ...]) -> None:
        """The function of that name is about to be called so."""
        raise NotImplementedError

    def _watching(self, name: str) -> Callable[..., Any]:
        before = self._before[name]

        def watched(painter: QPainter, *args: Any) -> Any:  # noqa: ANN401 -- as Qt's overloads
            self.note(painter, name, args)
            return before(painter, *args)

        return watched


def words_in(args: tuple[Any, ...]) -> str:
    """The words among what was handed over; none where there are but spaces."""
    words = next((str(arg) for arg in args if isinstance(arg, str)), "")
    return words if words.strip() else ""


def area_in(args: tuple[Any, ...]) -> QRectF | None:
    """Where it is to be painted into, where that is told."""
    area = next((arg for arg in args if isinstance(arg, QRectF | QRect)), None)
    return None if area is None else QRectF(area)


def flags_in(args: tuple[Any, ...]) -> int:
    """How words are to lie there."""
    flags = next((arg for arg in args if isinstance(arg, Qt.AlignmentFlag | int)), 0)
    return flags.value if isinstance(flags, Qt.AlignmentFlag) else int(flags)
