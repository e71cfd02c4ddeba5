"""What was done to a case and can be taken back: by the toast, by Ctrl+Z, and done again.

Laws: taking back is an act like any other and leaves its own custody entry; it is told once it is
done, so that what is refused is never said to be taken back; nothing is taken back in another case
than it was done in; what is sealed, signed or erased never comes here.
"""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

Done = Callable[[], None]
Act = Callable[[Done], None]
"""Does something, and calls what it is given once that is done; never where it was refused."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """One act in words, with the way back and the way forth."""

    sentence: str
    undo: Act
    redo: Act


class Undoing(QObject):
    """Of one session."""

    told = Signal(str, object)
    """A sentence, and what takes back what it tells of (None when nothing does)."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._case = ""
        self._done: list[Deed] = []
        self._undone: list[Deed] = []

    def turn_to(self, case: str) -> None:
        """Another case is at hand: what was done in the last one stays done."""
        if case != self._case:
            self._case = case
            self._done, self._undone = [], []

    def did(self, deed: Deed) -> None:
        """Say what was done, and offer to take it back."""
        self._done.append(deed)
        self._undone = []
        self.told.emit(deed.sentence, self.undo)

    def undo(self) -> bool:
        """Take back what was done last; False when there is nothing."""
        if not self._done:
            return False
        deed, case = self._done.pop(), self._case

        def done() -> None:
            if self._case == case:
                self._undone.append(deed)
                self.told.emit(self.tr("Taken back: {}").format(deed.sentence), None)

        deed.undo(done)
        return True

    def redo(self) -> bool:
        """Do again what was taken back last; False when there is nothing."""
        if not self._undone:
            return False
        deed, case = self._undone.pop(), self._case

        def done() -> None:
            if self._case == case:
                self._done.append(deed)
                self.told.emit(deed.sentence, self.undo)

        deed.redo(done)
        return True
