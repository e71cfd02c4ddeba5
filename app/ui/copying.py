"""What may leave by the clipboard: our own sentences, case numbers and digests; never evidence.

Laws: only `put` fills the clipboard; a control held by `hold` does not answer Ctrl+C, and no words
are dragged out of its line; what gets there in any other way (a menu of the system, a marked text
that X11 takes for a selection) is taken away again in the same turn, before another program can
fetch it.
"""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QClipboard, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

_OURS: Final = "rightful_words"
"""Where the clipboard keeps in mind what was put on purpose."""
_ASKS: Final = (
    QKeySequence.StandardKey.Copy,
    QKeySequence.StandardKey.Cut,
)
_PRESSES: Final = {QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride}


def put(words: str) -> None:
    """Put our own words on the clipboard.

    By Qt's own hands: a `QMimeData` made here may outlive Python on the clipboard, and its end then
    takes the process down (PySide6 6.12 on platforms that have no clipboard of the system).
    """
    board = QGuiApplication.clipboard()
    board.setProperty(_OURS, words.splitlines())
    board.setText(words)


def _held(board: QClipboard, mode: QClipboard.Mode) -> QMimeData | None:
    """Nothing, at times, right after it was cleared; PySide's own types do not say so."""
    return board.mimeData(mode)


def _put_on_purpose(data: QMimeData, board: QClipboard) -> bool:
    """By its lines, since systems end lines in their own ways."""
    richer = data.hasHtml() or data.hasImage() or data.hasUrls()
    return not richer and data.text().splitlines() == board.property(_OURS)


class _Deaf(QObject):
    """Does not hear the keys for copying."""

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 Qt's name
        """Take the key away from the control."""
        if event.type() in _PRESSES and isinstance(event, QKeyEvent):
            return any(event.matches(each) for each in _ASKS)
        return False


def hold(control: QWidget) -> None:
    """Let nothing be copied or dragged out of a control that shows evidence.

    Nothing falls into it either: what is dropped here are files, and those belong to the screen.
    """
    control.installEventFilter(_Deaf(control))
    control.setAcceptDrops(False)
    if isinstance(control, QLineEdit):
        control.setDragEnabled(False)


def _owns(mode: QClipboard.Mode) -> bool:
    board = QGuiApplication.clipboard()
    return board.ownsSelection() if mode is QClipboard.Mode.Selection else board.ownsClipboard()


class CopyGuard(QObject):
    """Takes away what came to the clipboard past `put`; `owns` tells whether it is this program's.

    One for the whole program; `refused` says that something was taken away.
    """

    refused = Signal()

    def __init__(self, parent: QObject, owns: Callable[[QClipboard.Mode], bool] = _owns) -> None:
        super().__init__(parent)
        self._owns: Final = owns
        board = QGuiApplication.clipboard()
        board.dataChanged.connect(self._look_at_copied)
        if board.supportsSelection():
            board.selectionChanged.connect(self._look_at_marked)

    def _look_at_copied(self) -> None:
        self._look(QClipboard.Mode.Clipboard)

    def _look_at_marked(self) -> None:
        self._look(QClipboard.Mode.Selection)

    def _look(self, mode: QClipboard.Mode) -> None:
        board = QGuiApplication.clipboard()
        if QCoreApplication.closingDown() or not self._owns(mode):
            return
        data = _held(board, mode)
        if data is None or not data.formats() or _put_on_purpose(data, board):
            return
        board.clear(mode)
        if mode is QClipboard.Mode.Clipboard:
            self.refused.emit()
