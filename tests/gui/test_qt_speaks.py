"""What Qt says of itself, such as on the buttons of its dialogs, in the language of the window."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLibraryInfo
from PySide6.QtWidgets import (
    QApplication,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPushButton,
)
from pytestqt.qtbot import QtBot

from app import paths
from app.ui import languages

HAN = re.compile(r"[\u4E00-\u9FFF]")


@pytest.fixture
def chinese(dressed: QApplication) -> Iterator[None]:
    languages.speak(dressed, paths.resources(), languages.CHINESE)
    yield
    languages.speak(dressed, paths.resources(), languages.ENGLISH)


def files_dialog(qtbot: QtBot) -> QFileDialog:
    """Qt's own, which stands in where the desktop has none."""
    dialog = QFileDialog()
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    qtbot.addWidget(dialog)
    return dialog


def test_the_words_come_with_qt_itself() -> None:
    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    assert (folder / f"qtbase_{languages.CHINESE}.qm").is_file()


@pytest.mark.usefixtures("chinese")
def test_buttons_of_qt_speak_chinese(qtbot: QtBot) -> None:
    buttons = QDialogButtonBox.StandardButton
    box = QDialogButtonBox(buttons.Save | buttons.Cancel | buttons.Close)
    qtbot.addWidget(box)
    words = {box.button(each).text() for each in (buttons.Save, buttons.Cancel, buttons.Close)}
    assert words == {"保存", "取消", "关闭"}


@pytest.mark.usefixtures("chinese")
def test_the_dialog_of_files_speaks_chinese(qtbot: QtBot) -> None:
    dialog = files_dialog(qtbot)
    told = [label.text() for label in dialog.findChildren(QLabel) if label.text()]
    told += [button.text() for button in dialog.findChildren(QPushButton)]
    assert len(told) == 5
    assert [words for words in told if not HAN.search(words)] == []


@pytest.mark.usefixtures("chinese")
def test_the_menu_of_a_field_speaks_chinese(qtbot: QtBot) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    menu = field.createStandardContextMenu()
    words = [action.text() for action in menu.actions() if not action.isSeparator()]
    assert words
    assert all(HAN.search(each) for each in words)


def test_the_same_dialog_speaks_english_again(qtbot: QtBot, dressed: QApplication) -> None:
    languages.speak(dressed, paths.resources(), languages.CHINESE)
    languages.speak(dressed, paths.resources(), languages.ENGLISH)
    dialog = files_dialog(qtbot)
    assert "&Look in:" in [label.text() for label in dialog.findChildren(QLabel)]
