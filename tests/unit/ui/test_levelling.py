"""Boxes of a page on the level picture of a tilted paper."""

import math

import pytest

from app.domain.finding import Region
from app.domain.paper import Paper
from app.ui.screens.documents.levelling import Levelling

WIDE, HIGH = 800, 500


def tilted(degrees: float) -> Paper:
    turn = complex(math.cos(math.radians(degrees)), math.sin(math.radians(degrees)))
    middle = complex(WIDE, HIGH) / 2
    corners = (0j, complex(WIDE), complex(WIDE, HIGH), complex(0, HIGH))
    placed = [(corner - middle) * turn + 1000 + 1000j for corner in corners]
    return Paper(page=0, corners=tuple((round(at.real), round(at.imag)) for at in placed))


def box_of_line(degrees: float, *, x: float, y: float, wide: float, high: float) -> Region:
    """The box that lies level on the page around a line of a tilted paper."""
    turn = complex(math.cos(math.radians(degrees)), math.sin(math.radians(degrees)))
    middle = complex(WIDE, HIGH) / 2
    ends = (complex(x + i * wide, y + j * high) for i in (0, 1) for j in (0, 1))
    at = [(end - middle) * turn + 1000 + 1000j for end in ends]
    left, top = (min(part) for part in ([p.real for p in at], [p.imag for p in at]))
    right, foot = (max(part) for part in ([p.real for p in at], [p.imag for p in at]))
    return Region(
        page=0, x=round(left), y=round(top), width=round(right - left), height=round(foot - top)
    )


@pytest.mark.parametrize("degrees", [0, 5, -12, 20, 30, 90, 97, 180, -90, -160])
def test_a_line_keeps_its_place_length_and_height(degrees: float) -> None:
    line = box_of_line(degrees, x=60, y=400, wide=600, high=30)
    found = Levelling(tilted(degrees), WIDE, HIGH).region(line)
    assert found is not None
    drawn = (found.x, found.y, found.width, found.height)
    assert all(abs(a - b) <= 5 for a, b in zip(drawn, (60, 400, 600, 30), strict=True)), drawn


def test_what_lies_elsewhere_has_no_place() -> None:
    onto = Levelling(tilted(10), WIDE, HIGH)
    assert onto.region(Region(page=0, x=10, y=10, width=50, height=20)) is None
    assert onto.region(Region(page=1, x=990, y=990, width=20, height=20)) is None
