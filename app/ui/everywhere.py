"""What can be done on every screen, with its keys: one table for shortcuts, palette and sheet."""

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence, QShortcut

from app.ui import copying
from app.ui.commands import Command
from app.ui.letters import LettersShown
from app.ui.phrases import say
from app.ui.presses import printed
from app.ui.screens.preferences.view_model import LANGUAGES, PERCENTS, THEMES

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.ui.main_window import MainWindow

OR: Final = "  "
"""Between keys that do the same."""
NUMBERED: Final = 9
"""Screens that a number leads to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """One act with a key; the first of `keys` is told, the others do the same."""

    words: str
    keys: tuple[str, ...]
    run: "Callable[[], object]"
    offered: bool = True
    """Whether the palette offers it; it does not offer itself."""

    @property
    def told(self) -> str:
        """The keys as the sheet prints them."""
        return OR.join(printed(QKeySequence(each)) for each in self.keys)


def keys_of(window: "MainWindow") -> tuple[Key, ...]:
    """Acts with a key of their own that holds wherever the focus is."""
    finder = window.finder
    return (
        Key(
            words=_tr("Find or do anything"),
            keys=("Ctrl+K",),
            run=finder.show_palette,
            offered=False,
        ),
        Key(words=_tr("Keys"), keys=("F1", "?"), run=finder.show_shortcuts),
        Key(
            words=_tr("Preferences"),
            keys=("Ctrl+,",),
            run=partial(window.go, "preferences"),
        ),
        Key(words=_tr("Next theme"), keys=("Ctrl+Shift+T",), run=window.switch_theme),
        Key(
            words=_tr("Lock, or sign in as somebody else"),
            keys=("Ctrl+Shift+L",),
            run=window.lock_requested.emit,
        ),
    )


def passed_on(window: "MainWindow") -> tuple[Key, ...]:
    """Acts whose key means something else where the focus may be: they come once it is free."""
    journey, undoing = window.journey, window.session.undoing
    return (
        Key(words=_tr("Next step"), keys=("Ctrl+Return",), run=window.next_step),
        Key(words=_tr("Take back what was done"), keys=("Ctrl+Z",), run=undoing.undo),
        Key(words=_tr("Do it again"), keys=("Ctrl+Shift+Z",), run=undoing.redo),
        Key(words=_tr("Next case"), keys=("J",), run=partial(journey.step, 1)),
        Key(words=_tr("Previous case"), keys=("K",), run=partial(journey.step, -1)),
    )


def bind(window: "MainWindow") -> None:
    """Make the shortcuts of the window; they live as long as it does."""
    LettersShown(window)
    for key in keys_of(window):
        for each in key.keys:
            QShortcut(QKeySequence(each), window).activated.connect(key.run)
    for number, screen in enumerate(window.numbered, 1):
        shortcut = QShortcut(QKeySequence(f"Ctrl+{number}"), window)
        shortcut.activated.connect(partial(window.go, screen))


def general(window: "MainWindow") -> tuple[Command, ...]:
    """Commands that no screen owns."""
    own = tuple(
        Command(words=key.words, run=key.run, keys=printed(QKeySequence(key.keys[0])))
        for key in (*keys_of(window), *passed_on(window))
        if key.offered
    )
    language, size = _tr("Language: {}"), _tr("Text size: {}")
    languages = tuple(
        Command(words=language.format(say(word)), run=partial(window.talk, key))
        for key, word in LANGUAGES.items()
    )
    sizes = tuple(
        Command(words=size.format(f"{each} %"), run=partial(window.size_text, each))
        for each in PERCENTS
    )
    case = window.session.case
    words = _tr("Copy the case number {}")
    number = (
        (Command(words=words.format(case.id), run=partial(copying.put, case.id)),) if case else ()
    )
    theme = _tr("Theme: {}")
    themes = tuple(
        Command(words=theme.format(say(word)), run=partial(window.wear, key))
        for key, word in THEMES.items()
    )
    return (*own, *number, *themes, *languages, *sizes)


def told(window: "MainWindow") -> tuple[tuple[str, str], ...]:
    """Key and what it does, for the sheet; what has no command is told beside."""
    keys = (*keys_of(window), *passed_on(window))
    return (
        *((key.told, key.words) for key in keys),
        (f"Ctrl 1\N{EN DASH}{NUMBERED}", _tr("Go to a screen")),
        ("Tab", _tr("Next control")),
        ("Esc", _tr("Close")),
        ("Shift F1", _tr("What is this?")),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("Everywhere", text)
