"""Every screen of a real window that is filled with practice cases, in any look.

`prepare` makes a store with real engines and keys, once; `walk` opens the window in one look and
gives each screen when it stands still. Clock, time zone, folders and names are fixed; ids and
digests come from the practice cases.
"""

import os
import re
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEvent, QEventLoop, QPoint, QTimer
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from app import paths
from app.bootstrap import Workstation
from app.domain.assessment import Feature
from app.domain.case import Case
from app.domain.exhibit import Evidence, Lane
from app.services.leaving import Leaving
from app.services.workbench import Workbench
from app.settings import Settings, SettingsFile
from app.ui import fonts, languages, theme
from app.ui.main import Door
from app.ui.main_window import SCREENS, MainWindow
from app.ui.screens.export.view import ExportView
from app.ui.surroundings import Surroundings, dress
from app.ui.tokens import ThemeName
from app.ui.widgets.gallery import Gallery
from app.ui.widgets.text import Text
from tests.gui.ports import SettableClock, a_bench
from tests.gui.remembered import RememberedDecoder, RememberedEngine
from tests.gui.workplaces import MemoryPlace
from tests.unit.services.ports import Stoppable, quiet

EXAMINER = "M. Vale"
"""The colleague whose judgement the practice cases hold prepared."""
PASSPHRASE = "four calm invented words"  # noqa: S105 -- of a store that lasts a run
ZONE = "Europe/Berlin"
FOLDER = Path("/home/vale/Documents")
"""What stands where a folder of the machine would stand in a picture."""
LONG_MS = 60_000
QUIET_TURNS = 2
"""Idle turns in a row without work and without a change of the picture."""
USUAL = (1440, 900)
GALLERY = (1440, 4700)
JUDGED, BEGUN, FUNDED, ISSUED = "SP-2041", "SP-2041-2", "SP-2043", "SP-2042"
"""Sealed by this examiner; begun; with a chain of funds; signed. Two more wait to be read."""
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """A workplace whose engines have done their work."""

    place: Workstation
    bench: Workbench
    result: Path
    """The folder of a result that was really signed."""
    scratch: Path


@contextmanager
def prepared(folder: Path) -> Iterator[Prepared]:
    """A store of practice cases in `folder`; the engines run once."""
    with _at_home(folder):
        place = Workstation(SettableClock())
        try:
            place.warm()
            bench = _remembering(place.open(EXAMINER, PASSPHRASE))
            result = folder / "result"
            _fill(bench, result)
            yield Prepared(place=place, bench=bench, result=result, scratch=folder)
        finally:
            place.close()


@contextmanager
def _at_home(folder: Path) -> Iterator[None]:
    """That home and that time zone, whatever the machine's are."""
    before = {name: os.environ.get(name) for name in ("RIGHTFUL_HOME", "TZ")}
    os.environ.update(RIGHTFUL_HOME=str(folder / "home"), TZ=ZONE)
    _tell_zone()
    try:
        yield
    finally:
        for name, value in before.items():
            os.environ.pop(name, None)
            os.environ.update({name: value} if value is not None else {})
        _tell_zone()


def _tell_zone() -> None:
    if hasattr(time, "tzset"):  # Windows keeps its own
        time.tzset()


def _remembering(bench: Workbench) -> Workbench:
    tools = bench.tools
    engines = {name: RememberedEngine(name, engine) for name, engine in tools.engines.items()}
    decoder = RememberedDecoder(tools.decoder)
    return replace(bench, tools=replace(tools, engines=engines, decoder=decoder))


def _fill(bench: Workbench, result: Path) -> None:
    watch = (quiet, Stoppable())
    for name in ("sp-2045", "sp-2044"):
        bench.open_practice(watch, name)
    for name in ("sp-2042", "sp-2043", "sp-2041"):
        bench.examine(bench.open_practice(watch, name).id, watch)
    _copy(bench, JUDGED, BEGUN)
    for name in (JUDGED, FUNDED, ISSUED):
        _judge(bench, name)
    marks = next(m for m in bench.prepared(bench.case(BEGUN)) if m.lane is Lane.REGISTERED)
    left = tuple(r for r in marks.ratings if r.feature is not Feature.EYEBROWS)
    bench.save_marks(BEGUN, replace(marks, ratings=left, conclusion=None, confidence=None))
    bench.attest(ISSUED, bench.determine(ISSUED), Leaving(folder=result), PASSPHRASE)


def _copy(bench: Workbench, case_id: str, name: str) -> None:
    """The same case under another name: examining it again would take seconds."""
    store = bench.desk.store
    case = store.load(case_id)
    for exhibit in case.exhibits:
        content = store.evidence(case_id, exhibit.id)
        store.add_evidence(name, Evidence(exhibit=exhibit, content=content))
    bench.open_case(replace(case, id=name))


def _judge(bench: Workbench, case_id: str) -> Case:
    case = bench.case(case_id)
    for marks in bench.prepared(case):
        case = bench.seal(case_id, marks)
    return case


def walk(given: Prepared, look: Look) -> Iterator[tuple[str, QWidget]]:
    """Each screen in that look, by name, when it stands still; photograph it before the next."""
    with _at_home(given.scratch):
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
    theme.reduce_motion(app, reduced=True)


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


def rest(widget: QWidget, idle: Callable[[], bool]) -> None:
    """Serve the window until nothing is under way and the picture stays as it is."""
    seen: list[QImage | None] = []

    def still() -> bool:
        if not idle():
            seen.clear()
            return False
        seen.append(widget.grab().toImage())
        last = seen[-QUIET_TURNS:]
        return len(last) == QUIET_TURNS and all(one == last[-1] for one in last)

    until(still)
