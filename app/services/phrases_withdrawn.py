"""Why an exhibit was withdrawn, in English; the window translates it through `say`."""

from collections.abc import Mapping

from app.domain.withdrawal import WithdrawnFor

WITHDRAWN_FOR: Mapping[WithdrawnFor, str] = {
    WithdrawnFor.WRONG_PARTY: "Put under the wrong party",
    WithdrawnFor.STRANGER: "About somebody who is no party",
    WithdrawnFor.ANOTHER_CASE: "Belongs to another case",
    WithdrawnFor.REPEATED: "On file in a better copy",
    WithdrawnFor.NOT_MEANT: "Handed in by mistake",
    WithdrawnFor.OTHER: "Another reason",
}
