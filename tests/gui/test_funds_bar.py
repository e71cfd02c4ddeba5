"""The bar of coverage tells the part under the pointer."""

from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from app.ui.screens.funds.chain import Bar
from app.ui.screens.funds.view_model import CoverageBar, Part


def test_the_part_under_the_pointer_is_told(qtbot: QtBot) -> None:
    bar = Bar()
    qtbot.addWidget(bar)
    bar.resize(100, 14)
    parts = (
        Part(share=0.25, explained=False, words="gap"),
        Part(share=0.75, explained=True, words="whole"),
    )
    bar.display(CoverageBar(asset="USDT", words="three of four", count="", parts=parts))
    told = [bar.part_at(x) for x in (1, 74, 76, 100)]
    assert [part.words for part in told if part] == ["whole", "whole", "gap", "gap"]
    plain = bar.grab().toImage().pixelColor(QPoint(40, 7))
    assert plain.name() != bar.grab().toImage().pixelColor(QPoint(85, 7)).name()
    assert bar.accessibleName() == "USDT: three of four"
