"""What was given of a result, loose or packed, and how a step is answered."""

from collections.abc import Mapping
from functools import cached_property

from app.domain.attestation import StepReason
from app.domain.determination import Status
from app.signing import asice, pdf_parts
from app.signing.result_names import (
    CONTAINER,
    DISCLOSED,
    LIMITS,
    REPORT,
    RESULT,
    ROOT,
    TWIN,
)

_PACKED = frozenset({REPORT, RESULT, TWIN, ROOT, DISCLOSED, asice.MANIFEST, asice.SIGNATURE})

Answer = tuple[Status, StepReason, str]
"""State, reason and detail of one step."""
HOLDS: Answer = (Status.MET, StepReason.HOLDS, "")
NOT_GIVEN: Answer = (Status.MET, StepReason.NOT_GIVEN, "")


class BrokenError(Exception):
    """A step that is UNMET, and why. Ends the step, never the reading."""

    def __init__(self, reason: StepReason, detail: str) -> None:
        super().__init__(reason)
        self.reason, self.detail = reason, detail


def require(holds: bool, reason: StepReason, detail: str) -> None:  # noqa: FBT001 -- it is the point
    """End the step unless it `holds`."""
    if not holds:
        raise BrokenError(reason, detail)


class Parts:
    """What was given of a result; what lies in a container counts like what is given loose."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self.files = dict(files)
        self.packed: dict[str, bytes] = {}
        """Everything that the container holds, by its name there."""

    def check_bounds(self) -> None:
        """Size and structure; opens the container.

        Raises:
            BrokenError: Something is beyond the limits or no file of its kind.
        """
        for name, content in self.files.items():
            require(len(content) <= LIMITS.get(name, 0), StepReason.TOO_LARGE, name)
        if CONTAINER in self.files:
            self._unpack(self.files.pop(CONTAINER))
        if REPORT in self.files:
            bounded = pdf_parts.well_bounded(self.files[REPORT])
            require(bounded, StepReason.UNREADABLE, REPORT)
        there = bool({REPORT, RESULT} & self.files.keys())
        require(there, StepReason.NOT_GIVEN, f"{REPORT}, {RESULT}")

    def _unpack(self, container: bytes) -> None:
        parts = asice.unpack(container, _PACKED)
        if parts is None:
            raise BrokenError(StepReason.UNREADABLE, CONTAINER)
        self.packed = parts
        for name in LIMITS.keys() & parts.keys():
            same = self.files.setdefault(name, parts[name]) == parts[name]
            require(same, StepReason.TWINS_DIFFER, f"{CONTAINER}: {name}")
            require(len(parts[name]) <= LIMITS[name], StepReason.TOO_LARGE, name)

    @cached_property
    def attached(self) -> dict[str, bytes]:
        """What is attached to the report; nothing unless it is just what is to be there."""
        if REPORT not in self.files:
            return {}
        found = pdf_parts.attachments(self.files[REPORT])
        return found if found.keys() == {RESULT, DISCLOSED} else {}

    def text(self, name: str) -> bytes | None:
        """The file of that name, or what is attached to the report under it."""
        return self.files.get(name, self.attached.get(name))
