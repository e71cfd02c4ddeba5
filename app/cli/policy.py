"""`rightful policy check|explain|sign|install`: policies as signed data."""

import argparse
from pathlib import Path

from app.cli.output import Exit, emit, explain, say
from app.cli.verbs import Verbs, passphrase
from app.domain.policy import Policy, When
from app.services.policies import Checked
from app.services.prove import Cell, Law, cells
from app.services.workplace import Workplace


def add_verbs(verbs: Verbs) -> None:
    """Say which arguments the verbs take."""
    room = verbs.add_parser("policy", help="check, explain, sign or install a policy")
    acts = room.add_subparsers(dest="act", required=True, metavar="ACT")
    check = acts.add_parser("check", help="whether a policy may rule here; signature is FILE.p7s")
    table = acts.add_parser("explain", help="the decision table, and what is proved of it")
    sign = acts.add_parser("sign", help="sign with the organisation's key: leaves FILE.p7s")
    install = acts.add_parser("install", help="have a signed policy rule here from now on")
    for act, run, count in (
        (check, _check, None),
        (table, _explain, "?"),
        (sign, _sign, None),
        (install, _install, None),
    ):
        act.add_argument("file", type=Path, nargs=count, metavar="FILE")
        act.set_defaults(run=run)
    table.add_argument("--cells", action="store_true", help="every cell of the table as well")
    install.add_argument(
        "--root",
        type=Path,
        metavar="PEM",
        help="pin this root for policies first; compare its fingerprint with its owner before",
    )


def _check(given: argparse.Namespace, workplace: Workplace) -> Exit:
    found = workplace.shelf().check_file(given.file)
    _tell_laws(found.laws)
    for refusal in found.refusals:
        emit({"refused": explain(refusal)})
    _tell(found)
    return Exit.NOT_MET if found.refusals else Exit.MET


def _explain(given: argparse.Namespace, workplace: Workplace) -> Exit:
    shelf = workplace.shelf()
    found = shelf.check_file(given.file) if given.file else shelf.ruling
    table = cells(found.policy)
    _tell_table(found.policy, table)
    for cell in table if given.cells else ():
        emit(
            {
                "rule": cell.rule.id,
                "outcomes": list(cell.outcomes),
                "situations": cell.size,
                "when": _plain(cell.asked()),
            }
        )
    _tell_laws(found.laws)
    _tell(found)
    return Exit.MET if all(law.holds for law in found.laws) else Exit.NOT_MET


def _sign(given: argparse.Namespace, workplace: Workplace) -> Exit:
    file: Path = given.file
    signature, root = workplace.shelf().sign(file, passphrase())
    beside = file.with_name(file.name + ".p7s")
    beside.write_bytes(signature)
    pem = file.with_name("organisation.pem")
    pem.write_bytes(root)
    say(f"Signed: {beside.name}. Workstations pin {pem.name} once (policy install --root).")
    emit({"signature": str(beside), "root": str(pem)})
    return Exit.MET


def _install(given: argparse.Namespace, workplace: Workplace) -> Exit:
    shelf = workplace.shelf()
    if given.root is not None:
        shelf.office.pin(given.root.read_bytes())
    found = shelf.install(given.file)
    say("It rules from now on; results under the one before can still be verified.")
    _tell(found)
    return Exit.MET


def _tell_table(policy: Policy, table: tuple[Cell, ...]) -> None:
    """The rules in order, each with what it asks, what follows, and how often."""
    for rule in policy.rules:
        own = [cell for cell in table if cell.rule is rule]
        asks = " or ".join(filter(None, map(_words, rule.any_of))) or "always"
        say(f"{rule.id:4} {rule.title}\n     if {asks}")
        for branch in rule.branches:
            when = f", if {_words(branch.when)}" if branch.when else ""
            say(f"     then {' + '.join(branch.outcomes)}{when}")
        if not rule.branches:
            say("     then halt: no outcome")
        emit(
            {
                "rule": rule.id,
                "title": rule.title,
                "clauses": list(rule.clauses),
                "if_any_of": [_plain(when) for when in rule.any_of],
                "then": [
                    {
                        "if": _plain(branch.when),
                        "outcomes": list(branch.outcomes),
                        "asks": list(branch.asks),
                        "examiners": max(policy.reviewers[code] for code in branch.outcomes),
                        "situations": sum(c.size for c in own if c.branch is branch),
                    }
                    for branch in rule.branches
                ],
                "situations": sum(cell.size for cell in own),
            }
        )


def _tell_laws(laws: tuple[Law, ...]) -> None:
    for law in laws:
        sign = "holds" if law.holds else "BROKEN"
        say(f"{sign:7}{law.name} ({law.tried} tried){': ' if law.against else ''}{law.against}")
        emit({"law": law.name, "holds": law.holds, "tried": law.tried, "against": law.against})


def _tell(found: Checked) -> None:
    policy = found.policy
    say(f"{policy.id}, version {policy.version}; signed by {found.signer or 'nobody known here'}.")
    emit(
        {
            "policy": policy.id,
            "version": policy.version,
            "digest": policy.digest,
            "issued": policy.issued.isoformat(),
            "expires": policy.expires.isoformat(),
            "signer": found.signer,
            "state": found.state,
            "thresholds": {
                name: {"value": t.value, "unit": t.unit, "source": t.source}
                for name, t in policy.thresholds.items()
            },
        }
    )


def _plain(when: When) -> dict[str, list[str]]:
    return {name: sorted(values) for name, values in when.items()}


def _words(when: When) -> str:
    return " and ".join(f"{name} is {' or '.join(sorted(v))}" for name, v in when.items())
