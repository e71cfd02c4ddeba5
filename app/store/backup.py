"""A backup: the folders of a workstation as they are, encrypted as they are, and a manifest.

Laws:
- A backup is there as a whole or not at all: it is written beside its place, synced, renamed.
- The manifest names every file with its digest and is read first; a file that it does not name, or
  that differs, is refused. It carries no signature: whoever can change a backup can also write its
  manifest anew, but not the seals within, which open or do not.
- Restoring never writes over a store. What stands in the way is set aside, under a name that says
  so, and the copy is opened with its passphrase before it takes the place.
- Copies of an older shape, write-ahead logs and unfinished drafts are left behind.

A backup still holds the keys of cases erased after it: it is to be destroyed in its own time.
"""

import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path, PurePosixPath

from app import wire
from app.domain.errors import (
    BackupError,
    MalformedError,
    StoreError,
    StoreFullError,
    TamperedError,
)
from app.domain.exhibit import Digest, digest_of
from app.store.durable import UNFINISHED, file_errors, read_bounded, sync_folder, write_whole
from app.store.writer_lock import LOCK

MANIFEST = "backup.json"
_MANIFEST_BYTES = 64 * 1024 * 1024
"""Some 400,000 files of 150 bytes each; a bound of our own, so that it is read into memory."""
_LEFT_BEHIND = ("-wal", "-shm", UNFINISHED)
_PIECE_BYTES = 1 << 20
_VERSION = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """What a backup holds: SHA-256 by the file's path within it, parted by slashes."""

    version: int
    files: Mapping[str, Digest]


def back_up(folders: Mapping[str, Path], into: Path) -> Digest:
    """Copy `folders`, each under its name, to the new folder `into`; gives the manifest's digest.

    Raises:
        StoreFullError: There was no room; nothing is left of it.
        BackupError: There is something at `into`, or it cannot be written; nothing is left of it.
    """
    if into.exists():
        raise BackupError("there is something at that place already")
    draft = into.with_name(into.name + UNFINISHED)
    try:
        with file_errors():
            shutil.rmtree(draft, ignore_errors=True)
            draft.mkdir(mode=0o700, parents=True)
            files = {
                str(PurePosixPath(name, *path.relative_to(folder).parts)): path
                for name, folder in folders.items()
                for path in _worth_keeping(folder)
            }
            digests = {name: _copied(path, draft / name) for name, path in files.items()}
            text = wire.encode(Manifest(version=_VERSION, files=digests))
            write_whole(draft / MANIFEST, text)
            _sync_tree(draft)
            draft.rename(into)
            sync_folder(into.parent)
    except BaseException as error:
        shutil.rmtree(draft, ignore_errors=True)
        if isinstance(error, StoreError) and not isinstance(error, StoreFullError):
            raise BackupError(error.detail) from error
        raise
    return digest_of(text)


def read_manifest(backup: Path) -> Manifest:
    """The manifest of `backup`, once everything that it names was found as it says.

    Raises:
        TamperedError: Something is missing, changed, added, or no file at all.
    """
    manifest = _manifest(backup)
    with file_errors():
        there = {
            path.relative_to(backup).as_posix()
            for path in backup.rglob("*")
            if path.is_symlink() or not path.is_dir()
        }
        if there != {MANIFEST, *manifest.files}:
            raise TamperedError("files are missing or were added")
        for name, digest in manifest.files.items():
            path = backup / name
            if path.is_symlink() or not path.is_file() or _digest(path) != digest:
                raise TamperedError(f"{name} differs")
    return manifest


def restore(
    backup: Path,
    folders: Mapping[str, Path],
    prove: Callable[[Mapping[str, Path]], None],
    mark: str,
) -> None:
    """Put a backup in the place of `folders`; what stands there is kept as NAME.before-`mark`.

    `prove` is handed the copies before they take their places, and raises if they do not open.

    Raises:
        TamperedError: The backup is not as its manifest says. Nothing was changed.
        StoreError: It cannot be copied or renamed; restoring again finds every part.
    """
    drafts = {name: folder.with_name(folder.name + UNFINISHED) for name, folder in folders.items()}
    try:
        _lay_out(backup, drafts)
        prove(drafts)
        with file_errors():
            for name, folder in folders.items():
                if folder.exists():
                    folder.rename(folder.with_name(f"{folder.name}.before-{mark}"))
                drafts[name].rename(folder)
                sync_folder(folder.parent)
    finally:
        for draft in drafts.values():
            shutil.rmtree(draft, ignore_errors=True)


def _lay_out(backup: Path, drafts: Mapping[str, Path]) -> None:
    manifest = read_manifest(backup)
    if any(PurePosixPath(name).parts[0] not in drafts for name in manifest.files):
        raise TamperedError("a folder that is none of ours")
    with file_errors():
        for draft in drafts.values():
            shutil.rmtree(draft, ignore_errors=True)
            draft.mkdir(mode=0o700, parents=True)
        for name in manifest.files:
            first, *rest = PurePosixPath(name).parts
            _copied(backup / name, drafts[first].joinpath(*rest))
        for draft in drafts.values():
            _sync_tree(draft)


def _manifest(backup: Path) -> Manifest:
    text = read_bounded(backup / MANIFEST, _MANIFEST_BYTES)
    if text is None:
        raise TamperedError("no backup here, or no manifest of ours")
    try:
        manifest = wire.decode(text, Manifest)
    except MalformedError as error:
        raise TamperedError("manifest malformed") from error
    for name in manifest.files:
        path = PurePosixPath(name)
        if path.is_absolute() or ".." in path.parts or "\\" in name or ":" in name:
            raise TamperedError("a path that leads outside")
    if manifest.version != _VERSION:
        raise TamperedError(f"backup of form {manifest.version}")
    return manifest


def _worth_keeping(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")) if folder.exists() else ():
        dropped = path.name == LOCK or path.name.endswith(_LEFT_BEHIND) or ".before-" in path.name
        if path.is_file() and not path.is_symlink() and not dropped:
            yield path


def _copied(source: Path, target: Path) -> Digest:
    """Copy by pieces, durable on return; gives the digest of what was written."""
    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    digest = sha256()
    with source.open("rb") as given, target.open("xb") as taken:
        while piece := given.read(_PIECE_BYTES):
            digest.update(piece)
            taken.write(piece)
        taken.flush()
        os.fsync(taken.fileno())
    return Digest(digest.hexdigest())


def _digest(path: Path) -> Digest:
    digest = sha256()
    with path.open("rb") as given:
        while piece := given.read(_PIECE_BYTES):
            digest.update(piece)
    return Digest(digest.hexdigest())


def _sync_tree(folder: Path) -> None:
    for path in [*folder.rglob("*"), folder]:
        if path.is_dir():
            sync_folder(path)
