"""From one view to another in a sixth of a second, or at once under reduced motion."""

from typing import Final

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation, Signal

from app.ui import theme
from app.ui.widgets.face_frame import View, glided


class Glide(QObject):
    """Says every view on the way; a new journey ends the one before."""

    reached = Signal(object)
    """A `View`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._journey = (View(zoom=100.0), View(zoom=100.0))
        self._clock: Final = QVariantAnimation(self)
        self._clock.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._clock.setStartValue(0.0)
        self._clock.setEndValue(1.0)
        self._clock.valueChanged.connect(self._step)

    def go(self, start: View, end: View) -> None:
        """Set out; the last view said is `end` exactly."""
        self._clock.stop()
        self._journey = (start, end)
        self._clock.setDuration(theme.motion("page"))
        self._clock.start()

    def _step(self, share: object) -> None:
        if isinstance(share, float):
            start, end = self._journey
            self.reached.emit(end if share >= 1.0 else glided(start, end, share))
