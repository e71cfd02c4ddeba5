"""Dossiers with good defaults: a verified holder, and what each golden case changes."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from app.domain.assessment import (
    REQUIRED_FEATURES,
    Assessment,
    Confidence,
    Difference,
    Feature,
    Rating,
)
from app.domain.case import AccountState, Capacity
from app.domain.determination import Dossier
from app.domain.exhibit import Digest, Exhibit, ExhibitId, Lane, MediaType, Role
from app.domain.finding import Finding, Measure, Value
from app.domain.policy import Policy
from app.domain.policy_file import parse_policy
from app.domain.position import (
    Deposit,
    HoldKind,
    HoldState,
    HoldStatement,
    PartyStatement,
    Stance,
)
from app.domain.provenance import Provenance

POLICY_FILE = Path(__file__).parents[3] / "resources/policies/ownership-2026-11.toml"
NOW = datetime(2026, 11, 13, 10, 0, tzinfo=UTC)
ENGINE = Provenance(engine="engine", version="1")
FIELDS = ("surname", "given_names", "birth_date", "document_number", "nationality")


def the_policy() -> Policy:
    return parse_policy(POLICY_FILE.read_bytes())


def ago(**time: float) -> datetime:
    return NOW - timedelta(**time)


def an_exhibit(name: str, lane: Lane, role: Role) -> Exhibit:
    return Exhibit(
        id=ExhibitId(name),
        digest=Digest(f"{int(name[2:]):064x}"),
        size=1,
        media_type=MediaType.JPEG,
        lane=lane,
        role=role,
        name=f"{name}.jpg",
        pages=1,
        added_at=ago(days=3),
    )


REFERENCE = an_exhibit("E-01", Lane.REGISTERED, Role.REFERENCE)
SELFIE = an_exhibit("E-02", Lane.REGISTERED, Role.PROBE)
PASSPORT = an_exhibit("E-03", Lane.REGISTERED, Role.DOCUMENT)
OTHER_CARD = an_exhibit("E-04", Lane.OTHER, Role.DOCUMENT)
OTHER_SELFIE = an_exhibit("E-05", Lane.OTHER, Role.PROBE)
FUNDS = replace(an_exhibit("E-06", Lane.OTHER, Role.FUNDS), media_type=MediaType.PDF)
HOLDER_FUNDS = replace(FUNDS, id=ExhibitId("E-07"), lane=Lane.REGISTERED)


def a_finding(measure: Measure, value: Value, *exhibits: Exhibit, subject: str = "") -> Finding:
    return Finding(
        measure=measure,
        value=value,
        exhibits=tuple(e.id for e in exhibits),
        provenance=ENGINE,
        subject=subject,
    )


def seen(*exhibits: Exhibit) -> tuple[Finding, ...]:
    return tuple(a_finding(Measure.FACE_COUNT, 1, exhibit) for exhibit in exhibits)


def scored(score: int, reference: Exhibit = REFERENCE, probe: Exhibit = SELFIE) -> Finding:
    return a_finding(Measure.FACE_SCORE, score, reference, probe)


def read(paper: Exhibit, **verdicts: str) -> tuple[Finding, ...]:
    return (
        a_finding(Measure.DOCUMENT_FORMAT, "TD3", paper),
        a_finding(Measure.DOCUMENT_MRZ_ACCEPTED, True, paper),
        a_finding(Measure.DOCUMENT_CURRENT, True, paper),
        *(
            a_finding(
                Measure.DOCUMENT_MATCH, verdicts.get(field, "same"), paper, subject=f"{field}@mrz"
            )
            for field in FIELDS
        ),
    )


def judged(
    conclusion: int,
    lane: Lane = Lane.REGISTERED,
    examiner: str = "M. Vale",
    unexplained: Sequence[Feature] = (),
) -> Assessment:
    holder = lane is Lane.REGISTERED
    return Assessment(
        examiner=examiner,
        lane=lane,
        reference=(REFERENCE if holder else OTHER_CARD).id,
        probe=(SELFIE if holder else OTHER_SELFIE).id,
        ratings=tuple(
            Rating(
                feature=feature,
                similarity=1,
                difference=(Difference.UNEXPLAINED if feature in unexplained else Difference.NONE),
            )
            for feature in REQUIRED_FEATURES
        ),
        conclusion=conclusion,
        confidence=Confidence.HIGH,
        sealed_at=ago(hours=1),
    )


def stated(
    account: Stance, assets: Stance, lane: Lane = Lane.REGISTERED, **more: bool | datetime
) -> PartyStatement:
    base = PartyStatement(
        lane=lane, made_at=ago(days=2), medium="written", account=account, assets=assets
    )
    return replace(base, **more)  # type: ignore[arg-type]  # fields are given by name


CLAIM = stated(Stance.CLAIMS, Stance.CLAIMS, requests_reset=True)
DISCLAIMER = stated(Stance.DISCLAIMS, Stance.DISCLAIMS)
OTHER_CLAIM = stated(Stance.CLAIMS, Stance.CLAIMS, Lane.OTHER)


def held(state: HoldState = HoldState.CLEAR, hours: float = 1) -> tuple[HoldStatement, ...]:
    return tuple(
        HoldStatement(
            kind=kind, state=state, officer="K. Lund", reference="LG-1", stated_at=ago(hours=hours)
        )
        for kind in HoldKind
    )


def moved_in(lane: Lane = Lane.OTHER, *, whole: bool = True) -> Deposit:
    paper = (FUNDS if lane is Lane.OTHER else HOLDER_FUNDS).id
    return Deposit(
        lane=lane,
        asset="USDT",
        amount="4180.00",
        moved_in_at=ago(days=300),
        earned=paper if whole else None,
        held=paper,
        moved_in=paper,
        reasonable=True,
        verifiable=True,
        compliant=True,
        stated_at=ago(days=1),
    )


OTHER_FINDINGS = (
    *seen(OTHER_SELFIE, OTHER_CARD),
    *read(OTHER_CARD),
    scored(25000, OTHER_CARD, OTHER_SELFIE),
    scored(-30000, REFERENCE, OTHER_SELFIE),
)


def a_dossier() -> Dossier:
    """A verified holder, a verified other party, holds clear, nothing stated by anybody."""
    return Dossier(
        case="SP-1",
        account=AccountState.ACTIVE,
        capacity=Capacity.ORDINARY,
        submitted_at=ago(days=1),
        parties=(),
        exhibits=(
            REFERENCE,
            SELFIE,
            PASSPORT,
            OTHER_CARD,
            OTHER_SELFIE,
            FUNDS,
            HOLDER_FUNDS,
        ),
        intact=True,
        unavailable=(),
        findings=(
            *seen(REFERENCE, SELFIE, PASSPORT),
            scored(25000),
            scored(25000, REFERENCE, PASSPORT),
            *read(PASSPORT),
            *OTHER_FINDINGS,
        ),
        assessments=(
            judged(2),
            judged(3, examiner="J. Berg"),
            judged(2, Lane.OTHER),
            judged(2, Lane.OTHER, examiner="J. Berg"),
        ),
        statements=(),
        holds=held(),
        deposits=(),
    )


def without(findings: Sequence[Finding], measure: Measure, exhibit: Exhibit) -> tuple[Finding, ...]:
    return tuple(f for f in findings if f.measure is not measure or exhibit.id not in f.exhibits)


def rescored(dossier: Dossier, score: int) -> Dossier:
    """The same dossier with another score of the holder's pair."""
    kept = tuple(f for f in dossier.findings if f != scored(25000))
    return replace(dossier, findings=(*kept, scored(score)))
