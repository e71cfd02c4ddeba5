"""A model that an organisation brings, measured, and the calibration that the program asks for."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import numpy as np

from app.engines.face.align import Rgb
from app.engines.face.detect import Detector
from app.engines.face.embed import Network
from app.engines.face.guest import Guest, calibration_text
from app.engines.face.mesh import lay_mesh
from app.engines.face.settle import settled
from tests.benchmarks import face_figures as figures
from tests.benchmarks.face_scores import Corpus
from tests.benchmarks.face_templates import Describe, Described, central, nothing


def guest_describer(weights: Mapping[str, bytes], guest: Guest) -> Callable[[], Describe]:
    """Makes describers by the brought model, on faces that are found and settled as ours are."""
    mesh_network = Network(weights["facemesh"])

    def make() -> Describe:
        detector = Detector(weights["yunet"])

        def describe(image: Rgb) -> Described:
            faces = detector.faces(image)
            if not faces:
                return nothing({})
            face = central(faces, image)
            mesh = lay_mesh(mesh_network, image, face.points[:2])
            points = settled(detector, mesh_network, image, face, mesh).points
            vector = guest.describe(image, points)[None]
            return Described(
                dlib=vector,
                sface=vector,
                strength=np.zeros(1, np.float32),
                points=face.points,
                ms={},
            )

        return describe

    return make


def calibrate(corpus: Corpus, guest: Guest, target: Path | None) -> dict[str, Any]:
    """Figures of the brought model, its calibration goes to `target`.

    The line that is written is fitted on all folds, the figures beside it never on the judged one.
    """
    cosine = np.full(len(corpus.pairs), np.nan)
    for index, pair in enumerate(corpus.pairs):
        one, other = corpus.both(pair)
        if one.found and other.found:
            cosine[index] = float(one.dlib[0] @ other.dlib[0])
    same = corpus.same
    scores = figures.calibrated(cosine, same, corpus.folds)
    genuine, impostor = scores[same], scores[~same]
    measured = {
        "pairs": len(same),
        "accuracy": float(np.mean(figures.accuracy_by_fold(scores, same, corpus.folds))),
        "eer": figures.equal_error_rate(genuine, impostor),
        "tmr_at_fmr": figures.true_match_rates(genuine, impostor),
        "cllr": figures.cllr(genuine, impostor),
    }
    if target is not None:
        known = np.isfinite(cosine)
        slope, offset = figures.logistic_line(cosine[known][:, None], same[known])
        text = calibration_text(guest.declared, (float(slope[0]), offset), measured)
        target.write_text(text, "utf-8")
    return measured
