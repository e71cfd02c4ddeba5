"""`rightful determine`, `export`, `verify`: from a case to a signed result, and back."""

import argparse
from pathlib import Path

from app.cli.output import Exit, emit, say
from app.cli.verbs import Verbs, open_bench, passphrase
from app.domain.attestation import Verification
from app.domain.case import StricterChoice
from app.domain.determination import Determination, Status, in_force
from app.domain.policy import Outcome
from app.services.attest import may_be_signed
from app.services.phrases import OUTCOMES, STEPS
from app.services.workbench import Workplace

_BY_STATE = {
    Status.MET: Exit.MET,
    Status.UNMET: Exit.NOT_MET,
    Status.UNKNOWN: Exit.INCONCLUSIVE,
}


def add_verbs(verbs: Verbs) -> None:
    """Say which arguments the verbs take."""
    determine = verbs.add_parser("determine", help="what the policy says of a case now")
    determine.add_argument("case", metavar="CASE")
    determine.set_defaults(run=_determine)
    export = verbs.add_parser("export", help="sign the outcome of a case into a folder")
    export.add_argument("case", metavar="CASE")
    export.add_argument("--out", type=Path, required=True, metavar="DIR")
    export.set_defaults(run=_export)
    verify = verbs.add_parser("verify", help="check a signed result; needs no store and no key")
    verify.add_argument("files", type=Path, nargs="+", metavar="FILE")
    verify.add_argument(
        "--root",
        type=Path,
        action="append",
        default=[],
        metavar="PEM",
        help="believe this root too; compare its fingerprint with its owner first",
    )
    verify.set_defaults(run=_verify)


def _determine(given: argparse.Namespace, workplace: Workplace) -> Exit:
    bench = open_bench(given, workplace)
    found = bench.determine(given.case)
    stricter = bench.case(given.case).stricter
    tell(found, stricter)
    signable = may_be_signed(found, stricter, bench.tools.policy)
    return Exit.MET if signable else Exit.INCONCLUSIVE


def tell(found: Determination, stricter: StricterChoice | None = None) -> None:
    """The determination on stdout, what is carried out on stderr."""
    carried = in_force(found.outcomes, stricter)
    say(" ".join(OUTCOMES[code] for code in carried) or "Halted: there is no outcome.")
    if stricter is not None and carried:
        say(f"{stricter.examiner} chose a stricter outcome than the policy's: {stricter.reason}")
    emit(
        {
            "outcomes": list(found.outcomes),
            "in_force": list(carried),
            "rule": found.rule,
            "clauses": list(found.clauses),
            "referral": found.referral,
            "situation": dict(found.situation),
            "conditions": [
                {
                    "id": c.id,
                    "status": c.status,
                    "reasons": list(c.reasons),
                    "evidence": list(c.evidence),
                    "until": c.until.isoformat() if c.until else None,
                }
                for c in found.conditions
            ],
            "counterfactual": None
            if found.counterfactual is None
            else {
                "conditions": list(found.counterfactual.conditions),
                "outcomes": list(found.counterfactual.outcomes),
            },
            "requests": [
                {"condition": r.condition, "reason": r.reason, "detail": r.detail}
                for r in found.requests
            ],
            "faults": list(found.faults),
            "not_checked": list(found.not_checked),
            "examiners": {"needed": found.examiners_needed, "present": found.examiners_present},
            "until": found.until.isoformat() if found.until else None,
        }
    )


def _export(given: argparse.Namespace, workplace: Workplace) -> Exit:
    bench = open_bench(given, workplace)
    found = bench.determine(given.case)
    attestation, files = bench.attest(given.case, found, given.out, passphrase())
    say(f"Signed {attestation.result_id}: {' '.join(OUTCOMES[c] for c in attestation.outcomes)}")
    emit(
        {
            "result_id": attestation.result_id,
            "outcomes": list(attestation.outcomes),
            "files": [str(file) for file in files],
        }
    )
    return Exit.MET


def _verify(given: argparse.Namespace, workplace: Workplace) -> Exit:
    found = workplace.tools(tuple(path.read_bytes() for path in given.root)).verify(given.files)
    tell_verification(found)
    return _BY_STATE[found.state]


def tell_verification(found: Verification) -> None:
    """The verification on stdout, the sentence on stderr."""
    for step in found.steps:
        if step.state is not Status.MET:
            why = step.reason.replace("_", " ")
            say(f"Step {step.step}, {STEPS[step.step]}: {why} {step.detail}".rstrip())
    outcomes = " ".join(OUTCOMES[Outcome(code)] for code in found.outcomes)
    words = {
        Status.MET: f"This result holds. {outcomes}",
        Status.UNMET: "This result does not hold.",
        Status.UNKNOWN: "Whether this result holds cannot be told here.",
    }
    say(words[found.state])
    if found.practice:
        say("It is a practice result: nobody may act on it.")
    emit(
        {
            "state": found.state,
            "practice": found.practice,
            "result_id": found.result_id,
            "outcomes": list(found.outcomes),
            "signers": list(found.signers),
            "steps": [
                {"step": s.step, "state": s.state, "reason": s.reason, "detail": s.detail}
                for s in found.steps
            ],
        }
    )
