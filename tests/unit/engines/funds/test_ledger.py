"""CSV ledgers in many encodings, and wallet proofs, through the engine."""

import json

import pytest
from eth_account import Account
from eth_account.messages import encode_defunct

from app.domain.errors import UnsupportedMediaError
from app.domain.exhibit import MediaType
from app.domain.finding import Measure
from app.services.media import sniff
from tests.unit.engines.funds.reading import answers, doubts, found_in, reasons, rows

LEDGER = """time,asset,amount,balance,txid,text
2024-03-04 10:12,USDT,6200.00,6200.00,{tx},from Orbit
2024-03-05 11:00,USDT,-200.00,6000.00,{tx},=HYPERLINK("x")
2025-03-02 21:47,USDT,4180.00,10180.00,{tx},
""".format(tx="ab" * 32)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "latin-1", "gb18030"])
def test_a_ledger_is_read_in_every_encoding(encoding: str) -> None:
    content = LEDGER.replace("Orbit", "轨道" if encoding == "gb18030" else "Orbit").encode(encoding)
    assert sniff(content) is MediaType.TEXT
    found = found_in(content)
    assert [(r.date, r.currency, r.amount, r.balance) for r in rows(found)] == [
        ("2024-03-04", "USDT", "6200.00", "6200.00"),
        ("2024-03-05", "USDT", "-200.00", "6000.00"),
        ("2025-03-02", "USDT", "4180.00", "10180.00"),
    ]
    assert answers(found)["arithmetic"] == "yes"
    assert not doubts(found)
    assert rows(found)[1].text == '=HYPERLINK("x")'


def test_semicolons_and_decimal_commas() -> None:
    text = "Datum;Date;Coin;Amount;Balance\n1;04.03.2024;BTC;1,50000000;1,50000000\n"
    (row,) = rows(found_in(text.encode()))
    assert (row.date, row.currency, row.amount) == ("2024-03-04", "BTC", "1.50000000")


def test_what_came_in_and_what_left_may_have_columns_of_their_own() -> None:
    text = (
        "Date,Currency,Paid In,Debit,Balance\n"
        "2024-03-04,EUR,100.00,,100.00\n"
        "2024-03-05,EUR,0.00,30.00,70.00\n"
        "2024-03-06,EUR,5.00,5.00,70.00\n"
    )
    found = found_in(text.encode())
    assert [row.amount for row in rows(found)] == ["100.00", "-30.00", ""]
    assert "3:both_ways" in doubts(found)


@pytest.mark.parametrize(
    ("stamp", "clock"),
    [
        ("2024-03-04 10:12", "10:12:00"),
        ("2024-03-04T10:12:09Z", "10:12:09"),
        ("2024-03-04T10:12:09+08:00", "02:12:09"),
        ("2024-03-04", ""),
        ("2024-03-04 25:00", ""),
    ],
)
def test_the_time_is_told_in_utc(stamp: str, clock: str) -> None:
    (row,) = rows(found_in(f"time,asset,amount\n{stamp},USDT,5\n".encode()))
    assert (row.date, row.time) == ("2024-03-04", clock)


def test_an_edited_line_and_a_wrong_id_are_named() -> None:
    edited = LEDGER.replace("-200.00", "-100.00").replace("ab" * 32, "ab" * 31, 1)
    found = found_in(edited.encode())
    assert doubts(found) == {"2:amount_off", "1:beside", "1:reference_wrong"}
    assert reasons(found)["arithmetic"] == "rows 2"


def test_a_table_of_something_else_has_no_rows() -> None:
    found = found_in(b"name,colour,size\nbox,red,4\n")
    assert [f.value for f in found if f.measure is Measure.FUNDS_SOURCE] == ["table"]
    assert not rows(found)


@pytest.mark.parametrize(
    "content", [b"hello", b"a,b,c", b"\0\1,\2,\3\n,,,", b"one line\nand more\n"]
)
def test_what_is_no_table_is_still_refused(content: bytes) -> None:
    with pytest.raises(UnsupportedMediaError):
        sniff(content)


def test_a_wallet_proof_is_checked() -> None:
    account = Account.from_key("0x" + "46" * 32)
    signature = account.sign_message(encode_defunct(text="case SP-2041")).signature.hex()
    for message, holds in (("case SP-2041", True), ("case SP-2042", False)):
        proof = {"address": account.address, "message": message, "signature": signature}
        content = json.dumps(proof).encode()
        assert sniff(content) is MediaType.TEXT
        found = found_in(content)
        assert [f.value for f in found if f.measure is Measure.FUNDS_SIGNATURE] == [holds]
