"""The shapes of `case.json`; the format is documented in resources/practice/README.md."""

from typing import Annotated

import msgspec

from app.domain.assessment import Confidence, Difference, Explanation, Feature, Visibility
from app.domain.case import AccountState, Capacity
from app.domain.exhibit import Lane, Role
from app.domain.position import HoldKind, HoldState, Stance


class _Strict(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """Every shape below refuses keys that it does not know."""


class AccountEntry(_Strict):
    """What the platform says about the account."""

    state: AccountState
    capacity: Capacity = Capacity.ORDINARY


class PartyEntry(_Strict):
    """Who stands in a lane, with the record."""

    name: str
    record: dict[str, str] = {}


class ExhibitEntry(_Strict):
    """One file of an exported case."""

    file: str
    lane: Lane
    role: Role
    note: str = ""


class StatementEntry(_Strict):
    """What a party states."""

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


class HoldEntry(_Strict):
    """What an officer states of one kind of hold."""

    kind: HoldKind
    state: HoldState
    officer: str
    reference: str
    stated_at: str


class DepositEntry(_Strict):
    """One amount moved in, with its chain."""

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


class PressureEntry(_Strict):
    """One narrative."""

    source: str
    at: str
    text: str
    exhibit_file: str | None = None


class RatingEntry(_Strict):
    """One feature of a judgement."""

    feature: Feature
    similarity: Annotated[int, msgspec.Meta(ge=-2, le=2)] | None = None
    visible_reference: Visibility = Visibility.CLEAR
    visible_probe: Visibility = Visibility.CLEAR
    difference: Difference = Difference.NONE
    explanation: Explanation | None = None
    note: str = ""


class AssessmentEntry(_Strict):
    """One prepared judgement."""

    examiner: str
    lane: Lane
    conclusion: Annotated[int, msgspec.Meta(ge=-3, le=3)]
    confidence: Confidence
    features: list[RatingEntry]


class Facts(_Strict, kw_only=True):
    """What is stated about a case; a part of `case.json`, or a file of its own."""

    account: AccountEntry | None = None
    parties: dict[Lane, PartyEntry] = {}
    statements: list[StatementEntry] = []
    tiles: list[HoldEntry] = []
    funds: list[DepositEntry] = []
    pressure: list[PressureEntry] = []
    assessments: list[AssessmentEntry] = []


class CaseFile(Facts, kw_only=True):
    """The whole of `case.json`."""

    format: str
    case_id: str
    opened_at: str
    submitted_at: str
    practice: bool = False
    exhibits: list[ExhibitEntry] = []
