"""How words are set: on one line whatever their writing, and no word left alone."""

import pytest
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QFontMetricsF, QImage, QPainter
from pytestqt.qtbot import QtBot

from app.ui.fonts import font
from app.ui.widgets.painting import LEADING, write
from app.ui.widgets.photo_marks import Caption, draw_caption
from app.ui.widgets.text import Text
from app.ui.widgets.unbroken import unbroken

ALONE = 0.3
"""A last line shorter than this share of the longest holds a word that was left."""


def test_words_with_han_stand_on_the_line_of_words_without(qtbot: QtBot) -> None:
    picture: dict[str, QImage] = {}
    for words in ("E", "E\N{CJK UNIFIED IDEOGRAPH-56FD}"):
        for kind, widget in (("text", Text(words)), ("wrapped", Text(words, wrap=True))):
            qtbot.addWidget(widget)
            widget.resize(80, 40)
            picture[f"{kind} {len(words)}"] = widget.grab().toImage().copy(0, 0, 8, 40)
        painted = QImage(80, 40, QImage.Format.Format_RGB32)
        painted.fill(Qt.GlobalColor.white)
        painter = QPainter(painted)
        painter.setFont(font("body"))
        for place in (Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignBottom, LEADING):
            write(painter, QRect(0, 0, 80, 40), words, Qt.AlignmentFlag.AlignLeft | place)
        painter.end()
        picture[f"painted {len(words)}"] = painted.copy(0, 0, 8, 40)
    for kind in ("text", "wrapped", "painted"):
        assert picture[f"{kind} 1"] == picture[f"{kind} 2"], kind


@pytest.mark.parametrize("style", ["outcome", "body"])
def test_no_line_is_left_to_one_word(qtbot: QtBot, style: str) -> None:
    text = Text("Restore access to Alex Rowan Specimen of Utopia", style, wrap=True)
    qtbot.addWidget(text)
    for width in range(600, 200, -7):
        layout, height = text.laid_out(width)
        lines = [layout.lineAt(n).naturalTextWidth() for n in range(layout.lineCount())]
        assert height == text.heightForWidth(width), "not one line more"
        assert len(lines) == 1 or lines[-1] >= ALONE * max(lines), (width, lines)


def test_a_date_stays_in_one_line(qtbot: QtBot) -> None:
    text = Text("sealed by both of them on 13 Nov 2026, 10:41 UTC, before this", wrap=True)
    qtbot.addWidget(text)
    for width in range(400, 100, -5):
        layout, _ = text.laid_out(width)
        lines = [layout.lineAt(n) for n in range(layout.lineCount())]
        words = [layout.text()[s.textStart() : s.textStart() + s.textLength()] for s in lines]
        assert any("13\N{NO-BREAK SPACE}Nov\N{NO-BREAK SPACE}2026" in each for each in words), width


def lines_of(text: Text, width: float) -> list[str]:
    """What stands in each line."""
    layout, _ = text.laid_out(width)
    lines = [layout.lineAt(n) for n in range(layout.lineCount())]
    return [layout.text()[s.textStart() : s.textStart() + s.textLength()] for s in lines]


@pytest.mark.parametrize(
    "whole",
    [
        "14 May 2017",
        "6 200 USDT",
        "05:41 UTC",
        "113 px",
        "SP-2041-2",
        "E-07",
        "LG-7731",
        "2026年11月13日",
    ],
)
def test_dates_amounts_measures_and_numbers_stay_in_one_line(qtbot: QtBot, whole: str) -> None:
    text = Text(f"what was sealed about {whole} by both of them, before this opened", wrap=True)
    qtbot.addWidget(text)
    for width in range(400, 120, -5):
        lines = lines_of(text, width)
        kept = unbroken(whole)
        assert any(kept in line for line in lines), (width, lines)


@pytest.mark.parametrize("style", ["outcome", "body"])
def test_a_headline_breaks_beside_a_name_and_never_within(qtbot: QtBot, style: str) -> None:
    name = "Alex Rowan Specimen"
    text = Text(f"Restore access to {name}, and to nobody else.", style, wrap=True)
    qtbot.addWidget(text)
    text.keep_whole([name])
    whole = QFontMetrics(text.font()).horizontalAdvance(f"{name},")
    for width in range(900, whole + 2, -7):
        lines = lines_of(text, width)
        assert any(unbroken(name, [name]) in line for line in lines), (width, lines)
        assert text.laid_out(width)[1] == text.heightForWidth(width)
    assert {"Alex", "Rowan"} <= set(" ".join(lines_of(text, whole / 2)).split()), "words are whole"
    assert text.text().count(name) == 1, "to be read and copied it is as it was"


@pytest.mark.usefixtures("qapp")
def test_a_caption_of_a_photo_breaks_beside_a_date() -> None:
    pane = QRectF(0, 0, 0, 400)
    said = "E-01 \N{MIDDLE DOT} Registered KYC photo, 14 May 2017"
    bound = QFontMetricsF(font("caption")).horizontalAdvance("14 May 2017")
    pane.setWidth(QFontMetricsF(font("caption")).horizontalAdvance(said) - bound / 2 + 24)
    picture = [drawn_caption(pane, words) for words in (said, unbroken(said))]
    assert picture[0] == picture[1]


def drawn_caption(pane: QRectF, said: str) -> QImage:
    """The strip at the foot of a pane."""
    image = QImage(pane.size().toSize(), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    draw_caption(painter, pane, Caption(label="", what=said, stamp=""))
    painter.end()
    return image
