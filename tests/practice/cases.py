"""The four further practice cases; what they share with the first lies in its folder."""

from pathlib import Path
from typing import Final

from tests.practice import dossier
from tests.practice.dossier import Entry, assessment, deposit, tiles, write_case
from tests.practice.funds import explained_deposit
from tests.practice.photos import forged, other_selfie
from tests.practice.record import EXPLAINED
from tests.practice.statements import claims, disclaimer, withdrawal

_HOLDER: Final = (
    ("kyc-photo-2017.jpg", "R", "reference", "Registered KYC photo, 14 May 2017"),
    ("selfie.jpg", "R", "probe", "Photo of the face"),
    ("passport.jpg", "R", "document", "Passport data page"),
)
_FORGED: Final = (
    _HOLDER[0],
    ("selfie-forged.jpg", "R", "probe", "Photo of the face, sent with the claim"),
    ("passport-forged.jpg", "R", "document", "Passport data page"),
)
_CLAIM: Final = (
    ("statement-claim.pdf", "R", "statement", "Claims the account and its assets"),
    ("statement-reset-request.pdf", "R", "statement", "Asks for the reset"),
)
_DISCLAIMER: Final = (
    ("statement-disclaimer.pdf", "R", "statement", "Disclaims the account and its assets"),
    ("statement-buyer.pdf", "O", "statement", "Claims the assets"),
)
_WITHDRAWAL: Final = (("statement-withdrawal.pdf", "R", "statement", "Withdraws the disclaimer"),)
_BUYER: Final = (
    ("id-card-front.jpg", "O", "document", "Identity card, front"),
    ("id-card-back.jpg", "O", "document", "Identity card, back"),
    ("selfie-other-party.jpg", "O", "probe", "Photo of the face"),
    ("pay-statement-2023.pdf", "O", "funds", "Earned: pay of 2023"),
    ("bank-statement-2024.pdf", "O", "funds", "Held: bank account, February and March 2024"),
    ("deposit-record.pdf", "O", "funds", "Moved in: the one deposit of the account"),
)


def write_all(folder: Path) -> None:
    """Write all five cases, each into a folder of its own."""
    dossier.write(folder / "sp-2041")
    _forged(folder / "sp-2042")
    _bought(folder / "sp-2043", "SP-2043", withdrawn=False)
    _bought(folder / "sp-2044", "SP-2044", withdrawn=True)
    _held(folder / "sp-2045")


def _forged(folder: Path) -> None:
    said = _case("SP-2042", "active", _FORGED + _CLAIM)
    said["statements"] = _claimed()
    said["assessments"] = [_against("M. Vale"), _against("S. Arden")]
    truth: Entry = {"same_person": {"R": False}, "rule": "R3", "outcomes": ["O5"]}
    write_case(folder, said, truth, {**forged(), **claims("SP-2042")})


def _bought(folder: Path, case_id: str, *, withdrawn: bool) -> None:
    letters = _DISCLAIMER + (_WITHDRAWAL if withdrawn else ())
    said = _case(case_id, "risk_frozen", _HOLDER + letters + _BUYER)
    said["statements"] = [
        _statement("R", "-P6D", ("disclaims", "disclaims"), "statement-disclaimer.pdf")
        | {"withdrawn_at": "-P1D" if withdrawn else None},
        _statement("O", "-P5D", ("none", "claims"), "statement-buyer.pdf"),
    ]
    papers = ("files/pay-statement-2023.pdf", "files/bank-statement-2024.pdf")
    said["funds"] = [deposit(str(EXPLAINED), "2024-03-04T10:12:00Z", *papers)]
    holder = [assessment("M. Vale", "high"), assessment("S. Arden", "moderate")]
    said["assessments"] = holder + [item | {"lane": "O"} for item in holder]
    files = {**disclaimer(case_id), **explained_deposit(case_id), **other_selfie()}
    truth: Entry = {"same_person": {"R": True, "O": True}, "rule": "R7", "outcomes": ["O2"]}
    if withdrawn:
        files |= withdrawal(case_id)
        truth |= {"rule": "R10", "outcomes": ["O3"]}
    write_case(folder, said, truth, files)


def _held(folder: Path) -> None:
    said = _case("SP-2045", "risk_frozen", _HOLDER + _CLAIM)
    said["statements"] = _claimed()
    said["tiles"] = tiles("blocked")
    said["assessments"] = [assessment("M. Vale", "high"), assessment("S. Arden", "moderate")]
    truth: Entry = {"same_person": {"R": True}, "rule": "R1", "outcomes": ["O6", "O3"]}
    write_case(folder, said, truth, claims("SP-2045"))


def _case(case_id: str, account: str, exhibits: tuple[tuple[str, str, str, str], ...]) -> Entry:
    first = dossier.case()
    return first | {
        "case_id": case_id,
        "account": {"state": account},
        "exhibits": [
            {"file": f"files/{file}", "lane": lane, "role": role, "note": note}
            for file, lane, role, note in exhibits
        ],
        "funds": [],
        "pressure": [
            {
                "source": "social post",
                "at": "-P1D",
                "text": "Everybody knows whose account this is. Decide today.",
                "exhibit_file": None,
            }
        ],
    }


def _claimed() -> list[Entry]:
    claimed = ("claims", "claims")
    return [
        _statement("R", "-P2D", claimed, "statement-claim.pdf"),
        _statement("R", "-P1DT8H", claimed, "statement-reset-request.pdf")
        | {"requests_reset": True},
    ]


def _statement(lane: str, at: str, said: tuple[str, str], file: str) -> Entry:
    account, assets = said
    return {
        "lane": lane,
        "made_at": at,
        "medium": "written",
        "account": account,
        "assets": assets,
        "requests_reset": False,
        "exhibit_file": f"files/{file}",
        "duress": False,
        "withdrawn_at": None,
    }


def _against(examiner: str) -> Entry:
    """Give an invented examiner's judgement of two different people."""
    features = (
        ("ears", -2, "Other outline; the lobes are attached in one photo only."),
        ("facial_marks", -1, "Marks of the forehead in one photo only."),
        ("scars", 0, "None seen in either photo."),
        ("nose", -2, "Other width, other tip."),
        ("eyes", -2, "Other lids and spacing."),
        ("mouth", -2, "Other lips."),
        ("chin_and_jaw", -1, "Other width of the jaw."),
        ("eyebrows", -1, "Other arch."),
    )
    return {
        "examiner": examiner,
        "lane": "R",
        "conclusion": -3,
        "confidence": "high",
        "features": [
            {
                "feature": feature,
                "similarity": similarity,
                "visible_reference": "clear",
                "visible_probe": "clear",
                "difference": "none" if similarity >= 0 else "unexplained",
                "explanation": None,
                "note": note,
            }
            for feature, similarity, note in features
        ],
    }
