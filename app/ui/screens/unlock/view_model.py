"""What the first screen asks for."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

Say = Callable[[str], str]

_SHORT = 12
_LONG = 20
"""Characters. Source of both: lengths at which NIST SP 800-63B-4, 3.1.1.2 asks for 15 alone; a
hint to either side of it, never a rule."""


class Strength(StrEnum):
    """How hard a passphrase is to guess, as far as its length and variety tell."""

    NONE = "none"
    SHORT = "short"
    FAIR = "fair"
    GOOD = "good"


@dataclass(frozen=True, slots=True, kw_only=True)
class UnlockModel:
    """What is shown; without `examiners` nobody has worked here yet."""

    title: str
    sentence: str
    action: str
    examiners: tuple[str, ...] = ()
    examiner: str = ""
    newcomers: str = ""
    """How somebody who is not listed gets in."""

    @property
    def first_run(self) -> bool:
        """Whether store and key have still to be made."""
        return not self.examiners


def present(examiners: tuple[str, ...], last: str, say: Say = str) -> UnlockModel:
    """What to ask for, when `examiners` have a key here and `last` worked here last."""
    if not examiners:
        return UnlockModel(
            title=say("Welcome to Rightful"),
            sentence=say("Your name stands on every result; your passphrase opens your cases."),
            action=say("Make my store and key"),
        )
    return UnlockModel(
        title=say("Open your cases"),
        sentence=say("Cases are encrypted on this computer."),
        action=say("Open"),
        examiners=examiners,
        examiner=last if last in examiners else examiners[0],
        newcomers=say("Somebody new is let in by {}, in Preferences.").format(examiners[0]),
    )


def strength(passphrase: str) -> Strength:
    """A hint, no rule: length counts, repetition does not."""
    if not passphrase:
        return Strength.NONE
    worth = min(len(passphrase), 2 * len(set(passphrase)))
    if worth < _SHORT:
        return Strength.SHORT
    return Strength.FAIR if worth < _LONG else Strength.GOOD
