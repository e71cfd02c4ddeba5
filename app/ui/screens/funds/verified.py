"""As whom a party that stated something is verified now, told by the condition of its identity.

Law: nothing is kept with a statement; what the policy says of the identity is the one source.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

from app.domain.determination import Determination, Status
from app.domain.exhibit import Lane
from app.ui.screens.funds.view_model import LaneStatements

Say = Callable[[str], str]

_IDENTITY: Final = {Lane.REGISTERED: "ID_R", Lane.OTHER: "ID_O"}
_WORDS: Final[Mapping[tuple[Lane, Status], tuple[str, str]]] = {
    (Lane.REGISTERED, Status.MET): (
        "met",
        "Made by the registered holder, verified by face and documents",
    ),
    (Lane.REGISTERED, Status.UNMET): ("unmet", "Refuted: not made by the registered holder"),
    (Lane.REGISTERED, Status.UNKNOWN): (
        "unknown",
        "Not verified as the registered holder: grants nothing yet",
    ),
    (Lane.OTHER, Status.MET): ("met", "Made by the other party, verified by their own document"),
    (Lane.OTHER, Status.UNMET): ("unmet", "Refuted: not the person on their own document"),
    (Lane.OTHER, Status.UNKNOWN): ("unknown", "Not verified as anybody: grants nothing yet"),
}


def with_verified(
    lanes: tuple[LaneStatements, ...], found: Determination, say: Say = str
) -> tuple[LaneStatements, ...]:
    """The lanes, each with the sign and the words of how its identity stands."""
    states = {state.id: state.status for state in found.conditions}
    told = {lane: _WORDS[lane, states[name]] for lane, name in _IDENTITY.items()}
    return tuple(
        replace(lane, verified=(told[lane.lane][0], say(told[lane.lane][1]))) for lane in lanes
    )
