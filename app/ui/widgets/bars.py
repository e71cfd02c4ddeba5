"""The top bar, which stands over every screen."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QWidget

from app.ui import icons, theme
from app.ui.fonts import font
from app.ui.icons import Icon
from app.ui.phrases import told_of
from app.ui.widgets.banner import IconMark
from app.ui.widgets.key_bar import KeyCap
from app.ui.widgets.lane_tag import LaneName, Tag
from app.ui.widgets.painting import framed, pen, sided, write
from app.ui.widgets.roomy import needed_width
from app.ui.widgets.state_badge import State, StateBadge
from app.ui.widgets.text import Text


class Mark(QWidget):
    """The program's mark."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(theme.px(24), theme.px(24))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it in the colours of the theme."""
        QPainter(self).drawPixmap(0, 0, icons.art("mark", 24, 24, self.devicePixelRatioF()))


class CommandField(QAbstractButton):
    """Looks like a field and opens the command palette."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(self.tr("Find or do anything"))
        self._short: Final = self.tr("Find")
        self.setAccessibleName(self.text())
        self.setFont(font("body"))
        self.setProperty("ring", "on")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedHeight(theme.px(32))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addStretch(1)
        self._cap = KeyCap("Ctrl K")
        self._cap.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row.addWidget(self._cap)
        row.addSpacing(theme.px(7))
        self.set_narrow(narrow=False)

    def set_narrow(self, *, narrow: bool) -> None:
        """In a narrow window, fewer words."""
        self._narrow = narrow
        self.set_bare(bare=False)

    def set_bare(self, *, bare: bool) -> None:
        """Where there is no room left, the icon alone."""
        self._bare = bare
        self._cap.setVisible(not bare)
        self.setToolTip(self.text() if bare else "")
        self.setFixedWidth(theme.px(34 if bare else 190 if self._narrow else 232))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw frame, icon and placeholder."""
        painter = QPainter(self)
        area = QRectF(self.rect())
        framed(painter, area, radius=theme.px(6), fill=theme.colour("surface"), edge=pen("control"))
        side = theme.px(16)
        icon_at = QRectF(theme.px(9), (area.height() - side) / 2, side, side)
        icons.draw(painter, Icon.SEARCH, sided(painter, area, icon_at), "text2")
        if self._bare:
            return
        painter.setPen(theme.colour("text3"))
        words = area.adjusted(theme.px(33), 0, -theme.px(33), 0)
        room = QFontMetrics(self.font()).horizontalAdvance(self.text()) <= words.width()
        text = self._short if self._narrow or not room else self.text()
        write(painter, words, text)


@dataclass(frozen=True, slots=True, kw_only=True)
class TopModel:
    """What the top bar shows; without a case, only mark, saved, offline and examiner."""

    case: str = ""
    account: tuple[State, str] | None = None
    registered: str = ""
    other: str = ""
    saved: str = ""
    """Such as "Saved 10:31"."""
    saved_at: str = ""
    """The same moment in both zones."""
    examiner: str = ""


class _Initials(QAbstractButton):
    """The examiner as a small disc; pressed, it opens what concerns whoever is in."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(theme.px(28), theme.px(28))
        self.setProperty("ring", "on")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._name = ""

    def show_name(self, name: str) -> None:
        """Show the initials of `name`."""
        self._name = name
        words = told_of(name, self.tr("lock, look and language"))
        self.setToolTip(words)
        self.setAccessibleName(words)
        self.setVisible(bool(name))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the disc and at most two letters."""
        painter = QPainter(self)
        area = QRectF(self.rect())
        framed(painter, area, radius=area.width() / 2, fill=theme.colour("raised"))
        painter.setFont(font("caption", weight=700))
        painter.setPen(theme.colour("text"))
        letters = "".join(word[0] for word in self._name.replace(".", " ").split())[:2].upper()
        write(painter, area, letters, Qt.AlignmentFlag.AlignCenter)


class TopBar(QFrame):
    """Mark and name, case, account, lanes; command field, saved, offline, examiner."""

    command_requested = Signal()
    account_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "surface")
        self.setProperty("edge", "bottom")
        self.setFixedHeight(theme.size("topbar"))
        self.program = Text(self.tr("Rightful"), "lead")
        self.program.setFont(font("lead", weight=600))
        self.case = Text("", "lead")
        self.case.setFont(font("lead", weight=600))
        self.account = StateBadge()
        self.lanes: tuple[LaneName, ...] = ()
        self._names: Final = (LaneName(Tag.REGISTERED, ""), LaneName(Tag.OTHER, ""))
        self._model: TopModel | None = None
        self.command = CommandField()
        self.command.clicked.connect(self.command_requested)
        self.saved = Text("", "caption", "text2")
        self._saved_icon = IconMark(Icon.SAVED, "text2")
        self.initials = _Initials()
        self.initials.clicked.connect(self.account_requested)
        self._lay_out()
        self.display(TopModel())

    def display(self, model: TopModel) -> None:
        """Show `model`."""
        if model == self._model:
            return
        self._model = model
        self.case.setText(model.case)
        self.account.setVisible(model.account is not None)
        if model.account is not None:
            self.account.show_state(*model.account)
        named = tuple(zip(self._names, (model.registered, model.other), strict=True))
        for lane, name in named:
            lane.show_name(name)
        self.lanes = tuple(lane for lane, name in named if name)
        self.saved.setText(model.saved)
        self.saved.setToolTip(model.saved_at)
        self._saved_icon.setToolTip(model.saved_at)
        self._saved_icon.setVisible(bool(model.saved))
        self.initials.show_name(model.examiner)
        self._shed()

    def set_narrow(self, *, narrow: bool, slim: bool) -> None:
        """Over a slim rail the name of the program goes, below 1320 px some words."""
        self.program.setVisible(not slim)
        self._brand.setFixedWidth(theme.px(28 if slim else 190))
        self.command.set_narrow(narrow=narrow)
        self._shed()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many words as there is room for."""
        super().resizeEvent(event)
        self._shed()

    def _shed(self) -> None:
        """Words go where the room is short, the least needed first; icons and tooltips stay."""
        row = self.layout()
        if row is None:
            return
        for lane in self.lanes:
            lane.set_short(short=False)
        self.saved.setVisible(bool(self.saved.text()))
        self._offline_words.show()
        self.account.set_short(short=False)
        self.command.set_bare(bare=False)
        steps: list[Callable[[], None]] = [
            self._offline_words.hide,
            self.saved.hide,
            lambda: self.command.set_bare(bare=True),
            *(partial(lane.set_short, short=True) for lane in reversed(self.lanes)),
            lambda: self.account.set_short(short=True),
        ]
        for step in steps:
            if needed_width(row) <= self.width():
                return
            step()

    def _lay_out(self) -> None:
        self._brand = QWidget()
        brand = QHBoxLayout(self._brand)
        brand.setContentsMargins(0, 0, 0, 0)
        brand.setSpacing(theme.px(10))
        brand.addWidget(Mark())
        brand.addWidget(self.program)
        brand.addStretch(1)
        self._brand.setFixedWidth(theme.px(190))
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(16), 0, theme.px(16), 0)
        row.setSpacing(theme.px(12))
        row.addWidget(self._brand)
        row.addWidget(self.case)
        row.addWidget(self.account)
        row.addSpacing(theme.px(20))
        lanes = QHBoxLayout()
        lanes.setSpacing(theme.px(28))
        for lane in self._names:
            lanes.addWidget(lane)
        row.addLayout(lanes)
        row.addStretch(1)
        row.addWidget(self.command)
        offline = IconMark(Icon.OFFLINE, "text2")
        offline.setToolTip(self.tr("Offline"))
        self._offline_words = Text(self.tr("Offline"), "caption", "text2")
        for icon, words in ((self._saved_icon, self.saved), (offline, self._offline_words)):
            pair = QHBoxLayout()
            pair.setSpacing(theme.px(6))
            pair.addWidget(icon)
            pair.addWidget(words)
            row.addLayout(pair)
        row.addWidget(self.initials)
