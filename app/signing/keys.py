"""The keyring of a workstation: one self-issued authority, one key file per examiner.

File names are digests, never names of people. The authority's key is sealed with the passphrase of
whoever set the workstation up; adding another examiner needs that passphrase once.
"""

from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding

from app import wire
from app.domain.attestation import TokenPlace
from app.domain.errors import KeyUnavailableError, MalformedError
from app.domain.ports import Clock
from app.signing import organisation, sealed_key, token
from app.signing.certificates import (
    PrivateKey,
    UnlockedKey,
    authority_name,
    common_name,
    issue_authority,
    issue_examiner,
    issue_revocations,
    new_key,
)
from app.signing.files import write_whole
from app.signing.key_file import (
    IN_FILE,
    ON_TOKEN,
    KeyPlaces,
    certificate_of,
    mark,
    open_key,
    read_key,
    write_key,
)
from app.signing.trust import Certificates, pem_of, read_roots

_AUTHORITY = "authority.key"
_REVOCATIONS = "authority.crl"
_DRAFT = ".next"
"""Ends the names of keys under a passphrase that does not hold yet."""
_LONGEST_NAME = 64
"""Source: RFC 5280 appendix A, ub-common-name."""


class Keyring:
    """Makes and opens the keys that lie in one folder."""

    def __init__(self, folder: Path) -> None:
        self._folder, self._places = folder, KeyPlaces(folder=folder)

    def examiners(self) -> tuple[str, ...]:
        """Who has a key here, in the order of their names; asks for no passphrase."""
        files = self._folder.glob("examiner-*.key")
        return tuple(sorted(common_name(certificate_of(read_key(file))) for file in files))

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
        file = self._places.key(examiner)
        if not 0 < len(examiner) <= _LONGEST_NAME or examiner.strip() != examiner:
            raise KeyUnavailableError("a name has 1 to 64 characters")
        if file.exists():
            raise KeyUnavailableError("this examiner has a key already")
        now = clock.now().replace(microsecond=0)
        self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        opener = passphrase if authority_passphrase is None else authority_passphrase
        if not (self._folder / _AUTHORITY).exists():
            authority_key = new_key()
            write_key(
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
        write_key(file, key, certificate, passphrase)
        return UnlockedKey(
            certificate=certificate, chain=(authority,), revocations=(revocations,), private_key=key
        )

    def unlock(self, examiner: str, passphrase: str) -> UnlockedKey:
        """Open the key of `examiner`. Keep the result: opening costs a quarter of a second.

        Raises:
            KeyUnavailableError: There is none, it was changed, or the passphrase is another one.
        """
        certificate, key = open_key(self._places.key(examiner), passphrase)
        if common_name(certificate) != examiner:
            raise KeyUnavailableError("key file of another examiner")
        return self._with_chain(examiner, certificate, key)

    def signing_key(self, examiner: str, secret: str) -> UnlockedKey:
        """What `examiner` signs with: the token where one is set, opened by its PIN, or the file.

        Raises:
            KeyUnavailableError: It does not open.
        """
        place = self._token(examiner)
        if place is None:
            return self.unlock(examiner, secret)
        certificate = read_roots([self._places.chain(examiner, ON_TOKEN).read_bytes()])[0]
        key = token.TokenKey(place=place, pin=secret)
        if certificate not in token.certificates_on(place, secret):
            raise KeyUnavailableError("the token holds another certificate")
        return self._with_chain(examiner, certificate, key, ON_TOKEN)

    def _with_chain(
        self,
        examiner: str,
        certificate: x509.Certificate,
        key: PrivateKey,
        where: str = IN_FILE,
    ) -> UnlockedKey:
        chain = self._issuers(examiner, certificate, where)
        texts = [
            *organisation.revocations_in(self._places.lists),
            (self._folder / _REVOCATIONS).read_bytes(),
        ]
        try:
            lists = [x509.load_der_x509_crl(text) for text in texts]
        except (OSError, ValueError) as error:
            raise KeyUnavailableError("revocation list") from error
        own = [one for one in lists if any(organisation.issued_by(one, item) for item in chain)]
        return UnlockedKey(
            certificate=certificate, chain=chain, revocations=tuple(own), private_key=key
        )

    def chain(self, examiner: str) -> tuple[Certificates, TokenPlace | None]:
        """What `examiner` signs under, the certificate first, and on which token; no secret."""
        place = self._token(examiner)
        if place is not None:
            return read_roots([self._places.chain(examiner, ON_TOKEN).read_bytes()]), place
        certificate = certificate_of(read_key(self._places.key(examiner)))
        return (certificate, *self._issuers(examiner, certificate, IN_FILE)), None

    def _issuers(self, examiner: str, certificate: x509.Certificate, where: str) -> Certificates:
        file = self._places.chain(examiner, where)
        if file.exists() and (held := read_roots([file.read_bytes()]))[0] == certificate:
            return held[1:]
        return (self._root(),)

    def _token(self, examiner: str) -> TokenPlace | None:
        try:
            text = self._places.token(examiner).read_bytes()
        except FileNotFoundError:
            return None
        try:
            place = wire.decode(text, TokenPlace)
        except MalformedError as error:
            raise KeyUnavailableError("token file damaged") from error
        return place

    def opens_authority(self, passphrase: str) -> bool:
        """Whether `passphrase` is that of whoever set this workstation up."""
        try:
            open_key(self._folder / _AUTHORITY, passphrase)
        except KeyUnavailableError:
            return False
        return True

    def remove(self, examiner: str) -> None:
        """Destroy the key of `examiner`; results signed with it stay as they are."""
        for where in (IN_FILE, ON_TOKEN):
            self._places.chain(examiner, where).unlink(missing_ok=True)
        self._places.token(examiner).unlink(missing_ok=True)
        self._places.key(examiner).unlink(missing_ok=True)
        for draft in self._drafts(examiner):
            draft.unlink(missing_ok=True)

    def prepare_passphrase(self, examiner: str, old: str, new: str) -> None:
        """Seal the keys that `old` opens with `new`, beside those that hold; see `settle`.

        Raises:
            KeyUnavailableError: `old` does not open the key of `examiner`.
        """
        self.unlock(examiner, old)
        for file in (self._places.key(examiner), self._folder / _AUTHORITY):
            sealed = read_key(file)
            try:
                private = sealed_key.unseal(sealed, old)
            except KeyUnavailableError:
                continue  # the authority that somebody else set up
            draft = file.with_name(f"{file.name}.{mark(examiner)}{_DRAFT}")
            write_whole(draft, sealed_key.seal(private, sealed.certificate, new))

    def settle(self, examiner: str, passphrase: str) -> None:
        """Let prepared keys hold if `passphrase` opens them, or drop them; nothing if none are."""
        for draft in self._drafts(examiner):
            try:
                sealed_key.unseal(read_key(draft), passphrase)
            except KeyUnavailableError:
                draft.unlink()
            else:
                draft.replace(draft.with_name(draft.name.split(".key.")[0] + ".key"))

    def authority(self, passphrase: str) -> tuple[x509.Certificate, rsa.RSAPrivateKey]:
        """Open the workstation's authority, which issues certificates and revocation lists.

        Raises:
            KeyUnavailableError: There is none, or the passphrase is another one.
        """
        return open_key(self._folder / _AUTHORITY, passphrase)

    def root_pem(self) -> bytes:
        """The workstation's own root, which its own results are checked against.

        Raises:
            KeyUnavailableError: No key was made here yet.
        """
        return self._root().public_bytes(Encoding.PEM)

    def root_pems(self) -> tuple[bytes, ...]:
        """Every root under which somebody here signs; none before the first key."""
        chains = sorted(self._folder.glob("*.pem"))
        adopted = tuple(pem_of(read_roots([file.read_bytes()])[-1]) for file in chains)
        own = (self.root_pem(),) if (self._folder / _AUTHORITY).exists() else ()
        return tuple(dict.fromkeys((*own, *adopted)))

    def _root(self) -> x509.Certificate:
        return certificate_of(read_key(self._folder / _AUTHORITY))

    def _drafts(self, examiner: str) -> list[Path]:
        return sorted(self._folder.glob(f"*.key.{mark(examiner)}{_DRAFT}"))
