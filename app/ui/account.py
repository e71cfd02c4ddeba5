"""Who works here, behind the disc at the top right: name and place, lock, look and language."""

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu

from app.ui import copying
from app.ui.digests import grouped, shortened
from app.ui.phrases import say
from app.ui.screens.preferences.view_model import LANGUAGES, THEMES
from app.ui.surroundings import Surroundings
from app.ui.tasks import WorkLane

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from app.services.workbench import Workbench
    from app.ui.main_window import MainWindow


class Account(QObject):
    """Of one window; the menu is made anew each time, in what is spoken then."""

    def __init__(self, window: "MainWindow", around: Surroundings) -> None:
        super().__init__(window)
        self._window: Final = window
        self._around: Final = around
        self.menu: QMenu | None = None

    def show(self) -> None:
        """Open the menu below the disc; arrows, Enter and Esc work in it."""
        top = self._window.frame.top
        menu = self.menu = QMenu(top)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.aboutToHide.connect(self._forget)
        menu.setAccessibleName(top.initials.accessibleName())
        self._name(menu)
        end = menu.addSeparator()
        settings = self._around.settings.now
        self._choice(self.tr("Theme"), THEMES, settings.theme, self._window.wear)
        self._choice(self.tr("Language"), LANGUAGES, settings.language, self._window.talk)
        self._act(self.tr("Preferences"), "Ctrl+,", partial(self._window.go, "preferences"))
        menu.addSeparator()
        locks = self.tr("Lock, or sign in as somebody else")
        lock = self._act(locks, "Ctrl+Shift+L", self._window.lock_requested.emit)
        disc = top.initials
        wide = menu.sizeHint().width()
        left = 0 if top.isRightToLeft() else disc.width() - wide
        menu.popup(disc.mapToGlobal(QPoint(left, disc.height() + 4)))
        menu.setActiveAction(lock)
        self._tell_key(end)

    def _name(self, menu: QMenu) -> None:
        """Who is in, and since the store knows it a moment later, who lets others in."""
        bench = self._window.session.bench
        name = menu.addAction(bench.examiner)
        role = menu.addAction(self.tr("Examiner"))
        for each in (name, role):
            each.setEnabled(False)

        def ask(asked: "Workbench") -> bool:
            return asked.people.examiners()[:1] == (bench.examiner,)

        def done(first: bool) -> None:  # noqa: FBT001 -- an answer
            if self.menu is menu and first:
                role.setText(self.tr("Examiner, lets others in and out"))

        self._window.session.ask(WorkLane.CASE, ask, done, lambda _error: None)

    def _tell_key(self, before: QAction) -> None:
        """By which key the examiner signs, as reports print it: to compare, and to hand out."""
        menu, examiner = self.menu, self._window.session.bench.examiner

        def ask(asked: "Workbench") -> str:
            listed = asked.tools.key_office.listed()
            return next((key.certificate for key in listed if key.examiner == examiner), "")

        def done(digest: str) -> None:
            if menu is None or self.menu is not menu or not digest:
                return
            below = QMenu(self.tr("Your key: {}").format(shortened(digest)), menu)
            fours = grouped(digest).split()
            half = len(fours) // 2
            whole = (self.tr("SHA-256 of its certificate"), *(fours[:half], fours[half:]))
            for words in whole:
                told = below.addAction(words if isinstance(words, str) else " ".join(words))
                told.setEnabled(False)
            copy = below.addAction(self.tr("Copy the fingerprint"))
            copy.triggered.connect(lambda _on=False: self._copy(digest))
            menu.insertMenu(before, below)

        self._window.session.ask(WorkLane.CASE, ask, done, lambda _error: None)

    def _copy(self, digest: str) -> None:
        copying.put(digest)
        self._window.session.told.emit(self.tr("The fingerprint of your key is copied."))

    def _choice(
        self,
        title: str,
        words: "Mapping[str, str]",
        chosen: str,
        choose: "Callable[[str], None]",
    ) -> None:
        """One of several, the present one ticked."""
        if self.menu is None:
            return
        below = self.menu.addMenu(title)
        group = QActionGroup(below)
        for key, word in words.items():
            each = below.addAction(say(word))
            each.setCheckable(True)
            each.setChecked(key == chosen)
            group.addAction(each)
            each.triggered.connect(partial(self._choose, choose, key))

    def _choose(self, choose: "Callable[[str], None]", key: str, _on: object = None) -> None:
        choose(key)

    def _act(self, words: str, keys: str, run: "Callable[[], object]") -> QAction:
        """An act with its key, which the window holds already: it is only told here."""
        if self.menu is None:
            raise RuntimeError(words)
        told = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
        act = self.menu.addAction(f"{words}\t{told}")
        act.triggered.connect(lambda _on=False: run())
        return act

    def _forget(self) -> None:
        self.menu = None
