"""Portraits in the public domain, and the shipped engine over them."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType

import cv2
import numpy as np
import pytest

from app.domain.exhibit import Evidence, Exhibit, ExhibitId, Lane, MediaType, Role, digest_of
from app.engines.face.align import Rgb
from app.engines.face.engine import FaceEngine, face_engine
from app.engines.face.look import Picture
from app.engines.model_shelf import ModelShelf

ROOT = Path(__file__).parents[4]
PORTRAITS = ROOT / "tests" / "practice" / "portraits"
SHELF = ModelShelf(folder=ROOT / "resources" / "models")
CALIBRATION = ROOT / "resources" / "calibration" / "face.json"
LONG_AGO = datetime(2026, 1, 1, tzinfo=UTC)

Show = Callable[..., Evidence]


class NeverStop:
    """A cancel token that nobody sets."""

    def check(self) -> None:
        """Go on."""


def read_rgb(name: str) -> Rgb:
    """A portrait as pixels."""
    picture = cv2.imread(str(PORTRAITS / name))
    assert picture is not None, f"{name} is missing"
    return np.ascontiguousarray(picture[:, :, ::-1], np.uint8)


@pytest.fixture(scope="session")
def weights() -> MappingProxyType[str, bytes]:
    """The shipped models."""
    return MappingProxyType({n: SHELF.model(n) for n in ("yunet", "dlib", "sface", "facemesh")})


@pytest.fixture(scope="session")
def portraits() -> dict[str, Rgb]:
    """Two photos of one person, `holder` and `again`, and one of another, `other`."""
    return {
        "holder": read_rgb("holder-registered.jpg"),
        "again": read_rgb("holder-submitted.jpg"),
        "other": read_rgb("other-party.jpg"),
    }


@pytest.fixture
def pictures() -> dict[str, Picture]:
    """What the decoder of `engine` gives, by exhibit."""
    return {}


@pytest.fixture
def show(pictures: dict[str, Picture]) -> Show:
    """Submit pixels as an exhibit."""

    def submit(pixels: Rgb, role: Role, *, lane: Lane = Lane.REGISTERED) -> Evidence:
        name = ExhibitId(f"E-{len(pictures) + 1:02}")
        pictures[name] = Picture(pixels=pixels)
        exhibit = Exhibit(
            id=name,
            digest=digest_of(pixels.tobytes()),
            size=pixels.nbytes,
            media_type=MediaType.PNG,
            lane=lane,
            role=role,
            name=f"{name}.png",
            pages=1,
            added_at=LONG_AGO,
        )
        return Evidence(exhibit=exhibit, content=b"opened by the decoder of this test")

    return submit


@pytest.fixture(scope="session")
def shipped(weights: MappingProxyType[str, bytes]) -> FaceEngine:
    """The shipped engine as it is; it opens nothing."""
    return face_engine(weights, CALIBRATION.read_bytes(), lambda _: pytest.fail("opened a photo"))


@pytest.fixture
def engine(shipped: FaceEngine, pictures: dict[str, Picture]) -> FaceEngine:
    """The shipped engine without moved crops, for speed; its decoder hands out what was shown."""
    return replace(
        shipped,
        onlookers=tuple(replace(onlooker, crops=False) for onlooker in shipped.onlookers),
        decode=lambda item: pictures[item.exhibit.id],
    )
