"""`rightful verify`, `redact`: what a stranger does with a result; needs no store and no key."""

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path

from app.cli.output import Exit, emit, say
from app.cli.verbs import Verbs
from app.domain.attestation import Verification
from app.domain.determination import Status
from app.domain.policy import Outcome
from app.services.phrases_policy import OUTCOMES
from app.services.phrases_verify import LOOKED_AT, STEPS
from app.services.tools import Tools
from app.services.workplace import Workplace

_BY_STATE = {
    Status.MET: Exit.MET,
    Status.UNMET: Exit.NOT_MET,
    Status.UNKNOWN: Exit.INCONCLUSIVE,
}
_PARTS = ("report.pdf", "result.json", "result.asice")
"""One of these makes a folder a result."""


def add_verbs(verbs: Verbs) -> None:
    """Say which arguments the verbs take."""
    verify = verbs.add_parser("verify", help="check signed results; needs no store and no key")
    verify.add_argument(
        "files",
        type=Path,
        nargs="+",
        metavar="FILE",
        help="the files or the folder of one result, evidence beside it, or folders of many",
    )
    verify.add_argument("--explain", action="store_true", help="say what each step looked at")
    verify.add_argument("--case", default="", help="the case that the result is to be about")
    _take_roots(verify)
    verify.set_defaults(run=_verify)
    redact = verbs.add_parser("redact", help="make a copy of a result that shows less of people")
    redact.add_argument("result", type=Path, metavar="RESULT", help="the folder of a result")
    redact.add_argument(
        "--drop",
        nargs="+",
        required=True,
        metavar="FIELD",
        help="name, birth_date, document_number, ... or all",
    )
    redact.add_argument("--out", type=Path, required=True, metavar="DIR")
    _take_roots(redact)
    redact.set_defaults(run=_redact)


def _take_roots(verb: argparse.ArgumentParser) -> None:
    verb.add_argument(
        "--root",
        type=Path,
        action="append",
        default=[],
        metavar="PEM",
        help="believe this root too; compare its fingerprint with its owner first",
    )


def _tools(given: argparse.Namespace, workplace: Workplace) -> Tools:
    return workplace.tools(tuple(path.read_bytes() for path in given.root))


def _verify(given: argparse.Namespace, workplace: Workplace) -> Exit:
    tools = _tools(given, workplace)
    worst = Exit.MET
    for files in results_in(given.files):
        found = tools.verify(files).of_case(given.case)
        place = files[0] if len(files) == 1 else None
        tell_verification(found, place, explain=given.explain)
        worst = max(worst, _BY_STATE[found.state], key=_RANK.index)
    return worst


_RANK = [Exit.MET, Exit.INCONCLUSIVE, Exit.NOT_MET]
"""What one of many says of them all: UNMET outranks UNKNOWN outranks MET."""


def results_in(files: Sequence[Path]) -> Iterator[tuple[Path, ...]]:
    """Each result among `files`: all of them together, unless a folder holds results of its own."""
    if len(files) == 1 and files[0].is_dir() and not _is_result(files[0]):
        inside = sorted(p for p in files[0].iterdir() if _is_result(p) or p.suffix == ".asice")
        if inside:
            yield from ((path,) for path in inside)
            return
    yield tuple(files)


def _is_result(path: Path) -> bool:
    return path.is_dir() and any((path / name).exists() for name in _PARTS)


def _redact(given: argparse.Namespace, workplace: Workplace) -> Exit:
    tools = _tools(given, workplace)
    found, files = tools.redact(given.result, given.drop, given.out)
    if not files:
        tell_verification(found)
        say("No copy was written: the result does not hold.")
        return _BY_STATE[found.state]
    say(
        f"This copy hides {len(found.hidden)} fields and still verifies. The report shows them all,"
    )
    say("so it is no part of the copy.")
    emit({"files": [str(file) for file in files], "hidden": list(found.hidden)})
    return _BY_STATE[found.state]


def tell_verification(
    found: Verification, place: Path | None = None, *, explain: bool = False
) -> None:
    """The verification on stdout, the sentence on stderr."""
    for step in found.steps:
        if explain or step.state is not Status.MET:
            why = step.reason.replace("_", " ")
            say(f"Step {step.step}, {STEPS[step.step]}: {why}. {step.detail}".rstrip(" ."))
        if explain:
            say(f"    {LOOKED_AT[step.step]}")
    outcomes = " ".join(OUTCOMES[Outcome(code)] for code in found.outcomes)
    words = {
        Status.MET: f"This result holds. {outcomes}",
        Status.UNMET: "This result does not hold.",
        Status.UNKNOWN: "Whether this result holds cannot be told here.",
    }
    say(f"{place}: {words[found.state]}" if place else words[found.state])
    if found.hidden:
        say(f"{len(found.hidden)} personal fields are hidden in this copy.")
    if found.withdrawn:
        say(f"Withdrawn, and not weighed: {', '.join(found.withdrawn)}.")
    if found.practice:
        say("It is a practice result: nobody may act on it.")
    emit(_plain(found) | ({"path": str(place)} if place else {}))


def _plain(found: Verification) -> dict[str, object]:
    return {
        "state": found.state,
        "practice": found.practice,
        "result_id": found.result_id,
        "case": found.case,
        "digest": found.digest,
        "outcomes": list(found.outcomes),
        "signers": list(found.signers),
        "hidden": list(found.hidden),
        "withdrawn": list(found.withdrawn),
        "steps": [
            {"step": s.step, "state": s.state, "reason": s.reason, "detail": s.detail}
            for s in found.steps
        ],
    }
