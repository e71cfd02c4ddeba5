"""A scroll area that takes its page in when it is about to be seen, not while the page is made.

Qt measures a page that is taken in, and again whenever the area comes to stand on another widget:
each time all that lies on the page is dressed, and undressed by the next step of building. A screen
took three times as long to make.
"""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QScrollArea, QWidget
from shiboken6 import isValid


class LateScroll(QScrollArea):
    """Use as any `QScrollArea`."""

    _contents: QWidget | None = None

    def setWidget(self, widget: QWidget) -> None:  # noqa: N802 -- Qt's name
        """Have `widget` stand in the area; it is measured once somebody is about to see it."""
        self._contents = widget
        widget.setParent(self.viewport())
        if self.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
            self.take_in()

    def widget(self) -> QWidget | None:
        """See `QScrollArea.widget`."""
        known = self._contents is not None and isValid(self._contents)
        return self._contents if known else None

    def event(self, event: QEvent) -> bool:
        """See `QWidget.event`."""
        if event.type() is QEvent.Type.Polish and self._contents is not None:
            self.take_in()
        return super().event(event)

    def take_in(self) -> None:
        """Measure and show the page."""
        if (contents := self.widget()) is not None:
            super().setWidget(contents)
