"""`rightful doctor`: whether everything that the program needs is there and whole."""

import argparse
from collections.abc import Callable, Iterator
from functools import partial

from app.cli.output import Exit, Interrupt, emit, explain, say
from app.cli.verbs import Verbs
from app.domain.errors import EngineMissingError, RightfulError
from app.services.tools import Tools
from app.services.workplace import Workplace


def add_verbs(verbs: Verbs) -> None:
    """Say that the verb takes no arguments."""
    verb = verbs.add_parser("doctor", help="check engines, models and policy")
    verb.set_defaults(run=run)


def run(_given: argparse.Namespace, workplace: Workplace) -> Exit:
    """One JSON line a check."""
    whole = True
    for name, check in _checks(workplace.tools()):
        try:
            emit({"check": name, "state": "met", "detail": check()})
        except EngineMissingError as error:
            emit({"check": name, "state": "unknown", **explain(error)})
        except RightfulError as error:
            whole = False
            emit({"check": name, "state": "unmet", **explain(error)})
    say("Everything needed is there." if whole else "Something is missing; see above.")
    return Exit.MET if whole else Exit.NOT_MET


def _checks(tools: Tools) -> Iterator[tuple[str, Callable[[], str]]]:
    yield "program", lambda: tools.program
    yield "policy", lambda: _policy(tools)
    yield "clock", lambda: tools.clock.now().isoformat()
    for name in tools.engines:
        yield f"engine {name}", partial(_starts, tools, name)


def _policy(tools: Tools) -> str:
    ruling = tools.shelf.ruling
    policy = ruling.policy
    return f"{policy.id} version {policy.version} {policy.digest}, signed by {ruling.signer}"


def _starts(tools: Tools, name: str) -> str:
    tools.engines[name].examine([], Interrupt())
    return "starts"
