"""The organisation's signature over a policy: a detached CMS beside the TOML.

Laws: the roots believed here are pinned for policies and for nothing else, so that no examiner's
key can sign one; a root that arrives together with a policy proves nothing.
"""

from pathlib import Path

from cryptography.hazmat.primitives.serialization import Encoding

from app.domain.attestation import StepReason
from app.domain.errors_policy import UntrustedPolicyError
from app.domain.exhibit import digest_of
from app.domain.ports import Clock
from app.signing import cms
from app.signing.certificates import common_name
from app.signing.files import write_whole
from app.signing.keys import Keyring
from app.signing.trust import Standing, judge, read_roots

_NAME = "Policy office"
"""How the organisation's certificate calls its key."""


class OrganisationOffice:
    """Implements `PolicyOffice` with a keyring of its own and a folder of pinned roots."""

    def __init__(self, keys: Path, pinned: Path, clock: Clock) -> None:
        self._ring, self._pinned, self._clock = Keyring(keys), pinned, clock

    def sign(self, text: bytes, passphrase: str) -> tuple[bytes, bytes]:
        """See `PolicyOffice.sign`."""
        if _NAME in self._ring.examiners():
            key = self._ring.unlock(_NAME, passphrase)
        else:
            key = self._ring.create(_NAME, passphrase, self._clock)
        digest = bytes.fromhex(digest_of(text))
        return cms.sign(digest, [key], self._clock.now()), self._ring.root_pem()

    def pin(self, root: bytes) -> None:
        """See `PolicyOffice.pin`."""
        try:
            read_roots([root])
        except ValueError as error:
            raise UntrustedPolicyError("no certificate") from error
        self._pinned.mkdir(parents=True, exist_ok=True, mode=0o700)
        write_whole(self._pinned / f"{digest_of(root)[:16]}.pem", root)

    def signer(self, text: bytes, signature: bytes) -> str:
        """See `PolicyOffice.signer`."""
        found = cms.examine(signature, text)
        if found.reason is not StepReason.HOLDS or len(found.times) != len(found.signers):
            raise UntrustedPolicyError(found.reason)
        roots = read_roots(path.read_bytes() for path in sorted(self._pinned.glob("*.pem")))
        for signer, at in zip(found.signers, found.times, strict=True):
            trust = judge(signer, found.others, roots, at)
            if trust.standing is not Standing.PINNED:
                raise UntrustedPolicyError(f"{common_name(signer)}: {trust.standing}")
        signer = found.signers[0]
        root = judge(signer, found.others, roots, found.times[0]).chain[-1]
        print_ = digest_of(root.public_bytes(Encoding.DER))
        return f"{common_name(signer)}, root {print_[:16]}"
