"""The vault: from an examiner's passphrase to the keys of one store.

passphrase -Argon2id-> key-encryption key -AES-256-GCM-> two keys of the store: one for the
database, one that wraps a random key per case. They lie wrapped once for each examiner.

Laws:
- The header beside the database holds nothing secret. Every field of a login is bound to the keys
  wrapped in it (associated data), and its cost is bounded before it is obeyed.
- One person has one login, however the name is spelled; the last login is never removed.
- A login that is new, changed or gone writes a new header and touches nothing else. Whoever kept
  an old header and knows a passphrase of it still holds the same keys; only a new store would lock
  that out.
- A changed byte in the header is told from a wrong passphrase by a plain digest. It is no
  protection (anybody can compute it anew); it only spares the examiner a false accusation.
"""

import json
import os
import unicodedata
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Self

from argon2 import low_level
from argon2.exceptions import HashingError

from app import wire
from app.domain.assessment import person
from app.domain.errors import (
    ExaminerExistsError,
    MalformedError,
    NewerSchemaError,
    StoreError,
    TamperedError,
    UnknownExaminerError,
    WrongPassphraseError,
)
from app.domain.exhibit import Digest
from app.store import aead
from app.store.durable import read_bounded, write_whole

HEADER = "vault.json"
FIRST = "Examiner"
"""Whose login it is when nobody said a name."""
_VERSION = 1
_HEADER_BYTES = 64 * 1024
_MOST_LOGINS = 64
"""A login takes about 500 bytes. Ours: a workstation has a desk, not a hall."""
_LONGEST_NAME = 64
"""Source: RFC 5280 appendix A, ub-common-name; the same name stands in the certificate."""
_SALT_BYTES = 16
"""Source: RFC 9106 section 3.1: 16 bytes are recommended for passwords."""

# A changed header must not exhaust the machine: bounds of our own, 1 GiB and about 10 s.
_MOST_PASSES = 20
_MOST_LANES = 16
_MOST_KIB = 1024 * 1024
_LEAST_KIB_PER_LANE = 8
"""Source: RFC 9106 section 3.1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What one guess of the passphrase costs.

    Source: RFC 9106 section 4, second recommendation (3 passes, 64 MiB, 4 lanes), raised to
    5 passes over 128 MiB: about 0.4 s on two cores.
    """

    passes: int = 5
    memory_kib: int = 128 * 1024
    lanes: int = 4

    def __post_init__(self) -> None:
        least = _LEAST_KIB_PER_LANE * self.lanes
        if not (1 <= self.passes <= _MOST_PASSES and 1 <= self.lanes <= _MOST_LANES):
            raise ValueError("passes or lanes out of bounds")
        if not least <= self.memory_kib <= _MOST_KIB:
            raise ValueError("memory out of bounds")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Terms:
    """What holds for every login."""

    version: int
    origin: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Login:
    """One examiner's way in: what the key-encryption key is made from, and what it opens."""

    examiner: str
    cost: Cost
    salt: str
    wrapped: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Header:
    """All that lies on disk. `check` is the digest of the other two."""

    terms: _Terms
    logins: tuple[_Login, ...]
    check: Digest


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
        header = _read(folder / HEADER)
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
        terms = _Terms(version=_VERSION, origin=self.origin)
        path = self._folder / HEADER
        known = _read(path).logins if path.exists() else ()
        if any(_same(one.examiner, examiner) and one.examiner != examiner for one in known):
            raise ExaminerExistsError(examiner)
        salt = os.urandom(_SALT_BYTES).hex()
        login = _Login(examiner=examiner, cost=cost, salt=salt)
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
        login = _login(_read(self._folder / HEADER), examiner)
        self.lock_with(new, cost, login.examiner)

    def shut_out(self, examiner: str) -> None:
        """Remove the login of `examiner`.

        Raises:
            UnknownExaminerError: There is none, or it is the last.
        """
        header = _read(self._folder / HEADER)
        gone = _login(header, examiner)
        left = tuple(one for one in header.logins if one is not gone)
        if not left:
            raise UnknownExaminerError("the last login stays")
        self._write(header.terms, left)

    def _write(self, terms: _Terms, logins: tuple[_Login, ...]) -> None:
        if len(logins) > _MOST_LOGINS:
            raise StoreError("too many logins")
        header = _Header(terms=terms, logins=logins, check=wire.digest([terms, logins]))
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


def _read(path: Path) -> _Header:
    text = read_bounded(path, _HEADER_BYTES)
    if text is None:
        raise TamperedError("no header, or none of ours")
    _refuse_newer(text)
    try:
        header = wire.decode(text, _Header)
    except MalformedError as error:
        raise TamperedError("header malformed") from error
    if header.check != wire.digest([header.terms, header.logins]):
        raise TamperedError("header damaged")
    return header


def examiners(folder: Path) -> tuple[str, ...]:
    """Who has a login to the store in `folder`, the first one first; asks for no passphrase.

    Raises:
        TamperedError: The header is damaged or gone.
        NewerSchemaError: A newer Rightful wrote it.
    """
    return tuple(login.examiner for login in _read(folder / HEADER).logins)


def _login(header: _Header, examiner: str) -> _Login:
    if not examiner and len(header.logins) == 1:
        return header.logins[0]
    found = next((one for one in header.logins if one.examiner == examiner), None)
    if found is None:
        raise UnknownExaminerError(examiner)
    return found


def _same(one: str, other: str) -> bool:
    return person(one) == person(other)


def _refuse_newer(text: bytes) -> None:
    """A newer form may hold fields that we do not know, so its version is looked for first."""
    try:
        version = json.loads(text)["terms"]["version"]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise TamperedError("header malformed") from error
    if isinstance(version, int) and version > _VERSION:
        raise NewerSchemaError(f"header {version}")


def _derive(passphrase: str, login: _Login) -> bytes:
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


def _place(terms: _Terms, login: _Login) -> tuple[str, str]:
    return ("vault", wire.encode([terms, replace(login, wrapped="")]).decode())
