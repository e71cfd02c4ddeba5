"""A face box and its points as a person moves them; no Qt here.

The eyes are moved by hand; nose and mouth corners go along by the similarity of the eyes.
"""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from app.domain.exhibit import MeantFace

_LEAST_PX: Final = 12
_LEAST_EYES_PX: Final = 4
"""Apart; nearer ones tell no direction."""
_EYES_OF_BOX: Final = ((0.31, 0.4), (0.69, 0.4))
"""Where eyes lie in a face box. Source: mean of the detector's boxes of the practice photos."""
_HEIGHT_OF_BOX: Final = 1.3
"""Of its width. Source: as above."""
_REST: Final = (complex(0.5035, 0.5711), complex(0.0924, 1.1558), complex(0.9204, 1.1512))
"""Nose tip and mouth corners in a frame where the right eye is 0 and the left eye 1.
Source: the five ArcFace points (Deng 2019)."""


class Handle(StrEnum):
    """What can be taken hold of."""

    RIGHT_EYE = "right_eye"
    LEFT_EYE = "left_eye"
    TOP_LEFT = "top_left"
    BOTTOM_RIGHT = "bottom_right"
    WHOLE = "whole"


@dataclass(frozen=True, slots=True, kw_only=True)
class FaceShape:
    """A box by two corners, and two eyes, in px of the page; the person's right eye first."""

    corner: complex
    far_corner: complex
    right_eye: complex
    left_eye: complex
    rest: tuple[complex, ...] = _REST

    def place(self, handle: Handle) -> complex:
        """Where a handle lies."""
        return {
            Handle.RIGHT_EYE: self.right_eye,
            Handle.LEFT_EYE: self.left_eye,
            Handle.TOP_LEFT: self.corner,
            Handle.BOTTOM_RIGHT: self.far_corner,
            Handle.WHOLE: (self.corner + self.far_corner) / 2,
        }[handle]

    def moved(self, handle: Handle, by: complex) -> "FaceShape":
        """The shape with one handle moved; a box never turns inside out."""
        match handle:
            case Handle.RIGHT_EYE:
                return replace(self, right_eye=self.right_eye + by)
            case Handle.LEFT_EYE:
                return replace(self, left_eye=self.left_eye + by)
            case Handle.TOP_LEFT:
                return replace(self, corner=_before(self.corner + by, self.far_corner))
            case Handle.BOTTOM_RIGHT:
                return replace(self, far_corner=-_before(-self.far_corner - by, -self.corner))
            case Handle.WHOLE:
                return replace(
                    self,
                    corner=self.corner + by,
                    far_corner=self.far_corner + by,
                    right_eye=self.right_eye + by,
                    left_eye=self.left_eye + by,
                )

    @property
    def sound(self) -> bool:
        """Whether the eyes lie apart, inside the box: else it is no face."""
        box = self.corner, self.far_corner
        inside = all(
            box[0].real <= eye.real <= box[1].real and box[0].imag <= eye.imag <= box[1].imag
            for eye in (self.right_eye, self.left_eye)
        )
        return inside and abs(self.left_eye - self.right_eye) >= _LEAST_EYES_PX

    def meant(self) -> MeantFace:
        """The shape as the case keeps it."""
        across = self.left_eye - self.right_eye
        points = (
            self.right_eye,
            self.left_eye,
            *(self.right_eye + spot * across for spot in self.rest),
        )
        size = self.far_corner - self.corner
        return MeantFace(
            rank=-1,
            box=(
                round(self.corner.real),
                round(self.corner.imag),
                round(size.real),
                round(size.imag),
            ),
            points=tuple((round(point.real), round(point.imag)) for point in points),
        )


def shape_of(box: tuple[int, int, int, int], points: tuple[complex, ...] = ()) -> FaceShape:
    """The shape of a face that was found; without points the eyes lie where eyes mostly lie."""
    left, top, width, height = box
    corner, size = complex(left, top), complex(width, height)
    supposed = [
        corner + complex(size.real * across, size.imag * down) for across, down in _EYES_OF_BOX
    ]
    right, left_eye, *others = points or supposed
    across = left_eye - right
    rest = tuple((spot - right) / across for spot in others) if others and across else _REST
    return FaceShape(
        corner=corner,
        far_corner=corner + size,
        right_eye=right,
        left_eye=left_eye,
        rest=rest,
    )


def shape_by_eyes(right_eye: complex, left_eye: complex) -> FaceShape:
    """A face of which the eyes alone are known; the box lies where boxes mostly lie."""
    apart = abs(left_eye - right_eye)
    (first, down), (second, _) = _EYES_OF_BOX
    wide = apart / (second - first)
    high = wide * _HEIGHT_OF_BOX
    corner = (right_eye + left_eye) / 2 - complex(wide / 2, high * down)
    return FaceShape(
        corner=corner,
        far_corner=corner + complex(wide, high),
        right_eye=right_eye,
        left_eye=left_eye,
    )


def blank_shape(width: int, height: int) -> FaceShape:
    """Where nothing was found: a box in the middle, to be moved."""
    side = max(_LEAST_PX, round(min(width, height) * 0.4))
    high = round(side * _HEIGHT_OF_BOX)
    return shape_of(((width - side) // 2, (height - high) // 2, side, high))


def _before(point: complex, far: complex) -> complex:
    return complex(min(point.real, far.real - _LEAST_PX), min(point.imag, far.imag - _LEAST_PX))
