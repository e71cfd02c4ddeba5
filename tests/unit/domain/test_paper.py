"""Papers as findings say them: only corners that bound an area count."""

from hypothesis import given
from hypothesis import strategies as st

from app.domain.exhibit import ExhibitId
from app.domain.finding import Finding, Measure, Region
from app.domain.paper import Paper, papers_in, written
from app.domain.provenance import Provenance

CORNERS = ((100, 50), (420, 80), (400, 290), (90, 260))


def told(value: str, subject: str = "1.1") -> Finding:
    return Finding(
        measure=Measure.DOCUMENT_PAPER,
        value=value,
        exhibits=(ExhibitId("E-01"),),
        provenance=Provenance(engine="test", version="1"),
        subject=subject,
        region=Region(page=2, x=90, y=50, width=330, height=240),
    )


def test_a_paper_comes_back_from_its_finding() -> None:
    assert papers_in([told(written(CORNERS))]) == {"1.1": Paper(page=2, corners=CORNERS)}
    assert Paper(page=0, corners=CORNERS).size == (321, 211)


@given(st.text(max_size=40) | st.lists(st.integers(-(10**6), 10**6)).map(str))
def test_no_words_of_a_child_make_a_paper_that_is_none(value: str) -> None:
    assert all(paper.sound for paper in papers_in([told(value)]).values())


def test_corners_out_of_order_are_no_paper() -> None:
    one, two, three, four = CORNERS
    for wrong in ((two, one, three, four), (four, three, two, one), (one, two, three)):
        assert papers_in([told(written(wrong))]) == {}
