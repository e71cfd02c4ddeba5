"""The engraved ground of the specimen documents: waves, a rosette, an emblem, a signature."""

from math import cos, pi, sin
from typing import Final

from PIL import Image

from tests.practice.hand import strokes
from tests.practice.sheet import Ink, Point, Sheet

_STEPS: Final = 400
_PEN: Final = (32, 40, 92)


def shade(sheet: Sheet, top: Ink, bottom: Ink) -> None:
    """Colour the paper from `top` to `bottom`."""
    ramp = Image.linear_gradient("L").resize(sheet.image.size, Image.Resampling.BILINEAR)
    sheet.image.paste(Image.new("RGB", sheet.image.size, top))
    sheet.blend(ramp, bottom)


def waves(sheet: Sheet, ink: Ink, count: int, swing: float) -> None:
    """Rule the sheet with `count` fine waves of `swing` millimetres."""
    for row in range(count):
        base = sheet.height * (row - 1) / (count - 2)
        sheet.line([_wave(sheet, base, swing, step) for step in range(_STEPS + 1)], ink, 0.09)


def _wave(sheet: Sheet, base: float, swing: float, step: int) -> Point:
    part = step / _STEPS
    lift = swing * sin(2 * pi * 2.3 * part + base * 0.11) + swing * 0.4 * sin(2 * pi * 7 * part)
    return sheet.width * part, base + lift


def rosette(sheet: Sheet, centre: Point, radius: float, ink: Ink) -> None:
    """Engrave a rosette: rings whose edge swings in and out, each a little further turned."""
    for ring in range(14):
        turn, size = ring * pi / 42, radius * (1 - ring * 0.045)
        points = []
        for step in range(_STEPS + 1):
            angle = 2 * pi * step / _STEPS
            reach = size * (0.82 + 0.18 * cos(12 * angle + turn * 12))
            points.append((centre[0] + reach * cos(angle), centre[1] + reach * sin(angle)))
        sheet.line(points, ink, 0.08)


def emblem(sheet: Sheet, centre: Point, radius: float, ink: Ink) -> None:
    """Draw the arms of Utopia: an island, its sea and a rising star, in a ring."""
    for reach, width in ((radius, 0.32), (radius * 0.86, 0.12)):
        ring = [2 * pi * step / 90 for step in range(91)]
        points = [(centre[0] + reach * cos(a), centre[1] + reach * sin(a)) for a in ring]
        sheet.line(points, ink, width)
    for ray in range(9):
        angle = pi + pi * ray / 8
        near, far = radius * 0.26, radius * (0.62 if ray % 2 else 0.74)
        reaches = [(near * cos(angle), near * sin(angle)), (far * cos(angle), far * sin(angle))]
        sheet.line([(centre[0] + x, centre[1] + y) for x, y in reaches], ink, 0.28)
    for row in range(3):
        half = radius * (0.7 - row * 0.14)
        y = centre[1] + radius * (0.14 + row * 0.22)
        places = [step / 24 for step in range(25)]
        swell = radius * 0.05
        points = [(centre[0] - half + 2 * half * p, y + swell * sin(p * 6 * pi)) for p in places]
        sheet.line(points, ink, 0.26)


def signature(sheet: Sheet, start: Point, lane: str) -> None:
    """Sign for the person of that lane, the line beginning at `start`."""
    for stroke, width in zip(strokes(lane), (0.3, 0.24), strict=True):
        sheet.line([(start[0] + x * 0.9, start[1] + y * 0.9) for x, y in stroke], _PEN, width)
