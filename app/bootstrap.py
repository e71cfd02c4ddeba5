"""The only place that picks hands and hands them to services."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread
from types import MappingProxyType

from app import __version__, paths
from app.domain.errors import KeyUnavailableError, UntrustedPolicyError
from app.domain.name_forms import parse_table
from app.domain.policy import Policy
from app.domain.policy_file import parse_policy
from app.domain.ports import Clock, Engine, Signer
from app.domain.validation import parse_validation
from app.isolation.host import IsolatedDecoder, IsolatedEngine, Workers
from app.isolation.inspection import IsolatedInspection
from app.services.desk import Desk
from app.services.match import Matcher
from app.services.verify import Bench
from app.services.workbench import Tools, Workbench
from app.signing.keys import Keyring
from app.signing.reader import FileReader
from app.signing.result import WorkstationSigner
from app.store.case_store import SqlCipherStore
from app.store.opening import create_store, open_store, store_exists

TRUSTED_POLICIES: Mapping[str, str] = MappingProxyType(
    {
        "ownership-2026-11.toml": (
            "edfe1ca9eb3479a0719b0f189db3b02f160d5f34ec74f0c7d630a998867dfbd5"
        ),
    }
)
"""SHA-256 of the policies that ship; a policy file with another digest is refused."""

_ENGINE_SECONDS = MappingProxyType({"face": 10, "face_recognition": 60, "document": 20})
"""Wall time an item may take. Source: robustness.md, limits to start from; the reference engine
takes 5.8 s of a 12-megapixel photo and imports for 2.5 s."""
_PRACTICE_PASSPHRASE = "practice"  # noqa: S105 -- practice keys are open to everybody, on purpose


class SystemClock:
    """The machine's clock."""

    def now(self) -> datetime:
        """See `Clock.now`."""
        return datetime.now(UTC)  # noqa: TID251 -- this is the clock that everybody else asks


class WorkstationKeys:
    """The keyring as a port."""

    def __init__(self, ring: Keyring, resources: Path, policy: Policy) -> None:
        self._ring = ring
        self._resources = resources
        self._policy = policy

    def signer(self, examiner: str, passphrase: str) -> Signer:
        """See `KeyRing.signer`."""
        key = self._ring.unlock(examiner, passphrase)
        return WorkstationSigner(key, self._resources, self._policy)


class Workstation:
    """This machine as a `Workplace`."""

    def __init__(self, clock: Clock | None = None) -> None:
        self._clock = clock or SystemClock()
        self._resources = paths.resources()
        self._closing: list[SqlCipherStore] = []

    @cached_property
    def _workers(self) -> Workers:
        return Workers(self._resources, ready=("face", "document"))

    @cached_property
    def _policy(self) -> Policy:
        """The policy that ships.

        Raises:
            UntrustedPolicyError: Its bytes are not those that this program trusts.
        """
        name = "ownership-2026-11.toml"
        policy = parse_policy((self._resources / "policies" / name).read_bytes())
        if policy.digest != TRUSTED_POLICIES[name]:
            raise UntrustedPolicyError(policy.digest)
        return policy

    def tools(self, roots: tuple[bytes, ...] = ()) -> Tools:
        """See `Workplace.tools`."""
        engines: dict[str, Engine] = {
            name: IsolatedEngine(name=name, workers=self._workers, seconds=seconds)
            for name, seconds in _ENGINE_SECONDS.items()
        }
        table = (self._resources / "tables" / "icao-9303-3-transliteration.csv").read_text("utf-8")
        known = (*_pems(self._resources / "trust"), *_pems(paths.trusted()), *roots)
        inspect = IsolatedInspection(workers=self._workers)
        own = (*known, *_own_root(paths.keys()))
        return Tools(
            decoder=IsolatedDecoder(workers=self._workers),
            engines=engines,
            matcher=Matcher(table=parse_table(table)),
            policy=self._policy,
            validation=parse_validation(
                (self._resources / "calibration" / "face.json").read_bytes()
            ),
            bench=Bench(
                reader=FileReader(own, inspect=inspect),
                practice_reader=FileReader(
                    (*own, *_own_root(paths.practice_keys())), inspect=inspect
                ),
                policies=(self._policy,),
            ),
            clock=self._clock,
            practice=self._resources / "practice" / "sp-2041",
            program=f"rightful {__version__}",
        )

    def examiners(self) -> tuple[str, ...]:
        """See `Workplace.examiners`."""
        return Keyring(paths.keys()).examiners()

    def open(self, examiner: str, passphrase: str) -> Workbench:
        """See `Workplace.open`."""
        return self._open(examiner, passphrase, (paths.store(), paths.keys()))

    def _open(self, examiner: str, passphrase: str, places: tuple[Path, Path]) -> Workbench:
        folder, keys = places
        there = store_exists(folder)
        store = open_store(folder, passphrase) if there else create_store(folder, passphrase)
        self._closing.append(store)
        ring = Keyring(keys)
        if examiner not in ring.examiners():
            ring.create(examiner, passphrase, self._clock)
        return Workbench(
            desk=Desk(store=store, clock=self._clock, examiner=examiner),
            tools=self.tools(),
            keys=WorkstationKeys(ring, self._resources, self._policy),
        )

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

    def warm(self) -> None:
        """See `Workplace.warm`."""
        Thread(target=self._workers.warm, name="warm", daemon=True).start()

    def close(self) -> None:
        """See `Workplace.close`."""
        self._close_store()
        if "_workers" in self.__dict__:
            self._workers.close()

    def _close_store(self) -> None:
        while self._closing:
            self._closing.pop().close()


def _pems(folder: Path) -> tuple[bytes, ...]:
    return tuple(path.read_bytes() for path in sorted(folder.glob("*.pem")))


def _own_root(keys: Path) -> tuple[bytes, ...]:
    try:
        return (Keyring(keys).root_pem(),)
    except KeyUnavailableError:
        return ()
