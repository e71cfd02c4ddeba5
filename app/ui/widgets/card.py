"""Cards: a surface with a hair line; never one inside another."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.ui import theme
from app.ui.widgets.text import Text


class Card(QFrame):
    """An area to put rows into (`body`); with a title, `heading` holds it and what stands right.

    `flush` lets the body reach the edges, for a table.
    """

    def __init__(
        self,
        title: str = "",
        aside: str = "",
        *,
        flush: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        edge, top, foot = (0, 0, 0) if flush else (16, 12, 16)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(theme.px(edge), theme.px(top), theme.px(edge), theme.px(foot))
        self.body.setSpacing(0 if flush else theme.px(8))
        self.title = Text(title, "heading")
        self.aside = Text(aside, "caption", "text2")
        self.heading = QHBoxLayout()
        self.heading.setSpacing(theme.px(8))
        if flush and title:
            self.heading.setContentsMargins(*(theme.px(side) for side in (16, 12, 16, 10)))
        self.heading.addWidget(self.title)
        self.heading.addStretch(1)
        self.heading.addWidget(self.aside)
        self.body.addLayout(self.heading)
        for words in (self.title, self.aside):
            if not words.text():
                words.hide()
        self.setAccessibleName(title)


class Line(QFrame):
    """A hair line between rows of a card."""

    def __init__(
        self,
        orientation: Qt.Orientation = Qt.Orientation.Horizontal,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", "line")
        if orientation is Qt.Orientation.Horizontal:
            self.setFixedHeight(max(1, theme.px(1)))
        else:
            self.setFixedWidth(max(1, theme.px(1)))
