"""Pins in pairs: the first press sets one, a press in the other pane sets its pair."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from app.ui.widgets.photo_marks import Pin, Side

if TYPE_CHECKING:
    from app.ui.widgets.photo_pair import PhotoPair


class Pins(QObject):
    """The pins of a pair of photos: set, chosen, moved, removed."""

    changed = Signal(object)
    """All pins as a tuple of `Pin`, when the examiner has changed them."""

    def __init__(self, pair: "PhotoPair") -> None:
        super().__init__(pair)
        self._pair: Final = pair

    @property
    def now(self) -> tuple[Pin, ...]:
        """All pins as they are shown."""
        return self._pair.state.pins

    def show(self, pins: Sequence[Pin], chosen: int = 0) -> None:
        """Show these pins, the chosen one in violet on both sides; emits nothing."""
        self._pair.become(replace(self._pair.state, pins=tuple(pins), chosen_pin=chosen))

    def put(self, side: Side, point: complex) -> None:
        """Set a pin at a px of the photo of `side`, or the pair of the one that waits."""
        before = self.now
        pins = put(before, side, point)
        new = next(pin.number for n, pin in enumerate(pins) if before[n : n + 1] != (pin,))
        self._change(pins, new)

    def choose(self, number: int) -> None:
        """Show a pin as the chosen one."""
        self.show(self.now, number)

    def next(self) -> None:
        """Choose the next pin."""
        self.choose(after(self.now, self._pair.state.chosen_pin))

    def move(self, number: int, side: Side, point: complex) -> None:
        """Move one end of a pin; it is told when it is let go."""
        self.show(moved(self.now, number, side, point), number)

    def let_go(self) -> None:
        """The pins stay where they are now."""
        self.changed.emit(self.now)

    def nudge(self, by_px: complex) -> None:
        """Move the chosen pin of the photo in use by px of the screen."""
        pair = self._pair
        number, side = pair.state.chosen_pin, pair.in_use
        layer = pair.state.layer(side)
        point = next((pin.at(side) for pin in self.now if pin.number == number), None)
        if layer is None or point is None:
            return
        onto = pair.panes[side].onto(layer)
        self.move(number, side, onto.back(onto.of(point) + by_px))
        self.let_go()

    def delete(self) -> None:
        """Remove the chosen pin from both photos."""
        kept = without(self.now, self._pair.state.chosen_pin)
        if kept != self.now:
            self._change(kept, kept[-1].number if kept else 0)

    def _change(self, pins: tuple[Pin, ...], chosen: int) -> None:
        self.show(pins, chosen)
        self.changed.emit(pins)


def put(pins: Sequence[Pin], side: Side, point: complex) -> tuple[Pin, ...]:
    """Complete the pin that waits for its pair at `side`, else begin a new one."""
    waiting = next((pin for pin in pins if pin.at(side) is None), None)
    if waiting is None:
        number = max((pin.number for pin in pins), default=0) + 1
        return (*pins, _at(Pin(number=number), side, point))
    return tuple(_at(pin, side, point) if pin is waiting else pin for pin in pins)


def without(pins: Sequence[Pin], number: int) -> tuple[Pin, ...]:
    """Without the pin of this number; the others keep theirs, since notes may name them."""
    return tuple(pin for pin in pins if pin.number != number)


def moved(pins: Sequence[Pin], number: int, side: Side, point: complex) -> tuple[Pin, ...]:
    """With one end of a pin elsewhere."""
    return tuple(_at(pin, side, point) if pin.number == number else pin for pin in pins)


def after(pins: Sequence[Pin], number: int) -> int:
    """The number of the pin after this one, round and round; 0 while there is none."""
    numbers = [pin.number for pin in pins]
    if number not in numbers:
        return numbers[0] if numbers else 0
    return numbers[(numbers.index(number) + 1) % len(numbers)]


def _at(pin: Pin, side: Side, point: complex) -> Pin:
    if side is Side.REGISTERED:
        return replace(pin, registered=point)
    return replace(pin, submitted=point)
