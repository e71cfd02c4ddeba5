"""One name against another: same, a permitted form, truncated, reordered or different.

Laws:
1. Ways to meet are tried from the strictest on; the first that leads there is the reason.
2. What two people of different names can share (a rank of likeness, a nickname) is no way to meet.
3. Two Latin spellings meet in a foreign letter only where the nationality makes it plausible:
   MEYER and MEIER are two German names, SERGEY and SERGEI one Russian.
"""

import re
from collections.abc import Iterator
from typing import Final

from app.domain.arabic_names import meets_without_short_vowels
from app.domain.match_words import Judgement, MatchReason, Verdict
from app.domain.name_forms import (
    Forms,
    Spelling,
    agree,
    bare,
    begins,
    is_known,
    is_latin,
    normalised,
    scripts,
)

_PARTICLE_WORDS: Final = (
    "AF AL AN AP AV BEN BIN BINT BINTI DA DAS DE DEL DELLA DEN DER DES DI DO DOS DU E EL IBN LA "
    "LAS LE LOS OP SAN TE TEN TER VAN VOM VON Y ZU ZUM ZUR "
)
"""Words that records and documents drop or keep at will.
Source: ICAO Doc 9303-3, 4.6 leaves prefixes and particles to the issuer; the list is ours."""
_PARTICLES: Final = frozenset(_PARTICLE_WORDS.split())
_WITHOUT_PARTICLES: Final = frozenset(["CHN", "HKG", "KOR", "MAC", "SGP", "TWN", "VNM"])
"""Countries where such words (LE, DU, VAN, SAN) are names. Source: ours."""
_ARTICLES: Final = ("AL", "EL")
"""The Arabic article, which papers join to the name or not, in either spelling."""
_APART: Final = re.compile(
    r"(?<=Q)U(?=E)|(?<=G)U(?=EZ\b)"
    r"|(?<=\bMIC)HA(?=EL)|(?<=\bRAF)A(?=EL)|(?<=\bRAPH)A(?=EL)|(?<=\bIS)[MR]A(?=EL)"
    r"|(?<=\bSAM)U(?=EL)|(?<=MAN)U(?=EL)|(?<=\bMIG)U(?=EL)|(?<=\b[JN])O(?=EL(?:A|LE|IA)?\b)"
    r"|(?<=\bCHL)O(?=E\b)|(?<=\bZ)O(?=E\b)"
)
"""Names in which A, O or U before E is a letter of its own: MICHAEL is no spelling of MICHÄL.
Source: ours; of names that are common in passports."""
_LONGEST: Final = 200
"""Characters of a name that are compared; beyond, only equal texts are the same. Source: ours; the
longest field of AAMVA and ICAO papers holds 99."""
_IDEOGRAPHS: Final = "CJK"
_ALIKE: Final = frozenset({"LATIN", "CYRILLIC", "GREEK"})
_BARE: Final = 2  # the shapes before this one are whole names
_DIGITS: Final = str.maketrans("0158", "OISB")
"""Digits that optical reading takes for letters. Source: ICAO Doc 9303-3, 4.4 (OCR-B set)."""
_Met = tuple[MatchReason, Forms]


def match_name(
    registered: str,
    read: str,
    spelling: Spelling,
    *,
    cut_short: bool = False,
    country: str = "",
) -> Judgement:
    """Judge one name as `read` against the `registered` one.

    Args:
        registered: The record's text, any script.
        read: The document's text; fillers may stand for spaces.
        spelling: How names may be spelled.
        cut_short: Whether the document's names fill their room.
        country: Three-letter code of the nationality; empty when nothing says it.
    """
    ours, theirs = normalised(registered), normalised(read)
    if ours == theirs:
        return Judgement(Verdict.SAME, MatchReason.EQUAL)
    if not theirs:
        return Judgement(Verdict.UNREADABLE, MatchReason.NOTHING_READ)
    if max(len(ours), len(theirs)) > _LONGEST:
        return Judgement(Verdict.DIFFERENT, MatchReason.OTHER_TEXT)
    if any(len(scripts(word) & _ALIKE) > 1 for word in (*ours.split(), *theirs.split())):
        return Judgement(Verdict.UNREADABLE, MatchReason.MIXED_SCRIPTS)
    if not _comparable(ours, theirs, spelling):
        return Judgement(Verdict.UNREADABLE, MatchReason.SCRIPT_WITHOUT_TABLE)
    return _permitted(ours, theirs, spelling, country) or _rearranged(
        ours, theirs, spelling.in_country(country), cut_short=cut_short
    )


def same_name(one: str, other: str, spelling: Spelling, country: str = "") -> Judgement | None:
    """Judge two names the same, in whatever permitted form; None when they are not."""
    found = match_name(one, other, spelling, country=country)
    return found if found.verdict in {Verdict.SAME, Verdict.PERMITTED_VARIANT} else None


def _comparable(ours: str, theirs: str, spelling: Spelling) -> bool:
    if scripts(ours) == scripts(theirs):
        return True
    forms = spelling.wide()
    return is_known(ours, forms) and is_known(theirs, forms)


def _permitted(ours: str, theirs: str, spelling: Spelling, country: str) -> Judgement | None:
    ours, theirs = _apart(ours, theirs)
    shapes = [(ours, theirs), (_together(ours), _together(theirs))]
    if country not in _WITHOUT_PARTICLES:
        shapes.append((_without_particles(ours), _without_particles(theirs)))
        shapes.append((_together(shapes[2][0]), _together(shapes[2][1])))
        shapes += zip(_with_articles(ours), _with_articles(theirs), strict=True)
    for number, (one, other) in enumerate(shapes):
        reason = _meeting(one, other, spelling, country)
        if reason is not None:
            told = reason if number < _BARE else MatchReason.PARTICLE
            if number == 1 and reason is MatchReason.EQUAL:
                told = MatchReason.SPACING
            return Judgement(Verdict.PERMITTED_VARIANT, told)
    return None


def _meeting(one: str, other: str, spelling: Spelling, country: str) -> MatchReason | None:
    """Why two texts are forms of one, without regard to their parts; None when they are not."""
    if one == other:
        return MatchReason.EQUAL
    for reason, forms in _ways(one, other, spelling, country):
        if agree(one, other, forms):
            return reason
    if meets_without_short_vowels(one, other, spelling.vowelless):
        return MatchReason.SHORT_VOWELS
    return None


def _ways(one: str, other: str, spelling: Spelling, country: str) -> Iterator[_Met]:
    plain = spelling.plain()
    yield _why(one, other, plain), plain
    ideographs = {_IDEOGRAPHS} & (scripts(one) ^ scripts(other))
    yield MatchReason.PINYIN if ideographs else MatchReason.NATIONAL_SPELLING, spelling.wide()
    if ideographs and (home := spelling.in_country(country)) is not spelling:
        yield MatchReason.HOME_READING, home.wide()
    within = spelling.within(country)
    if within is not None and is_latin(one + other):
        yield MatchReason.ROMANISATIONS, within


def _rearranged(ours: str, theirs: str, spelling: Spelling, *, cut_short: bool) -> Judgement:
    forms = spelling.wide()
    if cut_short and _truncated(ours, theirs, forms):
        return Judgement(Verdict.TRUNCATED, MatchReason.ROOM_ENDED)
    parts, read = ours.split(), theirs.split()
    if len(parts) == len(read) and placed(parts, read, spelling):
        return Judgement(Verdict.REORDERED, MatchReason.PARTS_IN_OTHER_ORDER)
    return Judgement(Verdict.DIFFERENT, _unlike(ours, theirs, spelling))


def _unlike(ours: str, theirs: str, spelling: Spelling) -> MatchReason:
    parts, read = sorted((ours.split(), theirs.split()), key=len)
    if len(parts) < len(read) and placed(parts, read, spelling):
        return MatchReason.PART_MISSING
    if ours.translate(_DIGITS) == theirs.translate(_DIGITS):
        return MatchReason.LOOKALIKE_CHARACTERS
    if _IDEOGRAPHS in scripts(ours) ^ scripts(theirs):
        return MatchReason.NOT_PINYIN
    return MatchReason.OTHER_TEXT


def placed(few: list[str], many: list[str], spelling: Spelling) -> bool:
    """Tell whether each of `few` is a form of another one of `many`.

    A matching by augmenting paths (Kuhn 1955): no document can make it try every order.
    """
    forms = (spelling.plain(), spelling.wide())
    fits = {
        (one, other): any(agree(*_apart(one, other), each) for each in forms)
        for one in set(few)
        for other in set(many)
    }
    holders: dict[int, int] = {}

    def seat(number: int, tried: set[int]) -> bool:
        for place, word in enumerate(many):
            if place in tried or not fits[few[number], word]:
                continue
            tried.add(place)
            if place not in holders or seat(holders[place], tried):
                holders[place] = number
                return True
        return False

    return all(seat(number, set()) for number in range(len(few)))


def _why(ours: str, theirs: str, forms: Forms) -> MatchReason:
    if ours.isascii() and theirs.isascii():
        return MatchReason.COMMON_SPELLING
    unlisted = {letter for letter in ours + theirs if not letter.isascii() and not forms.of(letter)}
    if unlisted and is_latin(ours + theirs) and bare(ours) == bare(theirs):
        return MatchReason.MARKS_DROPPED
    return MatchReason.TRANSLITERATED


def _apart(one: str, other: str) -> tuple[str, str]:
    """Keep vowels apart, with a mark that no text holds, that are no spelling of one letter."""
    if not (one.isascii() and other.isascii()):
        return one, other
    return _APART.sub(r"\g<0>'", one), _APART.sub(r"\g<0>'", other)


def _together(name: str) -> str:
    return name.replace(" ", "")


def _without_particles(name: str) -> str:
    parts = name.split()
    return " ".join(part for part in parts if part not in _PARTICLES) or name


def _with_articles(name: str) -> list[str]:
    """Give `name` written together, its article in each spelling; apart it is dropped anyway."""
    parts = name.split()
    return [
        "".join(article if part in _ARTICLES else part for part in parts) for article in _ARTICLES
    ]


def _truncated(ours: str, theirs: str, forms: Forms) -> bool:
    """Tell whether each part read begins its registered part, and the rest was left out.

    Source: ICAO Doc 9303-3, 4.6: parts may be shortened, to initials, or omitted from the end.
    """
    if begins(ours, theirs, forms):
        return True
    parts, read = ours.split(), theirs.split()
    pairs = zip(parts, read, strict=False)
    return len(read) <= len(parts) and all(begins(part, cut, forms) for part, cut in pairs)
