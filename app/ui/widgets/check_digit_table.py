"""A check digit, digit by digit: character, weight, product, sum. Source: ICAO Doc 9303-3, 4.9."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui import theme
from app.ui.fonts import font
from app.ui.widgets.painting import framed, pen, write


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckDigitModel:
    """One row of the check; computed by whoever checks, only drawn here."""

    characters: str
    weights: tuple[int, ...]
    products: tuple[int, ...]
    total: int
    computed: str
    printed: str

    @property
    def agrees(self) -> bool:
        """Whether the printed digit is the computed one."""
        return self.computed == self.printed


class CheckDigitTable(QWidget):
    """Draws the model as three rows of narrow columns, the sum at the end."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model: CheckDigitModel | None = None
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # an MRZ never mirrors

    def display(self, model: CheckDigitModel) -> None:
        """Show `model`."""
        self._model = model
        told = self.tr("{characters}: sum {total}, remainder {computed}, printed {printed}")
        self.setAccessibleName(
            told.format(
                characters=model.characters,
                total=model.total,
                computed=model.computed,
                printed=model.printed,
            )
        )
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """A column for each character and one for the sum."""
        count = len(self._model.characters) if self._model else 9
        return QSize(theme.px(46) * count + self._sum_width(), theme.px(78))

    def minimumSizeHint(self) -> QSize:
        """Columns just wide enough for their figures."""
        count = len(self._model.characters) if self._model else 9
        return QSize(theme.px(32) * count + self._sum_width(), theme.px(78))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw frame, columns, figures."""
        model = self._model
        if model is None:
            return
        painter = QPainter(self)
        area = QRectF(self.rect())
        framed(painter, area, radius=theme.px(6), fill=theme.colour("inset"), edge=pen("hair"))
        upper = float(theme.px(30))
        painter.setPen(pen("hair"))
        painter.drawLine(0, round(upper), self.width() - self._sum_width(), round(upper))
        width = (self.width() - self._sum_width()) / max(1, len(model.characters))
        rows = zip(model.characters, model.weights, model.products, strict=True)
        for number, (character, weight, product) in enumerate(rows):
            left = number * width
            self._write(painter, QRectF(left, 0, width, upper), character, "machine")
            lower = QRectF(left, upper + theme.px(2), width, theme.px(22))
            self._write(painter, lower, f"\N{MULTIPLICATION SIGN} {weight}", "caption", "text2")
            below = lower.translated(0, theme.px(22))
            self._write(painter, below, str(product), "caption")
            painter.setPen(pen("hair"))
            right = round(left + width)
            painter.drawLine(right, 1, right, self.height() - 2)
        total = area.adjusted(self.width() - self._sum_width(), 0, 0, 0)
        head = QRectF(total.left(), 0, total.width(), upper)
        self._write(painter, head, self.tr("sum"), "caption", "text2")
        self._write(painter, total.adjusted(0, upper, 0, 0), str(model.total), "body_strong")

    def _sum_width(self) -> int:
        words = QFontMetrics(font("caption")).horizontalAdvance(self.tr("sum"))
        return max(theme.px(68), words + theme.px(24))

    @staticmethod
    def _write(painter: QPainter, area: QRectF, words: str, style: str, tone: str = "text") -> None:
        painter.setFont(font(style))
        painter.setPen(theme.colour(tone))
        write(painter, area, words, Qt.AlignmentFlag.AlignCenter)
