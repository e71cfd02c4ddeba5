"""How a result leaves, and what travels along with it.

Law: what the trail cannot tell of does not leave.
"""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from app import wire
from app.domain.attestation import Audience
from app.domain.case import Case, Export
from app.domain.errors import StoreError
from app.domain.exhibit import Exhibit, MediaType, Role, digest_of
from app.domain.letter import Language
from app.domain.ports_signing import Parcel
from app.services.desk import Desk
from app.services.intake import MOST_BYTES

RESULT: Final = "result.json"
"""What is signed of a result."""
_ENDINGS = {
    MediaType.JPEG: "jpg",
    MediaType.PNG: "png",
    MediaType.WEBP: "webp",
    MediaType.TIFF: "tiff",
    MediaType.HEIC: "heic",
    MediaType.PDF: "pdf",
    MediaType.TEXT: "txt",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaving:
    """How a result leaves: where to, for whom, with or without the evidence, in which language."""

    folder: Path
    audience: Audience = Audience.CASE_FILE
    evidence: bool = False
    """Whether the exhibits travel along, in one more file; to a regulator they always do."""
    language: Language = Language.ENGLISH


def parcel(desk: Desk, case: Case, leaving: Leaving) -> Parcel:
    """What is written there; exhibits go by their ids, since their names may tell of people."""
    whole = leaving.audience is Audience.REGULATOR
    if not (leaving.evidence or whole):
        return Parcel(folder=leaving.folder)
    weighed = [exhibit for exhibit in case.exhibits if exhibit.role is not Role.PRESSURE]
    return Parcel(
        folder=leaving.folder,
        evidence=_contents(desk, case, weighed),
        annex=_annex(desk, case) if whole else {},
    )


def traced(files: tuple[Path, ...], note: Callable[[], object]) -> tuple[Path, ...]:
    """Files that were just written, once `note` told the trail of them; else they go again.

    Raises:
        StoreError: It could not be told, and nothing was left behind.
    """
    try:
        note()
    except StoreError:
        for file in files:
            with suppress(OSError):
                file.unlink()
        raise
    return files


def lies_there(export: Export) -> bool:
    """Whether what left still lies where it was written: each file, and the result as signed."""
    folder = Path(export.folder)
    if not all((folder / name).is_file() for name in export.files):
        return False
    try:
        with (folder / RESULT).open("rb") as opened:
            content = opened.read(MOST_BYTES)
    except OSError:
        return False
    return digest_of(content) == export.digest


def _annex(desk: Desk, case: Case) -> Mapping[str, bytes]:
    """What was not weighed: pressure as it was logged, and what was done in this case, and when."""
    logged = [exhibit for exhibit in case.exhibits if exhibit.role is Role.PRESSURE]
    done = [entry for entry in desk.store.trail() if entry.event.case == case.id]
    return {
        **_contents(desk, case, logged),
        "pressure.json": wire.encode(case.pressure),
        "trail.json": wire.encode(done),
    }


def _contents(desk: Desk, case: Case, exhibits: Sequence[Exhibit]) -> dict[str, bytes]:
    return {
        f"{exhibit.id}.{_ENDINGS[exhibit.media_type]}": desk.store.evidence(case.id, exhibit.id)
        for exhibit in exhibits
    }
