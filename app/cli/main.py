"""The verbs, and who takes them."""

import argparse
import os
import sys
from collections.abc import Callable, Sequence

from app.cli import (
    case_verbs,
    compare,
    demo,
    doctor,
    exhibits,
    funds,
    keeping,
    keys,
    letters,
    people,
    policy,
    practice,
    read,
    results,
    stricter,
    verify,
)
from app.cli.output import Exit, emit, explain, say
from app.domain.errors import CancelledError, RightfulError
from app.services.workplace import Workplace

Verb = Callable[[argparse.Namespace, Workplace], Exit]


def parser() -> argparse.ArgumentParser:
    """Every verb with its arguments."""
    top = argparse.ArgumentParser(
        prog="rightful",
        description="Compare, read, determine and sign, offline. Without a verb: the window.",
        epilog="Exit codes: 0 met, 1 not met, 2 usage, 3 inconclusive, 4 could not run, "
        "130 stopped. Your passphrase is asked for, or read from RIGHTFUL_PASSPHRASE; one that you "
        "set, from RIGHTFUL_NEW_PASSPHRASE.",
    )
    top.add_argument(
        "--examiner",
        default=os.environ.get("RIGHTFUL_EXAMINER", ""),
        help="who works (or RIGHTFUL_EXAMINER); the only one who can sign in when left out",
    )
    verbs = top.add_subparsers(dest="verb", required=True, metavar="VERB")
    for room in (
        demo,
        practice,
        compare,
        read,
        case_verbs,
        exhibits,
        results,
        verify,
        stricter,
        funds,
        policy,
        keeping,
        keys,
        letters,
        people,
        doctor,
    ):
        room.add_verbs(verbs)
    return top


def main(arguments: Sequence[str], workplace: Workplace) -> int:
    """Take one verb and give its exit code."""
    given = parser().parse_args(arguments)
    verb: Verb = given.run
    try:
        return verb(given, workplace)
    except (RightfulError, OSError) as error:
        emit(explain(error))
        return Exit.COULD_NOT_RUN
    except (KeyboardInterrupt, CancelledError):
        say("Stopped. What was done before is kept.")
        return Exit.STOPPED
    finally:
        workplace.close()
        sys.stdout.flush()
