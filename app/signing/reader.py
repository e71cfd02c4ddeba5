"""Finds the files of a result among those given, and has them read."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from app.domain.attestation import Step, StepReason
from app.domain.custody import Checkpoint
from app.domain.determination import Status
from app.domain.exhibit import Digest, digest_of
from app.signing.inspection import LIMITS, REPORT, RESULT, ROOT, TWIN, Anchors, read_result

_ENDINGS = {".pdf": REPORT, ".json": RESULT, ".p7s": TWIN, ".pem": ROOT}


class FileReader:
    """Implements `ResultReader` over files and folders.

    A file named as issued is taken for what its name says; of those named otherwise the first of
    each kind (PDF, JSON, p7s, PEM) fills what is missing. All the rest is evidence.
    """

    def __init__(self, roots: Sequence[bytes], trail: Checkpoint | None = None) -> None:
        self._roots, self._trail = tuple(roots), trail

    def read(self, files: Sequence[Path]) -> tuple[tuple[Step, ...], bytes, tuple[str, ...]]:
        """See `ResultReader.read`."""
        found = list(_spread(files))
        parts = {file.name: file for file in reversed(found) if file.name in LIMITS}
        for file in found:
            if kind := _ENDINGS.get(file.suffix.lower()):
                parts.setdefault(kind, file)
        large = [name for name, file in parts.items() if file.stat().st_size > LIMITS[name]]
        if large:
            return _refused(StepReason.TOO_LARGE, ", ".join(large))
        contents = {name: file.read_bytes() for name, file in parts.items()}
        evidence = {file.name: _digest(file) for file in found if file not in parts.values()}
        reading = read_result(
            contents, Anchors(roots=self._roots, trail=self._trail, evidence=evidence)
        )
        return reading.steps, reading.result, reading.signers


def _spread(files: Iterable[Path]) -> Iterable[Path]:
    for file in files:
        if file.is_dir():
            yield from sorted(item for item in file.iterdir() if item.is_file())
        else:
            yield file


def _digest(file: Path) -> Digest:
    return digest_of(file.read_bytes())


def _refused(reason: StepReason, detail: str) -> tuple[tuple[Step, ...], bytes, tuple[str, ...]]:
    later = tuple(
        Step(step=number, state=Status.UNKNOWN, reason=StepReason.EARLIER_STEP)
        for number in (2, 3, 4, 5, 6, 8, 9, 10)
    )
    return (Step(step=1, state=Status.UNMET, reason=reason, detail=detail), *later), b"", ()
