"""From the templates of two faces to a calibrated score, its worst end, and each network alone."""

from dataclasses import dataclass

import numpy as np

from app.domain.errors import ExaminationError
from app.engines.face.calibration import Calibration, Line
from app.engines.face.embed import Floats, Templates


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """log10 likelihood ratios of one comparison, and what they were made of."""

    central: float
    """Of the two faces as they were found."""
    low: float
    high: float
    """The ends over all pairs of moved crops, the central one included."""
    distance: float
    """Of the dlib vectors, Euclidean."""
    cosine: float
    """Of the SFace vectors."""
    conflict: bool
    """One network alone supports the same, the other different people."""

    @property
    def graded(self) -> float:
        """The end that claims least: nearest to 0, and 0 when the ends lie on either side of it."""
        return max(self.low, min(self.high, 0.0))


def compare(reference: Templates, probe: Templates, calibration: Calibration) -> Score:
    """Score every crop of `reference` against every crop of `probe`.

    Raises:
        ExaminationError: The templates give no number.
    """
    distance = np.linalg.norm(reference.dlib[:, None] - probe.dlib[None], axis=2)
    cosine = reference.sface @ probe.sface.T
    weaker = np.minimum(reference.strength[:, None], probe.strength[None])
    weaker = np.clip(weaker, *calibration.strength)
    fused = _along(calibration.fused, distance, cosine, weaker)
    if not np.isfinite(fused).all():
        raise ExaminationError("the comparison gave no number")
    return Score(
        central=float(fused[0, 0]),
        low=float(fused.min()),
        high=float(fused.max()),
        distance=float(distance[0, 0]),
        cosine=float(cosine[0, 0]),
        conflict=_conflict(float(distance[0, 0]), float(cosine[0, 0]), calibration),
    )


def _along(line: Line, distance: Floats, cosine: Floats, weaker: Floats) -> Floats:
    score = line.dlib * distance + line.sface * cosine + line.strength * weaker + line.offset
    return np.asarray(score, np.float32)


def _conflict(distance: float, cosine: float, calibration: Calibration) -> bool:
    """True when each network alone reaches 1 or -1, and on different sides.

    Source: faces.md, recipe step 5; 1 is the score that supports.
    """
    by_dlib = calibration.dlib_alone.dlib * distance + calibration.dlib_alone.offset
    by_sface = calibration.sface_alone.sface * cosine + calibration.sface_alone.offset
    return min(by_dlib, by_sface) <= -1.0 and max(by_dlib, by_sface) >= 1.0
