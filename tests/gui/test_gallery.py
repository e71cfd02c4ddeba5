"""The gallery in every theme, scale and direction, photographed for a person to look at."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui import theme
from app.ui.tokens import ThemeName
from app.ui.widgets.buttons import Button
from app.ui.widgets.gallery import SECTIONS, Gallery
from app.ui.widgets.text import Text
from tests.gui.conftest import RESOURCES, picture_of


def opened(qtbot: QtBot, width: int = 1440, height: int = 3600) -> Gallery:
    gallery = Gallery()
    qtbot.addWidget(gallery)
    gallery.resize(width, height)
    gallery.show()
    return gallery


@pytest.mark.parametrize("name", ThemeName)
def test_the_gallery_wears_each_theme(
    qtbot: QtBot, dressed: QApplication, shots: Path, name: ThemeName
) -> None:
    theme.apply(dressed, RESOURCES, name)
    picture = opened(qtbot).grab().toImage()
    path = shots / f"gallery-{name}.png"
    assert picture.save(str(path))
    ground = picture.pixelColor(picture.width() // 2, 60).name().upper()
    assert ground == theme.current().colours.window
    assert len(SECTIONS) >= 12


def test_colours_change_without_building_anew(qtbot: QtBot, dressed: QApplication) -> None:
    switched = opened(qtbot, height=900)
    theme.apply(dressed, RESOURCES, ThemeName.DARK)
    QApplication.processEvents()
    fresh = opened(qtbot, height=900)
    for gallery in (switched, fresh):
        for button in gallery.findChildren(Button):
            button.set_busy(busy=False)  # the turning ring is elsewhere in each
    QApplication.processEvents()
    assert switched.grab().toImage() == fresh.grab().toImage()


def test_twice_the_size_cuts_no_text(qtbot: QtBot, dressed: QApplication, shots: Path) -> None:
    theme.apply(dressed, RESOURCES, ThemeName.LIGHT, scale=2.0)
    gallery = opened(qtbot, 2560, 4800)
    QApplication.processEvents()
    cut = [
        text.text()
        for text in gallery.findChildren(Text)
        if text.isVisibleTo(gallery)
        and (text.width() < text.minimumSizeHint().width() or text.height() < needed(text))
    ]
    picture_of(gallery, "gallery-200", shots)
    assert cut == []


def needed(text: Text) -> int:
    return text.heightForWidth(text.width()) if text.wordWrap() else text.sizeHint().height()


def test_the_gallery_mirrors_and_reads_chinese(
    qtbot: QtBot, dressed: QApplication, shots: Path
) -> None:
    theme.apply(dressed, RESOURCES, ThemeName.DARK, language="zh-CN")
    dressed.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        gallery = opened(qtbot, height=1600)
        path = picture_of(gallery, "gallery-rtl-zh", shots)
        rail = gallery.findChildren(Text)
        assert rail
        assert path.stat().st_size > 0
        assert gallery.page.geometry().left() == 0
    finally:
        dressed.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
