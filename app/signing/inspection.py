"""Reads a signed result as a stranger would, in the numbered steps of signing.md section 3.

Laws:
1. A pure function of bytes: no key, no store, no clock. What is read is untrusted throughout.
2. Steps go in order; after one that is UNMET the later ones are UNKNOWN (`earlier_step`).
3. What need not be there (the other twin, the evidence, a checkpoint) is MET, `not_given`: nothing
   contradicts the result, and the step says that it had nothing to look at.
4. A root that came along trusts nobody: a chain to a root that is not pinned is UNKNOWN, a chain
   that is broken or borrows a pinned root's name is UNMET.
The seventh step, the outcome, is recomputed by `services.verify`.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime

import rfc8785
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from app import commitments, wire
from app.domain.assessment import person
from app.domain.attestation import SCHEMA, Attestation, Reading, Step, StepReason
from app.domain.determination import Status
from app.domain.errors import DamagedError, MalformedError
from app.domain.exhibit import digest_of
from app.signing import asice, cms, pdf_parts, trust
from app.signing.anchors import Anchors
from app.signing.certificates import common_name, fingerprint
from app.signing.trust import Standing

REPORT, RESULT, TWIN, ROOT = "report.pdf", "result.json", "result.json.p7s", "root.pem"
DISCLOSED, CONTAINER = "disclosures.json", "result.asice"
LIMITS: Mapping[str, int] = {
    REPORT: 32 << 20,
    RESULT: 8 << 20,
    TWIN: 1 << 20,
    ROOT: 64 << 10,
    DISCLOSED: 8 << 20,
    CONTAINER: 256 << 20,
}
"""Bytes. A long case (forty exhibits, eight pictures) stays below a tenth of each."""

_Chain = tuple[x509.Certificate, ...]
_Answer = tuple[Status, StepReason, str]
_PACKED = frozenset({REPORT, RESULT, TWIN, ROOT, DISCLOSED, asice.MANIFEST, asice.SIGNATURE})
_PUBLIC = (Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
_HOLDS: _Answer = (Status.MET, StepReason.HOLDS, "")
_NOT_GIVEN: _Answer = (Status.MET, StepReason.NOT_GIVEN, "")


class _BrokenError(Exception):
    """A step that is UNMET, and why. Ends the step, never the reading."""

    def __init__(self, reason: StepReason, detail: str) -> None:
        super().__init__(reason)
        self.reason, self.detail = reason, detail


def _require(holds: bool, reason: StepReason, detail: str) -> None:  # noqa: FBT001 -- it is the point
    if not holds:
        raise _BrokenError(reason, detail)


def read_result(files: Mapping[str, bytes], anchors: Anchors) -> Reading:
    """Take every step but the seventh. `files` are named as issued."""
    inspection = _Inspection(files, anchors)
    steps = tuple(inspection.steps())
    broken = any(step.state is Status.UNMET for step in steps)
    return Reading(
        steps=steps,
        result=b"" if broken else inspection.opened,
        signers=inspection.signers,
        hidden=inspection.hidden,
        digest=digest_of(inspection.result) if inspection.result and not broken else "",
    )


class _Inspection:
    def __init__(self, files: Mapping[str, bytes], anchors: Anchors) -> None:
        self._files, self._anchors = dict(files), anchors
        self._packed: dict[str, bytes] = {}
        self.result = self.opened = b""
        """As signed; and with what is disclosed of it, as far as that is known."""
        self.hidden: tuple[str, ...] = ()
        self._disclosed: bytes | None = None
        self._signed_at: dict[x509.Certificate, datetime] = {}
        self._in_order: _Chain = ()
        """Who signed the report, the first examiner first."""
        self._issuers: set[x509.Certificate] = set()
        self._standings: set[Standing] = set()
        self._attestation: Attestation | None = None

    @property
    def signers(self) -> tuple[str, ...]:
        """Whom the certificates name, in the order in which they signed."""
        times = self._signed_at
        return tuple(common_name(one) for one in sorted(times, key=lambda one: times[one]))

    def steps(self) -> Iterator[Step]:
        """Every step with its answer, in order."""
        take: dict[int, Callable[[], _Answer]] = {
            1: self._bounds,
            2: self._report_signatures,
            3: self._twin_signatures,
            4: self._twins_agree,
            5: self._claims,
            6: self._evidence,
            8: self._page_text,
            9: self._trail,
            10: self._time,
        }
        stopped = False
        for number, step in take.items():
            state, reason, detail = Status.UNKNOWN, StepReason.EARLIER_STEP, ""
            if not stopped:
                try:
                    state, reason, detail = step()
                except _BrokenError as broken:
                    state, reason, detail = Status.UNMET, broken.reason, broken.detail
                except DamagedError as error:
                    detail = f"{REPORT}: {error.detail}"
                    state, reason = Status.UNMET, StepReason.UNREADABLE
            stopped = stopped or state is Status.UNMET or reason is StepReason.SCHEMA_UNKNOWN
            yield Step(step=number, state=state, reason=reason, detail=detail)

    def _bounds(self) -> _Answer:
        """1: size and structure."""
        for name, content in self._files.items():
            _require(len(content) <= LIMITS.get(name, 0), StepReason.TOO_LARGE, name)
        self._unpack()
        if REPORT in self._files:
            bounded = pdf_parts.well_bounded(self._files[REPORT])
            _require(bounded, StepReason.UNREADABLE, REPORT)
        there = bool({REPORT, RESULT} & self._files.keys())
        _require(there, StepReason.NOT_GIVEN, f"{REPORT}, {RESULT}")
        return _HOLDS

    def _unpack(self) -> None:
        """What lies in a container counts like what is given loose, and must be the same."""
        if CONTAINER not in self._files:
            return
        parts = asice.unpack(self._files.pop(CONTAINER), _PACKED)
        _require(parts is not None, StepReason.UNREADABLE, CONTAINER)
        self._packed = parts or {}
        for name, content in self._packed.items():
            if name in LIMITS:
                same = self._files.setdefault(name, content) == content
                _require(same, StepReason.TWINS_DIFFER, f"{CONTAINER}: {name}")
                _require(len(content) <= LIMITS[name], StepReason.TOO_LARGE, name)

    def _report_signatures(self) -> _Answer:
        """2: the PDF's signatures: as many as stated, intact, trusted, in order, the last whole."""
        if REPORT not in self._files:
            return _NOT_GIVEN
        found = pdf_parts.signatures(self._files[REPORT])
        _require(bool(found), StepReason.SIGNATURE_MISSING, REPORT)
        for one in found:
            _require(one.reason is StepReason.HOLDS, one.reason, REPORT)
        signers = tuple(signer for one in found for signer in one.signatures.signers)
        _require(len(signers) == len(found), StepReason.SIGNERS_DIFFER, REPORT)
        self._count(REPORT, signers, self._embedded())
        times = tuple(one.at for one in found if one.at is not None)
        others = tuple(other for one in found for other in one.signatures.others)
        answer = self._trust(REPORT, signers, others, times)
        self._in_order = signers
        _require(list(times) == sorted(times), StepReason.SIGNERS_DIFFER, f"{REPORT}: order")
        return answer

    def _twin_signatures(self) -> _Answer:
        """3: the CMS twin: every signer, the same certificates, the same times."""
        if TWIN not in self._files:
            _require(REPORT in self._files, StepReason.SIGNATURE_MISSING, RESULT)
            return _NOT_GIVEN
        content = self._files.get(RESULT, self._embedded())
        checked = cms.examine(self._files[TWIN], content or b"")
        _require(checked.reason is StepReason.HOLDS, checked.reason, TWIN)
        known = dict(self._signed_at)
        same = not known or known.keys() == set(checked.signers)
        _require(same, StepReason.SIGNERS_DIFFER, TWIN)
        self._count(TWIN, checked.signers, content)
        answer = self._trust(TWIN, checked.signers, checked.others, checked.times)
        _require(not known or known == self._signed_at, StepReason.TWINS_DIFFER, f"{TWIN}: time")
        self._container_signature()
        return answer

    def _container_signature(self) -> None:
        """The manifest is that of the parts, and signed by somebody who signed the result."""
        if not self._packed:
            return
        content = {
            name: part
            for name, part in self._packed.items()
            if name in {RESULT, DISCLOSED} or asice.evidence_id(name)
        }
        stated = self._packed.get(asice.MANIFEST, b"")
        checked = cms.examine(self._packed.get(asice.SIGNATURE, b""), stated)
        _require(checked.reason is StepReason.HOLDS, StepReason.SIGNATURE_INVALID, CONTAINER)
        known = bool(checked.signers) and set(checked.signers) <= self._signed_at.keys()
        _require(known, StepReason.SIGNERS_DIFFER, CONTAINER)
        _require(stated == asice.manifest(content), StepReason.CHANGED_AFTER_SIGNING, CONTAINER)

    def _count(self, name: str, signers: _Chain, text: bytes | None) -> None:
        """Everybody signs once, with a key of their own, and nobody is missing."""
        keys = {signer.public_key().public_bytes(*_PUBLIC) for signer in signers}
        people = {person(common_name(signer)) for signer in signers}
        distinct = len(keys) == len(people) == len(signers)
        _require(distinct, StepReason.SIGNERS_DIFFER, name)
        stated = _stated(text)
        if stated is None:
            return  # steps 4 and 5 say what is wrong with it
        mark = f"{name}: {len(signers)} of {stated}"
        _require(len(signers) <= stated, StepReason.SIGNERS_DIFFER, mark)
        whole = len(signers) == stated or (self._anchors.unfinished and bool(signers))
        _require(whole, StepReason.SIGNATURE_MISSING, mark)

    def _trust(
        self, name: str, signers: _Chain, others: _Chain, times: tuple[datetime, ...]
    ) -> _Answer:
        _require(len(times) == len(signers), StepReason.SIGNATURE_INVALID, f"{name}: time")
        pinned = trust.read_roots(self._anchors.roots)
        self._signed_at = dict(zip(signers, times, strict=True))
        judged = [trust.judge(signer, others, pinned, at) for signer, at in self._signed_at.items()]
        self._standings |= {one.standing for one in judged}
        marks = ", ".join(fingerprint(signer) for signer in signers)
        broken = Standing.BROKEN in self._standings
        _require(not broken, StepReason.SIGNER_UNTRUSTED, f"{name}: signer {marks}")
        self._issuers = {one for trusted in judged for one in trusted.chain[1:]}
        spare = set(others) - self._issuers - set(signers)
        _require(not spare, StepReason.SIGNATURE_INVALID, f"{name}: spare certificate")
        roots = {one.chain[-1] for one in judged}
        fits = self._files.get(ROOT) in {None, *map(trust.pem_of, roots)}
        _require(fits, StepReason.SIGNER_UNTRUSTED, f"{ROOT}: not the root of this signer")
        if Standing.UNPINNED in self._standings:
            named = ", ".join(map(fingerprint, roots))
            return Status.UNKNOWN, StepReason.SIGNER_UNTRUSTED, f"{name}: root {named}"
        return Status.MET, StepReason.HOLDS, marks

    def _attached(self) -> dict[str, bytes]:
        """What is attached to the report; nothing unless it is just what is to be there."""
        if REPORT not in self._files:
            return {}
        found = pdf_parts.attachments(self._files[REPORT])
        return found if found.keys() == {RESULT, DISCLOSED} else {}

    def _embedded(self) -> bytes | None:
        return self._attached().get(RESULT)

    def _twins_agree(self) -> _Answer:
        """4: what is attached to the PDF lies beside it byte for byte, and is canonical."""
        inside = self._attached()
        attached = REPORT not in self._files or bool(inside)
        _require(attached, StepReason.TWINS_DIFFER, f"{REPORT}: attachments")
        for name in (RESULT, DISCLOSED):
            text = self._files.get(name, inside.get(name))
            _require(inside.get(name) in {None, text}, StepReason.TWINS_DIFFER, name)
            _require(text is None or _canonical(text), StepReason.NOT_CANONICAL, name)
        self.result = self.opened = self._files.get(RESULT, inside.get(RESULT, b""))
        self._disclosed = self._files.get(DISCLOSED, inside.get(DISCLOSED))
        return _HOLDS

    def _claims(self) -> _Answer:
        """5: schema and version are known; it names who signed it, and when."""
        named = json.loads(self.result)
        schema = named.get("schema") if isinstance(named, dict) else None
        if schema != SCHEMA:
            return Status.UNKNOWN, StepReason.SCHEMA_UNKNOWN, str(schema)[:64]
        try:
            attestation = wire.decode(self.result, Attestation)
        except MalformedError as error:
            raise _BrokenError(StepReason.SCHEMA_UNKNOWN, RESULT) from error
        self._check_signers(attestation)
        self._attestation = self._open(attestation)
        said = f"{schema}, {len(self.hidden)} fields hidden" if self.hidden else schema
        return Status.MET, StepReason.HOLDS, said

    def _open(self, sealed: Attestation) -> Attestation:
        """With the personal fields that are disclosed, each held against its commitment."""
        try:
            shown = None
            if self._disclosed is not None:
                shown = wire.decode(self._disclosed, commitments.Disclosures)
            opened, self.hidden = commitments.unseal(sealed, shown)
        except MalformedError as error:
            raise _BrokenError(StepReason.DISCLOSURE_DIFFERS, error.detail[:200]) from error
        self.opened = wire.encode(opened)
        return opened

    def _check_signers(self, attestation: Attestation) -> None:
        """The one named signed first, at the time stated; whoever else signed had judged."""
        first = {one for one in self._signed_at if fingerprint(one) == attestation.certificate}
        named = {common_name(one) for one in first} == {attestation.examiner}
        _require(named, StepReason.SIGNERS_DIFFER, f"{RESULT}: {attestation.examiner}")
        issued = attestation.issued_at.replace(microsecond=0)
        at = {self._signed_at[one] for one in first}
        _require(at == {issued}, StepReason.TWINS_DIFFER, "time of signing")
        later = {one: time for one, time in self._signed_at.items() if one not in first}
        _require(min(later.values(), default=issued) >= issued, StepReason.SIGNERS_DIFFER, "order")
        if REPORT in self._files:
            in_order = next(iter(self._in_order), None) in first
            _require(in_order, StepReason.SIGNERS_DIFFER, f"{REPORT}: order")
        judges = {person(item.examiner) for item in attestation.dossier.assessments}
        judged = self._signed_at if judges else later  # without faces there is nobody to judge
        strangers = [common_name(one) for one in judged if person(common_name(one)) not in judges]
        _require(not strangers, StepReason.SIGNERS_DIFFER, ", ".join(strangers))

    def _evidence(self) -> _Answer:
        """6: the evidence given is the evidence that was weighed."""
        if self._attestation is None:
            return _NOT_GIVEN
        exhibits = self._attestation.dossier.exhibits
        packed = {name: digest_of(part) for name, part in self._packed.items() if _is_exhibit(name)}
        named = {str(exhibit.id): exhibit.digest for exhibit in exhibits}
        moved = [name for name, one in packed.items() if named.get(asice.evidence_id(name)) != one]
        _require(not moved, StepReason.EVIDENCE_DIFFERS, ", ".join(sorted(moved)))
        weighed = set(named.values())
        given = {**packed, **self._anchors.evidence}
        if not given:
            return _NOT_GIVEN
        strange = sorted(name for name, digest in given.items() if digest not in weighed)
        _require(not strange, StepReason.EVIDENCE_DIFFERS, ", ".join(strange))
        known = len(weighed & set(given.values()))
        return Status.MET, StepReason.HOLDS, f"{known} of {len(weighed)}"

    def _page_text(self) -> _Answer:
        """8: every page names the case and the result; the first, the same outcome and rule."""
        if self._attestation is None or REPORT not in self._files:
            return _NOT_GIVEN
        stated = self._attestation
        marks = (self._attestation.dossier.case, self._attestation.result_id)
        texts = pdf_parts.page_texts(self._files[REPORT])
        named = bool(texts) and all(mark in text for text in texts for mark in marks)
        _require(named, StepReason.PAGES_DIFFER, f"{REPORT}: case or result")
        codes, rule = " and ".join(stated.outcomes), stated.determination.rule
        outcome = f"Outcome {codes} \u00b7 rule {rule} \u00b7"
        _require(outcome in texts[0], StepReason.PAGES_DIFFER, f"{REPORT}: outcome")
        return Status.MET, StepReason.HOLDS, f"{len(texts)} pages"

    def _trail(self) -> _Answer:
        """9: the checkpoint fits the trail that is at hand."""
        known = self._anchors.trail
        if self._attestation is None or known is None:
            return _NOT_GIVEN
        attested = self._attestation.checkpoint
        if attested.origin != known.origin:
            return Status.MET, StepReason.NOT_GIVEN, "another workstation"
        _require(attested == known, StepReason.TRAIL_DIFFERS, f"{attested.size}, {known.size}")
        return Status.MET, StepReason.HOLDS, f"entry {attested.size}"

    def _time(self) -> _Answer:
        """10: revocation and time, stated as what they are."""
        expired = Standing.EXPIRED in self._standings
        _require(not expired, StepReason.CERTIFICATE_EXPIRED, "at the time of signing")
        lists = pdf_parts.revocations(self._files[REPORT]) if REPORT in self._files else ()
        for certificate in (*self._signed_at, *self._issuers):
            number = certificate.serial_number
            revoked = any(one.get_revoked_certificate_by_serial_number(number) for one in lists)
            mark = f"revoked: {fingerprint(certificate)}"
            _require(not revoked, StepReason.SIGNER_UNTRUSTED, mark)
        said = ", ".join(time.isoformat() for time in sorted(self._signed_at.values()))
        of = max((one.last_update_utc for one in lists), default=None)
        checked = f"revocation list of {of:%Y-%m-%d}" if of else "no revocation list"
        return Status.MET, StepReason.TIME_NOT_ATTESTED, f"{said}; {checked}"


def _is_exhibit(name: str) -> bool:
    return bool(asice.evidence_id(name))


def _stated(text: bytes | None) -> int | None:
    """How many signatures the result says that it needs; none when it does not say."""
    try:
        value = json.loads(text or b"")
    except (ValueError, RecursionError):
        return None
    count = value.get("signatures") if isinstance(value, dict) else None
    return count if isinstance(count, int) else None


def _canonical(text: bytes) -> bool:
    """Source: RFC 8785; what does not come out as it went in has another text."""
    try:
        return rfc8785.dumps(json.loads(text)) == text
    except (ValueError, RecursionError, rfc8785.CanonicalizationError):
        return False
