"""For whom a result leaves: the page in words, letters to a party, a regulator, a case file."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from app import wire
from app.domain.attestation import Attestation, Audience
from app.domain.custody import Action
from app.domain.letter import Language
from app.services.workbench import Workbench
from app.ui.screens.export.view_model import Whom
from app.ui.session import Session
from app.ui.widgets.state_badge import State, StateBadge
from tests.gui.conftest import picture_of
from tests.gui.disputes import partial, unjudged
from tests.gui.export.exporting import Open, a_letter, choose, refused, settled, sign
from tests.gui.ports import PASSPHRASE, SettableClock, keep


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


def test_another_case_never_shows_the_page_of_the_last(
    opened: Open, session: Session, bench: Workbench, qtbot: QtBot
) -> None:
    screen = settled(opened(partial()), qtbot)
    session.show(keep(bench, replace(unjudged(), case="SP-2042")))
    assert screen.view.page.texts() == ()
    qtbot.waitUntil(screen.view.locked.isVisible)
    assert screen.shown is None


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
