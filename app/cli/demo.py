"""`rightful demo --out DIR`: the main job on the practice case, without a window."""

import argparse
from pathlib import Path

from app.cli.output import WATCH, Exit, emit, say
from app.cli.results import tell
from app.cli.verbs import Verbs
from app.cli.verify import tell_verification
from app.domain.determination import Status
from app.services.leaving import Leaving
from app.services.workplace import Workplace

EXAMINER = "M. Vale"
"""An invented person; the name under which the prepared judgements stand."""


def add_verbs(verbs: Verbs) -> None:
    """Say which arguments the verb takes."""
    verb = verbs.add_parser("demo", help="run the practice case and leave its signed result")
    verb.add_argument("--out", type=Path, required=True, metavar="DIR")
    verb.set_defaults(run=run)


def run(given: argparse.Namespace, workplace: Workplace) -> Exit:
    """Open, examine, seal, determine, sign, verify: the whole way, then the practice store goes."""
    with workplace.practice(EXAMINER) as (bench, passphrase):
        case = bench.open_practice(WATCH)
        say(f"Practice case {case.id}: {len(case.exhibits)} exhibits taken in.")
        case = bench.examine(case.id, WATCH)
        say(f"Examined. {len(case.unavailable)} steps unavailable.")
        for marks in bench.prepared(case):
            bench.seal(case.id, marks)
        say("The prepared judgement is sealed; only now is the engine's comparison looked at.")
        found = bench.determine(case.id)
        tell(found)
        _, files = bench.attest(case.id, found, Leaving(folder=given.out), passphrase)
        verification = bench.tools.verify(files)
        tell_verification(verification)
    emit({"files": [str(file) for file in files]})
    return Exit.MET if verification.state is Status.MET else Exit.NOT_MET
