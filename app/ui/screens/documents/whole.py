"""What is said of a document as a whole: its strength, and the printed lines that are no field."""

from collections.abc import Callable, Sequence

from app.domain.evidence_strength import grade
from app.domain.finding import Finding, Measure, Region
from app.services.phrases_policy import listed
from app.ui.screens.documents.view_model import LineModel
from app.ui.screens.documents.words import CRITERIA, FIELDS, STRENGTHS

Say = Callable[[str], str]


def strength_of(found: Sequence[Finding], say: Say = str) -> str:
    """How strong the document is as evidence, with the criteria that fail for more."""
    told = grade(found)
    missing = listed(tuple(say(CRITERIA[criterion]) for criterion in told.failing), say)
    return say(STRENGTHS[told.strength]).format(missing)


def lines_of(found: Sequence[Finding], say: Say = str) -> tuple[LineModel, ...]:
    """The printed lines that no field was read from, as the page has them."""
    fields = [f for f in found if f.measure is Measure.DOCUMENT_FIELD]
    taken = [f.region for f in fields if f.region is not None and not _assigned(f)]
    assigned = {_assigned(f): f.subject.partition("@")[0] for f in fields if _assigned(f)}
    lines = [
        f
        for f in found
        if f.measure is Measure.DOCUMENT_LINE
        and not any(_inside(f.region, region) for region in taken)
    ]
    return tuple(
        LineModel(
            key=f.subject,
            text=str(f.value),
            region=f.region,
            field=say(FIELDS.get(assigned[f.subject], "")) if f.subject in assigned else "",
        )
        for f in sorted(lines, key=lambda f: _place(f.subject))
    )


def _assigned(finding: Finding) -> str:
    return finding.provenance.parameters.get("line", "")


def _place(subject: str) -> tuple[int, ...]:
    return tuple(int(part) for part in subject.split(".") if part.isdigit())


def _inside(line: Region | None, field: Region) -> bool:
    """Whether the middle of a line lies in a field, or the other way round."""
    if line is None or line.page != field.page:
        return False
    return _holds(line, field) or _holds(field, line)


def _holds(outer: Region, inner: Region) -> bool:
    x, y = inner.x + inner.width / 2, inner.y + inner.height / 2
    across = outer.x <= x <= outer.x + outer.width
    return across and outer.y <= y <= outer.y + outer.height
