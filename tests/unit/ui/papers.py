"""Documents as the engine finds them: a zone of type TD3 with its findings."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta

from app.domain.case import AccountState, Case, Party
from app.domain.exhibit import Evidence, Exhibit, Lane, Role
from app.domain.finding import Finding, Measure, Region, Value
from app.domain.ports import CancelToken
from app.engines.document.mrz_dates import dates
from app.engines.document.mrz_format import Mrz, parse
from app.services.match import Matcher
from tests.unit.services.dossiers import ENGINE, NOW, PASSPORT, an_exhibit

LINES = (
    "P<UTOSPECIMEN<<ALEX<ROWAN<<<<<<<<<<<<<<<<<<<",
    "X41S709266UTO8802141<3511082<<<<<<<<<<<<<<06",
)
RECORD = {
    "surname": "Specimen",
    "given_names": "Alex Rowan",
    "birth_date": "1988-02-14",
    "document_number": "X41S70926",
    "nationality": "UTO",
    "sex": "X",
}
PAYSLIP = an_exhibit("E-09", Lane.OTHER, Role.FUNDS)


def box(line: int, page: int = 0) -> Region:
    return Region(page=page, x=10, y=400 + 40 * line, width=120, height=30)


def zone_findings(
    paper: Exhibit, lines: Sequence[str] = LINES, doubts: str = "", page: int = 0
) -> tuple[Finding, ...]:
    """What the document engine states of a zone, in its words."""
    mrz = parse(lines)
    assert mrz is not None
    return tuple(_stated(paper, mrz, doubts, page))


def _stated(paper: Exhibit, mrz: Mrz, doubts: str, page: int) -> Iterator[Finding]:
    def told(
        measure: Measure, value: Value, subject: str = "", region: Region | None = None
    ) -> Finding:
        return Finding(
            measure=measure,
            value=value,
            exhibits=(paper.id,),
            provenance=ENGINE,
            subject=subject,
            region=region,
        )

    yield told(Measure.DOCUMENT_PAGES, page + 1)
    yield told(Measure.DOCUMENT_FORMAT, mrz.format.value)
    for number, line in enumerate(mrz.lines, start=1):
        yield told(Measure.DOCUMENT_MRZ_LINE, line, str(number), box(number, page))
    yield told(Measure.DOCUMENT_MRZ_SUPPORT, 9_000 if doubts else 10_000)
    if doubts:
        yield told(Measure.DOCUMENT_MRZ_SUPPORT, 9_000, "2.4")
    yield told(Measure.DOCUMENT_MRZ_ACCEPTED, not doubts, doubts)
    for check in mrz.checks:
        yield told(Measure.DOCUMENT_CHECK_DIGIT, check.passed, check.checked.value)
        digits = f"{check.printed}/{check.computed}"
        yield told(Measure.DOCUMENT_FIELD, digits, f"{check.checked}_digit@mrz")
    days = {day.field: day for day in dates(mrz)}
    for item in mrz.fields:
        day = days.get(item.field)
        value = item.value if day is None else day.iso or day.raw
        yield told(Measure.DOCUMENT_FIELD, value, f"{item.field}@mrz", box(2, page))
        if day is not None:
            yield told(Measure.DOCUMENT_FIELD, day.raw, f"{item.field}_raw@mrz")
            yield told(Measure.DOCUMENT_FIELD, day.rule.value, f"{item.field}_rule@mrz")


def printed_findings(
    paper: Exhibit, fields: Mapping[str, str], source: str = "printed"
) -> tuple[Finding, ...]:
    """What the document engine states of printed lines; a name without a field is a line only."""
    return tuple(
        Finding(
            measure=measure,
            value=text,
            exhibits=(paper.id,),
            provenance=ENGINE,
            subject=subject,
            region=Region(page=0, x=400, y=60 * number, width=200, height=30),
        )
        for number, (name, text) in enumerate(fields.items(), start=1)
        for measure, subject in (
            (Measure.DOCUMENT_LINE, f"1.{number}"),
            (Measure.DOCUMENT_FIELD, f"{name}@{source}"),
        )
        if measure is Measure.DOCUMENT_LINE or not name.startswith("line")
    )


def a_case_with(*papers: Exhibit, record: dict[str, str] | None = None) -> Case:
    party = Party(lane=Lane.REGISTERED, name="Alex Rowan Specimen", record=record or RECORD)
    return Case(
        id="SP-1",
        opened_at=NOW,
        submitted_at=NOW - timedelta(days=1),
        account=AccountState.ACTIVE,
        parties=(party,),
        exhibits=papers,
    )


def read_case(
    lines: Sequence[str] = LINES, doubts: str = "", record: dict[str, str] | None = None
) -> Case:
    """A case whose passport was read and matched."""
    case = a_case_with(PASSPORT, record=record)
    found = zone_findings(PASSPORT, lines, doubts)
    matched = Matcher().match(case, PASSPORT, found)
    return replace(case, findings=found + matched)


@dataclass
class ZoneEngine:
    """Reads the same zone in every identity document, doubtfully if told so."""

    doubts: str = ""
    lines: Sequence[str] = field(default=LINES)
    printed: Mapping[str, str] = field(default_factory=dict)

    def examine(self, evidence: Sequence[Evidence], cancel: CancelToken) -> tuple[Finding, ...]:
        """See `Engine.examine`."""
        cancel.check()
        return tuple(
            finding
            for item in evidence
            for finding in (
                *zone_findings(item.exhibit, self.lines, self.doubts),
                *printed_findings(item.exhibit, self.printed),
            )
        )
