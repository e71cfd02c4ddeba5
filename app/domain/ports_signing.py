"""What the services ask of the hand that signs, holds keys and reads signed results."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Protocol

from app.domain.attestation import Attestation, KeyInfo, Reading, Stamp, TokenPlace
from app.domain.exhibit import Digest, ExhibitId, Raster
from app.domain.letter import Language, Letter
from app.domain.package import Package


@dataclass(frozen=True, slots=True, kw_only=True)
class Parcel:
    """Where a result is written, and which evidence travels with it in one more file."""

    folder: Path
    evidence: Mapping[str, bytes] = field(default_factory=dict, repr=False)
    """By exhibit id and ending, such as `E-03.jpg`; without any there is no such file."""
    annex: Mapping[str, bytes] = field(default_factory=dict, repr=False)
    """What travels along and was not weighed: pressure, and the trail of the case."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Issued:
    """A result that was written."""

    files: tuple[Path, ...]
    package: Package
    """What is to be kept of it, so that it can be written again."""


class Signer(Protocol):
    """Issues signed results. The private key never leaves it."""

    def fingerprint(self) -> Digest:
        """SHA-256 of the examiner's certificate."""

    def issue(
        self, attestation: Attestation, pictures: Mapping[ExhibitId, Raster], into: Parcel
    ) -> Issued:
        """Write report, result, disclosures, twin and root into the folder, all or none.

        Raises:
            AttestationError: Nothing was left in `into`.
        """

    def begin(
        self, attestation: Attestation, pictures: Mapping[ExhibitId, Raster]
    ) -> Mapping[str, bytes]:
        """The files by name with the first of several signatures; nothing is written.

        Raises:
            AttestationError: It cannot be signed.
        """

    def countersign(
        self, issued: Mapping[str, bytes], reviewed: Digest, at: datetime, into: Parcel
    ) -> Issued:
        """Add this examiner's signature to what another signed, and write all of it into `into`.

        `issued` holds the files of the first examiner by their names; `reviewed` is the SHA-256
        of the `result.json` that this examiner looked at. Every step of verification is taken
        first, and must hold but for the signature that is still missing.

        Raises:
            ReviewedError: What was signed first does not hold, or is not what was reviewed.
            SignerError: This examiner signed it already, or is no judge of the case.
            AttestationError: Nothing was left in `into`.
        """

    def letter(self, letter: Letter, program: str, into: Path) -> tuple[Path, ...]:
        """Write a letter into the folder, and beside it the signature, which is not sent.

        Raises:
            AttestationError: Nothing was left in `into`.
        """


class KeyRing(Protocol):
    """Holds the examiners' keys, each under its examiner's passphrase."""

    def signer(
        self, examiner: str, passphrase: str, language: Language = Language.ENGLISH, /
    ) -> Signer:
        """The examiner's signer, whose reports are written in `language`.

        Raises:
            KeyUnavailableError: The passphrase is not the one that the key was made with.
        """


class PolicyOffice(Protocol):
    """The organisation's signature over its policies."""

    def sign(self, text: bytes, passphrase: str) -> tuple[bytes, bytes]:
        """A detached signature, and the root (PEM) to pin; the key is made at first use.

        Raises:
            KeyUnavailableError: The passphrase is not the one that the key was made with.
        """

    def pin(self, root: bytes) -> None:
        """Believe this root (PEM) of policies from now on, and of nothing else.

        Raises:
            UntrustedPolicyError: It is no certificate.
        """

    def signer(self, text: bytes, signature: bytes) -> str:
        """Who signed `text`.

        Raises:
            UntrustedPolicyError: Nobody whom a root pinned for policies vouches for.
        """


class Redactor(Protocol):
    """Makes copies of results that show less of people."""

    def redact(self, result: Path, drop: Sequence[str], into: Path) -> tuple[Path, ...]:
        """Write what is left of the result in the folder `result` into `into`, all or none.

        Raises:
            UnknownFieldError: It discloses no field of that name.
            MalformedError: It is not the folder of a whole result.
            ExportError: Nothing was left behind.
        """


class Packer(Protocol):
    """Writes results out again; signs nothing, and needs no key."""

    def write(
        self, package: Package, exhibits: Mapping[str, bytes], into: Path
    ) -> tuple[Path, ...]:
        """Write a kept result into `into` as it was signed, all or none.

        `exhibits` holds the bytes of those that travelled along, by their names in the container.

        Raises:
            ExportError: It cannot be written, or would not be the same bytes; nothing was left.
        """


class KeyOffice(Protocol):
    """What is done to keys besides signing; each act asks for the key's own passphrase."""

    def listed(self) -> tuple[KeyInfo, ...]:
        """Every key here, by examiner."""

    def request(self, examiner: str, passphrase: str) -> bytes:
        """A signing request (PKCS #10, PEM) for the authority of the organisation.

        Raises:
            KeyUnavailableError: There is no key, or the passphrase is another one.
        """

    def adopt(self, examiner: str, passphrase: str, pem: bytes) -> KeyInfo:
        """Sign under this certificate from now on; its root is believed here from then on.

        Raises:
            KeyUnavailableError: There is no key, or the passphrase is another one.
            CertificateError: It is for another key or name, or its chain (PEM) is not whole.
        """

    def use_token(self, examiner: str, place: TokenPlace, pin: str, pem: bytes) -> KeyInfo:
        """Sign with a token from now on; `pem` holds the issuers up to the root.

        Raises:
            KeyUnavailableError: The token does not open, or its key can be read out of it.
            CertificateError: Its certificate is of another name, or the chain is not whole.
        """

    def forget_token(self, examiner: str) -> None:
        """Sign with the key in the file again."""

    def keep_revocations(self, content: bytes) -> str:
        """Take in a revocation list (DER or PEM) and give the name of who issued it.

        Raises:
            CertificateError: Its issuer is not known here, or a newer one is at hand.
        """

    def stamp_request(self, result: Path) -> bytes:
        """A request to a time stamping authority (RFC 3161) about the signatures of a result."""

    def keep_stamp(self, result: Path, response: bytes) -> Stamp:
        """Lay the authority's answer beside the result.

        Raises:
            CertificateError: It is of something else, or of nobody believed here.
            ExportError: It could not be written.
        """


class ResultReader(Protocol):
    """Checks a result's form and signatures as a stranger would; needs no key and no store."""

    def read(self, files: Sequence[Path]) -> Reading:
        """Take every numbered step but the seventh, in order.

        A broken signature is a step, never an error.
        """
