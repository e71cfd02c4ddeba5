"""Writes a signed result out again, exactly as it was signed: nothing is determined or signed anew.

Law: what is kept of a result at its signing is enough for that; only the exhibits that travelled
along are taken from the case, where their digests hold.
"""

from dataclasses import replace
from pathlib import Path, PurePosixPath

from app import wire
from app.domain.case import Case, Export
from app.domain.custody import Action
from app.domain.errors import MalformedError, SealError, TamperedError, UnknownCaseError
from app.domain.exhibit import ExhibitId, digest_of
from app.domain.package import Package
from app.domain.ports_signing import Packer
from app.services.assess import may_determine
from app.services.desk import Desk
from app.services.leaving import RESULT, traced


def keep_package(desk: Desk, case: Case, result_id: str, package: Package) -> None:
    """Keep what was signed, sealed with the case; the case is saved afterwards."""
    desk.store.add_package(case.id, result_id, wire.encode_plain(package))


def write_again(
    desk: Desk, packer: Packer, case_id: str, order: tuple[str, Path]
) -> tuple[Path, ...]:
    """Write a result into a folder again; `order` is its id, or nothing for the last, and where.

    Raises:
        UnknownCaseError: No result of that id has left.
        SealError: This examiner has still to judge blind; a result tells the outcome.
        TamperedError: What is kept of it is not what was signed.
        ExportError: It could not be written; nothing was left behind.
        StoreError: The trail could not tell of it; nothing was left behind.
    """
    result_id, into = order
    case = desk.store.load(case_id)
    if not may_determine(case, desk.examiner):
        raise SealError("not sealed by this examiner")
    export = next((e for e in reversed(case.exports) if result_id in ("", e.result_id)), None)
    if export is None:
        raise UnknownCaseError(f"{case_id}, result {result_id}")
    package = _package(desk, case, export)
    exhibits = {
        name: desk.store.evidence(case.id, ExhibitId(PurePosixPath(name).stem))
        for name in package.exhibits
    }
    files = packer.write(package, exhibits, into)
    moved = replace(export, folder=str(files[0].parent.absolute()))
    known = replace(case, exports=tuple(moved if e is export else e for e in case.exports))
    return traced(files, lambda: desk.keep(known, Action.WRITTEN_AGAIN, export.digest))


def _package(desk: Desk, case: Case, export: Export) -> Package:
    try:
        package = wire.decode_plain(desk.store.package(case.id, export.result_id), Package)
    except MalformedError as error:
        raise TamperedError("a kept result") from error
    if digest_of(package.files.get(RESULT, b"")) != export.digest:
        raise TamperedError("a kept result")
    return package
