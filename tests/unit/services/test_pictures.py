"""Pictures of judged faces: level by the eyes where that can be, cut out as they lie otherwise."""

from dataclasses import replace

import pytest

from app.domain.case import Case
from app.domain.exhibit import Evidence, MediaType, Raster, digest_of
from app.domain.finding import Finding, Measure, Region
from app.domain.paper import Paper
from app.domain.provenance import Provenance
from app.services.intake import open_case
from app.services.pictures import faces_of
from tests.unit.services.dossiers import REFERENCE, judged
from tests.unit.services.ports import PlainDecoder, a_case, a_desk

CONTENT = b"r"
PHOTO = replace(REFERENCE, digest=digest_of(CONTENT))
BY = Provenance(engine="face", version="1")
PAGE = Region(page=0, x=0, y=0, width=1000, height=1000)


class Asked(PlainDecoder):
    """Keeps the papers that it was asked to level."""

    def __init__(self) -> None:
        self.papers: list[Paper] = []

    def level(self, content: bytes, media_type: MediaType, paper: Paper, longest_px: int) -> Raster:
        """See `Decoder.level`."""
        self.papers.append(paper)
        return super().level(content, media_type, paper, longest_px)


def at(measure: Measure, x: int, y: int, name: str = "") -> Finding:
    region = Region(page=0, x=x, y=y, width=100, height=100)
    return Finding(
        measure=measure,
        value=0,
        exhibits=(REFERENCE.id,),
        provenance=BY,
        subject=name,
        region=region,
    )


def seen(right: tuple[int, int], left: tuple[int, int]) -> Case:
    page = replace(at(Measure.FACE_COUNT, 0, 0), region=PAGE, value=1)
    found = (
        page,
        at(Measure.FACE_BOX, 450, 450),
        at(Measure.FACE_POINT, *right, "right_eye"),
        at(Measure.FACE_POINT, *left, "left_eye"),
    )
    return replace(a_case(), exhibits=(PHOTO,), findings=found, assessments=(judged(2),))


def asked_of(case: Case) -> list[Paper]:
    desk, decoder = a_desk(), Asked()
    desk.store.add_evidence(case.id, Evidence(exhibit=PHOTO, content=CONTENT))
    open_case(desk, case)
    assert REFERENCE.id in faces_of(desk.store, decoder, case)
    return decoder.papers


@pytest.mark.parametrize(
    ("right", "left", "first"),
    [
        ((450, 500), (550, 500), (285, 298)),
        ((500, 450), (500, 550), (702, 285)),  # the head lies on its side
        ((550, 500), (450, 500), (715, 702)),  # it stands on its head
    ],
)
def test_a_face_is_level_by_its_eyes(
    right: tuple[int, int], left: tuple[int, int], first: tuple[int, int]
) -> None:
    (paper,) = asked_of(seen(right, left))
    assert paper.corners[0] == first
    assert paper.size == (430, 430)


def test_a_face_at_the_edge_is_cut_out_as_it_lies() -> None:
    assert asked_of(seen((20, 500), (120, 500))) == []
