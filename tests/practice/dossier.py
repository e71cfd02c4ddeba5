"""The case folder: `case.json` beside `files/`, in the format of `resources/practice/README.md`."""

import json
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Final

from tests.practice.chat import chat
from tests.practice.funds import funds
from tests.practice.photos import pictures, sources
from tests.practice.record import CASE_ID, EXPLAINED, OTHER, REGISTERED, UNEXPLAINED
from tests.practice.statements import statements

Entry = dict[str, object]

_EXHIBITS: Final = (
    ("kyc-photo-2017.jpg", "R", "reference", "Registered KYC photo, 14 May 2017"),
    ("selfie.jpg", "R", "probe", "Photo of the face, sent with the claim"),
    ("passport.jpg", "R", "document", "Passport data page"),
    ("statement-claim.pdf", "R", "statement", "Claims the account and its assets"),
    ("statement-reset-request.pdf", "R", "statement", "Asks for the reset"),
    ("id-card-front.jpg", "O", "document", "Identity card, front"),
    ("id-card-back.jpg", "O", "document", "Identity card, back"),
    ("statement-other-party.pdf", "O", "statement", "Claims the account and its assets"),
    ("pay-statement-2023.pdf", "O", "funds", "Earned: pay of 2023"),
    ("bank-statement-2024.pdf", "O", "funds", "Held: bank account, February and March 2024"),
    ("deposit-record.pdf", "O", "funds", "Moved in: deposits of the account"),
    ("chat-screenshot.png", "O", "pressure", "Chat about paying for the account"),
)
_RATINGS: Final = (
    ("ears", 2, "Same outline and lobes on both sides."),
    ("facial_marks", 1, "Light: the submitted photo is in shade; what can be seen agrees."),
    ("scars", 0, "None seen in either photo."),
    ("nose", 2, "Same width, tip and nostrils."),
    ("eyes", 2, "Same lids and spacing."),
    ("mouth", 1, "Expression: an open smile in one photo, closed lips in the other."),
    ("chin_and_jaw", 1, "Pose: the head is raised in the submitted photo."),
    ("eyebrows", 2, "Same arch and ends."),
)
_EXPLAINED: Final = {"mouth": "expression", "chin_and_jaw": "pose", "facial_marks": "light"}
_PARTLY: Final = frozenset({"facial_marks"})


def write(folder: Path) -> None:
    """Write the whole first case into `folder`."""
    files = {**pictures(), **statements(), **funds(), "chat-screenshot.png": chat()}
    truth: Entry = {"same_person": {"R": True}, "rule": "R6", "outcomes": ["O1"]}
    write_case(folder, case(), truth, files)


def write_case(folder: Path, said: Entry, truth: Entry, files: Mapping[str, bytes]) -> None:
    """Write a case with what is true of it, its own files and a manifest of all their digests."""
    contents = {f"files/{name}": content for name, content in files.items()}
    contents |= {f"sources/{name}": content for name, content in sources(files).items()}
    for name, value in (("case.json", said), ("truth.json", truth)):
        contents[name] = (json.dumps(value, indent=2, ensure_ascii=False) + "\n").encode()
    rows = [f"{sha256(content).hexdigest()}  {name}\n" for name, content in contents.items()]
    contents["MANIFEST.sha256"] = "".join(sorted(rows, key=lambda row: row[64:])).encode()
    for name, content in contents.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def case() -> Entry:
    """Give what `case.json` says."""
    return {
        "format": "rightful-case/1",
        "case_id": CASE_ID,
        "practice": True,
        "opened_at": "-P2D",
        "submitted_at": "-P1DT6H",
        "account": {"state": "active"},
        "parties": {
            "R": {"name": REGISTERED.name, "record": REGISTERED.record},
            "O": {"name": OTHER.name, "record": OTHER.record},
        },
        "exhibits": [
            {"file": f"files/{file}", "lane": lane, "role": role, "note": note}
            for file, lane, role, note in _EXHIBITS
        ],
        "statements": _statements(),
        "tiles": tiles(),
        "funds": _deposits(),
        "pressure": _pressure(),
        "assessments": [assessment("M. Vale", "high"), assessment("S. Arden", "moderate")],
    }


def _statements() -> list[Entry]:
    common = {"medium": "written", "account": "claims", "assets": "claims"}
    rest = {"duress": False, "withdrawn_at": None}
    return [
        {"lane": lane, "made_at": at, **common, "requests_reset": reset, "exhibit_file": f, **rest}
        for lane, at, reset, f in (
            ("R", "-P2D", False, "files/statement-claim.pdf"),
            ("R", "-P1DT8H", True, "files/statement-reset-request.pdf"),
            ("O", "-P1DT7H", False, "files/statement-other-party.pdf"),
        )
    ]


def tiles(judicial: str = "clear") -> list[Entry]:
    """Give what the officers state of the three kinds of hold."""
    return [
        {
            "kind": kind,
            "state": judicial if kind == "judicial" else "clear",
            "officer": officer,
            "reference": ref,
            "stated_at": at,
        }
        for kind, officer, ref, at in (
            ("judicial", "R. Okafor, legal", "LG-7731", "-PT5H"),
            ("law_enforcement", "R. Okafor, legal", "LE-0412", "-PT4H50M"),
            ("compliance", "T. Lind, compliance", "CR-2290", "-PT4H35M"),
        )
    ]


def _deposits() -> list[Entry]:
    papers = ("pay-statement-2023.pdf", "bank-statement-2024.pdf")
    earned, held = (f"files/{name}" for name in papers)
    return [
        deposit(str(EXPLAINED), "2024-03-04T10:12:00Z", earned, held),
        deposit(str(UNEXPLAINED), "2025-03-02T21:47:00Z", None, None),
    ]


def deposit(amount: str, at: str, earned: str | None, held: str | None) -> Entry:
    """Give one deposit, explained when its papers are named."""
    shown = earned is not None and held is not None
    return {
        "lane": "O",
        "asset": "USDT",
        "amount": amount,
        "moved_in_at": at,
        "earned_file": earned,
        "held_file": held,
        "moved_in_file": "files/deposit-record.pdf",
        "reasonable": shown,
        "verifiable": shown,
        "compliant": shown,
    }


def _pressure() -> list[Entry]:
    post = "Two years of my life are in this account. Share this until they give it back!"
    return [
        {
            "source": "chat screenshot",
            "at": "-P1DT12H",
            "text": "Says that paying for the account makes an owner; threatens to publish.",
            "exhibit_file": "files/chat-screenshot.png",
        },
        {"source": "social post", "at": "-P1D", "text": post, "exhibit_file": None},
    ]


def assessment(examiner: str, confidence: str) -> Entry:
    """Give an invented examiner's judgement of the genuine holder's faces."""
    return {
        "examiner": examiner,
        "lane": "R",
        "conclusion": 2,
        "confidence": confidence,
        "features": [_rating(*row) for row in _RATINGS],
    }


def _rating(feature: str, similarity: int, note: str) -> Entry:
    return {
        "feature": feature,
        "similarity": similarity,
        "visible_reference": "clear",
        "visible_probe": "partly" if feature in _PARTLY else "clear",
        "difference": "explained" if feature in _EXPLAINED else "none",
        "explanation": _EXPLAINED.get(feature),
        "note": note,
    }
