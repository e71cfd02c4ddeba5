"""What two readers of different makes said of one zone, weighed against each other.

Laws:
1. Both makes weigh alike, however often each has read.
2. Where the second make is known to mistake characters and unsure, it does not dissent; where doubt
   is left anyway, that too is a vote.
3. Nothing is put in place of what was read: every character was seen by some read, and one that few
   saw keeps the support of few.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from app.engines.document.mrz_accept import doubts, letters_alone
from app.engines.document.mrz_format import parse
from app.engines.document.mrz_vote import Read, Vote, chosen, supported, weighed, without

_CLEAR: Final = 0.95
"""Certainty of every character at which one read of a make is enough. Source: measured: above 0.98
in each of 14 zones that three reads agreed on, below 0.9 where they did not."""
_SURE_OF_IT: Final = 0.95
_MISTAKEN: Final = frozenset("12CV58")
"""What the second make says for I, Z, a filler, Y, S and B, and the certainty below which it then
is no dissent. Source: measured on made pages, 65,000 characters: 74 of its 88 errors are of these,
and 94 % of those less certain; of its rightly read ones 1 in 300 is."""
_VISA: Final = "V"  # Source: ICAO Doc 9303-7, 4.2.2


@dataclass(frozen=True, slots=True)
class Heard:
    """The reads of one zone, by each of the two makes."""

    by_make: tuple[tuple[Read, ...], tuple[Read, ...]]

    def and_by(self, make: int, read: Read) -> "Heard":
        """Hear one more."""
        first, second = self.by_make
        return Heard((first, (*second, read)) if make else ((*first, read), second))

    def outcome(self) -> Vote:
        """Vote on everything; what the second make only guesses counts where doubt is left anyway.

        Its guesses are right more often than not, and then an examiner looks.
        """
        sure = self.sure_outcome()
        if not doubts(sure):
            return sure
        reads = self._weighed(self.by_make[1])
        return _lettered(chosen(reads), reads)

    def sure_outcome(self) -> Vote:
        """Vote without what the second make only guesses."""
        return chosen(self._weighed(tuple(without(read, _guessed) for read in self.by_make[1])))

    def is_clear(self) -> bool:
        """Tell whether one read of each make is enough.

        The second make does not tell O from 0. Digits and letters' fields do so in its stead, but
        for the optional data of visas, which no digit covers.
        """
        first = self.by_make[0]
        return all(
            not read[0].text.startswith(_VISA) and all(w > _CLEAR for w in line.weights)
            for read in first
            for line in read
        )

    def _weighed(self, second: tuple[Read, ...]) -> list[Read]:
        """Let both makes weigh alike, however often each has read."""
        first = self.by_make[0]
        weight = len(first) / len(second) if first and second else 1.0
        return [*first, *(weighed(read, weight) for read in second)]


def _lettered(outcome: Vote, reads: Sequence[Read]) -> Vote:
    """Where no digit may stand, take the letter that a read saw before a digit that more saw.

    O of a faint zone is read as 0 six times as often as 0 as O. The letter's support stays that of
    a minority, so that an examiner looks; where no read saw one, the digit stays.
    """
    mrz = parse(outcome.texts)
    if mrz is None:
        return outcome
    texts = [list(text) for text in outcome.texts]
    for line, place in letters_alone(mrz.format):
        if texts[line][place].isdigit() and (seen := _letter_seen(reads, line, place, texts)):
            texts[line][place] = seen
    said = tuple("".join(text) for text in texts)
    return outcome if said == outcome.texts else supported(said, reads)


def _letter_seen(
    reads: Sequence[Read], line: int, place: int, texts: Sequence[Sequence[str]]
) -> str:
    """Give the letter that has most say at a place; empty where no read saw one."""
    said: dict[str, float] = {}
    for read in reads:
        text, weights = read[line].text, read[line].weights
        if len(text) == len(texts[line]) and text[place].isalpha() and weights[place]:
            said[text[place]] = said.get(text[place], 0.0) + weights[place]
    return max(said, key=lambda letter: said[letter], default="")


def _guessed(character: str, weight: float) -> bool:
    return character in _MISTAKEN and weight < _SURE_OF_IT
