"""Every screen of a real window that is filled with practice cases, in any look.

`prepared` makes the workplace, once; `walk` opens the window in one look and gives each screen when
it stands still. What differs from machine to machine, or by lot, is the same in every picture.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import (
    QCoreApplication,
    QDeadlineTimer,
    QEvent,
    QEventLoop,
    QObject,
    QPoint,
    QTimer,
)
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from app import paths
from app.bootstrap.workstation import Workstation
from app.settings import Settings, SettingsFile
from app.ui import fonts, languages, theme
from app.ui.main import Door
from app.ui.main_window import SCREENS, MainWindow
from app.ui.screens.export.view import ExportView
from app.ui.surroundings import Surroundings, dress
from app.ui.tokens import ThemeName
from app.ui.widgets.gallery import Gallery
from app.ui.widgets.photo_pane import PhotoPane
from app.ui.widgets.text import Text
from tests.gui.filled import (
    BEGUN,
    EXAMINER,
    FUNDED,
    JUDGED,
    Prepared,
    at_home,
    prepared,
    put_in_order,
)
from tests.gui.ports import a_bench
from tests.gui.workplaces import MemoryPlace

__all__ = ["Look", "Prepared", "photograph", "prepared", "rest", "until", "walk"]

FOLDER = Path("/home/vale/Documents")
"""What stands where a folder of the machine would stand in a picture."""
LONG_MS = 60_000
QUIET_TURNS = 2
"""Idle turns in a row without work and without a change of the picture."""
USUAL = (1440, 900)
GALLERY = (1440, 4700)
CHANCE, NUMBER = re.compile(r"\b[0-9a-f]{32}\b"), "0123456789abcdef" * 2
"""The number of a result is drawn by lot; in a picture it is this one."""
CASES = {
    "queue": "",
    "intake": BEGUN,
    "photos": BEGUN,
    "compare": BEGUN,
    "compare-sealed": JUDGED,
    "reveal": JUDGED,
    "documents": JUDGED,
    "decide": JUDGED,
    "funds": FUNDED,
    "export": FUNDED,
    "verify": FUNDED,
}
"""The screens in this order, and whose; those that are not named here follow."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How the window appears."""

    theme: ThemeName = ThemeName.LIGHT
    language: str = languages.ENGLISH
    size: tuple[int, int] = USUAL
    percent: int = 100

    @property
    def name(self) -> str:
        """Names it among files."""
        size = "" if self.size == USUAL else f"-{self.size[0]}"
        percent = "" if self.percent == Settings().text_percent else f"-{self.percent}"
        return f"{self.theme}-{self.language}{size}{percent}"


def walk(given: Prepared, look: Look) -> Iterator[tuple[str, QWidget]]:
    """Each screen in that look, by name, when it stands still; photograph it before the next."""
    with at_home(given.scratch):
        put_in_order(given)
        _wear(given, look)
        yield from _first_start(given, look)
        yield from _at_work(given, look)
        yield from _parts()


def _at_work(given: Prepared, look: Look) -> Iterator[tuple[str, QWidget]]:
    door = _door(given.place, _around(given, _settings(given, look)), look)
    try:
        yield "unlock", door
        door.enter(given.bench)
        window = _inside(door)
        yield from _screens(given, window, door)
        yield from _dialogs(window)
    finally:
        _close(door)


def _parts() -> Iterator[tuple[str, QWidget]]:
    gallery = Gallery()
    gallery.resize(*GALLERY)
    gallery.show()
    rest(gallery, lambda: True)
    yield "gallery", gallery
    _close(gallery)


def photograph(widget: QWidget) -> QImage:
    """What stands there; a dialog stands on its window."""
    picture = widget.grab().toImage()
    below = widget.parentWidget()
    if not widget.isWindow() or below is None:
        return picture
    whole = below.window().grab().toImage()
    painter = QPainter(whole)
    painter.drawImage(widget.pos() - below.window().mapToGlobal(QPoint()), picture)
    painter.end()
    return whole


def _wear(given: Prepared, look: Look) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    if not app.property("rightful_fonts"):
        app.setProperty("rightful_fonts", fonts.load(paths.resources()))
    app.setCursorFlashTime(0)
    languages.speak(app, paths.resources(), look.language)
    dress(app, paths.resources(), _settings(given, look).now)
    theme.reduce_motion(reduced=True)


def _settings(given: Prepared, look: Look) -> SettingsFile:
    settings = SettingsFile(given.scratch / f"{look.name}.json")
    settings.change(
        theme=look.theme,
        language=look.language,
        text_percent=look.percent,
        toured=True,
        last_case="",
        last_screen="",
    )
    return settings


def _around(given: Prepared, settings: SettingsFile) -> Surroundings:
    assert given.scratch.is_dir()
    return Surroundings(settings=settings, dress=lambda _now: None, store=FOLDER / "store")


def _door(place: Workstation | MemoryPlace, around: Surroundings, look: Look) -> Door:
    door = Door(place, around)
    door.resize(*look.size)
    door.show()
    door.activateWindow()
    door.unlock.view.take_focus()
    rest(door, lambda: door.tasks.idle)
    return door


def _first_start(given: Prepared, look: Look) -> Iterator[tuple[str, QWidget]]:
    door = _door(MemoryPlace(), _around(given, _settings(given, look)), look)
    try:
        yield "unlock-first", door
        door.enter(a_bench(EXAMINER))
        _inside(door)
        yield "first-start", door
    finally:
        _close(door)


def _inside(door: Door) -> MainWindow:
    window = door.currentWidget()
    assert isinstance(window, MainWindow)
    until(lambda: window.ready)
    rest(door, lambda: door.tasks.idle)
    return window


def _screens(given: Prepared, window: MainWindow, door: Door) -> Iterator[tuple[str, QWidget]]:
    later = [key for key in SCREENS if key not in {name.split("-")[0] for name in CASES}]
    for name, case_id in (*CASES.items(), *((key, JUDGED) for key in later)):
        if case_id and (window.session.case is None or window.session.case.id != case_id):
            window.session.show(given.bench.case(case_id))
        key = name.split("-")[0]
        if key == "verify":
            window.session.verify([given.result])
        else:
            window.go(key)
        assert window.current == key
        rest(door, lambda: door.tasks.idle)
        if isinstance(view := window.placed(key).view, ExportView):
            view.choices.show_folder(str(FOLDER / case_id))
        for text in window.placed(key).view.findChildren(Text):
            text.setText(CHANCE.sub(NUMBER, text.text()))
        rest(door, lambda: door.tasks.idle)
        yield name, door


def _dialogs(window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    window.go("queue")
    for name, show in (
        ("palette", window.finder.show_palette),
        ("keys", window.finder.show_shortcuts),
    ):
        show()
        dialog = window.finder.dialog
        assert dialog is not None
        middle = window.mapToGlobal(window.rect().center())
        dialog.move(middle - dialog.rect().center())  # no desktop here that would do so
        rest(dialog, lambda: window.session.tasks.idle)
        yield name, dialog
        dialog.reject()
        until(lambda: window.finder.dialog is None)


def _close(window: QWidget) -> None:
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    QApplication.processEvents()


def until(condition: Callable[[], bool]) -> None:
    """Serve the window until `condition` holds."""
    patience = QDeadlineTimer(LONG_MS)
    loop = QEventLoop()
    wake = QTimer(interval=10)
    wake.timeout.connect(partial(loop.wakeUp))
    wake.start()
    while not condition():
        assert not patience.hasExpired(), "the window never came to rest"
        loop.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


class _Requests(QObject):
    """Counts what asks to be laid out anew: a layout may need several turns to settle."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 -- Qt's name
        """Count, and let it pass."""
        self.count += event.type() is QEvent.Type.LayoutRequest
        return False

    def none_since(self) -> bool:
        """Whether none came since this was asked last."""
        count, self.count = self.count, 0
        return not count


def rest(widget: QWidget, idle: Callable[[], bool]) -> None:
    """Serve the window until nothing is under way and the picture stays as it is."""
    seen: list[QImage] = []
    requests = _Requests()

    def still() -> bool:
        QCoreApplication.sendPostedEvents()
        moving = [pane for pane in widget.findChildren(PhotoPane) if not pane.resting]
        if not requests.none_since() or moving or not idle():
            seen.clear()
            return False
        seen.append(widget.grab().toImage())
        last = seen[-QUIET_TURNS:]
        return len(last) == QUIET_TURNS and all(one == last[-1] for one in last)

    app = QCoreApplication.instance()
    assert app is not None
    app.installEventFilter(requests)
    try:
        until(still)
    finally:
        app.removeEventFilter(requests)
