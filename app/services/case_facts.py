"""The values that the shapes of `case.json` stand for.

Moments are RFC 3339 in UTC, or ISO 8601 durations before the import ("-P2D"), so that a practice
case stays fresh on any day.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import PurePosixPath
from typing import TypeVar

import msgspec

from app.domain.assessment import Assessment, Rating
from app.domain.case import Party
from app.domain.errors import ContradictoryDatesError, DatedLaterError, MalformedCaseError
from app.domain.exhibit import Exhibit, ExhibitId, Lane
from app.domain.position import Deposit, HoldStatement, PartyStatement, PressureItem
from app.services.case_shapes import Facts, RatingEntry

_MOST_BYTES = 4 * 2**20
"""Bytes of the text; the largest that we made holds 40 kB."""
_DURATION = re.compile(r"-P(?:(\d{1,5})D)?(?:T(?:(\d{1,4})H)?(?:(\d{1,4})M)?)?")


F = TypeVar("F", bound=Facts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """Facts, seen from the moment `at` of their import."""

    facts: Facts
    at: datetime

    def parties(self) -> tuple[Party, ...]:
        """Who stands in the lanes, the registered holder first."""
        return tuple(
            Party(lane=lane, name=party.name, record=party.record)
            for lane, party in sorted(self.facts.parties.items(), reverse=True)
        )

    def statements(self, exhibits: Mapping[str, ExhibitId]) -> tuple[PartyStatement, ...]:
        """What the parties state; `exhibits` maps file names to the ids they were given."""
        return tuple(
            PartyStatement(
                lane=s.lane,
                made_at=moment(s.made_at, self.at),
                medium=s.medium,
                account=s.account,
                assets=s.assets,
                requests_reset=s.requests_reset,
                never_opened=s.never_opened,
                duress=s.duress,
                withdrawn_at=None if s.withdrawn_at is None else moment(s.withdrawn_at, self.at),
                exhibits=tuple(e for e in (_known(exhibits, s.exhibit_file),) if e),
            )
            for s in self.facts.statements
        )

    def holds(self) -> tuple[HoldStatement, ...]:
        """What the officers state."""
        return tuple(
            HoldStatement(
                kind=h.kind,
                state=h.state,
                officer=h.officer,
                reference=h.reference,
                stated_at=moment(h.stated_at, self.at),
            )
            for h in self.facts.tiles
        )

    def deposits(self, exhibits: Mapping[str, ExhibitId]) -> tuple[Deposit, ...]:
        """What was moved in."""
        return tuple(
            Deposit(
                lane=d.lane,
                asset=d.asset,
                amount=d.amount,
                moved_in_at=moment(d.moved_in_at, self.at),
                earned=_known(exhibits, d.earned_file),
                held=_known(exhibits, d.held_file),
                moved_in=_known(exhibits, d.moved_in_file),
                reasonable=d.reasonable,
                verifiable=d.verifiable,
                compliant=d.compliant,
                contradicted=d.contradicted,
                stated_at=moment(d.stated_at, self.at),
            )
            for d in self.facts.funds
        )

    def pressure(self, exhibits: Mapping[str, ExhibitId]) -> tuple[PressureItem, ...]:
        """What is logged and never weighed."""
        return tuple(
            PressureItem(
                source=p.source,
                at=moment(p.at, self.at),
                text=p.text,
                exhibit=_known(exhibits, p.exhibit_file),
            )
            for p in self.facts.pressure
        )

    def moments(self) -> Iterator[datetime]:
        """Every moment at which something is stated to have happened."""
        for statement in self.statements({}):
            yield max(statement.made_at, statement.withdrawn_at or statement.made_at)
        yield from (hold.stated_at for hold in self.holds())
        yield from (max(d.moved_in_at, d.stated_at) for d in self.deposits({}))
        yield from (item.at for item in self.pressure({}))

    def files(self) -> frozenset[str]:
        """The last part of the name of every file that is referred to."""
        facts = self.facts
        named = [statement.exhibit_file for statement in facts.statements]
        named += [item.exhibit_file for item in facts.pressure]
        for deposit in facts.funds:
            named += [deposit.earned_file, deposit.held_file, deposit.moved_in_file]
        return frozenset(PurePosixPath(file).name for file in named if file is not None)

    def prepared(self, pair: tuple[Exhibit, Exhibit], lane: Lane) -> tuple[Assessment, ...]:
        """The judgements of `pair` that the facts hold for `lane`, not sealed."""
        reference, probe = pair
        return tuple(
            Assessment(
                examiner=a.examiner,
                lane=lane,
                reference=reference.id,
                probe=probe.id,
                ratings=tuple(_rating(r) for r in a.features),
                conclusion=a.conclusion,
                confidence=a.confidence,
            )
            for a in self.facts.assessments
            if a.lane is lane
        )


def _rating(raw: RatingEntry) -> Rating:
    return Rating(
        feature=raw.feature,
        similarity=raw.similarity,
        in_reference=raw.visible_reference,
        in_probe=raw.visible_probe,
        difference=raw.difference,
        explanation=raw.explanation,
        note=raw.note,
    )


def _known(exhibits: Mapping[str, ExhibitId], file: str | None) -> ExhibitId | None:
    return None if file is None else exhibits.get(PurePosixPath(file).name)


def moment(text: str, at: datetime) -> datetime:
    """The moment that `text` stands for, seen from `at`.

    Raises:
        MalformedCaseError: It is neither RFC 3339 in UTC nor a duration before `at`.
    """
    if (match := _DURATION.fullmatch(text)) and any(match.groups()):
        days, hours, minutes = (int(part or 0) for part in match.groups())
        return at - timedelta(days=days, hours=hours, minutes=minutes)
    try:
        given = datetime.fromisoformat(text)
    except ValueError as error:
        raise MalformedCaseError(text) from error
    if given.utcoffset() != timedelta(0):
        raise MalformedCaseError(f"{text}: not in UTC")
    return given


def read_facts(text: bytes, kind: type[F], at: datetime) -> tuple[F, Stated]:
    """The facts in a JSON text, seen from `at`.

    Raises:
        MalformedCaseError: It is not of that shape, or says something impossible.
        DatedLaterError: Something in it is dated later than `at`.
        ContradictoryDatesError: Something in it ends before it begins.
    """
    if len(text) > _MOST_BYTES:
        raise MalformedCaseError("too large")
    try:
        facts = msgspec.json.decode(text, type=kind)
        stated = Stated(facts=facts, at=at)
        stated.parties()
        latest = max(stated.moments(), default=at)
        dated: tuple[PartyStatement | Deposit, ...]
        dated = (*stated.statements({}), *stated.deposits({}))
    except (msgspec.MsgspecError, ValueError, OverflowError) as error:
        raise MalformedCaseError(str(error)) from error
    if latest > at:
        raise DatedLaterError(latest.isoformat())
    if not all(item.dates_agree for item in dated):
        raise ContradictoryDatesError("a statement, or a deposit")
    return facts, stated
