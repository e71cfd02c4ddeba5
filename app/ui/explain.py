"""What an error says to the examiner, in the language of the window."""

from app.domain.errors import RightfulError
from app.services.phrases import ERRORS, Message
from app.ui.phrases import say


def explain(code: str) -> Message:
    """What happened, what it means and what to do, for the code of an error."""
    known = ERRORS.get(code) or ERRORS[RightfulError.code]
    return Message(say(known.what), say(known.meaning), say(known.remedy))
