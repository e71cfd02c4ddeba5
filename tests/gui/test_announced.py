"""What changes while the focus is elsewhere is read out: banner, toast, outcome and seal."""

from datetime import UTC, datetime

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.domain.exhibit import ExhibitId, Lane
from app.ui.screens.compare.seal_panel import SealPanel
from app.ui.screens.compare.view_model import CompareModel
from app.ui.screens.decide.head import OutcomeHead
from app.ui.widgets.banner import Banner
from app.ui.widgets.state_badge import State
from app.ui.widgets.toast import Toast
from tests.gui.disputes import partial, restored
from tests.unit.ui.test_decide_model import model_of

URGENT = QAccessible.AnnouncementPoliteness.Assertive


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, bool]]:
    """What a screen reader is told, and whether it interrupts: Qt's own door is listened at."""
    found: list[tuple[str, bool]] = []

    def listen(event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            found.append((event.message(), event.politeness() is URGENT))

    monkeypatch.setattr(QAccessible, "updateAccessibility", staticmethod(listen))
    return found


def test_a_banner_is_read_out_and_what_is_amiss_interrupts(
    qtbot: QtBot, heard: list[tuple[str, bool]]
) -> None:
    banner = Banner()
    qtbot.addWidget(banner)
    banner.tell(State.INFO, "Nothing was lost.", title="The disk is full.")
    banner.tell(State.UNMET, "The result was changed.")
    assert heard == [
        ("The disk is full. Nothing was lost.", False),
        ("The result was changed.", True),
    ]


def test_a_toast_is_read_out(qtbot: QtBot, heard: list[tuple[str, bool]]) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    Toast(window).tell("Pin 1 was removed.")
    assert heard == [("Pin 1 was removed.", False)]


def test_an_outcome_that_changes_is_read_out_once(
    qtbot: QtBot, heard: list[tuple[str, bool]]
) -> None:
    head = OutcomeHead()
    qtbot.addWidget(head)
    head.display(model_of(partial()))
    assert heard == []  # nobody looks
    head.show()
    other = model_of(restored())
    head.display(other)
    head.display(other)
    assert [words.startswith(other.sentence) for words, _ in heard] == [True]


def test_the_seal_is_read_out_with_its_time(qtbot: QtBot, heard: list[tuple[str, bool]]) -> None:
    panel = SealPanel()
    qtbot.addWidget(panel)
    panel.show()
    panel.display(compared(None))
    assert heard == []
    panel.display(compared(datetime(2026, 11, 13, 10, 41, tzinfo=UTC)))
    panel.display(compared(datetime(2026, 11, 13, 10, 41, tzinfo=UTC)))
    assert len(heard) == 1
    assert "10:41 UTC" in heard[0][0]


def compared(sealed_at: datetime | None) -> CompareModel:
    """A pair that is judged, before or after its seal."""
    return CompareModel(
        lane=Lane.REGISTERED,
        references=(),
        probes=(),
        reference=ExhibitId("E-01"),
        probe=ExhibitId("E-02"),
        pair=(),
        notice="",
        ratings=(),
        rated=8,
        conclusion=2,
        conclusion_words="the same person",
        confidence=None,
        missing="",
        sealed_at=sealed_at,
        digest="0123456789abcdef0123",
        remarks=(),
    )
