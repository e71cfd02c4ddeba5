"""`rightful examiner …`: who can sign in here; every passphrase is asked for, never an argument."""

import argparse

from app.cli.output import Exit, emit, say
from app.cli.verbs import Verbs, new_passphrase, open_bench, passphrase
from app.services.workplace import Workplace


def add_verbs(verbs: Verbs) -> None:
    """Say which arguments the verbs take."""
    room = verbs.add_parser("examiner", help="who can sign in here: list, add, remove, passphrase")
    acts = room.add_subparsers(dest="act", required=True, metavar="ACT")
    acts.add_parser("list", help="one line a person").set_defaults(run=_list)
    add = acts.add_parser(
        "add", help="give one more person a login; they type their own passphrase"
    )
    add.add_argument("name", metavar="NAME")
    add.set_defaults(run=_add)
    remove = acts.add_parser("remove", help="let a person in no longer; what they did stays")
    remove.add_argument("name", metavar="NAME")
    remove.set_defaults(run=_remove)
    change = acts.add_parser("passphrase", help="change your own passphrase")
    change.set_defaults(run=_change)


def _list(_given: argparse.Namespace, workplace: Workplace) -> Exit:
    for number, name in enumerate(workplace.examiners()):
        emit({"examiner": name, "first": number == 0})
    return Exit.MET


def _add(given: argparse.Namespace, workplace: Workplace) -> Exit:
    bench = open_bench(given, workplace)
    opener = passphrase()
    say(f"{given.name} chooses a passphrase, which nobody else needs to know.")
    everybody = bench.people.add(given.name, new_passphrase(), opener)
    emit({"examiners": list(everybody)})
    return Exit.MET


def _remove(given: argparse.Namespace, workplace: Workplace) -> Exit:
    bench = open_bench(given, workplace)
    emit({"examiners": list(bench.people.remove(given.name, passphrase()))})
    return Exit.MET


def _change(given: argparse.Namespace, workplace: Workplace) -> Exit:
    bench = open_bench(given, workplace)
    bench.people.change_passphrase(passphrase(), new_passphrase())
    say("The new passphrase opens your cases and your signing key from now on.")
    emit({"examiner": bench.examiner, "changed": True})
    return Exit.MET
