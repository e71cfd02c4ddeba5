"""Bounds of the detector that plain portraits do not reach."""

from collections.abc import Mapping

import numpy as np
import pytest

from app.engines.face.align import Points, Rgb
from app.engines.face.detect import Detector, Face


class OneAnswer:
    """OpenCV's detector where it sees one face with eyes so far apart, whatever it is shown."""

    def __init__(self, eyes_px: float) -> None:
        self._eyes_px = eyes_px

    def setInputSize(self, _: tuple[int, int]) -> None:  # noqa: N802 -- OpenCV's name
        """See `cv2.FaceDetectorYN`."""

    def detect(self, _: Rgb) -> tuple[int, Points]:
        """See `cv2.FaceDetectorYN`."""
        eyes = (133.0, 140.0, 133.0 + self._eyes_px, 140.0)
        return 1, np.array([[100, 100, 90, 90, *eyes, 135, 150, 133, 160, 136, 160, 0.95]], float)


@pytest.mark.parametrize(("eyes_px", "faces"), [(1.9, 0), (2.1, 1), (30.0, 1)])
def test_eyes_nearer_than_two_pixels_are_no_face(
    weights: Mapping[str, bytes], *, eyes_px: float, faces: int
) -> None:
    detector = Detector(weights["yunet"])
    detector._network = OneAnswer(eyes_px)  # type: ignore[assignment]  # noqa: SLF001 -- stands for OpenCV
    assert len(detector.faces(np.zeros((320, 320, 3), np.uint8))) == faces


class Watched(Detector):
    """A detector that counts at how many faces it looks closely."""

    close_looks = 0

    def _closer(self, image: Rgb, face: Face) -> Face:
        self.close_looks += 1
        return super()._closer(image, face)


def test_a_crowd_is_found_whole_and_only_its_sixteen_largest_are_looked_at_closely(
    weights: Mapping[str, bytes], portraits: Mapping[str, Rgb]
) -> None:
    crowd = np.ascontiguousarray(np.tile(portraits["other"], (4, 5, 1)))
    detector = Watched(weights["yunet"])
    faces = detector.faces(crowd)
    assert len(faces) == 20
    assert detector.close_looks == 16


@pytest.mark.parametrize("whose", ["holder", "again", "other"])
def test_one_face_is_looked_at_closely_once(
    weights: Mapping[str, bytes], portraits: Mapping[str, Rgb], *, whose: str
) -> None:
    """However many boxes the network lays over it: each close look costs a run of the network."""
    detector = Watched(weights["yunet"])
    assert len(detector.faces(portraits[whose])) == 1
    assert detector.close_looks == 1
