"""Which print is whose, where a page holds two documents."""

import numpy as np

from app.engines.document.further_zone import own_lines
from app.engines.document.mrz_line import Line
from app.engines.document.mrz_read import Reading
from app.engines.document.mrz_vote import LineRead, chosen
from tests.unit.engines.document.drawing import CARD, PASSPORT
from tests.unit.engines.document.printing import a_line

LEFT = np.array([(0, 0), (500, 0), (500, 300), (0, 300)], np.float64)
RIGHT = LEFT + np.array([600, 0])
PRINT = (a_line("ROWAN", 100, 60), a_line("ERIKSSON", 700, 60))


def reading(texts: tuple[str, ...], x: float) -> Reading:
    zone = tuple(
        Line(np.array([x, y]), np.array([x + 400, y]), 15.0) for y in (250.0, 280.0, 295.0)
    )[: len(texts)]
    reads = [tuple(LineRead(text, (1.0,) * len(text)) for text in texts)] * 3
    return Reading(zone, chosen(reads), 3)


FIRST, SECOND = reading(PASSPORT, 50), reading(CARD, 650)


def test_beside_another_zone_only_the_own_paper_speaks() -> None:
    assert list(own_lines(PRINT, [LEFT, RIGHT], [FIRST, SECOND], FIRST)) == [PRINT[0]]


def test_where_the_papers_cannot_be_told_apart_no_print_speaks() -> None:
    both = np.array([(0, 0), (1200, 0), (1200, 300), (0, 300)], np.float64)
    assert own_lines(PRINT, [], [FIRST, SECOND], FIRST) == ()
    assert own_lines(PRINT, [both], [FIRST, SECOND], FIRST) == ()


def test_the_page_of_another_document_says_nothing_of_this_one() -> None:
    assert own_lines(PRINT, [RIGHT], [SECOND], FIRST) == ()


def test_all_print_speaks_where_no_other_document_is() -> None:
    again = reading(PASSPORT, 650)
    for here in ([], [FIRST], [FIRST, again]):
        assert own_lines(PRINT, [LEFT, RIGHT], here, FIRST) is PRINT
    assert own_lines(PRINT, [], [], None) is PRINT
