"""Who signed a result, in what order, whether they are believed here, and when it was.

Laws: everybody signs once, with a key and a name of their own; a certificate counts as revoked by
the word of its own issuer alone; a time is the workstation's own word unless an authority that is
believed here stamped it.
"""

import json
from collections.abc import Iterator
from datetime import datetime, timedelta

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from app.domain.assessment import person
from app.domain.attestation import Attestation, StepReason
from app.domain.determination import Status
from app.signing import asice, cms, pdf_parts, timestamp, trust
from app.signing.anchors import Anchors
from app.signing.certificates import common_name, fingerprint
from app.signing.organisation import issued_by
from app.signing.result_names import CONTAINER, DISCLOSED, REPORT, RESULT, ROOT, STAMP, TWIN
from app.signing.result_parts import NOT_GIVEN, Answer, Parts, require
from app.signing.trust import Standing

_Chain = tuple[x509.Certificate, ...]
_SKEW = timedelta(minutes=5)
"""How far two clocks may differ. Source: RFC 4120 section 1.6, the usual bound."""
_PUBLIC = (Encoding.DER, PublicFormat.SubjectPublicKeyInfo)


class Signers:
    """Takes the second, third and tenth step."""

    def __init__(self, parts: Parts, anchors: Anchors) -> None:
        self._parts, self._anchors = parts, anchors
        self._signed_at: dict[x509.Certificate, datetime] = {}
        self._in_order: _Chain = ()
        """Who signed the report, the first examiner first."""
        self._issuers: set[x509.Certificate] = set()
        self._standings: set[Standing] = set()

    @property
    def names(self) -> tuple[str, ...]:
        """Whom the certificates name, in the order in which they signed."""
        times = self._signed_at
        known = [one for one in self._in_order if one in times]
        return tuple(map(common_name, known or sorted(times, key=lambda one: times[one])))

    def report(self) -> Answer:
        """2: the PDF's signatures: as many as stated, intact, trusted, in order, the last whole."""
        if REPORT not in self._parts.files:
            return NOT_GIVEN
        found = pdf_parts.signatures(self._parts.files[REPORT])
        require(bool(found), StepReason.SIGNATURE_MISSING, REPORT)
        for one in found:
            require(one.reason is StepReason.HOLDS, one.reason, REPORT)
        signers = tuple(signer for one in found for signer in one.signatures.signers)
        require(len(signers) == len(found), StepReason.SIGNERS_DIFFER, REPORT)
        self._count(REPORT, signers, self._parts.attached.get(RESULT))
        times = tuple(one.at for one in found if one.at is not None)
        others = tuple(other for one in found for other in one.signatures.others)
        answer = self._trust(REPORT, signers, others, times)
        self._in_order = signers
        require(list(times) == sorted(times), StepReason.SIGNERS_DIFFER, f"{REPORT}: order")
        return answer

    def twin(self) -> Answer:
        """3: the CMS twin: every signer, the same certificates, the same times."""
        if TWIN not in self._parts.files:
            require(REPORT in self._parts.files, StepReason.SIGNATURE_MISSING, RESULT)
            return NOT_GIVEN
        content = self._parts.text(RESULT)
        checked = cms.examine(self._parts.files[TWIN], content or b"")
        require(checked.reason is StepReason.HOLDS, checked.reason, TWIN)
        known = dict(self._signed_at)
        same = not known or known.keys() == set(checked.signers)
        require(same, StepReason.SIGNERS_DIFFER, TWIN)
        self._count(TWIN, checked.signers, content)
        answer = self._trust(TWIN, checked.signers, checked.others, checked.times)
        require(not known or known == self._signed_at, StepReason.TWINS_DIFFER, f"{TWIN}: time")
        self._container_signature()
        return answer

    def _container_signature(self) -> None:
        """The manifest is that of the parts, and signed by somebody who signed the result."""
        if not self._parts.packed:
            return
        content = {
            name: part
            for name, part in self._parts.packed.items()
            if name in {RESULT, DISCLOSED} or asice.travels_along(name)
        }
        stated = self._parts.packed.get(asice.MANIFEST, b"")
        checked = cms.examine(self._parts.packed.get(asice.SIGNATURE, b""), stated)
        require(checked.reason is StepReason.HOLDS, StepReason.SIGNATURE_INVALID, CONTAINER)
        known = bool(checked.signers) and set(checked.signers) <= self._signed_at.keys()
        require(known, StepReason.SIGNERS_DIFFER, CONTAINER)
        require(stated == asice.manifest(content), StepReason.CHANGED_AFTER_SIGNING, CONTAINER)

    def _count(self, name: str, signers: _Chain, text: bytes | None) -> None:
        """Everybody signs once, with a key of their own, and nobody is missing."""
        keys = {signer.public_key().public_bytes(*_PUBLIC) for signer in signers}
        people = {person(common_name(signer)) for signer in signers}
        distinct = len(keys) == len(people) == len(signers)
        require(distinct, StepReason.SIGNERS_DIFFER, name)
        stated = _stated(text)
        if stated is None:
            return  # steps 4 and 5 say what is wrong with it
        mark = f"{name}: {len(signers)} of {stated}"
        require(len(signers) <= stated, StepReason.SIGNERS_DIFFER, mark)
        whole = len(signers) == stated or (self._anchors.unfinished and bool(signers))
        require(whole, StepReason.SIGNATURE_MISSING, mark)

    def _trust(
        self, name: str, signers: _Chain, others: _Chain, times: tuple[datetime, ...]
    ) -> Answer:
        require(len(times) == len(signers), StepReason.SIGNATURE_INVALID, f"{name}: time")
        pinned = trust.read_roots(self._anchors.roots)
        self._signed_at = dict(zip(signers, times, strict=True))
        judged = [trust.judge(signer, others, pinned, at) for signer, at in self._signed_at.items()]
        self._standings |= {one.standing for one in judged}
        marks = ", ".join(fingerprint(signer) for signer in signers)
        broken = Standing.BROKEN in self._standings
        require(not broken, StepReason.SIGNER_UNTRUSTED, f"{name}: signer {marks}")
        self._issuers = {one for trusted in judged for one in trusted.chain[1:]}
        spare = set(others) - self._issuers - set(signers)
        require(not spare, StepReason.SIGNATURE_INVALID, f"{name}: spare certificate")
        roots = {one.chain[-1] for one in judged}
        fits = self._parts.files.get(ROOT) in {None, *map(trust.pem_of, roots)}
        require(fits, StepReason.SIGNER_UNTRUSTED, f"{ROOT}: not the root of this signer")
        if Standing.UNPINNED in self._standings:
            named = ", ".join(map(fingerprint, roots))
            return Status.UNKNOWN, StepReason.SIGNER_UNTRUSTED, f"{name}: root {named}"
        return Status.MET, StepReason.HOLDS, marks

    def check_named(self, attestation: Attestation) -> None:
        """The one named signed first, at the time stated; whoever signed had judged.

        Raises:
            BrokenError: It is not so.
        """
        first = {one for one in self._signed_at if fingerprint(one) == attestation.certificate}
        named = {common_name(one) for one in first} == {attestation.examiner}
        require(named, StepReason.SIGNERS_DIFFER, f"{RESULT}: {attestation.examiner}")
        issued = attestation.issued_at.replace(microsecond=0)
        at = {self._signed_at[one] for one in first}
        require(at == {issued}, StepReason.TWINS_DIFFER, "time of signing")
        later = {one: time for one, time in self._signed_at.items() if one not in first}
        require(min(later.values(), default=issued) >= issued, StepReason.SIGNERS_DIFFER, "order")
        if REPORT in self._parts.files:
            in_order = next(iter(self._in_order), None) in first
            require(in_order, StepReason.SIGNERS_DIFFER, f"{REPORT}: order")
        judges = {person(item.examiner) for item in attestation.dossier.assessments}
        judged = self._signed_at if judges else later  # without faces there is nobody to judge
        strangers = [common_name(one) for one in judged if person(common_name(one)) not in judges]
        require(not strangers, StepReason.SIGNERS_DIFFER, ", ".join(strangers))

    def time(self) -> Answer:
        """10: revocation and time, stated as what they are."""
        expired = Standing.EXPIRED in self._standings
        require(not expired, StepReason.CERTIFICATE_EXPIRED, "at the time of signing")
        lists = tuple(self._lists())
        stamp = self._stamped()
        later = []
        for certificate, issuer in self._issued():
            for one in lists:
                entry = one.get_revoked_certificate_by_serial_number(certificate.serial_number)
                if entry is None or not issued_by(one, issuer):
                    continue
                mark = f"revoked: {fingerprint(certificate)}"
                before = stamp is not None and stamp < entry.revocation_date_utc
                require(before or self._proves_later(entry), StepReason.SIGNER_UNTRUSTED, mark)
                later += [] if before else [mark]
        known = [
            one.last_update_utc for one in lists if any(issued_by(one, i) for i in self._issuers)
        ]
        checked = f"revocation list of {max(known):%Y-%m-%d}" if known else "no revocation list"
        said = ", ".join(time.isoformat() for time in sorted(self._signed_at.values()))
        if later:
            return Status.UNKNOWN, StepReason.SIGNER_UNTRUSTED, f"{said}; later {later[0]}"
        if stamp is None:
            return Status.MET, StepReason.TIME_NOT_ATTESTED, f"{said}; {checked}"
        return Status.MET, StepReason.HOLDS, f"{said}; stamped {stamp.isoformat()}; {checked}"

    def _proves_later(self, entry: x509.RevokedCertificate) -> bool:
        """Whether it was withdrawn after signing, by the signers' own word, and not for theft."""
        reason = None
        for extension in entry.extensions:
            if isinstance(extension.value, x509.CRLReason):
                reason = extension.value.reason
        stolen = reason in {x509.ReasonFlags.key_compromise, x509.ReasonFlags.ca_compromise}
        return not stolen and entry.revocation_date_utc > max(self._signed_at.values())

    def _issued(self) -> Iterator[tuple[x509.Certificate, x509.Certificate]]:
        """Every certificate of the chains, beside whoever issued it."""
        for certificate in (*self._signed_at, *self._issuers):
            for issuer in self._issuers:
                if certificate.issuer == issuer.subject:
                    yield certificate, issuer

    def _lists(self) -> Iterator[x509.CertificateRevocationList]:
        """The lists that came along, and those at hand."""
        if REPORT in self._parts.files:
            yield from pdf_parts.revocations(self._parts.files[REPORT])
        yield from map(x509.load_der_x509_crl, self._anchors.revocations)

    def _stamped(self) -> datetime | None:
        """When the signatures were there, by the word of an authority that is believed here."""
        if not {STAMP, TWIN} <= self._parts.files.keys():
            return None
        files = self._parts.files
        stamp = timestamp.examine(files[STAMP], files[TWIN], self._anchors.roots)
        require(stamp.holds and stamp.at is not None, StepReason.SIGNATURE_INVALID, STAMP)
        signed = max(self._signed_at.values())
        late = stamp.at is not None and stamp.at + _SKEW < signed
        require(not late, StepReason.SIGNATURE_INVALID, f"{STAMP}: before it was signed")
        return stamp.at if stamp.believed else None


def _stated(text: bytes | None) -> int | None:
    """How many signatures the result says that it needs; none when it does not say."""
    try:
        value = json.loads(text or b"")
    except (ValueError, RecursionError):
        return None
    count = value.get("signatures") if isinstance(value, dict) else None
    return count if isinstance(count, int) else None
