"""Finds the files of a result among those given, and has them read."""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from app.domain.attestation import Reading, Step, StepReason
from app.domain.custody import Checkpoint
from app.domain.determination import Status
from app.domain.exhibit import Digest
from app.signing.anchors import Anchors
from app.signing.result_names import CONTAINER, LIMITS, REPORT, RESULT, ROOT, STAMP, TWIN

Inspect = Callable[[Mapping[str, bytes], Anchors], Reading]
_ENDINGS = {
    ".pdf": REPORT,
    ".json": RESULT,
    ".p7s": TWIN,
    ".pem": ROOT,
    ".asice": CONTAINER,
    ".tsr": STAMP,
}


class FileReader:
    """Implements `ResultReader` over files and folders.

    Of a folder, the files named as issued are taken. A file given by itself is taken for what
    its name says; of those named otherwise the first of each kind (PDF, JSON, p7s, PEM) fills what
    is missing. Every other file given is held to be evidence, and its digest is looked for.
    """

    def __init__(
        self,
        roots: Sequence[bytes],
        inspect: Inspect,
        trail: Checkpoint | None = None,
        revocations: Sequence[bytes] = (),
    ) -> None:
        """`inspect` takes the steps: `read_result` in this process, or in a child.

        `revocations` are lists at hand (DER), besides those that come with a result.
        """
        self._roots, self._trail, self._inspect = tuple(roots), trail, inspect
        self._revocations = tuple(revocations)

    def read(self, files: Sequence[Path]) -> Reading:
        """See `ResultReader.read`."""
        parts = _parts(files)
        beside = [file for file in files if file not in parts.values() and not file.is_dir()]
        try:
            large = [name for name, file in parts.items() if file.stat().st_size > LIMITS[name]]
            if large:
                return _refused(StepReason.TOO_LARGE, ", ".join(large))
            contents = {name: file.read_bytes() for name, file in parts.items()}
            evidence = {file.name: _digest(file) for file in beside}
        except OSError as error:
            return _refused(StepReason.UNREADABLE, Path(str(error.filename or "")).name)
        anchors = Anchors(
            roots=self._roots,
            trail=self._trail,
            revocations=self._revocations,
            evidence=evidence,
        )
        return self._inspect(contents, anchors)


def _parts(files: Sequence[Path]) -> Mapping[str, Path]:
    parts: dict[str, Path] = {}
    for file in files:
        if file.is_dir():
            for name in LIMITS:
                if (file / name).exists():
                    parts.setdefault(name, file / name)
        elif file.name in LIMITS:
            parts.setdefault(file.name, file)
    for file in files:
        kind = _ENDINGS.get(file.suffix.lower())
        if kind and not file.is_dir():
            parts.setdefault(kind, file)
    return parts


def _digest(file: Path) -> Digest:
    with file.open("rb") as content:
        return Digest(hashlib.file_digest(content, "sha256").hexdigest())


def _refused(reason: StepReason, detail: str) -> Reading:
    later = tuple(
        Step(step=number, state=Status.UNKNOWN, reason=StepReason.EARLIER_STEP)
        for number in (2, 3, 4, 5, 6, 8, 9, 10)
    )
    first = Step(step=1, state=Status.UNMET, reason=reason, detail=detail)
    return Reading(steps=(first, *later))
