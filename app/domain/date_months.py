"""Names of months, as identity papers and statements print them.

Laws: a word stands for a month when it is one of its names, or the beginning of one, of three
letters or more, with marks dropped; words of several languages side by side must agree.
The names are handed in; they are a resource.
"""

import csv
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from app.domain.name_forms import bare

Names: TypeAlias = Mapping[int, tuple[str, ...]]
"""Month, from 1, to its names without marks, upper case."""

_LEAST: Final = 3
_BETWEEN: Final = dict.fromkeys(map(ord, "-'\u2019 \u02bc\u02bf"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Months:
    """The months of two calendars."""

    gregorian: Names = field(default_factory=dict)
    hijri: Names = field(default_factory=dict)

    def named(self, word: str) -> frozenset[int]:
        """The Gregorian months that `word` may stand for; more than one in few languages."""
        plain = bare(word.upper()).replace(".", "")
        return frozenset(
            month
            for month, names in self.gregorian.items()
            for name in names
            if plain == name or (len(plain) >= _LEAST and name.startswith(plain))
        )

    def hijri_named(self, words: str) -> int | None:
        """The Hijri month that `words` name whole."""
        plain = bare(words.upper()).translate(_BETWEEN)
        return next((month for month, names in self.hijri.items() if plain in names), None)


def parse_months(text: str) -> Months:
    """Read the table of months: calendar, month, names, source."""
    found: dict[str, dict[int, tuple[str, ...]]] = {"gregorian": {}, "hijri": {}}
    for row in csv.DictReader(text.splitlines()):
        names = tuple(bare(name) for name in row["names"].split())
        found[row["calendar"]][int(row["month"])] = names
    return Months(**found)
