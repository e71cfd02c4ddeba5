"""Finds anything and says every key: the command palette and the sheet of shortcuts."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog

from app.ui.case_rail import rail_of, screen_names
from app.ui.commands import Command, Offers, in_order
from app.ui.everywhere import OR, general, told
from app.ui.phrases import say
from app.ui.placed import Placed
from app.ui.presses import presses
from app.ui.screens.compare.controller import CompareController
from app.ui.screens.help.controller import HelpController
from app.ui.steps import Stage, places
from app.ui.widgets.command_palette import Action, CommandPalette
from app.ui.widgets.shortcut_sheet import ShortcutSheet
from app.ui.widgets.veil import Veil

_RECENT = 5
"""What was done last and stands first."""

if TYPE_CHECKING:
    from app.ui.main_window import MainWindow


def told_once(keys: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """Each act once, with every key that does it; a button's words may end in three dots."""
    acts: dict[str, list[str]] = {}
    for key, words in keys.items():
        acts.setdefault(words.removesuffix("\N{HORIZONTAL ELLIPSIS}"), []).append(key)
    return tuple((OR.join(each), words) for words, each in acts.items())


class Finder(QObject):
    """Offers what the window and its screens can do; `keys` names the screens in order."""

    def __init__(self, window: "MainWindow", keys: Collection[str]) -> None:
        super().__init__(window)
        self._window: Final = window
        self._keys: Final = keys
        self._recent: tuple[str, ...] = ()
        """What was done from the palette, the latest first."""
        self.dialog: QDialog | None = None

    def commands(self) -> tuple[Command, ...]:
        """Everything that there is to do: used last, of this screen, elsewhere; then what waits."""
        here = self._window.screens[self._window.current]
        queue = self._window.screens["queue"]
        known = queue.commands() if isinstance(queue, Offers) and queue is not here else ()
        cases = tuple(replace(each, keys="") for each in known)  # its keys hold there alone
        own = self._of_screen(here)
        every = (*own, *self._places(), *cases, *general(self._window), *self._help())
        return in_order(every, self._recent)

    def show_palette(self) -> None:
        """Find or do anything."""
        commands = {str(number): each for number, each in enumerate(self.commands())}
        actions = [
            Action(
                key=key,
                name=each.words,
                where=each.where,
                shortcut=each.keys,
                why=each.why,
            )
            for key, each in commands.items()
        ]
        palette = CommandPalette(actions, self._window)
        palette.chosen.connect(lambda key: self._run(commands[key]))
        self._open(palette)

    def _of_screen(self, screen: Placed) -> tuple[Command, ...]:
        """What the screen offers, and what every button of it and of the frame's notices does."""
        frame = self._window.frame
        own = screen.commands() if isinstance(screen, Offers) else ()
        notices = (frame.banner, frame.progress, frame.toast)
        shown = (part for part in notices if part.isVisible())
        return (*own, *presses(screen.view), *(each for part in shown for each in presses(part)))

    def _run(self, command: Command) -> None:
        if command.kept:
            others = tuple(words for words in self._recent if words != command.words)
            self._recent = (command.words, *others)[:_RECENT]
        command.run()

    def key_groups(self) -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
        """Every key of every screen, for the manual."""
        names = screen_names()
        screens = self._window.screens
        own = tuple((names[key], screens[key].keys) for key in self._keys if key in screens)
        compare = screens.get("compare")
        tools = compare.tools if isinstance(compare, CompareController) else ()
        return (
            (self.tr("Everywhere"), told(self._window)),
            *own,
            (self.tr("Photos side by side"), tools),
        )

    def show_shortcuts(self) -> None:
        """Every key, of this screen and of all."""
        here = self._window.screens[self._window.current]
        own = {each.keys: each.words for each in self._of_screen(here) if each.keys}
        everywhere = told(self._window)
        general = dict(everywhere)
        for key, words in here.keys:  # moves that are no commands, such as from row to row
            known = key in own or key in general
            if not known and not set(key.split()) <= own.keys():
                own[key] = words
        groups = {self.tr("On this screen"): told_once(own), self.tr("Everywhere"): everywhere}
        sheet = ShortcutSheet(groups, self._window)
        sheet.manual_requested.connect(lambda: self._window.guide.read("keyboard"))
        self._open(sheet)

    def _open(self, dialog: QDialog) -> None:
        """Never a dialog on top of a dialog."""
        if self.dialog is not None:
            dialog.deleteLater()
            return
        self.dialog = dialog
        dialog.finished.connect(self._closed)
        Veil(self._window, dialog)
        dialog.open()

    def _closed(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None

    def _places(self) -> tuple[Command, ...]:
        """Where one can go; a step that is closed yet says what opens it."""
        session = self._window.session
        case, examiner = session.case, session.bench.examiner
        steps, _ = rail_of(case, examiner, 0)
        found = places(case, examiner, say) if case is not None else ()
        closed = {place.key: place.reason for place in found if place.stage is Stage.LOCKED}
        numbers = {key: f"Ctrl {n}" for n, key in enumerate(self._window.numbered, 1)}
        words = self.tr("Go to {}")
        inside = tuple(
            Command(
                words=words.format(step.name),
                run=partial(self._window.take_step, step.key),
                keys=numbers.get(step.key, ""),
                why=closed.get(step.key, ""),
            )
            for step in steps
            if step.key in self._keys
        )
        names, there = screen_names(), {step.key for step in steps}
        beside = tuple(
            Command(words=names[key], run=partial(self._window.go, key))
            for key in ("verify", "help")
            if key not in there
        )
        return inside + beside

    def _help(self) -> tuple[Command, ...]:
        """Every page of the manual."""
        window = self._window
        manual = window.placed("help")
        titles = manual.titles() if isinstance(manual, HelpController) else ()
        where = self.tr("Help")
        pages = (
            Command(words=title, run=partial(window.guide.read, page), where=where)
            for page, title in titles
        )
        tour = Command(words=self.tr("Take the tour"), run=window.guide.tour.start, where=where)
        return (*pages, tour)
