"""The header beside the database: who can open the store, and what one guess costs; no secret.

Laws:
- The cost of a login is bounded before it is obeyed.
- A changed byte is told from a wrong passphrase by a plain digest. It is no protection (anybody can
  compute it anew); it only spares the examiner a false accusation.
"""

import json
from dataclasses import dataclass
from pathlib import Path

from app import wire
from app.domain.errors import MalformedError, NewerSchemaError, TamperedError
from app.domain.exhibit import Digest
from app.store.durable import read_bounded

HEADER = "vault.json"
VERSION = 1
_HEADER_BYTES = 64 * 1024

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
class Terms:
    """What holds for every login."""

    version: int
    origin: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Login:
    """One examiner's way in: what the key-encryption key is made from, and what it opens."""

    examiner: str
    cost: Cost
    salt: str
    wrapped: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """All that lies on disk. `check` is the digest of the other two."""

    terms: Terms
    logins: tuple[Login, ...]
    check: Digest


def read(path: Path) -> Header:
    """The header at `path`.

    Raises:
        TamperedError: It is damaged or gone.
        NewerSchemaError: A newer Rightful wrote it.
    """
    text = read_bounded(path, _HEADER_BYTES)
    if text is None:
        raise TamperedError("no header, or none of ours")
    _refuse_newer(text)
    try:
        header = wire.decode(text, Header)
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
    return tuple(login.examiner for login in read(folder / HEADER).logins)


def store_exists(folder: Path) -> bool:
    """Whether there is a store in `folder`: open it; otherwise create it."""
    return (folder / HEADER).exists()


def _refuse_newer(text: bytes) -> None:
    """A newer form may hold fields that we do not know, so its version is looked for first."""
    try:
        version = json.loads(text)["terms"]["version"]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise TamperedError("header malformed") from error
    if isinstance(version, int) and version > VERSION:
        raise NewerSchemaError(f"header {version}")
