"""Explains one score: both faces levelled, the mesh on each, and where the score comes from.

A grey square is slid over the probe's face, and the change of the score is told place by place.
Source: Zeiler and Fergus 2014, occlusion sensitivity. Places without a face are not covered, which
saves a third of the work; a pair takes about 2.7 s of CPU (measured).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np

from app.domain.errors import ExaminationError
from app.domain.exhibit import Raster
from app.domain.explanation import Explanation, Spots
from app.domain.finding import SCALE
from app.domain.ports import CancelToken
from app.engines.face.align import SFACE, ChipForm, Points, Rgb, cut, inverse, mapped, to_chip
from app.engines.face.calibration import Calibration
from app.engines.face.detect import Face
from app.engines.face.embed import Embedder, Network, Templates
from app.engines.face.mesh import lay_mesh
from app.engines.face.score import compare

_SIDE_PX: Final = 256
_MARGIN_PX: Final = 16
_TWICE: Final = 2
LEVEL: Final = ChipForm(
    size_px=_SIDE_PX,
    points=tuple((x * _TWICE + _MARGIN_PX, y * _TWICE + _MARGIN_PX) for x, y in SFACE.points),
)
"""The network's own chip, twice as large and with a margin, so that a person can see it."""
_COLUMNS: Final = 8
_SQUARE_PX: Final = 48
"""Half as wide again as a cell: squares overlap, so that no feature falls between two."""
_GREY: Final = 127


@dataclass(frozen=True, slots=True, kw_only=True)
class Explainer:
    """Explains with the networks that measured."""

    embedder: Embedder
    mesh: Network
    calibration: Calibration

    def explain(
        self, reference: tuple[Rgb, Face], probe: tuple[Rgb, Face], cancel: CancelToken
    ) -> Explanation:
        """The comparison of two faces, each in its own picture.

        Raises:
            ExaminationError: A network failed.
            CancelledError: `cancel` was set.
        """
        chips = [_levelled(*one) for one in (reference, probe)]
        meshes = [self._mesh(chip) for chip in chips]
        first = self._templates(chips[0])
        whole = self._score(first, chips[1])
        losses = []
        for left, top in _places():
            cancel.check()
            covered = chips[1].copy()
            covered[top : top + _SQUARE_PX, left : left + _SQUARE_PX] = _GREY
            on_face = _touches(meshes[1], left, top)
            losses.append(whole - self._score(first, covered) if on_face else 0.0)
        toward = 1 if whole >= 0 else -1
        return Explanation(
            reference=_raster(chips[0]),
            probe=_raster(chips[1]),
            reference_mesh=meshes[0],
            probe_mesh=meshes[1],
            columns=_COLUMNS,
            losses=tuple(round(toward * loss * SCALE) for loss in losses),
        )

    def _templates(self, chip: Rgb) -> Templates:
        return self.embedder.templates(chip, np.asarray(LEVEL.points, np.float32), crops=False)

    def _score(self, first: Templates, chip: Rgb) -> float:
        return compare(first, self._templates(chip), self.calibration).central

    def _mesh(self, chip: Rgb) -> Spots:
        laid = lay_mesh(self.mesh, chip, np.asarray(LEVEL.points[:2], np.float32))
        points: Points = mapped(laid.points[:, :2], inverse(laid.frame))
        inside = np.clip(points.round(), 0, _SIDE_PX - 1).astype(int)
        return tuple((int(x), int(y)) for x, y in inside)


def _levelled(picture: Rgb, face: Face) -> Rgb:
    if not np.isfinite(face.points).all():
        raise ExaminationError("a face without points")
    return cut(picture, to_chip(face.points, LEVEL), _SIDE_PX)


def _places() -> Iterator[tuple[int, int]]:
    """Left and top of every square, row by row; those at the edge lie half outside their cell."""
    cell = _SIDE_PX // _COLUMNS
    off = (_SQUARE_PX - cell) // 2
    for row in range(_COLUMNS):
        for column in range(_COLUMNS):
            yield max(0, column * cell - off), max(0, row * cell - off)


def _touches(mesh: Spots, left: int, top: int) -> bool:
    return any(left <= x < left + _SQUARE_PX and top <= y < top + _SQUARE_PX for x, y in mesh)


def _raster(chip: Rgb) -> Raster:
    height, width = chip.shape[:2]
    return Raster(width=width, height=height, pixels=np.ascontiguousarray(chip).tobytes())
