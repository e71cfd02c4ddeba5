"""What two readers of different makes said of one zone, weighed against each other.

Laws:
1. Both makes weigh alike, however often each has read.
2. Where the second make is known to mistake characters and unsure, it does not dissent; where doubt
   is left anyway, that too is a vote.
"""

from dataclasses import dataclass
from typing import Final

from app.engines.document.mrz_accept import doubts
from app.engines.document.mrz_vote import Read, Vote, chosen, weighed, without

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
        return self._vote(self.by_make[1]) if doubts(sure) else sure

    def sure_outcome(self) -> Vote:
        """Vote without what the second make only guesses."""
        return self._vote(tuple(without(read, _guessed) for read in self.by_make[1]))

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

    def _vote(self, second: tuple[Read, ...]) -> Vote:
        """Let both makes weigh alike, however often each has read."""
        first = self.by_make[0]
        weight = len(first) / len(second) if first and second else 1.0
        return chosen([*first, *(weighed(read, weight) for read in second)])


def _guessed(character: str, weight: float) -> bool:
    return character in _MISTAKEN and weight < _SURE_OF_IT
