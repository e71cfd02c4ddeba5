"""`rightful audit …` and `rightful store …`: whether the trail is whole, backups, what is due."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from app.cli.output import Exit, emit, say
from app.cli.verbs import Verbs, open_bench, passphrase
from app.domain.determination import Status
from app.services.keeping import Audit, Held
from app.services.workplace import Workplace

_BY_STATE = {
    Status.MET: Exit.MET,
    Status.UNMET: Exit.NOT_MET,
    Status.UNKNOWN: Exit.INCONCLUSIVE,
}
_WORDS = {
    Status.MET: "The trail is whole.",
    Status.UNMET: "The trail is not what it was: something was cut, rewritten or dated back.",
    Status.UNKNOWN: "The trail is whole, but not every result could be held against it.",
}


def add_verbs(verbs: Verbs) -> None:
    """Say which arguments the verbs take."""
    audit = verbs.add_parser("audit", help="check the audit trail, against results if given")
    acts = audit.add_subparsers(dest="act", required=True, metavar="ACT")
    check = acts.add_parser("verify", help="hold the trail against results: folders or files")
    check.add_argument("results", type=Path, nargs="*", metavar="RESULT")
    check.set_defaults(run=_audit)
    clock = acts.add_parser("clock", help="state that the clock stood ahead, and go on from now")
    clock.set_defaults(run=_clock)
    store = verbs.add_parser("store", help="back the case store up, restore it, check it")
    acts = store.add_subparsers(dest="act", required=True, metavar="ACT")
    copy = acts.add_parser("backup", help="copy store and keys, encrypted, to a new folder")
    copy.add_argument("into", type=Path, metavar="FOLDER")
    copy.set_defaults(run=_back_up)
    back = acts.add_parser("restore", help="put a backup in the place of what is here")
    back.add_argument("source", type=Path, metavar="FOLDER")
    back.set_defaults(run=_restore)
    whole = acts.add_parser("check", help="read everything that is kept")
    whole.set_defaults(run=_check)


def _audit(given: argparse.Namespace, workplace: Workplace) -> Exit:
    found = open_bench(given, workplace).audit(_results(given.results))
    for held in found.held:
        _tell_held(held)
    say(_WORDS[found.state])
    _tell_trail(found)
    return _BY_STATE[found.state]


def _results(places: Sequence[Path]) -> tuple[Path, ...]:
    """The results among `places`: a folder without one stands for the folders in it."""
    found: list[Path] = []
    for place in places:
        nested = place.is_dir() and not (place / "result.json").exists()
        found += sorted(p.parent for p in place.rglob("result.json")) if nested else [place]
    return tuple(found)


def _tell_held(held: Held) -> None:
    if held.checkpoint is None:
        say(f"{held.place.name}: its signatures do not hold, so it says nothing of the trail.")
    elif not held.begins_trail:
        say(f"{held.place.name}: the trail no longer begins as this result says that it did.")
    elif not held.recorded:
        say(f"{held.place.name}: the trail does not hold its leaving.")
    emit(
        {
            "result": held.place.name,
            "result_id": held.verification.result_id,
            "believed": held.checkpoint is not None,
            "begins_trail": held.begins_trail,
            "recorded": held.recorded,
        }
    )


def _tell_trail(found: Audit) -> None:
    trail = found.trail
    emit(
        {
            "state": found.state,
            "entries": trail.checkpoint.size,
            "root": trail.checkpoint.root,
            "origin": trail.checkpoint.origin,
            "broken_at": trail.broken_at,
            "clock_corrected": list(trail.clock_corrected),
        }
    )


def _clock(given: argparse.Namespace, workplace: Workplace) -> Exit:
    open_bench(given, workplace).correct_clock()
    say("Entered in the trail. Time goes on from now; every audit names the place.")
    return Exit.MET


def _back_up(given: argparse.Namespace, workplace: Workplace) -> Exit:
    workplace.back_up(open_bench(given, workplace), given.into)
    say("Backed up. It opens with the examiners' passphrases of today; keep it apart.")
    emit({"backup": str(given.into)})
    return Exit.MET


def _restore(given: argparse.Namespace, workplace: Workplace) -> Exit:
    bench = workplace.restore(given.source, given.examiner, passphrase())
    say("Restored. What was here before lies beside it, under the names that end in before-….")
    emit({"cases": len(bench.cases()), "entries": bench.audit(()).trail.checkpoint.size})
    return Exit.MET


def _check(given: argparse.Namespace, workplace: Workplace) -> Exit:
    wrong = open_bench(given, workplace).check_store()
    for what in wrong:
        say(f"Not as it was written: {what}")
    say("Look at a backup." if wrong else "Everything is as it was written.")
    emit({"wrong": list(wrong)})
    return Exit.NOT_MET if wrong else Exit.MET
