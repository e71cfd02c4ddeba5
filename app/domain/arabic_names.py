"""Arabic names beside a Latin romanisation that adds the short vowels which Arabic does not write.

Law: every consonant and every long vowel that is written must appear, in order, and none more;
short vowels may stand between consonants, one at a time, and a consonant may be doubled.
So MUHAMMAD and MOHAMED are romanisations of one spelling, and MAHMOUD is one of another.
"""

from collections.abc import Mapping
from typing import Final

_SHORT: Final = frozenset("AEIOU")


def meets_without_short_vowels(
    one: str, other: str, letters: Mapping[str, tuple[str, ...]]
) -> bool:
    """Tell whether one text is Arabic and the other a romanisation of it (both normalised).

    `letters` holds what romanisations in use write for each Arabic letter.
    """
    arabic, latin = (each.replace(" ", "") for each in (one, other))
    if not all(letter in letters for letter in arabic):
        arabic, latin = latin, arabic
    if not arabic or not latin.isascii() or not all(letter in letters for letter in arabic):
        return False
    return _meets(arabic, latin, letters)


def _meets(arabic: str, latin: str, letters: Mapping[str, tuple[str, ...]]) -> bool:
    """Follow every way to spell, letter by letter; a state is how far, and may a vowel come."""
    seen = {(0, 0, True)}
    ahead = [(0, 0, True)]
    while ahead:
        at, to, short = ahead.pop()
        steps: list[tuple[int, int, bool]] = []
        if short and latin[to : to + 1] in _SHORT:
            steps.append((at, to + 1, False))
        if at < len(arabic):
            steps += [(at + 1, to + length, again) for length, again in
                      _spelled(letters[arabic[at]], latin[to:])]  # fmt: skip
        fresh = [step for step in steps if step not in seen]
        seen.update(fresh)
        ahead += fresh
    return any((len(arabic), len(latin), short) in seen for short in (True, False))


def _spelled(forms: tuple[str, ...], latin: str) -> list[tuple[int, bool]]:
    """How long each form is in which `latin` goes on, and whether a short vowel may follow."""
    consonant = all(form and form[0] not in _SHORT for form in forms)
    found = [(len(form), consonant) for form in forms if latin.startswith(form)]
    if consonant:
        found += [(2 * len(form), True) for form in forms if latin.startswith(2 * form)]
    return found
