"""Takes submissions into a case: digest, true type, custody entry.

Law: a bad item costs one plain line, and the rest goes on.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from app import wire
from app.domain.case import Case, Refusal
from app.domain.case_number import alike, case_number
from app.domain.custody import Action
from app.domain.errors import (
    CaseExistsError,
    DamagedError,
    IntakeError,
    SealError,
    TooLargeError,
    UnknownCaseError,
    UnreadableError,
)
from app.domain.exhibit import Evidence, Exhibit, ExhibitId, Lane, MediaType, Role, digest_of
from app.domain.ports import CancelToken, Decoder, Progress
from app.services.desk import Desk
from app.services.media import sniff
from app.services.said import by_examiner, parted
from app.services.unpack import unpack

MOST_BYTES = 200 * 2**20
"""Bytes of one item. Source: the limits to start from in robustness.md."""
AT_ONCE_BYTES = 256 * 2**20
"""So much of what waits is held in memory, and one item more. Ours: a folder of evidence may have
more bytes than the machine has memory."""

_HINTS: tuple[tuple[Role, str], ...] = (
    (Role.PRESSURE, r"chat|post|tweet|threat|petition|complaint"),
    (Role.DOCUMENT, r"passport|licen[cs]e|identity|visa|permit|(^|[^a-z])id([^a-z]|$)|mrz|td[123]"),
    (Role.FUNDS, r"bank|payslip|salary|tax|ledger|funds|exchange|deposit|contract|invoice"),
    (Role.STATEMENT, r"statement|claim|disclaim|declaration|letter"),
    (Role.PROBE, r"selfie|face|portrait|live"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Submission:
    """One item as it arrives. Without a `role` its kind is guessed from name and type."""

    name: str
    untrusted_content: bytes
    lane: Lane
    role: Role | None = None
    note: str = ""
    refusal: IntakeError | None = None
    """Why its container already refused it."""


def submitted(path: Path, place: tuple[Lane, Role | None]) -> Iterator[Submission]:
    """What a file, folder or ZIP archive holds; one that cannot be opened is refused by name."""
    lane, role = place
    try:
        for item in unpack(path):
            yield Submission(
                name=item.name,
                untrusted_content=item.untrusted_content,
                lane=lane,
                role=role,
                refusal=item.refusal,
            )
    except IntakeError as error:
        yield Submission(name=path.name, untrusted_content=b"", lane=lane, refusal=error)
    except OSError as error:
        refusal = UnreadableError(error.strerror or "")
        yield Submission(name=path.name, untrusted_content=b"", lane=lane, refusal=refusal)


def portions(
    items: Iterable[Submission], most_bytes: int = AT_ONCE_BYTES
) -> Iterator[list[Submission]]:
    """The items in order, in portions of about `most_bytes`; the next is opened when it is due."""
    portion: list[Submission] = []
    for item in items:
        portion.append(item)
        if sum(len(each.untrusted_content) for each in portion) >= most_bytes:
            yield portion
            portion = []
    if portion:
        yield portion


def guess_role(name: str, media_type: MediaType) -> Role:
    """A first guess at what an item is; the examiner's word replaces it.

    Never a registered photo: whoever names the file must not choose who it is compared with (S2).
    """
    for role, pattern in _HINTS:
        if re.search(pattern, name.lower()):
            return role
    if media_type is MediaType.TEXT:
        return Role.FUNDS
    return Role.STATEMENT if media_type is MediaType.PDF else Role.PROBE


def open_case(desk: Desk, case: Case) -> Case:
    """Keep a new case, under its number without what nobody sees of it.

    Raises:
        CaseExistsError: There is one by that number, or by one that is read alike.
        CaseNumberError: It has no number that it could be kept under.
    """
    named = replace(case, id=case_number(case.id))
    if alike(named.id) in map(alike, desk.store.case_ids()):
        raise CaseExistsError(named.id)
    return desk.keep(named, Action.CASE_OPENED, wire.digest(named))


def take_in(
    desk: Desk,
    decoder: Decoder,
    case_id: str,
    work: tuple[Sequence[Submission], Progress, CancelToken],
) -> Case:
    """Take each submission into the case, in order; refused ones are listed in the case.

    Raises:
        StoreError: The store could not keep an item; those before it are kept.
        CancelledError: Somebody stopped; those before it are kept.
    """
    submissions, progress, cancel = work
    case = desk.store.load(case_id)
    for done, submission in enumerate(submissions):
        cancel.check()
        progress(done, len(submissions), submission.name)
        try:
            case = _take(desk, decoder, case, submission)
        except IntakeError as error:
            case = _refuse(desk, case, submission, error.code)
    progress(len(submissions), len(submissions), "")
    return case


def _take(desk: Desk, decoder: Decoder, case: Case, submission: Submission) -> Case:
    if submission.refusal is not None:
        raise submission.refusal
    content = submission.untrusted_content
    if len(content) > MOST_BYTES:
        raise TooLargeError(submission.name)
    if not content:
        raise DamagedError(submission.name)  # whatever its name says, nothing of it came
    media_type = sniff(content)
    digest = digest_of(content)
    known = next((e for e in case.came_in if (e.digest, e.lane) == (digest, submission.lane)), None)
    if known is not None:  # what is withdrawn comes back by an act of its own, never by a copy
        return case
    exhibit = Exhibit(
        id=next_id(case.came_in),
        digest=digest,
        size=len(content),
        media_type=media_type,
        lane=submission.lane,
        role=submission.role or guess_role(submission.name, media_type),
        name=submission.name,
        pages=decoder.inspect(content, media_type),
        added_at=desk.clock.now(),
        note=submission.note,
    )
    desk.store.add_evidence(case.id, Evidence(exhibit=exhibit, content=content))
    grown = replace(case, exhibits=(*case.exhibits, exhibit))
    return desk.keep(grown, Action.EXHIBIT_ADDED, digest)


def next_id(exhibits: Iterable[Exhibit]) -> ExhibitId:
    """The next free short name, counted on: E-01, E-02, then E-03."""
    return ExhibitId(f"E-{max((int(e.id[2:]) for e in exhibits), default=0) + 1:02}")


def _refuse(desk: Desk, case: Case, submission: Submission, code: str) -> Case:
    refusal = Refusal(name=submission.name, code=code, at=desk.clock.now())
    grown = replace(case, refusals=(*case.refusals, refusal))
    return desk.keep(grown, Action.EXHIBIT_REFUSED, digest_of(submission.untrusted_content))


def leave_out(desk: Desk, case_id: str, name: str, *, left_out: bool = True) -> Case:
    """Let the case do without what was refused under `name`, or ask for it again.

    Raises:
        UnknownCaseError: Nothing was refused under that name.
    """
    case = desk.store.load(case_id)
    if all(refusal.name != name for refusal in case.refusals):
        raise UnknownCaseError(name)
    marked = tuple(
        replace(refusal, left_out=left_out) if refusal.name == name else refusal
        for refusal in case.refusals
    )
    kept = replace(case, refusals=marked)
    return desk.keep(kept, Action.REFUSAL_LEFT_OUT, wire.digest(marked))


def file_exhibit(desk: Desk, case_id: str, exhibit_id: ExhibitId, place: tuple[Lane, Role]) -> Case:
    """Move an exhibit to another lane or role; what engines found in it is found anew.

    What examiners said of it stays where it holds, and is set aside where it does not (`said`).

    Raises:
        UnknownCaseError: The case has no such exhibit.
        SealError: Somebody judged it under seal where it is.
    """
    case = desk.store.load(case_id)
    known = case.exhibit(exhibit_id)
    if known is None:
        raise UnknownCaseError(exhibit_id)
    if case.sealed_on(exhibit_id):
        raise SealError("judged under seal")
    lane, role = place
    moved = replace(known, lane=lane, role=role)
    refiled = replace(
        case,
        exhibits=tuple(moved if e.id == exhibit_id else e for e in case.exhibits),
        findings=tuple(f for f in case.findings if exhibit_id not in f.exhibits or by_examiner(f)),
        unavailable=tuple(u for u in case.unavailable if exhibit_id not in u.split(":")),
    )
    return desk.keep(parted(refiled), Action.EXHIBIT_FILED, known.digest)
