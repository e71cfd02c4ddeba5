"""From a verification to what is shown of it. No Qt here."""

from collections.abc import Callable, Mapping

from app.domain.attestation import StepReason, Verification
from app.domain.determination import Status
from app.domain.policy import Outcome
from app.services.phrases import prose
from app.services.phrases_policy import OUTCOMES, sentence
from app.services.phrases_verify import STEPS
from app.ui.screens.verify.view_model import StepRow, VerifyModel

Say = Callable[[str], str]

HEADLINES: Mapping[Status, str] = {
    Status.MET: "This result holds.",
    Status.UNMET: "This result does not hold.",
    Status.UNKNOWN: "Whether this result holds cannot be told here.",
}
REASONS: Mapping[StepReason, str] = {
    StepReason.HOLDS: "holds",
    StepReason.NOT_GIVEN: "not among the files given",
    StepReason.TOO_LARGE: "larger than the limits",
    StepReason.UNREADABLE: "cannot be read",
    StepReason.SIGNATURE_MISSING: "not signed",
    StepReason.SIGNATURE_INVALID: "the signature does not fit the bytes",
    StepReason.SIGNER_UNTRUSTED: "signed by somebody who is not believed here",
    StepReason.SIGNERS_DIFFER: "report and result.json have different signers",
    StepReason.CHANGED_AFTER_SIGNING: "changed after signing",
    StepReason.TWINS_DIFFER: "report and result.json carry different results",
    StepReason.NOT_CANONICAL: "not written in the one form that is signed",
    StepReason.SCHEMA_UNKNOWN: "a form that is not known here",
    StepReason.EVIDENCE_DIFFERS: "the evidence has another digest",
    StepReason.POLICY_UNKNOWN: "the policy is not known here",
    StepReason.OUTCOME_DIFFERS: "the findings lead to another outcome",
    StepReason.PAGES_DIFFER: "the pages show another outcome",
    StepReason.TRAIL_DIFFERS: "the audit trail differs",
    StepReason.CERTIFICATE_EXPIRED: "the certificate had expired",
    StepReason.TIME_NOT_ATTESTED: (
        "the time is the workstation\N{RIGHT SINGLE QUOTATION MARK}s own word"
    ),
    StepReason.DISCLOSURE_DIFFERS: "a value beside it is not the one that was signed",
    StepReason.ANOTHER_CASE: "about another case",
    StepReason.EARLIER_STEP: "not looked at, since an earlier step did not hold",
}
STATES: Mapping[StepReason, str] = {
    StepReason.NOT_GIVEN: "absent",
    StepReason.TIME_NOT_ATTESTED: "info",
}
"""What holds nothing against a result, and bears nothing out either."""


def present(found: Verification, files: tuple[str, ...], say: Say = str) -> VerifyModel:
    """What a person learns of `found`; an outcome is told only where the result holds."""
    holds = found.state is Status.MET
    return VerifyModel(
        headline=say(HEADLINES[found.state]),
        state=found.state,
        outcome=prose(*(say(OUTCOMES[Outcome(code)]) for code in found.outcomes)) if holds else "",
        steps=tuple(
            StepRow(
                number=step.step,
                name=_title(say(STEPS[step.step])),
                state=STATES.get(step.reason, step.state),
                reason=say(REASONS[step.reason]),
            )
            for step in found.steps
        ),
        signers=found.signers,
        files=files,
        result=found.result_id,
        case=found.case,
        withdrawn=found.withdrawn,
        hidden=len(found.hidden),
        practice=found.practice,
    )


def _title(fragment: str) -> str:
    """With a capital in front, unless a name of a file stands there, as it does in Chinese."""
    return fragment if "." in fragment.partition(" ")[0] else sentence(fragment)
