"""This machine: its hands, picked and handed to the services."""

from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from functools import cached_property, partial
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread
from types import MappingProxyType

from app import __version__, paths
from app.bootstrap.entrance import who_can_sign_in
from app.bootstrap.logins import WorkstationKeys, WorkstationLogins
from app.bootstrap.shipped import TRUSTED_POLICIES
from app.domain.custody import Action
from app.domain.errors import TamperedError
from app.domain.exhibit import Digest, digest_of
from app.domain.letter import Language
from app.domain.policy import Policy
from app.domain.ports import Clock, Engine
from app.domain.ports_signing import Signer
from app.domain.validation import Validation, parse_validation
from app.isolation.host import IsolatedDecoder, IsolatedEngine, Workers
from app.isolation.inspection import IsolatedInspection
from app.services import keeping
from app.services.desk import Desk
from app.services.match import Matcher
from app.services.people import People
from app.services.policies import PolicyShelf
from app.services.tables import read_tables
from app.services.tools import Tools
from app.services.verify import Bench
from app.services.workbench import Workbench
from app.signing.certificates import UnlockedKey
from app.signing.key_office import FolderKeyOffice
from app.signing.keys import Keyring
from app.signing.organisation import revocations_in
from app.signing.packages import FolderPacker
from app.signing.phrases_en import ENGLISH
from app.signing.phrases_zh import CHINESE
from app.signing.policy_office import OrganisationOffice
from app.signing.reader import FileReader
from app.signing.redaction import FolderRedactor
from app.store import backup
from app.store.case_store import SqlCipherStore
from app.store.header import store_exists
from app.store.opening import create_store, open_store
from app.store.policy_folder import PolicyFolder
from app.store.writer_lock import WriterLock

_ENGINE_SECONDS = MappingProxyType(
    {"face": 10, "face_recognition": 60, "document": 90, "funds": 120}
)
"""Wall time an item may take. Source: robustness.md, limits to start from; the reference engine
takes 5.8 s of a 12-megapixel photo and imports for 2.5 s, 500 pages of a statement 45 s of one
core (89 s while five others want two cores), and ten pages of a document 30 s."""
_PAPERS = frozenset({"document", "funds"})
"""Engines whose child holds the networks for print, some 500 MB: one child, not the faces'."""
_PRACTICE_PASSPHRASE = "practice"  # noqa: S105 -- practice keys are open to everybody, on purpose


_REPORTS = MappingProxyType({Language.ENGLISH: ENGLISH, Language.CHINESE: CHINESE})
"""In which words a report is written."""


class SystemClock:
    """The machine's clock."""

    def now(self) -> datetime:
        """See `Clock.now`."""
        return datetime.now(UTC)  # noqa: TID251 -- this is the clock that everybody else asks


class Workstation:
    """This machine as a `Workplace`."""

    def __init__(self, clock: Clock | None = None) -> None:
        self._clock = clock or SystemClock()
        self._resources = paths.resources()
        self._closing: list[SqlCipherStore] = []

    @cached_property
    def _readers(self) -> Workers:
        """A child for results alone: it waits for no engine, and none can keep it from starting."""
        return Workers(self._resources, size=1)

    @cached_property
    def _workers(self) -> Workers:
        return Workers(self._resources, ready=("face",), guest=paths.face_model())

    @cached_property
    def _papers(self) -> Workers:
        """A child for what reads print."""
        return Workers(self._resources, size=1, ready=("document",))

    @cached_property
    def _shelf(self) -> PolicyShelf:
        name = "ownership-2026-11.toml"
        office = OrganisationOffice(paths.organisation_keys(), paths.policy_trust(), self._clock)
        return PolicyShelf(
            shipped=(self._resources / "policies" / name).read_bytes(),
            trusted=Digest(TRUSTED_POLICIES[name]),
            cabinet=PolicyFolder(paths.policies()),
            office=office,
            clock=self._clock,
        )

    @cached_property
    def _matcher(self) -> Matcher:
        return Matcher(tables=read_tables(self._resources / "tables"))

    @cached_property
    def _validation(self) -> Validation:
        return parse_validation((self._resources / "calibration" / "face.json").read_bytes())

    @property
    def _policy(self) -> Policy:
        """The policy that rules here; see `PolicyShelf.ruling`."""
        return self._shelf.ruling.policy

    def shelf(self) -> PolicyShelf:
        """See `Workplace.shelf`."""
        return self._shelf

    def tools(self, roots: tuple[bytes, ...] = ()) -> Tools:
        """See `Workplace.tools`."""
        engines: dict[str, Engine] = {
            name: IsolatedEngine(
                name=name,
                workers=self._papers if name in _PAPERS else self._workers,
                seconds=seconds,
            )
            for name, seconds in _ENGINE_SECONDS.items()
        }
        known = (*_pems(self._resources / "trust"), *_pems(paths.trusted()), *roots)
        inspect = IsolatedInspection(workers=self._readers)
        own = (*known, *_own_root(paths.keys()))
        places = (paths.keys() / "lists", paths.trusted(), self._resources / "trust")
        lists = tuple(content for place in places for content in revocations_in(place))
        return Tools(
            decoder=IsolatedDecoder(workers=self._workers),
            engines=engines,
            matcher=self._matcher,
            policy=self._policy,
            validation=self._validation,
            redactor=FolderRedactor(),
            packer=FolderPacker(),
            key_office=FolderKeyOffice(paths.keys(), self._clock, known),
            bench=Bench(
                reader=FileReader(own, inspect=inspect, revocations=lists),
                practice_reader=FileReader(
                    (*own, *_own_root(paths.practice_keys())), inspect=inspect, revocations=lists
                ),
                policies=self._shelf.known,
                matcher=self._matcher,
            ),
            shelf=self._shelf,
            clock=self._clock,
            practice=self._resources / "practice",
            program=f"rightful {__version__}",
        )

    def _signer(self, policy: Policy, key: UnlockedKey, language: Language) -> Signer:
        # Imported late: what draws and signs a PDF takes as long to load as all the rest together,
        # and 60 MB; most who sign in sign nothing.
        from app.signing.result import Workshop, WorkstationSigner  # noqa: PLC0415

        shop = Workshop(
            resources=self._resources,
            policy=policy,
            phrases=_REPORTS[language],
            roots=(
                *_pems(self._resources / "trust"),
                *_pems(paths.trusted()),
                *_own_root(paths.keys()),
            ),
            inspect=IsolatedInspection(workers=self._readers),
        )
        return WorkstationSigner(key, shop)

    def examiners(self) -> tuple[str, ...]:
        """See `Workplace.examiners`."""
        return who_can_sign_in()

    def open(self, examiner: str, passphrase: str) -> Workbench:
        """See `Workplace.open`."""
        return self._open(examiner, passphrase, (paths.store(), paths.keys()))

    def _open(self, examiner: str, passphrase: str, places: tuple[Path, Path]) -> Workbench:
        folder, keys = places
        store = (
            open_store(folder, passphrase, examiner)
            if store_exists(folder)
            else create_store(folder, passphrase, examiner=examiner)
        )
        with ExitStack() as undo:
            undo.callback(store.close)  # else nobody gets in until the program is started again
            ring = Keyring(keys)
            ring.settle(examiner, passphrase)
            if examiner not in ring.examiners():
                ring.create(examiner, passphrase, self._clock)
            undo.pop_all()
        self._closing.append(store)
        desk = Desk(store=store, clock=self._clock, examiner=examiner)
        return Workbench(
            desk=desk,
            tools=self.tools(),
            keys=WorkstationKeys(ring, partial(self._signer, self._policy)),
            people=People(desk=desk, logins=WorkstationLogins(store, ring, self._clock)),
        )

    def lock(self) -> None:
        """See `Workplace.lock`."""
        self._close_store()

    @contextmanager
    def practice(self, examiner: str) -> Iterator[tuple[Workbench, str]]:
        """See `Workplace.practice`."""
        with TemporaryDirectory(prefix="rightful-practice-") as folder:
            places = (Path(folder) / "store", paths.practice_keys())
            bench = self._open(examiner, _PRACTICE_PASSPHRASE, places)
            try:
                yield bench, _PRACTICE_PASSPHRASE
            finally:
                self._close_store()

    def back_up(self, bench: Workbench, into: Path) -> None:
        """See `Workplace.back_up`."""
        with self._closing[-1].still():
            digest = backup.back_up(_kept(), into)
        keeping.note(bench.desk, Action.BACKED_UP, digest)

    def restore(self, source: Path, examiner: str, passphrase: str) -> Workbench:
        """See `Workplace.restore`."""
        if store_exists(paths.store()):
            WriterLock(paths.store()).release()  # nobody may be at work there

        def prove(drafts: Mapping[str, Path]) -> None:
            store = open_store(drafts["store"], passphrase, examiner)
            try:
                if wrong := store.check():
                    raise TamperedError(wrong[0])
            finally:
                store.close()

        backup.restore(source, _kept(), prove, f"{self._clock.now():%Y%m%dT%H%M%S}")
        bench = self.open(examiner, passphrase)
        keeping.note(
            bench.desk, Action.RESTORED, digest_of(str(bench.desk.store.checkpoint().size).encode())
        )
        return bench

    def prepare(self) -> None:
        """See `Workplace.prepare`."""
        self.tools()

    def warm(self) -> None:
        """See `Workplace.warm`."""
        for workers in (self._workers, self._papers):
            Thread(target=workers.warm, name="warm", daemon=True).start()

    def close(self) -> None:
        """See `Workplace.close`."""
        self._close_store()
        for name in {"_workers", "_papers", "_readers"} & self.__dict__.keys():
            getattr(self, name).close()

    def _close_store(self) -> None:
        while self._closing:
            self._closing.pop().close()


def _pems(folder: Path) -> tuple[bytes, ...]:
    return tuple(path.read_bytes() for path in sorted(folder.glob("*.pem")))


def _kept() -> Mapping[str, Path]:
    """What a backup holds, by the names that it has there."""
    return {"store": paths.store(), "keys": paths.keys(), "trust": paths.trusted()}


def _own_root(keys: Path) -> tuple[bytes, ...]:
    """The roots under which somebody here signs: the workstation's, and an organisation's."""
    return Keyring(keys).root_pems()
