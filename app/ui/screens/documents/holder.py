"""Whether a document bears the name of the party on the other side."""

import unicodedata
from collections.abc import Callable, Mapping, Sequence
from typing import Final

from app.domain.case import Case
from app.domain.exhibit import Exhibit, Lane, Role
from app.domain.finding import Finding
from app.domain.match_words import Verdict
from app.domain.record_match import RecordField
from app.services.phrases import prose
from app.ui.screens.documents.sources import EXAMINER, Sources, sources_of
from app.ui.screens.documents.words import SOURCES

Say = Callable[[str], str]

_NAMES: Final = (RecordField.SURNAME, RecordField.GIVEN_NAMES)
_OTHERS: Final = {
    Lane.REGISTERED: "The name on this document is the other party\u2019s.",
    Lane.OTHER: "The name on this document is the registered holder\u2019s.",
}
"""By the lane that the document was filed in."""
_MEANS: Final = (
    "It cannot support who this party is. If it was filed on the wrong side, change that in Intake."
)


def another_person(case: Case, exhibit: Exhibit, found: Sequence[Finding], say: Say = str) -> str:
    """Whose name it bears instead, when the other side's record holds it letter by letter."""
    if exhibit.role is not Role.DOCUMENT:
        return ""
    known = sources_of(found)
    other = next((p.record for p in case.parties if p.lane is not exhibit.lane), {})
    differs = any(known.judged(name)[0] is Verdict.DIFFERENT for name in _NAMES)
    if not differs or not any(_bears(source, known, other) for source in (EXAMINER, *SOURCES)):
        return ""
    return prose(say(_OTHERS[exhibit.lane]), say(_MEANS))


def _bears(source: str, known: Sources, record: Mapping[str, str]) -> bool:
    read = [_plain(known.text(name, source)) for name in _NAMES]
    return all(read) and read == [_plain(record.get(name, "")) for name in _NAMES]


def _plain(text: str) -> str:
    letters = unicodedata.normalize("NFKD", text).casefold()
    return "".join(letter for letter in letters if letter.isalnum())
