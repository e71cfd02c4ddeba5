"""The text that a wallet is to sign, and the exhibit that address, text and signature make.

Whether the signature holds is found in the child, as of any other exhibit.
"""

from dataclasses import dataclass, replace
from typing import Final

import msgspec

from app import wire
from app.domain.case import Case
from app.domain.exhibit import Lane, Role, digest_of
from app.services.intake import Submission

_NONCE_DIGITS: Final = 16
"""64 bits: an older text of another case is not it by chance."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WalletProof:
    """What a party sends back; the fields in the order in which the proof is written."""

    address: str
    message: str
    signature: str

    @property
    def whole(self) -> bool:
        """Whether nothing of it is missing."""
        return all(part.strip() for part in (self.address, self.message, self.signature))


def wallet_text(case: Case, lane: Lane) -> str:
    """The text to be signed. It holds the case and a nonce of case and lane, and asks for nothing.

    The nonce follows from when the case was opened, so that it needs no place to be kept.
    """
    nonce = wire.digest([case.id, case.opened_at, lane])[:_NONCE_DIGITS]
    return f"I control this wallet. Rightful case {case.id}, {lane.value}, nonce {nonce}."


def proof_of(proof: WalletProof, lane: Lane) -> Submission:
    """The exhibit that is to be taken in, as a party could have sent it."""
    bare = replace(proof, address=proof.address.strip(), signature=proof.signature.strip())
    content = msgspec.json.encode(bare)
    return Submission(
        name=f"wallet-proof-{digest_of(content)[:8]}.json",
        untrusted_content=content,
        lane=lane,
        role=Role.FUNDS,
    )
