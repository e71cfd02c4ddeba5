"""Issues results: report, machine-readable twin, its signature, the root; all of them or none."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from reportlab.platypus.doctemplate import LayoutError

from app import commitments, wire
from app.domain.assessment import person
from app.domain.attestation import Attestation, Reading
from app.domain.determination import Status
from app.domain.errors import (
    AttestationError,
    ExportError,
    KeyUnavailableError,
    ReviewedError,
    SignerError,
)
from app.domain.exhibit import Digest, ExhibitId, Raster, digest_of
from app.domain.letter import Letter
from app.domain.policy import Policy
from app.domain.ports_signing import Issued, Parcel
from app.domain.validation import parse_validation
from app.signing import asice, cms, pades, pdfa, report
from app.signing.anchors import Anchors
from app.signing.certificates import UnlockedKey
from app.signing.inspection import read_result
from app.signing.letter import draw_letter
from app.signing.packages import laid_out, packaged
from app.signing.phrases import Phrases
from app.signing.phrases_en import ENGLISH
from app.signing.report_mark import draw_mark
from app.signing.report_text import ReportText
from app.signing.result_names import CONTAINER, DISCLOSED, LIMITS, REPORT, RESULT, ROOT, TWIN
from app.signing.trust import pem_of

_SALTING = b"rightful salts of disclosures/1\n"
Inspect = Callable[[Mapping[str, bytes], Anchors], Reading]


@dataclass(frozen=True, slots=True, kw_only=True)
class Workshop:
    """What results are made with, whoever signs.

    `resources` is the folder of the program's fonts, colour profile and calibration; `policy` the
    one that the attestations name; `roots` (PEM) are believed of a first examiner; `inspect` reads
    what that examiner signed: in this process, or the same function in a child.
    """

    resources: Path
    policy: Policy
    phrases: Phrases = ENGLISH
    roots: tuple[bytes, ...] = ()
    inspect: Inspect = read_result


class WorkstationSigner:
    """Implements `Signer` with an examiner's unlocked key."""

    def __init__(self, key: UnlockedKey, shop: Workshop) -> None:
        self._key, self._shop = key, shop
        calibration = shop.resources / "calibration" / "face.json"
        self._validation = parse_validation(calibration.read_bytes())

    def fingerprint(self) -> Digest:
        """See `Signer.fingerprint`."""
        return self._key.fingerprint

    def issue(
        self, attestation: Attestation, pictures: Mapping[ExhibitId, Raster], into: Parcel
    ) -> Issued:
        """See `Signer.issue`. The files of an earlier result step aside as a whole set."""
        contents = self.begin(attestation, pictures)
        return self._write(into, contents, attestation.issued_at)

    def begin(
        self, attestation: Attestation, pictures: Mapping[ExhibitId, Raster]
    ) -> Mapping[str, bytes]:
        """See `Signer.begin`."""
        self._check(attestation)
        return self._contents(attestation, pictures)

    def countersign(
        self, issued: Mapping[str, bytes], reviewed: Digest, at: datetime, into: Parcel
    ) -> Issued:
        """See `Signer.countersign`."""
        self._check_time(at)
        attestation = self._reviewed(issued, reviewed, at)
        signer, fonts = (self._key.examiner, at), self._shop.resources / "fonts"
        size = pades.free_field(issued[REPORT])
        mark = draw_mark(signer, size, self._shop.phrases, fonts)
        digest = bytes.fromhex(digest_of(issued[RESULT]))
        contents = dict(issued) | {
            REPORT: pades.countersign(issued[REPORT], self._key, at, mark),
            TWIN: cms.countersign(issued[TWIN], digest, self._key, at),
        }
        anchors = Anchors(roots=self._roots(), unfinished=attestation.signatures > 2)  # noqa: PLR2004 -- these two
        if not _holds(self._shop.inspect(contents, anchors)):
            raise AttestationError("the second signature does not hold")
        return self._write(into, contents, at)

    def letter(self, letter: Letter, program: str, into: Path) -> tuple[Path, ...]:
        """See `Signer.letter`."""
        self._check_time(letter.at)
        resources = self._shop.resources
        try:
            drawn = draw_letter(letter, program, resources / "fonts")
        except LayoutError as error:
            raise AttestationError("something does not fit on a page") from error
        page = pdfa.archive(drawn, {}, self._profile(), letter.at)
        name = f"letter-{letter.lane}-{letter.language}.pdf"
        signature = cms.sign(bytes.fromhex(digest_of(page)), [self._key], letter.at)
        return laid_out(into, {name: page, f"{name}.p7s": signature})

    def _profile(self) -> bytes:
        return (self._shop.resources / "colour" / "sRGB.icc").read_bytes()

    def _write(self, into: Parcel, contents: Mapping[str, bytes], at: datetime) -> Issued:
        exhibits = {f"evidence/{name}": content for name, content in into.evidence.items()}
        along = exhibits | {f"annex/{name}": content for name, content in into.annex.items()}
        signed = self._listed(contents, along, at) if along else {}
        package, files = packaged(contents, along, signed)
        if len(files.get(CONTAINER, b"")) > LIMITS[CONTAINER]:
            raise ExportError("the evidence is too large for one file")
        return Issued(files=laid_out(into.folder, files), package=package)

    def _listed(
        self, contents: Mapping[str, bytes], along: Mapping[str, bytes], at: datetime
    ) -> dict[str, bytes]:
        """The manifest of a container of everything, signed by this examiner."""
        named = {RESULT: contents[RESULT], DISCLOSED: contents[DISCLOSED], **along}
        manifest = asice.manifest(named)
        signature = cms.sign(bytes.fromhex(digest_of(manifest)), [self._key], at)
        return {asice.MANIFEST: manifest, asice.SIGNATURE: signature}

    def _reviewed(self, issued: Mapping[str, bytes], reviewed: Digest, at: datetime) -> Attestation:
        """What the first examiner signed, once it is sure that it is what this one reviewed."""
        if not {REPORT, RESULT, TWIN} <= issued.keys():
            raise ReviewedError("not all files")
        reading = self._shop.inspect(issued, Anchors(roots=self._roots(), unfinished=True))
        if not _holds(reading) or digest_of(issued[RESULT]) != reviewed:
            broken = [f"step {s.step}: {s.reason}" for s in reading.steps if s.state != Status.MET]
            raise ReviewedError(next(iter(broken), "other bytes"))
        attestation = wire.decode(reading.result, Attestation)
        own = person(self._key.examiner)
        if own in map(person, reading.signers) or self._key.fingerprint == attestation.certificate:
            raise SignerError("signed already")
        if own not in {person(item.examiner) for item in attestation.dossier.assessments}:
            raise SignerError("did not judge")
        if at.replace(microsecond=0) < attestation.issued_at.replace(microsecond=0):
            raise ReviewedError("issued later than now")
        return attestation

    def _roots(self) -> tuple[bytes, ...]:
        return (pem_of(self._key.chain[-1]), *self._shop.roots)

    def _check_time(self, at: datetime) -> None:
        certificate = self._key.certificate
        if not certificate.not_valid_before_utc <= at <= certificate.not_valid_after_utc:
            raise KeyUnavailableError("certificate not valid at this time")

    def _check(self, attestation: Attestation) -> None:
        self._check_time(attestation.issued_at)
        named = (attestation.certificate, attestation.examiner)
        if named != (self._key.fingerprint, self._key.examiner):
            raise AttestationError("the attestation names another signer")
        if attestation.policy.digest != self._shop.policy.digest:
            raise AttestationError("the attestation names another policy")

    def _contents(
        self, attestation: Attestation, pictures: Mapping[ExhibitId, Raster]
    ) -> dict[str, bytes]:
        at, key, resources = attestation.issued_at, self._key, self._shop.resources
        secret = key.sign(_SALTING + wire.encode(attestation))  # nobody else can make it
        sealed, disclosures = map(wire.encode, commitments.seal(attestation, secret))
        text = ReportText(
            attestation=attestation,
            phrases=self._shop.phrases,
            policy=self._shop.policy,
            validation=self._validation,
        )
        order = report.Report(
            text=text,
            result=sealed,
            pictures=pictures,
            chain=(key.certificate, *key.chain),
            fonts=resources / "fonts",
        )
        try:
            pages = report.draw(order)
        except LayoutError as error:
            raise AttestationError("something does not fit on a page") from error
        attached = {RESULT: sealed, DISCLOSED: disclosures}
        archived = replace(
            pages, content=pdfa.archive(pages.content, attached, self._profile(), at)
        )
        return {
            REPORT: pades.certify(archived, key, at),
            **attached,
            TWIN: cms.sign(bytes.fromhex(digest_of(sealed)), [key], at),
            ROOT: pem_of(key.chain[-1]),
        }


def _holds(reading: Reading) -> bool:
    return bool(reading.steps) and all(step.state is Status.MET for step in reading.steps)
