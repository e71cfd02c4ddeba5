"""Writes a letter to one party from allowed fields, has it guarded, and has it signed.

Laws:
- The matter is chosen from the outcome in force and the requests to this party alone. Nothing of
  C2 is an argument of it, so two cases that differ in C2 only, and are not granted, read alike.
- A letter with a refused line is not signed, nor one that says by now what no longer holds.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from app import wire
from app.domain.case import Case
from app.domain.custody import Action
from app.domain.determination import Determination, Reason, Request, in_force
from app.domain.errors import LapsedError, LetterRefusedError
from app.domain.exhibit import Lane
from app.domain.letter import Language, Letter, Matter, Sentence
from app.domain.policy import Outcome
from app.domain.ports_signing import Signer
from app.services.desk import Desk
from app.services.leaving import traced
from app.services.letter_guard import refused_lines
from app.services.letter_words import WORDS, Words
from app.services.weigh_conditions import falling_short

_OWN_CONDITIONS = {
    Lane.REGISTERED: frozenset({"ID_R", "C1", "C3_R"}),
    Lane.OTHER: frozenset({"ID_O", "C3"}),
}
"""What a party can be asked for. C2 is in neither: officers are asked, never a party."""
_INTERNAL = frozenset(
    {
        Reason.SECOND_EXAMINER,
        Reason.EXAMINERS_DIFFER,
        Reason.ENGINE_DIFFERS,
        Reason.NOT_SEALED,
        Reason.REFERENCE_SUSPECT,
    }
)
"""What we owe ourselves, and no party can send."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """Whom a letter is to, in which language, and what the examiner adds by hand."""

    lane: Lane
    language: Language = Language.ENGLISH
    note: str = ""


def draft(case: Case, found: Determination, order: Order, at: datetime) -> Letter:
    """The letter of `order` as the determination makes it; guard it before it goes anywhere."""
    words = WORDS[order.language]
    matter = matter_of(case, found, order.lane)
    party = case.party(order.lane)
    items = tuple(dict.fromkeys(_items(case, found, order, words)))
    lines = words.matters[order.lane, matter]
    if case.account.frozen and matter in {Matter.WAITING, Matter.MORE}:
        lines = (words.frozen, *lines)
    shown = items if matter in {Matter.MORE, Matter.RESTORED_HELD} else ()
    return Letter(
        case=case.id,
        lane=order.lane,
        language=order.language,
        at=at,
        matter=matter,
        practice=case.practice,
        title=(words.practice if case.practice else "") + words.title.format(case=case.id),
        addressed=words.addressed.format(
            name=party.name if party and party.name else words.unnamed, date=_day(at)
        ),
        sentences=tuple(Sentence(text=text, clause=clause) for text, clause in lines),
        items=shown,
        note=tuple(line.strip() for line in order.note.splitlines() if line.strip()),
        closing=words.closing,
    )


def matter_of(case: Case, found: Determination, lane: Lane) -> Matter:
    """What the party is told; whatever it may not learn is `WAITING`."""
    carried = frozenset(in_force(found.outcomes, case.stricter))
    if lane is Lane.OTHER:
        return _to_other(carried, found)
    if Outcome.RELEASE_ASSETS in carried:
        return Matter.RELEASED
    if Outcome.RESTORE_ACCESS in carried:
        return Matter.RESTORED_HELD if case.account.frozen else Matter.RESTORED
    if Outcome.ASSISTED_WITHDRAWAL in carried:
        return Matter.CLOSING
    if Outcome.REJECT_CLAIM in carried:
        return Matter.REJECTED
    return _more_or_waiting(carried, found, lane)


def _to_other(carried: frozenset[Outcome], found: Determination) -> Matter:
    if Outcome.ASSISTED_WITHDRAWAL in carried:
        return Matter.ELIGIBLE
    if carried & {Outcome.RESTORE_ACCESS, Outcome.RELEASE_ASSETS}:
        return Matter.NOT_YOURS
    return _more_or_waiting(carried, found, Lane.OTHER)


def _more_or_waiting(carried: frozenset[Outcome], found: Determination, lane: Lane) -> Matter:
    asks = Outcome.REQUEST_MORE in carried and Outcome.ESCALATE not in carried
    return Matter.MORE if asks and any(_own(found, lane)) else Matter.WAITING


def sign_letter(
    desk: Desk, signer: Signer, order: tuple[Letter, Determination], leaving: tuple[str, Path]
) -> tuple[Path, ...]:
    """Sign a letter, once nothing in it is refused. `leaving` names the program and the folder.

    `order` is the letter that was shown, and what is determined now.

    Raises:
        LapsedError: The letter would read otherwise by now.
        LetterRefusedError: A line reveals what the party may not learn.
        AttestationError: Nothing was left there.
        StoreError: The trail could not tell of it, and nothing was left there.
    """
    letter, found = order
    case = desk.store.load(letter.case)
    again = Order(lane=letter.lane, language=letter.language, note="\n".join(letter.note))
    if draft(case, found, again, letter.at) != letter:
        raise LapsedError(letter.matter)
    refused = refused_lines(letter, case)
    if refused:
        raise LetterRefusedError(", ".join(f"{r.line}: {r.leak}" for r in refused))
    files = signer.letter(letter, *leaving)
    return traced(files, lambda: desk.keep(case, Action.LETTER_SIGNED, wire.digest(letter)))


def _own(found: Determination, lane: Lane) -> Iterator[Request]:
    """The requests that this party can answer."""
    return (
        request
        for request in found.requests
        if request.condition in _OWN_CONDITIONS[lane] and request.reason not in _INTERNAL
    )


def _items(case: Case, found: Determination, order: Order, words: Words) -> Iterator[str]:
    for request in _own(found, order.lane):
        deposit = next((d for d in case.deposits if _is_about(d.lane, request, order)), None)
        if request.detail and deposit is not None:
            yield from _deposits(case, order, words)
        else:
            yield words.asks.get(request.reason, words.generic[request.condition])


def _is_about(lane: Lane, request: Request, order: Order) -> bool:
    return lane is order.lane and request.condition in {"C3", "C3_R"}


def _deposits(case: Case, order: Order, words: Words) -> Iterator[str]:
    for deposit in falling_short(case):
        if deposit.lane is order.lane:
            yield words.deposit.format(
                amount=deposit.amount, asset=deposit.asset, date=_day(deposit.moved_in_at)
            )


def _day(at: datetime) -> str:
    return f"{at.astimezone(UTC):%Y-%m-%d}"
