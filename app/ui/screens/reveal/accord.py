"""The table of agreement as Reveal shows it. No Qt here."""

from collections.abc import Callable, Mapping
from typing import Final

from app.domain.assessment import Confidence
from app.domain.case import Case
from app.domain.exhibit import Lane
from app.services.agreement import Accord, Agreement, agreement
from app.services.phrases import prose
from app.ui.screens.compare.view_model import CONCLUSIONS, FEATURES
from app.ui.screens.reveal.view_model import AccordModel, AccordRow

Say = Callable[[str], str]

_WORDS: Final[Mapping[Accord, tuple[str, str]]] = {
    Accord.AGREE: ("met", "agree"),
    Accord.NEAR: ("partial", "one step apart"),
    Accord.DIFFER: ("unmet", "differ"),
    Accord.ALONE: ("unknown", "not seen by all"),
}
"""Key of a sign, and its word."""
_CONFIDENCE: Final[Mapping[Confidence, str]] = {
    Confidence.LOW: "Low",
    Confidence.MODERATE: "Moderate",
    Confidence.HIGH: "High",
}


def present(case: Case, lane: Lane, say: Say = str) -> AccordModel | None:
    """The table of `lane`; None while fewer than two people judged it."""
    table = agreement(case, lane)
    if table is None:
        return None
    conclusions = tuple(say(CONCLUSIONS[value]) for value in table.conclusions)
    confidences = tuple(say(_CONFIDENCE[value]) for value in table.confidences)
    return AccordModel(
        examiners=table.examiners,
        sentence=_sentence(table, say),
        rows=(
            _row(say("Conclusion"), conclusions, table.accord, say),
            AccordRow(name=say("Confidence"), values=confidences),
            *(
                _row(say(FEATURES[row.feature]), tuple(map(_value, row.ratings)), row.accord, say)
                for row in table.rows
            ),
        ),
    )


def _row(name: str, values: tuple[str, ...], accord: Accord, say: Say) -> AccordRow:
    state, word = _WORDS[accord]
    return AccordRow(name=name, values=values, state=state, word=say(word))


def _value(rating: int | None) -> str:
    if rating is None:
        return "\N{EM DASH}"
    return f"{rating:+d}".replace("-", "\N{MINUS SIGN}") if rating else "0"


def _sentence(table: Agreement, say: Say) -> str:
    words = say("Of {} features they agree on {}, stand one step apart on {}, differ on {}.")
    counted = words.format(
        len(table.rows), *(table.count(a) for a in (Accord.AGREE, Accord.NEAR, Accord.DIFFER))
    )
    third = say("They lean apart: a third examiner has to judge blind.") if table.tie else ""
    return prose(counted, third)
