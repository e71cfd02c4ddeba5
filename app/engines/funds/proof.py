"""A wallet proof: an address, a message and the signature that is to hold them together.

Its text is JSON of three members, `address`, `message`, `signature`, in this order.
"""

from collections.abc import Iterator
from typing import Final

import msgspec

from app.domain.finding import Measure
from app.engines.funds.wallet_address import check_address
from app.engines.funds.wallet_message import check_message

Told = tuple[Measure, bool | str, str]
"""Measure, value, subject."""
_MOST: Final = 20_000


class _Proof(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """The three members."""

    address: str
    message: str
    signature: str


def read_proof(text: str) -> tuple[Told, ...] | None:
    """Check a proof; None when the text is none."""
    if not text.startswith('{"address"') or len(text) > _MOST:
        return None
    try:
        proof = msgspec.json.decode(text, type=_Proof)
    except msgspec.MsgspecError:
        return None
    return tuple(_told(proof))


def _told(proof: _Proof) -> Iterator[Told]:
    known = check_address(proof.address)
    held = check_message(proof.address, proof.message, proof.signature)
    yield Measure.FUNDS_FIELD, proof.address, "address"
    yield Measure.FUNDS_FIELD, proof.message, "message"
    yield Measure.FUNDS_FIELD, f"{known.kind} {known.reason}", "address_check"
    yield Measure.FUNDS_SIGNATURE, held.valid, held.kind
    yield Measure.FUNDS_REASON, held.reason, "signature"
