"""How invented banks write: money, dates, words, columns. Every bank and person is made up."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

_ENGLISH: Final = (
    "Jan",
    "Feb",
    "Mar",
    "Apr",
    "May",
    "Jun",
    "Jul",
    "Aug",
    "Sep",
    "Oct",
    "Nov",
    "Dec",
)
_SPANISH: Final = (
    "ENE",
    "FEB",
    "MAR",
    "ABR",
    "MAY",
    "JUN",
    "JUL",
    "AGO",
    "SEP",
    "OCT",
    "NOV",
    "DIC",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """One bank's way of writing."""

    name: str
    issuer: str
    holder: str
    currency: str
    point: str = "."
    group: str = ","
    decimals: int = 2
    day: Callable[[date], str] = date.isoformat
    full_day: Callable[[date], str] = date.isoformat
    columns: str = "amount"
    """amount, two (debit and credit), marks (CR and DR), trailing (minus behind), brackets."""
    words: Mapping[str, str]
    font: str = "Helvetica"
    descending: bool = False
    daily: bool = False
    """Whether only the last row of a day shows a balance."""
    once: bool = False
    """Whether the date of a day is printed once."""
    carried: bool = False
    zebra: bool = False
    second_line: bool = False
    symbol: str = ""
    headed: bool = True
    pages: str = "Page {} of {}"
    texts: tuple[str, ...] = ()

    def money(self, value: Decimal) -> str:
        """The digits, without a sign."""
        text = f"{abs(value):,.{self.decimals}f}"
        return text.replace(",", "\0").replace(".", self.point).replace("\0", self.group)


_EN: Final = {
    "date": "Date", "text": "Description", "out": "Paid out", "in": "Paid in", "amount": "Amount",
    "balance": "Balance", "opening": "Opening balance", "closing": "Closing balance",
    "carried": "Balance carried forward", "brought": "Balance brought forward", "to": " to ",
    "total_in": "Total paid in", "total_out": "Total paid out", "holder": "Account holder",
    "period": "Statement period", "title": "Account statement", "account": "Account number",
}  # fmt: skip
_DE: Final = {
    "date": "Datum", "text": "Buchungstext", "out": "Soll", "in": "Haben", "amount": "Betrag",
    "balance": "Saldo", "opening": "Alter Kontostand", "closing": "Neuer Kontostand",
    "carried": "Übertrag auf Blatt", "brought": "Übertrag", "to": " bis ",
    "total_in": "Summe Haben", "total_out": "Summe Soll", "holder": "Kontoinhaber",
    "period": "Zeitraum",
    "title": "Kontoauszug", "account": "Kontonummer",
}  # fmt: skip
_FR: Final = {
    "date": "Date", "text": "Libellé", "out": "Débit", "in": "Crédit", "amount": "Montant",
    "balance": "Solde", "opening": "Solde précédent", "closing": "Nouveau solde",
    "carried": "À reporter", "brought": "Report", "to": " au ", "total_in": "Total crédits",
    "total_out": "Total débits", "holder": "Titulaire", "period": "Période du",
    "title": "Relevé de compte", "account": "Compte",
}  # fmt: skip
_ES: Final = {
    "date": "Fecha", "text": "Concepto", "out": "Cargo", "in": "Abono", "amount": "Importe",
    "balance": "Saldo", "opening": "Saldo anterior", "closing": "Saldo final", "to": " al ",
    "total_in": "Total abonos", "total_out": "Total cargos", "holder": "Titular",
    "period": "Periodo", "title": "Extracto de cuenta", "account": "Cuenta",
}  # fmt: skip
_ZH: Final = {
    "date": "交易日期", "text": "摘要", "out": "支出", "in": "收入", "amount": "交易金额",
    "balance": "余额", "opening": "期初余额", "closing": "期末余额", "to": " 至 ",
    "total_in": "收入合计", "total_out": "支出合计", "holder": "户名", "period": "起止日期",
    "title": "账户交易明细", "account": "账号",
}  # fmt: skip
_TEXTS: Final = (
    "Card payment Utopia Rail", "Rent Harbour Street 4", "Corner Grocer 0042", "Electricity",
    "Transfer to savings 1234 5678", "Cash withdrawal", "Refund Orbit Shop", "Water works",
    "Standing order 77-1", "Invoice 2024-118 Glazier", "FX 120.00 USD rate 0.9210", "Library fees",
)  # fmt: skip
_ZH_TEXTS: Final = (
    "房租",
    "超市消费",
    "电费",
    "转账汇款",
    "取现",
    "退款",
    "水费",
    "地铁充值",
    "网上购物",
)


def _us(day: date) -> str:
    return f"{_ENGLISH[day.month - 1]} {day.day}, {day.year}"


STYLES: Final = (
    Style(name="plain", issuer="Bank of Utopia", holder="Jordan Ode Specimen", currency="UTD",
          words=_EN, texts=_TEXTS),
    Style(name="uk", issuer="Arcadia Building Society", holder="Robin Vale Specimen",
          currency="GBP", words=_EN, columns="two",
          day=lambda d: f"{d.day:02} {_ENGLISH[d.month - 1]}",
          full_day=lambda d: f"{d.day} {_ENGLISH[d.month - 1]} {d.year}", once=True, daily=True,
          carried=True, second_line=True, texts=_TEXTS, font="Times-Roman"),
    Style(name="us", issuer="First Harbor Bank", holder="Casey Lund Specimen", currency="USD",
          words=_EN, day=lambda d: f"{d.month:02}/{d.day:02}", full_day=_us, columns="amount",
          symbol="$", texts=_TEXTS),
    Style(name="de", issuer="Sparkasse Neuland", holder="Kim Ärger-Muster", currency="EUR",
          point=",", group=".", words=_DE, columns="trailing",
          day=lambda d: f"{d.day:02}.{d.month:02}.", full_day=lambda d: f"{d:%d.%m.%Y}",
          carried=True, pages="Blatt {} von {}", second_line=True, texts=_TEXTS),
    Style(name="fr", issuer="Banque de Cocagne", holder="Camille Exemple", currency="EUR",
          point=",", group=" ", words=_FR, columns="two", day=lambda d: f"{d:%d/%m/%Y}",
          full_day=lambda d: f"{d:%d/%m/%Y}", pages="Page {} sur {}", zebra=True, texts=_TEXTS),
    Style(name="ch", issuer="Kantonalbank Muster AG", holder="Luca Beispiel", currency="CHF",
          group="'", words=_DE, columns="two", day=lambda d: f"{d:%d.%m.%y}",
          full_day=lambda d: f"{d:%d.%m.%Y}", descending=True,
          pages="Seite {} von {}", texts=_TEXTS),
    Style(name="es", issuer="Banco Ejemplar", holder="Sol Muestra García", currency="EUR",
          point=",", group=".", words=_ES, day=lambda d: f"{d.day:02} {_SPANISH[d.month - 1]}",
          full_day=lambda d: f"{d:%d/%m/%Y}", pages="Página {} de {}", texts=_TEXTS,
          font="Courier"),
    Style(name="zh", issuer="乌托邦银行", holder="样本", currency="CNY", words=_ZH,
          day=lambda d: f"{d:%Y%m%d}", full_day=lambda d: f"{d.year}年{d.month:02}月{d.day:02}日",
          font="NotoSansSC", pages="第{}页 共{}页", texts=_ZH_TEXTS),
    Style(name="jp", issuer="Yume Bank", holder="Haru Mihon", currency="JPY", decimals=0,
          words=_EN, columns="two", day=lambda d: f"{d:%Y/%m/%d}",
          full_day=lambda d: f"{d:%Y/%m/%d}", texts=_TEXTS),
    Style(name="marks", issuer="Nile Savings plc", holder="Noor Sample", currency="EGP",
          words=_EN, columns="marks", day=lambda d: f"{d.day:02}-{_ENGLISH[d.month - 1]}-{d:%y}",
          full_day=lambda d: f"{d.day:02}-{_ENGLISH[d.month - 1]}-{d.year}", descending=True,
          pages="{}/{}", texts=_TEXTS),
    Style(name="brackets", issuer="Orbit Exchange Ltd", holder="Ari Mustermann", currency="USDT",
          decimals=6, words=_EN, columns="brackets", pages="Page {} of {}", texts=_TEXTS),
    Style(name="bare", issuer="Cooperative of New Arcadia", holder="Ode Jordan", currency="UTD",
          words=_EN, headed=False, zebra=True, texts=_TEXTS),
)  # fmt: skip
