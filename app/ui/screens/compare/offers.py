"""What Compare does by keys alone: as commands, and in the key bar."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent

from app.ui.commands import Command
from app.ui.screens.compare.view import CompareView

_ON: Final = "Ctrl \N{RETURN SYMBOL}"
_NONE: Final = Qt.KeyboardModifier.NoModifier


def commands_of(view: CompareView, *, sealed: bool) -> tuple[Command, ...]:
    """Moves between features, marks that are taken back, and what the panes do by key."""
    after_seal = _tr("it is sealed") if sealed else ""
    marks = (
        (_tr("Undo the last mark"), "Ctrl Z", view.undo_requested.emit),
        (_tr("Redo the mark"), "Ctrl Shift Z", view.redo_requested.emit),
    )
    moves = (
        (_tr("Next feature"), "\N{DOWNWARDS ARROW}", _key(view, Qt.Key.Key_Down)),
        (_tr("Previous feature"), "\N{UPWARDS ARROW}", _key(view, Qt.Key.Key_Up)),
        (_tr("Show photos at 100 %"), "1", _key(view, Qt.Key.Key_1)),
        (_tr("Zoom in"), "+", _key(view, Qt.Key.Key_Plus)),
        (_tr("Zoom out"), "\N{MINUS SIGN}", _key(view, Qt.Key.Key_Minus)),
        (_tr("Turn upside down"), "U", _key(view, Qt.Key.Key_U)),
        (_tr("Next pin"), "N", _key(view, Qt.Key.Key_N)),
        (_tr("Delete the pin"), "Del", _key(view, Qt.Key.Key_Delete)),
    )
    rated = (("Q", -2), ("W", -1), ("E", 0), ("R", 1), ("T", 2))
    words = _tr("Rate this feature {}")
    ratings = tuple(
        Command(
            words=words.format(f"{value:+d}".replace("-", "\N{MINUS SIGN}") if value else "0"),
            run=_key(view, Qt.Key(ord(key))),
            keys=key,
            why=after_seal,
        )
        for key, value in rated
    )
    unseen = Command(
        words=_tr("This feature is not visible in the submitted photo"),
        run=_key(view, Qt.Key.Key_V),
        keys="V",
        why=after_seal,
    )
    kept = tuple(Command(words=w, run=run, keys=k, why=after_seal) for w, k, run in marks)
    return (*kept, *ratings, unseen, *(Command(words=w, run=run, keys=k) for w, k, run in moves))


def keys_of(*, sealed: bool) -> tuple[tuple[str, str], ...]:
    """What is told of the keys: how to rate, and once that is sealed, how to look and go on."""
    feature = ("\N{UPWARDS ARROW} \N{DOWNWARDS ARROW}", _tr("feature"))
    blink = ("Space", _tr("blink, hold"))
    if sealed:
        return (
            feature,
            blink,
            ("W", _tr("wipe")),
            ("O", _tr("overlay")),
            ("M", _tr("loupe")),
            (_ON, _tr("the engine\N{RIGHT SINGLE QUOTATION MARK}s comparison")),
        )
    return (
        feature,
        ("Q W E R T", _tr("rate")),
        ("V", _tr("not visible")),
        blink,
        ("P", _tr("pin")),
        (_ON, _tr("seal")),
    )


def _key(view: CompareView, key: Qt.Key) -> Callable[[], None]:
    """Press a key where the screen itself takes it."""

    def press(kind: QEvent.Type) -> None:
        QCoreApplication.sendEvent(view, QKeyEvent(kind, key, _NONE))

    def both() -> None:
        view.setFocus()
        press(QEvent.Type.KeyPress)
        press(QEvent.Type.KeyRelease)

    return both


def _tr(text: str) -> str:
    return QCoreApplication.translate("CompareOffers", text)
