"""The vault: from an examiner's passphrase to the keys of one store.

passphrase -Argon2id-> key-encryption key -AES-256-GCM-> two keys of the store: one for the
database, one that wraps a random key per case. They lie wrapped once for each examiner.

Laws:
- Every field of a login in the header is bound to the keys wrapped in it (associated data).
- One person has one login, however the name is spelled; the last login is never removed.
- A login that is new, changed or gone writes a new header and touches nothing else. Whoever kept
  an old header and knows a passphrase of it still holds the same keys; only a new store would lock
  that out.
"""

import os
import unicodedata
from dataclasses import replace
from pathlib import Path
from typing import Self

from argon2 import low_level
from argon2.exceptions import HashingError

from app import wire
from app.domain.assessment import person
from app.domain.errors import (
    ExaminerExistsError,
    StoreError,
    TamperedError,
    UnknownExaminerError,
    WrongPassphraseError,
)
from app.store import aead
from app.store.durable import write_whole
from app.store.header import HEADER, VERSION, Cost, Header, Login, Terms, examiners, read

FIRST = "Examiner"
"""Whose login it is when nobody said a name."""
_MOST_LOGINS = 64
"""A login takes about 500 bytes. Ours: a workstation has a desk, not a hall."""
_LONGEST_NAME = 64
"""Source: RFC 5280 appendix A, ub-common-name; the same name stands in the certificate."""
_SALT_BYTES = 16
"""Source: RFC 9106 section 3.1: 16 bytes are recommended for passwords."""


class Vault:
    """The keys of one store, in the clear, for as long as it is open."""

    def __init__(self, folder: Path, origin: str, keys: bytes) -> None:
        """Take both keys of the store, one after the other; see `new` and `open`."""
        self.origin = origin
        """Random name of the store, in every checkpoint of its trail."""
        self._folder = folder
        self._keys = keys

    @classmethod
    def new(cls, folder: Path) -> Self:
        """New keys, on disk only once `lock_with` was called."""
        return cls(folder, os.urandom(_SALT_BYTES).hex(), aead.new_key() + aead.new_key())

    @classmethod
    def open(cls, folder: Path, passphrase: str, examiner: str = "") -> Self:
        """The keys that lie wrapped in `folder` for `examiner`, or for the only one there is.

        Raises:
            UnknownExaminerError: There is no such login, or none was named of several.
            WrongPassphraseError: They do not open with `passphrase`.
            TamperedError: The header is damaged or gone.
            NewerSchemaError: A newer Rightful wrote it.
        """
        header = read(folder / HEADER)
        login = _login(header, examiner)
        key = _derive(passphrase, login)
        try:
            place = _place(header.terms, login)
            keys = aead.unseal(key, bytes.fromhex(login.wrapped), *place)
        except TamperedError as error:
            raise WrongPassphraseError from error
        return cls(folder, header.terms.origin, keys)

    def forget(self) -> None:
        """Hold the keys no longer; nothing can be opened afterwards."""
        self._keys = b""

    def examiners(self) -> tuple[str, ...]:
        """Who has a login, the first one first."""
        return examiners(self._folder)

    def lock_with(self, passphrase: str, cost: Cost, examiner: str = FIRST) -> None:
        """Write the header anew, so that `examiner` gets in with `passphrase`, as others do.

        Raises:
            WrongPassphraseError: `passphrase` is empty.
            ExaminerExistsError: The person has a login that is spelled otherwise.
            StoreError: The header is as it was.
        """
        if not 0 < len(examiner) <= _LONGEST_NAME or examiner.strip() != examiner:
            raise UnknownExaminerError("a name has 1 to 64 characters")
        terms = Terms(version=VERSION, origin=self.origin)
        path = self._folder / HEADER
        known = read(path).logins if path.exists() else ()
        if any(_same(one.examiner, examiner) and one.examiner != examiner for one in known):
            raise ExaminerExistsError(examiner)
        salt = os.urandom(_SALT_BYTES).hex()
        login = Login(examiner=examiner, cost=cost, salt=salt)
        wrapped = aead.seal(_derive(passphrase, login), self._keys, *_place(terms, login)).hex()
        own = replace(login, wrapped=wrapped)
        names = [one.examiner for one in known]
        logins = (
            tuple(own if one.examiner == examiner else one for one in known)
            if examiner in names
            else (*known, own)
        )
        self._write(terms, logins)

    def relock(self, old: str, new: str, cost: Cost, examiner: str = "") -> None:
        """Change the passphrase of `examiner` from `old` to `new`.

        Raises:
            WrongPassphraseError: `old` does not open the header, or `new` is empty.
            StoreError: The header is as it was.
        """
        Vault.open(self._folder, old, examiner)
        login = _login(read(self._folder / HEADER), examiner)
        self.lock_with(new, cost, login.examiner)

    def shut_out(self, examiner: str) -> None:
        """Remove the login of `examiner`.

        Raises:
            UnknownExaminerError: There is none, or it is the last.
        """
        header = read(self._folder / HEADER)
        gone = _login(header, examiner)
        left = tuple(one for one in header.logins if one is not gone)
        if not left:
            raise UnknownExaminerError("the last login stays")
        self._write(header.terms, left)

    def _write(self, terms: Terms, logins: tuple[Login, ...]) -> None:
        if len(logins) > _MOST_LOGINS:
            raise StoreError("too many logins")
        header = Header(terms=terms, logins=logins, check=wire.digest([terms, logins]))
        write_whole(self._folder / HEADER, wire.encode(header))

    @property
    def database_key(self) -> bytes:
        """Opens the pages of the database."""
        return self._keys[: aead.KEY_BYTES]

    def wrap(self, case_id: str, key: bytes) -> bytes:
        """The case's `key`, sealed for that case alone."""
        return aead.seal(self._wrapping_key, key, self.origin, "key", case_id)

    def unwrap(self, case_id: str, wrapped: bytes) -> bytes:
        """The case's key.

        Raises:
            TamperedError: It was wrapped for another case, or a byte differs.
        """
        return aead.unseal(self._wrapping_key, wrapped, self.origin, "key", case_id)

    @property
    def _wrapping_key(self) -> bytes:
        return self._keys[aead.KEY_BYTES :]


def _login(header: Header, examiner: str) -> Login:
    if not examiner and len(header.logins) == 1:
        return header.logins[0]
    found = next((one for one in header.logins if one.examiner == examiner), None)
    if found is None:
        raise UnknownExaminerError(examiner)
    return found


def _same(one: str, other: str) -> bool:
    return person(one) == person(other)


def _derive(passphrase: str, login: Login) -> bytes:
    """The key-encryption key. NFC, as keyboards differ in composing. Source: RFC 8265."""
    if not passphrase.strip():
        raise WrongPassphraseError("empty")
    try:
        return low_level.hash_secret_raw(
            secret=unicodedata.normalize("NFC", passphrase).encode(),
            salt=bytes.fromhex(login.salt),
            time_cost=login.cost.passes,
            memory_cost=login.cost.memory_kib,
            parallelism=login.cost.lanes,
            hash_len=aead.KEY_BYTES,
            type=low_level.Type.ID,
        )
    except (HashingError, UnicodeEncodeError, ValueError) as error:
        raise StoreError("key derivation failed") from error


def _place(terms: Terms, login: Login) -> tuple[str, str]:
    return ("vault", wire.encode([terms, replace(login, wrapped="")]).decode())
