"""Values with good defaults: the dispute of Alex Rowan and Jordan Ode, both invented.

The holder disclaims, no hold, one of two deposits has no source: rule R8, outcomes O4 and O3.
"""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from app import wire
from app.domain.assessment import REQUIRED_FEATURES, Assessment, Confidence, Rating
from app.domain.attestation import SCHEMA, Attestation, Audience, PolicyName
from app.domain.case import AccountState, Capacity, Party
from app.domain.custody import Checkpoint
from app.domain.determination import Determination, Dossier
from app.domain.exhibit import Digest, Exhibit, ExhibitId, Lane, MediaType, Raster, Role, digest_of
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
from app.services.determine import determine

RESOURCES = Path(__file__).parents[1] / "resources"
NOW = datetime(2026, 11, 13, 10, 41, 52, tzinfo=UTC)
PROVENANCE = Provenance(
    engine="rightful-face",
    version="1",
    models={"dlib": digest_of(b"dlib"), "sface": digest_of(b"sface")},
    parameters={"calibration": "lfw-view2"},
)
NO_CERTIFICATE = Digest("0" * 64)
RECORD = {
    "surname": "ROWAN SPECIMEN",
    "given_names": "ALEX",
    "birth_date": "1990-02-14",
    "document_number": "L898902C3",
    "nationality": "UTO",
}


class FixedClock:
    """A clock that stands still."""

    def __init__(self, at: datetime = NOW) -> None:
        self.at = at

    def now(self) -> datetime:
        """See `Clock.now`."""
        return self.at


def a_policy() -> Policy:
    return parse_policy((RESOURCES / "policies/ownership-2026-11.toml").read_bytes())


def an_exhibit(number: int, lane: Lane, role: Role, **changes: object) -> Exhibit:
    fields: dict[str, Any] = {
        "id": ExhibitId(f"E-{number:02}"),
        "digest": digest_of(b"exhibit %d" % number),
        "size": 240_000,
        "media_type": MediaType.JPEG,
        "lane": lane,
        "role": role,
        "name": f"item {number}.jpg",
        "pages": 1,
        "added_at": NOW - timedelta(days=3),
    }
    return Exhibit(**fields | changes)


def a_finding(measure: Measure, value: Value, *exhibits: str, subject: str = "") -> Finding:
    return Finding(
        measure=measure,
        value=value,
        exhibits=tuple(map(ExhibitId, exhibits)),
        provenance=PROVENANCE,
        subject=subject,
    )


def a_reading(exhibit: str, record: dict[str, str], **verdicts: str) -> tuple[Finding, ...]:
    """A passport read and matched field by field; `verdicts` other than "same" by field."""
    whole = (
        a_finding(Measure.DOCUMENT_FORMAT, "TD3", exhibit),
        a_finding(Measure.DOCUMENT_MRZ_ACCEPTED, True, exhibit),
        a_finding(Measure.DOCUMENT_CURRENT, True, exhibit),
    )
    fields = (
        finding
        for name, text in record.items()
        for finding in (
            a_finding(Measure.DOCUMENT_FIELD, text, exhibit, subject=f"{name}@mrz"),
            a_finding(
                Measure.DOCUMENT_MATCH,
                verdicts.get(name, "same"),
                exhibit,
                subject=f"{name}@mrz",
            ),
        )
    )
    return (*whole, *fields)


def an_assessment(lane: Lane, reference: str, probe: str, conclusion: int = 2) -> Assessment:
    return Assessment(
        examiner="M. Vale",
        lane=lane,
        reference=ExhibitId(reference),
        probe=ExhibitId(probe),
        ratings=tuple(Rating(feature=feature, similarity=1) for feature in REQUIRED_FEATURES),
        conclusion=conclusion,
        confidence=Confidence.HIGH,
        sealed_at=NOW - timedelta(minutes=8),
    )


def a_deposit(amount: str, days: int, *, explained: bool) -> Deposit:
    return Deposit(
        lane=Lane.OTHER,
        asset="USDT",
        amount=amount,
        moved_in_at=NOW - timedelta(days=days),
        earned=ExhibitId("E-11") if explained else None,
        held=ExhibitId("E-12"),
        moved_in=ExhibitId("E-14"),
        reasonable=explained,
        verifiable=explained,
        compliant=explained,
        stated_at=NOW - timedelta(days=1),
    )


def a_dossier(**changes: object) -> Dossier:
    other = RECORD | {"surname": "ODE SPECIMEN", "given_names": "JORDAN"}
    registered, claimant = Lane.REGISTERED, Lane.OTHER
    exhibits = (
        an_exhibit(1, registered, Role.REFERENCE),
        an_exhibit(3, registered, Role.DOCUMENT),
        an_exhibit(4, registered, Role.PROBE),
        an_exhibit(7, registered, Role.STATEMENT, media_type=MediaType.PDF),
        an_exhibit(9, claimant, Role.DOCUMENT),
        an_exhibit(10, claimant, Role.PROBE),
        *(
            an_exhibit(number, claimant, Role.FUNDS, media_type=MediaType.PDF)
            for number in (11, 12, 14)
        ),
    )
    fields: dict[str, Any] = {
        "case": "SP-2041",
        "account": AccountState.RISK_FROZEN,
        "capacity": Capacity.ORDINARY,
        "submitted_at": NOW - timedelta(days=3),
        "parties": (
            Party(lane=registered, name="Alex Rowan SPECIMEN", record=RECORD),
            Party(lane=claimant, name="Jordan Ode SPECIMEN", record=other),
        ),
        "exhibits": exhibits,
        "intact": True,
        "unavailable": (),
        "findings": (
            *(a_finding(Measure.FACE_COUNT, 1, f"E-{n:02}") for n in (1, 3, 4, 9, 10)),
            a_finding(Measure.FACE_SCORE, 22_480, "E-01", "E-03"),
            a_finding(Measure.FACE_SCORE, 24_310, "E-01", "E-04"),
            a_finding(Measure.FACE_SCORE, -31_200, "E-01", "E-10"),
            a_finding(Measure.FACE_SCORE, 31_150, "E-09", "E-10"),
            *a_reading("E-03", RECORD, given_names="permitted_variant"),
            *a_reading("E-09", other),
        ),
        "assessments": (
            an_assessment(registered, "E-01", "E-04"),
            an_assessment(claimant, "E-09", "E-10", conclusion=3),
        ),
        "statements": (
            PartyStatement(
                lane=registered,
                made_at=NOW - timedelta(days=4),
                medium="written",
                account=Stance.DISCLAIMS,
                assets=Stance.DISCLAIMS,
                exhibits=(ExhibitId("E-07"),),
            ),
        ),
        "holds": tuple(
            HoldStatement(
                kind=kind,
                state=HoldState.CLEAR,
                officer="K. Lund",
                reference=reference,
                stated_at=NOW - timedelta(hours=1),
            )
            for kind, reference in zip(HoldKind, ("LG-7731", "LE-0412", "CR-2290"), strict=True)
        ),
        "deposits": (
            a_deposit("12500.00", 700, explained=True),
            a_deposit("4180.00", 620, explained=False),
        ),
    }
    return Dossier(**fields | changes)


def a_determination(dossier: Dossier | None = None) -> Determination:
    return determine(dossier or a_dossier(), a_policy(), NOW)


def an_attestation(
    dossier: Dossier | None = None,
    *,
    certificate: Digest = NO_CERTIFICATE,
    **changes: object,
) -> Attestation:
    policy, dossier = a_policy(), dossier or a_dossier()
    fields: dict[str, Any] = {
        "schema": SCHEMA,
        "result_id": wire.digest(dossier)[:32],
        "audience": Audience.CASE_FILE,
        "practice": True,
        "issued_at": NOW,
        "examiner": "M. Vale",
        "certificate": certificate,
        "signatures": 1,
        "program": "rightful 0.1.0",
        "policy": PolicyName(id=policy.id, version=policy.version, digest=policy.digest),
        "dossier": dossier,
        "determination": a_determination(dossier),
        "stricter": None,
        "pressure_items": 3,
        "supersedes": None,
        "checkpoint": Checkpoint(origin="workstation", size=42, root=digest_of(b"root")),
        "growth": None,
    }
    return Attestation(**fields | changes)


def a_raster(width: int = 480, height: int = 600, shade: int = 150) -> Raster:
    """A plain oval on a ground: stands for a portrait, shows nobody."""
    rows = []
    for y in range(height):
        half = 0.42 * max(0.0, 1 - ((y - height / 2) / (0.46 * height)) ** 2) ** 0.5
        left, right = int(width * (0.5 - half)), int(width * (0.5 + half))
        tone = bytes((shade - 40 + y * 40 // height,) * 3)
        ground = bytes((225, 226, 228))
        rows.append(ground * left + tone * (right - left) + ground * (width - right))
    return Raster(width=width, height=height, pixels=b"".join(rows))


def some_pictures() -> dict[ExhibitId, Raster]:
    """The judged faces of `a_dossier`."""
    return {
        ExhibitId(name): a_raster(shade=shade)
        for name, shade in (("E-01", 150), ("E-04", 170), ("E-09", 130), ("E-10", 160))
    }
