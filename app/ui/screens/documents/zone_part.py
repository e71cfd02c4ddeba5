"""The machine-readable zone as a whole: raw lines with their doubtful characters, check digits."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.finding import Measure
from app.ui import theme
from app.ui.fonts import line_height
from app.ui.phrases import in_parts
from app.ui.screens.documents.view_model import ZoneModel
from app.ui.widgets.card import Line
from app.ui.widgets.explained import explains
from app.ui.widgets.flow import Flow
from app.ui.widgets.side_scroll import SideScroll
from app.ui.widgets.state_badge import State, StateBadge
from app.ui.widgets.text import Text


class ZoneLines(Text):
    """The raw lines; a character that was not read alike each time is underlined."""

    def __init__(self) -> None:
        super().__init__("", "machine")
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # a zone never mirrors
        self.doubtful: tuple[tuple[int, int, int], ...] = ()

    def display(self, zone: ZoneModel) -> None:
        """Show the lines of `zone`; each doubtful character is told with its support."""
        self.doubtful = zone.doubtful
        self.setText("\n".join(zone.lines))
        told = self.tr("line {} place {}, {}: {} of 100 readings")
        words = [
            told.format(line, place, zone.lines[line - 1][place - 1], share)
            for line, place, share in zone.doubtful
            if line <= len(zone.lines) and place <= len(zone.lines[line - 1])
        ]
        self.setToolTip("\n".join(words))
        self.setAccessibleDescription(in_parts(*words))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines, and a line below each doubtful character."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(QPen(theme.colour("unmet"), theme.px(2)))
        metrics, lines = QFontMetrics(self.font()), self.text().split("\n")
        pitch = line_height("machine")
        spare = max(0, self.contentsRect().height() - pitch * len(lines)) // 2
        for line, place, _ in self.doubtful:
            if line > len(lines):
                continue
            left = metrics.horizontalAdvance(lines[line - 1][: place - 1])
            right = metrics.horizontalAdvance(lines[line - 1][:place])
            foot = spare + pitch * line - theme.px(3)
            painter.drawLine(left, foot, right, foot)


class ZonePart(QWidget):
    """The zone as a whole: raw lines, every check digit, how sure the reading is."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: Final = ZoneLines()
        self.checks: Final = Flow(gap_px=16)
        self.accepted: Final = StateBadge(plain=True)
        explains(self.lines, f"measure.{Measure.DOCUMENT_MRZ_LINE}")
        explains(self.checks, f"measure.{Measure.DOCUMENT_CHECK_DIGIT}")
        explains(self.accepted, f"measure.{Measure.DOCUMENT_MRZ_ACCEPTED}")
        self.support: Final = Text("", "caption", "text2", wrap=True)
        sure = QHBoxLayout()
        sure.setSpacing(theme.px(12))
        sure.addWidget(self.accepted)
        sure.addWidget(self.support, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(Line())
        column.addWidget(self.checks)
        column.addWidget(SideScroll(self.lines))  # a line of the zone is one line
        column.addLayout(sure)

    def display(self, zone: ZoneModel | None) -> None:
        """Show `zone`, or nothing."""
        self.setVisible(zone is not None)
        if zone is None:
            return
        self.lines.display(zone)
        self.checks.show_widgets(
            [
                StateBadge(State.MET if check.passed else State.UNMET, check.name, plain=True)
                for check in zone.checks
            ]
        )
        support = zone.support
        if zone.waits:
            because = self.tr("; ").join(zone.doubts)
            support = self.tr("Because {}. {}").format(because, support) if because else support
        state, word = State.MET, self.tr("Reading accepted")
        if zone.waits:
            state, word = State.PARTIAL, self.tr("Needs you to look")
        elif not zone.accepted:
            word = self.tr("Confirmed by {}").format(zone.confirmed_by)
        self.accepted.show_state(state, word, support)
        self.support.setText(support)
