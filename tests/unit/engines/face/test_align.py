"""Geometry of chips."""

import numpy as np
import pytest

from app.engines.face.align import (
    DLIB,
    SFACE,
    ChipForm,
    cut,
    inverse,
    mapped,
    shifted_crops,
    similarity,
    to_chip,
)

POINTS = np.array([(30, 40), (70, 42), (50, 60), (35, 80), (66, 81)], np.float32)


def turned(points: np.ndarray, angle_deg: float, scale: float) -> np.ndarray:
    angle = np.radians(angle_deg)
    turn = np.array([(np.cos(angle), -np.sin(angle)), (np.sin(angle), np.cos(angle))])
    return np.asarray(scale * points @ turn.T + (300, -20), np.float32)


@pytest.mark.parametrize("angle_deg", [0.0, 37.0, 90.0, 180.0, -120.0])
@pytest.mark.parametrize("scale", [0.1, 1.0, 9.0])
def test_a_turned_and_scaled_face_is_brought_back(angle_deg: float, scale: float) -> None:
    target = turned(POINTS, angle_deg, scale)
    assert mapped(POINTS, similarity(POINTS, target)) == pytest.approx(target, abs=2e-3)


def test_a_mirrored_face_is_never_mirrored_back() -> None:
    mirrored = POINTS * (-1, 1)
    transform = similarity(mirrored.astype(np.float32), POINTS)
    assert np.linalg.det(transform[:, :2]) > 0


def test_points_on_one_spot_are_refused() -> None:
    with pytest.raises(ValueError, match="one spot"):
        similarity(np.ones((5, 2), np.float32), POINTS)


@pytest.mark.parametrize("form", [SFACE, DLIB])
def test_the_eyes_land_where_the_network_expects_them(form: ChipForm) -> None:
    goal = np.asarray(form.points, np.float32)
    seen = turned(goal, 20.0, 3.0)
    assert mapped(seen, to_chip(seen, form)) == pytest.approx(goal, abs=1e-3)


def test_moved_crops_miss_by_two_pixels_or_degrees() -> None:
    goal = np.asarray(SFACE.points, np.float32)
    crops = [mapped(goal, crop) for crop in shifted_crops(to_chip(goal, SFACE), SFACE.size_px)]
    misses = [np.abs(crop - goal).max() for crop in crops]
    assert len(crops) == 7
    assert misses[0] < 1e-3
    assert misses[1:5] == pytest.approx([2.0] * 4, abs=1e-3)
    assert all(0.5 < miss < 2.0 for miss in misses[5:])


def test_there_and_back_is_the_same_place() -> None:
    transform = to_chip(POINTS, DLIB)
    assert mapped(mapped(POINTS, transform), inverse(transform)) == pytest.approx(POINTS, abs=1e-3)


@pytest.mark.parametrize("times", [1, 3, 8])
def test_a_large_photo_gives_the_chip_of_a_small_one(times: int) -> None:
    rows, columns = np.mgrid[0:200, 0:160]
    smooth = np.stack([rows, columns, (rows + columns) // 2], axis=2).astype(np.uint8)
    large = np.repeat(np.repeat(smooth, times, axis=0), times, axis=1)
    small_chip = cut(smooth, to_chip(POINTS, SFACE), 112)
    seen = (POINTS * times + (times - 1) / 2).astype(np.float32)
    large_chip = cut(large, to_chip(seen, SFACE), 112)
    assert np.abs(small_chip.astype(int) - large_chip.astype(int)).max() <= 2


def test_a_fine_pattern_is_averaged_and_not_skipped() -> None:
    stripes = np.zeros((1600, 1600, 3), np.uint8)
    stripes[:, ::2] = 255
    chip = cut(stripes, to_chip(POINTS * 16, SFACE), 112)
    inner = chip[45:80, 30:80].astype(int)
    assert np.abs(inner - 127).max() <= 10, "stripes show"


def test_what_lies_outside_the_photo_is_black() -> None:
    white = np.full((60, 60, 3), 255, np.uint8)
    chip = cut(white, to_chip(POINTS, SFACE), 112)
    assert chip[-1].max() == 0
    assert chip[60, 40].min() == 255
