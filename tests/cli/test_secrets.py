"""A passphrase or PIN is asked for; it stands in no argument, no message, no crash report."""

import argparse
import traceback
from collections.abc import Iterator

import pytest

from app.cli.main import parser
from app.domain.errors import KeyUnavailableError
from app.signing.keys import Keyring
from tests.cli.conftest import Run
from tests.issued import EXAMINER, PASSPHRASE, workstation

SECRET = "hunter2-but-longer"  # noqa: S105 -- opens nothing


def options(of: argparse.ArgumentParser) -> Iterator[str]:
    for action in of._actions:  # noqa: SLF001 -- argparse tells it no other way
        yield from (*action.option_strings, action.dest)
        if isinstance(action.choices, dict):
            for below in action.choices.values():
                if isinstance(below, argparse.ArgumentParser):
                    yield from options(below)


def test_no_verb_takes_a_secret_as_an_argument() -> None:
    named = list(options(parser()))
    assert "--with-evidence" in named
    assert not [n for n in named if n.startswith("-") and ("pass" in n or "pin" in n.strip("-"))]


def test_a_wrong_passphrase_is_quoted_nowhere(run: Run) -> None:
    ran = run("keys", "list", RIGHTFUL_PASSPHRASE=SECRET)
    again = run("case", "list", RIGHTFUL_PASSPHRASE=SECRET)
    for said in (ran, again):
        assert SECRET not in said.words + str(said.lines)


def test_what_a_crash_report_would_hold_has_no_secret(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    """The text of a traceback, as the crash handler writes it, after a key did not open."""
    ring = Keyring(tmp_path_factory.mktemp("keys"))
    with pytest.raises(KeyUnavailableError) as caught:
        ring.unlock(EXAMINER, SECRET)
    key = workstation().examiner
    told = "".join(traceback.format_exception(caught.value)) + repr(caught.value) + repr(key)
    assert SECRET not in told
    assert PASSPHRASE not in told
    assert "private_key" not in repr(key)
