"""A case that was signed tells of its result: where it lies, and how it is written again."""

from pathlib import Path
from shutil import rmtree

from pytestqt.qtbot import QtBot

from app.domain.errors import ExportError
from app.domain.position import HoldState
from app.services.workbench import Workbench
from app.ui.session import Session
from tests.gui.disputes import blocked, partial
from tests.gui.export.exporting import Open, choosing, reopened, settled, sign


def test_a_folder_that_nothing_opens_is_told(
    opened: Open, session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    screen = settled(opened(partial()), qtbot)
    sign(screen, tmp_path / "result")
    issued = screen.view.choices.issued
    qtbot.waitUntil(issued.open.isVisible)
    with qtbot.waitSignal(session.told) as told:
        issued.open.click()  # there is no desktop here that would
    assert told.args[0].startswith("Nothing here opens folders.")


def test_after_signing_it_can_be_verified_and_signed_anew(
    opened: Open, session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    screen = settled(opened(partial()), qtbot)
    sign(screen, tmp_path / "result")
    choices = screen.view.choices
    qtbot.waitUntil(choices.issued.verify.isVisible)
    with qtbot.waitSignal(session.screen_requested) as asked:
        choices.issued.verify.click()
    assert asked.args == ["verify"]
    screen.entered()
    assert choices.issued.verify.isVisible()
    choices.issued.again.click()
    settled(screen, qtbot)
    assert choices.sign.isVisible()
    assert choices.before.text().startswith("Result ")


def test_a_case_that_was_signed_tells_of_its_result_and_signs_anew_only_on_demand(
    opened: Open, session: Session, bench: Workbench, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = tmp_path / "result"
    sign(settled(opened(partial()), qtbot), folder)
    qtbot.waitUntil(lambda: bool(bench.case("SP-2041").exports))
    qtbot.waitUntil(lambda: session.case is not None and bool(session.case.exports))
    screen = reopened(session, bench, qtbot)
    choices, issued = screen.view.choices, screen.view.choices.issued
    (left,) = bench.case("SP-2041").exports
    assert issued.isVisible()
    assert not choices.sign.isVisible()
    assert not choices.passphrase.isVisible()
    assert issued.result.text().replace(" ", "") == left.result_id
    assert "UTC" in issued.when.text()
    assert issued.who.text() == bench.examiner
    assert issued.where.text() == str(folder)
    assert set(issued.files.text().split()) == {each.name for each in folder.iterdir()}
    assert issued.sentence.text()
    assert not issued.keep.isVisible()
    assert issued.verify.hasFocus()
    assert "sign and export" not in dict(screen.keys).values()
    assert screen.view.heading.text() == "What a new result would say now, in words"
    with qtbot.waitSignal(session.screen_requested) as asked:
        issued.verify.click()
    assert (asked.args, session.to_verify) == (["verify"], (folder,))
    issued.again.click()
    settled(screen, qtbot)
    assert choices.sign.isVisible()
    assert choices.before.text().startswith(f"Result {left.result_id[:8]}")
    screen.entered()
    qtbot.waitUntil(issued.isVisible)


def test_a_result_that_lies_there_no_more_is_told(
    opened: Open, session: Session, bench: Workbench, tmp_path: Path, qtbot: QtBot
) -> None:
    sign(settled(opened(partial()), qtbot), tmp_path / "result")
    qtbot.waitUntil(lambda: session.case is not None and bool(session.case.exports))
    (tmp_path / "result/result.json").write_bytes(b"another")
    issued = reopened(session, bench, qtbot).view.choices.issued
    assert issued.keep.text().startswith("It no longer lies there as it was written.")
    assert not issued.verify.isVisible()
    assert issued.out.hasFocus()


def test_a_result_that_was_lost_since_it_was_signed_is_told_when_somebody_comes_back(
    opened: Open, session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    screen = settled(opened(partial()), qtbot)
    sign(screen, tmp_path / "result")
    issued = screen.view.choices.issued
    qtbot.waitUntil(issued.verify.isVisible)
    screen.entered()
    qtbot.waitUntil(lambda: session.tasks.idle)
    assert not issued.keep.isVisible()
    (tmp_path / "result/report.pdf").unlink()
    screen.entered()
    qtbot.waitUntil(issued.keep.isVisible)
    assert issued.out.hasFocus()


def test_a_lost_result_is_written_out_again_where_somebody_says(
    opened: Open, session: Session, bench: Workbench, tmp_path: Path, qtbot: QtBot
) -> None:
    sign(settled(opened(partial()), qtbot), tmp_path / "result")
    qtbot.waitUntil(lambda: session.case is not None and bool(session.case.exports))
    signed = {each.name: each.read_bytes() for each in (tmp_path / "result").iterdir()}
    rmtree(tmp_path / "result")
    issued = reopened(session, bench, qtbot).view.choices.issued
    qtbot.waitUntil(issued.keep.isVisible)
    with choosing(""):
        issued.out.click()
    assert issued.out.isEnabled()
    with choosing(str(tmp_path)), qtbot.waitSignal(session.told) as told:
        issued.out.click()
    into = tmp_path / "SP-2041"
    assert told.args == [f"Written out again, exactly as it was signed: {into}"]
    assert {each.name: each.read_bytes() for each in into.iterdir()} == signed
    qtbot.waitUntil(issued.verify.isVisible)
    assert issued.where.text() == str(into)
    assert not issued.keep.isVisible()
    assert issued.out.isEnabled()


def test_a_result_that_cannot_be_written_again_is_told_and_can_be_tried_again(
    opened: Open, session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    screen = settled(opened(partial()), qtbot)
    sign(screen, tmp_path / "result")
    issued = screen.view.choices.issued
    qtbot.waitUntil(issued.out.isVisible)
    (tmp_path / "file").write_text("no folder")
    with choosing(str(tmp_path / "file")), qtbot.waitSignal(session.refused) as refusal:
        issued.out.click()
    assert isinstance(refusal.args[0], ExportError)
    assert issued.out.isEnabled()
    assert issued.where.text() == str(tmp_path / "result")


def test_another_outcome_than_the_signed_one_is_told(
    opened: Open, session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    screen = settled(opened(partial()), qtbot)
    sign(screen, tmp_path / "result")
    qtbot.waitUntil(lambda: session.case is not None and bool(session.case.exports))
    issued = screen.view.choices.issued
    frozen = next(hold for hold in blocked().holds if hold.state is HoldState.BLOCKED)
    session.change(lambda b: b.add_hold("SP-2041", frozen))
    qtbot.waitUntil(lambda: issued.keep.text().startswith("Another outcome is determined now"))
    assert issued.isVisible()
    assert issued.verify.isVisible()
