"""What somebody who practises is told, in English; the window translates it through `say`."""

from app.domain.exhibit import Lane
from app.services.phrases import prose
from app.services.phrases_policy import Say, sentence, short
from app.services.practice import LESSONS, Feedback

_TRUTHS = {True: "The photos show one person.", False: "The photos show different people."}
_ANSWERS = {
    True: "You concluded so too ({}).",
    False: "You concluded the opposite ({}).",
    None: "You did not decide ({}).",
}


def feedback_lines(found: Feedback, say: Say = str) -> tuple[str, ...]:
    """First the faces, then the outcome, then what the case teaches."""
    lanes = {
        Lane.REGISTERED: say("Registered holder: {} {}"),
        Lane.OTHER: say("Other party: {} {}"),
    }
    faces = tuple(
        prose(
            lanes[lane].format(
                say(_TRUTHS[found.truth.same_person[lane]]),
                say(_ANSWERS[right]).format(f"{found.conclusions[lane]:+d}"),
            )
        )
        for lane, right in found.right.items()
    )
    codes = " + ".join(found.truth.outcomes)
    expected = say("What has to come of this case: {} ({}, {}).").format(
        short(found.truth.outcomes, say), codes, found.truth.rule
    )
    met = say("So it does.")
    if not found.as_expected:
        got = " + ".join(found.found.outcomes) or say("no outcome")
        met = say("With what is on file now, the policy says {} by {}.").format(
            got, found.found.rule
        )
    return (*faces, prose(sentence(expected), met), say(LESSONS[found.name]))
