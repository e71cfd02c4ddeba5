"""The export screen over a real workbench: what is shown is what is signed."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from shutil import rmtree

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QPlainTextEdit,
)
from pytestqt.qtbot import QtBot

from app import wire
from app.domain.attestation import Attestation, Audience
from app.domain.custody import Action
from app.domain.determination import Dossier
from app.domain.errors import ExportError
from app.domain.letter import Language
from app.domain.position import HoldState
from app.services.workbench import Workbench
from app.ui.screens.export.controller import ExportController
from app.ui.screens.export.view_model import Whom
from app.ui.session import Session
from app.ui.tasks import Tasks
from app.ui.widgets.state_badge import State, StateBadge
from tests.gui.conftest import picture_of
from tests.gui.disputes import blocked, halted, partial, restored, unjudged
from tests.gui.ports import PASSPHRASE, SettableClock, keep
from tests.gui.started import in_front

Open = Callable[..., ExportController]


@pytest.fixture
def opened(session: Session, bench: Workbench, qtbot: QtBot) -> Open:
    def enter(dossier: Dossier) -> ExportController:
        screen = ExportController(session)
        session.show(keep(bench, dossier))
        return in_front(qtbot, screen)

    return enter


def settled(screen: ExportController, qtbot: QtBot) -> ExportController:
    qtbot.waitUntil(lambda: screen.shown is not None)
    return screen


def sign(screen: ExportController, folder: Path, passphrase: str = PASSPHRASE) -> None:
    choices = screen.view.choices
    choices.folder.edit.setText(str(folder))
    choices.passphrase.edit.setText(passphrase)
    choices.sign.button.click()


def refused(screen: ExportController, qtbot: QtBot) -> str:
    qtbot.waitUntil(screen.view.choices.banner.isVisible)
    return screen.view.choices.banner.title.text()


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


def test_the_page_says_in_words_what_will_be_signed(opened: Open, qtbot: QtBot) -> None:
    texts = settled(opened(partial()), qtbot).view.page.texts()
    whole = "\n".join(texts)
    for words in (
        "The account stays frozen until then.",
        "Alex Rowan SPECIMEN",
        "Jordan Ode SPECIMEN",
        "Not checked: chip, liveness",
        "influence: none",
        "M. Vale",
    ):
        assert words in whole


def test_before_the_seal_there_is_no_page(opened: Open, qtbot: QtBot) -> None:
    screen = opened(unjudged())
    qtbot.waitUntil(screen.view.locked.isVisible)
    assert screen.view.page.texts() == ()
    assert not screen.view.choices.isVisible()


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


def reopened(session: Session, bench: Workbench, qtbot: QtBot) -> ExportController:
    """The screen of another day."""
    session.show(bench.case("SP-2041"))
    return settled(in_front(qtbot, ExportController(session)), qtbot)


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


@contextmanager
def choosing(folder: str) -> Iterator[None]:
    """Whoever is asked for a folder names this one."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(QFileDialog, "getExistingDirectory", lambda *_: folder)
        yield


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


def test_a_changed_case_empties_the_passphrase_and_asks_anew(
    opened: Open, session: Session, qtbot: QtBot
) -> None:
    screen = settled(opened(partial()), qtbot)
    screen.view.choices.passphrase.edit.setText(PASSPHRASE)
    before = screen.shown
    session.change(lambda bench: bench.withdraw_statement("SP-2041", 0))
    qtbot.waitUntil(lambda: screen.shown is not None and screen.shown is not before)
    assert screen.view.choices.passphrase.text() == ""


def test_another_case_never_shows_the_page_of_the_last(
    opened: Open, session: Session, bench: Workbench, qtbot: QtBot
) -> None:
    screen = settled(opened(partial()), qtbot)
    session.show(keep(bench, replace(unjudged(), case="SP-2042")))
    assert screen.view.page.texts() == ()
    qtbot.waitUntil(screen.view.locked.isVisible)
    assert screen.shown is None


def choose(screen: ExportController, whom: Whom) -> None:
    screen.view.choices.whom.box.choose(whom)


def a_letter(screen: ExportController, qtbot: QtBot, whom: Whom = Whom.OTHER) -> ExportController:
    choose(screen, whom)
    qtbot.waitUntil(lambda: screen.letters.letter is not None)
    return screen


def test_a_letter_shows_its_party_what_it_may_know_and_is_signed(
    opened: Open, bench: Workbench, tmp_path: Path, qtbot: QtBot, shots: Path
) -> None:
    screen = a_letter(settled(opened(partial()), qtbot), qtbot)
    view, choices = screen.view, screen.view.choices
    whole = "\n".join(view.page.texts())
    (item,) = screen.letters.letter.items if screen.letters.letter else ()
    assert "USDT" in item
    assert item in whole
    assert "Alex Rowan" not in whole
    assert "send the letter alone" in choices.before.text()
    assert choices.sign.button.text() == "Sign the letter"
    letter = screen.letters.letter
    picture_of(view, "export-letter", shots)
    sign(screen, tmp_path / "letter")
    qtbot.waitUntil(choices.issued.isVisible)
    assert letter is not None
    signed = (tmp_path / "letter/letter.pdf").read_text("utf-8").splitlines()
    assert signed[1:] == list(letter.lines)
    assert choices.issued.files.text().splitlines() == ["letter.pdf", "letter.pdf.p7s"]
    assert choices.issued.keep.text().startswith("letter.pdf.p7s is the signature.")
    assert not choices.issued.verify.isVisible()
    assert choices.issued.open.hasFocus()
    assert bench.desk.store.trail()[-1].event.action is Action.LETTER_SIGNED
    assert bench.case("SP-2041").exports == ()
    picture_of(view, "export-letter-signed", shots)
    choices.issued.again.click()
    assert choices.whom.key() == Whom.OTHER


def test_a_line_that_reveals_is_marked_and_stops_the_signature_until_it_is_gone(
    opened: Open, tmp_path: Path, qtbot: QtBot, shots: Path
) -> None:
    screen = a_letter(settled(opened(partial()), qtbot), qtbot)
    view, choices = screen.view, screen.view.choices
    choices.note.edit.setFocus()
    QTest.keyClicks(choices.note.edit, "The police asked. Ask Alex Rowan.")
    assert choices.sign.reason.text() == "The letter is being written"
    choices.passphrase.edit.setText(PASSPHRASE)
    reason = "A line is refused; write it another way"
    qtbot.waitUntil(lambda: choices.sign.reason.text() == reason)
    badges = view.page.findChildren
    qtbot.waitUntil(lambda: any(badge.isVisible() for badge in badges(StateBadge)))
    texts = view.page.texts()
    assert "It tells of a hold or an inquiry: police" in texts
    assert any(t.startswith("It tells of the other party: ") for t in texts)
    marks = [badge for badge in badges(StateBadge) if badge.isVisible()]
    assert {(badge.state, badge.word) for badge in marks} == {(State.UNMET, "Refused")}
    picture_of(view, "export-letter-refused", shots)
    with qtbot.assertNotEmitted(choices.sign_requested):
        sign(screen, tmp_path / "letter")
    assert choices.note.edit.hasFocus()
    for _ in "undone":  # the words were typed as one, or in pieces
        choices.note.edit.undo()
    qtbot.waitUntil(lambda: not choices.sign.reason.text())
    sign(screen, tmp_path / "letter")
    qtbot.waitUntil(choices.issued.isVisible)


def test_a_letter_that_reads_otherwise_by_now_is_not_signed(
    opened: Open, clock: SettableClock, tmp_path: Path, qtbot: QtBot
) -> None:
    screen = a_letter(settled(opened(partial()), qtbot), qtbot)
    clock.at += timedelta(hours=80)
    sign(screen, tmp_path / "letter")
    assert refused(screen, qtbot) == "A condition changed since the outcome was shown."
    assert not (tmp_path / "letter").exists()
    waiting = "We cannot proceed at present."
    qtbot.waitUntil(lambda: waiting in screen.view.page.texts())


def test_a_letter_in_chinese_is_chinese_and_opens_only_after_the_seal(
    opened: Open, qtbot: QtBot
) -> None:
    screen = a_letter(settled(opened(partial()), qtbot), qtbot, Whom.HOLDER)
    screen.view.choices.language.box.choose(Language.CHINESE)
    qtbot.waitUntil(lambda: any("账户" in text for text in screen.view.page.texts()))
    sealed = opened(replace(unjudged(), case="SP-2042"))
    qtbot.waitUntil(sealed.view.locked.isVisible)
    choose(sealed, Whom.HOLDER)
    qtbot.wait(0)
    assert sealed.view.page.texts() == ()
    assert sealed.letters.letter is None


def test_a_regulator_gets_everything_and_a_case_file_what_is_ticked(
    opened: Open, bench: Workbench, tmp_path: Path, qtbot: QtBot
) -> None:
    screen = settled(opened(partial()), qtbot)
    choices = screen.view.choices
    assert choices.evidence.isVisible()
    choose(screen, Whom.REGULATOR)
    assert not choices.evidence.isVisible()
    assert "the pressure log" in choices.shows.text()
    sign(screen, tmp_path / "pack")
    qtbot.waitUntil(choices.issued.isVisible)
    signed = wire.decode((tmp_path / "pack/result.json").read_bytes(), Attestation)
    assert signed.audience is Audience.REGULATOR
    left = bench.keys.left[-1]  # type: ignore[attr-defined]  # the key of the tests
    assert len(left.evidence) == len(bench.case("SP-2041").exhibits)
    assert {"pressure.json", "trail.json"} <= left.annex.keys()
    choices.issued.again.click()
    choose(screen, Whom.CASE_FILE)
    choices.evidence.box.setCurrentIndex(1)
    settled(screen, qtbot)
    sign(screen, tmp_path / "file")
    qtbot.waitUntil(choices.issued.isVisible)
    left = bench.keys.left[-1]  # type: ignore[attr-defined]  # the key of the tests
    assert left.evidence
    assert not left.annex


def test_another_case_begins_with_the_whole_result_and_no_note(
    opened: Open, session: Session, bench: Workbench, qtbot: QtBot
) -> None:
    screen = a_letter(settled(opened(partial()), qtbot), qtbot)
    screen.view.choices.note.edit.setPlainText("About the first case.")
    session.show(keep(bench, replace(partial(), case="SP-2042")))
    settled(screen, qtbot)
    assert screen.view.choices.wish().whom is Whom.CASE_FILE
    assert screen.view.choices.note.text() == ""
    assert "SP-2042" in "".join(screen.view.page.texts())


def test_everything_has_a_name(opened: Open, qtbot: QtBot) -> None:
    view = a_letter(settled(opened(partial()), qtbot), qtbot).view
    controls = [
        widget
        for kind in (QAbstractButton, QLineEdit, QComboBox, QPlainTextEdit)
        for widget in view.findChildren(kind)
        if widget.isVisible() and not widget.objectName().startswith("qt_")
    ]
    assert len(controls) >= 5
    for widget in controls:
        assert QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


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
