"""Cells of a table to moments, exact decimals and directions.

Law: a cell that cannot be read gives nothing; it is never bent to fit.
"""

import re
from collections.abc import Collection, Iterable, Sequence
from datetime import UTC, date, datetime, time, timedelta, timezone
from decimal import Decimal
from typing import Final

from app.domain.ledger_map import DateOrder
from app.engines.funds.dates import Calendar, calendar_of, leading_date, settled
from app.engines.funds.numbers import Money, Notation, cores, read_money
from app.engines.funds.vocabulary import FLAG_IN, FLAG_OUT

_CLOCK: Final = re.compile(
    r"(?:^|[T ,])(\d{1,2}):([0-5]\d)(?::([0-5]\d))?(?:[.,]\d+)? *([ap]\.?m\.?)?"
    r" *(Z|UTC|GMT|[+-]\d{2}:?\d{2})?$",
    re.IGNORECASE,
)
_EPOCH: Final = re.compile(r"([12]\d{9})(\d{3})?")
"""Seconds since 1970, or thousandths of them; of this century's first decades."""
_SCIENTIFIC: Final = re.compile(r"[+-]?\d(?:\.\d+)?[eE][+-]?\d{1,2}")
_WITH_UNIT: Final = re.compile(r"(.*[\d.])\s?([A-Za-z]{2,10})")
_NOON: Final = 12
_LAST_HOUR: Final = 23
_WORDS: Final = {
    "out": frozenset(
        {"out", "withdraw", "send", "sent", "sell", "sold", "debit", "spend", "spent", "payout"}
        | {"fee", "ausgang", "belastung", "lastschrift", "soll"}
    ),
    "in": frozenset(
        {"in", "deposit", "receive", "buy", "bought", "credit", "reward", "interest", "staking"}
        | {"airdrop", "earn", "refund", "payin", "topup", "cashback", "mining", "eingang"}
        | {"gutschrift", "haben"}
    ),
}
_HAN: Final = {
    "in": ("收入", "存入", "转入", "充值", "收款"),
    "out": ("支出", "提现", "转出", "付款", "支取"),
}
_DAY_FIRST: Final = {DateOrder.DAY_FIRST: True, DateOrder.MONTH_FIRST: False}


def calendar(days: Iterable[str], order: DateOrder) -> Calendar:
    """How the dates of a table are written: as said, else as they tell together."""
    if order in _DAY_FIRST:
        return Calendar(day_first=_DAY_FIRST[order])
    return calendar_of([raw for raw in map(leading_date, days) if raw], None)


def moment(day: str, clock: str, how: tuple[Calendar, int | None]) -> tuple[str, str]:
    """Day and time of the day, both in UTC and as ISO 8601; a part that is not told is empty."""
    if epoch := _EPOCH.fullmatch(day):
        at = datetime.fromtimestamp(int(epoch[1]), UTC)
        return at.date().isoformat(), at.time().isoformat()
    raw = leading_date(day)
    told = settled(raw, how[0]) if raw else None
    if told is None:
        return "", ""
    at_clock = _CLOCK.search(clock or day)
    read = _time(at_clock) if at_clock else None
    if at_clock is None or read is None:
        return told.isoformat(), ""
    return _in_utc(told, read, _zone(at_clock[5], how[1]))


def _in_utc(day: date, clock: time, zone: int | None) -> tuple[str, str]:
    if zone is None:
        return day.isoformat(), ""
    try:
        local = datetime.combine(day, clock, timezone(timedelta(minutes=zone)))
        at = local.astimezone(UTC)
    except (ValueError, OverflowError):  # beyond a day, or beyond the calendar
        return day.isoformat(), ""
    return at.date().isoformat(), at.time().isoformat()


def _time(found: re.Match[str]) -> time | None:
    hour, half = int(found[1]), (found[4] or "").lower()[:1]
    if half and not 1 <= hour <= _NOON:
        return None
    if half:
        hour = hour % _NOON + (_NOON if half == "p" else 0)
    return time(hour, int(found[2]), int(found[3] or 0)) if hour <= _LAST_HOUR else None


def _zone(own: str | None, said: int | None) -> int | None:
    """Minutes east of UTC: what the cell itself says, else what is said of the table."""
    if not own:
        return said
    if own[0] not in "+-":
        return 0
    digits = own[1:].replace(":", "")
    minutes = int(digits[:2]) * 60 + int(digits[2:])
    return -minutes if own[0] == "-" else minutes


def point_of(figures: Iterable[str]) -> str:
    """The decimal sign that most figures tell; a point where none does, as programs write it."""
    votes = [vote for core in cores(figures) if (vote := _told_point(core))]
    return "," if votes.count(",") > votes.count(".") else "."


def _told_point(core: str) -> str:
    marks = [mark for mark in core if mark in ".,"]
    if not marks:
        return ""
    last = marks[-1]
    if len(set(marks)) > 1:
        return last
    if len(marks) > 1:  # it groups, so the other one parts
        return "." if last == "," else ","
    whole, _, rest = core.partition(last)
    if len(rest) == 3 and not whole.startswith("0"):  # noqa: PLR2004 -- 1.234 may be either
        return ""
    return last


def figure(text: str, point: str) -> Money | None:
    """The figure that a cell is, with the code of its asset where one stands beside it."""
    if not text:
        return None
    if _SCIENTIFIC.fullmatch(text):
        return Money(value=Decimal(text), signed=text[0] in "+-")
    money = read_money(text, Notation(point=point))
    unit = _WITH_UNIT.fullmatch(text) if money is None else None
    if unit is None:
        return money
    bare = read_money(unit[1], Notation(point=point))
    return bare and Money(value=bare.value, signed=bare.signed, currency=unit[2].upper())


def way(text: str) -> str:
    """What a cell says of the direction: "in", "out", or nothing."""
    if text.upper() in FLAG_OUT:
        return "out"
    if text.upper() in FLAG_IN:
        return "in"
    words = re.findall(r"[^\W\d_]+", text.lower())
    for direction, known in _WORDS.items():
        if _begins(words, known) or any(sign in text for sign in _HAN[direction]):
            return direction
    return ""


def _begins(words: Sequence[str], known: Collection[str]) -> bool:
    """Whether a word is one of those known, or a form of one that is long enough to tell."""
    return any(
        word == name or (len(name) > 3 and word.startswith(name))  # noqa: PLR2004 -- in, out
        for word in words
        for name in known
    )
