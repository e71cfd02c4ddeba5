"""`rightful stricter CASE`: a stricter outcome than the policy's, with a reason; never a looser."""

import argparse

from app.cli.output import Exit, emit, say
from app.cli.verbs import Verbs, open_bench
from app.domain.policy import STRICTER, Outcome
from app.services.phrases_policy import OUTCOMES
from app.services.workplace import Workplace


def add_verbs(verbs: Verbs) -> None:
    """Say which arguments the verb takes."""
    verb = verbs.add_parser("stricter", help="choose a stricter outcome, or withdraw the choice")
    verb.add_argument("case", metavar="CASE")
    what = verb.add_mutually_exclusive_group(required=True)
    what.add_argument("--outcome", type=Outcome, metavar="|".join(sorted(STRICTER)))
    what.add_argument("--withdraw", action="store_true", help="let the policy's outcome stand")
    verb.add_argument("--reason", required=True)
    verb.set_defaults(run=run)


def run(given: argparse.Namespace, workplace: Workplace) -> Exit:
    """Choose or withdraw; both stay on file and in the audit trail."""
    bench = open_bench(given, workplace)
    if given.withdraw:
        case = bench.withdraw_stricter(given.case, given.reason)
        say("Withdrawn: the policy's outcome stands again. The choice stays on file.")
    else:
        case = bench.choose_stricter(given.case, given.outcome, given.reason)
        say(f"Chosen instead of the policy's outcome: {OUTCOMES[given.outcome]}")
    emit(
        {
            "case": case.id,
            "stricter": case.stricter.outcome if case.stricter else None,
            "former_choices": [
                {"outcome": f.choice.outcome, "by": f.choice.examiner, "withdrawn": f.reason}
                for f in case.former_choices
            ],
        }
    )
    return Exit.MET
