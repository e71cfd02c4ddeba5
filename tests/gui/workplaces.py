"""A workplace in memory: the real workbench on small honest ports."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from app import paths
from app.domain.assessment import person
from app.domain.attestation import Reading, Step, StepReason
from app.domain.determination import Status
from app.domain.errors import (
    ExaminerExistsError,
    KeyUnavailableError,
    StoreError,
    UnknownExaminerError,
    WrongPassphraseError,
)
from app.domain.exhibit import MediaType, Raster
from app.domain.letter import Language
from app.domain.ports import Decoder, Engine
from app.domain.ports_signing import Signer
from app.domain.validation import parse_validation
from app.services.desk import Desk
from app.services.match import Matcher
from app.services.people import People
from app.services.policies import PolicyShelf
from app.services.tables import read_tables
from app.services.tools import Tools
from app.services.verify import Bench
from app.services.workbench import Workbench
from app.signing.key_office import FolderKeyOffice
from app.signing.packages import FolderPacker
from app.signing.policy_office import OrganisationOffice
from app.signing.redaction import FolderRedactor
from app.store.memory import MemoryStore
from app.store.policy_folder import PolicyFolder
from tests.unit.services.dossiers import POLICY_FILE, the_policy
from tests.unit.services.ports import PlainDecoder, WordEngine

EXAMINER = "M. Vale"
PASSPHRASE = "four calm invented words"  # noqa: S105 -- of no key


class WallClock:
    """The machine's clock."""

    def now(self) -> datetime:
        """See `Clock.now`."""
        return datetime.now(UTC)  # noqa: TID251 -- a clock for tests of the window


class GreyDecoder(PlainDecoder):
    """Shows everything as a grey page, large enough to lay eyes on."""

    def render(self, content: bytes, media_type: MediaType, page: int, longest_px: int) -> Raster:
        """See `Decoder.render`."""
        shade = (len(content) + len(media_type) + page) % 64 + 96
        height = min(longest_px, 600)
        width = height * 4 // 5
        return Raster(width=width, height=height, pixels=bytes([shade]) * (width * height * 3))


class PlainReader:
    """Believes a result that begins with a brace; takes two steps."""

    def read(self, files: Sequence[Path]) -> Reading:
        """See `ResultReader.read`."""
        whole = all(file.read_bytes().startswith(b"{") for file in files)
        first = (Status.MET, StepReason.HOLDS) if whole else (Status.UNMET, StepReason.UNREADABLE)
        later = first if whole else (Status.UNKNOWN, StepReason.EARLIER_STEP)
        steps = (
            Step(step=1, state=first[0], reason=first[1]),
            Step(step=2, state=later[0], reason=later[1]),
        )
        return Reading(steps=steps, signers=(EXAMINER,) if whole else ())


class NoKeys:
    """No key is needed where nothing is signed."""

    def signer(
        self, examiner: str, passphrase: str, _language: Language = Language.ENGLISH
    ) -> Signer:
        """See `KeyRing.signer`."""
        raise KeyUnavailableError(f"{examiner}, {len(passphrase)}")


class PlainLogins:
    """See `Logins`; a table of names and passphrases."""

    def __init__(self, passphrases: dict[str, str]) -> None:
        self._known = passphrases

    def examiners(self) -> tuple[str, ...]:
        """See `Logins.examiners`."""
        return tuple(self._known)

    def add(self, examiner: str, passphrase: str, opener: str) -> None:
        """See `Logins.add`."""
        if opener != next(iter(self._known.values())):
            raise KeyUnavailableError
        if any(person(known) == person(examiner) for known in self._known):
            raise ExaminerExistsError(examiner)
        self._known[examiner] = passphrase

    def remove(self, examiner: str, opener: str) -> None:
        """See `Logins.remove`."""
        if opener != next(iter(self._known.values())):
            raise KeyUnavailableError
        if examiner not in list(self._known)[1:]:
            raise UnknownExaminerError(examiner)
        del self._known[examiner]

    def change_passphrase(self, examiner: str, old: str, new: str) -> None:
        """See `Logins.change_passphrase`."""
        if old != self._known[examiner] or not new.strip():
            raise WrongPassphraseError
        self._known[examiner] = new


def a_shelf() -> PolicyShelf:
    """The policies of the home that the test runs in."""
    clock = WallClock()
    return PolicyShelf(
        shipped=POLICY_FILE.read_bytes(),
        trusted=the_policy().digest,
        cabinet=PolicyFolder(paths.policies()),
        office=OrganisationOffice(paths.organisation_keys(), paths.policy_trust(), clock),
        clock=clock,
    )


class MemoryPlace:
    """See `Workplace`. The first to open it sets the passphrase."""

    def __init__(self, decoder: Decoder | None = None) -> None:
        self.store = MemoryStore()
        self.passphrases: dict[str, str] = {}
        self.warmed = False
        self.locked = 0
        self._decoder = decoder or GreyDecoder()

    def tools(self, roots: tuple[bytes, ...] = ()) -> Tools:
        """See `Workplace.tools`."""
        assert not roots
        engines: dict[str, Engine] = {"face": WordEngine(), "document": WordEngine()}
        policy = the_policy()
        return Tools(
            decoder=self._decoder,
            engines=engines,
            matcher=Matcher(tables=read_tables(paths.resources() / "tables")),
            policy=policy,
            shelf=self.shelf(),
            validation=parse_validation(
                (paths.resources() / "calibration" / "face.json").read_bytes()
            ),
            redactor=FolderRedactor(),
            packer=FolderPacker(),
            key_office=FolderKeyOffice(Path("/nowhere"), WallClock()),
            bench=Bench(reader=PlainReader(), practice_reader=PlainReader(), policies=(policy,)),
            clock=WallClock(),
            practice=paths.resources() / "practice",
            program="rightful of the tests",
        )

    def shelf(self) -> PolicyShelf:
        """See `Workplace.shelf`."""
        return a_shelf()

    def examiners(self) -> tuple[str, ...]:
        """See `Workplace.examiners`."""
        return tuple(self.passphrases)

    def open(self, examiner: str, passphrase: str) -> Workbench:
        """See `Workplace.open`."""
        if self.passphrases and examiner not in self.passphrases:
            raise UnknownExaminerError(examiner)
        if passphrase != self.passphrases.setdefault(examiner, passphrase):
            raise WrongPassphraseError
        desk = Desk(store=self.store, clock=WallClock(), examiner=examiner)
        people = People(desk=desk, logins=PlainLogins(self.passphrases))
        return Workbench(desk=desk, tools=self.tools(), keys=NoKeys(), people=people)

    def lock(self) -> None:
        """See `Workplace.lock`."""
        self.locked += 1

    @contextmanager
    def practice(self, examiner: str) -> Iterator[tuple[Workbench, str]]:
        """See `Workplace.practice`."""
        yield self.open(examiner, PASSPHRASE), PASSPHRASE

    def back_up(self, bench: Workbench, into: Path) -> None:
        """See `Workplace.back_up`: memory is nowhere on disk."""
        raise StoreError(f"{bench.examiner} {into}")

    def restore(self, source: Path, examiner: str, passphrase: str) -> Workbench:
        """See `Workplace.restore`."""
        raise StoreError(f"{examiner} {source} {len(passphrase)}")

    def prepare(self) -> None:
        """See `Workplace.prepare`."""

    def warm(self) -> None:
        """See `Workplace.warm`."""
        self.warmed = True

    def close(self) -> None:
        """See `Workplace.close`."""
