"""What the two parties say in writing."""

from typing import Final

from tests.practice.paper import Paper
from tests.practice.record import CASE_ID, OTHER, REGISTERED, Holder

_FOOT: Final = (
    "SPECIMEN. Invented text of a practice case. No such person, account or office exists."
)


def statements() -> dict[str, bytes]:
    """Give every statement of the case under its file name."""
    return {
        "statement-claim.pdf": _claim(),
        "statement-reset-request.pdf": _reset_request(),
        "statement-other-party.pdf": _other_party(),
    }


def _letter(title: str, holder: Holder) -> Paper:
    paper = Paper(title, holder.name, f"{holder.place.title()}, Utopia")
    paper.rows(
        (
            ("To", "Account disputes desk"),
            ("About", f"Case {CASE_ID}"),
            ("Date", "as stamped by the case system on receipt"),
            ("Document", f"{holder.document_number}, issued by Utopia (UTO)"),
        )
    )
    return paper


def _claim() -> bytes:
    paper = _letter("Statement of claim", REGISTERED)
    paper.paragraph("I am the person whose name and photo are registered for this account.")
    paper.paragraph("I claim the account, and I claim the assets held in it.", "Inter-SemiBold")
    paper.paragraph(
        "I let somebody else use the account from February 2024 and took money for it. I know that "
        "accounts may not be sold. I have not had access since, and I never gave up the account or "
        "what is in it."
    )
    paper.paragraph("Nobody has told me what to write. My passport and a photo of me are enclosed.")
    paper.sign(REGISTERED)
    return paper.finished(_FOOT)


def _reset_request() -> bytes:
    paper = _letter("Request to reset access", REGISTERED)
    paper.paragraph("I repeat my claim to the account and to the assets held in it.")
    paper.paragraph(
        "I ask you to reset the password, the second factor and the phone number of this account, "
        "so that I alone can use it.",
        "Inter-SemiBold",
    )
    paper.paragraph("I understand that you decide only after my identity has been verified.")
    paper.sign(REGISTERED)
    return paper.finished(_FOOT)


def _other_party() -> bytes:
    paper = _letter("Statement of the other party", OTHER)
    paper.paragraph("I am not the registered person. I bought the account in February 2024.")
    paper.paragraph("I claim the account and the assets held in it.", "Inter-SemiBold")
    paper.paragraph(
        "I moved 6,200 USDT into it on 4 March 2024 from my savings and 4,180 USDT on "
        "2 March 2025. Papers for the first amount are enclosed. I have none for the second."
    )
    paper.sign(OTHER)
    return paper.finished(_FOOT)
