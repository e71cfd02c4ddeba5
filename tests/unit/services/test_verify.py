"""What a well-signed result may still not say."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from app import wire
from app.domain.attestation import Attestation, Reading, Step, StepReason, Verification
from app.domain.case import Case, StricterChoice
from app.domain.determination import Dossier, Status
from app.domain.exhibit import Lane
from app.domain.finding import Finding, Measure
from app.domain.policy import Outcome
from app.services.determine import determine
from app.services.match import MATCHED, Matcher
from app.services.tables import read_tables
from app.services.verify import Bench, verify
from tests.builders import NOW as THEN
from tests.builders import RESOURCES, an_attestation
from tests.builders import a_dossier as a_whole_dossier
from tests.unit.services.dossiers import CLAIM, NOW, a_dossier, judged, the_policy

POLICY = the_policy()
CLAIMED = replace(a_dossier(), statements=(CLAIM,))
ONE = replace(CLAIMED, assessments=(judged(2), judged(2, Lane.OTHER)))
CHOICE = StricterChoice(
    outcome=Outcome.KEEP_FROZEN, reason="the photo is old", examiner="M. Vale", at=NOW
)


@dataclass
class Told:
    """Believes every signature: each text in turn is the next reading."""

    texts: Sequence[bytes]
    state: Status = Status.MET

    def read(self, _files: Sequence[Path]) -> Reading:
        """See `ResultReader.read`."""
        first, *rest = self.texts
        self.texts = rest or [first]
        step = Step(step=2, state=self.state, reason=StepReason.HOLDS)
        return Reading(steps=(step,), result=first, signers=("M. Vale",))


def result(**changes: object) -> Attestation:
    dossier = changes.pop("dossier", CLAIMED)
    assert isinstance(dossier, type(CLAIMED))
    found = determine(dossier, POLICY, NOW)
    signed: dict[str, Any] = {"determination": found, "practice": False, "issued_at": NOW}
    return an_attestation(dossier, **(signed | {"signatures": 2} | changes))


def verified(attestation: Attestation) -> Verification:
    reader = Told([wire.encode(attestation)])
    return verify(Bench(reader=reader, practice_reader=reader, policies=(POLICY,)), [])


def test_a_true_result_holds() -> None:
    found = verified(result())
    assert (found.state, found.outcomes, found.practice) == (Status.MET, ("O1",), False)


def test_a_stricter_choice_is_what_the_result_says() -> None:
    assert verified(result(stricter=CHOICE)).outcomes == ("O3",)
    alone = verified(result(stricter=CHOICE, dossier=ONE))
    assert (alone.state, alone.outcomes) == (Status.MET, ("O3",))
    assert verified(result(dossier=ONE)).state is Status.UNMET


@pytest.mark.parametrize(
    "choice",
    [
        replace(CHOICE, outcome="O1"),
        replace(CHOICE, outcome="O7"),
        replace(CHOICE, outcome="release everything"),
        replace(CHOICE, reason=" "),
        replace(CHOICE, at=NOW + timedelta(days=1)),
    ],
)
def test_a_choice_that_nobody_may_make_is_refused(choice: StricterChoice) -> None:
    found = verified(result(stricter=choice))
    assert found.state is Status.UNMET
    assert found.steps[-1].reason is StepReason.OUTCOME_DIFFERS


def test_a_policy_under_another_name_is_refused() -> None:
    named = result().policy
    for lie in (replace(named, id="ownership-2099"), replace(named, version=9)):
        assert verified(result(policy=lie)).state is Status.UNMET


def test_a_practice_result_says_so() -> None:
    assert verified(result(practice=True)).practice


def test_files_that_change_while_they_are_read_hold_nothing() -> None:
    """A real result put in place of a practice one between two readings is not believed."""
    practice, real = wire.encode(result(practice=True)), wire.encode(result())
    own, pinned = Told([practice], Status.UNKNOWN), Told([real])
    found = verify(Bench(reader=own, practice_reader=pinned, policies=(POLICY,)), [])
    assert found.state is not Status.MET


def test_a_choice_never_loosens() -> None:
    blocked = replace(CLAIMED, holds=())
    assert verified(result(dossier=blocked)).outcomes == ("O4",)
    assert verified(result(dossier=blocked, stricter=CHOICE)).outcomes == ("O3", "O4")


def test_fields_are_compared_with_the_record_anew() -> None:
    """A signer who states another verdict than the fields give is caught."""
    matcher = Matcher(tables=read_tables(RESOURCES / "tables"))
    plain = a_whole_dossier()
    case = Case(
        id=plain.case,
        opened_at=NOW,
        submitted_at=plain.submitted_at,
        account=plain.account,
        parties=plain.parties,
    )
    read = [f for f in plain.findings if f.measure not in MATCHED]
    matched = [f for e in plain.exhibits for f in matcher.match(case, e, _of(read, e.id))]
    honest = replace(plain, findings=(*read, *matched))
    verdict = next(f for f in matched if f.measure is Measure.DOCUMENT_MATCH)
    lied = [replace(f, value="different") if f is verdict else f for f in matched]
    for dossier, state in ((honest, Status.MET), (replace(honest, findings=(*read, *lied)), None)):
        reader = Told([wire.encode(at_its_time(dossier))])
        bench = Bench(reader=reader, practice_reader=reader, policies=(POLICY,), matcher=matcher)
        found = verify(bench, [])
        if state is Status.MET:
            assert (found.state, "as signed" in found.steps[-1].detail) == (Status.MET, False)
        else:
            assert found.steps[-1].reason is StepReason.OUTCOME_DIFFERS
            assert found.steps[-1].detail == f"fields of {verdict.exhibits[0]}"
    other = [replace(f, provenance=replace(f.provenance, version="0")) for f in matched]
    reader = Told([wire.encode(at_its_time(replace(honest, findings=(*read, *other))))])
    found = verify(
        Bench(reader=reader, practice_reader=reader, policies=(POLICY,), matcher=matcher), []
    )
    assert found.state is Status.MET
    assert "taken as signed" in found.steps[-1].detail


def at_its_time(dossier: Dossier) -> Attestation:
    found = determine(dossier, POLICY, THEN)
    return result(dossier=dossier, determination=found, issued_at=THEN)


def _of(findings: Sequence[Finding], exhibit: str) -> list[Finding]:
    return [finding for finding in findings if finding.exhibits == (exhibit,)]
