"""Papers on a table, and text layers that are not what is painted."""

import cv2
import numpy as np

from app.domain.exhibit import ExhibitId
from app.domain.finding import Finding, Measure
from app.domain.paper import papers_in
from app.domain.provenance import Provenance
from app.engines.document.mrz_findings import Page
from app.engines.document.paper_find import find_papers, upright
from app.engines.document.print_findings import of_papers
from app.engines.document.text_layer import of_layer
from app.engines.document.zone_like import might_be_of_a_zone
from app.engines.level import levelled
from tests.unit.engines.document.printing import a_line

PAGE = Page(
    exhibit=ExhibitId("E-01"),
    number=0,
    scale=1.0,
    provenance=Provenance(engine="test", version="1"),
)


def a_table(*corners: list[tuple[int, int]]) -> np.ndarray:
    table = np.full((1200, 1600, 3), (96, 70, 52), np.uint8)
    for place, quad in enumerate(corners):
        cv2.fillConvexPoly(table, np.array(quad), (225, 228 - 30 * place, 220))
    return table


def test_two_tilted_papers_are_found_and_levelled() -> None:
    first = [(200, 150), (900, 220), (860, 660), (160, 590)]
    second = [(1000, 640), (1500, 700), (1460, 1020), (960, 960)]
    papers = find_papers(a_table(first, second))
    assert len(papers) == 2
    for quad, drawn in zip(papers, (first, second), strict=True):
        found = upright(quad, np.array([1.0, 0.0]))
        assert np.abs(found - np.array(drawn)).max() < 12
    ((_, paper),) = papers_in(
        tuple(of_papers(PAGE, papers[:1], [a_line("ONE", 400, 300), a_line("TWO", 400, 380)]))
    ).items()
    level = levelled(a_table(first, second), paper)
    assert abs(level.shape[1] / level.shape[0] - 703 / 442) < 0.05
    assert level[20:-20, 20:-20].min() > 180


def test_upside_down_print_turns_the_corners() -> None:
    quad = np.array([(0, 0), (100, 0), (100, 60), (0, 60)], np.float64)
    assert upright(quad, np.array([-1.0, 0.0]))[0].tolist() == [100, 60]


def test_a_bare_table_has_no_papers() -> None:
    assert find_papers(a_table()) == ()


def layer(text: str, *painted: str) -> tuple[Finding, ...]:
    lines = [a_line(each, y=100 + 60 * number) for number, each in enumerate(painted)]
    return tuple(of_layer(PAGE, text, lines))


def test_a_layer_that_says_what_is_painted_agrees_wholly() -> None:
    (share,) = layer("Balance 1,250.00 on account\n", "Balance 1,250.00", "on account")
    assert (share.measure, share.value) == (Measure.DOCUMENT_TEXT_LAYER, 10_000)


def test_an_amount_that_is_painted_over_is_named_on_both_sides() -> None:
    share, *unlike = layer("Balance 1,250.00 on account", "Balance 9,250.00", "on account")
    assert isinstance(share.value, int)
    assert share.value < 10_000
    assert {finding.value for finding in unlike} == {"925000", "-125000"}


def test_a_page_without_a_layer_is_not_compared() -> None:
    assert layer("", "Balance") == ()


def test_half_a_zone_is_shown_as_a_place_to_look_at() -> None:
    half = [a_line("UTOPIA"), a_line("P<UTOERIKSSON<<ANNA<MARIA<<<<<", y=400)]
    place = might_be_of_a_zone(PAGE, half)
    assert place is not None
    assert 390 <= place.y <= 440
    assert (
        might_be_of_a_zone(PAGE, [a_line("4000 1234 5678 9010"), a_line("A N OTHER 09/31")]) is None
    )
