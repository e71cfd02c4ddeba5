"""Two scribbles that read as signatures and as no name, one for each invented person."""

from typing import Final

from tests.practice.sheet import Point

Stroke = tuple[Point, ...]

_HANDS: Final[dict[str, tuple[Stroke, ...]]] = {
    "R": (
        (
            (0.0, 0.0), (1.6, -4.8), (3.4, -6.4), (3.0, -1.0), (4.6, -2.4), (5.6, -0.4),
            (7.2, -3.0), (8.0, -0.6), (9.8, -2.6), (10.8, -0.8), (13.0, -5.6), (13.4, -0.6),
            (15.6, -2.2), (18.4, -0.9),
        ),
        ((1.2, -2.0), (6.5, -3.1), (14.0, -2.9), (20.5, -4.2)),
    ),
    "O": (
        (
            (1.0, -5.2), (5.2, -6.0), (4.4, -1.0), (2.0, 1.6), (0.4, -0.6), (5.0, -2.2),
            (7.0, -3.2), (6.4, -0.8), (8.4, -1.2), (9.2, -3.0), (10.6, -1.0), (11.8, -2.8),
            (13.0, -0.8), (16.4, -5.0), (15.0, -0.8), (17.6, -1.4), (19.4, -2.0),
        ),
        ((3.0, 1.4), (9.0, 0.6), (17.0, 0.9)),
    ),
}  # fmt: skip
_PIECES: Final = 12


def strokes(lane: str) -> list[list[Point]]:
    """Give the smooth strokes of that lane's person, in units of about a millimetre."""
    return [_curve(knots) for knots in _HANDS[lane]]


def _curve(knots: Stroke) -> list[Point]:
    """Join `knots` by a uniform Catmull-Rom spline."""
    padded = (knots[0], *knots, knots[-1])
    points = [
        (_between([knot[0] for knot in four], step), _between([knot[1] for knot in four], step))
        for four in zip(padded, padded[1:], padded[2:], padded[3:], strict=False)
        for step in range(_PIECES)
    ]
    return [*points, knots[-1]]


def _between(four: list[float], step: int) -> float:
    a, b, c, d = four
    t = step / _PIECES
    bend = (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3
    return 0.5 * (2 * b + (c - a) * t + bend)
