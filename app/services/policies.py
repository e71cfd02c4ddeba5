"""Which policy rules: the one that ships, or the organisation's, signed, whole and not outdated.

Laws: unsigned, unsafe, older than what ruled here before, or two at once: refused, and nothing is
determined instead. The policy that ships is trusted by its digest inside the program.
"""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from app.domain.determination import Status
from app.domain.errors import RightfulError
from app.domain.errors_policy import (
    MalformedPolicyError,
    OutdatedPolicyError,
    UnsafePolicyError,
    UntrustedPolicyError,
)
from app.domain.exhibit import Digest, digest_of
from app.domain.policy import Policy
from app.domain.policy_file import parse_policy
from app.domain.ports import Clock, PolicyCabinet
from app.domain.ports_signing import PolicyOffice
from app.services.prove import Law, prove

SHIPPED = "this program"
"""Who stands for the policy that ships."""
MINIMUM = 1
"""The oldest version of the shipped policy's line that this program still accepts."""
_MOST_BYTES = 2**20


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What was found of one policy file; `refusal` is the first thing that speaks against it."""

    policy: Policy
    laws: tuple[Law, ...]
    signer: str
    """Empty when nobody who counts here signed it."""
    refusals: tuple[RightfulError, ...]

    @property
    def state(self) -> Status:
        """Whether it may rule here."""
        return Status.UNMET if self.refusals else Status.MET


@dataclass(frozen=True, kw_only=True)
class PolicyShelf:
    """The policies of this workstation."""

    shipped: bytes
    trusted: Digest
    cabinet: PolicyCabinet
    office: PolicyOffice
    clock: Clock

    @cached_property
    def ruling(self) -> Checked:
        """The policy that rules here.

        One whose time has passed is not refused here: every determination under it halts (R0).

        Raises:
            PolicyError: The one that is installed may not rule.
        """
        installed = self.cabinet.present()
        found = self.check(*(installed or (self.shipped, b"")))
        for refusal in found.refusals:
            if not isinstance(refusal, OutdatedPolicyError) or refusal.detail != _NOT_NOW:
                raise refusal
        return found

    @property
    def known(self) -> tuple[Policy, ...]:
        """By which results are recomputed: the ruling one, the shipped one, earlier ones."""
        others = [pair for pair in self.cabinet.earlier() if pair[0] != self.shipped]
        if self.ruling.signer != SHIPPED:
            others.append((self.shipped, b""))
        former = (self.check(*pair) for pair in others)
        return (self.ruling.policy, *(found.policy for found in former if found.signer))

    def check(self, text: bytes, signature: bytes) -> Checked:
        """Everything that speaks for and against a policy.

        Raises:
            MalformedPolicyError: It is none.
        """
        policy = parse_policy(text)
        laws = prove(policy)
        broken = [f"{law.name}: {law.against}" for law in laws if not law.holds]
        refusals: list[RightfulError] = [UnsafePolicyError("; ".join(broken))] if broken else []
        signer = ""
        try:
            signer = self._signer(text, signature)
        except UntrustedPolicyError as error:
            refusals.append(error)
        least = self.cabinet.newest().get(policy.id, MINIMUM)
        if policy.version < least:
            refusals.append(OutdatedPolicyError(f"version {policy.version}, not {least}"))
        if not policy.issued <= self.clock.now().date() < policy.expires:
            refusals.append(OutdatedPolicyError(_NOT_NOW))
        return Checked(policy=policy, laws=laws, signer=signer, refusals=tuple(refusals))

    def check_file(self, file: Path) -> Checked:
        """See `check`; the signature lies beside the file as FILE.p7s."""
        return self.check(*_read(file))

    def sign(self, file: Path, passphrase: str) -> tuple[bytes, bytes]:
        """The organisation's signature over a policy that is well-formed and safe, and its root.

        Raises:
            PolicyError: The policy breaks a law; nothing is signed.
            KeyUnavailableError: The organisation's key does not open.
        """
        text, _ = _read(file)
        for refusal in self.check(text, b"").refusals:
            if not isinstance(refusal, UntrustedPolicyError):
                raise refusal
        return self.office.sign(text, passphrase)

    def install(self, file: Path) -> Checked:
        """Have a policy rule here from the next start on; what it replaces is kept.

        Raises:
            PolicyError: It may not rule here.
        """
        text, signature = _read(file)
        found = self.check(text, signature)
        for refusal in found.refusals:
            raise refusal
        self.cabinet.put((found.policy.id, found.policy.version), text, signature)
        return found

    def _signer(self, text: bytes, signature: bytes) -> str:
        if digest_of(text) == self.trusted:
            return SHIPPED
        if not signature:
            raise UntrustedPolicyError("nobody signed it")
        return self.office.signer(text, signature)


_NOT_NOW = "not in force today"


def _read(file: Path) -> tuple[bytes, bytes]:
    beside = file.with_name(file.name + ".p7s")
    with file.open("rb") as opened:
        text = opened.read(_MOST_BYTES + 1)
    if len(text) > _MOST_BYTES:
        raise MalformedPolicyError("too large")
    signature = b""
    if beside.is_file():
        with beside.open("rb") as opened:
            signature = opened.read(_MOST_BYTES)
    return text, signature
