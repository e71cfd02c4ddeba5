"""From a disclosed case to the documents screen. No Qt here."""

from collections.abc import Callable, Sequence
from typing import Final

from app.domain.case import Case
from app.domain.exhibit import Exhibit, ExhibitId, Lane, Role
from app.domain.finding import Finding, Measure
from app.domain.paper import papers_in
from app.services.phrases import ERRORS, prose
from app.services.phrases_policy import NOT_CHECKED
from app.ui.screens.documents.beside import remarks_of, warnings_of
from app.ui.screens.documents.fields import fields_of
from app.ui.screens.documents.holder import another_person
from app.ui.screens.documents.view_model import (
    DocumentsModel,
    FieldModel,
    Mark,
    PaperModel,
    PaperTab,
    Stage,
    ZoneModel,
)
from app.ui.screens.documents.whole import lines_of, strength_of
from app.ui.screens.documents.zone import zone_of

Say = Callable[[str], str]

_ROLES: Final = (Role.DOCUMENT, Role.STATEMENT, Role.FUNDS)
_SPEAKING: Final = frozenset({Measure.DOCUMENT_FIELD, Measure.DOCUMENT_MRZ_LINE})
"""What a document that was read has something of."""
_LOOKED_AT: Final = frozenset({Stage.READ, Stage.NO_ZONE})
_AGREE: Final = frozenset({Mark.SAME, Mark.NORMALISED})
_DIFFER: Final = frozenset({Mark.DIFFERENT, Mark.LAPSED})


def papers_of(case: Case) -> tuple[Exhibit, ...]:
    """Every exhibit that can be read here: identity documents first, the holder's before."""
    return tuple(exhibit for role in _ROLES for lane in Lane for exhibit in case.of(lane, role))


def first_of(case: Case) -> ExhibitId | None:
    """The document to begin with: one with a zone before one without."""
    papers = papers_of(case)
    zones = {f.exhibits[0] for f in case.findings if f.measure is Measure.DOCUMENT_MRZ_LINE}
    with_zone = (paper.id for paper in papers if paper.id in zones)
    return next(with_zone, papers[0].id if papers else None)


def order_of(paper: PaperModel) -> tuple[str, ...]:
    """The fields in the order that they are shown in when a document is opened: differing first."""
    differing = [field.key for field in paper.fields if field.mark in _DIFFER]
    return (*differing, *(f.key for f in paper.fields if f.key not in differing))


def present(
    case: Case, chosen: ExhibitId | None, not_checked: Sequence[str], say: Say = str
) -> DocumentsModel:
    """The screen with exhibit `chosen` open; `not_checked` are the policy's words."""
    papers = papers_of(case)
    paper = next((exhibit for exhibit in papers if exhibit.id == chosen), None)
    named = [say(NOT_CHECKED[word]) for word in not_checked if word in NOT_CHECKED]
    unseen = [name for name in named if name != say(NOT_CHECKED["liveness"])]
    words = say("Not checked: {}. An image alone cannot show that the document is genuine.")
    return DocumentsModel(
        case=case.id,
        tabs=tuple(PaperTab(key=e.id, name=_name(e), lane=e.lane) for e in papers),
        paper=_paper(case, paper, say) if paper is not None else None,
        not_checked=words.format(say(", ").join(unseen)),
    )


def _paper(case: Case, exhibit: Exhibit, say: Say) -> PaperModel:
    found = tuple(f for f in case.findings if f.exhibits == (exhibit.id,))
    stage, notice = _stage(case, exhibit, found, say)
    fields = fields_of(case, exhibit, found, say) if exhibit.role is Role.DOCUMENT else ()
    pages = [field.region.page for field in fields if field.region]
    zone = zone_of(found, say)
    return PaperModel(
        key=exhibit.id,
        name=_name(exhibit),
        lane=exhibit.lane,
        stage=stage,
        notice="\n".join(
            filter(
                None, (notice, another_person(case, exhibit, found, say), *warnings_of(found, say))
            )
        ),
        kind=_kind(exhibit, found, say),
        pages=max([exhibit.pages, *_values(found, Measure.DOCUMENT_PAGES)]),
        page=min(pages, default=0),
        fields=fields,
        zone=zone,
        counts=_counts(fields),
        lines=lines_of(found, say),
        strength=strength_of(found, say) if stage in _LOOKED_AT else "",
        waits=_waits(fields, zone, found),
        texts=_texts(found),
        remarks=remarks_of(found, say),
        sheets=tuple(papers_in(found).items()),
        portrait=next((f.region for f in found if f.measure is Measure.FACE_PORTRAIT), None),
    )


def _waits(fields: Sequence[FieldModel], zone: ZoneModel | None, found: Sequence[Finding]) -> bool:
    """Whether somebody must still compare the readings with the page and stand for them."""
    confirmed = any(f.measure is Measure.DOCUMENT_CONFIRMED and f.value is True for f in found)
    read = any(field.reading for field in fields)
    entered = any(field.corrected for field in fields)
    accepted = zone is not None and zone.accepted and not entered
    return read and not confirmed and not accepted


def _stage(case: Case, exhibit: Exhibit, found: Sequence[Finding], say: Say) -> tuple[Stage, str]:
    if exhibit.role is not Role.DOCUMENT:
        if _texts(found):
            return Stage.TEXT, ""
        return Stage.TEXT, say("No text layer was read. The pages are shown as pictures.")
    codes = {label.rpartition(":")[0]: label.rpartition(":")[2] for label in case.unavailable}
    code = codes.get(f"document:{exhibit.id}")
    if code is not None:
        told = ERRORS.get(code, ERRORS["examination"])
        return Stage.UNAVAILABLE, prose(say(told.what), say(told.meaning), say(told.remedy))
    formats = [f for f in found if f.measure is Measure.DOCUMENT_FORMAT]
    if not formats:
        return Stage.WAITING, say("This document has not been read yet.")
    if not any(f.measure in _SPEAKING for f in found):
        return Stage.NO_ZONE, say(
            "No machine-readable zone was found. Enter what you read, or ask for the page that "
            "has one."
        )
    return Stage.READ, ""


def _kind(exhibit: Exhibit, found: Sequence[Finding], say: Say) -> str:
    formats = [
        str(f.value) for f in found if f.measure is Measure.DOCUMENT_FORMAT and f.value != "none"
    ]
    pages = say("{} page") if exhibit.pages == 1 else say("{} pages")
    return " \N{MIDDLE DOT} ".join((exhibit.id, *formats, pages.format(exhibit.pages)))


def _name(exhibit: Exhibit) -> str:
    return exhibit.note or exhibit.name


def _counts(fields: Sequence[FieldModel]) -> tuple[int, int, int]:
    agree = sum(field.mark in _AGREE for field in fields)
    differ = sum(field.mark in _DIFFER for field in fields)
    return agree, differ, len(fields) - agree - differ


def _values(found: Sequence[Finding], measure: Measure) -> list[int]:
    return [int(f.value) for f in found if f.measure is measure]


def _texts(found: Sequence[Finding]) -> tuple[tuple[int, str], ...]:
    pages = [(int(f.subject), str(f.value)) for f in found if f.measure is Measure.DOCUMENT_TEXT]
    return tuple((page, text) for page, text in sorted(pages) if text.strip())
