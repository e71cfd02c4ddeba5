"""`rightful determine --case-file FILE…`: supposed cases, decided without a store or a key."""

from pathlib import Path

from app.cli.output import Exit, emit, say
from app.domain.determination import Determination
from app.services.phrases_policy import OUTCOMES
from app.services.supposed import differences, read_supposed
from app.services.tools import Tools


def determine_files(files: list[Path], tools: Tools) -> Exit:
    """One JSON line a case and instant; met when everything expected came true.

    Of a case that nothing is expected of, as `determine` of a kept case: inconclusive while it
    could not be signed.
    """
    held, signable = True, True
    for file in files:
        for case in read_supposed(file, tools.matcher):
            for expected, found in case.found(tools.policy):
                wrong = differences(expected, found)
                held = held and not wrong
                signable = signable and (expected is not None or found.signable)
                told = " ".join(OUTCOMES[code] for code in found.outcomes) or "Halted."
                say(f"{case.name}: {found.rule}, {told}")
                for line in wrong:
                    say(f"  not as expected: {line}")
                emit(
                    plain(found)
                    | {
                        "case": case.name,
                        "file": file.name,
                        "supposed": True,
                        "at": found.at.isoformat(),
                        "expected": expected is not None,
                        "differs": list(wrong),
                    }
                )
    if not held:
        return Exit.NOT_MET
    return Exit.MET if signable else Exit.INCONCLUSIVE


def plain(found: Determination) -> dict[str, object]:
    """A determination as one JSON object."""
    return {
        "outcomes": list(found.outcomes),
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
