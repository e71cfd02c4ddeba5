"""What the engines make of the photos of a corpus; kept in a folder, so that a run can go on."""

import csv
import hashlib
import sys
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeAlias

import cv2
import numpy as np
from numpy.typing import NDArray

from app.engines.face.align import Rgb
from app.engines.face.detect import Detector, Face
from app.engines.face.embed import Embedder, Network
from app.engines.face.look import Picture
from app.engines.face.reference import Box, ReferenceEngine

Floats: TypeAlias = NDArray[np.float32]
_TOLD_EVERY: Final = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """One comparison of a corpus, with its truth."""

    fold: str
    reference: str
    probe: str
    same: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Described:
    """One photo: templates of its face, one row for each crop, and what they cost."""

    dlib: Floats
    sface: Floats
    ms: Mapping[str, float]
    """CPU by stage."""

    @property
    def found(self) -> bool:
        """Whether there was a face."""
        return len(self.dlib) > 0


Describe = Callable[[Rgb], tuple[Floats, Floats, Mapping[str, float]]]


def read_pairs(folder: Path, limit: int | None) -> list[Pair]:
    """The pairs of a corpus; `limit` takes so many, evenly from all of them."""
    with (folder / "pairs.csv").open(encoding="utf-8", newline="") as lines:
        rows = [
            Pair(
                fold=row["fold"],
                reference=row["reference"],
                probe=row["probe"],
                same=row["same"] == "1",
            )
            for row in csv.DictReader(lines)
        ]
    if limit is None or limit >= len(rows):
        return rows
    return [rows[index * len(rows) // limit] for index in range(limit)]


def our_describer(weights: Mapping[str, bytes], *, crops: bool) -> Callable[[], Describe]:
    """Makes describers by this program's engine; they share the networks, not the detector."""
    cv2.setNumThreads(1)
    embedder = Embedder(Network(weights["dlib"]), Network(weights["sface"]))

    def make() -> Describe:
        detector = Detector(weights["yunet"])

        def describe(image: Rgb) -> tuple[Floats, Floats, Mapping[str, float]]:
            start = time.thread_time()
            faces = detector.faces(image)
            found = time.thread_time()
            if not faces:
                return _nothing({"detect": (found - start) * 1e3})
            templates = embedder.templates(image, _central(faces, image).points, crops=crops)
            ms = {
                "detect": (found - start) * 1e3,
                "embed": (time.thread_time() - found) * 1e3,
            }
            return templates.dlib, templates.sface, ms

        return describe

    return make


def their_describer(engine: ReferenceEngine) -> Callable[[], Describe]:
    """Makes describers by `face_recognition` as shipped."""

    def describe(image: Rgb) -> tuple[Floats, Floats, Mapping[str, float]]:
        start = time.thread_time()
        picture = Picture(pixels=image)
        boxes = engine.boxes(picture)
        found = time.thread_time()
        if not boxes:
            return _nothing({"detect": (found - start) * 1e3})
        middle = (image.shape[0] / 2, image.shape[1] / 2)
        box = min(boxes, key=lambda box: _off_centre(box, middle))
        vector = engine.vector(picture, box)[None].astype(np.float32)
        ms = {"detect": (found - start) * 1e3, "embed": (time.thread_time() - found) * 1e3}
        return vector, np.zeros((1, 0), np.float32), ms

    return lambda: describe


def describe_all(
    photos: Sequence[Path], make: Callable[[], Describe], cache: Path, tag: str, *, lanes: int
) -> list[Described]:
    """Describe every photo, or take it from `cache`; progress goes to stderr."""
    cache.mkdir(parents=True, exist_ok=True)
    told = _Progress(len(photos), tag)

    def lane(way: int) -> list[tuple[int, Described]]:
        describe = make()
        return [
            (index, told.after(_cached(photos[index], describe, cache, tag)))
            for index in range(way, len(photos), lanes)
        ]

    with ThreadPoolExecutor(lanes) as pool:
        done = dict(item for share in pool.map(lane, range(lanes)) for item in share)
    return [done[index] for index in range(len(photos))]


def corpus_digest(folder: Path, photos: Iterable[Path]) -> str:
    """SHA-256 over the pairs and the photos, in order."""
    digest = hashlib.sha256((folder / "pairs.csv").read_bytes())
    for photo in photos:
        digest.update(hashlib.sha256(photo.read_bytes()).digest())
    return digest.hexdigest()


class _Progress:
    def __init__(self, total: int, tag: str) -> None:
        self._total, self._tag, self._done = total, tag, 0

    def after(self, described: Described) -> Described:
        self._done += 1
        if self._done % _TOLD_EVERY == 0 or self._done == self._total:
            sys.stderr.write(f"{self._tag}: {self._done} of {self._total} photos\n")
        return described


def _cached(photo: Path, describe: Describe, cache: Path, tag: str) -> Described:
    content = photo.read_bytes()
    kept = cache / f"{hashlib.sha256(content + tag.encode()).hexdigest()}.npz"
    if kept.exists():
        with np.load(kept) as known:
            ms = dict(zip(known["stages"].tolist(), known["ms"].tolist(), strict=True))
            return Described(dlib=known["dlib"], sface=known["sface"], ms=ms)
    start = time.thread_time()
    pixels = cv2.imdecode(np.frombuffer(content, np.uint8), cv2.IMREAD_COLOR)
    if pixels is None:
        raise SystemExit(f"{photo} cannot be read")
    image = np.ascontiguousarray(pixels[:, :, ::-1], np.uint8)
    decoded = (time.thread_time() - start) * 1e3
    dlib, sface, stages = describe(image)
    ms = {"decode": decoded, **stages}
    unfinished = kept.with_suffix(".part.npz")
    np.savez(unfinished, dlib=dlib, sface=sface, stages=list(ms), ms=list(ms.values()))
    unfinished.replace(kept)
    return Described(dlib=dlib, sface=sface, ms=ms)


def _nothing(ms: Mapping[str, float]) -> tuple[Floats, Floats, Mapping[str, float]]:
    return np.zeros((0, 128), np.float32), np.zeros((0, 128), np.float32), ms


def _central(faces: Sequence[Face], image: Rgb) -> Face:
    """The face nearest the middle: the protocol's answer to who is meant, where nobody can pick."""
    middle = np.array([image.shape[1] / 2, image.shape[0] / 2])
    return min(faces, key=lambda face: float(np.abs(face.points.mean(axis=0) - middle).sum()))


def _off_centre(box: Box, middle: tuple[float, float]) -> float:
    top, right, bottom, left = box
    return abs((top + bottom) / 2 - middle[0]) + abs((left + right) / 2 - middle[1])
