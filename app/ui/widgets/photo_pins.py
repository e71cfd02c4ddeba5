"""Pins in pairs: the first press sets one, a press in the other pane sets its pair."""

from collections.abc import Sequence
from dataclasses import replace

from app.ui.widgets.photo_marks import Pin, Side


def put(pins: Sequence[Pin], side: Side, point: complex) -> tuple[Pin, ...]:
    """Complete the pin that waits for its pair at `side`, else begin a new one."""
    waiting = next((pin for pin in pins if pin.at(side) is None), None)
    if waiting is None:
        number = max((pin.number for pin in pins), default=0) + 1
        return (*pins, _at(Pin(number=number), side, point))
    return tuple(_at(pin, side, point) if pin is waiting else pin for pin in pins)


def taken_back(pins: Sequence[Pin]) -> tuple[Pin, ...]:
    """Without the last pin."""
    return tuple(pins[:-1])


def nearest(pins: Sequence[Pin], side: Side, point: complex, reach: float) -> int:
    """The number of the pin within `reach` px of the photo, 0 if there is none."""
    at = [(abs(where - point), pin.number) for pin in pins if (where := pin.at(side)) is not None]
    distance, number = min(at, default=(reach, 0))
    return number if distance < reach else 0


def _at(pin: Pin, side: Side, point: complex) -> Pin:
    if side is Side.REGISTERED:
        return replace(pin, registered=point)
    return replace(pin, submitted=point)
