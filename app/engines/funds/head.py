"""What a statement says of itself: issuer, holder, period, account, pages."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice, pairwise
from typing import Final

from app.engines.funds.dates import Calendar, RawDate, calendar_of, dates_in, settled
from app.engines.funds.vocabulary import CODES, HOLDER, ISSUER, ISSUING, PAGES, PERIOD
from app.engines.funds.words import Line, Word

_HEAD_LINES: Final = 40
"""Of the first page: the head stands above the rows."""
_FOOT_LINES: Final = 4
_BETWEEN: Final = re.compile(
    r"\s*(?:-|\u2013|\u2014|to|bis|au|al|a|até|t/m|tot|until|through|thru|至|到|~|\uff5e)\s*(?:le\s)?",
    re.IGNORECASE,
)
_LABEL_END: Final = re.compile(r"\s*[:\uff1a]\s*")
_NAME: Final = re.compile(r"[^\W\d_][^\d_@#:\uff1a]*")
_ADDRESSED: Final = re.compile(
    r"(?:(?:mr|mrs|ms|miss|dr|herrn?|frau|mme|m|sr|sra|señor|señora)\.?\s+)?"
    r"(?P<name>(?:[^\W\d_][\w.'\u2019-]*\s+){1,5}[^\W\d_][\w.'\u2019-]*)",
    re.IGNORECASE,
)
_MOST_NAMES: Final = 12
_LONGEST_NAME: Final = 80
_ACCOUNT: Final = re.compile(
    r"(?:IBAN|account(?: (?:no|number|nr))?|konto(?:nummer)?|compte|cuenta|账号|卡号|帐号)"
    r"\.?\s*[:\uff1a]?\s*"
    r"(?P<number>[A-Z]{0,2}[\dX*][\dX*A-Z -]{4,40})",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Told:
    """One fact of the head, with the words that tell it."""

    name: str
    value: str
    line: Line


def head_of(lines: Sequence[Line]) -> Iterator[Told]:
    """Everything that the head of a statement tells; of each fact the first, of names all."""
    head = [line for line in lines if line.page == 0][:_HEAD_LINES]
    yield from islice(_issuer(head), 1)
    yield from islice(_labelled(head), 1)
    yield from islice(_addressed(head), _MOST_NAMES)
    yield from islice(_accounts(head), 1)
    yield from islice(_currencies(head), 1)


def _issuer(head: Sequence[Line]) -> Iterator[Told]:
    for line in head:
        match = ISSUER.match(line.text)
        after = _LABEL_END.match(line.text, match.end()) if match else None
        if after and line.text[after.end() :].strip():
            yield Told("issuer", line.text[after.end() :].strip(), line)
    top = head[:12]
    big = sorted(top, key=lambda line: -max(word.size or word.height for word in line.words))
    for line in (*(item for item in top if ISSUING.search(item.text)), *big[:1]):
        text = line.text.strip()
        if _NAME.match(text) and len(text) <= _LONGEST_NAME:
            yield Told("issuer", text, line)


def _labelled(head: Sequence[Line]) -> Iterator[Told]:
    """A name behind, or below, its label."""
    for at, line in enumerate(head):
        match = HOLDER.match(line.text)
        if match is None:
            continue
        value, gap = _behind(line, match.end())
        colon = _LABEL_END.match(line.text, match.end()) is not None
        if value and (gap or colon) and _is_name(value):
            yield Told("holder", value, line)
        elif not line.text[match.end() :].strip(" :\uff1a") and at + 1 < len(head):
            below = " ".join(word.text for word in head[at + 1].words)
            if _is_name(below):
                yield Told("holder", below, head[at + 1])


def _behind(line: Line, end: int) -> tuple[str, bool]:
    """What stands behind the label up to a wide gap, and whether a wide gap parts the two."""
    count = len(line.text[:end].split())
    words = line.words[count:]
    if not words:
        text = _LABEL_END.sub("", line.text[end:], count=1).strip()
        return text, False
    if line.text[end : end + 1] in ":\uff1a" and not line.words[count - 1].text.endswith(
        (":", "\uff1a")
    ):
        _, _, tail = line.words[count - 1].text.partition(":" if ":" in line.text else "\uff1a")
        if tail:
            return " ".join([tail, *(w.text for w in _run(words))]), True
    gap = words[0].x0 - line.words[count - 1].x1 > words[0].height
    run = [word.text for word in _run(words)]
    return " ".join(run).strip(" :\uff1a"), gap


def _run(words: Sequence[Word]) -> Iterator[Word]:
    """The words up to the next wide gap: a second pair of label and value may follow."""
    for at, word in enumerate(words):
        if at and word.x0 - words[at - 1].x1 > 1.6 * word.height:
            return
        yield word


def _is_name(text: str) -> bool:
    plain = text.strip()
    return 1 < len(plain) <= _LONGEST_NAME and _NAME.fullmatch(plain) is not None


def _addressed(head: Sequence[Line]) -> Iterator[Told]:
    """Lines, or parts of lines, that may be a name: letters only, two to six words."""
    for line in head:
        start = 0
        words = line.words
        while start < len(words):
            run = list(_run(words[start:]))
            start += len(run)
            text = " ".join(word.text for word in run).strip(" ,")
            match = _ADDRESSED.fullmatch(text)
            if match and not HOLDER.match(text):
                yield Told("addressed", match["name"], line)


def _accounts(head: Sequence[Line]) -> Iterator[Told]:
    for line in head:
        match = _ACCOUNT.search(line.text)
        if match and sum(c.isdigit() or c in "*X" for c in match["number"]) > 3:  # noqa: PLR2004
            yield Told("account", match["number"].strip(), line)


def _currencies(head: Sequence[Line]) -> Iterator[Told]:
    for line in head:
        codes = set(CODES.findall(line.text))
        if len(codes) == 1:
            yield Told("currency", codes.pop(), line)


def period_of(
    lines: Sequence[Line], rows: Sequence[RawDate] = ()
) -> tuple[Told, tuple[date, date]] | None:
    """From when to when the statement goes: two dates with "to" between them in the head.

    `rows` are the dates of the rows, which tell the order of day and month where the two do not.
    """
    head = [line for line in lines if line.page == 0][:_HEAD_LINES]
    labelled = [line for line in head if PERIOD.search(line.text)]
    for line in (*labelled, *head):
        found = dates_in(line.text)
        for (at, start), (then, b) in pairwise(found):
            between = line.text[at + start.length : then]
            if not _BETWEEN.fullmatch(between):
                continue
            a = start if start.year is not None else replace(start, year=b.year)
            order = calendar_of([a, b], None)
            if order.day_first is None:
                order = calendar_of([raw for raw in rows if raw.year is not None], None)
            if order.day_first is None:
                order = _fitting(a, b, rows)
            first, last = settled(a, order), settled(b, order)
            if first and last and first <= last:
                return Told("period", f"{first}/{last}", line), (first, last)
    return None


def _fitting(a: RawDate, b: RawDate, rows: Sequence[RawDate]) -> Calendar:
    """The order of day and month under which more rows with a named month fall between the two."""
    named = [raw for raw in rows if raw.month is not None]
    inside = {}
    for day_first in (True, False):
        order = Calendar(day_first=day_first)
        first, last = settled(a, order), settled(b, order)
        if first and last:
            within = Calendar(day_first=day_first, first=first, last=last)
            days = [settled(raw, within) for raw in named]
            inside[day_first] = sum(1 for day in days if day and first <= day <= last)
    most = max(inside.values(), default=0)
    best = [order for order, count in inside.items() if count == most]
    return Calendar(day_first=best[0] if most and len(best) == 1 else None)


def pages_told(lines: Sequence[Line], pages: int) -> tuple[dict[int, tuple[int, int]], Line | None]:
    """Each page's printed number and count (0 when not printed), and a line that tells one."""
    told: dict[int, tuple[int, int]] = {}
    at: Line | None = None
    for number in range(pages):
        mine = [line for line in lines if line.page == number]
        for line in (*mine[:_HEAD_LINES], *mine[-_FOOT_LINES:]):
            match = PAGES.search(line.text)
            if match:
                parts = match.groupdict()
                own = next(int(parts[k]) for k in "abcde" if parts[k])
                all_ = next((int(parts[k]) for k in "nmklo" if parts[k]), 0)
                told[number] = own, all_
                at = at or line
                break
    return told, at
