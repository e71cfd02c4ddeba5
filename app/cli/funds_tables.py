"""`rightful funds rows|columns …`: every row of a paper, and what the columns of a table mean."""

import argparse
import re
from dataclasses import asdict, replace

from app.cli.output import WATCH, Exit, Interrupt, emit, say
from app.cli.verbs import Verbs, open_bench
from app.domain.exhibit import ExhibitId
from app.domain.ledger_map import DateOrder, LedgerMap, Meaning
from app.domain.ledger_table import LedgerTable
from app.services.columns import Said, Tabulated
from app.services.statement_lines import Sum, statement_lines
from app.services.workplace import Workplace

_ZONE = re.compile(r"(?:UTC)?([+-])?(\d{1,2})?(?::?(\d{2}))?", re.IGNORECASE)
_UNKNOWN = "unknown"
_LEFT_OUT = 10_000
"""Minutes of no zone: nobody said one."""
_TOLD = "told"


def add_acts(acts: Verbs) -> None:
    """Say which arguments the acts take."""
    rows = acts.add_parser("rows", help="every row that was read of a paper, and how it adds up")
    rows.add_argument("case", metavar="CASE")
    rows.add_argument("exhibit", metavar="EXHIBIT")
    rows.set_defaults(run=_rows)
    columns = acts.add_parser("columns", help="show a table; with --keep, say what it means")
    columns.add_argument("case", metavar="CASE")
    columns.add_argument("exhibit", metavar="EXHIBIT")
    columns.add_argument(
        "--as",
        dest="columns",
        type=_columns,
        metavar="MEANING,…",
        help=f"of each column from the left: {', '.join(Meaning)}",
    )
    orders = {order.value or _TOLD: order for order in DateOrder}
    columns.add_argument("--order", choices=orders, help="of dates that may be read either way")
    columns.add_argument("--decimal", choices=(".", ","), help="the decimal sign")
    columns.add_argument(
        "--zone", type=_zone, default=_LEFT_OUT, help="of times: UTC, +08:00, or unknown"
    )
    columns.add_argument("--asset", help="of rows in which no column says it")
    columns.add_argument("--other", action="store_true", help="of another account or wallet")
    act = columns.add_mutually_exclusive_group()
    act.add_argument("--keep", action="store_true", help="keep it, and read the table anew")
    act.add_argument("--undo", action="store_true", help="take back what was said")
    columns.set_defaults(run=_table)


def _columns(text: str) -> tuple[Meaning, ...]:
    return tuple(Meaning(part.strip()) for part in text.split(","))


def _zone(text: str) -> int | None:
    """Minutes east of UTC."""
    if text == _UNKNOWN:
        return None
    found = _ZONE.fullmatch(text)
    if found is None:
        raise ValueError(text)
    minutes = int(found[2] or 0) * 60 + int(found[3] or 0)
    return -minutes if found[1] == "-" else minutes


def _rows(given: argparse.Namespace, workplace: Workplace) -> Exit:
    case = open_bench(given, workplace).case(given.case)
    lines = statement_lines(case, ExhibitId(given.exhibit))
    for line in lines:
        emit(
            {
                **asdict(line.row),
                "page": line.row.page + 1,
                "sum": line.sum,
                "off": line.off,
                "doubts": dict(line.doubts),
            }
        )
    if not lines:
        say("No rows were read of it.")
        return Exit.INCONCLUSIVE
    wrong = any(line.sum in {Sum.OFF, Sum.MISSED} for line in lines)
    return Exit.NOT_MET if wrong else Exit.MET


def _table(given: argparse.Namespace, workplace: Workplace) -> Exit:
    bench = open_bench(given, workplace)
    exhibit = ExhibitId(given.exhibit)
    if given.undo:
        bench.name_columns(given.case, (exhibit, None), WATCH)
        say("Taken back: the table is read by its titles alone.")
        return _shown(bench.tabulate(given.case, (exhibit, None), Interrupt()))
    found = bench.tabulate(given.case, (exhibit, None), Interrupt())
    asked = _asked(given, found.table.read_as)
    if len(asked.columns) != len(found.table.titles):
        say(f"The table has {len(found.table.titles)} columns; say what each of them means.")
        return Exit.USAGE
    found = bench.tabulate(given.case, (exhibit, asked), Interrupt())
    if asked.faults:
        _shown(found)
        say(f"Nothing can be read so: {', '.join(asked.faults)}.")
        return Exit.USAGE
    if given.keep:
        bench.name_columns(given.case, (exhibit, (asked, found.table.fingerprint)), WATCH)
        found = bench.tabulate(given.case, (exhibit, None), Interrupt())
    else:
        say("Nothing was kept; --keep keeps it.")
    return _shown(found)


def _asked(given: argparse.Namespace, offered: LedgerMap) -> LedgerMap:
    """What is offered, with what was typed in place of it."""
    typed = {
        "columns": given.columns,
        "order": None if given.order is None else DateOrder(given.order.replace(_TOLD, "")),
        "point": given.decimal,
        "asset": given.asset,
        "account": False if given.other else None,
    }
    changed = replace(offered, **{k: v for k, v in typed.items() if v is not None})
    return changed if given.zone == _LEFT_OUT else replace(changed, zone=given.zone)


def _shown(found: Tabulated) -> Exit:
    table = found.table
    emit(
        {
            "titles": table.titles,
            "lines": table.lines,
            "fingerprint": table.fingerprint,
            "columns": {**asdict(table.read_as), "said": _by(found.said)},
            "remembered": _by(found.remembered),
            "rows": table.count,
            "read": table.read,
            "missed": [asdict(item) for item in table.missed],
            "first": [asdict(row) for row in table.rows],
            "adds_up": table.arithmetic,
        }
    )
    return _met(table)


def _by(said: Said | None) -> object:
    return {"examiner": said.examiner, "at": said.at} if said is not None else None


def _met(table: LedgerTable) -> Exit:
    return Exit.MET if table.read == table.count else Exit.INCONCLUSIVE
