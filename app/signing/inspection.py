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

import rfc8785

from app import commitments, wire
from app.domain.attestation import SCHEMA, Attestation, Reading, Step, StepReason
from app.domain.custody import TrailEntry
from app.domain.determination import Status
from app.domain.errors import DamagedError, MalformedError
from app.domain.exhibit import digest_of
from app.domain.tree_proof import grew
from app.signing import asice, pdf_parts
from app.signing.anchors import Anchors
from app.signing.inspection_signers import Signers
from app.signing.phrases_en import ENGLISH
from app.signing.phrases_zh import CHINESE
from app.signing.report_text import kicker
from app.signing.result_names import DISCLOSED, REPORT, RESULT
from app.signing.result_parts import HOLDS, NOT_GIVEN, Answer, BrokenError, Parts, require

_CASE_TRAIL = "annex/trail.json"


def read_result(files: Mapping[str, bytes], anchors: Anchors) -> Reading:
    """Take every step but the seventh. `files` are named as issued."""
    inspection = _Inspection(files, anchors)
    steps = tuple(inspection.steps())
    broken = any(step.state is Status.UNMET for step in steps)
    return Reading(
        steps=steps,
        result=b"" if broken else inspection.opened,
        signers=inspection.signers.names,
        hidden=inspection.hidden,
        digest=digest_of(inspection.result) if inspection.result and not broken else "",
    )


class _Inspection:
    def __init__(self, files: Mapping[str, bytes], anchors: Anchors) -> None:
        self._parts, self._anchors = Parts(files), anchors
        self.signers = Signers(self._parts, anchors)
        self.result = self.opened = b""
        """As signed; and with what is disclosed of it, as far as that is known."""
        self.hidden: tuple[str, ...] = ()
        self._disclosed: bytes | None = None
        self._attestation: Attestation | None = None

    def steps(self) -> Iterator[Step]:
        """Every step with its answer, in order."""
        take: dict[int, Callable[[], Answer]] = {
            1: self._bounds,
            2: self.signers.report,
            3: self.signers.twin,
            4: self._twins_agree,
            5: self._claims,
            6: self._evidence,
            8: self._page_text,
            9: self._trail,
            10: self.signers.time,
        }
        stopped = False
        for number, step in take.items():
            state, reason, detail = Status.UNKNOWN, StepReason.EARLIER_STEP, ""
            if not stopped:
                try:
                    state, reason, detail = step()
                except BrokenError as broken:
                    state, reason, detail = Status.UNMET, broken.reason, broken.detail
                except DamagedError as error:
                    detail = f"{REPORT}: {error.detail}"
                    state, reason = Status.UNMET, StepReason.UNREADABLE
            stopped = stopped or state is Status.UNMET or reason is StepReason.SCHEMA_UNKNOWN
            yield Step(step=number, state=state, reason=reason, detail=detail)

    def _bounds(self) -> Answer:
        """1: size and structure."""
        self._parts.check_bounds()
        return HOLDS

    def _twins_agree(self) -> Answer:
        """4: what is attached to the PDF lies beside it byte for byte, and is canonical."""
        inside = self._parts.attached
        attached = REPORT not in self._parts.files or bool(inside)
        require(attached, StepReason.TWINS_DIFFER, f"{REPORT}: attachments")
        for name in (RESULT, DISCLOSED):
            text = self._parts.text(name)
            require(inside.get(name) in {None, text}, StepReason.TWINS_DIFFER, name)
            require(text is None or _canonical(text), StepReason.NOT_CANONICAL, name)
        self.result = self.opened = self._parts.text(RESULT) or b""
        self._disclosed = self._parts.text(DISCLOSED)
        return HOLDS

    def _claims(self) -> Answer:
        """5: schema and version are known; it names who signed it, and when."""
        named = json.loads(self.result)
        schema = named.get("schema") if isinstance(named, dict) else None
        if schema != SCHEMA:
            return Status.UNKNOWN, StepReason.SCHEMA_UNKNOWN, str(schema)[:64]
        try:
            attestation = wire.decode(self.result, Attestation)
        except MalformedError as error:
            raise BrokenError(StepReason.SCHEMA_UNKNOWN, RESULT) from error
        self.signers.check_named(attestation)
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
            raise BrokenError(StepReason.DISCLOSURE_DIFFERS, error.detail[:200]) from error
        self.opened = wire.encode(opened)
        return opened

    def _evidence(self) -> Answer:
        """6: the evidence given is the evidence that was weighed."""
        if self._attestation is None:
            return NOT_GIVEN
        exhibits = self._attestation.dossier.exhibits
        packed = {
            name: digest_of(part) for name, part in self._parts.packed.items() if _is_exhibit(name)
        }
        named = {str(exhibit.id): exhibit.digest for exhibit in exhibits}
        moved = [name for name, one in packed.items() if named.get(asice.evidence_id(name)) != one]
        require(not moved, StepReason.EVIDENCE_DIFFERS, ", ".join(sorted(moved)))
        weighed = set(named.values())
        gone = {one.withdrawal.exhibit.digest for one in self._attestation.withdrawn} - weighed
        given = {**packed, **self._anchors.evidence}
        if not given:
            return NOT_GIVEN
        strange = sorted(name for name, digest in given.items() if digest not in weighed | gone)
        require(not strange, StepReason.EVIDENCE_DIFFERS, ", ".join(strange))
        known = len(weighed & set(given.values()))
        withdrawn = len(gone & set(given.values()))  # named by the result, and not weighed
        told = f", {withdrawn} withdrawn" if withdrawn else ""
        return Status.MET, StepReason.HOLDS, f"{known} of {len(weighed)}{told}"

    def _page_text(self) -> Answer:
        """8: every page names the case and the result; the first, the same outcome and rule."""
        if self._attestation is None or REPORT not in self._parts.files:
            return NOT_GIVEN
        stated = self._attestation
        marks = (self._attestation.dossier.case, self._attestation.result_id)
        texts = pdf_parts.page_texts(self._parts.files[REPORT])
        named = bool(texts) and all(mark in text for text in texts for mark in marks)
        require(named, StepReason.PAGES_DIFFER, f"{REPORT}: case or result")
        first = _unspaced(texts[0])
        lines = [_unspaced(kicker(stated, each)) for each in (ENGLISH, CHINESE)]
        require(any(line in first for line in lines), StepReason.PAGES_DIFFER, f"{REPORT}: outcome")
        return Status.MET, StepReason.HOLDS, f"{len(texts)} pages"

    def _trail(self) -> Answer:
        """9: the trail grew from what an earlier result says of it, and fits the one at hand."""
        known = self._anchors.trail
        if self._attestation is None:
            return NOT_GIVEN
        attested, growth = self._attestation.checkpoint, self._attestation.growth
        require(growth is None or grew(growth, attested), StepReason.TRAIL_DIFFERS, "growth")
        self._check_withdrawals(self._attestation)
        if known is None:
            since = "" if growth is None else f"grew from entry {growth.earlier.size}"
            return Status.MET, StepReason.HOLDS if growth else StepReason.NOT_GIVEN, since
        if attested.origin != known.origin:
            return Status.MET, StepReason.NOT_GIVEN, "another workstation"
        require(attested == known, StepReason.TRAIL_DIFFERS, f"{attested.size}, {known.size}")
        return Status.MET, StepReason.HOLDS, f"entry {attested.size}"

    def _check_withdrawals(self, stated: Attestation) -> None:
        """The trail of the case, where it came along, tells of them as the result does."""
        text = self._parts.packed.get(_CASE_TRAIL)
        if text is None:
            return
        try:
            entries = wire.decode(text, tuple[TrailEntry, ...])
        except MalformedError as error:
            raise BrokenError(StepReason.TRAIL_DIFFERS, _CASE_TRAIL) from error
        untold = [one for one in stated.withdrawn if one.entry not in entries]
        named = ", ".join(one.withdrawal.exhibit.id for one in untold)
        require(not untold, StepReason.TRAIL_DIFFERS, named)


def _unspaced(text: str) -> str:
    """Without what a reader of pages puts between two typefaces, or leaves out."""
    return "".join(text.split())


def _is_exhibit(name: str) -> bool:
    return bool(asice.evidence_id(name))


def _canonical(text: bytes) -> bool:
    """Source: RFC 8785; what does not come out as it went in has another text."""
    try:
        return rfc8785.dumps(json.loads(text)) == text
    except (ValueError, RecursionError, rfc8785.CanonicalizationError):
        return False
