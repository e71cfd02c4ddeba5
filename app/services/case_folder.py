"""Reads a case as a case system exports it: `case.json` and the files that it names."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path, PurePosixPath

from app.domain.case import Case
from app.domain.case_number import case_number
from app.domain.errors import (
    CaseNumberError,
    DamagedError,
    DatedLaterError,
    MalformedCaseError,
    TooLargeError,
    UnsupportedMediaError,
)
from app.services.case_facts import Stated, moment, read_facts
from app.services.case_shapes import CaseFile, ExhibitEntry
from app.services.intake import MOST_BYTES, Submission
from app.services.unpack import Unpacked, unpack

FORMAT = "rightful-case/1"
_CASE = "case.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseFolder:
    """A case as exported: what it says, and the files that it names."""

    content: CaseFile
    stated: Stated
    submissions: tuple[Submission, ...]

    def case(self) -> Case:
        """The case before anything was taken in."""
        content, account = self.content, self.content.account
        if account is None:
            raise MalformedCaseError("no account state")
        try:
            number = case_number(content.case_id)
        except CaseNumberError as error:
            raise MalformedCaseError(f"case_id: {error.detail}") from error
        return Case(
            id=number,
            opened_at=moment(content.opened_at, self.stated.at),
            submitted_at=moment(content.submitted_at, self.stated.at),
            account=account.state,
            capacity=account.capacity,
            practice=content.practice,
            parties=self.stated.parties(),
        )


def read_case_folder(folder: Path, at: datetime, beside: Path | None = None) -> CaseFolder:
    """Read `case.json` in `folder`, or in a ZIP of it, and the files that it names.

    What does not lie in `folder` is looked for under the same name in the folder `beside`. A file
    that is missing is empty, and is refused by its name when it is taken in.

    Raises:
        MalformedCaseError: It is not there, not of this format, or names a file elsewhere, twice,
            or without listing it.
        DatedLaterError: Something in it is dated later than `at`.
    """
    try:
        packed = {} if folder.is_dir() else _packed(folder)
        text = packed[_CASE].untrusted_content if packed else _start(folder / _CASE)
        content, stated = read_facts(text, CaseFile, at)
        places = (folder,) if beside is None else (folder, beside)
        submissions = tuple(
            _from_zip(packed, item) if packed else _submission(places, item)
            for item in content.exhibits
        )
    except (DamagedError, TooLargeError, UnsupportedMediaError, OSError) as error:
        raise MalformedCaseError(str(error)) from error
    if content.format != FORMAT:
        raise MalformedCaseError(content.format)
    names = [item.name for item in submissions]
    if len(set(names)) < len(names) or not stated.files() <= set(names):
        raise MalformedCaseError("a file is named twice, or not listed")
    found = CaseFolder(content=content, stated=stated, submissions=submissions)
    case = found.case()
    if max(case.opened_at, case.submitted_at) > at:
        raise DatedLaterError("opened or submitted")
    return found


def _start(path: Path) -> bytes:
    """As much of a file as shows that it is too large, when it is."""
    with path.open("rb") as opened:
        return opened.read(MOST_BYTES + 1)


def _submission(folders: tuple[Path, ...], item: ExhibitEntry) -> Submission:
    name = PurePosixPath(item.file)
    paths = [folder.joinpath(*name.parts) for folder in folders]
    for path, folder in zip(paths, folders, strict=True):
        if name.is_absolute() or path.resolve() != folder.resolve().joinpath(*name.parts):
            raise MalformedCaseError(f"{item.file} lies elsewhere")
    found = next((path for path in paths if path.is_file()), None)
    return Submission(
        name=name.name,
        untrusted_content=_start(found) if found is not None else b"",
        lane=item.lane,
        role=item.role,
        note=item.note,
    )


def _packed(source: Path) -> Mapping[str, Unpacked]:
    """The items of a ZIP, by their paths from where `case.json` lies."""
    items = {item.name: item for item in unpack(source)}
    homes = [PurePosixPath(name).parent for name in items if PurePosixPath(name).name == _CASE]
    if len(homes) != 1:
        raise MalformedCaseError(f"{source.name}: {len(homes)} times {_CASE}")
    return {
        str(PurePosixPath(name).relative_to(homes[0])): item
        for name, item in items.items()
        if PurePosixPath(name).is_relative_to(homes[0])
    }


def _from_zip(packed: Mapping[str, Unpacked], item: ExhibitEntry) -> Submission:
    name = PurePosixPath(item.file)
    found = packed.get(str(name), Unpacked(name=name.name))
    return Submission(
        name=name.name,
        untrusted_content=found.untrusted_content,
        lane=item.lane,
        role=item.role,
        note=item.note,
        refusal=found.refusal,
    )
