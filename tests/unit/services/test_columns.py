"""What columns mean: said by an examiner, on record, read anew, remembered and taken back."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from app import wire
from app.domain.case import Case
from app.domain.custody import Action
from app.domain.errors import EngineMissingError, UnknownCaseError
from app.domain.exhibit import Evidence, ExhibitId, Lane, MediaType, Role, digest_of
from app.domain.finding import Finding, Measure
from app.domain.ledger_map import LedgerMap, Meaning
from app.domain.ledger_table import LedgerTable, fingerprint
from app.domain.ports import CancelToken
from app.domain.statement import MoneyRow, RowDoubt, RowKind
from app.services.columns import name_columns, said_columns, said_of, tabulate
from app.services.desk import Desk
from app.services.intake import open_case
from app.services.statement_lines import Sum, statement_lines
from tests.builders import a_finding, an_exhibit
from tests.unit.services.ports import Stoppable, a_case, a_desk

PAPER = ExhibitId("E-11")
TEXT = b"when,what,sum\n2024-03-04,pay,5\n"
SAID = LedgerMap(columns=(Meaning.DATE, Meaning.TEXT, Meaning.AMOUNT))
MARK = fingerprint(("when", "what", "sum"))


class PlainTable:
    """Tabulates by counting commas; says by which map it was asked."""

    def examine(self, evidence: Sequence[Evidence], cancel: CancelToken) -> tuple[Finding, ...]:
        """See `Engine.examine`."""
        cancel.check()
        assert evidence
        return ()

    def tabulate(self, item: Evidence, cancel: CancelToken) -> LedgerTable:
        """See `Tabulator.tabulate`."""
        cancel.check()
        head, *lines = item.content.decode().splitlines()
        titles = tuple(head.split(","))
        guess = LedgerMap(columns=(Meaning.IGNORE,) * len(titles))
        return LedgerTable(
            titles=titles,
            lines=tuple(tuple(line.split(",")) for line in lines),
            fingerprint=fingerprint(titles),
            read_as=item.read_as or guess,
            count=len(lines),
            read=0,
        )


ENGINES = {"funds": PlainTable()}


def opened(desk: Desk, case_id: str = "SP-1", *findings: Finding, text: bytes = TEXT) -> Case:
    paper = an_exhibit(11, Lane.OTHER, Role.FUNDS, media_type=MediaType.TEXT)
    paper = replace(paper, digest=digest_of(text), size=len(text))
    case = replace(a_case(), id=case_id, exhibits=(paper,), findings=findings)
    desk.store.add_evidence(case_id, Evidence(exhibit=paper, content=text))
    return open_case(desk, case)


def test_what_is_said_is_on_record_with_who_and_when_and_frees_what_was_read() -> None:
    desk = a_desk()
    read = replace(a_finding(Measure.FUNDS_SOURCE, "table"), exhibits=(PAPER,))
    other = a_finding(Measure.FUNDS_SOURCE, "text", "E-12")
    opened(desk, "SP-1", read, other)
    case = name_columns(desk, "SP-1", PAPER, (SAID, MARK))
    assert other in case.findings
    assert read not in case.findings
    said = said_of(case.findings, PAPER)
    assert said is not None
    assert (said.columns, said.examiner, said.fingerprint) == (SAID, desk.examiner, MARK)
    (spoken,) = [f for f in case.findings if f.measure is Measure.FUNDS_COLUMNS]
    last = desk.store.trail()[-1].event
    assert (last.action, last.object) == (Action.COLUMNS_NAMED, wire.digest(spoken))
    assert said.at < last.at.isoformat()


def test_another_word_replaces_it_and_none_takes_it_back() -> None:
    desk = a_desk()
    opened(desk)
    name_columns(desk, "SP-1", PAPER, (SAID, MARK))
    other = replace(SAID, asset="EUR")
    case = name_columns(desk, "SP-1", PAPER, (other, MARK))
    assert said_columns(case.findings, PAPER) == other
    assert said_columns(name_columns(desk, "SP-1", PAPER, None).findings, PAPER) is None
    assert [e.event.action for e in desk.store.trail()].count(Action.COLUMNS_NAMED) == 3


def test_a_table_with_the_same_titles_is_remembered_and_only_offered() -> None:
    desk = a_desk()
    opened(desk, "SP-1")
    opened(desk, "SP-2")
    before = tabulate(desk, ENGINES, ("SP-2", PAPER, None), Stoppable())
    assert (before.said, before.remembered) == (None, None)
    name_columns(desk, "SP-1", PAPER, (SAID, MARK))
    offered = tabulate(desk, ENGINES, ("SP-2", PAPER, None), Stoppable())
    assert offered.said is None
    assert offered.remembered is not None
    assert (offered.remembered.columns, offered.table.read_as) == (SAID, SAID)
    assert said_columns(desk.store.load("SP-2").findings, PAPER) is None, "nothing was said of it"
    opened(desk, "SP-3", text=TEXT.replace(b"what", b"who"))
    other = tabulate(desk, ENGINES, ("SP-3", PAPER, None), Stoppable())
    assert other.remembered is None, "other titles"
    own = tabulate(desk, ENGINES, ("SP-1", PAPER, None), Stoppable())
    assert own.said is not None
    assert own.remembered is None
    asked = replace(SAID, asset="EUR")
    assert tabulate(desk, ENGINES, ("SP-1", PAPER, asked), Stoppable()).table.read_as == asked


def test_what_cannot_be_read_by_and_what_is_no_table_are_refused() -> None:
    desk = a_desk()
    opened(desk)
    with pytest.raises(UnknownCaseError):
        name_columns(desk, "SP-1", PAPER, (LedgerMap(columns=(Meaning.DATE,)), MARK))
    with pytest.raises(UnknownCaseError):
        name_columns(desk, "SP-1", ExhibitId("E-99"), None)
    with pytest.raises(EngineMissingError):
        tabulate(desk, {}, ("SP-1", PAPER, None), Stoppable())


def row(number: int, **told: str) -> Finding:
    made = MoneyRow(number=number, kind=RowKind.MOVEMENT, page=0, **told)
    text = wire.encode(made).decode()
    return replace(a_finding(Measure.FUNDS_ROW, text, subject=str(number)), exhibits=(PAPER,))


def test_every_line_says_whether_it_follows_and_by_how_much_not() -> None:
    doubts = [
        replace(a_finding(Measure.FUNDS_ROW_DOUBT, "", subject=name), exhibits=(PAPER,))
        for name in ("3:amount_off", "5:undated")
    ]
    case = opened(
        a_desk(),
        "SP-1",
        row(1, balance="10.00"),
        row(2, balance="15.00", expected="15"),
        row(3, balance="40.00", expected="45.00"),
        row(4, amount="1"),
        row(5, amount="1", balance="41.00", expected="41.00"),
        *doubts,
    )
    lines = statement_lines(case, PAPER)
    assert [(line.sum, line.off) for line in lines] == [
        (Sum.FIRST, ""),
        (Sum.ADDS_UP, ""),
        (Sum.OFF, "-5.00"),
        (Sum.NO_BALANCE, ""),
        (Sum.MISSED, ""),
    ]
    assert lines[2].doubts == ((RowDoubt.AMOUNT_OFF, ""),)
