"""The dispute of the builders in the states that the last screens tell apart."""

from dataclasses import replace
from datetime import timedelta

from app.domain.case import AccountState
from app.domain.determination import Dossier
from app.domain.finding import Measure
from app.domain.position import HoldState, Stance
from tests.builders import NOW, a_dossier


def partial() -> Dossier:
    """The holder disclaims, one deposit has no source: O4 and O3 by R8."""
    return a_dossier()


def restored(examiners: int = 2) -> Dossier:
    """The holder claims and asks for the reset of an active account: O1 by R6."""
    dossier = a_dossier(account=AccountState.ACTIVE)
    claim = replace(
        dossier.statements[0], account=Stance.CLAIMS, assets=Stance.CLAIMS, requests_reset=True
    )
    second = tuple(replace(each, examiner="J. Berg") for each in dossier.assessments)
    judged = dossier.assessments + (second if examiners > 1 else ())
    return replace(dossier, statements=(claim,), assessments=judged)


def halted() -> Dossier:
    """A document was never read: R0."""
    dossier = a_dossier()
    kept = tuple(
        finding
        for finding in dossier.findings
        if finding.measure is not Measure.DOCUMENT_FORMAT or finding.exhibits != ("E-03",)
    )
    return replace(dossier, findings=kept)


def blocked() -> Dossier:
    """A court holds the account: O6 and O3 by R1."""
    dossier = a_dossier()
    court = replace(dossier.holds[0], state=HoldState.BLOCKED)
    return replace(dossier, holds=(court, *dossier.holds[1:]))


def stale() -> Dossier:
    """A statement of law enforcement is older than 72 hours: O4 and O3 by R5."""
    dossier = a_dossier()
    first, second, third = dossier.holds
    old = replace(second, stated_at=NOW - timedelta(hours=80))
    return replace(dossier, holds=(first, old, third))


def unjudged() -> Dossier:
    """Nobody has judged the faces yet."""
    return a_dossier(assessments=())
