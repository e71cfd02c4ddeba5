"""A letter drawn as paper, line by line; what cannot go carries a mark, a word and a reason."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from app.ui import theme
from app.ui.screens.export.view_model import LetterLine, LetterModel, Part
from app.ui.widgets.card import Line
from app.ui.widgets.state_badge import State, StateBadge
from app.ui.widgets.text import Text

_STYLES = {
    Part.TITLE: ("title", "text"),
    Part.ADDRESS: ("caption", "text2"),
    Part.CLOSING: ("caption", "text2"),
}
_GAPS_PX = {Part.TITLE: 4, Part.CLOSING: 4}
_ITEM = "\N{EN DASH} {}"


class LetterPaper(QFrame):
    """One letter; below it, what it does not tell."""

    def __init__(self, model: LetterModel) -> None:
        super().__init__()
        self.setProperty("surface", "surface")
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.px(40),) * 4)
        column.setSpacing(theme.px(8))
        before = None
        for line in model.lines:
            if before is not None and line.part is not before:
                column.addSpacing(theme.px(_GAPS_PX.get(line.part, 0) + 4))
            before = line.part
            self._draw(column, line)
        column.addSpacing(theme.px(16))
        column.addWidget(Line())
        column.addWidget(Text(model.withheld, "caption", "text2", wrap=True))

    def _draw(self, column: QVBoxLayout, line: LetterLine) -> None:
        style, tone = _STYLES.get(line.part, ("body", "text"))
        words = _ITEM.format(line.text) if line.part is Part.ITEM else line.text
        if not line.refused and not line.clause:
            column.addWidget(Text(words, style, tone, wrap=True))
            return
        row = QHBoxLayout()
        row.setSpacing(theme.px(12))
        row.addWidget(Text(words, style, "unmet" if line.refused else tone, wrap=True), 1)
        if line.clause:
            row.addWidget(Text(line.clause, "caption", "text2"))
        column.addLayout(row)
        if line.refused:
            self._mark(column, line.refused)

    def _mark(self, column: QVBoxLayout, reasons: tuple[str, ...]) -> None:
        for reason in reasons:
            row = QHBoxLayout()
            row.setSpacing(theme.px(8))
            badge = StateBadge(State.UNMET, self.tr("Refused"))
            badge.setAccessibleDescription(reason)
            row.addWidget(badge)
            row.addWidget(Text(reason, "caption", "unmet", wrap=True), 1)
            column.addLayout(row)
