"""The engine that others use, as it is shipped: `face-recognition` on dlib, HOG, five points.

It is here to be compared with, so nothing of it is improved. It was not calibrated on a named set,
so it informs by its distance and gives no score.
"""

import importlib
import warnings
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from app.domain.errors import EngineMissingError, ExaminationError
from app.domain.exhibit import Evidence, ExhibitId, MeantFace, digest_of
from app.domain.finding import Finding, Measure, Region
from app.domain.ports import CancelToken
from app.domain.provenance import Provenance
from app.engines.face.look import Decode, Picture
from app.engines.face.report import in_units

NAME: Final = "face_recognition"

TOLERANCE: Final = 0.6
"""Distance up to which it calls two faces the same. Source: the default of `compare_faces`."""

Box = tuple[int, int, int, int]
"""Top, right, bottom, left, as the package gives them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferenceEngine:
    """Distance of the meant face of each probe from that of the first item, the reference."""

    package: Any
    """The module `face_recognition`: it has no types."""
    provenance: Provenance
    decode: Decode

    def examine(self, evidence: Sequence[Evidence], cancel: CancelToken) -> tuple[Finding, ...]:
        """See `Engine.examine`."""
        findings: list[Finding] = []
        vectors: dict[ExhibitId, NDArray[np.float64]] = {}
        for item in evidence:
            cancel.check()
            picture = self.decode(item)
            boxes = self.boxes(picture)
            findings += self._places(item.exhibit.id, boxes, picture.scale)
            if (meant := _meant(item.meant, boxes, picture.scale)) is not None:
                cancel.check()
                vectors[item.exhibit.id] = self.vector(picture, meant)
        return (*findings, *self._distances([e.exhibit.id for e in evidence], vectors))

    def boxes(self, picture: Picture) -> list[Box]:
        """All faces that its detector finds, the largest first."""
        found: list[Box] = self.package.face_locations(picture.pixels)
        return sorted(found, key=lambda box: ((box[0] - box[2]) * (box[1] - box[3]), box))

    def vector(self, picture: Picture, box: Box) -> NDArray[np.float64]:
        """Its description of one face: shape (128,).

        Raises:
            ExaminationError: It gave no numbers.
        """
        given = np.asarray(self.package.face_encodings(picture.pixels, [box]))
        if given.shape != (1, 128) or not np.isfinite(given).all():
            raise ExaminationError(f"{NAME} gave {given.shape}, or no numbers")
        return np.asarray(given[0], np.float64)

    def _places(self, exhibit: ExhibitId, boxes: Sequence[Box], scale: float) -> Iterator[Finding]:
        yield self._finding(Measure.FACE_COUNT, len(boxes), (exhibit,))
        for rank, box in enumerate(boxes):
            top, right, bottom, left = (round(edge * scale) for edge in box)
            region = Region(page=0, x=left, y=top, width=right - left, height=bottom - top)
            yield self._finding(Measure.FACE_BOX, rank, (exhibit,), region=region)

    def _distances(
        self, photos: Sequence[ExhibitId], vectors: Mapping[ExhibitId, NDArray[np.float64]]
    ) -> Iterator[Finding]:
        for probe in photos[1:]:
            pair = (photos[0], probe)
            if vectors.keys() >= set(pair):
                distance = float(np.linalg.norm(vectors[pair[0]] - vectors[pair[1]]))
                measure = Measure.FACE_SUBSCORE
                yield self._finding(measure, in_units(distance), pair, subject="dlib.distance")

    def _finding(
        self,
        measure: Measure,
        value: int,
        exhibits: tuple[ExhibitId, ...],
        subject: str = "",
        region: Region | None = None,
    ) -> Finding:
        return Finding(
            measure=measure,
            value=value,
            exhibits=exhibits,
            provenance=self.provenance,
            subject=subject,
            region=region,
        )


def _meant(meant: MeantFace | None, boxes: Sequence[Box], scale: float) -> Box | None:
    """The box that an examiner means, else the only one that was found."""
    if meant is not None and meant.placed:
        left, top, width, height = (round(length / scale) for length in meant.box)
        return top, left + width, top + height, left
    rank = meant.rank if meant is not None else (0 if len(boxes) == 1 else -1)
    return boxes[rank] if 0 <= rank < len(boxes) else None


def reference_engine(decode: Decode) -> ReferenceEngine:
    """The engine, if it is installed.

    Raises:
        EngineMissingError: It is not, or lacks the `pkg_resources` of setuptools below 81.
    """
    try:
        # It imports pkg_resources, which warns; where that is missing the package ends the process.
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            package = importlib.import_module(NAME)
            weights = importlib.import_module("face_recognition_models")
    except (ImportError, SystemExit) as error:
        raise EngineMissingError(NAME) from error
    files = {
        "dlib_resnet": weights.face_recognition_model_location(),
        "five_points": weights.pose_predictor_five_point_model_location(),
    }
    return ReferenceEngine(
        package=package,
        provenance=Provenance(
            engine=NAME,
            version=str(package.__version__),
            models={name: digest_of(Path(file).read_bytes()) for name, file in files.items()},
            parameters={"detector": "hog", "landmarks": "small", "tolerance": str(TOLERANCE)},
        ),
        decode=decode,
    )
