"""The bundled typefaces, and the steps of the type scale as fonts."""

from pathlib import Path
from typing import Final

from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from app.ui import theme
from app.ui.tokens import Appearance

_SUFFIXES: Final = (".ttf", ".otf")
_OF: Final[list[tuple[Appearance, QFont]]] = []
_MADE: Final[dict[tuple[str, int | None], QFont]] = {}
"""Of that appearance: a screen asks for its five fonts some six hundred times."""


def load(resources: Path) -> tuple[str, ...]:
    """Register every font under `resources/fonts`; gives the families found."""
    found: list[str] = []
    for path in sorted((resources / "fonts").rglob("*")):
        if path.suffix.lower() in _SUFFIXES:
            number = QFontDatabase.addApplicationFont(str(path))
            found.extend(QFontDatabase.applicationFontFamilies(number))
    return tuple(dict.fromkeys(found))


def font(style: str = "body", *, weight: int | None = None) -> QFont:
    """The font of the step `style` at the present scale; figures are tabular in every one."""
    worn, base = theme.current(), QApplication.font()
    if not _OF or _OF[0][0] is not worn or _OF[0][1] != base:
        _OF[:] = [(worn, base)]
        _MADE.clear()
    made = _MADE.get((style, weight))
    if made is None:
        made = _MADE[style, weight] = _make(style, weight)
    return QFont(made)


def _make(style: str, weight: int | None) -> QFont:
    appearance = theme.current()
    step = appearance.type[style]
    made = QFont(QApplication.font())
    if style.startswith("machine"):
        made.setFamilies(list(appearance.machine))
    made.setPixelSize(max(1, round(step.size * appearance.scale)))
    made.setWeight(QFont.Weight(weight or step.weight))
    if step.tracking:
        made.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, step.tracking * appearance.scale)
    return made


def line_height(style: str) -> int:
    """Distance of two base lines in px at the present scale; Han needs more air than Latin."""
    appearance = theme.current()
    step = appearance.type[style]
    line = step.line_zh if appearance.language.startswith("zh") else step.line
    return round(line * appearance.scale)
