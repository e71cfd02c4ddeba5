"""What the engines make of the photos of a corpus; kept in a folder, so that a run can go on."""

import hashlib
import os
import sys
import threading
import time
import zlib
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, fields
from functools import cache, partial
from multiprocessing import get_context
from multiprocessing.pool import Pool
from pathlib import Path
from typing import Final, TypeAlias

import cv2
import numpy as np
from numpy.typing import NDArray

from app.domain.finding import Gate
from app.engines.face.align import Points, Rgb
from app.engines.face.calibration import Calibration
from app.engines.face.detect import Detector, Face
from app.engines.face.embed import Embedder, Network
from app.engines.face.living import Signs
from app.engines.face.look import Picture
from app.engines.face.mesh import lay_mesh
from app.engines.face.quality import quality
from app.engines.face.reference import Box, reference_engine
from app.engines.face.settle import settled
from tests.benchmarks.face_corpus import open_photo
from tests.benchmarks.face_damage import KINDS

Floats: TypeAlias = NDArray[np.float32]
_TOLD_EVERY: Final = 100
_NO_ROWS: Final = np.zeros((0, 128), np.float32)
SOFT: Final = (
    "greyscale",
    "photocopy",
    "glare",
    "exposure",
    "inter_eye",
    "occlusion",
    "detection",
)
"""Rows that may support same and never different. Source: the policy that ships."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Described:
    """One photo: templates of its face, one row for each crop, what they cost, what they are worth.

    `points` are where the detector saw the face: damage is done there.
    """

    dlib: Floats
    sface: Floats
    strength: Floats
    points: Points
    red: bool = False
    soft: bool = False
    readable: bool = True
    ms: Mapping[str, float]
    """CPU by stage."""

    @property
    def found(self) -> bool:
        """Whether there was a face."""
        return len(self.dlib) > 0


Describe = Callable[[Rgb], Described]
Damaging = tuple[str, Mapping[Path, Points]]
"""A kind of damage, and where the faces of the photos lie."""


def our_describer(
    weights: Mapping[str, bytes], calibration: Calibration, *, crops: bool
) -> Callable[[], Describe]:
    """Makes describers by this program's engine; they share the networks, not the detector."""
    cv2.setNumThreads(1)
    embedder = Embedder(Network(weights["dlib"]), Network(weights["sface"]))
    mesh_network = Network(weights["facemesh"])

    def make() -> Describe:
        detector = Detector(weights["yunet"])

        def describe(image: Rgb) -> Described:
            clock = _Stages()
            faces = detector.faces(image)
            clock.end("detect")
            if not faces:
                return nothing(clock.ms)
            face = central(faces, image)
            mesh = lay_mesh(mesh_network, image, face.points[:2])
            found = settled(detector, mesh_network, image, face, mesh)
            clock.end("settle")
            made = embedder.templates(image, found.points, crops=crops)
            clock.end("embed")
            others = [other for other in faces if other is not face]
            strength = float(made.strength[0])
            signs = Signs(strength=strength, settled=found, selfie=True)
            rows = quality(image, face, mesh, others, signs)
            clock.end("quality")
            gates = {name: calibration.limits[name].gate(value) for name, value in rows.items()}
            return Described(
                dlib=made.dlib,
                sface=made.sface,
                strength=made.strength,
                points=face.points,
                red=Gate.RED in gates.values(),
                soft=any(gates[name] is not Gate.GREEN for name in SOFT),
                ms=clock.ms,
            )

        return describe

    return make


def their_describer() -> Describe:
    """Describes by `face_recognition` as shipped."""
    engine = reference_engine(lambda _: sys.exit("the benchmark opens photos itself"))

    def describe(image: Rgb) -> Described:
        clock = _Stages()
        boxes = engine.boxes(Picture(pixels=image))
        clock.end("detect")
        if not boxes:
            return nothing(clock.ms)
        middle = (image.shape[0] / 2, image.shape[1] / 2)
        box = min(boxes, key=lambda box: _off_centre(box, middle))
        vector = engine.vector(Picture(pixels=image), box)[None].astype(np.float32)
        clock.end("embed")
        return Described(
            dlib=vector,
            sface=_NO_ROWS,
            strength=np.zeros(0, np.float32),
            points=np.zeros((5, 2), np.float32),
            ms=clock.ms,
        )

    return describe


def describe_all(
    photos: Sequence[Path],
    make: Callable[[], Describe],
    cache: Path,
    tag: str,
    damage: Damaging | None = None,
) -> list[Described]:
    """Describe every photo on two lanes, or take it from `cache`; progress goes to stderr."""
    told = _Progress(len(photos), tag if damage is None else f"{tag} {damage[0]}")

    def lane(way: int) -> list[tuple[int, Described]]:
        describe = make()
        return [
            (index, told.after(cached(photos[index], describe, (cache, tag), damage)))
            for index in range(way, len(photos), 2)
        ]

    cache.mkdir(parents=True, exist_ok=True)
    with ThreadPoolExecutor(2) as pool:
        done = dict(item for share in pool.map(lane, range(2)) for item in share)
    return [done[index] for index in range(len(photos))]


def baseline_all(
    photos: Sequence[Path], cache: Path, tag: str, damage: Damaging | None = None
) -> list[Described]:
    """The same by `face_recognition`, in two processes: it does not let go of the interpreter."""
    told = _Progress(len(photos), tag if damage is None else f"{tag} {damage[0]}")
    cache.mkdir(parents=True, exist_ok=True)
    work = partial(_by_them, place=(cache, tag), damage=damage)
    return [told.after(each) for each in _processes().imap(work, photos, chunksize=4)]


@cache
def _processes() -> Pool:
    """Two processes for the whole run: to import the package takes 2.5 s."""
    return get_context("spawn").Pool(2)


_THEIRS: list[Describe] = []
"""The describer of a baseline process, made once."""


def _by_them(photo: Path, place: tuple[Path, str], damage: Damaging | None) -> Described:
    def describe(image: Rgb) -> Described:
        if not _THEIRS:
            _THEIRS.append(their_describer())
        return _THEIRS[0](image)

    return cached(photo, describe, place, damage)


def cached(
    photo: Path, describe: Describe, place: tuple[Path, str], damage: Damaging | None
) -> Described:
    """What `describe` says of `photo`, damaged if told; from the cache where it was said before."""
    cache, tag = place
    content = photo.read_bytes() if photo.is_file() else b""
    name = content + f"{tag} {damage[0] if damage else ''}".encode()
    kept = cache / f"{hashlib.sha256(name).hexdigest()}.npz"
    if kept.exists():
        return _load(kept)
    start = time.thread_time()
    image = open_photo(content)
    decoded = (time.thread_time() - start) * 1e3
    if image is not None and damage:
        chance = np.random.default_rng(zlib.crc32(content))
        image = np.ascontiguousarray(KINDS[damage[0]](image, damage[1][photo], chance))
    made = nothing({}, readable=False) if image is None else describe(image)
    ms = {"decode": decoded, **made.ms}
    values = {field.name: getattr(made, field.name) for field in fields(made)}
    values["stages"], values["ms"] = list(ms), list(ms.values())
    unfinished = kept.with_suffix(f".{os.getpid()}-{threading.get_ident()}.part.npz")
    np.savez(unfinished, **values)
    with suppress(FileExistsError):  # the same photo under another name was described meanwhile
        kept.hardlink_to(unfinished)
    unfinished.unlink()
    return _load(kept)


def _load(kept: Path) -> Described:
    with np.load(kept) as known:
        ms = dict(zip(known["stages"].tolist(), known["ms"].tolist(), strict=True))
        values = {field.name: known[field.name] for field in fields(Described)}
    flags = {name: bool(values[name]) for name in ("red", "soft", "readable")}
    return Described(**(values | flags | {"ms": ms}))


def nothing(ms: Mapping[str, float], *, readable: bool = True) -> Described:
    """A photo without a face."""
    return Described(
        dlib=_NO_ROWS,
        sface=_NO_ROWS,
        strength=np.zeros(0, np.float32),
        points=np.zeros((0, 2), np.float32),
        readable=readable,
        ms=ms,
    )


class _Stages:
    def __init__(self) -> None:
        self.ms: dict[str, float] = {}
        self._since = time.thread_time()

    def end(self, stage: str) -> None:
        now = time.thread_time()
        self.ms[stage] = (now - self._since) * 1e3
        self._since = now


class _Progress:
    def __init__(self, total: int, tag: str) -> None:
        self._total, self._tag, self._done = total, tag, 0
        self._since = time.monotonic()

    def after(self, described: Described) -> Described:
        self._done += 1
        if self._done % _TOLD_EVERY == 0 or self._done == self._total:
            left = (time.monotonic() - self._since) / self._done * (self._total - self._done)
            told = f"{self._done} of {self._total} photos, about {left / 60:.0f} min left"
            sys.stderr.write(f"{self._tag}: {told}\n")
        return described


def central(faces: Sequence[Face], image: Rgb) -> Face:
    """The face nearest the middle: the protocol's answer to who is meant, where nobody can pick."""
    middle = np.array([image.shape[1] / 2, image.shape[0] / 2])
    return min(faces, key=lambda face: float(np.abs(face.points.mean(axis=0) - middle).sum()))


def _off_centre(box: Box, middle: tuple[float, float]) -> float:
    top, right, bottom, left = box
    return abs((top + bottom) / 2 - middle[0]) + abs((left + right) / 2 - middle[1])
