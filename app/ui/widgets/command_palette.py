"""Find or do anything: every action by a few letters of its name."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget

from app.ui import theme
from app.ui.icons import Icon
from app.ui.widgets.table import Cell, Column, Row, Table
from app.ui.widgets.text import Text

_SHOWN: Final = 9
_WIDTH_PX: Final = 720
_BESIDE_PX: Final = 48
"""Of the window that stays in sight, both sides together."""
_AROUND_PX: Final = 160
"""Of its height that is not the list's: the field, the words below, the edges, the window."""
_WORD_START: Final = 8
_ADJACENT: Final = 5
_HAND_ON: Final = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """Something that can be done or gone to."""

    key: str
    name: str
    where: str = ""
    """The screen or group that it belongs to."""
    shortcut: str = ""
    why: str = ""
    """Why it cannot be done now."""


def likeness(letters: str, name: str) -> int | None:
    """How well `letters`, in their order, fit `name`; None when they do not.

    Starts of words and letters that stand together weigh more, so "sc" finds "Seal conclusion"
    before "describe".
    """
    wanted = letters.casefold().replace(" ", "")
    text = name.casefold()
    total, last = 0, -1
    for letter in wanted:
        at = _best(text, letter, last)
        if at < 0:
            return None
        total += _WORD_START if at == 0 or not text[at - 1].isalnum() else 0
        total += _ADJACENT if last >= 0 and at == last + 1 else 0
        total -= min(3, at - last - 1)
        last = at
    return total - len(text) // 8


def _best(text: str, letter: str, last: int) -> int:
    """The next place of `letter`: beside the last, at the start of a word, or the first."""
    if text[last + 1 : last + 2] == letter:
        return last + 1
    starts = (
        at
        for at in range(last + 1, len(text))
        if text[at] == letter and (at == 0 or not text[at - 1].isalnum())
    )
    return next(starts, text.find(letter, last + 1))


def found(letters: str, actions: Sequence[Action]) -> tuple[Action, ...]:
    """The actions that fit, best first; all of them in their order for no letters."""
    if not letters.strip():
        return tuple(actions)
    fits = [(likeness(letters, action.name), action) for action in actions]
    kept = [(fit, action) for fit, action in fits if fit is not None]
    return tuple(action for _, action in sorted(kept, key=lambda pair: -pair[0]))


def _within(parent: QWidget | None, side: Callable[[QWidget], int], px: int, beside: int) -> int:
    """As long as asked for, and never longer than its window is in large letters."""
    wanted = theme.px(px)
    return wanted if parent is None else min(wanted, side(parent.window()) - theme.px(beside))


def _rows_high(parent: QWidget | None) -> int:
    """Whole rows alone."""
    row = theme.size("control")
    least = theme.current().size["control"]
    return max(1, _within(parent, QWidget.height, least * _SHOWN, _AROUND_PX) // row) * row


class CommandPalette(QDialog):
    """A field and a list; arrows and Enter work from the field, Esc closes."""

    chosen = Signal(str)
    """The key of the action."""

    def __init__(self, actions: Sequence[Action], parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self._actions: Final = tuple(actions)
        self.setWindowTitle(self.tr("Find or do anything"))
        self.setModal(True)
        self.setProperty("surface", "surface")
        self.setFixedWidth(_within(parent, QWidget.width, _WIDTH_PX, _BESIDE_PX))
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.windowTitle())
        self.field.setAccessibleName(self.windowTitle())
        self.field.setFixedHeight(theme.size("control_main"))
        self.field.textEdited.connect(self._filter)
        self.field.installEventFilter(self)
        columns = [
            Column(title="", told=self.tr("Action"), stretch=True),
            Column(title="", told=self.tr("Screen")),
            Column(title="", told=self.tr("Keys")),
        ]
        self.list = Table(columns, self.tr("Actions"), row="control")
        self.list.cells.ruled = False  # one is looked for here, nothing is compared
        self.list.horizontalHeader().hide()
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setFixedHeight(_rows_high(parent))
        self.list.row_activated.connect(self._take)
        self.list.clicked.connect(lambda _index: self._take(self.list.chosen()))
        self.why = Text("", "caption", "text2", wrap=True)
        self.list.row_chosen.connect(self._tell_why)
        self.nothing = Text(self.tr("Nothing fits. Fewer letters find more."), "body", "text2")
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.px(12),) * 4)
        column.setSpacing(theme.px(8))
        for told in (self.why, self.nothing):
            told.setContentsMargins(theme.px(12), 0, theme.px(12), 0)  # below the words of the list
        for widget in (self.field, self.list, self.nothing, self.why):
            column.addWidget(widget)
        self._filter("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 Qt's name
        """Hand arrows and Enter from the field on to the list."""
        if watched is self.field and isinstance(event, QKeyEvent):
            pressed = event.type() is QEvent.Type.KeyPress
            if pressed and Qt.Key(event.key()) in _HAND_ON:
                self.list.keyPressEvent(event)
                return True
        return super().eventFilter(watched, event)

    def _filter(self, letters: str) -> None:
        shown = found(letters, self._actions)
        self.list.show_rows(
            [
                Row(
                    key=action.key,
                    cells=(
                        Cell(
                            text=action.name,
                            tone="text3" if action.why else "text",
                        ),
                        Cell(
                            text=action.where,
                            style="caption",
                            tone="text2",
                            icon=Icon.LOCK if action.why else None,
                        ),
                        Cell(text=action.shortcut, style="caption", pressed=True),
                    ),
                )
                for action in shown
            ]
        )
        if shown:
            self.list.choose(shown[0].key)
        self.nothing.setVisible(not shown)
        self._tell_why(shown[0].key if shown else "")

    def _tell_why(self, key: str) -> None:
        """Say what the chosen action waits for, else the keys that hold here."""
        why = next((action.why for action in self._actions if action.key == key), "")
        told = self.tr("Not now: {}").format(why) if why else ""
        self.why.setText(told or self.tr("Enter does it, Esc closes"))
        self.field.setAccessibleDescription(told)

    def _take(self, key: str) -> None:
        waits = any(action.key == key and action.why for action in self._actions)
        if key and not waits:  # what cannot be done stays in sight, with its reason
            self.accept()
            self.chosen.emit(key)
