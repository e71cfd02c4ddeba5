"""A result really issued, once a test session: keys take seconds to make."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from app.domain.attestation import Attestation, StepReason
from app.domain.determination import Status
from app.domain.validation import parse_validation
from app.signing.anchors import Anchors, Reading
from app.signing.certificates import UnlockedKey
from app.signing.inspection import read_result
from app.signing.keys import Keyring
from app.signing.phrases_en import ENGLISH
from app.signing.report_text import ReportText
from app.signing.result import WorkstationSigner
from tests.builders import RESOURCES, FixedClock, a_policy, an_attestation, some_pictures

EXAMINER, SECOND = "M. Vale", "N. Åström 王芳"
PASSPHRASE = "correct horse battery staple"  # noqa: S105 -- opens keys made for one test run
NAMES = ("report.pdf", "result.json", "result.json.p7s", "root.pem")


@dataclass(frozen=True, slots=True, kw_only=True)
class Workstation:
    """Two examiners and the root that both are issued by."""

    examiner: UnlockedKey
    second: UnlockedKey
    root: bytes


@cache
def workstation() -> Workstation:
    with TemporaryDirectory() as folder:
        keyring = Keyring(Path(folder))
        return Workstation(
            examiner=keyring.create(EXAMINER, PASSPHRASE, FixedClock()),
            second=keyring.create(SECOND, PASSPHRASE, FixedClock()),
            root=keyring.root_pem(),
        )


@cache
def another_workstation() -> Workstation:
    """One that has keys for people of the same names."""
    return workstation.__wrapped__()


def words(attestation: Attestation) -> ReportText:
    calibration = (RESOURCES / "calibration/face.json").read_bytes()
    return ReportText(
        attestation=attestation,
        phrases=ENGLISH,
        policy=a_policy(),
        validation=parse_validation(calibration),
    )


def issue(attestation: Attestation, key: UnlockedKey, into: Path) -> dict[str, bytes]:
    signer = WorkstationSigner(key, RESOURCES, a_policy())
    files = signer.issue(attestation, some_pictures(), into)
    return {file.name: file.read_bytes() for file in files}


@cache
def issued() -> Mapping[str, bytes]:
    key = workstation().examiner
    with TemporaryDirectory() as folder:
        return issue(an_attestation(certificate=key.fingerprint), key, Path(folder, "out"))


def read(files: Mapping[str, bytes], **anchors: object) -> Reading:
    """Read with this workstation's root pinned, unless `anchors` say otherwise."""
    pinned: dict[str, object] = {"roots": (workstation().root,)}
    return read_result(files, Anchors(**pinned | anchors))  # type: ignore[arg-type] # by name


def broken(reading: Reading) -> tuple[int, StepReason]:
    """The first step that does not hold, and why."""
    step = next(step for step in reading.steps if step.state is not Status.MET)
    return step.step, step.reason
