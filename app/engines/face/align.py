"""Chips: a face brought to the size and place that a network was trained on."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, TypeAlias

import cv2
import numpy as np
from numpy.typing import NDArray

Rgb: TypeAlias = NDArray[np.uint8]
"""An image: shape (height, width, 3), RGB."""

Points: TypeAlias = NDArray[np.float32]
"""Landmarks in px: shape (n, 2). Of a face: right eye, left eye, nose tip, right and left mouth
corner, the person's right first."""

Transform: TypeAlias = NDArray[np.float64]
"""A similarity transform from image to chip: shape (2, 3)."""

_WORTH_AVERAGING: Final = 2
"""A face shrunk more than this is averaged down first; a bilinear warp would skip pixels."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChipForm:
    """The square that a network expects, and where the five points lie in it."""

    size_px: int
    points: tuple[tuple[float, float], ...]


SFACE: Final = ChipForm(
    size_px=112,
    points=(
        (38.2946, 51.6963),
        (73.5318, 51.5014),
        (56.0252, 71.7366),
        (41.5493, 92.3655),
        (70.7299, 92.2041),
    ),
)
"""Source: ArcFace (Deng 2019), used unchanged by SFace (Zhong 2021)."""

DLIB: Final = ChipForm(
    size_px=150,
    points=(
        (46.5980, 45.4555),
        (103.4020, 45.4555),
        (75.0000, 79.2174),
        (50.2039, 104.4430),
        (99.7961, 104.4430),
    ),
)
"""Source: median over 400 images of where dlib's own 5-point chip puts the detector's points."""


def similarity(source: Points, target: Points) -> Transform:
    """The least-squares rotation, scale and shift from `source` to `target`, never a reflection.

    Source: Umeyama 1991, equations 34 to 43.
    """
    start = np.asarray(source, np.float64)
    goal = np.asarray(target, np.float64)
    start_mean, goal_mean = start.mean(axis=0), goal.mean(axis=0)
    start, goal = start - start_mean, goal - goal_mean
    left, stretch, right = np.linalg.svd(goal.T @ start / len(start))
    sign = np.array([1.0, np.sign(np.linalg.det(left) * np.linalg.det(right)) or 1.0])
    rotation = left @ np.diag(sign) @ right
    spread = float((start**2).sum() / len(start))
    if spread == 0.0:
        raise ValueError("landmarks lie on one spot")
    linear = float(stretch @ sign) / spread * rotation
    return np.column_stack([linear, goal_mean - linear @ start_mean])


def to_chip(points: Points, form: ChipForm) -> Transform:
    """The transform that brings a face with these five points into `form`."""
    return similarity(points, np.asarray(form.points, np.float32))


def moved(
    transform: Transform, size_px: int, shift_px: tuple[float, float], turn_deg: float
) -> Transform:
    """`transform`, then a turn about the chip's centre, then a shift."""
    centre = (size_px - 1) / 2
    turn = np.asarray(cv2.getRotationMatrix2D((centre, centre), turn_deg, 1.0), np.float64)
    turn[:, 2] += np.asarray(shift_px)
    return _chained(transform, turn)


def shifted_crops(transform: Transform, size_px: int) -> Iterator[Transform]:
    """The crop itself, then the same moved by 2 px each way and turned by 2 degrees each way.

    Source: faces.md, recipe step 4; about the error of hand-set eye points.
    """
    yield transform
    for shift in ((-2.0, 0.0), (2.0, 0.0), (0.0, -2.0), (0.0, 2.0)):
        yield moved(transform, size_px, shift, 0.0)
    for turn_deg in (-2.0, 2.0):
        yield moved(transform, size_px, (0.0, 0.0), turn_deg)


def cut(image: Rgb, transform: Transform, size_px: int) -> Rgb:
    """The square chip that `transform` describes; what lies outside the image is black."""
    patch, transform = _near_part(image, transform, size_px)
    shrink = int(1.0 / np.sqrt(abs(np.linalg.det(transform[:, :2]))) + 1e-9)
    if shrink >= _WORTH_AVERAGING and min(patch.shape[:2]) >= shrink:
        patch, transform = _averaged(patch, transform, shrink)
    chip = cv2.warpAffine(patch, transform, (size_px, size_px), flags=cv2.INTER_LINEAR)
    return np.asarray(chip, np.uint8)


def mapped(points: Points, transform: Transform) -> Points:
    """`points` as `transform` moves them."""
    return np.asarray(points @ transform[:, :2].T + transform[:, 2], np.float32)


def inverse(transform: Transform) -> Transform:
    """The way back from chip to image."""
    return np.asarray(cv2.invertAffineTransform(transform), np.float64)


def _near_part(image: Rgb, transform: Transform, size_px: int) -> tuple[Rgb, Transform]:
    """Only the part of the image that the chip shows: 12 megapixels cost no more than one."""
    margin = 4.0
    edges = (-margin, size_px + margin)
    corners = mapped(
        np.array([(x, y) for x in edges for y in edges], np.float32), inverse(transform)
    )
    height, width = image.shape[:2]
    left, top = np.clip(np.floor(corners.min(axis=0)), 0, (width - 1, height - 1)).astype(int)
    right, bottom = np.clip(
        np.ceil(corners.max(axis=0)), (left + 1, top + 1), (width, height)
    ).astype(int)
    return image[top:bottom, left:right], _after_shift(transform, (float(left), float(top)))


def _after_shift(transform: Transform, origin: tuple[float, float]) -> Transform:
    linear = transform[:, :2]
    return np.column_stack([linear, transform[:, 2] + linear @ np.asarray(origin)])


def _averaged(patch: Rgb, transform: Transform, shrink: int) -> tuple[Rgb, Transform]:
    """The patch made smaller by a whole factor, each new pixel the mean of its old ones."""
    rows, columns = (length // shrink * shrink for length in patch.shape[:2])
    small = cv2.resize(
        patch[:rows, :columns], (columns // shrink, rows // shrink), interpolation=cv2.INTER_AREA
    )
    # A pixel's centre stands half a pixel in: old = shrink * new + (shrink - 1) / 2.
    back = np.array([[shrink, 0.0, (shrink - 1) / 2], [0.0, shrink, (shrink - 1) / 2]])
    return np.asarray(small, np.uint8), _chained(back, transform)


def _chained(first: Transform, second: Transform) -> Transform:
    lifted = np.vstack([first, [0.0, 0.0, 1.0]])
    return np.asarray(second @ lifted, np.float64)
