"""Addresses and signed messages against the published vectors."""

import base64

import pytest
from eth_account import Account
from eth_account.messages import encode_defunct
from eth_keys.datatypes import PrivateKey

from app.engines.funds import wallet_legacy
from app.engines.funds.wallet_address import check_address, check_transaction, native_address
from app.engines.funds.wallet_message import check_message

GOOD = {
    "BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4": "bitcoin_segwit",  # BIP-173
    "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4": "bitcoin_segwit",
    "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0": "bitcoin_segwit",  # BIP-350
    "bc1pw508d6qejxtdg4y5r3zarvary0c5xw7kw508d6qejxtdg4y5r3zarvary0c5xw7kt5nd6y": "bitcoin_segwit",
    "BC1SW50QGDZ25J": "bitcoin_segwit",
    "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa": "bitcoin",  # the genesis block
    "3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy": "bitcoin",
    "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed": "ethereum",  # EIP-55
    "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359": "ethereum",
    "0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed": "ethereum",
    "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t": "tron",
}
BAD = {
    "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5": "checksum_wrong",  # BIP-173
    "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqh2y7hd": "checksum_wrong",  # BIP-350
    "bc1pw5dgrnzv": "program_wrong",
    "bc1gmk9yu": "checksum_wrong",
    "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8F3T4": "mixed_case",
    "BC1QR508D6QEJXTDG4Y5R3ZARVARYV98GJ9P": "program_wrong",
    "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb": "checksum_wrong",
    "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeD": "checksum_wrong",
    "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6u": "checksum_wrong",
    "hello": "no_known_form",
    "": "no_known_form",
}


@pytest.mark.parametrize("text", GOOD)
def test_good_addresses(text: str) -> None:
    found = check_address(text)
    assert (found.valid, found.kind, found.reason) == (True, GOOD[text], "checksum_holds")


@pytest.mark.parametrize("text", BAD)
def test_bad_addresses_say_why(text: str) -> None:
    found = check_address(text)
    assert (found.valid, found.reason) == (False, BAD[text])


def test_transactions_have_a_form() -> None:
    assert check_transaction("0x" + "ab" * 32).kind == "ethereum"
    assert check_transaction(
        "4a5e1e4baab89f3a32518a88c31bc87f618f76673e2cc77ab2127b7afdeda33b"
    ).valid
    assert not check_transaction("4a5e").valid


def test_an_ethereum_message_is_held_to_its_address() -> None:
    account = Account.from_key("0x" + "46" * 32)
    signature = account.sign_message(encode_defunct(text="case SP-2041")).signature.hex()
    assert check_message(account.address, "case SP-2041", signature).reason == "signed_by_address"
    assert check_message(account.address, "case SP-2042", signature).reason == "signed_by_another"
    assert check_message(account.address, "case SP-2041", "0x12").reason == "signature_malformed"


NATIVE = "bc1q9vza2e8x573nczrlzms0wvx3gsqjx7vavgkx0l"
HELLO = (
    "AkcwRAIgZRfIY3p7/DoVTty6YZbWS71bc5Vct9p9Fia83eRmw2QCICK/ENGfwLtptFluMGs2KsqoNSk89pO7F29zJLUx9a"
    "/sASECx/EgAxlkQpQ9hYjgGu6EBCPMVPwVIVJqO4XCsMvViHI="
)
EMPTY = (
    "AkcwRAIgM2gBAQqvZX15ZiysmKmQpDrG83avLIT492QBzLnQIxYCIBaTpOaD20qRlEylyxFSeEA2ba9YOixpX8z46TSDtS4"
    "0ASECx/EgAxlkQpQ9hYjgGu6EBCPMVPwVIVJqO4XCsMvViHI="
)


@pytest.mark.parametrize(("message", "signature"), [("Hello World", HELLO), ("", EMPTY)])
def test_the_vectors_of_bip_322(message: str, signature: str) -> None:
    assert check_message(NATIVE, message, signature).reason == "signed_by_address"
    other = check_message(NATIVE, message + "!", signature)
    assert (other.valid, other.reason) == (False, "signature_does_not_hold")


def test_an_old_signature_counts_for_every_address_of_its_key() -> None:
    key = PrivateKey(b"\x01" * 32)
    made = key.sign_msg_hash(wallet_legacy._digest("case SP-2041"))  # noqa: SLF001 -- what wallets hash
    raw = made.to_bytes()
    text = base64.b64encode(bytes([31 + raw[64]]) + raw[:64]).decode()
    hashed = wallet_legacy._hash160(key.public_key.to_compressed_bytes())  # noqa: SLF001
    assert native_address(bytes.fromhex("751e76e8199196d454941c45d1b3a323f1433bd6")) == (
        "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4"  # BIP-173
    )
    for address in (native_address(hashed), wallet_legacy._base58(0, hashed)):  # noqa: SLF001
        assert check_message(address, "case SP-2041", text).reason == "signed_by_address"
        assert check_message(address, "case SP-2042", text).reason == "signed_by_another"
