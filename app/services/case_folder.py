"""Reads a case as a case system exports it: `case.json` and the files that it names."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path, PurePosixPath

from app.domain.case import Capacity, Case
from app.domain.errors import MalformedCaseError
from app.services.case_facts import CaseFile, ExhibitEntry, Stated, moment, read_facts
from app.services.intake import Submission

FORMAT = "rightful-case/1"


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
        return Case(
            id=content.case_id,
            opened_at=moment(content.opened_at, self.stated.at),
            submitted_at=moment(content.submitted_at, self.stated.at),
            account=account.state,
            capacity=account.capacity or Capacity.ORDINARY,
            practice=content.practice,
            parties=self.stated.parties(),
        )


def read_case_folder(folder: Path, at: datetime) -> CaseFolder:
    """Read `case.json` in `folder` and the files that it names; one that is missing is empty.

    Raises:
        MalformedCaseError: It is not there, not of this format, or names a file elsewhere.
    """
    try:
        content, stated = read_facts((folder / "case.json").read_bytes(), CaseFile, at)
        submissions = tuple(_submission(folder, item) for item in content.exhibits)
    except OSError as error:
        raise MalformedCaseError(str(error)) from error
    if content.format != FORMAT:
        raise MalformedCaseError(content.format)
    found = CaseFolder(content=content, stated=stated, submissions=submissions)
    found.case()
    return found


def _submission(folder: Path, item: ExhibitEntry) -> Submission:
    name = PurePosixPath(item.file)
    path = folder.joinpath(*name.parts)
    if name.is_absolute() or ".." in name.parts or path.is_symlink():
        raise MalformedCaseError(f"{item.file} lies elsewhere")
    return Submission(
        name=name.name,
        untrusted_content=path.read_bytes() if path.is_file() else b"",
        lane=item.lane,
        role=item.role,
        note=item.note,
    )
