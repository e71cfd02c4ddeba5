"""`rightful exhibit …`: move, withdraw and bring back what came in; nothing of it is destroyed."""

import argparse

from app.cli.output import WATCH, Exit, emit, say
from app.cli.verbs import Verbs, open_bench
from app.domain.case import Case
from app.domain.exhibit import ExhibitId, Lane, Role
from app.domain.withdrawal import WithdrawnFor
from app.services.phrases_said import told_waiting
from app.services.said import waiting
from app.services.withdraw import Why
from app.services.workplace import Workplace


def add_verbs(verbs: Verbs) -> None:
    """Say which arguments the verbs take."""
    room = verbs.add_parser("exhibit", help="move, withdraw or bring back what came in")
    acts = room.add_subparsers(dest="act", required=True, metavar="ACT")
    gone = acts.add_parser("withdraw", help="let it weigh nothing; it stays on file, named")
    gone.add_argument("--reason", type=WithdrawnFor, required=True, metavar="|".join(WithdrawnFor))
    gone.add_argument("--note", default="", help="in words; needed for another reason")
    gone.add_argument(
        "--despite-seal", action="store_true", help="even if a sealed judgement rests on it"
    )
    back = acts.add_parser("bring-back", help="let it weigh again; it is examined anew")
    move = acts.add_parser("move", help="file it under the other party, or as another kind")
    move.add_argument("--lane", type=Lane, help="R or O; left out: as it is")
    move.add_argument("--role", type=Role, help="reference, probe, document, statement, funds, …")
    for act, run in ((gone, _withdraw), (back, _bring_back), (move, _move)):
        act.add_argument("case", metavar="CASE")
        act.add_argument("exhibit", type=ExhibitId, metavar="EXHIBIT")
        act.set_defaults(run=run)


def _withdraw(given: argparse.Namespace, workplace: Workplace) -> Exit:
    bench = open_bench(given, workplace)
    why = Why(reason=given.reason, note=given.note, despite_seal=given.despite_seal)
    case = bench.withdraw(given.case, given.exhibit, why)
    say("It weighs nothing now. Its digest and your reason stay on file and in every result.")
    return _told(case)


def _bring_back(given: argparse.Namespace, workplace: Workplace) -> Exit:
    return _told(open_bench(given, workplace).bring_back(given.case, given.exhibit, WATCH))


def _move(given: argparse.Namespace, workplace: Workplace) -> Exit:
    bench = open_bench(given, workplace)
    before = bench.case(given.case)
    known = before.exhibit(given.exhibit)
    place = (
        given.lane or (known.lane if known else Lane.REGISTERED),
        given.role or (known.role if known else Role.STATEMENT),
    )
    measures = waiting(before, bench.file_exhibit(given.case, given.exhibit, place))
    if measures:
        say(told_waiting(measures))
    return _told(bench.examine(given.case, WATCH), set_aside=list(measures))


def _told(case: Case, **more: object) -> Exit:
    emit(
        {
            "case": case.id,
            "exhibits": [{"id": e.id, "lane": e.lane, "role": e.role} for e in case.exhibits],
            "withdrawn": withdrawn_of(case),
        }
        | more
    )
    return Exit.MET


def withdrawn_of(case: Case) -> list[dict[str, str]]:
    """What is withdrawn, as JSON tells it."""
    return [
        {
            "id": one.exhibit.id,
            "lane": one.exhibit.lane,
            "sha256": one.exhibit.digest,
            "reason": one.reason,
            "note": one.note,
            "by": one.examiner,
            "at": one.at.isoformat(),
        }
        for one in case.withdrawn
    ]
