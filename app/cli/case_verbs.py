"""`rightful case …`: open a case, add to it, list and show what this examiner may see."""

import argparse
import json
from dataclasses import asdict
from datetime import date
from pathlib import Path

import msgspec

from app.cli.exhibits import withdrawn_of
from app.cli.output import WATCH, Exit, emit, say
from app.cli.verbs import Verbs, open_bench
from app.domain.case import AccountState, Case
from app.domain.errors import SealError
from app.domain.exhibit import Lane, Role
from app.services.agreement import Accord, agreement
from app.services.assess import assessment_of
from app.services.phrases import ERRORS
from app.services.workplace import Workplace


def add_verbs(verbs: Verbs) -> None:
    """Say which arguments the verbs take."""
    room = verbs.add_parser("case", help="open a case, add to it, list, show, examine, seal")
    acts = room.add_subparsers(dest="act", required=True, metavar="ACT")
    new = acts.add_parser("new", help="open a case")
    new.add_argument("case", nargs="?", default="", metavar="CASE")
    new.add_argument("--account", type=AccountState, default=AccountState.ACTIVE)
    new.add_argument("--from", dest="folder", type=Path, help="a case folder with its case.json")
    new.set_defaults(run=_new)
    add = acts.add_parser("add", help="take in files, folders, ZIP archives, or stated facts")
    add.add_argument("case", metavar="CASE")
    add.add_argument("paths", type=Path, nargs="*", metavar="PATH")
    add.add_argument("--lane", type=Lane, default=Lane.REGISTERED, help="R or O")
    add.add_argument("--role", type=Role, help="reference, probe, document, statement, funds, …")
    add.add_argument("--facts", type=Path, help="parties, statements, holds, … as JSON")
    add.set_defaults(run=_add)
    listing = acts.add_parser("list", help="one line a case")
    listing.set_defaults(run=_list)
    for name, run, words in (
        ("show", _show, "the whole case as you may see it"),
        ("examine", _examine, "have every exhibit examined"),
        ("seal", _seal, "seal your drafts"),
        ("agreement", _agreement, "how the examiners stand to each other, after your own seal"),
    ):
        act = acts.add_parser(name, help=words)
        act.add_argument("case", metavar="CASE")
        act.set_defaults(run=run)
    keep = acts.add_parser("keep", help="set the last day on which the case is kept")
    keep.add_argument("case", metavar="CASE")
    keep.add_argument("until", type=date.fromisoformat, metavar="YYYY-MM-DD")
    keep.set_defaults(run=_keep)
    erase = acts.add_parser("erase", help="destroy a case and its key; results and trail stay")
    erase.add_argument("case", metavar="CASE")
    erase.add_argument("--early", action="store_true", help="even before its day has come")
    erase.set_defaults(run=_erase)


def _erase(given: argparse.Namespace, workplace: Workplace) -> Exit:
    open_bench(given, workplace).erase(given.case, early=given.early)
    say("Erased: its key is destroyed. Results that left, and the audit trail, still verify.")
    emit({"case": given.case, "erased": True})
    return Exit.MET


def _keep(given: argparse.Namespace, workplace: Workplace) -> Exit:
    case = open_bench(given, workplace).set_retention(given.case, given.until)
    emit({"case": case.id, "kept_until": case.kept_until.isoformat()})
    return Exit.MET


def _new(given: argparse.Namespace, workplace: Workplace) -> Exit:
    bench = open_bench(given, workplace)
    if given.folder is not None:
        return _told(bench.open_folder(given.folder, WATCH))
    if not given.case.strip():
        say("Name the case, or the folder that it was exported to (--from).")
        return Exit.USAGE
    now = bench.tools.clock.now()
    case = Case(id=given.case, opened_at=now, submitted_at=now, account=given.account)
    return _told(bench.open_case(case))


def _add(given: argparse.Namespace, workplace: Workplace) -> Exit:
    bench = open_bench(given, workplace)
    facts = None if given.facts is None else given.facts.read_bytes()
    before = bench.case(given.case)
    case = bench.take_in_paths(given.case, given.paths, (given.lane, given.role), WATCH)
    if facts is not None:
        case = bench.add_facts(given.case, facts)
    refused = case.refusals[len(before.refusals) :]
    for refusal in refused:
        say(f"{refusal.name}: {ERRORS[refusal.code]}")
    _told(case)
    return Exit.NOT_MET if refused else Exit.MET


def _list(given: argparse.Namespace, workplace: Workplace) -> Exit:
    for case in open_bench(given, workplace).cases():
        emit(
            {
                "case": case.id,
                "account": case.account,
                "practice": case.practice,
                "exhibits": len(case.exhibits),
                "kept_until": case.kept_until.isoformat(),
                "results": [export.result_id for export in case.exports],
            }
        )
    return Exit.MET


def _show(given: argparse.Namespace, workplace: Workplace) -> Exit:
    case = open_bench(given, workplace).case(given.case)
    emit(json.loads(msgspec.json.encode(asdict(case))))
    return Exit.MET


def _examine(given: argparse.Namespace, workplace: Workplace) -> Exit:
    return _told(open_bench(given, workplace).examine(given.case, WATCH))


def _seal(given: argparse.Namespace, workplace: Workplace) -> Exit:
    bench = open_bench(given, workplace)
    case = bench.case(given.case)
    found = (assessment_of(case, bench.examiner, lane) for lane in Lane)
    drafts = [own for own in found if own is not None and not own.sealed]
    if not any(draft.complete for draft in drafts):
        raise SealError("no complete draft of yours")
    for draft in drafts:
        if draft.complete:
            bench.seal(given.case, draft)
        else:
            say(f"Lane {draft.lane} is not complete and stays a draft.")
    return _told(bench.case(given.case))


def _agreement(given: argparse.Namespace, workplace: Workplace) -> Exit:
    bench = open_bench(given, workplace)
    case = bench.case(given.case)
    own = (assessment_of(case, bench.examiner, lane) for lane in Lane)
    sealed = [one.lane for one in own if one is not None and one.sealed]
    if not sealed:
        raise SealError("nothing sealed by this examiner")
    tables = [table for lane in sealed if (table := agreement(case, lane)) is not None]
    for table in tables:
        emit(json.loads(msgspec.json.encode({**asdict(table), "tie": table.tie})))
    if not tables:
        say("Nobody else has sealed what you sealed.")
        return Exit.INCONCLUSIVE
    apart = any(table.accord is Accord.DIFFER for table in tables)
    return Exit.NOT_MET if apart else Exit.MET


def _told(case: Case) -> Exit:
    emit(
        {
            "case": case.id,
            "account": case.account,
            "exhibits": [
                {
                    "id": e.id,
                    "lane": e.lane,
                    "role": e.role,
                    "type": e.media_type,
                    "sha256": e.digest,
                }
                for e in case.exhibits
            ],
            "withdrawn": withdrawn_of(case),
            "refused": [{"name": r.name, "error": r.code} for r in case.refusals],
            "unavailable": list(case.unavailable),
            "sealed": [a.lane for a in case.assessments if a.sealed],
        }
    )
    return Exit.MET
