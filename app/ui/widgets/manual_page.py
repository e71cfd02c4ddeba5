"""A page to read: one calm column, links by mouse and Tab, only pictures of our own folder.

Law: nothing but a PNG that lies in the folder of the manual is ever decoded here.
"""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, Qt, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QImage,
    QPainter,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QTextBrowser, QTextEdit, QWidget

from app.ui import theme
from app.ui.fonts import font

MEASURE: Final = 72
"""Characters of a line at most. Source: WCAG 2.2, 1.4.8 allows 80 (40 of Han)."""
_EDGE_PX: Final = 32
_WIDEST_PX: Final = 760
"""Of pictures and tables, which may be wider than a line of words."""
_LEAST_PX: Final = 160
"""Of a column at all; a narrower window than that is not opened."""
_INDENT_PX: Final = 24
_SAMPLE: Final = "The registered identity governs; control is not handed over against it."
_RESTYLES: Final = {QEvent.Type.PaletteChange, QEvent.Type.StyleChange}


class ManualPage(QTextBrowser):
    """Shows a page; `followed` is the wish to go where a link leads."""

    followed = Signal(str)

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = folder.resolve()
        self._html = ""
        self._pictures: dict[object, QImage] = {}
        self._words = ""
        self._dressing = False
        self.setOpenLinks(False)
        self.setProperty("ring", "on")
        self.setProperty("kind", "page")
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.document().setDocumentMargin(theme.px(_EDGE_PX))
        self.anchorClicked.connect(lambda url: self.followed.emit(url.toString()))
        self._dress()

    def read_from(self, folder: Path) -> None:
        """Take pictures from another folder from now on: the one of another language."""
        self._pictures = {}
        self._folder = folder.resolve()

    def show_page(self, html: str, anchor: str = "", words: str = "") -> None:
        """Show `html` from `anchor` on, with `words` marked."""
        self._html, self._words = html, words
        self.setHtml(html)
        self._mark()
        if anchor:
            self.scrollToAnchor(anchor)
        else:
            self.verticalScrollBar().setValue(0)

    @property
    def column_px(self) -> int:
        """How wide pictures and tables are."""
        room = self.viewport().width() - 2 * theme.px(_EDGE_PX)
        return max(theme.px(_LEAST_PX), min(theme.px(_WIDEST_PX), room))

    @property
    def line_px(self) -> int:
        """How wide a line of words is."""
        wanted = QFontMetricsF(font("lead")).horizontalAdvance(_SAMPLE) / len(_SAMPLE) * MEASURE
        return min(round(wanted), self.column_px)

    def loadResource(self, kind: int, name: QUrl | str) -> object:  # noqa: N802 Qt's name
        """A picture of the folder, as large as it is shown; nothing else, from nowhere else."""
        path = (self._folder / QUrl(name).toString()).resolve()
        ours = path.is_relative_to(self._folder) and path.suffix == ".png"
        if kind != QTextDocument.ResourceType.ImageResource or not ours or not path.is_file():
            return None
        ratio = self.devicePixelRatioF()
        wanted = (path, self.column_px, ratio, theme.current().name)
        if wanted not in self._pictures:
            self._pictures[wanted] = self._picture(path, ratio)
        return self._pictures[wanted]

    def _picture(self, path: Path, ratio: float) -> QImage:
        smooth = Qt.TransformationMode.SmoothTransformation
        shown = QImage(str(path)).scaledToWidth(round(self.column_px * ratio), smooth)
        painter = QPainter(shown)
        painter.setPen(theme.colour("hair"))
        painter.drawRect(shown.rect().adjusted(0, 0, -1, -1))
        painter.end()
        shown.setDevicePixelRatio(ratio)
        return shown

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column within the room there is."""
        before = self.lineWrapColumnOrWidth()
        super().resizeEvent(event)
        self._dress()
        if self._html and before != self.lineWrapColumnOrWidth():
            self._show_again()  # pictures are as wide as the column

    def changeEvent(self, event: QEvent) -> None:
        """Other colours: the same page anew, at the same place."""
        super().changeEvent(event)
        if event.type() in _RESTYLES and not self._dressing:
            self._dress()
            self._show_again()

    def _show_again(self) -> None:
        place = self.verticalScrollBar().value()
        self.setHtml(self._html)
        self._mark()
        self.verticalScrollBar().setValue(place)

    def _dress(self) -> None:
        self._dressing = True
        self.document().setDefaultFont(font("lead"))
        self.document().setDefaultStyleSheet(_sheet(self.column_px - self.line_px))
        self.document().setIndentWidth(theme.px(_INDENT_PX))
        self.setLineWrapColumnOrWidth(self.column_px + 2 * theme.px(_EDGE_PX))
        self._dressing = False

    def _mark(self) -> None:
        """Tint the words that were searched for."""
        look = QTextCharFormat()
        look.setBackground(theme.colour("partial_tint"))
        look.setForeground(theme.colour("text"))
        marks = []
        for word in self._words.split():
            found = self.document().find(word)
            while not found.isNull():
                mark = QTextEdit.ExtraSelection()
                mark.cursor = QTextCursor(found)
                mark.format = look
                marks.append(mark)
                found = self.document().find(word, found)
        self.setExtraSelections(marks)


def _sheet(beside_px: int) -> str:
    """The style of a page, in the colours of the theme and the steps of the type scale.

    Words leave `beside_px` free at the end of their lines; pictures and tables do not.
    """
    appearance = theme.current()
    chinese = appearance.language.startswith("zh")

    def colour(token: str) -> str:
        return QColor(theme.colour(token)).name()

    def step(name: str) -> str:
        return f"font-size: {theme.px(appearance.type[name].size)}px"

    line = 118 if chinese else 132
    mono = "'DejaVu Sans Mono', 'Cascadia Mono', Menlo, Consolas, monospace"
    return f"""
        h1 {{ {step("outcome")}; font-weight: 600; margin: 0 {beside_px}px {theme.px(12)}px 0; }}
        h2 {{ {step("title")}; font-weight: 600;
              margin: {theme.px(28)}px {beside_px}px {theme.px(8)}px 0; }}
        h3 {{ {step("lead")}; font-weight: 600;
              margin: {theme.px(20)}px 0 {theme.px(4)}px 0; }}
        p {{ margin: 0 {beside_px}px {theme.px(12)}px 0; line-height: {line}%; }}
        li {{ margin: 0 {beside_px}px {theme.px(6)}px 0; line-height: {line}%; }}
        a {{ color: {colour("accent")}; text-decoration: none; }}
        code {{ background-color: {colour("raised")}; {step("body")}; font-family: {mono}; }}
        pre {{ background-color: {colour("inset")}; {step("body")}; font-family: {mono};
               margin: 0 0 {theme.px(16)}px 0; line-height: 150%; white-space: pre-wrap; }}
        td, th {{ {step("body")}; padding: {theme.px(7)}px {theme.px(14)}px {theme.px(7)}px 0;
                  border-bottom: 1px solid {colour("hair")}; vertical-align: top; }}
        th {{ color: {colour("text2")}; font-weight: 500; text-align: left; }}
        p.figure {{ margin: {theme.px(8)}px 0 {theme.px(4)}px 0; line-height: 100%; }}
        p.caption {{ {step("body")}; color: {colour("text2")};
                     margin: 0 0 {theme.px(20)}px 0; }}
    """
