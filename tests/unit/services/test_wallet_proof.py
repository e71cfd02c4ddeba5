"""The text that a wallet signs, and the exhibit that comes of it."""

from dataclasses import replace

from eth_account import Account
from eth_account.messages import encode_defunct

from app.domain.exhibit import Lane, MediaType, Role
from app.domain.finding import Measure
from app.engines.funds.proof import read_proof
from app.services.media import sniff
from app.services.wallet_proof import WalletProof, proof_of, wallet_text
from tests.unit.services.ports import a_case


def test_the_text_names_the_case_and_is_of_one_case_and_lane_alone() -> None:
    case = a_case()
    text = wallet_text(case, Lane.OTHER)
    assert case.id in text
    assert text == wallet_text(case, Lane.OTHER)
    assert text != wallet_text(case, Lane.REGISTERED)
    later = replace(case, opened_at=case.opened_at.replace(microsecond=1))
    assert text != wallet_text(later, Lane.OTHER)


def test_what_was_signed_is_an_exhibit_that_the_engine_reads() -> None:
    account = Account.from_key("0x" + "46" * 32)
    text = wallet_text(a_case(), Lane.OTHER)
    signature = account.sign_message(encode_defunct(text=text)).signature.hex()
    for message, holds in ((text, True), (text + " ", False)):
        proof = WalletProof(address=f" {account.address} ", message=message, signature=signature)
        kept = proof_of(proof, Lane.OTHER)
        assert sniff(kept.untrusted_content) is MediaType.TEXT
        assert (kept.lane, kept.role) == (Lane.OTHER, Role.FUNDS)
        told = read_proof(kept.untrusted_content.decode())
        assert told is not None
        assert [value for measure, value, _ in told if measure is Measure.FUNDS_SIGNATURE] == [
            holds
        ]


def test_a_proof_lacks_nothing() -> None:
    assert not WalletProof(address="a", message="b", signature=" ").whole
