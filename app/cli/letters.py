"""`rightful letter CASE`: what a party is told, guarded line by line, and signed."""

import argparse
from pathlib import Path

from app.cli.output import Exit, emit, say
from app.cli.verbs import Verbs, open_bench, passphrase
from app.domain.exhibit import Lane
from app.domain.letter import Language
from app.services.letters import Order
from app.services.workplace import Workplace


def add_verbs(verbs: Verbs) -> None:
    """Say which arguments the verb takes."""
    letter = verbs.add_parser("letter", help="write to a party: shown, or signed with --out")
    letter.add_argument("case", metavar="CASE")
    letter.add_argument("--to", type=Lane, required=True, metavar="R|O", help="whose letter it is")
    letter.add_argument("--language", type=Language, default=Language.ENGLISH, metavar="en|zh-CN")
    letter.add_argument(
        "--note", type=Path, metavar="FILE", help="lines of your own, as UTF-8 text"
    )
    letter.add_argument("--out", type=Path, metavar="DIR", help="sign it into this folder")
    letter.set_defaults(run=_letter)


def _letter(given: argparse.Namespace, workplace: Workplace) -> Exit:
    bench = open_bench(given, workplace)
    note = given.note.read_text("utf-8") if given.note else ""
    order = Order(lane=given.to, language=given.language, note=note)
    letter, refused = bench.letter(given.case, order)
    for line in letter.lines:
        say(line)
    for each in refused:
        say(
            f"Line {each.line} is refused, it reveals: {each.leak.replace('_', ' ')} ({each.words})"
        )
    files = bench.sign_letter(letter, given.out, passphrase()) if given.out and not refused else ()
    emit(
        {
            "case": letter.case,
            "to": letter.lane,
            "language": letter.language,
            "matter": letter.matter,
            "lines": list(letter.lines),
            "refused": [{"line": r.line, "leak": r.leak, "words": r.words} for r in refused],
            "files": [str(file) for file in files],
        }
    )
    return Exit.NOT_MET if refused else Exit.MET
