"""The words by which statements name their columns, their special lines and their head.

Source: the terms of account statements in ISO 20022 camt.053 and their usual renderings; the lists
are ours, in English, German, French, Spanish, Italian, Portuguese, Dutch and Chinese, the
columns also in Japanese, Korean, Polish, Turkish, Russian, Arabic, Vietnamese and the Nordic ones.
"""

import re
from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from app.domain.statement import RowKind


class Column(StrEnum):
    """What a column of a statement holds."""

    DATE = "date"
    OUT = "out"
    IN = "in"
    AMOUNT = "amount"
    BALANCE = "balance"
    CURRENCY = "currency"
    FLAG = "flag"
    """Debit or credit, in letters."""
    TEXT = "text"


def _any(words: str) -> re.Pattern[str]:
    """Any of the phrases, parted by bars; Latin ones as whole words."""
    phrases = (
        phrase if ord(phrase[0]) >= 0x2E80 else rf"(?<!\w){phrase}(?!\w)"  # noqa: PLR2004 -- Han
        for phrase in (part.strip() for part in words.split("|"))
    )
    return re.compile("|".join(phrases), re.IGNORECASE)


COLUMNS: Final[Mapping[Column, re.Pattern[str]]] = {
    Column.BALANCE: _any(
        "(?:running |account |available |new )?balance|saldo|kontostand|solde|余额|结余|餘額|残高"
        "|bakiye|остаток|баланс|الرصيد|رصيد|잔액|số dư|zůstatek|egyenleg|ยอดคงเหลือ"
    ),
    Column.OUT: _any(
        "debits?|debit amount|withdrawals?|withdrawn|paid out|money out|payments?|payments? out|out"
        "|outgoing|soll|lastschrift(?:en)?|belastung(?:en)?|ausgang|ausgänge|débits?|retraits?"
        "|cargos?|debe|adeudos?|dare|addebiti|uscite|saídas?|débitos?|af|bij af|spent|charges"
        "|支出|借方|支取|付款|借方发生额|お引出し|お?支払|出金"
        "|obciążeni[ae]|wypłat[ay]|borç|расход|дебет|списание|مدين|출금|ghi nợ|debet|uttag"
        "|udbetalt"
    ),
    Column.IN: _any(
        "credits?|credit amount|deposits?|deposited|paid in|money in|receipts?|in|incoming"
        "|haben|gutschrift(?:en)?|eingang|eingänge|crédits?|versements?|abonos?|haber|avere"
        "|accrediti|entrate|entradas?|créditos?|bij|received|收入|贷方|存入|收款|贷方发生额|お預入れ"
        "|お?預り|入金|uznani[ae]|wpłat[ay]|alacak|приход|кредит|зачисление|دائن|입금|ghi có|kredit"
        "|insättning|indbetalt"
    ),
    Column.AMOUNT: _any(
        "amount|betrag|umsatz|umsätze|montant|importe|importo|valor|bedrag|金额|交易金额|发生额"
        "|transaction amount|movement|金額|금액|kwota|tutar|сумма|المبلغ|belopp|beløb|beløp|số tiền"
        "|jumlah|částka|összeg"
    ),
    Column.DATE: _any(
        "date|posted|posting date|booking date|transaction date|datum|buchung(?:stag|sdatum)?"
        "|fecha|data|dato|日期|交易日期|记账日期|交易时间|time|datetime"
        "|记账日|年月日|日付|거래일자?|날짜|tarih|дата|التاريخ|ngày|tanggal|datę"
    ),
    Column.CURRENCY: _any("currency|ccy|cur|währung|devise|moneda|divisa|valuta|moeda|币种|货币"),
    Column.FLAG: _any("dr/cr|cr/dr|d/c|c/d|s/h|type|借贷|收支|借贷标志"),
    Column.TEXT: _any(
        "description|details?|particulars|narrative|text|transaction|verwendungszweck|buchungstext"
        "|libellé|opération|concepto|descripción|descrizione|causale|descrição|histórico"
        "|omschrijving|摘要|说明|交易摘要|备注|对方户名|payee|reference"
        "|交易类型|内容|적요|narration|activity|opis|a\u00e7\u0131klama|описание|назначение|التفاصيل|البيان"
        "|keterangan|diễn giải|nature|popis"
    ),
}
"""How each column is headed; sought in this order."""

SPECIAL: Final[Mapping[RowKind, re.Pattern[str]]] = {
    RowKind.CARRIED: _any(
        "(?:balance |total )?carried forward|(?:balance )?c/f|übertrag auf|saldo a nuevo"
        "|à reporter|a reportar|transport op|过次页|转次页|轉下頁"
    ),
    RowKind.BROUGHT: _any(
        "(?:balance |total )?brought forward|(?:balance )?b/f|balance forward|übertrag(?: von)?"
        "|report|reporte|transporte|riporto|承前页|承前頁"
    ),
    RowKind.OPENING: _any(
        "opening balance|previous balance|starting balance|beginning balance|start balance"
        "|balance at start|anfangs(?:saldo|bestand)|alter (?:saldo|kontostand)|eröffnungssaldo"
        "|saldo (?:anterior|inicial|iniziale|precedente)|(?:ancien|solde) (?:solde|initial"
        "|précédent|d'ouverture)|beginsaldo|vorig saldo|期初余额|上期余额|上期结余|起始余额"
        "|opening|startsaldo|beginning cash balance|saldovortrag|saldo początkowe"
        "|a\u00e7\u0131l\u0131ş bakiyesi|(?:входящий|начальный) остаток"
        "|الرصيد الافتتاحي|前期繰越|前月繰越|기초잔액|saldo awal"
    ),
    RowKind.CLOSING: _any(
        "closing balance|ending balance|new balance|final balance|end balance|balance at end"
        "|end(?:saldo|bestand)|neuer (?:saldo|kontostand)|schluss(?:saldo|bestand)|abschlusssaldo"
        "|saldo (?:final|finale|actual|attuale)|(?:nouveau|solde) (?:solde|final|de clôture)"
        "|eindsaldo|nieuw saldo|期末余额|本期余额|本期结余|结束余额|closing"
        "|ending cash balance|saldo końcowe|kapan\u0131ş bakiyesi|(?:исходящий|конечный) остаток"
        "|الرصيد الختامي|次期繰越|次月繰越|기말잔액|saldo akhir"
    ),
    RowKind.TOTAL_IN: _any(
        "total (?:in|credits?|deposits?|paid in|money in|receipts|credited|incoming)|credits total"
        "|total (?:abonos|crédits?|entrate|versements|haben)|summe (?:haben|gutschriften|eingänge)"
        "|gutschriften gesamt|totaal bij|收入合计|贷方合计|存入合计|收入总额"
    ),
    RowKind.TOTAL_OUT: _any(
        "total (?:out|debits?|withdrawals?|paid out|money out|payments|debited|outgoing|fees)"
        "|debits total|total (?:cargos|débits?|uscite|retraits|soll)"
        "|summe (?:soll|lastschriften|ausgänge|belastungen)|totaal af"
        "|支出合计|借方合计|支取合计|支出总额"
    ),
}
"""Lines that are no movement; sought in this order."""

STANDING: Final = _any(
    "(?:ledger |account )?balance|kontostand|saldo|solde(?: (?:cr[eé]diteur|d[eé]biteur))?"
)
"""What stands on a day that follows: at the beginning or the end, as the day tells."""

SECTION_IN: Final = _any(
    "deposits?|additions|credits|receipts|gutschriften|eingänge|crédits|abonos"
)
SECTION_OUT: Final = _any(
    "withdrawals?|subtractions|debits|che(?:ck|que)s(?: paid)?|payments|purchases|fees|charges"
    "|lastschriften|ausgänge|débits|cargos"
)
"""What stands above the headings of a part that holds one direction only."""

ANY_TOTAL: Final = _any(
    "total|totals|totaux|totales|totale|totali|summe|gesamt|totaal|合计|总计|小计|subtotal"
)

HOLDER: Final = _any(
    "account holder|account name|customer name|customer|holder|name of holder|account owner|owner"
    "|prepared for|statement for|kontoinhaber(?:in)?|inhaber|titulaire(?: du compte)?|titular"
    "(?: de la cuenta)?|intestatario|intestato a|rekeninghouder|nome do titular|client|cliente"
    "|户名|账户名称|客户姓名|客户名称|姓名|戶名|name|nom|nombre|employee"
)
ISSUER: Final = _any(
    "bank|issuer|issued by|institution|institut|banque|banco|银行名称|开户行|exchange|platform"
)
ISSUING: Final = re.compile(
    r"\b(?:bank|banque|banco|banca|sparkasse|volksbank|raiffeisen|credit union|building society"
    r"|exchange|wallet|pay|financial|savings|trust|caisse|crédit|kasse|limited|ltd|plc|inc|n\.a\.|ag"
    r"|gmbh|s\.a\.|nv)\b|bank|银行|支付|财付通|證券|证券|交易所|foods|employer",
    re.IGNORECASE,
)
PERIOD: Final = _any(
    "period|statement period|from|zeitraum|période|periodo|período|periode|du|vom|dal|del|desde"
    "|起止日期|查询期间|账单周期|期间|时间段|date range|dates"
)
PAGES: Final = re.compile(
    r"(?:page|seite|blatt|página|pagina|pág\.?|pag\.?|folio|sheet|strona|sida|side|sayfa|стр(?:аница)?"
    r"|halaman|trang|صفحة|p\.)(?:\s*(?:no|nr)\b)?[.:\uff1a]?\s*(?P<a>\d{1,4})(?![\d.,']*\d)"
    r"(?:\s*(?:of|von|de|di|sur|van|av|af|z|из|out of|/)\s*(?P<n>\d{1,4}))?"
    r"|第\s*(?P<b>\d{1,4})\s*[页頁]\s*[,/\uff0c、]?\s*(?:共\s*(?P<m>\d{1,4})\s*[页頁])?"
    r"|共\s*(?P<k>\d{1,4})\s*[页頁]\s*[,/\uff0c、]?\s*第\s*(?P<c>\d{1,4})\s*[页頁]"
    r"|(?P<e>\d{1,4})\s*(?:/\s*(?P<o>\d{1,4})\s*)?(?:ページ|頁)"
    r"|^\s*(?P<d>\d{1,3})\s*(?:/|of|von|de|sur|van)\s*(?P<l>\d{1,3})\s*$",
    re.IGNORECASE,
)
FLAG_OUT: Final = frozenset({"DR", "D", "DEBIT", "SOLL", "S", "OUT", "AF", "借", "支", "支出", "W"})
FLAG_IN: Final = frozenset({"CR", "C", "CREDIT", "HABEN", "H", "IN", "BIJ", "贷", "收", "收入"})
CODES: Final = re.compile(r"\b(?:A(?:ED|RS|UD)|B(?:RL|TC)|C(?:AD|HF|LP|NY|OP|ZK)|DKK|E(?:UR|TH)|GBP"
    r"|HKD|HUF|I(?:DR|LS|NR)|JPY|KRW|MXN|MYR|N(?:GN|OK|ZD)|P(?:HP|KR|LN)|RON|RUB|S(?:AR|EK|GD)"
    r"|T(?:HB|RY|WD)|U(?:AH|S(?:D[TC]?)|TD)|VND|ZAR)\b")  # fmt: skip
"""Codes of ISO 4217 that statements are kept in, the common coins, and Utopia's UTD."""
