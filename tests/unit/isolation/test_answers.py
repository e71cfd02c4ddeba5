"""A child that has seen hostile bytes may say anything; little of it is believed."""

from dataclasses import replace

import pytest

from app.domain.errors import (
    CancelledError,
    DamagedError,
    EngineCrashedError,
    ModelMismatchError,
    StoreError,
)
from app.domain.exhibit import ExhibitId
from app.domain.finding import Finding, Measure
from app.domain.provenance import Provenance
from app.isolation.answers import (
    error_of,
    findings_about,
    read_explanation,
    read_pages,
    read_raster,
)
from app.isolation.messages import CANCELLED, Reply


@pytest.mark.parametrize("kind", [DamagedError, ModelMismatchError, EngineCrashedError])
def test_an_error_comes_back_as_its_own_class(
    kind: type[DamagedError | ModelMismatchError | EngineCrashedError],
) -> None:
    error = error_of(Reply(code=kind.code, detail="page 3"))
    assert type(error) is kind
    assert str(error) == "page 3"


def test_work_that_was_stopped_is_cancelled() -> None:
    assert isinstance(error_of(Reply(code=CANCELLED)), CancelledError)


def test_no_error_is_none() -> None:
    assert error_of(Reply(pages=1)) is None


@pytest.mark.parametrize("code", [StoreError.code, "nonsense"])
def test_an_error_that_no_child_may_raise_is_a_crash(code: str) -> None:
    error = error_of(Reply(code=code, detail="x" * 10_000))
    assert type(error) is EngineCrashedError
    assert len(str(error)) <= 500


@pytest.mark.parametrize("pages", [0, -1, 501, 2**53 - 1])
def test_impossible_numbers_of_pages_are_not_believed(pages: int) -> None:
    with pytest.raises(EngineCrashedError):
        read_pages(Reply(pages=pages), ())


@pytest.mark.parametrize(
    ("width", "height", "size"),
    [(-2, -2, 12), (0, 0, 0), (2, 2, 11), (4097, 1, 4097 * 3), (1, 4097, 4097 * 3)],
)
def test_impossible_rasters_are_not_believed(width: int, height: int, size: int) -> None:
    with pytest.raises(EngineCrashedError):
        read_raster(Reply(width=width, height=height, sizes=(size,)), (bytes(size),))


def test_a_raster_and_its_pages_are_read() -> None:
    assert read_raster(Reply(width=2, height=1), (b"abcdef",)).pixels == b"abcdef"
    assert read_pages(Reply(pages=500), ()) == 500


def test_findings_about_other_exhibits_are_not_believed() -> None:
    finding = Finding(
        measure=Measure.FACE_COUNT,
        value=1,
        exhibits=(ExhibitId("E-01"), ExhibitId("E-07")),
        provenance=Provenance(engine="face", version="1"),
    )
    asked = [ExhibitId("E-01"), ExhibitId("E-07")]
    assert findings_about(asked)(Reply(findings=(finding,)), ()) == (finding,)
    with pytest.raises(EngineCrashedError):
        findings_about(asked[:1])(Reply(findings=(finding,)), ())


CHIP = bytes(8 * 8 * 3)
EXPLAINED = Reply(
    width=8,
    height=8,
    pages=2,
    meshes=(((1, 2),), ((7, 0),)),
    losses=(1, -2, 3, 4),
    sizes=(192, 192),
)


def test_an_explanation_is_read() -> None:
    told = read_explanation(EXPLAINED, (CHIP, CHIP))
    assert (told.columns, told.losses, told.probe_mesh) == (2, (1, -2, 3, 4), ((7, 0),))


@pytest.mark.parametrize(
    "changes",
    [
        {"width": 4096, "height": 4096},
        {"height": 9},
        {"pages": 0},
        {"losses": (1,)},
        {"meshes": (((1, 2),),)},
        {"meshes": (((1, 2),), ((8, 0),))},
        {"meshes": (((-1, 2),), ((7, 0),))},
        {"meshes": (((1, 2),) * 1001, ((7, 0),))},
    ],
)
def test_an_explanation_that_cannot_be_true_is_refused(changes: dict[str, object]) -> None:
    with pytest.raises(EngineCrashedError):
        read_explanation(replace(EXPLAINED, **changes), (CHIP, CHIP))  # type: ignore[arg-type]  # fields by name


@pytest.mark.parametrize("chips", [(CHIP,), (CHIP, CHIP[:-1])])
def test_chips_that_are_none_are_refused(chips: tuple[bytes, ...]) -> None:
    with pytest.raises(EngineCrashedError):
        read_explanation(EXPLAINED, chips)
