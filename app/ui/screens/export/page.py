"""The page that will be signed, drawn as paper on the stage."""

from collections.abc import Iterator
from typing import ClassVar

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessible, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.ui import theme
from app.ui.drawing import Drawing
from app.ui.screens.export.view_model import ConditionRow, ExportModel, Section
from app.ui.widgets.card import Line
from app.ui.widgets.explained import explains
from app.ui.widgets.state_badge import State, StateBadge
from app.ui.widgets.text import Text

_PAPER_PX = 720
_DASH = "\N{EM DASH}"
_WHOLE = 100
"""A share so large that the paper takes all the room it may before its margins get any."""


class PreviewPage(QScrollArea):
    """A page in words; it scrolls on its stage."""

    spoken_role: ClassVar = QAccessible.Role.Document

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("What will be signed"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("ring", "on")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._stage = QWidget()
        self._stage.setProperty("surface", "stage")
        self._stage.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.heading = Text("", "caption", "text2", wrap=True)
        middle = QWidget()
        middle.setMaximumWidth(theme.px(_PAPER_PX))
        self._middle = QVBoxLayout(middle)
        self._middle.setContentsMargins(0, 0, 0, 0)
        self._middle.setSpacing(theme.px(12))
        self._middle.addWidget(self.heading)
        around = QHBoxLayout(self._stage)
        around.setContentsMargins(theme.px(24), theme.px(12), theme.px(24), theme.px(24))
        around.addStretch(1)
        around.addWidget(middle, _WHOLE, Qt.AlignmentFlag.AlignTop)
        around.addStretch(1)
        self._paper: QFrame | None = None
        self._whole = False
        self.setWidget(self._stage)

    def show_whole(self, *, whole: bool) -> None:
        """Be as tall as the paper where the page around it scrolls: no bar within a bar."""
        if whole is not self._whole:
            self._whole = whole
            bars = Qt.ScrollBarPolicy
            self.setVerticalScrollBarPolicy(
                bars.ScrollBarAlwaysOff if whole else bars.ScrollBarAsNeeded
            )
            self._grow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 -- Qt's name
        """Another paper may be of another height."""
        if watched is self._stage and event.type() is QEvent.Type.LayoutRequest:
            self._grow()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In another width the paper has another height."""
        super().resizeEvent(event)
        self._grow()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys scroll the page around it, where that is what scrolls."""
        if self._whole:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _grow(self) -> None:
        layout = self._stage.layout()
        if layout is None or not self._whole:
            self.setMinimumHeight(0)
            return
        height = layout.totalHeightForWidth(self.width())
        if layout.totalMinimumSize().width() > self.width():
            height += self.horizontalScrollBar().sizeHint().height()
        self.setMinimumHeight(height)

    def display(self, model: ExportModel) -> None:
        """Show `model` in place of what was there."""
        Drawing.of_all().draw(self, self._draw(model))

    def _draw(self, model: ExportModel) -> Iterator[None]:
        yield
        paper = QFrame()
        paper.setProperty("surface", "surface")
        column = QVBoxLayout(paper)
        column.setContentsMargins(*(theme.px(40),) * 4)
        column.setSpacing(theme.px(8))
        self._head(column, model)
        self._facts(column, model)
        yield
        if model.conditions:
            self._conditions(column, model.conditions)
            yield
        for section in model.sections:
            self._section(column, section)
            yield
        self._lay(paper)
        yield

    def lay(self, paper: QFrame) -> None:
        """Lay `paper` on the stage, in place of what was there."""
        Drawing.of_all().drop(self)
        self._lay(paper)

    def _lay(self, paper: QFrame) -> None:
        self._take_away()
        paper.setProperty("kind", "paper")
        self._paper = paper
        self._middle.addWidget(paper)

    def clear(self) -> None:
        """An empty stage."""
        Drawing.of_all().drop(self)
        self._take_away()

    def _take_away(self) -> None:
        if self._paper is not None:
            self._middle.removeWidget(self._paper)
            self._paper.hide()
            self._paper.deleteLater()
        self._paper = None

    def texts(self) -> tuple[str, ...]:
        """Everything that stands on the page, in order."""
        if self._paper is None:
            return ()
        return tuple(text.text() for text in self._paper.findChildren(Text))

    def _head(self, column: QVBoxLayout, model: ExportModel) -> None:
        column.addWidget(Text(self.tr("Verification result"), "title", wrap=True))
        column.addWidget(Text(self.tr("Case {}").format(model.case), "caption", "text2"))
        column.addWidget(Line())
        column.addWidget(Text(model.meta, "caption", "text2", wrap=True))
        column.addWidget(Text(model.sentence, "title", wrap=True))
        if model.stricter:
            column.addWidget(Text(model.stricter, "body_strong", wrap=True))

    def _facts(self, column: QVBoxLayout, model: ExportModel) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(12))
        grid.setVerticalSpacing(theme.px(4))
        for number, (name, value) in enumerate(model.facts):
            row, side = divmod(number, 2)
            grid.addWidget(Text(name, "caption", "text2", wrap=True), row, side * 2)
            grid.addWidget(Text(value, "body", wrap=True), row, side * 2 + 1)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        column.addSpacing(theme.px(4))
        column.addLayout(grid)

    def _conditions(self, column: QVBoxLayout, rows: tuple[ConditionRow, ...]) -> None:
        self._title(column, self.tr("Conditions, evaluated at one instant"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(12))
        grid.setVerticalSpacing(theme.px(4))
        names = ("", self.tr("Condition"), self.tr("State"), self.tr("Evidence"))
        for column_number, name in enumerate((*names, self.tr("True until"))):
            grid.addWidget(Text(name, "caption", "text2"), 0, column_number)
        for number, row in enumerate(rows, 1):
            grid.addWidget(Text(row.label, "body_strong"), number, 0)
            grid.addWidget(Text(row.title, "body", wrap=True), number, 1)
            badge = StateBadge(State(row.state), row.word, plain=True)
            explains(badge, f"condition.{row.key}")
            grid.addWidget(badge, number, 2)
            tone = "text2" if row.evidence == _DASH else "text"
            grid.addWidget(Text(row.evidence, "body", tone, wrap=True), number, 3)
            grid.addWidget(Text(row.until, "body", "text2", wrap=True), number, 4)
        grid.setColumnStretch(3, 1)
        column.addLayout(grid)

    def _section(self, column: QVBoxLayout, section: Section) -> None:
        self._title(column, section.title)
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(12))
        grid.setVerticalSpacing(theme.px(4))
        for number, parts in enumerate(section.lines):
            if len(parts) == 1:
                grid.addWidget(Text(parts[0], "body", wrap=True), number, 0, 1, 2)
                continue
            grid.addWidget(Text(parts[0], "body", "text2"), number, 0, Qt.AlignmentFlag.AlignTop)
            style = "machine" if section.machine else "body"
            grid.addWidget(Text(parts[1], style, wrap=True), number, 1)
        grid.setColumnStretch(1, 1)
        column.addLayout(grid)

    @staticmethod
    def _title(column: QVBoxLayout, words: str) -> None:
        column.addSpacing(theme.px(8))
        column.addWidget(Text(words, "heading", wrap=True))
        column.addWidget(Line())
