"""States of Queue, Export, Verify, Preferences and Help that screens.md names."""

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.domain.attestation import StepReason
from app.domain.errors import ExportError, KeyUnavailableError
from app.domain.letter import Language
from app.domain.ports_signing import Signer
from app.services.workbench import Workbench
from app.ui.screens.export.controller import ExportController
from app.ui.screens.help.controller import HelpController
from app.ui.screens.queue.view import LOADING_ROWS, QueueView
from app.ui.screens.queue.view_model import CaseRow, Group, QueueModel, Segment
from app.ui.screens.verify.controller import VerifyController
from app.ui.screens.verify.present import REASONS
from app.ui.session import Session
from tests.gui.disputes import partial
from tests.gui.ports import PASSPHRASE, OneKey, SettableClock, a_bench, keep
from tests.gui.started import in_front


def a_row(case: str) -> CaseRow:
    return CaseRow(case=case, account="frozen (risk)", judicial=False, action="Judge blind")


def test_rows_that_are_being_read_are_alike_in_height(qtbot: QtBot) -> None:
    view = QueueView([("active", "Active")])
    qtbot.addWidget(view)
    view.resize(1232, 820)
    view.show()
    counts = dict.fromkeys(Segment, 1)
    group = Group(title="Open", rows=(a_row("SP-1"),))
    view.display(QueueModel(groups=(group,), counts=counts))
    view.show_loading()
    table = view.table
    heights = {table.rowHeight(number) for number in range(LOADING_ROWS)}
    assert len(heights) == 1, "the first row stood where a group's title had been"
    assert table.accessibleDescription() == "The cases are being read."


@pytest.fixture
def bench(clock: SettableClock) -> Workbench:
    """A workbench whose key can end."""
    return replace(a_bench(clock=clock), keys=EndedKey())


@pytest.fixture
def export(session: Session, bench: Workbench, qtbot: QtBot) -> ExportController:
    screen = ExportController(session)
    session.show(keep(bench, partial()))
    in_front(qtbot, screen)
    qtbot.waitUntil(lambda: screen.shown is not None)
    return screen


class EndedKey(OneKey):
    """A key that ends so until `error` is taken away."""

    error: Exception | None = None

    def signer(
        self, examiner: str, passphrase: str, _language: Language = Language.ENGLISH
    ) -> Signer:
        """See `KeyRing.signer`."""
        if self.error is not None:
            raise self.error
        return super().signer(examiner, passphrase)


ENDS = {
    "The result could not be written.": (ExportError("ENOSPC"), "Free some space"),
    "The passphrase does not open your signing key.": (
        KeyUnavailableError("M. Vale"),
        "Nothing was signed.",
    ),
}


@pytest.mark.parametrize("what", ENDS)
def test_what_kept_a_result_from_leaving_is_told_and_can_be_tried_again(
    export: ExportController, bench: Workbench, qtbot: QtBot, tmp_path: Path, what: str
) -> None:
    key = bench.keys
    assert isinstance(key, EndedKey)
    key.error, remedy = ENDS[what]
    choices = export.view.choices
    choices.folder.edit.setText(str(tmp_path / "result"))
    choices.passphrase.edit.setText(PASSPHRASE)
    choices.sign.button.click()
    qtbot.waitUntil(choices.banner.isVisible)
    assert choices.banner.title.text() == what
    assert remedy in choices.banner.sentence.text()
    assert not choices.issued.isVisible()
    assert bench.case("SP-2041").exports == ()
    key.error = None
    choices.passphrase.edit.setText(PASSPHRASE)
    choices.sign.button.click()
    qtbot.waitUntil(choices.issued.isVisible)
    assert choices.issued.badge.word == "Signed"
    assert not choices.banner.isVisible()


def test_a_file_that_is_no_result_is_refused_in_words_and_the_next_can_be_given(
    session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    screen = in_front(qtbot, VerifyController(session))
    there = tmp_path / "result.json"
    there.write_bytes(b"no result at all")
    screen.verify([there])
    assert screen.view.headline.text().startswith("Checking")
    qtbot.waitUntil(lambda: bool(screen.view.table.rows.rows))
    assert screen.view.headline.text() == "This result does not hold."
    assert screen.view.table.rows.cell(0, 2).text == REASONS[StepReason.UNREADABLE]
    assert screen.view.outcome.text() == ""
    assert screen.view.files.isEnabled()


def test_help_says_when_nothing_has_these_words(session: Session, qtbot: QtBot) -> None:
    screen = HelpController(session)
    qtbot.addWidget(screen.view)
    screen.view.show()
    screen.entered()
    assert screen.view.contents.isVisible()
    screen.view.searched.emit("zzqx")
    assert screen.view.nothing.isVisible()
    assert not screen.view.contents.isVisible()
    screen.view.searched.emit("")
    assert screen.view.contents.isVisible()
