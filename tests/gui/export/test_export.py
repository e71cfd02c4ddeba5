"""What was shown is signed and written, or nothing is, and it is said why."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app import wire
from app.domain.attestation import Attestation
from app.domain.determination import Dossier
from app.services.workbench import Workbench
from app.ui.screens.export.controller import ExportController
from app.ui.session import Session
from app.ui.tasks import Tasks
from tests.gui.conftest import picture_of
from tests.gui.disputes import halted, partial, restored
from tests.gui.export.exporting import Open, refused, settled, sign
from tests.gui.ports import PASSPHRASE, SettableClock
from tests.gui.started import in_front


def test_what_was_shown_is_signed_and_written(
    opened: Open, bench: Workbench, tmp_path: Path, qtbot: QtBot
) -> None:
    screen = settled(opened(partial()), qtbot)
    shown = screen.shown
    sign(screen, tmp_path / "result")
    choices = screen.view.choices
    assert not choices.sign.button.isEnabled()
    assert choices.passphrase.text() == ""
    qtbot.waitUntil(choices.issued.verify.isVisible)
    signed = wire.decode((tmp_path / "result/result.json").read_bytes(), Attestation)
    assert shown is not None
    assert signed.determination.outcomes == shown.outcomes
    assert sorted(choices.issued.files.text().splitlines()) == sorted(
        p.name for p in (tmp_path / "result").iterdir()
    )
    assert choices.issued.result.text().replace(" ", "") == signed.result_id
    assert bench.case("SP-2041").exports[0].result_id == signed.result_id


def test_a_wrong_passphrase_signs_nothing_and_is_forgotten(
    opened: Open, bench: Workbench, tmp_path: Path, qtbot: QtBot
) -> None:
    screen = settled(opened(partial()), qtbot)
    sign(screen, tmp_path / "result", "not the one")
    assert refused(screen, qtbot) == "The passphrase does not open your signing key."
    assert screen.view.choices.passphrase.text() == ""
    assert not (tmp_path / "result").exists()
    assert bench.case("SP-2041").exports == ()
    assert "sign and export" in dict(screen.keys).values()
    QTest.keyClicks(screen.view.choices.passphrase.edit, "t")
    assert not screen.view.choices.banner.isVisible()
    sign(screen, tmp_path / "result")
    qtbot.waitUntil(screen.view.choices.issued.verify.isVisible)
    assert "sign and export" not in dict(screen.keys).values()


def test_a_folder_that_cannot_be_written_is_told(
    opened: Open, bench: Workbench, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "taken").write_text("a file, no folder")
    screen = settled(opened(partial()), qtbot)
    sign(screen, tmp_path / "taken" / "result")
    assert refused(screen, qtbot) == "The result could not be written."
    assert bench.case("SP-2041").exports == ()


def test_a_lapse_between_review_and_signing_signs_nothing(
    opened: Open, bench: Workbench, clock: SettableClock, tmp_path: Path, qtbot: QtBot
) -> None:
    screen = settled(opened(partial()), qtbot)
    before = screen.shown
    clock.at += timedelta(hours=80)
    sign(screen, tmp_path / "result")
    assert refused(screen, qtbot) == "A condition changed since the outcome was shown."
    qtbot.waitUntil(lambda: screen.shown is not None and screen.shown is not before)
    assert screen.shown is not None
    assert screen.shown.rule == "R5"
    settled(screen, qtbot)
    assert "Ask the officers about the holds that are open." in "\n".join(screen.view.page.texts())
    assert screen.view.choices.banner.isVisible()
    assert not (tmp_path / "result").exists()
    assert bench.case("SP-2041").exports == ()


@pytest.mark.parametrize(
    ("dossier", "reason"),
    [
        (restored(examiners=1), "A second examiner still has to judge blind"),
        (halted(), "The policy halted; there is no outcome to sign"),
    ],
)
def test_what_may_not_be_signed_cannot_be(
    opened: Open, dossier: Dossier, reason: str, tmp_path: Path, qtbot: QtBot
) -> None:
    screen = settled(opened(dossier), qtbot)
    with qtbot.assertNotEmitted(screen.view.choices.sign_requested):
        sign(screen, tmp_path / "result")
    assert screen.view.choices.sign.reason.text() == reason


def test_nothing_is_signed_without_a_passphrase_or_a_folder(opened: Open, qtbot: QtBot) -> None:
    choices = settled(opened(partial()), qtbot).view.choices
    assert choices.sign.reason.text() == "Your passphrase is left"
    choices.folder.edit.clear()
    choices.passphrase.edit.setText(PASSPHRASE)
    assert choices.sign.reason.text() == "A folder is left"
    assert not choices.sign.button.isEnabled()


def test_a_new_folder_named_by_the_case_is_offered(opened: Open, qtbot: QtBot) -> None:
    offered = Path(settled(opened(partial()), qtbot).view.choices.folder.text())
    assert offered.name == "SP-2041"
    assert Path.home() in offered.parents
    assert not offered.exists()


def test_a_changed_case_empties_the_passphrase_and_asks_anew(
    opened: Open, session: Session, qtbot: QtBot
) -> None:
    screen = settled(opened(partial()), qtbot)
    screen.view.choices.passphrase.edit.setText(PASSPHRASE)
    before = screen.shown
    session.change(lambda bench: bench.withdraw_statement("SP-2041", 0))
    qtbot.waitUntil(lambda: screen.shown is not None and screen.shown is not before)
    assert screen.view.choices.passphrase.text() == ""


def test_two_examiners_sign_one_after_the_other(
    opened: Open, bench: Workbench, qtbot: QtBot, shots: Path, tmp_path: Path
) -> None:
    screen = settled(opened(restored()), qtbot)
    choices = screen.view.choices
    assert choices.before.text() == (
        "You sign first; it then waits here for another "
        "examiner\N{RIGHT SINGLE QUOTATION MARK}s signature."
    )
    sign(screen, tmp_path / "result")
    waits = "It waits for another examiner\N{RIGHT SINGLE QUOTATION MARK}s signature"
    qtbot.waitUntil(lambda: choices.sign.reason.text() == waits)
    assert choices.before.text().endswith("Nothing leaves before the second signature.")
    assert not (tmp_path / "result").exists()
    picture_of(screen.view, "export-waits", shots)
    tasks = Tasks()
    second = replace(bench, desk=replace(bench.desk, examiner="J. Berg"))
    other = Session(second, tasks)
    hers = ExportController(other)
    other.show(second.case("SP-2041"))
    in_front(qtbot, hers)
    settled(hers, qtbot)
    assert hers.view.choices.before.text().startswith("M. Vale signed it on ")
    picture_of(hers.view, "export-second", shots)
    sign(hers, tmp_path / "result")
    qtbot.waitUntil(hers.view.choices.issued.verify.isVisible)
    assert (tmp_path / "result" / "report.pdf").exists()
    assert bench.case("SP-2041").pending is None
    hers.view.close()
    tasks.close()
