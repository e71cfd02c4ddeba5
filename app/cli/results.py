"""`rightful determine`, `export`: from a case to a signed result."""

import argparse
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from app import wire
from app.cli.output import Exit, emit, say
from app.cli.supposed import determine_files, plain
from app.cli.verbs import Verbs, open_bench, passphrase
from app.domain.attestation import Attestation, Audience
from app.domain.case import StricterChoice
from app.domain.determination import Determination, in_force
from app.domain.errors import LapsedError
from app.domain.letter import Language
from app.services.attest import may_be_signed
from app.services.leaving import Leaving
from app.services.phrases_policy import OUTCOMES
from app.services.workbench import Workbench
from app.services.workplace import Workplace


def add_verbs(verbs: Verbs) -> None:
    """Say which arguments the verbs take."""
    determine = verbs.add_parser("determine", help="what the policy says of a case now")
    determine.add_argument("case", nargs="?", default="", metavar="CASE")
    determine.add_argument(
        "--case-file",
        type=Path,
        nargs="+",
        default=[],
        metavar="FILE",
        help="supposed cases (TOML) instead: nothing is kept, nothing signed, no store is opened",
    )
    determine.set_defaults(run=_determine)
    export = verbs.add_parser("export", help="sign the outcome of a case into a folder")
    export.add_argument("case", metavar="CASE")
    export.add_argument("--out", type=Path, required=True, metavar="DIR")
    export.add_argument(
        "--as-determined",
        default="",
        metavar="DIGEST",
        help="sign only what `determine` said: stop if anything of it but the instant changed",
    )
    export.add_argument(
        "--with-evidence",
        action="store_true",
        help="one more file, result.asice, holds everything and the exhibits too",
    )
    export.add_argument(
        "--audience",
        type=Audience,
        default=Audience.CASE_FILE,
        metavar="case_file|regulator",
        help="a regulator also gets evidence, pressure log and trail, in one container",
    )
    export.add_argument(
        "--language",
        type=Language,
        default=Language.ENGLISH,
        metavar="en|zh-CN",
        help="of the report",
    )
    export.add_argument(
        "--again",
        nargs="?",
        const="",
        metavar="RESULT",
        help="sign nothing: write the last result, or the one named, out again as it was signed",
    )
    export.set_defaults(run=_export)


def _determine(given: argparse.Namespace, workplace: Workplace) -> Exit:
    if bool(given.case) is bool(given.case_file):
        say("Name a case, or files of supposed cases (--case-file).")
        return Exit.USAGE
    if given.case_file:
        return determine_files(given.case_file, workplace.tools())
    bench = open_bench(given, workplace)
    found = bench.determine(given.case)
    stricter = bench.case(given.case).stricter
    tell(found, stricter)
    order = bench.pressure_order(given.case)
    emit(
        {
            "pressure": {
                "influence": "none",
                "logged_at": list(order.logged),
                "sealed_at": order.sealed,
                "disclosed_at": order.disclosed,
            }
        }
    )
    signable = may_be_signed(found, stricter, bench.tools.policy)
    return Exit.MET if signable else Exit.INCONCLUSIVE


def as_determined(found: Determination) -> str:
    """A digest of the determination that stays the same while nothing but the time moves on."""
    return wire.digest(replace(found, at=datetime.fromtimestamp(0, UTC)))


def tell(found: Determination, stricter: StricterChoice | None = None) -> None:
    """The determination on stdout, what is carried out on stderr."""
    carried = in_force(found.outcomes, stricter)
    say(" ".join(OUTCOMES[code] for code in carried) or "Halted: there is no outcome.")
    if stricter is not None and carried:
        say(f"{stricter.examiner} chose a stricter outcome than the policy's: {stricter.reason}")
    emit(plain(found) | {"in_force": list(carried), "as_determined": as_determined(found)})


def _export(given: argparse.Namespace, workplace: Workplace) -> Exit:
    bench = open_bench(given, workplace)
    if given.again is not None:
        return _write_again(given, bench)
    found = bench.determine(given.case)
    if given.as_determined and given.as_determined != as_determined(found):
        raise LapsedError(found.rule)
    leaving = Leaving(
        folder=given.out,
        audience=given.audience,
        evidence=given.with_evidence,
        language=given.language,
    )
    attestation, files = bench.attest(given.case, found, leaving, passphrase())
    if not files:
        return _tell_waiting(attestation)
    say(f"Signed {attestation.result_id}: {' '.join(OUTCOMES[c] for c in attestation.outcomes)}")
    emit(
        {
            "result_id": attestation.result_id,
            "outcomes": list(attestation.outcomes),
            "files": [str(file) for file in files],
        }
    )
    return Exit.MET


def _write_again(given: argparse.Namespace, bench: Workbench) -> Exit:
    files = bench.write_again(given.case, given.out, given.again)
    say("Written out again, exactly as it was signed.")
    emit({"case": given.case, "files": [str(file) for file in files]})
    return Exit.MET


def _tell_waiting(attestation: Attestation) -> Exit:
    """It is signed by the first of several; nothing has left the program."""
    say(
        f"Signed by {attestation.examiner}, 1 of {attestation.signatures}. It waits in the case "
        "for the signature of another examiner who judged it; nothing was written."
    )
    emit(
        {
            "result_id": attestation.result_id,
            "outcomes": list(attestation.outcomes),
            "waits": {"signatures": 1, "needed": attestation.signatures},
            "files": [],
        }
    )
    return Exit.INCONCLUSIVE
