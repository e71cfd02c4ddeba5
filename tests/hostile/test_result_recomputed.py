"""A signed result is recomputed: what its findings do not give is refused."""

from dataclasses import replace

from app.domain.attestation import StepReason
from app.domain.determination import Status
from app.domain.exhibit import digest_of
from app.domain.policy import Outcome
from tests.builders import an_attestation
from tests.hostile.claims import first_broken, sealed, verified


def test_what_is_sealed_and_signed_holds_as_a_whole() -> None:
    assert verified(sealed()).state is Status.MET


def test_a_swapped_policy_is_not_known_or_leads_elsewhere() -> None:
    true = an_attestation().policy
    loose = replace(true, digest=digest_of(b"a looser policy"))
    assert first_broken(verified(sealed(policy=loose))) == (7, StepReason.POLICY_UNKNOWN)
    renamed = replace(true, version=true.version + 1)
    assert first_broken(verified(sealed(policy=renamed))) == (7, StepReason.OUTCOME_DIFFERS)


def test_an_outcome_that_the_findings_do_not_give_is_recomputed_and_refused() -> None:
    stated = an_attestation().determination
    better = replace(stated, outcomes=(Outcome.RESTORE_ACCESS,))
    assert first_broken(verified(sealed(determination=better))) == (7, StepReason.OUTCOME_DIFFERS)
