"""The tables of a report; each flows over pages and repeats its head."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from reportlab.lib.colors import Color
from reportlab.platypus import Flowable, Table

from app.domain.attestation import Attestation
from app.domain.determination import Status
from app.domain.exhibit import ExhibitId, Lane
from app.domain.finding import Finding, Measure
from app.domain.match_words import Verdict
from app.domain.position import Deposit
from app.signing.report_shapes import LaneTag, StateMark
from app.signing.report_style import (
    BODY,
    BOLD,
    HAIR,
    MONO,
    NOTE,
    QUIET,
    SMALL,
    TONES,
    WIDTH,
    Setting,
    Typesetter,
)
from app.signing.report_text import ReportText, amount

_VERDICTS = {
    Verdict.SAME: "met",
    Verdict.PERMITTED_VARIANT: "normalised",
    Verdict.DIFFERENT: "unmet",
    Verdict.TRUNCATED: "partial",
    Verdict.REORDERED: "partial",
    Verdict.NOT_PRESENT: "absent",
}
_DISCLAIMER = "C1"
_NAMED = 96
"""Points for the names beside digests: the longest of a model in one line."""
_GROUP = 8
"""Hexadecimal digits between two spaces of a printed digest."""

Cell = str | Flowable | list[Flowable]
Command = tuple[str, tuple[int, int], tuple[int, int], *tuple[Any, ...]]
"""What reportlab takes for one rule of a table's style."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tables:
    """Builds the tables of one report."""

    text: ReportText
    type_: Typesetter

    def parties(self, certificate: str) -> Table:
        """Who, about which account, when, and who judged."""
        attestation, say = self.text.attestation, self.text.phrases.say
        determination = attestation.determination
        signer = say("party.certificate", examiner=attestation.examiner, short=certificate)
        second = say("party.second.none", outcomes=self.text.codes())
        if determination.examiners_needed > 1:
            second = say(
                "party.second.needed",
                present=determination.examiners_present,
                needed=determination.examiners_needed,
            )
        left: list[tuple[Cell, Cell]] = [
            (self._quiet("party.account"), say(f"account.{attestation.dossier.account}")),
            *((self._lane(lane), self.text.party(lane)) for lane in Lane),
        ]
        right: list[tuple[Cell, Cell]] = [
            (self._quiet("party.determined"), self.text.phrases.moment(determination.at)),
            (self._quiet("party.examiner"), signer),
            (self._quiet("party.second"), second),
        ]
        rows = [[*a, *b] for a, b in zip(left, right, strict=True)]
        widths = [84, 170, 84, WIDTH - 338]
        return Table(
            [[self._cell(cell) for cell in row] for row in rows],
            colWidths=widths,
            style=[*PLAIN, ("BOTTOMPADDING", (0, 0), (-1, -1), 3.2)],
        )

    def conditions(self) -> Table:
        """Every condition with state, evidence, expiry and clauses."""
        heads = ("", "condition", "state", "evidence", "until", "clause")
        rows: list[list[Cell]] = []
        for state in self.text.attestation.determination.conditions:
            mark, word = self.text.state(state)
            title: list[Flowable] = [self.type_.paragraph(self.text.title(state.id))]
            if state.status is not Status.MET:
                title.append(self.type_.paragraph(self.text.reasons(state), SMALL))
            if state.id == _DISCLAIMER and (by := self.text.stated_by()):
                title.append(self.type_.paragraph(by, SMALL))
            rows.append(
                [
                    self.type_.paragraph(self.text.label(state.id), BOLD),
                    title,
                    self._state(mark, word),
                    " ".join(state.evidence) or "\u2014",
                    self.text.until(state),
                    self.type_.paragraph(" ".join(state.clauses), NOTE),
                ]
            )
        return self._table(heads, rows, [28, 152, 80, 111, 90, WIDTH - 461])

    def fields(self) -> Table | None:
        """Every field that was read, beside the record."""
        rows = list(_fields(self.text.attestation, self))
        heads = ("exhibit", "field", "record", "read", "verdict")
        return self._table(heads, rows, [44, 124, 118, 118, WIDTH - 404]) if rows else None

    def funds(self) -> Table | None:
        """Every deposit with its chain."""
        rows = [self._deposit(deposit) for deposit in self.text.attestation.dossier.deposits]
        heads = ("", "amount", "date", "chain", "state")
        return self._table(heads, rows, [24, 124, 100, 150, WIDTH - 398]) if rows else None

    def digests(self, rows: list[tuple[str, str]]) -> Table:
        """Names beside digests or commands, these in the face of machines."""
        cells = [
            [self.type_.paragraph(name, SMALL), self.type_.paragraph(grouped(value), MONO)]
            for name, value in rows
        ]
        style = [*PLAIN, ("BOTTOMPADDING", (0, 0), (-1, -1), 0.6)]
        return Table(cells, colWidths=[_NAMED, WIDTH - _NAMED], style=style)

    def _deposit(self, deposit: Deposit) -> list[Cell]:
        chain = (deposit.earned, deposit.held, deposit.moved_in)
        whole = deposit.explained and not self.text.gone.intersection(chain)
        mark, word = ("met", "explained") if whole else ("unknown", "unexplained")
        if deposit.contradicted:
            mark, word = "unmet", "contradicted"
        return [
            LaneTag(deposit.lane, self.type_),
            f"{amount(deposit.amount)}\u00a0{deposit.asset}",
            self.text.phrases.day(deposit.moved_in_at),
            ", ".join(self.text.part(part) for part in chain),
            self._state(mark, self.text.phrases.say(f"funds.{word}")),
        ]

    def verdict(self, code: str) -> Cell:
        """A field's verdict as mark and word."""
        mark = _VERDICTS.get(Verdict(code), "unknown")
        return self._state(mark, self.text.phrases.say(f"verdict.{code}"))

    def _state(self, mark: str, word: str) -> Table:
        tone: Color = TONES[mark]
        setting = Setting(weight="medium", colour=tone)
        return Table(
            [[StateMark(mark), self.type_.paragraph(word, setting)]],
            colWidths=[14, None],
            style=[*PLAIN, ("VALIGN", (0, 0), (-1, -1), "MIDDLE")],
        )

    def _lane(self, lane: Lane) -> Table:
        return Table(
            [[LaneTag(lane, self.type_), self._quiet(f"party.{lane}")]],
            colWidths=[18, 66],
            style=[*PLAIN, ("VALIGN", (0, 0), (-1, -1), "MIDDLE")],
        )

    def _quiet(self, key: str) -> Flowable:
        return self.type_.paragraph(self.text.phrases.say(key), NOTE)

    def _cell(self, cell: Cell) -> Flowable | list[Flowable]:
        return self.type_.paragraph(cell, BODY) if isinstance(cell, str) else cell

    def _table(self, heads: tuple[str, ...], rows: list[list[Cell]], widths: list[float]) -> Table:
        say = self.text.phrases.say
        head = [self.type_.paragraph(say(f"column.{h}") if h else "", SMALL) for h in heads]
        cells = [[self._cell(cell) for cell in row] for row in rows]
        style: list[Command] = [
            *PLAIN,
            ("TOPPADDING", (0, 0), (-1, -1), 3),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 3.2),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),  # first line beside first line
            ("LINEBELOW", (0, 0), (-1, 0), 0.5, QUIET),
            ("LINEBELOW", (0, 1), (-1, -1), 0.4, HAIR),
        ]
        return Table([head, *cells], colWidths=widths, style=style, repeatRows=1)


PLAIN: list[Command] = [
    ("FONTNAME", (0, 0), (-1, -1), "Inter-Regular"),  # else reportlab sets one not embedded
    ("LEFTPADDING", (0, 0), (-1, -1), 0),
    ("RIGHTPADDING", (0, 0), (-1, -1), 4),
    ("TOPPADDING", (0, 0), (-1, -1), 0),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 0),
    ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
]


def _fields(attestation: Attestation, tables: Tables) -> Iterator[list[Cell]]:
    dossier, phrases = attestation.dossier, tables.text.phrases
    read = {
        (finding.exhibits, finding.subject): str(finding.value)
        for finding in dossier.findings
        if finding.measure is Measure.DOCUMENT_FIELD
    }
    lanes = {exhibit.id: exhibit.lane for exhibit in dossier.exhibits}
    records = {party.lane: party.record for party in dossier.parties}
    for finding in dossier.findings:
        if finding.measure is not Measure.DOCUMENT_MATCH:
            continue
        field, _, source = finding.subject.partition("@")
        lane = lanes.get(finding.exhibits[0], Lane.REGISTERED)
        name = phrases.say(
            "field_of", field=phrases.name("field", field), source=phrases.name("source", source)
        )
        yield [
            finding.exhibits[0],
            name,
            records.get(lane, {}).get(field, "") or "\u2014",
            read.get((finding.exhibits, finding.subject), "") or "\u2014",
            tables.verdict(str(finding.value)),
        ]
    yield from _conflicts(dossier.findings, read, tables)


def _conflicts(
    findings: Sequence[Finding],
    read: Mapping[tuple[tuple[ExhibitId, ...], str], str],
    tables: Tables,
) -> Iterator[list[Cell]]:
    """Every pair of sources that contradicts itself: one beside the other."""
    phrases = tables.text.phrases
    for finding in findings:
        if finding.measure is not Measure.DOCUMENT_CONFLICT:
            continue
        field, _, pair = finding.subject.partition("@")
        sources = pair.split("~")
        names = " / ".join(phrases.name("source", source) for source in sources)
        texts = [read.get((finding.exhibits, f"{field}@{s}"), "") or "\u2014" for s in sources]
        yield [
            finding.exhibits[0],
            f"{phrases.name('field', field)}, {names}",
            *texts,
            tables.verdict(Verdict.DIFFERENT),
        ]


def grouped(value: str) -> str:
    """A digest in groups that an eye can keep; anything else as it is."""
    if len(value) != 64 or not all(char in "0123456789abcdef" for char in value):  # noqa: PLR2004 -- SHA-256
        return value
    return " ".join(value[at : at + _GROUP] for at in range(0, len(value), _GROUP))
