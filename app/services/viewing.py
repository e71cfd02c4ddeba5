"""What an examiner does to the look of a photo, and pictures of it that leave the program.

Laws: an exhibit is never changed, what is done to the look of it stands in the trail; a picture
leaves only after the trail says so, and is there as a whole or not at all.
"""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from app import wire
from app.domain.case import Case
from app.domain.custody import Action
from app.domain.errors import ExportError, UnknownCaseError
from app.domain.exhibit import ExhibitId, digest_of
from app.services.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How a photo is shown. Contrast and gamma in ten-thousandths; 10 000 leaves it as it is."""

    contrast: int
    gamma: int
    mirrored: bool


def note_look(desk: Desk, case_id: str, exhibit_id: ExhibitId, look: Look) -> Case:
    """Put into the trail that this examiner sees a photo otherwise than it is, or plain again.

    Raises:
        UnknownCaseError: The case has no such photo.
    """
    case = desk.store.load(case_id)
    if case.exhibit(exhibit_id) is None:
        raise UnknownCaseError(exhibit_id)
    return desk.keep(case, Action.LOOK_CHANGED, wire.digest([exhibit_id, look]))


def save_picture(
    desk: Desk, case_id: str, exhibits: Sequence[ExhibitId], picture: tuple[bytes, Path]
) -> Case:
    """Write a view of exhibits, painted and marked by the window, into a file of its own.

    Raises:
        UnknownCaseError: The case has no such exhibit.
        ExportError: The file could not be written; what stood in its place still stands.
    """
    content, path = picture
    case = desk.store.load(case_id)
    unknown = [exhibit for exhibit in exhibits if case.exhibit(exhibit) is None]
    if unknown or not exhibits:
        raise UnknownCaseError(", ".join(unknown))
    draft = path.with_name(f".{path.name}.part")
    try:
        draft.write_bytes(content)
        kept = desk.keep(case, Action.PICTURE_SAVED, wire.digest([*exhibits, digest_of(content)]))
        os.replace(draft, path)  # noqa: PTH105 -- Path.replace says less of what it is: atomic
    except OSError as error:
        raise ExportError(str(error)) from error
    finally:
        draft.unlink(missing_ok=True)
    return kept
