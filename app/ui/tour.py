"""The tour of four steps: it points at the real places, follows the window, and ends for good."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from app.settings import SettingsFile
from app.ui.screens.compare.controller import CompareController
from app.ui.screens.queue.controller import QueueController
from app.ui.widgets.callout import Callout

if TYPE_CHECKING:
    from app.ui.main_window import MainWindow

_ELSEWHERE: Final = frozenset({"help", "verify", "preferences"})
"""Screens where nothing of the tour is to be seen; it waits there."""

_NOWHERE: Final = QRect(-1, -1, 0, 0)
_PULSE_MS: Final = 200
"""How often it looks whether its place moved: layouts settle after the turn that changed them."""


class Tour(QObject):
    """Shown by itself at the first start, and from Help at any time."""

    def __init__(self, window: "MainWindow", settings: SettingsFile) -> None:
        super().__init__(window)
        self._window: Final = window
        self._settings: Final = settings
        self._at = 0
        self._seen: QRect | None = _NOWHERE
        self.callout: Callout | None = None
        self._pulse: Final = QTimer(self)
        self._pulse.setInterval(_PULSE_MS)
        self._pulse.timeout.connect(self.place)

    @property
    def under_way(self) -> bool:
        """Whether a step is shown."""
        return self.callout is not None

    def offer(self) -> None:
        """Begin by itself, unless it was ended once; the focus stays where it is."""
        if not self._settings.now.toured and not self.under_way:
            self._begin()

    def start(self) -> None:
        """Begin because somebody asked; the focus comes along."""
        self.drop()
        self._window.go("queue" if self._window.session.case is None else "compare")
        self._begin()
        if self.callout is not None:
            self.callout.next.setFocus(Qt.FocusReason.OtherFocusReason)

    def end(self) -> None:
        """End it; by itself it does not come again."""
        focus = QApplication.focusWidget()
        held = self.callout is not None and focus is not None and self.callout.isAncestorOf(focus)
        self.drop()
        self._settings.change(toured=True)
        queue = self._window.screens.get("queue")
        if held and self._window.current == "queue" and isinstance(queue, QueueController):
            queue.view.take_focus()

    def drop(self) -> None:
        """Put it away for now, such as before the window is built anew."""
        if self.callout is not None:
            self.callout.put_away()
            self.callout.outline.deleteLater()
            self.callout.deleteLater()
            self.callout = None
            self._pulse.stop()

    def place(self) -> None:
        """Stand where the window has brought the place to."""
        if self.callout is None:
            return
        area = self._area()
        if self._window.current in _ELSEWHERE:
            self.callout.put_away()
        elif area != self._seen or not self.callout.isVisible():
            self.callout.point_at(area)
        self._seen = area

    def _begin(self) -> None:
        self._at = 0
        made = Callout(self._window)
        made.went.connect(self._go)
        made.ended.connect(self.end)
        self.callout = made
        self._tell()
        self._pulse.start()

    def _go(self, by: int) -> None:
        at = self._at + by
        if at >= len(self._steps()):
            self.end()
        elif at >= 0:
            self._at = at
            self._tell()

    def _tell(self) -> None:
        callout, steps = self.callout, self._steps()
        if callout is None:
            return
        title, words = steps[self._at]
        held = QApplication.focusWidget() in {callout.back, callout.next, callout.end}
        callout.tell((self._at + 1, len(steps)), title, words)
        self._seen = _NOWHERE
        self.place()
        if held:
            callout.next.setFocus(Qt.FocusReason.OtherFocusReason)

    def _steps(self) -> tuple[tuple[str, str], ...]:
        return (
            (
                self.tr("Two lanes"),
                self.tr(
                    "R is the registered holder, O the other party. Everything that comes in is "
                    "filed for one of them, and only the record on file is the anchor."
                ),
            ),
            (
                self.tr("Seal first"),
                self.tr(
                    "You judge the faces feature by feature and seal your conclusion. Until then "
                    "no score and no claim is shown to you, so that nothing leads you."
                ),
            ),
            (
                self.tr("Then the reveal"),
                self.tr(
                    "After your seal you see how often the engine is wrong, then where this pair "
                    "lies. If you and the engine differ, a second examiner judges blind."
                ),
            ),
            (
                self.tr("A signed result"),
                self.tr(
                    "The policy leads to one sentence. You sign it, and anybody can check it with "
                    "tools of their own, years later and without us."
                ),
            ),
        )

    def _area(self) -> QRect | None:
        """Where the first place of the step lies that is in sight."""
        for widget in self._places()[self._at]:
            if widget.isVisible() and not widget.visibleRegion().isEmpty():
                return QRect(widget.mapTo(self._window, QPoint()), widget.size())
        return None

    def _places(self) -> tuple[list[QWidget], ...]:
        """For each step the places that show it, the nearest to the work first."""
        window = self._window
        queue, compare = window.screens.get("queue"), window.screens.get("compare")
        tiles = queue.view.first_start.tiles if isinstance(queue, QueueController) else ()
        panel = [compare.view.panel] if isinstance(compare, CompareController) else []
        rails = window.frame.rails

        def items(key: str) -> list[QWidget]:
            return [rail.items[key] for rail in rails if key in rail.items]

        lanes = window.frame.top.lanes
        return (
            [*lanes, *tiles[:1]],
            [*panel, *items("compare"), *tiles[1:2]],
            [*items("reveal"), *tiles[1:2]],
            [*items("export"), *tiles[3:4]],
        )
