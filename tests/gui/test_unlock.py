"""The first question: who works here, and what opens the store."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.domain.errors import (
    NewerSchemaError,
    StoreBusyError,
    StoreError,
    TamperedError,
    WrongPassphraseError,
)
from app.services.phrases import ERRORS
from app.services.workbench import Workbench
from app.settings import SettingsFile
from app.ui.main_window import MainWindow
from tests.gui.started import enter, settle, start
from tests.gui.workplaces import EXAMINER, PASSPHRASE, MemoryPlace


class ShutPlace(MemoryPlace):
    """Known here, but what opens it is refused."""

    def __init__(self, error: StoreError) -> None:
        super().__init__()
        self.passphrases[EXAMINER] = PASSPHRASE
        self._error = error

    def open(self, examiner: str, passphrase: str) -> Workbench:
        """See `Workplace.open`."""
        assert examiner
        assert passphrase
        raise self._error


def test_the_first_run_asks_for_a_name_and_twice_for_a_passphrase(
    qtbot: QtBot, tmp_path: Path
) -> None:
    place = MemoryPlace()
    door = start(qtbot, tmp_path, place)
    view = door.unlock.view
    assert view.name.isVisible()
    assert view.again.isVisible()
    assert not view.who.isVisible()
    enter(qtbot, door)
    assert place.passphrases == {EXAMINER: PASSPHRASE}
    assert EXAMINER in (tmp_path / "settings.json").read_text()


def test_somebody_who_reads_no_english_changes_the_language_before_anything_is_asked(
    qtbot: QtBot, tmp_path: Path
) -> None:
    place = MemoryPlace()
    door = start(qtbot, tmp_path, place)
    english = door.unlock.view
    english.name.edit.setText(EXAMINER)
    english.passphrase.edit.setText("begun in another language")
    cell = english.language.cells["zh_CN"]
    assert cell.text() == "简体中文"
    assert not cell.visibleRegion().isEmpty()
    QTest.mouseClick(cell, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: door.currentWidget() is not english)
    view = door.unlock.view
    assert door.currentWidget() is view
    assert view.language.choice() == "zh_CN"
    assert view.language.cells["zh_CN"].hasFocus()
    assert view.action.text() == "创建我的案件库和密钥"
    assert view.name.text() == EXAMINER
    assert view.passphrase.text() == ""
    assert SettingsFile(tmp_path / "settings.json").now.language == "zh_CN"
    QTest.keyClick(view.language.cells["zh_CN"], Qt.Key.Key_Left)
    qtbot.waitUntil(lambda: door.unlock.view is not view)
    assert door.unlock.view.action.text() == "Make my store and key"
    window = enter(qtbot, door)
    assert place.passphrases == {EXAMINER: PASSPHRASE}
    assert window.current == "queue"


def test_while_the_store_is_opened_the_language_stays(qtbot: QtBot, tmp_path: Path) -> None:
    door = start(qtbot, tmp_path)
    door.unlock.view.set_busy(busy=True)
    assert not any(cell.isEnabled() for cell in door.unlock.view.language.cells.values())


def test_a_passphrase_of_spaces_is_none_and_a_refusal_leaves_its_strength_told(
    qtbot: QtBot, tmp_path: Path
) -> None:
    view = start(qtbot, tmp_path, MemoryPlace()).unlock.view
    view.name.edit.setText(EXAMINER)
    for field in (view.passphrase, view.again):
        field.edit.setText("   ")
    with qtbot.assertNotEmitted(view.open_requested):
        view.action.click()
    assert view.passphrase.sentence.text() == "Enter the passphrase."
    view.passphrase.edit.setText("abc")
    told = view.passphrase.sentence.text()
    assert told.startswith("Short.")
    with qtbot.assertNotEmitted(view.open_requested):
        view.action.click()  # the two differ
    assert view.passphrase.sentence.text() == told


def test_two_different_passphrases_make_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    place = MemoryPlace()
    door = start(qtbot, tmp_path, place)
    view = door.unlock.view
    view.name.edit.setText(EXAMINER)
    view.passphrase.edit.setText(PASSPHRASE)
    view.again.edit.setText(PASSPHRASE + "!")
    with qtbot.assertNotEmitted(view.open_requested):
        view.action.click()
    assert view.again.sentence.text() == "The two are not the same."
    assert view.again.edit.hasFocus()
    assert place.passphrases == {}


def test_it_can_be_done_with_keys_alone(qtbot: QtBot, tmp_path: Path) -> None:
    door = start(qtbot, tmp_path)
    view = door.unlock.view
    qtbot.waitUntil(view.name.edit.hasFocus)
    for text in (EXAMINER, PASSPHRASE, PASSPHRASE):
        focused = door.focusWidget()
        QTest.keyClicks(focused, text)
        if focused is not view.again.edit:
            QTest.keyClick(focused, Qt.Key.Key_Tab)
    QTest.keyClick(door.focusWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(door.currentWidget(), MainWindow))


def test_the_passphrase_is_forgotten_once_used(qtbot: QtBot, tmp_path: Path) -> None:
    door = start(qtbot, tmp_path, ShutPlace(WrongPassphraseError()))
    view = door.unlock.view
    view.passphrase.edit.setText(PASSPHRASE)
    view.action.click()
    assert [edit.text() for edit in view.findChildren(QLineEdit)] == ["", "", ""]
    assert not view.passphrase.edit.isUndoAvailable()
    assert PASSPHRASE not in (tmp_path / "settings.json").read_text()
    qtbot.waitUntil(view.banner.isVisible)


@pytest.mark.parametrize(
    "error", [WrongPassphraseError(), StoreBusyError(), TamperedError(), NewerSchemaError()]
)
def test_a_store_that_stays_shut_says_why(qtbot: QtBot, tmp_path: Path, error: StoreError) -> None:
    door = start(qtbot, tmp_path, ShutPlace(error))
    view = door.unlock.view
    assert view.who.key() == EXAMINER
    view.passphrase.edit.setText("wrong")
    view.action.click()
    assert not view.action.isEnabled()
    qtbot.waitUntil(view.banner.isVisible)
    told = ERRORS[error.code]
    assert view.banner.title.text() == told.what
    assert view.banner.sentence.text() == f"{told.meaning} {told.remedy}"
    assert view.action.isEnabled()
    qtbot.waitUntil(view.passphrase.edit.hasFocus)


def test_each_examiner_signs_in_with_their_own_passphrase(qtbot: QtBot, tmp_path: Path) -> None:
    place = MemoryPlace()
    place.passphrases.update({EXAMINER: PASSPHRASE, "R. Second": "five other invented words"})
    door = start(qtbot, tmp_path, place)
    view = door.unlock.view
    assert not view.name.isVisible()
    assert EXAMINER in view.who.sentence.text()
    view.who.box.choose("R. Second")
    view.passphrase.edit.setText(PASSPHRASE)
    view.action.click()
    qtbot.waitUntil(view.banner.isVisible)
    assert view.banner.title.text() == ERRORS["store.wrong_passphrase"].what
    view.passphrase.edit.setText("five other invented words")
    view.action.click()
    qtbot.waitUntil(lambda: isinstance(door.currentWidget(), MainWindow))
    assert set(place.passphrases) == {EXAMINER, "R. Second"}


def test_somebody_else_signs_in_without_a_new_start(qtbot: QtBot, tmp_path: Path) -> None:
    place = MemoryPlace()
    door = start(qtbot, tmp_path, place)
    window = enter(qtbot, door)
    place.passphrases["R. Second"] = "five other invented words"
    settle(qtbot, window)
    assert window.frame.top.initials.accessibleName().startswith(EXAMINER)
    window.frame.top.initials.click()
    menu = window.account.menu
    assert menu is not None
    qtbot.waitUntil(menu.isVisible)
    QTest.keyClick(menu, Qt.Key.Key_Return)  # Lock is what is chosen there at first
    view = door.unlock.view
    assert door.currentWidget() is view
    qtbot.waitUntil(lambda: place.locked == 1)
    view.who.box.choose("R. Second")
    view.passphrase.edit.setText("five other invented words")
    view.action.click()
    qtbot.waitUntil(lambda: isinstance(door.currentWidget(), MainWindow))
    entered = door.currentWidget()
    assert isinstance(entered, MainWindow)
    assert entered.session.bench.examiner == "R. Second"
    settle(qtbot, entered)
    qtbot.waitUntil(lambda: entered.ready)
