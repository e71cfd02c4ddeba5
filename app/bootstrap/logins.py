"""Logins and signing keys of this machine, as the ports that the services ask."""

from collections.abc import Callable

from app.domain.assessment import person
from app.domain.errors import (
    ExaminerExistsError,
    KeyUnavailableError,
    UnknownExaminerError,
    WrongPassphraseError,
)
from app.domain.letter import Language
from app.domain.ports import Clock
from app.domain.ports_signing import Signer
from app.signing.certificates import UnlockedKey
from app.signing.keys import Keyring
from app.store.case_store import SqlCipherStore


class WorkstationKeys:
    """The keyring as a port."""

    def __init__(self, ring: Keyring, sign_with: Callable[[UnlockedKey, Language], Signer]) -> None:
        self._ring = ring
        self._sign_with = sign_with

    def signer(
        self, examiner: str, passphrase: str, language: Language = Language.ENGLISH
    ) -> Signer:
        """See `KeyRing.signer`."""
        key = self._ring.signing_key(examiner, passphrase)
        return self._sign_with(key, language)


class WorkstationLogins:
    """Logins as a port: the store lets a person in, the keyring holds their key.

    Law: the store's header is written last of what is made and first of what is removed, so that
    a crash leaves a key without a login at worst; such a key is made anew.
    """

    def __init__(self, store: SqlCipherStore, ring: Keyring, clock: Clock) -> None:
        self._store, self._ring, self._clock = store, ring, clock

    def examiners(self) -> tuple[str, ...]:
        """See `Logins.examiners`."""
        return self._store.examiners()

    def add(self, examiner: str, passphrase: str, opener: str) -> None:
        """See `Logins.add`."""
        if any(person(known) == person(examiner) for known in self.examiners()):
            raise ExaminerExistsError(examiner)
        if not passphrase.strip():
            raise WrongPassphraseError("empty")
        if not self._ring.opens_authority(opener):
            raise KeyUnavailableError("not the passphrase of who set the workstation up")
        self._ring.remove(examiner)
        self._ring.create(examiner, passphrase, self._clock, authority_passphrase=opener)
        self._store.add_examiner(examiner, passphrase)

    def remove(self, examiner: str, opener: str) -> None:
        """See `Logins.remove`."""
        if not self._ring.opens_authority(opener):
            raise KeyUnavailableError("not the passphrase of who set the workstation up")
        if examiner == self.examiners()[0]:
            raise UnknownExaminerError("the first one stays")
        self._store.remove_examiner(examiner)
        self._ring.remove(examiner)

    def change_passphrase(self, examiner: str, old: str, new: str) -> None:
        """See `Logins.change_passphrase`."""
        if not new.strip():
            raise WrongPassphraseError("empty")
        if examiner in self._ring.examiners():
            try:
                self._ring.prepare_passphrase(examiner, old, new)
            except KeyUnavailableError as error:
                raise WrongPassphraseError from error
        self._store.change_passphrase(old, new, examiner=examiner)
        self._ring.settle(examiner, new)
