"""One name against another: same, a permitted form, truncated, reordered or different."""

from itertools import permutations
from typing import Final

from app.domain.match_words import Judgement, MatchReason, Verdict
from app.domain.name_forms import FormTable, agree, bare, begins, is_known, is_latin, normalised

_PARTICLE_WORDS: Final = (
    "AF AL AN AP AV BEN BIN BINT DA DAS DE DEL DELLA DEN DER DES DI DO DOS DU E EL IBN LA LAS "
    "LE LOS OP SAN TE TEN TER VAN VOM VON Y ZU ZUM ZUR "
)
"""Words that records and documents drop or keep at will.
Source: ICAO Doc 9303-3, 4.6 leaves prefixes and particles to the issuer; the list is ours."""
_PARTICLES: Final = frozenset(_PARTICLE_WORDS.split())
_MOST_PARTS: Final = 6  # 720 orders at most; a longer name is compared in its own order only


def match_name(
    registered: str, read: str, table: FormTable, *, cut_short: bool = False
) -> Judgement:
    """Judge one name as `read` against the `registered` one.

    Args:
        registered: The record's text, any script.
        read: The document's text; fillers may stand for spaces.
        table: The forms that the standard allows.
        cut_short: Whether the document's names fill their room.
    """
    ours, theirs = normalised(registered), normalised(read)
    if ours == theirs:
        return Judgement(Verdict.SAME, MatchReason.EQUAL)
    if not theirs:
        return Judgement(Verdict.UNREADABLE, MatchReason.NOTHING_READ)
    if not (is_known(ours, table) and is_known(theirs, table)):
        return Judgement(Verdict.UNREADABLE, MatchReason.SCRIPT_WITHOUT_TABLE)
    return _permitted(ours, theirs, table) or _rearranged(ours, theirs, table, cut_short=cut_short)


def _permitted(ours: str, theirs: str, table: FormTable) -> Judgement | None:
    reason = None
    if agree(ours, theirs, table):
        reason = _why(ours, theirs, table)
    elif agree(_together(ours), _together(theirs), table):
        reason = MatchReason.SPACING
    elif agree(_without_particles(ours), _without_particles(theirs), table):
        reason = MatchReason.PARTICLE
    return None if reason is None else Judgement(Verdict.PERMITTED_VARIANT, reason)


def _rearranged(ours: str, theirs: str, table: FormTable, *, cut_short: bool) -> Judgement:
    if cut_short and _truncated(ours, theirs, table):
        return Judgement(Verdict.TRUNCATED, MatchReason.ROOM_ENDED)
    if _reordered(ours, theirs, table):
        return Judgement(Verdict.REORDERED, MatchReason.PARTS_IN_OTHER_ORDER)
    if _part_missing(ours.split(), theirs.split(), table):
        return Judgement(Verdict.DIFFERENT, MatchReason.PART_MISSING)
    return Judgement(Verdict.DIFFERENT, MatchReason.OTHER_TEXT)


def _why(ours: str, theirs: str, table: FormTable) -> MatchReason:
    if ours.isascii() and theirs.isascii():
        return MatchReason.COMMON_SPELLING
    unlisted = {letter for letter in ours + theirs if not letter.isascii() and letter not in table}
    if unlisted and is_latin(ours + theirs) and bare(ours) == bare(theirs):
        return MatchReason.MARKS_DROPPED
    return MatchReason.TRANSLITERATED


def _together(name: str) -> str:
    return name.replace(" ", "")


def _without_particles(name: str) -> str:
    parts = name.split()
    return " ".join(part for part in parts if part not in _PARTICLES) or name


def _truncated(ours: str, theirs: str, table: FormTable) -> bool:
    """Tell whether each part read begins its registered part, and the rest was left out.

    Source: ICAO Doc 9303-3, 4.6: parts may be shortened, to initials, or omitted from the end.
    """
    if begins(ours, theirs, table):
        return True
    parts, read = ours.split(), theirs.split()
    pairs = zip(parts, read, strict=False)
    return len(read) <= len(parts) and all(begins(part, cut, table) for part, cut in pairs)


def _reordered(ours: str, theirs: str, table: FormTable) -> bool:
    parts, read = ours.split(), theirs.split()
    if len(parts) != len(read) or len(parts) > _MOST_PARTS:
        return False
    return any(agree(" ".join(order), theirs, table) for order in permutations(parts))


def _part_missing(parts: list[str], read: list[str], table: FormTable) -> bool:
    few, many = sorted((parts, read), key=len)
    return len(few) < len(many) and all(any(agree(a, b, table) for b in many) for a in few)
