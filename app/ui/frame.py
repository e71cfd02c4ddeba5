"""The frame of every screen: top bar, rail, banner, progress, the screens, key bar, toast."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.ui import theme
from app.ui.drawing import Drawing
from app.ui.widgets.banner import Banner
from app.ui.widgets.bars import TopBar
from app.ui.widgets.key_bar import KeyBar
from app.ui.widgets.progress_line import ProgressLine
from app.ui.widgets.state_badge import State
from app.ui.widgets.steps_rail import Blocker, Step, StepsRail
from app.ui.widgets.toast import Toast

_WIDE_PX: Final = 1320
"""Below it the rail is slim. Source: screens.md, section 1."""


class Screens(QStackedWidget):
    """The screens, of which one is seen. Each takes the room that there is.

    Asking every hidden screen for its height, as Qt would on each change of layout, took 70 ms.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._paint: Final = QTimer(self, singleShot=True, interval=0)
        self._paint.timeout.connect(self._uncover)

    def addWidget(self, screen: QWidget) -> int:  # noqa: N802 -- Qt's name
        """See `QStackedWidget.addWidget`; Qt would paint anew what a hidden screen lies over."""
        screen.move(-screen.width(), 0)
        return super().addWidget(screen)

    def turn_to(self, screen: QWidget) -> None:
        """Bring `screen` to the front; it is seen in a turn of its own, drawn and laid out.

        To draw, to lay out and to paint a screen each take up to 40 ms.
        """
        self.hold()
        self.setCurrentWidget(screen)
        self.let_go()

    def hold(self) -> None:
        """Keep what is seen, whatever is drawn from now on."""
        self.setUpdatesEnabled(False)

    def let_go(self) -> None:
        """Let it be seen soon."""
        self._paint.start()

    def _uncover(self) -> None:
        """Once all that is drawn is whole."""
        Drawing.of_all().queue(self, lambda: self.setUpdatesEnabled(True))

    def hasHeightForWidth(self) -> bool:  # noqa: N802 -- Qt's name
        """See `QWidget.hasHeightForWidth`."""
        return False

    def sizeHint(self) -> QSize:
        """See `QWidget.sizeHint`."""
        return QSize(theme.px(960), theme.px(640))

    def minimumSizeHint(self) -> QSize:
        """See `QWidget.minimumSizeHint`."""
        return QSize(theme.px(640), theme.px(400))


class Frame(QWidget):
    """Only shows; what to show, the main window says."""

    step_requested = Signal(str)
    command_requested = Signal()
    stop_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._slim_screen = False
        self._fitted: tuple[bool, bool] | None = None
        self._act: Callable[[], None] | None = None
        self.top: Final = TopBar()
        self.rails: Final = (StepsRail(), StepsRail(slim=True))
        self.banner: Final = Banner()
        self.progress: Final = ProgressLine()
        self.stack: Final = Screens()
        self.keys: Final = KeyBar()
        self._line = QFrame()
        self._notice = QWidget()
        self._lay_out()
        self.toast: Final = Toast(self)
        self.top.command_requested.connect(self.command_requested)
        self.progress.stop_requested.connect(self.stop_requested)
        self.banner.action_requested.connect(self._answer)
        for rail in self.rails:
            rail.step_requested.connect(self.step_requested)

    def show_places(self, steps: Sequence[Step], chosen: str, blockers: Sequence[Blocker]) -> None:
        """Show where the case stands and where we are."""
        for rail in self.rails:
            rail.show_steps(steps, chosen)
            rail.show_blockers(blockers)

    def turn_to(self, screen: QWidget, *, slim: bool) -> None:
        """Bring `screen` to the front; Compare keeps the rail slim at any width.

        What is about to leave is not laid out in the room that the other one has: that took 30 ms.
        """
        self._slim_screen = slim
        pages = self.stack.layout()
        if pages is not None and screen is not self.stack.currentWidget():
            pages.setEnabled(False)
            self._fit()
            pages.setEnabled(True)
        self.stack.turn_to(screen)

    def show_progress(self, words: str, done: int, total: int, item: str) -> None:
        """Show long work in a quiet line; a total of 0 puts it away."""
        self._line.setVisible(bool(total))
        if total:
            self.progress.show_progress(words, done, total, item)
            self.progress.stop.show()

    def tell(self, state: State, title: str, sentence: str) -> None:
        """Show a banner that stays until it is closed."""
        self.ask(state, title, sentence, self.tr("Close"), None)

    def ask(
        self,
        state: State,
        title: str,
        sentence: str,
        action: str,
        act: Callable[[], None] | None,
    ) -> None:
        """Show a banner whose one button does `act`."""
        self._act = act
        self.banner.tell(state, sentence, action, title=title)
        self._notice.show()

    def hide_banner(self) -> None:
        """Put the banner away."""
        self.banner.hide()
        self._notice.hide()

    def _answer(self) -> None:
        self.hide_banner()
        if self._act is not None:
            self._act()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Slim or full."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        narrow = self.width() < theme.px(_WIDE_PX)
        slim = narrow or self._slim_screen
        if (narrow, slim) == self._fitted:
            return
        self._fitted = (narrow, slim)
        gone, shown = self.rails if slim else reversed(self.rails)
        gone.hide()  # first, so that the room is shared out once
        shown.show()
        self.top.set_narrow(narrow=narrow, slim=slim)

    def _lay_out(self) -> None:
        notice = QHBoxLayout(self._notice)
        notice.setContentsMargins(theme.px(32), theme.px(16), theme.px(32), 0)
        notice.addWidget(self.banner)
        self._notice.hide()
        line = QHBoxLayout(self._line)
        line.setContentsMargins(theme.px(32), theme.px(6), theme.px(32), theme.px(6))
        line.addWidget(self.progress)
        self._line.setProperty("surface", "surface")
        self._line.setProperty("edge", "top")
        self._line.hide()
        work = QVBoxLayout()
        work.setContentsMargins(0, 0, 0, 0)
        work.setSpacing(0)
        work.addWidget(self._notice)
        work.addWidget(self.stack, 1)
        work.addWidget(self._line)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        for rail in self.rails:
            middle.addWidget(rail)
        middle.addLayout(work, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.top)
        whole.addLayout(middle, 1)
        whole.addWidget(self.keys)
