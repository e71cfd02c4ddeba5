"""Any result dropped is answered in one sentence and its steps."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.domain.attestation import Step, StepReason, Verification
from app.domain.determination import Status
from app.ui.main_window import MainWindow
from app.ui.screens.verify.controller import VerifyController
from app.ui.screens.verify.present import present
from tests.gui.started import drop
from tests.gui.watchdog import Watchdog


def verify_of(window: MainWindow) -> VerifyController:
    verify = window.placed("verify")
    assert isinstance(verify, VerifyController)
    return verify


@pytest.mark.timed
def test_a_broken_file_does_not_hold_and_says_at_which_step(
    qtbot: QtBot, tmp_path: Path, window: MainWindow
) -> None:
    assert window.session.case is None
    window.go("verify")
    assert window.current == "verify"
    file = tmp_path / "report.pdf"
    file.write_bytes(b"no result at all")
    view = verify_of(window).view
    with Watchdog("a result is verified"):
        drop(view, file)
        qtbot.waitUntil(lambda: bool(view.table.rows.rows))
    assert view.headline.text() == "This result does not hold."
    assert view.table.rows.cell(0, 1).text == "Size and structure"
    assert view.table.rows.cell(0, 2).text == "cannot be read"
    assert view.outcome.text() == ""
    assert "report.pdf" in view.signers.text()


def test_a_folder_is_verified_by_what_lies_in_it(
    qtbot: QtBot, tmp_path: Path, window: MainWindow
) -> None:
    window.go("verify")
    folder = tmp_path / "result"
    folder.mkdir()
    (folder / "result.json").write_bytes(b"{}")
    view = verify_of(window).view
    drop(view, folder)
    assert view.headline.text() == "Checking\N{HORIZONTAL ELLIPSIS}"
    assert (view.signers.text(), view.headline.isVisible()) == ("result", True)
    assert view.files.hasFocus()
    qtbot.waitUntil(lambda: bool(view.table.rows.rows))
    assert view.headline.text() == "Whether this result holds cannot be told here."
    assert "M. Vale" in view.signers.text()
    assert view.files.isEnabled()


def test_a_step_begins_with_a_capital_but_a_file_keeps_its_name() -> None:
    steps = tuple(Step(step=at, state=Status.MET, reason=StepReason.HOLDS) for at in (1, 3))
    chinese = {"signatures of result.json": "result.json \N{CJK UNIFIED IDEOGRAPH-7684}"}
    shown = present(Verification(steps=steps), (), lambda words: chinese.get(words, words))
    assert shown.steps[0].name == "Size and structure"
    assert shown.steps[1].name.startswith("result.json ")
