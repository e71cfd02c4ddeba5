"""The draft of an examiner's marks, and the way back and forth through what was done to it."""

from collections.abc import Callable, Sequence

from app.domain.assessment import Assessment, PinPair
from app.ui.widgets.photo_marks import Pin


class Marks:
    """One draft; every change can be taken back, and done again until another one is made."""

    def __init__(self) -> None:
        self.draft: Assessment | None = None
        self._before: list[Assessment] = []
        self._after: list[Assessment] = []

    @property
    def open(self) -> Assessment | None:
        """The draft while it may be changed."""
        return None if self.draft is None or self.draft.sealed else self.draft

    def begin(self, draft: Assessment | None) -> None:
        """Start from `draft`; there is nothing to take back."""
        self.draft, self._before, self._after = draft, [], []

    def change(self, edit: Callable[[Assessment], Assessment]) -> bool:
        """Change the draft; False when nothing changed."""
        draft = self.open
        if draft is None or edit(draft) == draft:
            return False
        self._before.append(draft)
        self._after.clear()
        self.draft = edit(draft)
        return True

    def undo(self) -> bool:
        """Take the last change back; False when there is none."""
        return self._go(self._before, self._after)

    def redo(self) -> bool:
        """Do again what was taken back last; False when there is nothing."""
        return self._go(self._after, self._before)

    def _go(self, source: list[Assessment], target: list[Assessment]) -> bool:
        draft = self.open
        if draft is None or not source:
            return False
        target.append(draft)
        self.draft = source.pop()
        return True


def pairs_kept(pins: Sequence[Pin]) -> tuple[PinPair, ...]:
    """The pins that have their pair, as a draft keeps them; one that waits is kept nowhere."""
    return tuple(
        PinPair(number=pin.number, reference=_whole(pin.registered), probe=_whole(pin.submitted))
        for pin in pins
        if pin.registered is not None and pin.submitted is not None
    )


def pins_shown(pairs: Sequence[PinPair]) -> tuple[Pin, ...]:
    """The pins of a draft, as the panes show them."""
    return tuple(
        Pin(
            number=pair.number,
            registered=complex(*pair.reference),
            submitted=None if pair.probe is None else complex(*pair.probe),
        )
        for pair in pairs
    )


def _whole(point: complex) -> tuple[int, int]:
    return round(point.real), round(point.imag)
