"""Issues results: report, machine-readable twin, its signature, the root; all of them or none."""

import errno
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from reportlab.platypus.doctemplate import LayoutError

from app import wire
from app.domain.attestation import Attestation
from app.domain.errors import AttestationError, ExportError, KeyUnavailableError
from app.domain.exhibit import Digest, ExhibitId, Raster, digest_of
from app.domain.policy import Policy
from app.domain.validation import parse_validation
from app.signing import cms, pades, pdfa, report
from app.signing.certificates import UnlockedKey
from app.signing.files import write_set
from app.signing.phrases import Phrases
from app.signing.phrases_en import ENGLISH
from app.signing.report_text import ReportText
from app.signing.trust import pem_of


class WorkstationSigner:
    """Implements `Signer` with an examiner's unlocked key.

    `resources` is the folder of the program's fonts, colour profile and calibration; `policy` the
    one that the attestations name.
    """

    def __init__(
        self, key: UnlockedKey, resources: Path, policy: Policy, phrases: Phrases = ENGLISH
    ) -> None:
        self._key, self._resources = key, resources
        self._policy, self._phrases = policy, phrases
        calibration = resources / "calibration" / "face.json"
        self._validation = parse_validation(calibration.read_bytes())

    def fingerprint(self) -> Digest:
        """See `Signer.fingerprint`."""
        return self._key.fingerprint

    def issue(
        self, attestation: Attestation, pictures: Mapping[ExhibitId, Raster], into: Path
    ) -> tuple[Path, ...]:
        """See `Signer.issue`. Files of an earlier result in `into` are replaced as a whole set."""
        self._check(attestation)
        contents = self._contents(attestation, pictures)
        try:
            return write_set(into, contents)
        except OSError as error:
            raise ExportError(errno.errorcode.get(error.errno or 0, "OSError")) from error

    def _check(self, attestation: Attestation) -> None:
        certificate = self._key.certificate
        valid = (certificate.not_valid_before_utc, certificate.not_valid_after_utc)
        if not valid[0] <= attestation.issued_at <= valid[1]:
            raise KeyUnavailableError("certificate not valid at this time")
        named = (attestation.certificate, attestation.examiner)
        if named != (self._key.fingerprint, self._key.examiner):
            raise AttestationError("the attestation names another signer")
        if attestation.policy.digest != self._policy.digest:
            raise AttestationError("the attestation names another policy")

    def _contents(
        self, attestation: Attestation, pictures: Mapping[ExhibitId, Raster]
    ) -> dict[str, bytes]:
        at, key = attestation.issued_at, self._key
        result = wire.encode(attestation)
        text = ReportText(
            attestation=attestation,
            phrases=self._phrases,
            policy=self._policy,
            validation=self._validation,
        )
        order = report.Report(
            text=text,
            result=result,
            pictures=pictures,
            chain=(key.certificate, *key.chain),
            fonts=self._resources / "fonts",
        )
        try:
            pages = report.draw(order)
        except LayoutError as error:
            raise AttestationError("something does not fit on a page") from error
        profile = (self._resources / "colour" / "sRGB.icc").read_bytes()
        archived = replace(pages, content=pdfa.archive(pages.content, result, profile, at))
        return {
            "report.pdf": pades.sign(archived, [key], at),
            "result.json": result,
            "result.json.p7s": cms.sign(bytes.fromhex(digest_of(result)), [key], at),
            "root.pem": pem_of(key.chain[-1]),
        }
