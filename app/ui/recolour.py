"""Other colours on a window that stands there: a few widgets in each turn, seen all at once.

Laws: until every widget wears the new colours the windows keep the picture they had, so nobody sees
a half; keys and clicks are heard between two turns; sizes and words stay, so nothing is laid out.
"""

from typing import Final

from PySide6.QtCore import QDeadlineTimer, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from app.ui import theme
from app.ui.thawing import thaw

_TURN_MS: Final = 10
"""How long one turn may take. A window of every screen has 3,100 widgets of 45 us each: 20 turns
at most, where to have Qt do it in one call held the window for 530 ms."""
_POLISHED: Final = Qt.WidgetAttribute.WA_WState_Polished
_OWN_STYLE: Final = Qt.WidgetAttribute.WA_SetStyle


class Recolour(QObject):
    """Of one application, begun again whenever it is asked for."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app: Final = app
        self._waiting: list[QWidget] = []
        self._frozen: list[QWidget] = []
        self._turns: Final = QTimer(self)
        self._turns.timeout.connect(self._dress_some)
        self._clothes: Final = QTimer(self, singleShot=True, interval=0)
        self._clothes.timeout.connect(self._put_on)

    @classmethod
    def of(cls, app: QApplication) -> "Recolour":
        """The one of this application."""
        return app.findChild(cls) or cls(app)

    @property
    def resting(self) -> bool:
        """Whether everything wears the colours of now, and is seen in them."""
        return not (self._turns.isActive() or self._clothes.isActive())

    def begin(self) -> None:
        """Have everything wear the colours of now."""
        self._turns.stop()
        self._freeze()
        self._set_aside()
        self._clothes.start()

    def _freeze(self) -> None:
        for window in self._app.topLevelWidgets():
            if window.isVisible() and window.updatesEnabled():
                window.setUpdatesEnabled(False)
                self._frozen.append(window)

    def _set_aside(self) -> None:
        """Have Qt pass over them: it polishes what is polished, and tells what has no own style."""
        aside = [widget for widget in self._app.allWidgets() if widget.testAttribute(_POLISHED)]
        for widget in aside:
            widget.setAttribute(_POLISHED, on=False)
            widget.setAttribute(_OWN_STYLE)
        self._waiting = [*(widget for widget in self._waiting if isValid(widget)), *aside]

    def _put_on(self) -> None:
        theme.put_on(self._app)
        self._turns.start(0)

    def _dress_some(self) -> None:
        if not self._waiting:  # in a turn of its own: to paint a whole window takes 25 ms
            self._turns.stop()
            self._thaw()
            return
        style, turn = self._app.style(), QDeadlineTimer(_TURN_MS)
        while self._waiting and not turn.hasExpired():
            widget = self._waiting.pop()
            if isValid(widget):
                widget.setAttribute(_OWN_STYLE, on=False)
                style.polish(widget)
                widget.setAttribute(_POLISHED)

    def _thaw(self) -> None:
        frozen, self._frozen = self._frozen, []
        for window in frozen:
            if isValid(window):
                thaw(window)
