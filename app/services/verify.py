"""Verifies a signed result: the mirror image of attesting.

Steps are numbered as in signing.md section 3. The reader takes every step but the seventh; this
module recomputes the outcome from the findings and the named policy, and needs no key and no store.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from app import wire
from app.domain.attestation import Attestation, Step, StepReason, Verification
from app.domain.determination import Status
from app.domain.errors import MalformedError
from app.domain.exhibit import digest_of
from app.domain.policy import Policy
from app.domain.ports import ResultReader
from app.services.attest import may_be_signed, signatures_needed
from app.services.determine import determine

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


def verify(bench: Bench, files: Sequence[Path]) -> Verification:
    """Take all numbered steps. A broken result is an answer, never an error."""
    steps, text, signers = bench.reader.read(files)
    attestation = _attestation(text)
    if attestation is not None and attestation.practice:
        again = bench.practice_reader.read(files)
        if again[1] == text:  # else the files changed meanwhile
            steps, _, signers = again
    recomputed = _recompute(attestation, bench.policies)
    ordered = tuple(sorted((*steps, recomputed), key=lambda step: step.step))
    found = Verification(steps=ordered, signers=signers)
    if attestation is None:
        return found
    return replace(
        found,
        result_id=attestation.result_id,
        outcomes=attestation.outcomes,
        practice=attestation.practice,
        digest=digest_of(text),
        checkpoint=attestation.checkpoint,
    )


def _attestation(text: bytes) -> Attestation | None:
    try:
        return wire.decode(text, Attestation)
    except MalformedError:
        return None


def _recompute(attestation: Attestation | None, policies: Iterable[Policy]) -> Step:
    if attestation is None:
        return Step(step=RECOMPUTE, state=Status.UNKNOWN, reason=StepReason.EARLIER_STEP)
    named = attestation.policy
    policy = next((p for p in policies if p.digest == named.digest), None)
    if policy is None:
        return Step(
            step=RECOMPUTE,
            state=Status.UNKNOWN,
            reason=StepReason.POLICY_UNKNOWN,
            detail=named.digest,
        )
    if (named.id, named.version) != (policy.id, policy.version):
        return _differs(f"{named.id} {named.version}")
    stated = attestation.determination
    try:
        again = determine(attestation.dossier, policy, stated.at)
    except (ValueError, TypeError, LookupError) as error:
        return _differs(type(error).__name__)
    needed = 1 if attestation.practice else signatures_needed(stated, attestation.stricter, policy)
    signed_rightly = (
        may_be_signed(stated, attestation.stricter, policy) and attestation.signatures >= needed
    )
    if again != stated or stated.at != attestation.issued_at or not signed_rightly:
        return _differs(f"{','.join(stated.outcomes)}; {','.join(again.outcomes)}")
    return Step(
        step=RECOMPUTE,
        state=Status.MET,
        reason=StepReason.HOLDS,
        detail=f"{','.join(again.outcomes)} {again.rule}",
    )


def _differs(detail: str) -> Step:
    return Step(
        step=RECOMPUTE, state=Status.UNMET, reason=StepReason.OUTCOME_DIFFERS, detail=detail
    )
