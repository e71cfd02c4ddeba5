"""Fonts and icons are there, and are drawn in the colour that was asked for."""

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontInfo, QFontMetrics, QImage, QPainter, QPixmap, QRawFont
from PySide6.QtWidgets import QApplication

from app.ui import fonts, icons, theme
from app.ui.icons import Icon
from app.ui.tokens import ThemeName
from tests.gui.conftest import RESOURCES


def test_the_three_typefaces_are_bundled(families: tuple[str, ...]) -> None:
    assert {"Inter", "Noto Sans SC", "OCR-B"} <= set(families)
    assert QFontInfo(fonts.font("body")).family() == "Inter"
    assert QFontInfo(fonts.font("machine")).family() == "OCR-B"


def test_figures_stand_in_columns() -> None:
    metrics = QFontMetrics(fonts.font("title"))
    assert len({metrics.horizontalAdvance(figure * 10) for figure in "0123456789"}) == 1


def test_chinese_has_a_face() -> None:
    raw = QRawFont.fromFont(fonts.font("body"))
    assert not raw.supportsCharacter("资")  # Inter has none: it is the second face that serves
    assert QFontMetrics(fonts.font("body")).horizontalAdvance("资金") == 2 * 13


def test_chinese_lines_stand_further_apart(dressed: QApplication) -> None:
    english = fonts.line_height("body")
    theme.apply(dressed, RESOURCES, ThemeName.LIGHT, language="zh-CN")
    assert fonts.line_height("body") > english


def drawn(icon: Icon, tone: str, side_px: int, ratio: float = 1.0) -> QImage:
    """The icon as a widget would show it on a screen of so many pixels to one."""
    picture = QPixmap(round(side_px * ratio), round(side_px * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    icons.draw(painter, icon, QRectF(0, 0, side_px, side_px), tone)
    painter.end()
    return picture.toImage()


@pytest.mark.parametrize("icon", Icon)
def test_every_icon_draws_something(icon: Icon) -> None:
    picture = drawn(icon, "text", 24)
    seen = {
        picture.pixelColor(x, y).alpha()
        for x in range(picture.width())
        for y in range(picture.height())
    }
    assert max(seen) > 128


def test_an_icon_takes_the_colour_of_its_tone() -> None:
    picture = drawn(Icon.MET, "met", 48)
    opaque = {
        picture.pixelColor(x, y).name()
        for x in range(48)
        for y in range(48)
        if picture.pixelColor(x, y).alpha() == 255
    }
    assert opaque == {theme.colour("met").name()}


def test_an_icon_is_sharp_at_twice_the_pixels() -> None:
    once, twice = drawn(Icon.SEAL, "text", 16), drawn(Icon.SEAL, "text", 16, 2.0)
    assert (twice.width(), twice.devicePixelRatio()) == (32, 2.0)
    assert twice != once.scaled(32, 32), "drawn anew, not made larger"
    assert twice.scaled(16, 16) != twice.copy(0, 0, 16, 16), "and over the whole of its square"


def test_every_picture_of_the_folder_has_a_name() -> None:
    files = {path.stem for path in (RESOURCES / "icons").glob("*.svg")}
    assert files - {"mark", "first-start"} == set(Icon)
