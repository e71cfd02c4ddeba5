"""After a lock nothing of a case is left, neither before the window nor in memory."""

import gc
from collections import Counter
from weakref import ReferenceType, ref

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from app.domain.assessment import Assessment
from app.domain.case import Case
from app.services.tools import Watch
from app.services.workbench import Workbench
from app.ui.main import Door
from app.ui.main_window import MainWindow
from app.ui.tasks import WorkLane
from app.ui.widgets.photo import Photo
from tests.gui.started import enter, settle, with_practice
from tests.gui.test_lock import LONG_MS, unlock
from tests.gui.workplaces import MemoryPlace


def test_locking_leaves_nothing_of_the_case_in_the_window(
    qtbot: QtBot, door: Door, place: MemoryPlace
) -> None:
    window = enter(qtbot, door)
    with_practice(qtbot, window)
    window.finder.show_palette()
    session = window.session
    forgotten: list[object] = []
    session.case_changed.connect(forgotten.append)
    door.lock()
    assert forgotten == [None], "the screens hold the case no longer"
    assert QApplication.activeModalWidget() is None
    assert door.windowTitle() == "Rightful"
    seen = [w for w in door.findChildren(QWidget) if w.isVisible()]
    assert not any("SP-2041" in w.accessibleName() for w in seen)
    qtbot.waitUntil(lambda: place.locked == 1)
    qtbot.waitUntil(lambda: not isValid(window))
    assert not isValid(session)


def test_work_that_was_begun_ends_before_the_store_is_closed(
    qtbot: QtBot, door: Door, place: MemoryPlace, window: MainWindow
) -> None:
    with_practice(qtbot, window)
    order: list[str] = []

    def act(bench: Workbench, watch: Watch) -> Case:
        watch[1].check()
        order.append(f"worked, locked {place.locked}")
        return bench.case("SP-2041")

    session = window.session
    session.ask(
        WorkLane.CASE, lambda bench: bench.case("SP-2041"), lambda _case: order.append("heard")
    )
    session.work(act, lambda _case: order.append("heard"))
    door.lock()
    qtbot.waitUntil(lambda: place.locked == 1)
    again = unlock(qtbot, door)
    settle(qtbot, again)
    assert order == ["worked, locked 0"]


HELD = (Case, Assessment, Photo, QImage)
"""What shows or tells something of a case."""


def reachable() -> dict[str, int]:
    """How many of them anything in this process can still reach, by their kind."""
    gc.collect()
    found = [type(each).__name__ for each in gc.get_objects() if isinstance(each, HELD)]
    return dict(Counter(found))


def look_around(qtbot: QtBot, door: Door) -> tuple[ReferenceType[MainWindow], dict[str, int]]:
    """Go in, look at all of the practice case, begin the tour; what can be reached then."""
    window = enter(qtbot, door)
    with_practice(qtbot, window)
    for key in ("photos", "compare", "documents", "queue"):
        window.go(key)
        settle(qtbot, window)
    window.guide.tour.start()
    qtbot.waitUntil(lambda: window.session.tasks.idle, timeout=LONG_MS)
    return ref(window), reachable()


def test_after_a_lock_nothing_of_a_case_can_be_reached_in_memory(
    qtbot: QtBot, door: Door, place: MemoryPlace
) -> None:
    before = reachable()
    window, shown = look_around(qtbot, door)
    assert {"Case", "Photo", "QImage"} <= set(shown), "the walk would find them"
    door.lock()
    qtbot.waitUntil(lambda: place.locked == 1)
    qtbot.waitUntil(lambda: (gone := window()) is None or not isValid(gone))
    assert reachable() == before
    assert window() is None
