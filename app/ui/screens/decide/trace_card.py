"""The rules as rows; the one that applies is marked by a bar, a tint and the word."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.ui import theme
from app.ui.fonts import font
from app.ui.phrases import in_a_row
from app.ui.screens.decide.view_model import TraceRow
from app.ui.widgets.card import Card, Line
from app.ui.widgets.explained import explains
from app.ui.widgets.let_go import emptied
from app.ui.widgets.painting import sided
from app.ui.widgets.text import Text


class _RuleRow(QFrame):
    """One rule: its id, what it asks, its clauses, and whether it applies."""

    def __init__(self, row: TraceRow) -> None:
        super().__init__()
        self._applies = row.applies
        tone = "text" if row.applies else "text2"
        rule, title = Text(row.rule, "body_strong"), Text(row.title, "body", tone, wrap=True)
        clauses, word = Text(row.clauses, "caption", "text2"), Text(row.word, "caption", "text2")
        if row.applies:
            title.setFont(font("body", weight=600))
            word.setFont(font("caption", weight=600))
            word.set_tone("text")
        rule.setMinimumWidth(theme.px(58))
        word.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        word.setMinimumWidth(theme.px(72))
        line = QHBoxLayout(self)
        line.setContentsMargins(theme.px(16), theme.px(4), theme.px(16), theme.px(4))
        line.setSpacing(theme.px(8))
        line.addWidget(rule)
        line.addWidget(title, 1)
        line.addWidget(clauses)
        line.addWidget(word)
        explains(self, f"rule.{row.rule}")
        told = (row.rule, row.title, row.clauses, row.word)
        self.setAccessibleName(in_a_row(*told))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Tint the rule that applies, and put a bar at its leading edge."""
        if not self._applies:
            return
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("accent_tint"))
        bar = QRectF(0, 0, theme.size("selected_edge"), self.height())
        painter.fillRect(sided(painter, QRectF(self.rect()), bar), theme.colour("accent"))


class TraceCard(Card):
    """How the policy got here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("How the policy got here"),
            self.tr("first rule that applies wins"),
            flush=True,
            parent=parent,
        )
        self.not_checked = Text("", "body", "text2", wrap=True)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.body.addWidget(Line())
        self.body.addLayout(self._rows)
        self.body.addStretch(1)
        self.body.addWidget(Line())
        foot = QHBoxLayout()
        foot.setContentsMargins(theme.px(16), theme.px(8), theme.px(16), theme.px(8))
        foot.addWidget(self.not_checked)
        self.body.addLayout(foot)

    def display(self, rows: tuple[TraceRow, ...], not_checked: str) -> None:
        """Show these rules and what was not checked."""
        emptied(self._rows)
        for row in rows:
            self._rows.addWidget(_RuleRow(row))
        self.not_checked.setText(not_checked)
