"""A program of its own that dies, or meets an error, at every line of an act, one after another.

    python -m tests.hostile.crash_points ACT kill|error FOLDER [STRIDE]

For each line (or each STRIDE-th) of `app/store` and `app/signing/files.py` that the act takes, a
fresh copy of a prepared home is taken, the act is begun in a forked child, and at that line the
child is killed (or an OSError is raised). Then the home is opened again and looked through. Says
one JSON object: how many points there were, and what was found wrong at which.
"""

import errno
import json
import os
import shutil
import signal
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from types import FrameType, MappingProxyType
from typing import Any

from app.domain.case import Case
from app.domain.custody import Action
from app.domain.errors import RightfulError
from app.signing.files import write_set
from app.store import backup, migrations
from app.store.case_store import SqlCipherStore
from app.store.database import Database
from app.store.header import store_exists
from app.store.opening import DATABASE, EVIDENCE, create_store, open_store
from app.store.vault import Vault
from tests.unit.store.building import CHEAP, WORDS, a_case, an_event, an_evidence, opening

NEW_WORDS = "other invented words"
FIRST, SECOND = an_evidence(), an_evidence("E-02", b"second exhibit" * 400)
BEFORE = a_case("C-1", FIRST.exhibit)
AFTER = a_case("C-1", FIRST.exhibit, SECOND.exhibit)
LATER = ("CREATE TABLE later (id TEXT)", "INSERT INTO later VALUES ('x')")
OLD_SET = {"result.json": b"old", "report.pdf": b"old pages"}
NEW_SET = {"result.json": b"new", "report.pdf": b"new pages"}

Act = Callable[[Path], None]
Look = Callable[[Path], bool]


def prepare(home: Path) -> None:
    """A store with one case, beside a finished export."""
    store = create_store(home / "store", WORDS, CHEAP)
    store.add_evidence("C-1", FIRST)
    store.save(BEFORE, opening())
    store.close()
    write_set(home / "exports" / "C-1", OLD_SET)
    backup.back_up({"store": home / "store"}, home / "backup")


def _opened(home: Path, words: str = WORDS) -> SqlCipherStore:
    return open_store(home / "store", words)


def _save(home: Path) -> None:
    store = _opened(home)
    store.add_evidence("C-1", SECOND)
    store.save(AFTER, an_event(Action.EXHIBIT_ADDED))


def _seal(home: Path) -> None:
    _opened(home).save(BEFORE, an_event(Action.SEALED))


def _erase(home: Path) -> None:
    _opened(home).erase("C-1", an_event(Action.CASE_ERASED))


def _passphrase(home: Path) -> None:
    _opened(home).change_passphrase(WORDS, NEW_WORDS, CHEAP)


def _migrate(home: Path) -> None:
    key = Vault.open(home / "store", WORDS).database_key
    migrations.migrate(Database(home / "store" / DATABASE, key), (*migrations.STEPS, LATER))


def _create(home: Path) -> None:
    create_store(home / "fresh", WORDS, CHEAP)


def _export(home: Path) -> None:
    write_set(home / "exports" / "C-1", NEW_SET)


def _back_up(home: Path) -> None:
    backup.back_up({"store": home / "store"}, home / "another")


def _restore(home: Path) -> None:
    def prove(drafts: Mapping[str, Path]) -> None:
        open_store(drafts["store"], WORDS).close()

    backup.restore(home / "backup", {"store": home / "store"}, prove, "now")


def _holds(store: SqlCipherStore, *cases: Case) -> bool:
    """Whether the store is whole and its case one of `cases`; none means that it is gone."""
    kept = [store.load(name) for name in store.case_ids()]
    files = list((store.folder / EVIDENCE).iterdir())
    named = sum(len(case.exhibits) for case in kept)
    fits = kept[0] in cases if kept else not cases
    return fits and store.check() == () and len(files) == named


def _look_at(home: Path, *cases: Case) -> bool:
    store = _opened(home)
    try:
        return _holds(store, *cases) and not list((home / "store").glob("*.unfinished"))
    finally:
        store.close()


def _after_save(home: Path) -> bool:
    return _look_at(home, BEFORE, AFTER)


def _as_before(home: Path) -> bool:
    return _look_at(home, BEFORE)


def _after_erasing(home: Path) -> bool:
    return _as_before(home) if _case_left(home) else _look_at(home)


def _case_left(home: Path) -> bool:
    store = _opened(home)
    try:
        return bool(store.case_ids())
    finally:
        store.close()


def _after_passphrase(home: Path) -> bool:
    for words in (WORDS, NEW_WORDS):
        with suppress(RightfulError):
            store = _opened(home, words)
            try:
                return _holds(store, BEFORE)
            finally:
                store.close()
    return False


def _after_migration(home: Path) -> bool:
    database = Database(home / "store" / DATABASE, Vault.open(home / "store", WORDS).database_key)
    try:
        migrations.migrate(database, (*migrations.STEPS, LATER))
        return len(database.execute("SELECT id FROM later")) == 1
    finally:
        database.close()


def _after_creation(home: Path) -> bool:
    place = home / "fresh"
    there = store_exists(place)
    store = open_store(place, WORDS) if there else create_store(place, WORDS, CHEAP)
    try:
        return _holds(store)
    finally:
        store.close()


def _after_export(home: Path) -> bool:
    """The older set is whole in one place, and an export that came to its end is whole too."""
    place = home / "exports" / "C-1"
    sets = [
        {item.name: item.read_bytes() for item in folder.iterdir() if item.is_file()}
        for folder in (place, *place.glob("earlier-*"))
    ]
    write_set(place, NEW_SET)  # what an examiner would do next
    again = {item.name: item.read_bytes() for item in place.iterdir() if item.is_file()}
    return OLD_SET in sets and again == NEW_SET


def _after_backup(home: Path) -> bool:
    whole = not (home / "another").exists() or bool(backup.read_manifest(home / "another").files)
    return whole and _as_before(home)


def _after_restoring(home: Path) -> bool:
    if not store_exists(home / "store"):
        _restore(home)  # what an examiner would do next
    return _as_before(home)


ACTS: Mapping[str, tuple[Act, Look]] = MappingProxyType(
    {
        "save": (_save, _after_save),
        "seal": (_seal, _as_before),
        "erase": (_erase, _after_erasing),
        "passphrase": (_passphrase, _after_passphrase),
        "migrate": (_migrate, _after_migration),
        "create": (_create, _after_creation),
        "export": (_export, _after_export),
        "backup": (_back_up, _after_backup),
        "restore": (_restore, _after_restoring),
    }
)


class Tripwire:
    """Counts the lines of our own code, and strikes at one of them."""

    def __init__(self, at: int, *, kill: bool) -> None:
        self.passed = 0
        self._at, self._kill = at, kill

    def trace(self, frame: FrameType, event: str, _argument: Any) -> Any:  # noqa: ANN401 -- sys.settrace
        """See `sys.settrace`."""
        name = frame.f_code.co_filename
        if not ("/app/store/" in name or name.endswith("/app/signing/files.py")):
            return None
        if event == "line":
            self.passed += 1
            if self.passed == self._at:
                self._strike()
        return self.trace

    def _strike(self) -> None:
        if self._kill:
            os.kill(os.getpid(), signal.SIGKILL)
        sys.settrace(None)
        raise OSError(errno.EIO, "struck")


def run_struck(act: Act, home: Path, at: int, *, kill: bool) -> int:
    """Take the act in a child, struck at a line; gives how many lines it passed (0: struck)."""
    listening, telling = os.pipe()
    child = os.fork()
    if child == 0:
        wire = Tripwire(at, kill=kill)
        with suppress(OSError, RightfulError):
            sys.settrace(wire.trace)
            act(home)
        sys.settrace(None)
        os.write(telling, str(wire.passed).encode())
        os._exit(0)
    os.close(telling)
    with os.fdopen(listening) as stream:
        said = stream.read()
    os.waitpid(child, 0)
    return int(said or 0)


def main(name: str, how: str, folder: Path, stride: int) -> None:
    """Strike the act at every `stride`-th line."""
    act, look = ACTS[name]
    prepared = folder / "prepared"
    prepare(prepared)
    home, wrong = folder / "home", []
    shutil.copytree(prepared, home)
    lines = run_struck(act, home, 0, kill=False)
    shutil.rmtree(home)
    points = range(1, lines + 1, stride)
    for point in points:
        shutil.copytree(prepared, home)
        passed = run_struck(act, home, point, kill=how == "kill")
        if how == "kill" and passed:
            wrong.append(f"{point}: not struck")
        wrong += _wrong(look, home, point)
        shutil.rmtree(home)
    said = {"lines": lines, "points": len(points), "wrong": wrong}
    sys.stdout.write(json.dumps(said) + "\n")


def _wrong(look: Look, home: Path, point: int) -> list[str]:
    try:
        return [] if look(home) else [f"{point}: not whole"]
    except (RightfulError, OSError) as error:
        return [f"{point}: {error!r}"]


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], Path(sys.argv[3]), int(sys.argv[4]) if sys.argv[4:] else 1)
