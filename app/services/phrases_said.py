"""What an examiner said of an exhibit, in English; the window translates it through `say`."""

from collections.abc import Callable, Mapping, Sequence

from app.domain.finding import Measure

SAID: Mapping[Measure, str] = {
    Measure.FACE_PICK: "which face is meant",
    Measure.FACE_ANCHOR: "that the holder is judged by it",
    Measure.DOCUMENT_FIELD: "own readings of fields",
    Measure.DOCUMENT_CONFIRMED: "that the reading was confirmed",
    Measure.FUNDS_COLUMNS: "what its columns mean",
}
"""Everything that examiners say of exhibits."""


def told_waiting(measures: Sequence[Measure], say: Callable[[str], str] = str) -> str:
    """That this waits until the exhibit is filed as before; empty when nothing does."""
    if not measures:
        return ""
    named = say("; ").join(say(SAID[measure]) for measure in measures)
    return say("Set aside until it is filed there again: {}.").format(named)
