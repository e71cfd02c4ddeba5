"""Surname and given names together: swapped, divided otherwise, or written as one full name."""

from collections.abc import Mapping
from typing import Final

from app.domain.match_words import Judgement, MatchReason, Verdict
from app.domain.name_forms import Spelling, normalised
from app.domain.name_match import match_name, placed, same_name

SURNAME: Final = "surname"
GIVEN: Final = "given_names"
FULL: Final = "full_name"
_PLACEHOLDERS: Final = frozenset({"FNU", "LNU", "XXX", "XXXX", "NFN", "NLN", "UNKNOWN", "NONE"})
"""What papers print for a name that a person has not. Source: US Department of State, 9 FAM 403.9
(FNU, LNU); ICAO Doc 9303-3, 4.6 leaves it empty."""
_OTHER: Final = {SURNAME: GIVEN, GIVEN: SURNAME}
_BOTH: Final = 2
_READINGS: Final = frozenset({MatchReason.PINYIN, MatchReason.HOME_READING})


def match_part(
    name: str, sides: tuple[Mapping[str, str], Mapping[str, str]], spelling: Spelling, country: str
) -> Judgement | None:
    """Judge one of surname and given names by the whole name; None when that says nothing.

    Args:
        name: Which of both.
        sides: Fields of the record and of the source, by name.
        spelling: How names may be spelled.
        country: Three-letter code of the nationality.
    """
    ours, theirs = (_names(side) for side in sides)
    if len(ours) == len(theirs) == 1:
        return _single(ours, theirs, spelling, country)
    if min(len(ours), len(theirs)) == 1 and FULL not in {*ours, *theirs}:
        return _divided(ours, theirs, spelling, country)
    if FULL in ours or FULL in theirs:
        return _full(ours, theirs, spelling, country)
    other = _OTHER.get(name, "")
    if name in ours and other in theirs and len(ours) == len(theirs) == _BOTH:
        crossed = ((ours[name], theirs[other]), (ours[other], theirs[name]))
        if all(same_name(*pair, spelling, country) for pair in crossed):
            return Judgement(Verdict.REORDERED, MatchReason.SURNAME_AND_GIVEN_SWAPPED)
    return _divided(ours, theirs, spelling, country)


def _names(side: Mapping[str, str]) -> dict[str, str]:
    """The names that are really there, without placeholders."""
    said = {name: normalised(side.get(name, "")) for name in (SURNAME, GIVEN, FULL)}
    real = {name: text for name, text in said.items() if text and text not in _PLACEHOLDERS}
    if SURNAME in real or GIVEN in real:
        real.pop(FULL, None)
    return real


def _single(
    ours: dict[str, str], theirs: dict[str, str], spelling: Spelling, country: str
) -> Judgement | None:
    one, other = (next(iter(side.values())) for side in (ours, theirs))
    if same_name(one, other, spelling, country):
        return Judgement(Verdict.PERMITTED_VARIANT, MatchReason.SINGLE_NAME)
    return None


def _full(
    ours: dict[str, str], theirs: dict[str, str], spelling: Spelling, country: str
) -> Judgement | None:
    """Compare as one text, the surname first or last: a full name says no order."""
    for one in _orders(ours):
        for other in _orders(theirs):
            found = same_name(one, other, spelling, country)
            if found is not None:
                whole = found.reason in {MatchReason.EQUAL, MatchReason.SPACING}
                return Judgement(
                    Verdict.PERMITTED_VARIANT, MatchReason.WHOLE_NAME if whole else found.reason
                )
    found = match_name(_orders(ours)[0], _orders(theirs)[0], spelling, country=country)
    return found if found.verdict is not Verdict.SAME else None


def _orders(names: dict[str, str]) -> tuple[str, ...]:
    if FULL in names:
        return (names[FULL],)
    parts = [names[key] for key in (SURNAME, GIVEN) if key in names]
    return (" ".join(parts), " ".join(reversed(parts)))


def _divided(
    ours: dict[str, str], theirs: dict[str, str], spelling: Spelling, country: str
) -> Judgement | None:
    """The same words, divided otherwise between the two fields."""
    parts, read = (_words(side) for side in (ours, theirs))
    told = Judgement(Verdict.REORDERED, MatchReason.PARTS_IN_OTHER_FIELD)
    if len(parts) == len(read) and placed(parts, read, spelling.in_country(country)):
        return told
    # Ideographs have no spaces: a surname of two may be cut in the middle (OU, YANG NANA).
    whole = same_name(" ".join(parts), " ".join(read), spelling, country)
    return told if whole and whole.reason in _READINGS else None


def _words(names: dict[str, str]) -> list[str]:
    return " ".join(names.get(key, "") for key in (SURNAME, GIVEN)).split()
