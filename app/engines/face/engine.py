"""One-to-one face comparison: the first item of evidence is the reference, the rest are probes.

Laws:
1. No face, several without a pick, or one on a photo that a red row calls unsuitable: findings,
   never a score.
2. A network that fails or gives no numbers ends the examination; it never becomes a score.
3. The same evidence gives the same findings, in the order of the evidence.
"""

from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from typing import Final

import cv2
import onnxruntime  # type: ignore[import-untyped]  # it ships no types

from app.domain.errors import ExaminationError
from app.domain.exhibit import Evidence, ExhibitId, digest_of
from app.domain.explanation import Explanation
from app.domain.finding import Finding
from app.domain.ports import CancelToken
from app.domain.provenance import Provenance
from app.engines.face.calibration import Calibration, read_calibration
from app.engines.face.detect import Detector
from app.engines.face.embed import Embedder, Network, Templates
from app.engines.face.explain import Explainer
from app.engines.face.guest import Guest
from app.engines.face.look import Decode, Look, Onlooker
from app.engines.face.memory import Memory
from app.engines.face.report import of_guest, of_pair, of_photo, of_portrait
from app.engines.face.score import compare

NAME: Final = "rightful-face"
VERSION: Final = "2"
MODELS: Final = ("yunet", "dlib", "sface", "facemesh")
"""The names under which weights and digests go."""

_LANES: Final = 2
"""Photos looked at side by side: the networks let go of the interpreter. A pair costs 0.9 s of CPU
on one lane and on two (measured), so a second core is all gain, and a third has no photo."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FaceEngine:
    """Compares the meant face of each probe with that of the reference."""

    onlookers: tuple[Onlooker, ...]
    calibration: Calibration
    provenance: Provenance
    decode: Decode
    memory: Memory[Look] = field(default_factory=Memory, init=False, repr=False, compare=False)
    """What was seen of each photo, by its digest; the models are this engine's own."""

    def examine(self, evidence: Sequence[Evidence], cancel: CancelToken) -> tuple[Finding, ...]:
        """See `Engine.examine`."""
        looks = self._looks(evidence, cancel)
        findings = [f for look in looks for f in of_photo(look, self.calibration, self.provenance)]
        for look in looks:
            findings += self._hold(look, look.templates, (look.exhibit,))
        for probe in looks[1:]:
            cancel.check()
            findings += self._compare(looks[0], probe)
        return tuple(findings)

    def explain(self, pair: Sequence[Evidence], cancel: CancelToken) -> Explanation:
        """See `ports.Explainer`."""
        meant = []
        for item in pair:
            cancel.check()
            picture = self.decode(item)
            look = replace(self.onlookers[0], crops=False).look(item, picture)
            if look.meant is None:
                raise ExaminationError("no face that is meant")
            settled = look.meant.points if look.points is None else look.points
            meant.append((picture.pixels, replace(look.meant, points=settled)))
        reference, probe = meant
        first = self.onlookers[0]
        explainer = Explainer(
            embedder=first.embedder, mesh=first.mesh, calibration=self.calibration
        )
        return explainer.explain(reference, probe, cancel)

    def _looks(self, photos: Sequence[Evidence], cancel: CancelToken) -> list[Look]:
        """One look at each photo, shared out over the onlookers, in the order of `photos`."""
        ways = len(self.onlookers)
        with ThreadPoolExecutor(ways) as pool:
            shares = pool.map(
                lambda way: [self._look(way, item, cancel) for item in photos[way::ways]],
                range(ways),
            )
            looks = dict(pair for share in shares for pair in share)
        return [looks[item.exhibit.id] for item in photos]

    def _look(self, way: int, item: Evidence, cancel: CancelToken) -> tuple[ExhibitId, Look]:
        cancel.check()

        def see() -> Look:
            picture = self.decode(item)
            cancel.check()
            look = self.onlookers[way].look(item, picture)
            fit = self.calibration.fit(look.rows)
            return look if fit else replace(look, templates=None, guest=None)

        key = (item.exhibit.digest, item.exhibit.role, item.meant)
        seen = self.memory.recall(key, see)
        return item.exhibit.id, replace(seen, exhibit=item.exhibit.id)

    def _compare(self, reference: Look, probe: Look) -> tuple[Finding, ...]:
        if reference.templates is None or probe.templates is None:
            return self._hold(probe, reference.templates, (reference.exhibit, probe.exhibit))
        score = compare(reference.templates, probe.templates, self.calibration)
        return (
            *of_pair(reference.exhibit, probe.exhibit, score, self.provenance),
            *of_guest(reference, probe, self.onlookers[0].guest, self.provenance),
            *self._hold(probe, reference.templates, (reference.exhibit, probe.exhibit)),
        )

    def _hold(
        self, look: Look, face: Templates | None, exhibits: tuple[ExhibitId, ...]
    ) -> tuple[Finding, ...]:
        """How the portrait on a card in the hand stands to `face`."""
        if look.held is None or face is None:
            return ()
        score = compare(face, look.held, self.calibration)
        return of_portrait(exhibits, look, score, self.provenance)


def face_engine(
    weights: Mapping[str, bytes], calibration: bytes, decode: Decode, guest: Guest | None = None
) -> FaceEngine:
    """The engine over these weights; their digests must be those of the calibration.

    A `guest` says its own beside them and is never weighed.

    Raises:
        ModelMismatchError: These models were not validated.
        ExaminationError: A model is missing or does not load.
    """
    missing = [name for name in MODELS if name not in weights]
    if missing:
        raise ExaminationError(f"no model {missing[0]}")
    # One thread for each network: what lies beside it belongs to the other photo.
    cv2.setNumThreads(1)
    validated = read_calibration(calibration)
    models = {name: digest_of(weights[name]) for name in MODELS}
    validated.check(models, VERSION)
    embedder = Embedder(Network(weights["dlib"]), Network(weights["sface"]))
    mesh = Network(weights["facemesh"])
    return FaceEngine(
        onlookers=tuple(
            Onlooker(detector=Detector(weights["yunet"]), embedder=embedder, mesh=mesh, guest=guest)
            for _ in range(_LANES)
        ),
        calibration=validated,
        provenance=Provenance(
            engine=NAME,
            version=VERSION,
            models=models | ({"guest": guest.declared.sha256} if guest else {}),
            parameters={
                "calibration": validated.name,
                "onnxruntime": str(onnxruntime.__version__),
                "opencv": cv2.__version__,
            }
            | ({"guest": guest.declared.name} if guest else {}),
        ),
        decode=decode,
    )
