"""`rightful practice list|open|feedback`: cases that are known to the end, for whoever learns."""

import argparse

from app.cli.output import WATCH, Exit, emit, say
from app.cli.verbs import Verbs, open_bench
from app.services.phrases_practice import feedback_lines
from app.services.practice import FIRST, TITLES
from app.services.workplace import Workplace


def add_verbs(verbs: Verbs) -> None:
    """Say which arguments the verbs take."""
    room = verbs.add_parser("practice", help="list and open practice cases; feedback after sealing")
    acts = room.add_subparsers(dest="act", required=True, metavar="ACT")
    acts.add_parser("list", help="one line a practice case").set_defaults(run=_list)
    new = acts.add_parser("open", help="take a practice case into the store")
    new.add_argument("name", nargs="?", default=FIRST, choices=tuple(TITLES), metavar="NAME")
    new.set_defaults(run=_open)
    told = acts.add_parser("feedback", help="what was true of it; only once you have sealed")
    told.add_argument("case", metavar="CASE")
    told.set_defaults(run=_feedback)


def _list(_given: argparse.Namespace, _workplace: Workplace) -> Exit:
    for name, title in TITLES.items():
        emit({"name": name, "title": title})
    return Exit.MET


def _open(given: argparse.Namespace, workplace: Workplace) -> Exit:
    case = open_bench(given, workplace).open_practice(WATCH, given.name)
    say(f"Practice case {case.id}: nobody may act on what comes of it. Next: case examine.")
    emit({"case": case.id, "practice": True, "exhibits": len(case.exhibits)})
    return Exit.MET


def _feedback(given: argparse.Namespace, workplace: Workplace) -> Exit:
    found = open_bench(given, workplace).feedback(given.case)
    for line in feedback_lines(found):
        say(line)
    emit(
        {
            "case": given.case,
            "practice": True,
            "same_person": dict(found.truth.same_person),
            "conclusions": dict(found.conclusions),
            "right": dict(found.right),
            "expected": {"rule": found.truth.rule, "outcomes": list(found.truth.outcomes)},
            "found": {"rule": found.found.rule, "outcomes": list(found.found.outcomes)},
            "as_expected": found.as_expected,
        }
    )
    return Exit.MET if found.as_expected else Exit.NOT_MET
