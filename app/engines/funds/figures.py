"""Where a line's figures stand: words joined to amounts, after the date that a row begins with."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from app.engines.funds.dates import WEEKDAY, RawDate, leading_date
from app.engines.funds.numbers import Money, Notation, looks_like_money, notation_of, read_money
from app.engines.funds.words import Line, Word

_NEAR: Final = 0.6
"""Of the type size: a sign, a code or a mark as near as that belongs to the figure."""
_NEAR_DIGITS: Final = 0.45
_MOST_WORDS: Final = 6
_DATE_WITHIN: Final = 3
"""Words from the left in which a row's date begins; a running number may stand before it."""
_SPACED: Final = re.compile(r"[-\u2212+(]?\d{1,3}")
_THREES: Final = re.compile(r"\d{3}(?:[.,]\d{1,18})?[-+)]?|\d{3}")


@dataclass(frozen=True, slots=True)
class Figure:
    """One amount on a line."""

    money: Money
    words: tuple[Word, ...]

    @property
    def x0(self) -> float:
        """Left edge."""
        return self.words[0].x0

    @property
    def x1(self) -> float:
        """Right edge."""
        return self.words[-1].x1

    @property
    def core(self) -> Word:
        """The word that holds the last digits."""
        digits = [word for word in self.words if any(c.isdigit() for c in word.text)]
        return digits[-1]


@dataclass(frozen=True, slots=True)
class Read:
    """One line, taken apart."""

    line: Line
    dates: tuple[RawDate, ...]
    figures: tuple[Figure, ...]
    rest: tuple[Word, ...]
    """Words that are neither date nor figure."""

    @property
    def text(self) -> str:
        """What the line says besides."""
        return " ".join(word.text for word in self.rest)


def notation(lines: Iterable[Line]) -> Notation:
    """The notation of a statement, told by all that may be figures."""
    texts: list[str] = []
    spaced: list[str] = []
    for line in lines:
        _, used = _dates(line.words)
        words = line.words[used:]
        texts += [word.text for word in words if any(c.isdigit() for c in word.text)]
        spaced += [
            f"{a.text} {b.text}"
            for a, b in pairwise(words)
            if _SPACED.fullmatch(a.text) and _THREES.fullmatch(b.text) and "." in b.text + "."
            if b.x0 - a.x1 <= _NEAR_DIGITS * max(a.size, a.height * 0.7)
            and re.search(r"[.,]\d{2}", b.text)
        ]
    if len(spaced) > 1:
        texts += spaced
    return notation_of(texts)


def taken_apart(line: Line, by: Notation) -> Read:
    """Dates first, then every figure; the rest is text."""
    dates, used = _dates(line.words)
    words = line.words[used:]
    figures: list[Figure] = []
    rest: list[Word] = []
    at = 0
    while at < len(words):
        figure = _figure(words[at : at + _MOST_WORDS], by)
        if figure is None:
            rest.append(words[at])
            at += 1
        else:
            figures.append(figure)
            at += len(figure.words)
    return Read(line, dates, tuple(figures), tuple(rest))


def _figure(words: Sequence[Word], by: Notation) -> Figure | None:
    """The longest run of words from the first on that is one figure."""
    for run in sorted(_runs(words, by), key=len, reverse=True):
        text = " ".join(word.text for word in run)
        if looks_like_money(text, by) and (money := read_money(text, by)) is not None:
            return Figure(money, tuple(run))
    return None


def _runs(words: Sequence[Word], by: Notation) -> Iterator[Sequence[Word]]:
    digits = 0
    for end, word in enumerate(words, 1):
        if end > 1:
            before = words[end - 2]
            size = max(word.size, word.height * 0.7)
            both = _has_digit(before) and _has_digit(word)
            if word.x0 - before.x1 > (_NEAR_DIGITS if both else _NEAR) * size:
                return
        digits += _has_digit(word)
        if digits > 1 and by.group != " ":
            return
        if digits:
            yield words[:end]


def _has_digit(word: Word) -> bool:
    return any(c.isdigit() for c in word.text)


def _dates(words: Sequence[Word]) -> tuple[tuple[RawDate, ...], int]:
    """The dates that a line begins with, and how many words they take."""
    for start in range(min(_DATE_WITHIN, len(words))):
        before = words[start - 1].text.strip(".#,") if start else ""
        if start and not before.isdigit() and not WEEKDAY.fullmatch(before):
            break
        found: list[RawDate] = []
        used = start
        while (taken := _date_at(words, used)) is not None and len(found) < 2:  # noqa: PLR2004
            raw, used = taken
            found.append(raw)
        if found:
            return tuple(found), used
    return (), 0


def _date_at(words: Sequence[Word], start: int) -> tuple[RawDate, int] | None:
    text = " ".join(word.text for word in words[start : start + 5])
    raw = leading_date(text)
    if raw is None:
        return None
    end, length = start, 0
    while end < len(words) and length < raw.length:
        length += len(words[end].text) + 1
        end += 1
    if length - 1 > raw.length and words[end - 1].text[-(length - 1 - raw.length) :].strip(",.;:"):
        return None  # the date ends within a word: it is something else
    return raw, end
