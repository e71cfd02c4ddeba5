"""What happens when the program itself is at fault: one calm dialog, one record without values.

Law: the record holds places in the program and the kind of the defect, never a message or a value,
since those may hold personal data.
"""

import sys
import threading
import traceback
from pathlib import Path
from types import TracebackType
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QMessageBox, QWidget


def trace_of(error: BaseException) -> str:
    """Where it happened, innermost last: module, line and function, then the kind of defect."""
    frames = traceback.extract_tb(error.__traceback__)
    lines = [f"{Path(f.filename).name}:{f.lineno} in {f.name}" for f in frames]
    return "\n".join((*lines, type(error).__name__, ""))


class CrashHandler(QObject):
    """Stands behind everything; made once, by `main`."""

    _crashed = Signal(object)

    def __init__(self, record: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._record: Final = record
        self.dialog: QMessageBox | None = None
        self._crashed.connect(self.tell)

    def install(self) -> None:
        """Hear of every defect, of any thread."""
        sys.excepthook = self._hook
        threading.excepthook = lambda args: self._hook(
            args.exc_type, args.exc_value or args.exc_type(), args.exc_traceback
        )

    def tell(self, error: BaseException) -> None:
        """Record the defect and say so, once at a time."""
        self._write(trace_of(error))
        if self.dialog is not None:
            return
        self.dialog = _dialog()
        self.dialog.finished.connect(self._answered)
        self.dialog.open()

    def _hook(
        self, kind: type[BaseException], error: BaseException, _trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.quit()
            return
        self._crashed.emit(error)

    def _write(self, text: str) -> None:
        try:
            self._record.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._record.write_text(text, encoding="utf-8")
        except OSError:
            sys.stderr.write(text)

    def _answered(self, answer: int) -> None:
        self.dialog = None
        if answer == QMessageBox.StandardButton.Close:
            QCoreApplication.quit()


def _dialog() -> QMessageBox:
    def words(text: str) -> str:
        return QCoreApplication.translate("Crash", text)

    parent: QWidget | None = None
    made = QMessageBox(parent)
    made.setWindowTitle(words("Rightful"))
    made.setText(words("Rightful met a defect of its own."))
    made.setInformativeText(
        words("The case is as it was after the last saved action. You can go on, or start again.")
    )
    buttons = QMessageBox.StandardButton
    made.setStandardButtons(buttons.Ok | buttons.Close)
    made.button(buttons.Ok).setText(words("Go on"))
    made.button(buttons.Close).setText(words("Close Rightful"))
    return made
