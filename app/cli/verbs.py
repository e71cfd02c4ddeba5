"""What the rooms of the command line share."""

import argparse
import getpass
import os
import sys
from typing import Protocol

from app.domain.errors import UnknownExaminerError, WrongPassphraseError
from app.services.workbench import Workbench
from app.services.workplace import Workplace


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
    return given if given is not None else _ask("Passphrase: ", "RIGHTFUL_PASSPHRASE")


def new_passphrase() -> str:
    """A passphrase to be set, from RIGHTFUL_NEW_PASSPHRASE or asked for twice; never an argument.

    Raises:
        WrongPassphraseError: The two differ, or there is nobody to ask.
    """
    given = os.environ.get("RIGHTFUL_NEW_PASSPHRASE")
    if given is not None:
        return given
    typed = _ask("New passphrase: ", "RIGHTFUL_NEW_PASSPHRASE")
    if typed != _ask("New passphrase, again: ", "RIGHTFUL_NEW_PASSPHRASE"):
        raise WrongPassphraseError("the two are not the same")
    return typed


def _ask(prompt: str, variable: str) -> str:
    if not sys.stdin.isatty():
        raise WrongPassphraseError(f"no terminal to ask at, and {variable} is not set")
    return getpass.getpass(prompt)


def open_bench(given: argparse.Namespace, workplace: Workplace) -> Workbench:
    """Unlock the store for the examiner who was named, or for the only one there is.

    Raises:
        UnknownExaminerError: Several can sign in, and none was named.
    """
    known = workplace.examiners()
    if not given.examiner and len(known) > 1:
        raise UnknownExaminerError(f"one of {len(known)} examiners is to be named")
    examiner = given.examiner or (known[0] if known else "Examiner")
    return workplace.open(examiner, passphrase())
