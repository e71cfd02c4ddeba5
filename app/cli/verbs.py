"""What the rooms of the command line share."""

import argparse
import getpass
import os
import sys
from typing import Protocol

from app.domain.errors import WrongPassphraseError
from app.services.workbench import Workbench, Workplace


class Verbs(Protocol):
    """Where a room hangs its verbs: what `add_subparsers` gives."""

    def add_parser(self, name: str, *, help: str) -> argparse.ArgumentParser:  # noqa: A002 -- its word
        """Add one verb."""


def passphrase() -> str:
    """The examiner's passphrase, from RIGHTFUL_PASSPHRASE or asked for; never an argument.

    Raises:
        WrongPassphraseError: There is nobody to ask.
    """
    given = os.environ.get("RIGHTFUL_PASSPHRASE")
    if given is not None:
        return given
    if not sys.stdin.isatty():
        raise WrongPassphraseError("no terminal to ask at, and RIGHTFUL_PASSPHRASE is not set")
    return getpass.getpass("Passphrase: ")


def open_bench(given: argparse.Namespace, workplace: Workplace) -> Workbench:
    """Unlock the store for the examiner who was named, or for the only one there is."""
    known = workplace.examiners()
    examiner = given.examiner or (known[0] if len(known) == 1 else "Examiner")
    return workplace.open(examiner, passphrase())
