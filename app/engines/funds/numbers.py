"""Money as printed to exact decimals: which notation a statement uses, and reading by it.

Laws:
1. One statement has one notation, told by its own figures; a figure is never bent to fit.
2. A figure whose digits are grouped otherwise is still read, and said to be so.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

_MINUS: Final = "-\u2212\u2013\uff0d"
_CURRENCIES: Final = (
    r"[A-Z]{3,4}|R[sp]\.?|RM|Dhs\.?|[€$£¥₹₽₿₩₺₴₫฿]|HK\$|US\$|NT\$"
    r"|S\$|C\$|A\$|R\$|CHF|Fr\.|kr\.?|zł|Kč|元|円|人民币"
)
_CORE: Final = r"(?:\d{1,3}(?:[  ' \u2019]\d{3})+(?:[.,]\d{1,18})?|\d[\d.,'\u2019]*\d|\d|[.,]\d{2})"
_MARKS: Final = r"CR|DR|Cr|Dr|cr|dr|C|D|H|S|OD|Haben|Soll|借|贷|貸"
_MONEY: Final = re.compile(
    rf"(?P<open>\()?(?P<lead>[{_MINUS}+])?\s?(?P<before>{_CURRENCIES})?\s?(?P<sign>[{_MINUS}+])?\s?"
    rf"(?P<core>{_CORE})(?P<tail>[{_MINUS}+])?(?P<close>\))?"
    rf"\s?(?P<after>{_CURRENCIES})?\s?(?P<mark>{_MARKS})?(?P<last>[{_MINUS}+])?"
)
_OUT: Final = frozenset({"DR", "D", "S", "OD", "SOLL", "借"})
_IN: Final = frozenset({"CR", "C", "H", "HABEN", "贷", "貸"})
_NO_CURRENCY: Final = frozenset({"", "CR", "DR", "OD"})
_MOST_DIGITS: Final = 30
_MOSTLY: Final = 2
"""1,234 may be either; where such figures outnumber those with two decimals so, none has any."""
_VARIED: Final = 0.05
"""Of the figures: as many with fewer decimals are a habit. One figure in ten ends in a nought."""
_CENTS: Final = 2
_SYMBOLS: Final = {
    "€": "EUR", "£": "GBP", "₹": "INR", "₽": "RUB", "₿": "BTC", "₩": "KRW", "HK$": "HKD",
    "US$": "USD", "NT$": "TWD", "S$": "SGD", "C$": "CAD", "A$": "AUD", "R$": "BRL", "元": "CNY",
    "人民币": "CNY", "円": "JPY", "RMB": "CNY", "zł": "PLN", "Kč": "CZK", "Fr.": "CHF",
}  # fmt: skip
"""Signs of one currency. $, ¥ and kr stand for several and say nothing. Source: ISO 4217."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Notation:
    """How a statement writes numbers."""

    point: str = "."
    group: str = ""
    """Empty: digits are not grouped."""
    decimals: int = 2
    """How many most figures have; 0 when none has a decimal mark."""
    loose: bool = False
    """Whether some have fewer: noughts at the end are left out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Money:
    """One figure."""

    value: Decimal
    signed: bool
    """Whether a sign, bracket or mark said which way it goes."""
    mark: str = ""
    """"in", "out" or nothing: what letters beside it say."""
    currency: str = ""
    odd: bool = False
    """Whether its digits are grouped otherwise than the notation asks for."""


def cores(texts: Iterable[str]) -> list[str]:
    """The digits and separators of every text that is a figure."""
    return [m["core"] for text in texts for m in (_MONEY.fullmatch(text.strip()),) if m]


def notation_of(texts: Iterable[str]) -> Notation:
    """The notation that most figures of a statement are in."""
    points: Counter[str] = Counter()
    open_: Counter[str] = Counter()
    groups: Counter[str] = Counter()
    places: Counter[int] = Counter()
    for core in cores(texts):
        point, group = _told(core)
        if not point and not group and (either := re.fullmatch(r"\d{1,3}([.,])\d{3}", core)):
            open_[either[1]] += 1
        points[point] += bool(point)
        groups[group] += bool(group)
        if point:
            places[len(core.rpartition(point)[2])] += 1
    likely, often = (open_.most_common(1) or [("", 0)])[0]
    if often > _MOSTLY * points.total():
        return Notation(point="." if likely == "," else ",", group=likely, decimals=0)
    point = max(".,", key=lambda mark: points[mark]) if points else ""
    if points and not points[point]:
        point = ""
    group = max((g for g in groups if g and g != point), key=lambda g: groups[g], default="")
    decimals = places.most_common(1)[0][0] if places else 0
    rare = [count for count in places.values() if count < _VARIED * places.total()]
    return Notation(
        point=point or ("," if group == "." else "."),
        group=group,
        decimals=decimals,
        loose=len(places) - len(rare) > 1 and decimals <= _CENTS,
    )


def _told(core: str) -> tuple[str, str]:
    """Decimal mark and group mark, so far as one figure tells them for sure."""
    marks = [c for c in core if not c.isdigit()]
    kinds = [" " if m.isspace() else "'" if m in "'\u2019" else m for m in marks]
    if not kinds:
        return "", ""
    last = kinds[-1]
    after = len(core) - 1 - max(i for i, c in enumerate(core) if not c.isdigit())
    if len(set(kinds)) > 1:
        return last, kinds[0]
    if len(kinds) > 1 or last in " '":
        return "", last
    return ("", "") if after == 3 else (last, "")  # noqa: PLR2004 -- 1.234 may be either


def read_money(text: str, notation: Notation) -> Money | None:
    """The figure that `text` is in that notation; None when it is none."""
    match = _MONEY.fullmatch(text.strip())
    if match is None or bool(match["open"]) != bool(match["close"]):
        return None
    core = re.sub(r"\s", " ", match["core"]).replace("\u2019", "'")
    whole, point, rest = core.rpartition(notation.point)
    if not point:
        whole, rest = core, ""
    digits = re.sub(r"\D", "", whole)
    if (rest and not rest.isdigit()) or not 0 < len(digits + rest) <= _MOST_DIGITS:
        return None
    value = Decimal(f"{digits or 0}.{rest}" if rest else digits)
    mark = _mark(match["mark"] or "")
    signs = [match[name] for name in ("lead", "sign", "tail", "last") if match[name]]
    out = bool(match["open"]) or any(sign in _MINUS for sign in signs) or mark == "out"
    return Money(
        value=-value if out else value,
        signed=bool(signs or match["open"] or mark),
        mark=mark,
        currency=_currency(match["before"] or "") or _currency(match["after"] or ""),
        odd=not _grouped(whole, notation.group),
    )


def _mark(text: str) -> str:
    upper = text.upper()
    return "out" if upper in _OUT else "in" if upper in _IN else ""


def _currency(text: str) -> str:
    if text.upper() in _NO_CURRENCY:
        return ""
    return _SYMBOLS.get(text, text if text.isalpha() and text.isascii() and text.isupper() else "")


def _grouped(whole: str, group: str) -> bool:
    """Whether the digits before the decimal mark stand in threes, or in the Indian manner."""
    if whole.isdigit() or not whole:
        return True
    mark = re.escape(group) if group else r"[.,' ]"
    threes = rf"\d{{1,3}}(?:{mark}\d{{3}})+"
    indian = rf"\d{{1,2}}(?:{mark}\d{{2}})*{mark}\d{{3}}"
    return re.fullmatch(rf"{threes}|{indian}", whole) is not None


def looks_like_money(text: str, notation: Notation) -> bool:
    """Whether `text` is a figure with as many decimals as a sum of this statement has."""
    match = _MONEY.fullmatch(text.strip())
    if match is None:
        return False
    core = match["core"]
    if len(core) > 1 and core[0] == "0" and core[1].isdigit():
        return False
    if notation.decimals == 0:
        return core.isdigit() or _grouped(re.sub(r"\s", " ", core), notation.group)
    whole, point, rest = core.rpartition(notation.point)
    if not point and notation.loose:
        return core.isdigit() or _grouped(core, notation.group)
    return bool(point) and rest.isdigit() and not (whole and notation.point in whole)
