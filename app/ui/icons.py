"""Icons: one-colour SVGs from `resources/icons`, tinted when drawn, sharp at every pixel ratio.

They are our own resources; evidence never passes through here.
"""

from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import Final

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap, QTransform
from PySide6.QtSvg import QSvgRenderer

from app.ui import theme

_CACHED: Final = 512
"""Pixmaps kept; a window of every screen needs under 200 (16 px each: about 1 KB)."""

_PAINTED: Final = {
    "currentColor": "text",
    "#1A5A9E": "rh",
    "#E5EEF8": "rh_tint",
    "#8F4A00": "op",
    "#FBEEDD": "op_tint",
    "#4740C2": "accent",
}
"""Colours of the light theme inside drawings, and the tokens that they stand for."""


class Icon(StrEnum):
    """Every icon by its meaning; the value is the file's name."""

    ARCHIVE = "archive"
    ATTENTION = "attention"
    BACK = "back"
    BLINK = "blink"
    BLOCKED = "blocked"
    CALENDAR = "calendar"
    CHECK = "check"
    CHEVRON_DOWN = "chevron-down"
    CHEVRON_LEFT = "chevron-left"
    CHEVRON_RIGHT = "chevron-right"
    CHEVRON_UP = "chevron-up"
    CLOCK = "clock"
    CLOSE = "close"
    COMPARE = "compare"
    CONTRAST = "contrast"
    COPY = "copy"
    CROSS = "cross"
    DECIDE = "decide"
    DIFFERENT = "different"
    DOCUMENTS = "documents"
    EARNED = "earned"
    EDIT = "edit"
    EXAMINERS = "examiners"
    EXPORT = "export"
    EYE = "eye"
    EYE_HALF = "eye-half"
    EYE_OFF = "eye-off"
    FILE = "file"
    FILTER = "filter"
    FLIP = "flip"
    FOLDER = "folder"
    FUNDS = "funds"
    HELD = "held"
    HELP = "help"
    INFO = "info"
    INTAKE = "intake"
    KEYBOARD = "keyboard"
    LANGUAGE = "language"
    LEDGER = "ledger"
    LINK = "link"
    LOCK = "lock"
    LOUPE = "loupe"
    MET = "met"
    MINUS = "minus"
    MOON = "moon"
    NEXT = "next"
    NORMALISED = "normalised"
    NOT_PRESENT = "not-present"
    OFFLINE = "offline"
    OVERLAY = "overlay"
    PARTIAL = "partial"
    PERSON = "person"
    PHOTOS = "photos"
    PIN = "pin"
    PLUS = "plus"
    PRACTICE = "practice"
    PREFERENCES = "preferences"
    PRESSURE = "pressure"
    QUEUE = "queue"
    REFUSED = "refused"
    REMOVE = "remove"
    REVEAL = "reveal"
    ROTATE = "rotate"
    SAME = "same"
    SAVED = "saved"
    SEAL = "seal"
    SEARCH = "search"
    SIGN = "sign"
    STAMP = "stamp"
    STOP = "stop"
    SUN = "sun"
    TODO = "todo"
    UNDO = "undo"
    UNKNOWN = "unknown"
    UNLINK = "unlink"
    UNLOCK = "unlock"
    UNMET = "unmet"
    UNREADABLE = "unreadable"
    VERIFY = "verify"
    WAITING = "waiting"
    WIPE = "wipe"
    ZOOM_FIT = "zoom-fit"
    ZOOM_IN = "zoom-in"
    ZOOM_OUT = "zoom-out"


def _source(resources: Path, icon: Icon) -> str:
    return (resources / "icons" / f"{icon}.svg").read_text(encoding="utf-8")


_DIRECTED: Final = frozenset(
    {Icon.BACK, Icon.CHEVRON_LEFT, Icon.CHEVRON_RIGHT, Icon.NEXT, Icon.UNDO}
)
"""They point on or back, so they turn with the window; clocks, checks and tools for photos do not.
Source: Material Design, Bidirectionality, "Mirroring elements"."""


@lru_cache(maxsize=_CACHED)
def _turned(resources: Path, icon: Icon, colour: str, size_px: int, ratio: float) -> QPixmap:
    return _drawn(resources, icon, colour, size_px, ratio).transformed(QTransform.fromScale(-1, 1))


@lru_cache(maxsize=_CACHED)
def _drawn(resources: Path, icon: Icon, colour: str, size_px: int, ratio: float) -> QPixmap:
    svg = _source(resources, icon).replace("currentColor", colour)
    picture = QPixmap(QSize(round(size_px * ratio), round(size_px * ratio)))
    picture.fill(Qt.GlobalColor.transparent)
    renderer = QSvgRenderer(QByteArray(svg.encode()))
    painter = QPainter(picture)
    renderer.render(painter)
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


def art(name: str, width_px: int, height_px: int, ratio: float = 1.0) -> QPixmap:
    """A drawing with the colours of the light theme in it, in the colours of the present one."""
    appearance = theme.current()
    svg = (appearance.resources / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    for drawn, token in _PAINTED.items():
        svg = svg.replace(drawn, getattr(appearance.colours, token))
    picture = QPixmap(round(theme.px(width_px) * ratio), round(theme.px(height_px) * ratio))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(svg.encode())).render(painter)
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


def draw(painter: QPainter, icon: Icon, where: QRectF, tone: str) -> None:
    """Paint the icon into the square `where`, in px of the widget; an arrow as the window runs."""
    appearance = theme.current()
    colour = str(getattr(appearance.colours, tone))
    ratio = painter.device().devicePixelRatio()
    turns = painter.layoutDirection() is Qt.LayoutDirection.RightToLeft and icon in _DIRECTED
    make = _turned if turns else _drawn
    picture = make(appearance.resources, icon, colour, round(where.width()), ratio)
    painter.drawPixmap(where.topLeft(), picture)
