"""A scroll bar over the trailing edge of what it scrolls: nothing there moves when it comes."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar


class EdgeBar(QScrollBar):
    """Stands for the upright bar of `area`, whose content keeps a margin as wide as it."""

    def __init__(self, area: QAbstractScrollArea) -> None:
        super().__init__(Qt.Orientation.Vertical, area)
        self._area: Final = area
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.installEventFilter(self)
        inner = area.verticalScrollBar()
        inner.rangeChanged.connect(self.follow)
        inner.valueChanged.connect(self.setValue)
        self.valueChanged.connect(inner.setValue)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 -- Qt's name
        """Keep to the edge."""
        if event.type() is QEvent.Type.Resize:
            self.follow()
        return super().eventFilter(watched, event)

    def follow(self) -> None:
        """Stand where it belongs, if there is anything to scroll."""
        area, inner = self._area, self._area.verticalScrollBar()
        wide = self.sizeHint().width()
        left = 0 if area.isRightToLeft() else area.width() - wide
        self.setGeometry(left, 0, wide, area.viewport().height())
        self.setPageStep(inner.pageStep())
        self.setSingleStep(inner.singleStep())
        self.setRange(inner.minimum(), inner.maximum())
        self.setValue(inner.value())
        self.setVisible(inner.maximum() > inner.minimum())
        self.raise_()
