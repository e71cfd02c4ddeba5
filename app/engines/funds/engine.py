"""Funds papers to findings: statements, ledgers and wallet proofs.

Laws:
1. What is not there is a finding too: a paper without rows says so.
2. Nothing is judged here: a row that does not add up is named, never called edited.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from app import wire
from app.domain.errors import DamagedError, IntakeError
from app.domain.exhibit import Evidence, MediaType, Role
from app.domain.finding import Finding, Measure, Region, Value
from app.domain.ledger_map import LedgerMap
from app.domain.ledger_table import LedgerTable, fingerprint
from app.domain.ports import CancelToken
from app.domain.provenance import Provenance
from app.domain.statement import Answer, Question, RowDoubt
from app.engines.decode_limits import Rgb
from app.engines.decode_text import text_of
from app.engines.funds.csv_guess import meanings
from app.engines.funds.csv_table import CsvTable, read_table
from app.engines.funds.ledger import as_it_tells, read_ledger
from app.engines.funds.looks import Seen, digits
from app.engines.funds.pdf_pages import pages_of
from app.engines.funds.proof import read_proof
from app.engines.funds.revisions import revisions
from app.engines.funds.scan import ScanReader
from app.engines.funds.statement import MOST_ROWS, Answered, Statement, read_statement
from app.engines.funds.tabulate import tabulated
from app.engines.funds.words import PageWords

NAME: Final = "rightful-funds"
VERSION: Final = "1"
Draw = Callable[[Evidence, int], tuple[Rgb, float]]
"""A page of evidence (counted from 0) as RGB, and the scale back to the page raster."""

_READ: Final = frozenset({Role.STATEMENT, Role.FUNDS})
_LONGEST_TITLE: Final = 80
MOST_SCANNED: Final = 20
"""Pages of one exhibit that are read from their picture, at about two seconds each."""
MOST_COMPARED: Final = 400
"""Figures of one exhibit whose painting is read and held against the text layer."""
_FEWEST_WORDS: Final = 6
"""On a page with less text than that the picture is read: a scan may carry a stamp of text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FundsEngine:
    """Reads every statement and funds paper among the evidence."""

    scan: ScanReader
    draw: Draw
    provenance: Provenance

    def examine(self, evidence: Sequence[Evidence], cancel: CancelToken) -> tuple[Finding, ...]:
        """See `Engine.examine`."""
        findings: list[Finding] = []
        for item in evidence:
            if item.exhibit.role in _READ:
                cancel.check()
                findings += self._one(item, cancel)
        return tuple(findings)

    def tabulate(self, item: Evidence, cancel: CancelToken) -> LedgerTable:
        """See `Tabulator.tabulate`."""
        cancel.check()
        table = read_table(text_of(item.content))
        if table is None:
            raise DamagedError("no table")
        return tabulated(table, item.read_as)

    def _one(self, item: Evidence, cancel: CancelToken) -> Iterator[Finding]:
        if item.exhibit.media_type is MediaType.TEXT:
            yield from _of_text(item, self.provenance)
            return
        pages = list(self._pages(item, cancel))
        made = read_statement(pages, cancel)
        made = self._compared(item, made, cancel)
        source = "scan" if any(page.read for page in pages) else "text"
        if not any(page.words for page in pages):
            source = "none"
        told = _Teller(item, self.provenance)
        yield told(Measure.FUNDS_SOURCE, source)
        yield from _saved(item, told)
        yield from _facts(made, told)
        if made.rows or item.exhibit.role is Role.FUNDS:
            yield from _answers(made.answers, told)
        yield from _rows(made, told)

    def _pages(self, item: Evidence, cancel: CancelToken) -> Iterator[PageWords]:
        if item.exhibit.media_type is not MediaType.PDF:
            for number in range(min(item.exhibit.pages, MOST_SCANNED)):
                yield self._scanned(item, number, cancel)
            return
        scanned = 0
        for page in pages_of(item.content, cancel):
            if len(page.words) >= _FEWEST_WORDS or scanned >= MOST_SCANNED or page.heavy:
                yield page
                continue
            scanned += 1
            read = self._scanned(item, page.number, cancel)
            yield read if len(read.words) > len(page.words) else page

    def _scanned(self, item: Evidence, number: int, cancel: CancelToken) -> PageWords:
        try:
            pixels, scale = self.draw(item, number)
        except IntakeError:
            return PageWords(number=number, words=(), scale=1.0)
        return self.scan.page(pixels, number, scale, cancel)

    def _compared(self, item: Evidence, made: Statement, cancel: CancelToken) -> Statement:
        """Hold the figures of the text layer against what is painted."""
        differing: list[Seen] = []
        compared = 0
        for page in made.pages:
            figures = [
                (number, figure)
                for number, row in enumerate(made.rows, 1)
                if row.page == page.number
                for figure in row.figures.values()
            ]
            if page.read or not figures or compared + len(figures) > MOST_COMPARED:
                continue
            try:
                pixels, scale = self.draw(item, page.number)
            except IntakeError:
                continue
            factor = page.scale / scale
            boxes = [
                (f.x0 * factor, f.x1 * factor, f.core.top * factor, f.core.bottom * factor)
                for _, f in figures
            ]
            texts = self.scan.figures(pixels, boxes, cancel)
            compared += len(figures)
            for (number, figure), text in zip(figures, texts, strict=True):
                wanted = digits("".join(word.text for word in figure.words))
                if digits(text) != wanted and len(digits(text)) >= len(wanted) - 1:
                    differing.append((number, RowDoubt.PAINTED_OTHERWISE, text[:40]))
        return _with(made, differing, compared)


def _of_text(item: Evidence, provenance: Provenance) -> Iterator[Finding]:
    """A wallet proof, or a table of movements."""
    text = text_of(item.content)
    told = _Teller(item, provenance)
    proof = read_proof(text)
    if proof is not None:
        yield told(Measure.FUNDS_SOURCE, "proof")
        for measure, value, subject in proof:
            yield told(measure, value, subject)
        return
    table = read_table(text)
    if table is None:
        yield told(Measure.FUNDS_SOURCE, "none")
        return
    said = item.read_as
    if said is not None:
        parameters = {**provenance.parameters, "columns": wire.digest(said)}
        told = _Teller(item, replace(provenance, parameters=parameters))
    yield from _of_table(table, said or as_it_tells(table, meanings(table.titles)), told)


def _of_table(table: CsvTable, said: LedgerMap, told: "_Teller") -> Iterator[Finding]:
    """Rows by what the columns mean; where that is not told, the titles alone."""
    source = "table" if said.faults else "ledger" if said.account else "history"
    yield told(Measure.FUNDS_SOURCE, source)
    titles = wire.encode([title[:_LONGEST_TITLE] for title in table.titles]).decode()
    yield told(Measure.FUNDS_TITLES, titles, fingerprint(table.titles))
    ledger = read_ledger(table, said)
    for question, answer, reason in ledger.answers:
        yield told(Measure.FUNDS_ANSWER, answer.value, question.value)
        yield told(Measure.FUNDS_REASON, reason, question.value)
    for row in ledger.rows[:MOST_ROWS]:
        yield told(Measure.FUNDS_ROW, wire.encode(row).decode(), str(row.number))
    for number, doubt, detail in dict.fromkeys(ledger.doubts):
        if number <= MOST_ROWS:
            yield told(Measure.FUNDS_ROW_DOUBT, detail, f"{number}:{doubt.value}")


def _with(made: Statement, differing: Sequence[Seen], compared: int) -> Statement:
    if not compared:
        return made
    doubts = (*made.doubts, *differing)
    wrong = sorted({number for number, _, _ in differing})
    old = next(a for a in made.answers if a.question is Question.PAINTED)
    if wrong:
        new = replace(old, answer=Answer.NO, reason=f"rows {','.join(map(str, wrong[:50]))}")
    elif old.answer is Answer.UNKNOWN:
        new = replace(old, answer=Answer.YES, reason=f"figures_agree {compared}")
    else:
        new = old
    answers = tuple(new if a.question is Question.PAINTED else a for a in made.answers)
    return replace(made, doubts=doubts, answers=answers)


@dataclass(frozen=True, slots=True)
class _Teller:
    """Makes findings of one exhibit."""

    item: Evidence
    provenance: Provenance

    def __call__(
        self, measure: Measure, value: Value, subject: str = "", region: Region | None = None
    ) -> Finding:
        return Finding(
            measure=measure,
            value=value,
            exhibits=(self.item.exhibit.id,),
            provenance=self.provenance,
            subject=subject,
            region=region,
        )


def _saved(item: Evidence, told: _Teller) -> Iterator[Finding]:
    """Told only of a PDF that was added to after it was first saved."""
    if item.exhibit.media_type is MediaType.PDF:
        count, signed = revisions(item.content)
        if count > 1:
            yield told(Measure.FUNDS_FIELD, f"{count}", "revisions")
            yield told(Measure.FUNDS_FIELD, "yes" if signed else "no", "signed_to_the_end")


def _facts(made: Statement, told: _Teller) -> Iterator[Finding]:
    count = 0
    for fact in made.told:
        subject = fact.name
        if fact.name == "addressed":
            count += 1
            subject = f"addressed:{count}"
        yield told(Measure.FUNDS_FIELD, fact.value, subject, made.place(fact.line))
    for sums, place in zip(made.account.sums, range(len(made.account.sums)), strict=True):
        for name, value in (("opening", sums.opening), ("closing", sums.closing)):
            if value is not None and made.rows:
                subject = name if not place else f"{name}:{place + 1}"
                yield told(Measure.FUNDS_FIELD, f"{value:f}", subject)


def _answers(answers: Sequence[Answered], told: _Teller) -> Iterator[Finding]:
    for item in answers:
        subject = item.question.value
        yield told(Measure.FUNDS_ANSWER, item.answer.value, subject, item.region)
        yield told(Measure.FUNDS_REASON, item.reason, subject)


def _rows(made: Statement, told: _Teller) -> Iterator[Finding]:
    currency = next((fact.value for fact in made.told if fact.name == "currency"), "")
    regions: dict[int, Region] = {}
    for number, row in enumerate(made.rows[:MOST_ROWS], 1):
        regions[number] = made.region(row)
        text = wire.encode(made.row(number, row, currency)).decode()
        yield told(Measure.FUNDS_ROW, text, str(number), regions[number])
    details: dict[tuple[int, RowDoubt], str] = {}
    for number, doubt, detail in made.doubts:
        details[number, doubt] = (details.get((number, doubt), "") + " " + detail).strip()[:200]
    for (number, doubt), detail in details.items():
        if number in regions:
            subject = f"{number}:{doubt.value}"
            yield told(Measure.FUNDS_ROW_DOUBT, detail, subject, regions[number])
