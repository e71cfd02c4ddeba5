"""Portraits on documents: the main one among ghosts and holograms, and one on a card in the hand.

Laws: beside a living face, one is called printed only where the card's own edge is seen around it;
where two faces of a page are equally large and strong, none is taken and the examiner picks.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

import cv2
import numpy as np

from app.domain.exhibit import Role
from app.engines.face.align import Rgb
from app.engines.face.detect import Face

_CLEARLY: Final = 1.5
"""So many times the size and strength of the next face makes a portrait the main one.
Source: ruling; ghost images are printed at a quarter to a half of the portrait's size, or faint."""
_CUT_OFF: Final = 0.5
"""A face at the very edge of the picture lies on another page, or behind the document."""
_EDGE: Final = 0.01
_ASPECT: Final = (1.2, 1.85)
"""Long side over short of a card or page, tilted by up to 25 degrees.
Source: ICAO Doc 9303-3, ID-1 1.59, ID-2 1.42, ID-3 1.42."""
_OF_FACE: Final = (5.0, 90.0)
"""Area of a card in areas of the face box on it. Source: practice documents 12 to 30, with room."""
_AROUND: Final = 9.0
"""Widths of the face to each side in which its card is sought: 85.6 mm at 12 mm of face."""
_SMALLER: Final = 0.6
"""A portrait in the hand is at most this share of the holder's own face, by area."""
_FILLED: Final = 0.82
"""Share of its own upright box that a card fills; fingers and round corners take the rest."""
_WINDOW_PX: Final = 480
_EDGES: Final = (8, 15, 30, 60)
"""Lower thresholds of Canny's edges; a card on a pale wall has weak ones."""
_GRAINS: Final = (5, 11, 17)
"""Px of what is taken for a speck in an area of one brightness: print, fingers, folds."""


class Kind(StrEnum):
    """Where a portrait is printed."""

    PAGE = "page"
    HELD = "held"


@dataclass(frozen=True, slots=True, kw_only=True)
class Portrait:
    """A face that is printed on a document."""

    kind: Kind
    face: Face


def portrait_of(image: Rgb, faces: Sequence[Face], role: Role) -> Portrait | None:
    """The portrait of an identity page, or of a card in the hand of a person; else None."""
    if role is Role.DOCUMENT:
        face, kind = main_portrait(image, faces), Kind.PAGE
    elif role is Role.PROBE:
        face, kind = held_portrait(image, faces), Kind.HELD
    else:
        return None
    return None if face is None else Portrait(kind=kind, face=face)


def main_portrait(image: Rgb, faces: Sequence[Face]) -> Face | None:
    """The portrait of an identity page; None when two faces claim to be it.

    Ghost images and holograms are smaller or fainter; size counts by area, strength by contrast.
    """
    if not faces:
        return None
    strong = sorted(((_weight(image, face), -n) for n, face in enumerate(faces)), reverse=True)
    (best, number), *rest = strong
    if rest and best < _CLEARLY * rest[0][0]:
        return None
    return faces[-number]


def held_portrait(image: Rgb, faces: Sequence[Face]) -> Face | None:
    """The face on a card that the person of the picture holds; None when no card is seen."""
    if not faces:
        return None
    largest = faces[0]
    small = [face for face in faces[1:] if face.area_px <= _SMALLER * largest.area_px]
    on_cards = [face for face in small if _on_card(image, face, largest)]
    return max(on_cards, key=lambda face: _weight(image, face), default=None)


def _weight(image: Rgb, face: Face) -> float:
    """Area times contrast, in which a ghost loses twice."""
    left, top, width, height = (round(edge) for edge in face.box)
    rows, columns = image.shape[:2]
    cut = image[max(0, top) : top + height, max(0, left) : left + width]
    luma = cv2.cvtColor(cut, cv2.COLOR_RGB2GRAY) if cut.size else np.zeros((1, 1), np.uint8)
    margin = _EDGE * max(rows, columns)
    whole = min(left, top, columns - left - width, rows - top - height) >= -margin
    return face.area_px * float(luma.std()) ** 2 * (1.0 if whole else _CUT_OFF)


def _on_card(image: Rgb, face: Face, largest: Face) -> bool:
    """Whether a card's edge runs around `face` and leaves the largest face outside."""
    window, scale, origin = _near(image, face)
    centre = (_middle(face) - origin) * scale
    other = (_middle(largest) - origin) * scale
    area = face.area_px * scale * scale
    for contour in _outlines(window):
        if not _OF_FACE[0] * area <= cv2.contourArea(contour) <= _OF_FACE[1] * area:
            continue
        (_, sides, _) = box = cv2.minAreaRect(contour)
        long, short = max(sides), max(min(sides), 1.0)
        filled = cv2.contourArea(contour) / (long * short)
        corners = cv2.boxPoints(box)
        around = cv2.pointPolygonTest(corners, tuple(map(float, centre)), measureDist=False) > 0
        beside = cv2.pointPolygonTest(corners, tuple(map(float, other)), measureDist=False) < 0
        if _ASPECT[0] <= long / short <= _ASPECT[1] and filled >= _FILLED and around and beside:
            return True
    return False


def _outlines(window: Rgb) -> Iterator[np.ndarray[tuple[int, ...], np.dtype[np.int32]]]:
    """Closed outlines by edges, and of areas brighter or darker than their surroundings."""
    lab = cv2.cvtColor(window, cv2.COLOR_RGB2LAB)
    pale = 255 - cv2.cvtColor(window, cv2.COLOR_RGB2HSV)[:, :, 1]
    masks = []
    for plane in (*cv2.split(lab), pale):
        soft = cv2.GaussianBlur(plane, (5, 5), 0)
        edges = [cv2.Canny(soft, low, 3 * low) for low in _EDGES]
        masks += [cv2.dilate(one, np.ones((3, 3), np.uint8)) for one in edges]
        _, light = cv2.threshold(soft, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
        for size in _GRAINS:
            grain = np.ones((size, size), np.uint8)
            closed = cv2.morphologyEx(light, cv2.MORPH_CLOSE, grain)
            masks.append(cv2.morphologyEx(closed, cv2.MORPH_OPEN, grain))
    for mask in masks:
        found, _ = cv2.findContours(mask, cv2.RETR_LIST, cv2.CHAIN_APPROX_SIMPLE)
        yield from (np.asarray(cv2.convexHull(one), np.int32) for one in found)


def _near(
    image: Rgb, face: Face
) -> tuple[Rgb, float, np.ndarray[tuple[int], np.dtype[np.float64]]]:
    """The surroundings of a face, not too large; how they are scaled; where they begin."""
    reach = _AROUND * face.box[2]
    middle = _middle(face)
    rows, columns = image.shape[:2]
    left, top = (max(0, round(float(at - reach))) for at in middle)
    right, bottom = min(columns, round(middle[0] + reach)), min(rows, round(middle[1] + reach))
    cut = image[top:bottom, left:right]
    scale = min(1.0, _WINDOW_PX / max(cut.shape[:2]))
    small = cv2.resize(cut, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    return np.asarray(small, np.uint8), scale, np.array([left, top], np.float64)


def _middle(face: Face) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    left, top, width, height = face.box
    return np.array([left + width / 2, top + height / 2], np.float64)
