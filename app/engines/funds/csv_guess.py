"""What columns may mean by their titles: our documented ones, and common names of the same.

Source: the exports of a dozen banks, exchanges and wallets; the list is ours.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from app.domain.ledger_map import Meaning

_NAMES: Final[Mapping[Meaning, str]] = {
    Meaning.DATE: "time date datetime timestamp utc_time date(utc) time(utc) 时间 日期 交易时间",
    Meaning.ASSET: "asset coin currency token symbol ccy 币种 货币 资产",
    Meaning.AMOUNT: "amount change quantity qty value volume 数量 金额 变动",
    Meaning.CREDIT: "credit credits paid_in money_in deposit_amount received received_amount"
    " 存入 收入",
    Meaning.DEBIT: "debit debits paid_out money_out withdrawal_amount sent_amount 支取 支出金额",
    Meaning.DIRECTION: "direction type side operation 方向 类型 收支",
    Meaning.BALANCE: "balance running_balance balance_after 余额 结余",
    Meaning.FEE: "fee fees 手续费",
    Meaning.TEXT: "text description details remark remarks note memo 备注 摘要 说明",
    Meaning.COUNTERPARTY: "counterparty 对方 对方户名",
    Meaning.TXID: "txid tx_id transaction_id txhash tx_hash hash transactionid 交易哈希 交易id",
    Meaning.ADDRESS: "address to_address from_address wallet counterparty_address 地址",
}
_KNOWN: Final = {name: meaning for meaning, names in _NAMES.items() for name in names.split()}
_TIMES: Final = frozenset({"time", "time(utc)"})
"""The time of the day alone, where another column is the date."""

_HINTS: Final[tuple[tuple[Meaning, str], ...]] = (
    (Meaning.AMOUNT, r"^quantity|^amount of"),
    (Meaning.ASSET, r"(?:currency|asset|coin|token|währung)$"),
    (Meaning.FEE, r"\bfees?\b|gebühr|commission|frais|手续费"),
    (Meaning.BALANCE, r"balance|saldo|solde|余额|结余|残高"),
    (Meaning.TXID, r"\btx|hash|transaction id|哈希"),
    (Meaning.ADDRESS, r"address|adresse|wallet|地址"),
    (Meaning.DATE, r"\bdate\b|datum|buchungstag|fecha|\bdata\b|timestamp|日期|时间|created"),
    (Meaning.TIME, r"\btime\b|uhrzeit|heure|hora"),
    (Meaning.DEBIT, r"debit|paid out|money out|withdraw|sent|soll|ausgang|belastung|支出|借方"),
    (Meaning.CREDIT, r"credit|paid in|money in|deposit|received|haben|eingang|gutschrift|贷方"),
    (Meaning.ASSET, r"currency|\basset|\bcoin|\btoken|devise|moneda|币种"),
    (Meaning.AMOUNT, r"amount|betrag|umsatz|montant|importe|importo|quantity|金额|数量"),
    (
        Meaning.COUNTERPARTY,
        r"counterparty|payee|beneficiary|beguenstigter|begünstigter|empfänger|auftraggeber|对方",
    ),
    (Meaning.REFERENCE, r"reference|\bref\b|referenz|mandat|流水号"),
    (Meaning.DIRECTION, r"direction|\btype\b|\bkind\b|\bside\b|dr/cr|收支|借贷"),
    (
        Meaning.TEXT,
        r"description|details?|memo|remark|narrative|purpose|zweck|libellé|concepto|摘要|备注|说明",
    ),
)
"""Parts of titles, for a first guess at tables of others; nothing is read by these unsaid."""
_ZONE: Final = re.compile(r"(?:utc|gmt)\s*([+-])\s*(\d{1,2})(?::?(\d{2}))?", re.IGNORECASE)


def meanings(titles: Sequence[str]) -> tuple[Meaning, ...]:
    """What the columns mean whose titles are documented; the first of several counts."""
    found = [_KNOWN.get(_plain(title).replace(" ", "_"), Meaning.IGNORE) for title in titles]
    return _settled(titles, found)


def likely(titles: Sequence[str]) -> tuple[Meaning, ...]:
    """A guess at every column, for an examiner to look at."""
    return _settled(titles, [_likely(title) for title in titles])


def zone_of(titles: Sequence[str]) -> int:
    """Minutes east of UTC that a title names, such as "Time (UTC+8)"; else nought."""
    for title in titles:
        if found := _ZONE.search(title):
            minutes = int(found[2]) * 60 + int(found[3] or 0)
            return -minutes if found[1] == "-" else minutes
    return 0


def _likely(title: str) -> Meaning:
    plain = _plain(title).replace("_", " ")
    known = _KNOWN.get(plain.replace(" ", "_"))
    if known is not None:
        return known
    hits = (meaning for meaning, words in _HINTS if re.search(words, plain))
    return next(hits, Meaning.IGNORE)


def _plain(title: str) -> str:
    return title.strip().strip('"').lower()


def _settled(titles: Sequence[str], found: list[Meaning]) -> tuple[Meaning, ...]:
    """Each meaning once, at its first column, and an amount alone; the rest is for an examiner."""
    found = _with_time(titles, found)
    if Meaning.AMOUNT in found:
        sides = {Meaning.CREDIT, Meaning.DEBIT}
        found = [Meaning.IGNORE if meaning in sides else meaning for meaning in found]
    return tuple(
        Meaning.IGNORE if meaning in found[:at] else meaning for at, meaning in enumerate(found)
    )


def _with_time(titles: Sequence[str], found: list[Meaning]) -> list[Meaning]:
    """`time` beside a column of dates is the time of the day; alone, it is both."""
    dates = [at for at, meaning in enumerate(found) if meaning is Meaning.DATE]
    times = [at for at in dates if _plain(titles[at]) in _TIMES]
    if len(dates) <= len(times):
        return found
    return [Meaning.TIME if at in times else meaning for at, meaning in enumerate(found)]
