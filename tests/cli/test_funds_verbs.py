"""The funds verbs on a real store and the real engine: tables, rows, chains, wallets.

The verbs run in this process, one after the other: what a process of its own adds, others test.
"""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from eth_account import Account
from eth_account.messages import encode_defunct

from app.bootstrap.workstation import Workstation
from app.cli.main import main
from app.cli.output import Exit

TXID = "ab" * 32
LEDGER = f"""time,asset,amount,balance,txid
2024-03-04 10:12,USDT,6200.00,6200.00,{TXID}
2024-03-05 11:00,USDT,-200.00,6000.00,
2025-03-02 21:47,USDT,4180.00,10190.00,
"""
BANK = """Statement of SPECIMEN
Buchungstag;Zweck;Wer;Betrag;Waehrung;Saldo
03.03.2024;Gehalt;Orbit Foods;6.200,00;USDT;6.200,00
04.03.2024;Kauf;Exchange;-6.200,00;USDT;0,00
Ende;;;;;
"""
CASE = "F-1"
WALLET = Account.from_key("0x" + "46" * 32)


@dataclass(frozen=True)
class Ran:
    """What a verb left."""

    code: int
    lines: list[dict[str, object]]
    words: str

    @property
    def line(self) -> dict[str, object]:
        """The only line."""
        (line,) = self.lines
        return line


Run = Callable[..., Ran]


class KeptWarm(Workstation):
    """A workstation whose children outlive a verb: each verb alone starts them anew."""

    def close(self) -> None:
        """Close the store, as between two people."""
        self.lock()

    def end(self) -> None:
        """Close everything."""
        super().close()


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("funds-home")


@pytest.fixture(scope="module")
def workstation() -> Iterator[KeptWarm]:
    made = KeptWarm()
    yield made
    made.end()


@pytest.fixture
def run(
    home: Path,
    workstation: KeptWarm,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Run:
    monkeypatch.setenv("RIGHTFUL_HOME", str(home))
    monkeypatch.setenv("RIGHTFUL_PASSPHRASE", "a long one")

    def call(*arguments: str | Path) -> Ran:
        capsys.readouterr()
        code = main(["--examiner", "Ada", *map(str, arguments)], workstation)
        left = capsys.readouterr()
        return Ran(code, [json.loads(line) for line in left.out.splitlines()], left.err)

    return call


@pytest.fixture
def case(run: Run, home: Path) -> str:
    """A case with the account's ledger (E-01) and a bank's export (E-02), examined once."""
    if not (home / "papers").is_dir():
        papers = home / "papers"
        papers.mkdir()
        (papers / "1-ledger.csv").write_text(LEDGER, "utf-8")
        (papers / "2-bank.csv").write_text(BANK, "utf-8")
        facts = home / "facts.json"
        deposit = {"lane": "O", "asset": "USDT", "amount": "6200.00"}
        deposit |= {"moved_in_at": "2024-03-04T10:12:00+00:00"}
        facts.write_text(json.dumps({"funds": [deposit]}), "utf-8")
        assert run("case", "new", CASE).code == Exit.MET
        added = run("case", "add", CASE, papers, "--lane", "O", "--role", "funds", "--facts", facts)
        assert added.code == Exit.MET, added.words
        assert run("case", "examine", CASE).code == Exit.MET
    return CASE


def test_every_row_is_listed_with_how_it_adds_up(run: Run, case: str) -> None:
    ran = run("funds", "rows", case, "E-01")
    assert ran.code == Exit.NOT_MET
    told = [(line["number"], line["balance"], line["sum"], line["off"]) for line in ran.lines]
    assert told == [
        (1, "6200.00", "first", ""),
        (2, "6000.00", "adds_up", ""),
        (3, "10190.00", "off", "+10.00"),
    ]
    assert ran.lines[2]["doubts"] == {"amount_off": ""}


def test_a_table_of_others_is_shown_mapped_and_taken_back(run: Run, case: str) -> None:
    nothing = run("funds", "rows", case, "E-02")
    assert (nothing.code, nothing.lines) == (Exit.INCONCLUSIVE, [])
    shown = run("funds", "columns", case, "E-02")
    assert shown.code == Exit.INCONCLUSIVE
    assert "Nothing was kept" in shown.words
    assert (shown.line["rows"], shown.line["read"]) == (3, 2)
    columns = shown.line["columns"]
    assert isinstance(columns, dict)
    assert (columns["point"], columns["said"]) == (",", None)
    assert columns["columns"] == ["date", "text", "ignore", "amount", "ignore", "balance"]
    assert run("funds", "rows", case, "E-02").lines == [], "nothing is read by a guess"
    said = "date,text,counterparty,amount,asset,balance"
    kept = run("funds", "columns", case, "E-02", "--as", said, "--other", "--keep")
    named = kept.line["columns"]
    assert isinstance(named, dict)
    assert (named["account"], named["said"]["examiner"]) == (False, "Ada")
    rows = run("funds", "rows", case, "E-02")
    assert [line["amount"] for line in rows.lines] == ["6200.00", "-6200.00", ""]
    assert rows.lines[0]["text"] == "Gehalt \N{MIDDLE DOT} Orbit Foods"
    assert rows.lines[2]["sum"] == "missed"
    taken = run("funds", "columns", case, "E-02", "--undo")
    columns = taken.line["columns"]
    assert isinstance(columns, dict)
    assert columns["said"] is None
    assert run("funds", "rows", case, "E-02").lines == []


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        (("--as", "date,text"), "6 columns"),
        (("--as", "text,text,text,text,text,text"), "no_date, no_amount"),
    ],
)
def test_a_map_that_nothing_can_be_read_by_is_refused(
    run: Run, case: str, typed: tuple[str, ...], words: str
) -> None:
    ran = run("funds", "columns", case, "E-02", *typed, "--keep")
    assert ran.code == Exit.USAGE
    assert words in ran.words
    assert run("funds", "rows", case, "E-02").lines == []


@pytest.mark.parametrize("typed", [("--as", "date,colour"), ("--zone", "noon")])
def test_a_word_that_is_none_is_refused_before_anything(run: Run, typed: tuple[str, str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        run("funds", "columns", CASE, "E-02", *typed)
    assert stopped.value.code == Exit.USAGE


def test_what_is_no_table_is_told(run: Run, case: str) -> None:
    ran = run("funds", "columns", case, "E-99")
    assert (ran.code, ran.line["error"]) == (Exit.COULD_NOT_RUN, "store.unknown_case")


def test_rows_are_proposed_linked_and_taken_back(run: Run, case: str) -> None:
    said = "date,text,counterparty,amount,asset,balance"
    run("funds", "columns", case, "E-02", "--as", said, "--other", "--keep")
    proposed = run("funds", "suggest", case)
    assert "Nothing was linked" in proposed.words
    places = {(line["as"], line["exhibit"], line["row"]) for line in proposed.lines}
    assert ("held", "E-02", 2) in places
    assert ("earned", "E-02", 1) in places
    linked = run("funds", "link", case, "E-02", "--deposit", "1", "--as", "held")
    assert (linked.code, linked.line["held"]) == (Exit.NOT_MET, "E-02")
    back = run("funds", "link", case, "--deposit", "1", "--as", "held")
    assert back.line["held"] is None
    missing = run("funds", "link", case, "E-02", "--deposit", "9", "--as", "held")
    assert missing.line["error"] == "store.unknown_case"


def test_a_ledger_is_taken_over_once(run: Run, case: str) -> None:
    other = run("funds", "take-over", case, "E-02")
    assert "0 rows" in other.words, "the history of another account is none"
    first = run("funds", "take-over", case, "E-01")
    assert "0 rows" in first.words, "one row is on file, and the other does not add up"
    assert len(first.lines) == 1
    missing = run("funds", "take-over", case, "E-99")
    assert missing.line["error"] == "store.unknown_case"


def test_a_wallet_signs_the_text_of_this_case(run: Run, case: str) -> None:
    text = run("funds", "wallet-text", case).line["text"]
    assert isinstance(text, str)
    assert case in text
    signature = WALLET.sign_message(encode_defunct(text=text)).signature.hex()
    proof = ("funds", "wallet", case, "--address", WALLET.address)
    held = run(*proof, "--signature", signature)
    assert (held.code, held.line["signature_holds"]) == (Exit.MET, True)
    wrong = run(*proof, "--signature", signature[:-4] + "001b")
    assert (wrong.code, wrong.line["signature_holds"]) == (Exit.NOT_MET, False)
    other = WALLET.sign_message(encode_defunct(text="hello")).signature.hex()
    hello = run(*proof, "--signature", other, "--message", "hello")
    assert hello.code == Exit.NOT_MET
    assert (hello.line["signature_holds"], hello.line["names_this_case"]) == (True, False)
