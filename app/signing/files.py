"""Writing so that a file, or a set of files, is there as a whole or not at all."""

import os
import shutil
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from itertools import count
from pathlib import Path

_DRAFT = ".rightful-"
_STALE_S = 600
"""An export takes about a second; a draft of ten minutes has nobody. Ours."""


def write_whole(path: Path, content: bytes) -> None:
    """Put `content` at `path`, readable by its owner alone: beside it first, then renamed.

    Raises:
        OSError: Nothing was left behind; what stood at `path` still stands.
    """
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=_DRAFT)
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
    """Put a set of files into `folder`, all or none; an older set is kept in a folder within.

    The set is written and synced in a folder beside. A new `folder` is then one rename. In a
    folder that stands already, copies of the older files are first laid into `earlier-N`, and come
    back when a replacement fails; whatever ends the program, the older set is whole in one place.

    Raises:
        OSError: Nothing of the new set was left behind.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent, prefix=_DRAFT) as scratch:
        _sweep(Path(scratch))
        fresh = Path(scratch, "fresh")
        _lay(fresh, contents)
        if folder.exists():
            _replace(folder, fresh, Path(scratch, "former"), tuple(contents))
        else:
            fresh.replace(folder)
        sync_folder(folder)
        sync_folder(folder.parent)
    return tuple(folder / name for name in contents)


def _sweep(own: Path) -> None:
    """Remove what an export left that was killed; by the disk's own time, as clocks may differ."""
    now = own.stat().st_mtime
    for stray in own.parent.glob(f"{_DRAFT}*"):
        with suppress(OSError):
            if stray != own and stray.is_dir() and now - stray.stat().st_mtime > _STALE_S:
                shutil.rmtree(stray)


def _lay(folder: Path, contents: Mapping[str, bytes]) -> None:
    folder.mkdir()
    for name, content in contents.items():
        with (folder / name).open("xb") as file:
            _keep(file.fileno(), content)
    sync_folder(folder)


def _replace(folder: Path, fresh: Path, former: Path, names: tuple[str, ...]) -> None:
    older = {n: (folder / n).read_bytes() for n in names if (folder / n).exists()}
    if older:
        _lay(former, older)
        former = former.replace(_free(folder))
        sync_folder(folder)
    try:
        for name in names:
            (fresh / name).replace(folder / name)
    except BaseException:
        for name in names:
            if name in older:
                (former / name).replace(folder / name)
            else:
                (folder / name).unlink(missing_ok=True)
        shutil.rmtree(former, ignore_errors=True)
        raise


def _free(folder: Path) -> Path:
    numbers = (folder / f"earlier-{number}" for number in count(1))
    return next(place for place in numbers if not place.exists())


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
