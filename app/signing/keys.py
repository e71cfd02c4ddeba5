"""The keyring of a workstation: one self-issued authority, one key file per examiner.

File names are digests, never names of people. The authority's key is sealed with the passphrase of
whoever set the workstation up; adding another examiner needs that passphrase once.
"""

from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_der_private_key,
)

from app.domain.errors import KeyUnavailableError
from app.domain.exhibit import digest_of
from app.domain.ports import Clock
from app.signing import sealed_key
from app.signing.certificates import (
    UnlockedKey,
    authority_name,
    common_name,
    issue_authority,
    issue_examiner,
    issue_revocations,
    new_key,
)
from app.signing.files import write_whole

_AUTHORITY = "authority.key"
_REVOCATIONS = "authority.crl"
_DRAFT = ".next"
"""Ends the names of keys under a passphrase that does not hold yet."""
_LONGEST_NAME = 64
"""Source: RFC 5280 appendix A, ub-common-name."""


class Keyring:
    """Makes and opens the keys that lie in one folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def examiners(self) -> tuple[str, ...]:
        """Who has a key here, in the order of their names; asks for no passphrase."""
        files = self._folder.glob("examiner-*.key")
        return tuple(sorted(common_name(_certificate(_read(file))) for file in files))

    def create(
        self,
        examiner: str,
        passphrase: str,
        clock: Clock,
        *,
        authority_passphrase: str | None = None,
    ) -> UnlockedKey:
        """Make a key for `examiner`, and on first use the workstation's authority.

        `authority_passphrase` opens an authority that somebody else set up; without it,
        `passphrase` is tried.

        Raises:
            KeyUnavailableError: The name cannot stand in a certificate, has a key already, or
                the authority does not open.
        """
        file = self._file(examiner)
        if not 0 < len(examiner) <= _LONGEST_NAME or examiner.strip() != examiner:
            raise KeyUnavailableError("a name has 1 to 64 characters")
        if file.exists():
            raise KeyUnavailableError("this examiner has a key already")
        now = clock.now().replace(microsecond=0)
        self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        opener = passphrase if authority_passphrase is None else authority_passphrase
        if not (self._folder / _AUTHORITY).exists():
            authority_key = new_key()
            _write(
                self._folder / _AUTHORITY,
                authority_key,
                issue_authority(authority_key, now, authority_name(authority_key.public_key())),
                opener,
            )
        authority, authority_key = self.authority(opener)
        revocations = issue_revocations(authority, authority_key, now)
        write_whole(self._folder / _REVOCATIONS, revocations.public_bytes(Encoding.DER))
        key = new_key()
        certificate = issue_examiner(examiner, key.public_key(), authority, authority_key, now)
        _write(file, key, certificate, passphrase)
        return UnlockedKey(
            certificate=certificate, chain=(authority,), revocations=(revocations,), private_key=key
        )

    def unlock(self, examiner: str, passphrase: str) -> UnlockedKey:
        """Open the key of `examiner`. Keep the result: opening costs a quarter of a second.

        Raises:
            KeyUnavailableError: There is none, it was changed, or the passphrase is another one.
        """
        certificate, key = _open(self._file(examiner), passphrase)
        if common_name(certificate) != examiner:
            raise KeyUnavailableError("key file of another examiner")
        try:
            list_ = x509.load_der_x509_crl((self._folder / _REVOCATIONS).read_bytes())
        except (OSError, ValueError) as error:
            raise KeyUnavailableError("revocation list") from error
        return UnlockedKey(
            certificate=certificate, chain=(self._root(),), revocations=(list_,), private_key=key
        )

    def opens_authority(self, passphrase: str) -> bool:
        """Whether `passphrase` is that of whoever set this workstation up."""
        try:
            _open(self._folder / _AUTHORITY, passphrase)
        except KeyUnavailableError:
            return False
        return True

    def remove(self, examiner: str) -> None:
        """Destroy the key of `examiner`; results signed with it stay as they are."""
        self._file(examiner).unlink(missing_ok=True)
        for draft in self._drafts(examiner):
            draft.unlink(missing_ok=True)

    def prepare_passphrase(self, examiner: str, old: str, new: str) -> None:
        """Seal the keys that `old` opens with `new`, beside those that hold; see `settle`.

        Raises:
            KeyUnavailableError: `old` does not open the key of `examiner`.
        """
        self.unlock(examiner, old)
        for file in (self._file(examiner), self._folder / _AUTHORITY):
            sealed = _read(file)
            try:
                private = sealed_key.unseal(sealed, old)
            except KeyUnavailableError:
                continue  # the authority that somebody else set up
            draft = file.with_name(f"{file.name}.{_mark(examiner)}{_DRAFT}")
            write_whole(draft, sealed_key.seal(private, sealed.certificate, new))

    def settle(self, examiner: str, passphrase: str) -> None:
        """Let prepared keys hold if `passphrase` opens them, or drop them; nothing if none are."""
        for draft in self._drafts(examiner):
            try:
                sealed_key.unseal(_read(draft), passphrase)
            except KeyUnavailableError:
                draft.unlink()
            else:
                draft.replace(draft.with_name(draft.name.split(".key.")[0] + ".key"))

    def authority(self, passphrase: str) -> tuple[x509.Certificate, rsa.RSAPrivateKey]:
        """Open the workstation's authority, which issues certificates and revocation lists.

        Raises:
            KeyUnavailableError: There is none, or the passphrase is another one.
        """
        return _open(self._folder / _AUTHORITY, passphrase)

    def root_pem(self) -> bytes:
        """The workstation's own root, which its own results are checked against.

        Raises:
            KeyUnavailableError: No key was made here yet.
        """
        return self._root().public_bytes(Encoding.PEM)

    def _root(self) -> x509.Certificate:
        return _certificate(_read(self._folder / _AUTHORITY))

    def _file(self, examiner: str) -> Path:
        return self._folder / f"examiner-{_mark(examiner)}.key"

    def _drafts(self, examiner: str) -> list[Path]:
        return sorted(self._folder.glob(f"*.key.{_mark(examiner)}{_DRAFT}"))


def _mark(examiner: str) -> str:
    return digest_of(examiner.encode())[:32]


def _read(file: Path) -> sealed_key.SealedKey:
    try:
        return sealed_key.read(file.read_bytes())
    except OSError as error:
        raise KeyUnavailableError("no key file") from error


def _certificate(key: sealed_key.SealedKey) -> x509.Certificate:
    try:
        return x509.load_der_x509_certificate(key.certificate)
    except ValueError as error:
        raise KeyUnavailableError("key file without certificate") from error


def _open(file: Path, passphrase: str) -> tuple[x509.Certificate, rsa.RSAPrivateKey]:
    sealed = _read(file)
    key = load_der_private_key(sealed_key.unseal(sealed, passphrase), None)
    certificate = _certificate(sealed)
    if not isinstance(key, rsa.RSAPrivateKey) or key.public_key() != certificate.public_key():
        raise KeyUnavailableError("key and certificate do not belong together")
    return certificate, key


def _write(
    file: Path, key: rsa.RSAPrivateKey, certificate: x509.Certificate, passphrase: str
) -> None:
    private = key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    write_whole(file, sealed_key.seal(private, certificate.public_bytes(Encoding.DER), passphrase))
