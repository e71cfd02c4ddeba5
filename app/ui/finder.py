"""Finds anything and says every key: the command palette and the sheet of shortcuts."""

from collections.abc import Collection
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog

from app.settings import SYSTEM
from app.ui.case_rail import rail_of, screen_names
from app.ui.commands import Command, Offers
from app.ui.phrases import say
from app.ui.screens.compare.controller import CompareController
from app.ui.screens.help.controller import HelpController
from app.ui.screens.preferences.view_model import LANGUAGES
from app.ui.widgets.command_palette import Action, CommandPalette
from app.ui.widgets.shortcut_sheet import ShortcutSheet

if TYPE_CHECKING:
    from app.ui.main_window import MainWindow


class Finder(QObject):
    """Offers what the window and its screens can do; `keys` names the screens in order."""

    def __init__(self, window: "MainWindow", keys: Collection[str]) -> None:
        super().__init__(window)
        self._window: Final = window
        self._keys: Final = keys
        self.dialog: QDialog | None = None

    def commands(self) -> tuple[Command, ...]:
        """Everything that can be done now, this screen's own first."""
        here = self._window.screens[self._window.current]
        own = here.commands() if isinstance(here, Offers) else ()
        queue = self._window.screens["queue"]
        cases = queue.commands() if isinstance(queue, Offers) and queue is not here else ()
        return (*own, *self._places(), *cases, *self._general())

    def show_palette(self) -> None:
        """Find or do anything."""
        commands = {str(number): each for number, each in enumerate(self.commands())}
        actions = [
            Action(key=key, name=each.words, where=each.where, shortcut=each.keys)
            for key, each in commands.items()
        ]
        palette = CommandPalette(actions, self._window)
        palette.chosen.connect(lambda key: commands[key].run())
        self._open(palette)

    def key_groups(self) -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
        """Every key of every screen, for the manual."""
        names = screen_names()
        screens = self._window.screens
        own = tuple((names[key], screens[key].keys) for key in self._keys if key in screens)
        compare = screens.get("compare")
        tools = compare.tools if isinstance(compare, CompareController) else ()
        return (
            (self.tr("Everywhere"), self._everywhere()),
            *own,
            (self.tr("Photos side by side"), tools),
        )

    def show_shortcuts(self) -> None:
        """Every key, of this screen and of all."""
        here = self._window.screens[self._window.current].keys
        groups = {self.tr("On this screen"): here, self.tr("Everywhere"): self._everywhere()}
        sheet = ShortcutSheet(groups, self._window)
        sheet.manual_requested.connect(lambda: self._window.read("keyboard"))
        self._open(sheet)

    def _everywhere(self) -> tuple[tuple[str, str], ...]:
        return (
            ("Ctrl K", self.tr("find or do anything")),
            ("Ctrl \N{RETURN SYMBOL}", self.tr("next step")),
            ("Ctrl 1\N{EN DASH}9", self.tr("go to a screen")),
            ("Ctrl Shift T", self.tr("next theme")),
            ("Ctrl Shift L", self.tr("lock")),
            ("Tab", self.tr("next control")),
            ("Esc", self.tr("close")),
            ("F1 ?", self.tr("these keys")),
            ("Shift F1", self.tr("what is this?")),
        )

    def _open(self, dialog: QDialog) -> None:
        """Never a dialog on top of a dialog."""
        if self.dialog is not None:
            dialog.deleteLater()
            return
        self.dialog = dialog
        dialog.finished.connect(self._closed)
        dialog.open()

    def _closed(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None

    def _places(self) -> tuple[Command, ...]:
        session = self._window.session
        steps, _ = rail_of(session.case, session.bench.examiner, 0)
        numbers = {key: f"Ctrl {n}" for n, key in enumerate(list(self._keys)[:9], 1)}
        words = self.tr("Go to {}")
        return tuple(
            Command(
                words=words.format(step.name),
                run=partial(self._window.take_step, step.key),
                keys=numbers.get(step.key, ""),
            )
            for step in steps
            if step.key in self._keys
        )

    def _general(self) -> tuple[Command, ...]:
        window = self._window
        return (
            Command(words=self.tr("Verify a result"), run=lambda: window.go("verify")),
            Command(
                words=self.tr("Preferences"), run=lambda: window.go("preferences"), keys="Ctrl ,"
            ),
            Command(
                words=self.tr("Lock, or sign in as somebody else"),
                run=window.lock_requested.emit,
                keys="Ctrl Shift L",
            ),
            Command(words=self.tr("Next theme"), run=window.switch_theme, keys="Ctrl Shift T"),
            Command(words=self.tr("Theme of the desktop"), run=partial(window.wear, SYSTEM)),
            *(
                Command(
                    words=self.tr("Language: {}").format(say(word)), run=partial(window.talk, key)
                )
                for key, word in LANGUAGES.items()
            ),
            Command(words=self.tr("Keys"), run=self.show_shortcuts, keys="F1"),
            *self._help(),
        )

    def _help(self) -> tuple[Command, ...]:
        """Every page of the manual."""
        window = self._window
        manual = window.placed("help")
        titles = manual.titles() if isinstance(manual, HelpController) else ()
        where = self.tr("Help")
        return tuple(
            Command(words=title, run=partial(window.read, page), where=where)
            for page, title in titles
        )
