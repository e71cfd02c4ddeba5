"""What left, told from the case itself: on another day it is told the same."""

from app.domain.case import Case, Export
from app.domain.determination import Determination, in_force
from app.services import phrases_policy as words
from app.services.phrases import prose
from app.services.phrases_policy import OUTCOMES, Say
from app.ui.screens.export.view_model import IssuedModel


def left(export: Export, note: str = "", say: Say = str, *, there: bool = True) -> IssuedModel:
    """A result that was signed: what, when, by whom, where it lies, and `note`."""
    gone = say(
        "It no longer lies there as it was written. Write it out again, exactly as it was signed, "
        "or take the copy from the case file."
    )
    return IssuedModel(
        result=export.result_id,
        moment=words.moment(export.at, say),
        folder=export.folder or "\N{EM DASH}",
        files=export.files,
        keep=prose("" if there else gone, note),
        who=say(", ").join(export.signers),
        sentence=prose(*(say(OUTCOMES[code]) for code in export.outcomes)),
        there=there,
    )


def since(case: Case, found: Determination, say: Say = str) -> str:
    """What is to be said where another outcome is determined than the one that was signed."""
    signed = case.exports[-1].outcomes if case.exports else ()
    if not signed or in_force(found.outcomes, case.stricter) == signed:
        return ""
    return say("Another outcome is determined now: a new result would say so, and take its place.")
