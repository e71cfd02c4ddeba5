"""Where faces lie: boxes and five points in the pixels of the upright image.

A face that the first look misses is sought again with a margin around the picture (it may fill the
frame), then with the picture turned. What is found is levelled by its eye line and looked at once
more, close by, which sets the points better.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np

from app.domain.errors import ExaminationError
from app.engines.face.align import Points, Rgb, Transform, cut, inverse, mapped, similarity

_LONG_SIDE_PX: Final = (320, 640)
"""Bounds of the picture's long side as the network sees it. Source: faces.md, recipe step 1."""

_AT_LEAST: Final = 0.6
"""Confidence of a face, 0 to 1. Source: faces of LFW are all found, suits are not (measured)."""

_SURE: Final = 0.92
"""Below this the close-up is turned too: the network takes a lying or upside-down face for an
upright one with wrong points, at up to 0.91 (measured; 95 in 100 upright ones give over 0.92)."""

_DOUBTFUL: Final = 0.88
"""Below this the whole picture is looked at turned, too. Source: 1 in 100 of 900 upright photos."""

_TURNED: Final = 0.9
"""A turned close-up must be this sure to be believed. Source: of 300 photos turned upside down the
true side gave 0.906 to 0.955, the others never more than 0.912 and always less than the true."""

_OVERLAP: Final = 0.3
"""Boxes sharing more than this are one face. Source: OpenCV's default for this network."""

_CLOSE_PX: Final = 320
"""Side of the levelled close-up."""

_CLOSE_EYES: Final = ((133.0, 140.0), (187.0, 140.0))
"""Where the close-up puts the eyes: a face then fills about 40 per cent of it."""

_QUARTER: Final = 4

_OTHER_SIDE: Final = (1, 0, 2, 4, 3)
"""Which point each becomes in a mirror."""

_ONE_PLACE: Final = 0.5
"""Faces whose centres are nearer, in sides of a box, are one: a close-up may see the neighbour."""

_CROWD: Final = 16
"""So many of the largest faces are looked at closely, so that a crowd costs no minutes."""

_LEAST_EYES_PX: Final = 2.0
"""Eyes nearer than this tell no direction; what the network took for a face is none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Face:
    """One face that was found."""

    box: tuple[float, float, float, float]
    """Left, top, width, height in px of the image."""
    points: Points
    confidence: float
    """The detector's, 0 to 1."""

    @property
    def area_px(self) -> float:
        """Area of the box; faces are ranked by it."""
        return self.box[2] * self.box[3]

    @property
    def roll_deg(self) -> float:
        """How far the eye line leans, -180 to 180; 0 is level."""
        across, down = self.points[1] - self.points[0]
        return float(np.degrees(np.arctan2(down, across)))

    @property
    def inter_eye_px(self) -> float:
        """Distance of the eye centres."""
        return float(np.linalg.norm(self.points[1] - self.points[0]))


class Detector:
    """YuNet (Wu 2023) through OpenCV. Not for two threads at once."""

    def __init__(self, weights: bytes) -> None:
        """Load the network from the bytes of its ONNX file.

        Raises:
            ExaminationError: The bytes are no such network.
        """
        empty = np.zeros(0, np.uint8)
        try:
            self._network = cv2.FaceDetectorYN.create(
                "onnx",
                np.frombuffer(weights, np.uint8),
                empty,
                (320, 320),
                _AT_LEAST,
                _OVERLAP,
                100,
            )
        except cv2.error as error:
            raise ExaminationError("the face detector does not load") from error

    def faces(self, image: Rgb) -> tuple[Face, ...]:
        """All faces of `image`, the largest first; none is an answer too."""
        found = self._nearby(image, self._look(image) or self._look(image, margin=True))
        if _surest(found) < _DOUBTFUL:
            turned = [self._nearby(image, faces) for faces in self._look_turned(image)]
            found = max(found, *turned, key=_surest)
        return tuple(sorted(found, key=_rank))

    def mirrored(self, image: Rgb, face: Face) -> Points | None:
        """The five points of `face` as its mirror image shows them; None when they are not seen."""
        wanted = np.asarray(_CLOSE_EYES, np.float32)
        level = similarity(face.points[:2], wanted)
        close = np.ascontiguousarray(cut(image, level, _CLOSE_PX)[:, ::-1])
        found = _nearest(self._run(close), wanted)
        if found is None:
            return None
        points = found.points[list(_OTHER_SIDE)] * (-1, 1) + (_CLOSE_PX - 1, 0)
        return mapped(points.astype(np.float32), inverse(level))

    def _nearby(self, image: Rgb, found: Sequence[Face]) -> list[Face]:
        """The same faces after a close look, each once."""
        ranked = sorted(found, key=_rank)
        close = [self._closer(image, face) for face in ranked[:_CROWD]]
        return _each_once([*close, *ranked[_CROWD:]])

    def _look(self, image: Rgb, *, margin: bool = False) -> tuple[Face, ...]:
        """The faces of the whole picture; with a `margin`, half of each side is black."""
        height, width = image.shape[:2]
        longest = max(height, width)
        bounds = [side // 2 if margin else side for side in _LONG_SIDE_PX]
        scale = min(max(longest, bounds[0]), bounds[1]) / longest
        size = (max(round(width * scale), 1), max(round(height * scale), 1))
        seen = image if size == (width, height) else _resized(image, size)
        columns, rows = (side // 2 if margin else 0 for side in size)
        framed = cv2.copyMakeBorder(seen, rows, rows, columns, columns, cv2.BORDER_CONSTANT)
        across, down = width / size[0], height / size[1]
        back = np.array([[across, 0.0, -columns * across], [0.0, down, -rows * down]])
        return tuple(_brought(face, back) for face in self._run(np.asarray(framed, np.uint8)))

    def _look_turned(self, image: Rgb) -> Iterator[list[Face]]:
        """The faces of the picture after each quarter turn, where they lie in the upright one."""
        for turns in range(1, _QUARTER):
            found = self._look(np.ascontiguousarray(np.rot90(image, turns)))
            back = _turned_back(image, turns)
            yield [_brought(face, back) for face in found]

    def _closer(self, image: Rgb, face: Face) -> Face:
        """The same face after a close look, from the side that shows it best."""
        best = self._close_up(image, face.points[:2]) or face
        if best.confidence >= _SURE:
            return best
        for turns in range(1, _QUARTER):
            turned = self._close_up(image, _eyes_if_turned(face, turns), near=False)
            if not turned or _apart(face, turned) > _ONE_PLACE:
                continue  # it saw the neighbour
            if turned.confidence > max(best.confidence, _TURNED):
                again = self._close_up(image, turned.points[:2]) or turned
                best = max(turned, again, key=_confidence)
        return best

    def _close_up(self, image: Rgb, eyes: Points, *, near: bool = True) -> Face | None:
        """The face in the middle of a levelled close-up; `near`: its eyes must be where told."""
        wanted = np.asarray(_CLOSE_EYES, np.float32)
        level = similarity(eyes, wanted)
        found = self._run(cut(image, level, _CLOSE_PX))
        nearest = _nearest(found, wanted, 0.5 if near else 1.5)
        return None if nearest is None else _brought(nearest, inverse(level))

    def _run(self, seen: Rgb) -> tuple[Face, ...]:
        self._network.setInputSize((seen.shape[1], seen.shape[0]))
        try:
            _, found = self._network.detect(cv2.cvtColor(seen, cv2.COLOR_RGB2BGR))
        except cv2.error as error:
            raise ExaminationError("the face detector failed") from error
        rows = np.asarray(found)  # OpenCV gives None for none, whatever its stubs say
        faces = [_read(row.astype(np.float32)) for row in rows] if rows.ndim else []
        return tuple(face for face in faces if face.inter_eye_px >= _LEAST_EYES_PX)


def _resized(image: Rgb, size: tuple[int, int]) -> Rgb:
    """`image` in this size, by halves as far as they go: 5 instead of 13 ms for 12 megapixels."""
    while image.shape[1] >= 2 * size[0] and image.shape[0] >= 2 * size[1]:
        rows, columns = (side // 2 for side in image.shape[:2])
        whole = image[: 2 * rows, : 2 * columns]
        image = np.asarray(
            cv2.resize(whole, (columns, rows), interpolation=cv2.INTER_AREA), np.uint8
        )
    way = cv2.INTER_AREA if image.shape[1] > size[0] else cv2.INTER_LINEAR
    return np.asarray(cv2.resize(image, size, interpolation=way), np.uint8)


def _read(row: Points) -> Face:
    """One row as the network gives it: box, five points, confidence."""
    if row.shape != (15,) or not np.isfinite(row).all():
        raise ExaminationError("the face detector gave no numbers")
    left, top, width, height = (float(value) for value in row[:4])
    return Face(
        box=(left, top, width, height), points=row[4:14].reshape(5, 2), confidence=float(row[14])
    )


def _brought(face: Face, transform: Transform) -> Face:
    """The face as `transform` moves it; its box becomes the upright box around the moved one."""
    left, top, width, height = face.box
    corners = [(x, y) for x in (left, left + width) for y in (top, top + height)]
    moved = mapped(np.asarray(corners, np.float32), transform)
    (x0, y0), (x1, y1) = moved.min(axis=0), moved.max(axis=0)
    return Face(
        box=(float(x0), float(y0), float(x1 - x0), float(y1 - y0)),
        points=mapped(face.points, transform),
        confidence=face.confidence,
    )


def _turned_back(image: Rgb, turns: int) -> Transform:
    """From the picture after `turns` counter-clockwise quarter turns to the picture as it was."""
    height, width = image.shape[0] - 1, image.shape[1] - 1
    ways = (
        ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0)),
        ((0.0, -1.0, width), (1.0, 0.0, 0.0)),
        ((-1.0, 0.0, width), (0.0, -1.0, height)),
        ((0.0, 1.0, 0.0), (-1.0, 0.0, height)),
    )
    return np.array(ways[turns], np.float64)


def _eyes_if_turned(face: Face, turns: int) -> Points:
    """Where a face in this box would have its eyes, were it turned by quarter turns."""
    left, top, width, height = face.box
    side, angle = np.sqrt(face.area_px), np.pi / 2 * turns
    level = np.array([(-0.23, -0.12), (0.23, -0.12)]) * side
    turn = np.array([(np.cos(angle), -np.sin(angle)), (np.sin(angle), np.cos(angle))])
    return np.asarray(level @ turn.T + (left + width / 2, top + height / 2), np.float32)


def _apart(one: Face, other: Face) -> float:
    """Distance of the centres of two boxes, in sides of the first."""
    across = one.box[0] - other.box[0] + (one.box[2] - other.box[2]) / 2
    down = one.box[1] - other.box[1] + (one.box[3] - other.box[3]) / 2
    return float(np.hypot(across, down) / np.sqrt(one.area_px))


def _each_once(faces: Sequence[Face]) -> list[Face]:
    """The faces without those that lie where a surer one lies."""
    kept: list[Face] = []
    for face in sorted(faces, key=_confidence, reverse=True):
        if all(_apart(other, face) > _ONE_PLACE for other in kept):
            kept.append(face)
    return kept


def _surest(faces: Sequence[Face]) -> float:
    return max((face.confidence for face in faces), default=0.0)


def _confidence(face: Face) -> float:
    return face.confidence


def _rank(face: Face) -> tuple[float, float, float]:
    return -face.area_px, face.box[0], face.box[1]


def _nearest(found: Sequence[Face], eyes: Points, limit: float = 0.5) -> Face | None:
    """The face whose eyes lie nearest to `eyes`, missing by less than `limit` of their distance."""
    close = [face for face in found if _miss_px(face, eyes) < limit * face.inter_eye_px]
    return min(close, key=lambda face: _miss_px(face, eyes), default=None)


def _miss_px(face: Face, eyes: Points) -> float:
    return float(np.abs(face.points[:2] - eyes).mean())
