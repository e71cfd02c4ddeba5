"""Reveal in plain sentences: compared, you, the engine, its errors, what follows. No Qt here.

Law: no number of this pair stands before the error rate.
"""

from collections.abc import Callable, Mapping
from typing import Final

from app.domain.assessment import Assessment, Confidence
from app.domain.case import Case
from app.domain.determination import Reason
from app.domain.exhibit import ExhibitId, Lane
from app.domain.finding import SCALE
from app.domain.lineup import LineUpPick
from app.domain.validation import Validation
from app.services.phrases import prose
from app.services.phrases_policy import moment
from app.services.weigh_face import FaceFusion
from app.ui.screens.reveal.view_model import LineModel, Side, Told, complement, once_in

Say = Callable[[str], str]

_CONCLUSIONS: Final[Mapping[int, str]] = {
    -3: "the photos strongly support different people",
    -2: "the photos support different people",
    -1: "the photos weakly support different people",
    0: "the photos support neither",
    1: "the photos weakly support the same person",
    2: "the photos support the same person",
    3: "the photos strongly support the same person",
}
_SURE: Final[Mapping[Confidence, str]] = {
    Confidence.LOW: "with low confidence",
    Confidence.MODERATE: "with moderate confidence",
    Confidence.HIGH: "with high confidence",
}
_FOLLOWS: Final[Mapping[Side, str]] = {
    Side.SAME: (
        "By face, this is the registered holder. That counts only together with the documents."
    ),
    Side.DIFFERENT: (
        "By face, the submitted photo shows somebody else. Documents cannot mend that."
    ),
    Side.NEITHER: (
        "By face, nothing is decided, for or against anybody. Better photos and a second examiner "
        "are asked for."
    ),
}
_OTHER_FOLLOWS: Final[Mapping[Side, str]] = {
    Side.SAME: (
        "By face, the other party is the person on their own document. It proves who they are, "
        "never that the account is theirs."
    ),
    Side.DIFFERENT: "By face, the other party is not the person on the document they sent.",
}


def story(
    case: Case,
    own: Assessment,
    weighed: tuple[FaceFusion, Side],
    measured: tuple[LineModel | None, Validation],
    say: Say,
) -> tuple[Told, ...]:
    """Five steps, in the order in which they happened."""
    fusion, side = weighed
    line, validation = measured
    return (
        Told(about=say("Compared"), words=_compared(case, own, say)),
        Told(about=say("You said"), words=_you(own, say)),
        Told(about=say("The engine"), words=_engine(fusion, say)),
        Told(about=say("How often it errs"), words=_errs(line, validation, say)),
        Told(about=say("What follows"), words=_follows(own, side, say)),
    )


def _compared(case: Case, own: Assessment, say: Say) -> str:
    words = say("Whether {} and {} show one person.")
    return words.format(_named(case, own.reference), _named(case, own.probe))


def _named(case: Case, photo: ExhibitId) -> str:
    exhibit = case.exhibit(photo)
    what = (exhibit.note or exhibit.name) if exhibit is not None else ""
    return f"{photo} ({what})" if what else str(photo)


def _you(own: Assessment, say: Say) -> str:
    said = say(_CONCLUSIONS[own.conclusion or 0])
    sure = say(_SURE[own.confidence]) if own.confidence else ""
    at = moment(own.sealed_at, say) if own.sealed_at else ""
    words = say("By the photos alone, {said}, {sure}. Sealed {at}, before you saw any of this.")
    return words.format(said=said, sure=sure, at=at)


def _engine(fusion: FaceFusion, say: Say) -> str:
    if fusion.engine is None:
        why = say("It gave no result that counts.")
        if Reason.FACE_RED_GATE in fusion.reasons:
            why = say("It looked at both photos; one photo is unsuitable, so it gives no result.")
        return why
    words = say(
        "It measured both faces without knowing what you said. For it, {}. "
        "It measures likeness, not identity."
    )
    return words.format(say(_CONCLUSIONS[fusion.engine]))


def _errs(line: LineModel | None, validation: Validation, say: Say) -> str:
    if line is None:
        return say("Without a result there is nothing that could be wrong.")
    point = validation.at(round(line.score * SCALE))
    pattern = say("about 1 in {}")
    if point.score <= round(line.score * SCALE):
        wrong = once_in(point.by_strangers, pattern)
        words = say(
            "Two strangers look at least this much alike to it in {} comparisons; "
            "relatives and twins more often."
        )
    else:
        wrong = once_in(complement(point.by_genuine), pattern)
        words = say(
            "Two photos of one person look this unlike, or more, to it in {} comparisons; "
            "old and poor photos more often."
        )
    unseen = say("On photos unlike those of the test set, nobody has measured it.")
    return prose(words.format(wrong), unseen)


def _follows(own: Assessment, side: Side, say: Say) -> str:
    if own.lane == "O" and side in _OTHER_FOLLOWS:
        return say(_OTHER_FOLLOWS[side])
    return say(_FOLLOWS[side])


def line_ups(case: Case, lane: Lane, say: Say) -> tuple[Told, ...]:
    """What each examiner picked of a line-up of this lane; nothing where none was held."""
    return tuple(
        Told(about=say("Line-up"), words=_picked(pick, say))
        for pick in case.line_ups
        if pick.lane is lane
    )


def _picked(pick: LineUpPick, say: Say) -> str:
    if pick.found:
        what = say("{who} picked the submitted face out of {count}, before rating it.")
    elif pick.picked is None:
        what = say("{who} picked none of {count} faces, before rating the submitted one.")
    else:
        what = say("{who} picked a stranger out of {count} faces, before rating the submitted one.")
    told = what.format(who=pick.examiner, count=len(pick.shown))
    return prose(told, say("It grants nothing, and no rule weighs it."))
