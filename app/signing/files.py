"""Writing so that a file, or a set of files, is there as a whole or not at all."""

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path


def write_whole(path: Path, content: bytes) -> None:
    """Put `content` at `path`, readable by its owner alone: beside it first, then renamed.

    Raises:
        OSError: Nothing was left behind; what stood at `path` still stands.
    """
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".rightful-")
    draft = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            _keep(file.fileno(), content)
        draft.replace(path)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def write_set(folder: Path, contents: Mapping[str, bytes]) -> tuple[Path, ...]:
    """Put a set of files into `folder`, all or none; an older set is replaced as a whole.

    The set is written and synced in a folder beside. A new `folder` is then one rename. In a
    folder that stands already, the older files of the set step aside first and come back when a
    rename fails, so that files of two sets never lie together.

    Raises:
        OSError: Nothing of the new set was left behind.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent, prefix=".rightful-") as scratch:
        fresh, former = Path(scratch, "fresh"), Path(scratch, "former")
        fresh.mkdir()
        former.mkdir()
        for name, content in contents.items():
            with (fresh / name).open("xb") as file:
                _keep(file.fileno(), content)
        sync_folder(fresh)
        if folder.exists():
            _exchange(folder, fresh, former, tuple(contents))
        else:
            fresh.replace(folder)
        sync_folder(folder)
        sync_folder(folder.parent)
    return tuple(folder / name for name in contents)


def _exchange(folder: Path, fresh: Path, former: Path, names: tuple[str, ...]) -> None:
    moved: list[tuple[Path, Path]] = []
    try:
        for source, target in (
            *((folder / name, former / name) for name in names if (folder / name).exists()),
            *((fresh / name, folder / name) for name in names),
        ):
            source.rename(target)
            moved.append((source, target))
    except BaseException:
        for source, target in reversed(moved):
            target.rename(source)
        raise


def sync_folder(folder: Path) -> None:
    """Make the names in `folder` survive a power cut, where the system can do that."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _keep(handle: int, content: bytes) -> None:
    view = memoryview(content)
    while view:
        view = view[os.write(handle, view) :]
    os.fsync(handle)
