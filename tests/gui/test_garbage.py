"""Garbage with widgets in it is destroyed on the GUI thread, whoever made much meanwhile."""

import gc
import threading
import weakref

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.ui.tasks import Tasks, WorkLane


class Ring:
    """Garbage that only the collector finds, with a widget in it."""

    def __init__(self) -> None:
        self.itself = self
        self.widget = QWidget()


def test_a_worker_never_looks_for_garbage_and_the_window_does(qtbot: QtBot, tasks: Tasks) -> None:
    where: list[threading.Thread] = []
    ring = Ring()
    gone = weakref.ref(ring, lambda _ref: where.append(threading.current_thread()))
    del ring

    def make(_cancel: object) -> list[list[int]]:
        return [[number] for number in range(200_000)]

    heard: list[list[list[int]]] = []
    tasks.start(WorkLane.ENGINE, make, heard.append, lambda _error: None)
    qtbot.waitUntil(lambda: bool(heard))
    assert not gc.isenabled()
    qtbot.waitUntil(lambda: gone() is None)
    assert where == [threading.main_thread()]
