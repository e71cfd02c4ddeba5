"""The report: what was determined, on paper, for people. The machine-readable result is inside.

Law: everything on the pages comes from the attestation, the pictures of the judged faces and the
certificate; the same of them give the same bytes.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from io import BytesIO
from pathlib import Path

from cryptography import x509
from reportlab.platypus import (
    BaseDocTemplate,
    CondPageBreak,
    Flowable,
    Frame,
    HRFlowable,
    KeepTogether,
    PageTemplate,
    Spacer,
)

from app.domain.exhibit import ExhibitId, Raster
from app.signing.certificates import fingerprint
from app.signing.report_checking import Checking
from app.signing.report_faces import Faces
from app.signing.report_shapes import CountedCanvas
from app.signing.report_sheet import FOOT, HEAD, Sheet
from app.signing.report_style import (
    BODY,
    BOLD,
    HEADLINE,
    INK,
    MARGIN,
    NOTE,
    PAGE,
    SECTION,
    WIDTH,
    Typesetter,
)
from app.signing.report_tables import Tables
from app.signing.report_text import ReportText, kicker
from app.signing.report_withdrawn import withdrawn

_OPENING = 112
"""Points that a section begins with: its heading, the head of a table, and three rows."""

Pictures = Mapping[ExhibitId, Raster]
Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pages:
    """A drawn report and where its signatures belong: page from 1, boxes in points."""

    content: bytes
    page: int
    boxes: tuple[Box, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One report to be drawn. `chain` is the signer's certificate and its issuers."""

    text: ReportText
    result: bytes
    pictures: Pictures
    chain: tuple[x509.Certificate, ...]
    fonts: Path


def draw(report: Report) -> Pages:
    """The pages as PDF, not yet PDF/A."""
    writer = _Writer(report)
    content = writer.build()
    page, _ = writer.boxes[0].place
    return Pages(content=content, page=page, boxes=tuple(box.place[1] for box in writer.boxes))


class _Writer:
    def __init__(self, report: Report) -> None:
        self._report, self._text = report, report.text
        self._attestation = report.text.attestation
        self._say: Callable[..., str] = report.text.phrases.say
        self._type = Typesetter(report.fonts)
        self._tables = Tables(text=report.text, type_=self._type)
        self._sheet = Sheet(report.text, self._type)
        self._checking = Checking(
            text=report.text,
            type_=self._type,
            tables=self._tables,
            result=report.result,
            chain=report.chain,
        )
        self.boxes = self._checking.boxes()

    def build(self) -> bytes:
        """Draw everything."""
        out = BytesIO()
        document = BaseDocTemplate(
            out,
            pagesize=PAGE,
            title=f"{self._say('title')} {self._attestation.dossier.case}",
            author=self._attestation.examiner,
            creator=self._attestation.program,
            producer=self._attestation.program,
            lang=self._text.phrases.language,
            invariant=1,
            initialFontName=self._type.line("x", "regular")[0][1],
        )
        document.addPageTemplates(
            [
                PageTemplate(
                    "first", [_frame(HEAD)], onPage=self._sheet.head, autoNextPageTemplate="other"
                ),
                PageTemplate("other", [_frame(0)]),
            ]
        )
        counted = partial(CountedCanvas, foot=self._sheet.foot)
        document.build(list(self._story()), canvasmaker=counted)
        return out.getvalue()

    def _story(self) -> Iterator[Flowable]:
        yield from self._outcome()
        yield from self._section("conditions", self._tables.conditions())
        if until := self._attestation.determination.until:
            together = self._say("true_together", moment=self._text.phrases.moment(until))
            yield Spacer(0, 4)
            yield self._type.paragraph(together, NOTE)
        change = [self._type.paragraph(self._text.change())]
        change += [self._type.paragraph(line, NOTE) for line in self._text.asked()]
        yield from self._section("change", *change)
        yield from self._section("trace", self._trace())
        yield from self._faces()
        if funds := self._tables.funds():
            yield from self._section("funds", funds)
        fields = self._tables.fields() or self._type.paragraph(self._say("fields.none"))
        strengths = [self._type.paragraph(line, NOTE) for line in self._text.strengths()]
        yield from self._section("fields", fields, Spacer(0, 4), *strengths)
        if self._attestation.withdrawn:
            yield from self._section("withdrawn", *withdrawn(self._text, self._type))
        yield from self._section("not_checked", *self._not_checked())
        yield from self._clauses()
        intro = self._type.paragraph(self._say("check.intro"))
        yield from self._section("check", intro, Spacer(0, 4), self._checking.digests())
        signed = self._checking.signatures(self.boxes)  # never alone on the last page
        yield Spacer(0, 6)
        yield KeepTogether([*self._checking.commands(), Spacer(0, 16), signed])

    def _outcome(self) -> Iterator[Flowable]:
        yield self._type.paragraph(kicker(self._attestation, self._text.phrases), NOTE)
        yield Spacer(0, 5)
        for sentence in self._text.headline():
            yield self._type.paragraph(sentence, HEADLINE)
        if self._attestation.determination.referral:
            yield self._type.paragraph(self._say("referral"))
        if choice := self._attestation.stricter:
            stricter = self._say(
                "stricter",
                examiner=choice.examiner,
                outcome=choice.outcome,
                reason=choice.reason,
            )
            yield self._type.paragraph(stricter, BOLD)
        yield Spacer(0, 11)
        short = fingerprint(self._report.chain[0])
        yield self._tables.parties(f"{short[:4]}\u2026{short[-4:]}")

    def _trace(self) -> Flowable:
        titles = {rule.id: rule.title for rule in self._text.policy.rules}
        runs = []
        for step in self._attestation.determination.trace:
            if step.applies:
                runs.append((self._say("trace.applies", rule=step.rule), BOLD))
                words = self._text.phrases.of_policy(titles.get(step.rule, step.rule))
                title = self._say("trace.title", title=words)
                runs.append((f"{title} ", BODY))
            else:
                runs.append((f"{self._say('trace.no', rule=step.rule)} \u00b7 ", BODY))
        clauses = " ".join(self._attestation.determination.clauses)
        return self._type.runs([*runs, (f"({clauses})", NOTE)])

    def _faces(self) -> Iterator[Flowable]:
        faces = Faces(text=self._text, type_=self._type, pictures=self._report.pictures)
        first, *others = faces.blocks()
        yield from self._section("faces", KeepTogether([first]))
        for block in others:
            yield Spacer(0, 8)
            yield KeepTogether([block])

    def _not_checked(self) -> Iterator[Flowable]:
        name = self._text.phrases.name
        unseen = self._attestation.determination.not_checked
        line = " \u00b7 ".join(name("not_checked", item) for item in unseen)
        count = self._attestation.pressure_items
        pressure = self._text.phrases.first(f"pressure.{count}", "pressure", count=count)
        items = f"{line[:1].upper()}{line[1:]}"
        yield self._type.paragraph(self._say("not_checked", items=items, pressure=pressure))
        if steps := self._text.untaken():
            yield self._type.paragraph(self._say("unavailable", steps="; ".join(steps)))

    def _clauses(self) -> Iterator[Flowable]:
        determination = self._attestation.determination
        named = {*determination.clauses, *(c for s in determination.conditions for c in s.clauses)}
        clauses = [clause for clause in self._text.policy.clauses if clause.id in named]
        lines = [
            self._type.runs(
                [(f"{clause.id}  ", BOLD), (self._text.phrases.of_policy(clause.text), NOTE)]
            )
            for clause in clauses
        ]
        yield from self._section("clauses", *lines)

    def _section(self, name: str, *content: Flowable) -> Iterator[Flowable]:
        heading = self._type.paragraph(self._say(f"section.{name}"), SECTION)
        rule = HRFlowable(width="100%", thickness=0.8, color=INK, spaceBefore=2, spaceAfter=4)
        yield CondPageBreak(_OPENING)
        yield Spacer(0, 13)
        yield KeepTogether([heading, rule])
        yield from content


def _frame(head: float) -> Frame:
    height = PAGE[1] - FOOT - MARGIN - head
    return Frame(
        MARGIN,
        FOOT,
        WIDTH,
        height,
        leftPadding=0,
        rightPadding=0,
        topPadding=0,
        bottomPadding=0,
    )
