"""How words are set: on one line whatever their writing, and no word left alone."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from app.ui.fonts import font
from app.ui.widgets.painting import LEADING, write
from app.ui.widgets.text import Text

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
