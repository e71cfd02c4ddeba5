"""Cases, exhibits and events with good defaults, for every test of a case store."""

import sys
from datetime import UTC, datetime, timedelta

from app.domain.case import AccountState, Case, Party
from app.domain.custody import Action, CustodyEvent
from app.domain.exhibit import (
    Evidence,
    Exhibit,
    ExhibitId,
    Lane,
    MediaType,
    Role,
    digest_of,
)
from app.store.header import Cost

NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)
WORDS = "nine invented words"
CHEAP = Cost(passes=1, memory_kib=64, lanes=1)
"""The real cost is tested once, in `test_vault.py`."""
JPEG_MAGIC = b"\xff\xd8\xff\xe0\x00\x10JFIF"
SURNAME = "Specimenovska"


def an_evidence(exhibit_id: str = "E-01", content: bytes = JPEG_MAGIC + b"pixels") -> Evidence:
    exhibit = Exhibit(
        id=ExhibitId(exhibit_id),
        digest=digest_of(content),
        size=len(content),
        media_type=MediaType.JPEG,
        lane=Lane.REGISTERED,
        role=Role.REFERENCE,
        name=f"{SURNAME}.jpg",
        pages=1,
        added_at=NOON,
    )
    return Evidence(exhibit=exhibit, content=content)


def a_case(case_id: str = "C-1", *exhibits: Exhibit) -> Case:
    return Case(
        id=case_id,
        opened_at=NOON,
        submitted_at=NOON,
        account=AccountState.RISK_FROZEN,
        parties=(Party(lane=Lane.REGISTERED, name=SURNAME, record={"surname": SURNAME}),),
        exhibits=exhibits,
    )


def an_event(
    action: Action = Action.MARKS_SAVED, case_id: str = "C-1", minutes: int = 0
) -> CustodyEvent:
    return CustodyEvent(
        at=NOON + timedelta(minutes=minutes),
        who="examiner-1",
        action=action,
        case=case_id,
        object=digest_of(case_id.encode()),
    )


def opening(case_id: str = "C-1", minutes: int = 0) -> CustodyEvent:
    return an_event(Action.CASE_OPENED, case_id, minutes)


def figure(text: str) -> None:
    """Print a measured figure, to be seen with `-s` or on failure."""
    sys.stdout.write(f"\n{text}\n")
