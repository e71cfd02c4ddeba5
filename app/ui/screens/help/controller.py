"""Reads the manual in the language of the window, finds in it, and remembers the way."""

from collections.abc import Callable, Iterable
from typing import Final

from PySide6.QtCore import QObject, Signal

from app import paths
from app.ui import languages
from app.ui.manual import makers
from app.ui.manual.contents import CONTENTS, FIRST, KEYS
from app.ui.manual.html import html_of
from app.ui.manual.shelf import Maker, Manual, Place
from app.ui.phrases import say
from app.ui.screens.help.view import HelpView
from app.ui.screens.help.view_model import Entry, PageModel
from app.ui.session import Session

KeyGroups = Callable[[], Iterable[tuple[str, makers.Keys]]]


class HelpController(QObject):
    """Help is the same for every case: it is never told which one is open, but for its name."""

    tour_requested = Signal()
    keys_requested = Signal()
    left = Signal()
    """Back to where one came from."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session: Final = session
        self._keys: KeyGroups = tuple
        self._way: list[str] = []
        self._at = -1
        self._words = ""
        self._listed = False
        self._manual = self._read()
        self.view: Final = HelpView(self._manual.folder)
        self.view.asked.connect(self.open)
        self.view.searched.connect(self._search)
        self.view.went.connect(self._go)
        self.view.reworded.connect(self._reread)
        self.view.tour_requested.connect(self.tour_requested)
        self.view.keys_requested.connect(self.keys_requested)
        self.view.left.connect(self.left)

    @property
    def keys(self) -> tuple[tuple[str, str], ...]:
        """See `Placed.keys`."""
        return (
            ("\N{UPWARDS ARROW} \N{DOWNWARDS ARROW}", self.tr("page")),
            ("/", self.tr("search")),
            ("Enter", self.tr("read")),
            ("Alt \N{LEFTWARDS ARROW} \N{RIGHTWARDS ARROW}", self.tr("back, forward")),
            ("Shift F1", self.tr("what is this?")),
            ("Esc", self.tr("leave")),
        )

    def settle(self, keys: KeyGroups) -> None:
        """Say where the keys of every screen are to be had."""
        self._keys = keys

    def entered(self) -> None:
        """See `Placed.entered`."""
        if self._at < 0:
            self.open(FIRST)
        self._show_way()
        self.view.take_focus()

    def open(self, target: str) -> None:
        """Show a page, and remember the way; a link within the page begins with #."""
        page, _, anchor = target.partition("#")
        page = page.removesuffix(".md") or self._way[self._at].partition("#")[0]
        known = {key for keys in CONTENTS.values() for key in keys}
        if page not in known:  # a picture leads to nothing
            return
        wanted = f"{page}#{anchor}" if anchor else page
        if self._at < 0 or wanted != self._way[self._at]:
            self._way = [*self._way[: self._at + 1], wanted]
            self._at += 1
        self._show()

    def titles(self) -> tuple[tuple[str, str], ...]:
        """Every page with its title, for the palette."""
        return tuple((page.key, page.title) for page in self._manual.pages())

    def mark(self) -> str:
        """See `Resumes.mark`."""
        return self._way[self._at] if self._at >= 0 else ""

    def resume(self, mark: str) -> None:
        """See `Resumes.resume`."""
        if mark:
            self.open(mark)

    def _read(self) -> Manual:
        shelf = paths.resources() / "help"
        spoken = shelf / languages.current()
        made: dict[str, Maker] = {
            "errors": lambda _about: makers.error_blocks(say),
            "topics": lambda about: makers.topic_blocks(about, say),
            "keys": lambda _about: makers.key_blocks(self._keys(), say),
        }
        return Manual(spoken if spoken.is_dir() else shelf / languages.ENGLISH, made)

    def _reread(self) -> None:
        self._manual = self._read()
        self.view.page.read_from(self._manual.folder)
        self._listed = False
        if self._at >= 0:
            self._show()

    def _go(self, by: int) -> None:
        if 0 <= self._at + by < len(self._way):
            self._at += by
            self._show()

    def _search(self, words: str) -> None:
        self._words = words.strip()
        self._show_contents()
        found = self._manual.find(self._words) if self._words else ()
        if found:
            self.open(_target(found[0]))

    def _show(self) -> None:
        target = self._way[self._at]
        self._manual.forget(KEYS)  # they are those of the screens as they are now
        page = self._manual.page(target.partition("#")[0])
        model = PageModel(
            target=target, title=page.title, html=html_of(page.blocks), words=self._words
        )
        if not self._listed:
            self._show_contents()
        self.view.show_page(model)
        self.view.choose(target)
        if self.view.contents.chosen() != target:
            self.view.choose(page.key)
        self._show_way()

    def _show_way(self) -> None:
        case = self._session.case
        self.view.show_way(
            back=self._at > 0,
            forward=self._at + 1 < len(self._way),
            home=case.id if case is not None else "",
        )

    def _show_contents(self) -> None:
        self._listed = True
        if self._words:
            self.view.show_contents(list(_found(self._manual.find(self._words))))
            return
        entries: list[Entry] = []
        for group, keys in CONTENTS.items():
            entries.append(Entry(target=group, words=say(group), group=True))
            entries += [Entry(target=k, words=self._manual.page(k).title) for k in keys]
        self.view.show_contents(entries)


def _target(place: Place) -> str:
    return f"{place.page}#{place.anchor}" if place.anchor else place.page


def _found(places: Iterable[Place]) -> Iterable[Entry]:
    """What was found, under the title of each page."""
    by_page: dict[str, list[Place]] = {}
    for place in places:
        by_page.setdefault(place.title, []).append(place)
    for title, found in by_page.items():
        yield Entry(target=f"group {title}", words=title, group=True)
        for place in found:
            yield Entry(target=_target(place), words=place.heading or title)
