"""The exhibits that were withdrawn: why, by whom, their place in the trail, and their digests."""

from collections.abc import Iterator

from reportlab.platypus import Flowable, KeepTogether, Table

from app.domain.withdrawal import WithdrawnExhibit
from app.signing.report_shapes import LaneTag
from app.signing.report_style import BODY, BOLD, MONO, NOTE, WIDTH, Typesetter
from app.signing.report_tables import PLAIN, grouped
from app.signing.report_text import ReportText

_NAMED = 44
"""Points for the name of an exhibit, as in the table of fields."""
_TAG = 24


def withdrawn(text: ReportText, type_: Typesetter) -> Iterator[Flowable]:
    """One block for each, and how many statements go with them."""
    for one in text.attestation.withdrawn:
        told = one.withdrawal
        words = [type_.paragraph(_sentence(text, one), BODY)]
        if told.note:
            words.append(type_.paragraph(text.phrases.say("withdrawn.words", note=told.note), NOTE))
        words.append(type_.paragraph(grouped(told.exhibit.digest), MONO))
        cells = [[type_.paragraph(told.exhibit.id, BOLD), LaneTag(told.exhibit.lane, type_), words]]
        style = [
            *PLAIN,
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 4),
        ]
        yield KeepTogether(
            [Table(cells, colWidths=[_NAMED, _TAG, WIDTH - _NAMED - _TAG], style=style)]
        )
    if count := len(text.attestation.set_aside):
        yield type_.paragraph(text.phrases.say("withdrawn.statements", count=count))


def _sentence(text: ReportText, one: WithdrawnExhibit) -> str:
    told = one.withdrawal
    return text.phrases.say(
        "withdrawn.line",
        reason=text.phrases.say(f"withdrawn.{told.reason}"),
        examiner=told.examiner,
        moment=text.phrases.moment(told.at),
        entry=one.entry.sequence + 1,  # as the size of the trail counts
    )
