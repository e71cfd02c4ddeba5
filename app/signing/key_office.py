"""What is done to keys besides signing: certificates, tokens, revocation lists, time stamps."""

import errno
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import rsa

from app import wire
from app.domain.attestation import KeyInfo, Stamp, TokenPlace
from app.domain.errors import CertificateError, ExportError, KeyUnavailableError
from app.domain.ports import Clock
from app.signing import organisation, timestamp, token
from app.signing.certificates import common_name, fingerprint
from app.signing.files import write_whole
from app.signing.key_file import IN_FILE, ON_TOKEN, KeyPlaces, open_key, write_key
from app.signing.keys import Keyring
from app.signing.result_names import STAMP, TWIN
from app.signing.trust import Certificates, pem_of, read_roots


class FolderKeyOffice:
    """Implements `KeyOffice` over the folder of keys; `roots` are those believed besides."""

    def __init__(self, folder: Path, clock: Clock, roots: tuple[bytes, ...] = ()) -> None:
        self._ring, self._places = Keyring(folder), KeyPlaces(folder=folder)
        self._clock, self._roots = clock, roots

    def listed(self) -> tuple[KeyInfo, ...]:
        """See `KeyOffice.listed`."""
        found = []
        for examiner in self._ring.examiners():
            chain, place = self._ring.chain(examiner)
            found.append(_told(chain, place))
        return tuple(found)

    def request(self, examiner: str, passphrase: str) -> bytes:
        """See `KeyOffice.request`."""
        _, key = open_key(self._places.key(examiner), passphrase)
        return organisation.request(examiner, key)

    def adopt(self, examiner: str, passphrase: str, pem: bytes) -> KeyInfo:
        """See `KeyOffice.adopt`."""
        file = self._places.key(examiner)
        _, key = open_key(file, passphrase)
        chain = organisation.read_chain(pem, examiner, key.public_key(), self._clock.now())
        text = b"".join(map(pem_of, chain))
        write_whole(self._places.chain(examiner, IN_FILE), text)  # of no use without the next
        write_key(file, key, chain[0], passphrase)
        return _told(chain, None)

    def use_token(self, examiner: str, place: TokenPlace, pin: str, pem: bytes) -> KeyInfo:
        """See `KeyOffice.use_token`."""
        held = token.certificates_on(place, pin)
        own = [item for item in held if common_name(item) == examiner]
        if not own or not isinstance(key := own[0].public_key(), rsa.RSAPublicKey):
            raise CertificateError("the token holds no certificate of that name")
        if token.extractable(place, pin):
            raise KeyUnavailableError("the key can be read out of the token")
        given = [item for item in read_roots([pem]) if item != own[0]]
        whole = b"".join(map(pem_of, (own[0], *given)))
        chain = organisation.read_chain(whole, examiner, key, self._clock.now())
        text = b"".join(map(pem_of, chain))
        write_whole(self._places.chain(examiner, ON_TOKEN), text)
        write_whole(self._places.token(examiner), wire.encode(place))
        return _told(chain, place)

    def forget_token(self, examiner: str) -> None:
        """See `KeyOffice.forget_token`."""
        self._places.token(examiner).unlink(missing_ok=True)
        self._places.chain(examiner, ON_TOKEN).unlink(missing_ok=True)

    def keep_revocations(self, content: bytes) -> str:
        """See `KeyOffice.keep_revocations`."""
        chains = (file.read_bytes() for file in self._places.folder.glob("*.pem"))
        known = [*read_roots(chains), *read_roots(self._ring.root_pems()), *self._believed()]
        return organisation.keep_revocations(self._places.lists, content, known)

    def stamp_request(self, result: Path) -> bytes:
        """See `KeyOffice.stamp_request`."""
        return timestamp.request((result / TWIN).read_bytes())

    def keep_stamp(self, result: Path, response: bytes) -> Stamp:
        """See `KeyOffice.keep_stamp`."""
        roots = (*self._ring.root_pems(), *self._roots)
        stamp = timestamp.examine(response, (result / TWIN).read_bytes(), roots)
        if not (stamp.holds and stamp.believed):
            raise CertificateError("time stamp")
        try:
            write_whole(result / STAMP, response)
        except OSError as error:
            raise ExportError(errno.errorcode.get(error.errno or 0, "OSError")) from error
        return stamp

    def _believed(self) -> list[x509.Certificate]:
        return list(read_roots(self._roots))


def _told(chain: Certificates, place: TokenPlace | None) -> KeyInfo:
    return KeyInfo(
        examiner=common_name(chain[0]),
        certificate=fingerprint(chain[0]),
        issuer=common_name(chain[-1]),
        root=fingerprint(chain[-1]),
        until=chain[0].not_valid_after_utc,
        token="" if place is None else place.token,
    )
