"""States of Documents that screens.md names: reading, no zone, and another person's document."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from app.domain.exhibit import ExhibitId, Lane
from app.domain.finding import Finding, Measure
from app.ui.session import Session
from app.ui.tasks import Tasks
from tests.gui.papers_read import OTHER_CARD, PASSPORT, a_bench, filled, shown
from tests.unit.services.dossiers import ENGINE
from tests.unit.ui.papers import RECORD


def test_while_it_is_read_the_exhibit_and_the_count_are_told_and_stay(
    qtbot: QtBot, tasks: Tasks
) -> None:
    bench = a_bench()
    screen = shown(qtbot, tasks, bench, filled(bench, read=False))
    session = screen.findChildren(Session)[0]
    notice = screen.view.notice
    assert notice.button.isVisible()
    session.progressed.emit(1, 3, OTHER_CARD)
    assert notice.sentence.text() == "Being read: E-02, item 2 of 3"
    session.progressed.emit(2, 3, f"{OTHER_CARD} + {PASSPORT}")
    words = (
        "This document is being read: E-02 + E-01, item 3 of 3. Its fields follow; you may go on."
    )
    assert notice.sentence.text() == words
    session.show(session.case)
    assert notice.sentence.text() == words, "a mark that is kept meanwhile does not undo it"
    assert not notice.button.isVisible(), "it is being read already"
    session.progressed.emit(0, 0, "")
    assert notice.sentence.text() == "This document has not been read yet."


def test_a_page_without_its_zone_is_asked_for_or_entered(qtbot: QtBot, tasks: Tasks) -> None:
    bench = a_bench()
    looked_at = Finding(
        measure=Measure.DOCUMENT_FORMAT, value="none", exhibits=(PASSPORT,), provenance=ENGINE
    )
    case = replace(filled(bench, read=False), findings=(looked_at,))
    screen = shown(qtbot, tasks, bench, case)
    told = screen.view.notice.sentence.text()
    assert told.startswith("No machine-readable zone was found. Enter what you read, or ask")
    assert screen.view.correct.isVisible()
    assert screen.view.correct.text() == "Enter what you read"


@pytest.mark.parametrize(
    ("paper", "whose"), [(PASSPORT, "the other party\u2019s"), (OTHER_CARD, "")]
)
def test_a_document_in_the_other_partys_name_says_so(
    qtbot: QtBot, tasks: Tasks, paper: ExhibitId, whose: str
) -> None:
    bench = a_bench()
    holder = {**RECORD, "surname": "Ode", "given_names": "Jordan"}
    screen = shown(qtbot, tasks, bench, filled(bench, record=holder))
    screen.view.side.paper_chosen.emit(paper)
    notice = screen.view.notice
    assert notice.isVisible() is bool(whose)
    if whose:
        assert f"The name on this document is {whose}." in notice.sentence.text()
        assert "change that in Intake" in notice.sentence.text()


def test_a_name_that_nobody_here_bears_is_only_different(qtbot: QtBot, tasks: Tasks) -> None:
    bench = a_bench()
    case = filled(bench, record={**RECORD, "surname": "Ode"})
    parties = tuple(
        replace(party, record={**party.record, "surname": "Vale"}) for party in case.parties
    )
    screen = shown(qtbot, tasks, bench, replace(case, parties=parties))
    assert screen.view.tables[Lane.REGISTERED].isVisible()
    assert not screen.view.notice.isVisible()
