"""The vault: from the examiner's passphrase to the keys of one store.

passphrase -Argon2id-> key-encryption key -AES-256-GCM-> two keys of the store: one for the
database, one that wraps a random key per case.

Laws:
- The header beside the database holds nothing secret. Every field in it is bound to the wrapped
  keys (associated data), and its cost is bounded before it is obeyed.
- A new passphrase writes a new header and touches nothing else. Whoever kept an old header and
  knows the old passphrase still holds the same keys; only a new store would lock that out.
- A changed byte in the header is told from a wrong passphrase by a plain digest. It is no
  protection (anybody can compute it anew); it only spares the examiner a false accusation.
"""

import json
import os
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from argon2 import low_level
from argon2.exceptions import HashingError

from app import wire
from app.domain.errors import (
    MalformedError,
    NewerSchemaError,
    StoreError,
    TamperedError,
    WrongPassphraseError,
)
from app.domain.exhibit import Digest
from app.store import aead
from app.store.durable import read_bounded, write_whole

HEADER = "vault.json"
_VERSION = 1
_HEADER_BYTES = 4096
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
    """What the key-encryption key is made from, apart from the passphrase."""

    version: int
    origin: str
    cost: Cost
    salt: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Header:
    """All that lies on disk. `check` is the digest of the other two."""

    terms: _Terms
    wrapped: str
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
    def open(cls, folder: Path, passphrase: str) -> Self:
        """The keys that lie wrapped in `folder`.

        Raises:
            WrongPassphraseError: They do not open with `passphrase`.
            TamperedError: The header is damaged or gone.
            NewerSchemaError: A newer Rightful wrote it.
        """
        header = _read(folder / HEADER)
        key = _derive(passphrase, header.terms)
        try:
            keys = aead.unseal(key, bytes.fromhex(header.wrapped), *_place(header.terms))
        except TamperedError as error:
            raise WrongPassphraseError from error
        return cls(folder, header.terms.origin, keys)

    def lock_with(self, passphrase: str, cost: Cost) -> None:
        """Write the header anew, whole or not at all, so that it opens with `passphrase`.

        Raises:
            WrongPassphraseError: `passphrase` is empty.
            StoreError: The header is as it was.
        """
        salt = os.urandom(_SALT_BYTES).hex()
        terms = _Terms(version=_VERSION, origin=self.origin, cost=cost, salt=salt)
        wrapped = aead.seal(_derive(passphrase, terms), self._keys, *_place(terms)).hex()
        header = _Header(terms=terms, wrapped=wrapped, check=wire.digest([terms, wrapped]))
        write_whole(self._folder / HEADER, wire.encode(header))

    def relock(self, old: str, new: str, cost: Cost) -> None:
        """Change the passphrase from `old` to `new`.

        Raises:
            WrongPassphraseError: `old` does not open the header, or `new` is empty.
            StoreError: The header is as it was.
        """
        Vault.open(self._folder, old)
        self.lock_with(new, cost)

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
    if header.check != wire.digest([header.terms, header.wrapped]):
        raise TamperedError("header damaged")
    return header


def _refuse_newer(text: bytes) -> None:
    """A newer form may hold fields that we do not know, so its version is looked for first."""
    try:
        version = json.loads(text)["terms"]["version"]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise TamperedError("header malformed") from error
    if isinstance(version, int) and version > _VERSION:
        raise NewerSchemaError(f"header {version}")


def _derive(passphrase: str, terms: _Terms) -> bytes:
    """The key-encryption key. NFC, as keyboards differ in composing. Source: RFC 8265."""
    if not passphrase.strip():
        raise WrongPassphraseError("empty")
    try:
        return low_level.hash_secret_raw(
            secret=unicodedata.normalize("NFC", passphrase).encode(),
            salt=bytes.fromhex(terms.salt),
            time_cost=terms.cost.passes,
            memory_cost=terms.cost.memory_kib,
            parallelism=terms.cost.lanes,
            hash_len=aead.KEY_BYTES,
            type=low_level.Type.ID,
        )
    except (HashingError, UnicodeEncodeError, ValueError) as error:
        raise StoreError("key derivation failed") from error


def _place(terms: _Terms) -> tuple[str, str]:
    return ("vault", wire.encode(terms).decode())
