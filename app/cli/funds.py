"""`rightful funds …`: suggestions for the chains, linking papers, ledgers, tables, wallets."""

import argparse

from app.cli import funds_tables
from app.cli.output import WATCH, Exit, emit, say
from app.cli.verbs import Verbs, open_bench
from app.domain.case import Case
from app.domain.exhibit import ExhibitId, Lane
from app.domain.finding import Measure
from app.services.chain_suggestions import Link, suggestions
from app.services.wallet_proof import WalletProof, proof_of, wallet_text
from app.services.weigh_conditions import falling_short
from app.services.workplace import Workplace


def add_verbs(verbs: Verbs) -> None:
    """Say which arguments the verbs take."""
    room = verbs.add_parser(
        "funds",
        help="source of funds: rows, columns of tables, suggest, link, take a ledger over, wallets",
    )
    acts = room.add_subparsers(dest="act", required=True, metavar="ACT")
    suggest = acts.add_parser("suggest", help="rows that may be a deposit's source; links nothing")
    suggest.add_argument("case", metavar="CASE")
    suggest.add_argument("--lane", type=Lane, default=Lane.OTHER, help="R or O")
    suggest.set_defaults(run=_suggest)
    link = acts.add_parser("link", help="link one paper to a deposit, or take it back")
    link.add_argument("case", metavar="CASE")
    link.add_argument("--deposit", type=int, required=True, help="its number in the case, from 1")
    link.add_argument("--as", dest="link", type=Link, required=True, help="earned, held, moved_in")
    link.add_argument("exhibit", nargs="?", metavar="EXHIBIT", help="left out: take it back")
    link.set_defaults(run=_link)
    take = acts.add_parser("take-over", help="record the rows of the account's CSV as deposits")
    take.add_argument("case", metavar="CASE")
    take.add_argument("exhibit", metavar="EXHIBIT")
    take.set_defaults(run=_take_over)
    funds_tables.add_acts(acts)
    text = acts.add_parser("wallet-text", help="the text that a wallet is to sign")
    text.add_argument("case", metavar="CASE")
    text.add_argument("--lane", type=Lane, default=Lane.OTHER, help="R or O")
    text.set_defaults(run=_wallet_text)
    wallet = acts.add_parser("wallet", help="keep and check a signed wallet message")
    wallet.add_argument("case", metavar="CASE")
    wallet.add_argument("--lane", type=Lane, default=Lane.OTHER, help="R or O")
    wallet.add_argument("--address", required=True)
    wallet.add_argument("--signature", required=True)
    wallet.add_argument("--message", help="the text that was signed; left out: the one we ask for")
    wallet.set_defaults(run=_wallet)


def _suggest(given: argparse.Namespace, workplace: Workplace) -> Exit:
    case = open_bench(given, workplace).case(given.case)
    for found in suggestions(case, given.lane):
        deposit = case.deposits[found.position]
        emit(
            {
                "deposit": found.position + 1,
                "amount": deposit.amount,
                "asset": deposit.asset,
                "as": found.link,
                "exhibit": found.exhibit,
                "row": found.row.number,
                "page": found.row.page + 1,
                "date": found.row.date,
                "row_amount": found.row.amount,
                "reasons": found.reasons,
            }
        )
    say("Nothing was linked.")
    return Exit.MET


def _link(given: argparse.Namespace, workplace: Workplace) -> Exit:
    bench = open_bench(given, workplace)
    exhibit = ExhibitId(given.exhibit) if given.exhibit else None
    return _told(bench.link_paper(given.case, (given.deposit - 1, given.link), exhibit))


def _take_over(given: argparse.Namespace, workplace: Workplace) -> Exit:
    bench = open_bench(given, workplace)
    before = len(bench.case(given.case).deposits)
    case = bench.take_over(given.case, ExhibitId(given.exhibit))
    say(f"{len(case.deposits) - before} rows were recorded as deposits.")
    return _told(case)


def _wallet_text(given: argparse.Namespace, workplace: Workplace) -> Exit:
    case = open_bench(given, workplace).case(given.case)
    emit({"case": case.id, "lane": given.lane, "text": wallet_text(case, given.lane)})
    return Exit.MET


def _wallet(given: argparse.Namespace, workplace: Workplace) -> Exit:
    bench = open_bench(given, workplace)
    text = given.message or wallet_text(bench.case(given.case), given.lane)
    proof = WalletProof(address=given.address, message=text, signature=given.signature)
    submission = proof_of(proof, given.lane)
    bench.take_in(given.case, [submission], WATCH)
    case = bench.examine(given.case, WATCH)
    exhibit = next(e for e in case.exhibits if e.name == submission.name)
    held = any(
        f.value is True
        for f in case.findings
        if f.measure is Measure.FUNDS_SIGNATURE and f.exhibits == (exhibit.id,)
    )
    named = case.id in text
    emit({"exhibit": exhibit.id, "signature_holds": held, "names_this_case": named})
    return Exit.MET if held and named else Exit.NOT_MET


def _told(case: Case) -> Exit:
    short = falling_short(case)
    for number, deposit in enumerate(case.deposits, 1):
        emit(
            {
                "deposit": number,
                "lane": deposit.lane,
                "amount": deposit.amount,
                "asset": deposit.asset,
                "moved_in_at": deposit.moved_in_at.isoformat(),
                "earned": deposit.earned,
                "held": deposit.held,
                "moved_in": deposit.moved_in,
                "source": deposit not in short,
            }
        )
    return Exit.NOT_MET if short else Exit.MET
