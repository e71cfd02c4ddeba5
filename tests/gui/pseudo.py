"""A language that nobody speaks: longer by two fifths, with accents, in brackets.

Whatever of ours stands in a window without brackets was not handed to the translator.
"""

import re
from collections.abc import Iterable, Iterator

from PySide6.QtCore import QLocale, Qt, QTranslator
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QTableView,
    QWidget,
)

from tests.gui.fits import in_sight

LONGER = 0.4
_ACCENTS = str.maketrans("aceinouyACEINOUY", "åçéîñöüýÅÇÉÎÑÖÜÝ")
_HOLES = re.compile(r"(\{[^}]*\}|%n|%\d|&\w)")
_INNERMOST = re.compile(r"\[[^\[\]]*\]")
_WORD = re.compile(r"[^\W\d_]{3,}")


def pseudo(text: str) -> str:
    """`text` as that language says it; what is filled in later stays as it is."""
    if not re.search(r"[^\W\d_]", _HOLES.sub("", text)):
        return text
    parts = _HOLES.split(text)
    said = "".join(p if n % 2 else p.translate(_ACCENTS) for n, p in enumerate(parts))
    return f"[{said}{' ~' * max(1, round(len(text) * LONGER / 2))}]"


class Pseudo(QTranslator):
    """Translates everything that the program says."""

    def isEmpty(self) -> bool:  # noqa: N802 -- Qt's name
        """See `QTranslator.isEmpty`."""
        return False

    def translate(
        self, context: str, text: str, _about: str | None = None, _number: int = -1
    ) -> str:
        """See `QTranslator.translate`."""
        return text if re.match("Q[A-Z]", context) else pseudo(text)


def speak(app: QApplication, *, mirrored: bool) -> Pseudo:
    """Put it on; `mirrored` runs from right to left."""
    translator = Pseudo(app)
    app.installTranslator(translator)
    QLocale.setDefault(QLocale("en"))
    way = Qt.LayoutDirection
    app.setLayoutDirection(way.RightToLeft if mirrored else way.LeftToRight)
    return translator


def said(view: QWidget) -> Iterator[tuple[QWidget, str]]:
    """Everything of ours that is said in sight; what somebody typed is not."""
    for widget in (view, *in_sight(view)):
        if isinstance(widget, QLabel | QAbstractButton):
            yield widget, widget.text()
        elif isinstance(widget, QComboBox):
            yield widget, widget.currentText()
        elif isinstance(widget, QLineEdit):
            yield widget, widget.placeholderText()
        elif isinstance(widget, QTableView):
            yield from ((widget, text) for text in _cells(widget))
        yield from ((widget, text) for text in (widget.accessibleName(), widget.toolTip()))


def _cells(table: QTableView) -> Iterator[str]:
    model = table.model()
    across = Qt.Orientation.Horizontal
    for column in range(model.columnCount()):
        if not table.isColumnHidden(column):
            yield str(model.headerData(column, across) or "")
            yield from (str(model.index(n, column).data() or "") for n in range(model.rowCount()))


def unsaid(view: QWidget, data: Iterable[str]) -> list[str]:
    """Words in sight that the translator never saw and that are no data."""
    known = {word.casefold() for text in data for word in _WORD.findall(text)}
    found = set()
    for widget, text in said(view):
        rest = text
        while (less := _INNERMOST.sub(" ", rest)) != rest:
            rest = less
        left = [word for word in _WORD.findall(rest) if word.casefold() not in known]
        if left:
            found.add(f"{type(widget).__name__}: {text[:90]} -> {left[:4]}")
    return sorted(found)
