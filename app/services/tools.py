"""What works without a case store, on the command line and in the window alike."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.domain.attestation import Verification
from app.domain.determination import Status
from app.domain.policy import Policy
from app.domain.ports import CancelToken, Clock, Decoder, Engine, Progress
from app.domain.ports_signing import KeyOffice, Packer, Redactor
from app.domain.validation import Validation
from app.services.match import Matcher
from app.services.policies import PolicyShelf
from app.services.verify import Bench, verify

Watch = tuple[Progress, CancelToken]
"""Who is told how far long work is, and who may stop it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tools:
    """What works without a case store: engines, decoder, policy, verification."""

    decoder: Decoder
    engines: Mapping[str, Engine]
    matcher: Matcher
    policy: Policy
    shelf: PolicyShelf
    validation: Validation
    bench: Bench
    redactor: Redactor
    packer: Packer
    key_office: KeyOffice
    clock: Clock
    practice: Path
    program: str

    def verify(self, files: Sequence[Path]) -> Verification:
        """See `services.verify`."""
        return verify(self.bench, files)

    def redact(
        self, result: Path, drop: Sequence[str], into: Path
    ) -> tuple[Verification, tuple[Path, ...]]:
        """A copy of a result that hides fields, and what verifying the copy says.

        No file is written when the result does not hold.

        Raises:
            UnknownFieldError: It discloses no field of that name.
            MalformedError: It is not the folder of a whole result.
            ExportError: The copy could not be written; nothing was left behind.
        """
        found = self.verify((result,))
        if found.state is Status.UNMET:
            return found, ()
        files = self.redactor.redact(result, drop, into)
        return self.verify((into,)), files
