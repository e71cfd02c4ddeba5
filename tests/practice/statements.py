"""What the two parties say in writing."""

from typing import Final

from tests.practice.paper import Paper
from tests.practice.record import CASE_ID, OTHER, REGISTERED, Holder

_FOOT: Final = (
    "SPECIMEN. Invented text of a practice case. No such person, account or office exists."
)


def statements(case_id: str = CASE_ID) -> dict[str, bytes]:
    """Give every statement of the first case under its file name."""
    return {**claims(case_id), "statement-other-party.pdf": _other_party(case_id)}


def claims(case_id: str) -> dict[str, bytes]:
    """Give what somebody who claims the account writes, and asks for."""
    return {
        "statement-claim.pdf": _claim(case_id),
        "statement-reset-request.pdf": _reset_request(case_id),
    }


def disclaimer(case_id: str) -> dict[str, bytes]:
    """Give the holder's disclaimer of account and assets, and the other party's claim."""
    paper = _letter("Statement of disclaimer", REGISTERED, case_id)
    paper.paragraph("I am the person whose name and photo are registered for this account.")
    paper.paragraph("I do not claim the account.", "Inter-SemiBold")
    paper.paragraph("I do not claim the assets held in it; none of them is mine.", "Inter-SemiBold")
    paper.paragraph("I write this freely. My passport and a photo of me are enclosed.")
    paper.sign(REGISTERED)
    return {
        "statement-disclaimer.pdf": paper.finished(_FOOT),
        "statement-buyer.pdf": _buyer(case_id),
    }


def withdrawal(case_id: str) -> dict[str, bytes]:
    """Give the holder's letter that takes the disclaimer back."""
    paper = _letter("Withdrawal of a statement", REGISTERED, case_id)
    paper.paragraph("I withdraw my statement of disclaimer.", "Inter-SemiBold")
    paper.paragraph("I have not decided what I want. I will write again when I have.")
    paper.sign(REGISTERED)
    return {"statement-withdrawal.pdf": paper.finished(_FOOT)}


def _buyer(case_id: str) -> bytes:
    paper = _letter("Statement of the other party", OTHER, case_id)
    paper.paragraph("I am not the registered person. I used the account from February 2024.")
    paper.paragraph("I claim the assets held in it.", "Inter-SemiBold")
    paper.paragraph(
        "I moved 6,200 USDT into it on 4 March 2024 from my savings. Nothing else was moved in. "
        "Papers for the whole amount are enclosed, with my identity card and a photo of me."
    )
    paper.sign(OTHER)
    return paper.finished(_FOOT)


def _letter(title: str, holder: Holder, case_id: str) -> Paper:
    paper = Paper(title, holder.name, f"{holder.place.title()}, Utopia")
    paper.rows(
        (
            ("To", "Account disputes desk"),
            ("About", f"Case {case_id}"),
            ("Date", "as stamped by the case system on receipt"),
            ("Document", f"{holder.document_number}, issued by Utopia (UTO)"),
        )
    )
    return paper


def _claim(case_id: str) -> bytes:
    paper = _letter("Statement of claim", REGISTERED, case_id)
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


def _reset_request(case_id: str) -> bytes:
    paper = _letter("Request to reset access", REGISTERED, case_id)
    paper.paragraph("I repeat my claim to the account and to the assets held in it.")
    paper.paragraph(
        "I ask you to reset the password, the second factor and the phone number of this account, "
        "so that I alone can use it.",
        "Inter-SemiBold",
    )
    paper.paragraph("I understand that you decide only after my identity has been verified.")
    paper.sign(REGISTERED)
    return paper.finished(_FOOT)


def _other_party(case_id: str) -> bytes:
    paper = _letter("Statement of the other party", OTHER, case_id)
    paper.paragraph("I am not the registered person. I bought the account in February 2024.")
    paper.paragraph("I claim the account and the assets held in it.", "Inter-SemiBold")
    paper.paragraph(
        "I moved 6,200 USDT into it on 4 March 2024 from my savings and 4,180 USDT on "
        "2 March 2025. Papers for the first amount are enclosed. I have none for the second."
    )
    paper.sign(OTHER)
    return paper.finished(_FOOT)
