"""Verifies a signed result: the mirror image of attesting.

Steps are numbered as in signing.md section 3. The reader takes every step but the seventh; this
module recomputes the outcome from the findings and the named policy, and needs no key and no store.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from app import wire
from app.commitments import is_hidden
from app.domain.attestation import Attestation, Step, StepReason, Verification
from app.domain.case import Case
from app.domain.determination import Dossier, Status
from app.domain.errors import MalformedError
from app.domain.exhibit import ExhibitId
from app.domain.finding import Finding
from app.domain.policy import Policy
from app.domain.ports_signing import ResultReader
from app.services.attest import may_be_signed, signatures_needed
from app.services.determine import determine
from app.services.match import MATCHED, MATCHER, Matcher

RECOMPUTE = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Bench:
    """What a result is checked with: readers that pin roots, and the policies known here.

    `practice_reader` also pins the root of practice results; it is asked only about results that
    say of themselves, under signature, that they are practice.
    """

    reader: ResultReader
    practice_reader: ResultReader
    policies: tuple[Policy, ...]
    matcher: Matcher | None = None
    """Compares documents with the record anew; without it their verdicts are taken as signed."""


def verify(bench: Bench, files: Sequence[Path]) -> Verification:
    """Take all numbered steps. A broken result is an answer, never an error."""
    reading = bench.reader.read(files)
    attestation = _attestation(reading.result)
    if attestation is not None and attestation.practice:
        again = bench.practice_reader.read(files)
        if again.result == reading.result:  # else the files changed meanwhile
            reading = again
    recomputed = _recompute(bench, attestation)
    ordered = tuple(sorted((*reading.steps, recomputed), key=lambda step: step.step))
    found = Verification(steps=ordered, signers=reading.signers, hidden=reading.hidden)
    if attestation is None:
        return found
    return replace(
        found,
        result_id=attestation.result_id,
        case=attestation.dossier.case,
        outcomes=attestation.outcomes,
        withdrawn=tuple(one.withdrawal.exhibit.id for one in attestation.withdrawn),
        practice=attestation.practice,
        digest=reading.digest,
        checkpoint=attestation.checkpoint,
    )


def _attestation(text: bytes) -> Attestation | None:
    try:
        return wire.decode(text, Attestation)
    except MalformedError:
        return None


def _recompute(bench: Bench, attestation: Attestation | None) -> Step:
    if attestation is None:
        return _told(Status.UNKNOWN, StepReason.EARLIER_STEP, "")
    named = attestation.policy
    policy = next((p for p in bench.policies if p.digest == named.digest), None)
    if policy is None:
        return _told(Status.UNKNOWN, StepReason.POLICY_UNKNOWN, named.digest)
    if (named.id, named.version) != (policy.id, policy.version):
        return _differs(f"{named.id} {named.version}")
    try:
        return _again(bench, attestation, policy)
    except (ValueError, TypeError, LookupError) as error:
        return _differs(type(error).__name__)


def _again(bench: Bench, attestation: Attestation, policy: Policy) -> Step:
    stated = attestation.determination
    again = determine(attestation.dossier, policy, stated.at)
    rested, untold = _rested(bench, attestation.dossier)
    if again != stated or not _signed_rightly(attestation, policy):
        return _differs(f"{','.join(stated.outcomes)}; {','.join(again.outcomes)}")
    if rested:
        return _differs(f"fields of {', '.join(rested)}")
    taken = f"; fields of {', '.join(untold)} taken as signed" if untold else ""
    said = f"{','.join(again.outcomes)} {again.rule}{taken}"
    return _told(Status.MET, StepReason.HOLDS, said)


def _signed_rightly(attestation: Attestation, policy: Policy) -> bool:
    """Whether as many sign as the policy asks for, at the instant of the determination."""
    stated, stricter = attestation.determination, attestation.stricter
    needed = 1 if attestation.practice else signatures_needed(stated, stricter, policy)
    enough = may_be_signed(stated, stricter, policy) and attestation.signatures >= needed
    return enough and stated.at == attestation.issued_at


def _rested(bench: Bench, dossier: Dossier) -> tuple[list[ExhibitId], list[ExhibitId]]:
    """Documents whose fields, compared with the record anew, come out otherwise; and untold ones.

    Untold is what is hidden, or was compared by another program than this version.
    """
    if bench.matcher is None:
        return [], []
    case = Case(
        id=dossier.case,
        opened_at=dossier.submitted_at,
        submitted_at=dossier.submitted_at,
        account=dossier.account,
        parties=dossier.parties,
    )
    differing, untold = [], []
    for exhibit in dossier.exhibits:
        own = [f for f in dossier.findings if f.exhibits == (exhibit.id,)]
        stated = [f for f in own if f.measure in MATCHED]
        party = case.party(exhibit.lane)
        texts = [*(party.record.values() if party else ()), *(f.value for f in own)]
        ours = all((f.provenance.engine, f.provenance.version) == MATCHER for f in stated)
        if not ours or (stated and any(map(is_hidden, texts))):
            untold.append(exhibit.id)
        elif stated and set(map(_said, stated)) != {
            _said(f) for f in bench.matcher.match(case, exhibit, own)
        }:
            differing.append(exhibit.id)
    return differing, untold


def _said(finding: Finding) -> tuple[str, str, object]:
    return finding.measure, finding.subject, finding.value


def _told(state: Status, reason: StepReason, detail: str) -> Step:
    return Step(step=RECOMPUTE, state=state, reason=reason, detail=detail)


def _differs(detail: str) -> Step:
    return _told(Status.UNMET, StepReason.OUTCOME_DIFFERS, detail)
