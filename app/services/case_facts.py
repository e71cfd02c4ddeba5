"""The shapes of `case.json`, and the values that they stand for.

The format is documented in resources/practice/README.md. Moments are RFC 3339 in UTC, or ISO 8601
durations before the import ("-P2D"), so that a practice case stays fresh on any day.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import PurePosixPath
from typing import TypeVar

import msgspec

from app.domain.assessment import (
    Assessment,
    Confidence,
    Difference,
    Explanation,
    Feature,
    Rating,
    Visibility,
)
from app.domain.case import AccountState, Capacity, Party
from app.domain.errors import MalformedCaseError
from app.domain.exhibit import Exhibit, ExhibitId, Lane, Role
from app.domain.position import (
    Deposit,
    HoldKind,
    HoldState,
    HoldStatement,
    PartyStatement,
    PressureItem,
    Stance,
)

_MOST_BYTES = 4 * 2**20
"""Bytes of the text; the largest that we made holds 40 kB."""
_DURATION = re.compile(r"-P(?:(\d{1,5})D)?(?:T(?:(\d{1,4})H)?(?:(\d{1,4})M)?)?")


class _Strict(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """Every shape below refuses keys that it does not know."""


class _Account(_Strict):
    state: AccountState
    capacity: Capacity = Capacity.ORDINARY


class _Party(_Strict):
    name: str
    record: dict[str, str] = {}


class ExhibitEntry(_Strict):
    """One file of an exported case."""

    file: str
    lane: Lane
    role: Role
    note: str = ""


class _Statement(_Strict):
    lane: Lane
    made_at: str
    medium: str
    account: Stance
    assets: Stance
    requests_reset: bool = False
    never_opened: bool = False
    duress: bool = False
    withdrawn_at: str | None = None
    exhibit_file: str | None = None


class _Hold(_Strict):
    kind: HoldKind
    state: HoldState
    officer: str
    reference: str
    stated_at: str


class _Deposit(_Strict):
    lane: Lane
    asset: str
    amount: str
    moved_in_at: str
    stated_at: str = "-PT1H"
    earned_file: str | None = None
    held_file: str | None = None
    moved_in_file: str | None = None
    reasonable: bool = False
    verifiable: bool = False
    compliant: bool = False
    contradicted: bool = False


class _Pressure(_Strict):
    source: str
    at: str
    text: str
    exhibit_file: str | None = None


class _Rating(_Strict):
    feature: Feature
    similarity: int | None = None
    visible_reference: Visibility = Visibility.CLEAR
    visible_probe: Visibility = Visibility.CLEAR
    difference: Difference = Difference.NONE
    explanation: Explanation | None = None
    note: str = ""


class _Assessment(_Strict):
    examiner: str
    lane: Lane
    conclusion: int
    confidence: Confidence
    features: list[_Rating]


class Facts(_Strict, kw_only=True):
    """What is stated about a case; a part of `case.json`, or a file of its own."""

    account: _Account | None = None
    parties: dict[Lane, _Party] = {}
    statements: list[_Statement] = []
    tiles: list[_Hold] = []
    funds: list[_Deposit] = []
    pressure: list[_Pressure] = []
    assessments: list[_Assessment] = []


class CaseFile(Facts, kw_only=True):
    """The whole of `case.json`."""

    format: str
    case_id: str
    opened_at: str
    submitted_at: str
    practice: bool = False
    exhibits: list[ExhibitEntry] = []


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


def _rating(raw: _Rating) -> Rating:
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
    """
    if len(text) > _MOST_BYTES:
        raise MalformedCaseError("too large")
    try:
        facts = msgspec.json.decode(text, type=kind)
        stated = Stated(facts=facts, at=at)
        _ = stated.statements({}), stated.holds(), stated.deposits({}), stated.pressure({})
    except (msgspec.MsgspecError, ValueError) as error:
        raise MalformedCaseError(str(error)) from error
    return facts, stated
