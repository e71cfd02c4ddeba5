"""A screen behind another is not drawn; once entered it shows the case at hand and no other."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from app.settings import SettingsFile
from app.ui import theme
from app.ui.main import Door
from app.ui.main_window import MainWindow
from app.ui.placed import behind
from app.ui.screens.documents.controller import DocumentsController
from app.ui.screens.photos.controller import PhotosController
from app.ui.screens.reveal.controller import RevealController
from app.ui.surroundings import Surroundings
from tests.gui.every_screen import photograph, rest, until
from tests.gui.filled import FUNDED, JUDGED, Prepared, at_home, put_in_order

DRAWN_LATE = ("photos", "compare", "reveal", "documents", "funds")


@contextmanager
def opened(given: Prepared, qtbot: QtBot) -> Iterator[tuple[Door, MainWindow]]:
    """A window at the queue, every screen made, nothing moving."""
    settings = SettingsFile(given.scratch / "behind.json")
    settings.change(theme="light", language="en", toured=True, last_case="", last_screen="")
    with at_home(given.scratch):
        put_in_order(given)
        theme.reduce_motion(reduced=True)
        around = Surroundings(settings=settings, dress=lambda _now: None, store=given.scratch)
        door = Door(given.place, around)
        qtbot.addWidget(door)
        door.resize(1440, 900)
        door.show()
        door.activateWindow()
        door.enter(given.bench)
        window = door.currentWidget()
        assert isinstance(window, MainWindow)
        until(lambda: window.ready and door.tasks.idle)
        yield door, window
        door.close()
        theme.reduce_motion(reduced=False)


def walked(door: Door, window: MainWindow) -> dict[str, QImage]:
    """A picture of each of these screens."""
    pictures = {}
    for key in DRAWN_LATE:
        window.go(key)
        rest(door, lambda: door.tasks.idle)
        pictures[key] = photograph(door)
    window.go("verify")
    rest(door, lambda: door.tasks.idle)
    return pictures


def test_an_entered_screen_shows_the_case_at_hand_and_no_other(
    given: Prepared, qtbot: QtBot
) -> None:
    judged, funded = given.bench.case(JUDGED), given.bench.case(FUNDED)
    with opened(given, qtbot) as (door, window):
        window.session.show(funded)
        alone = walked(door, window)
    with opened(given, qtbot) as (door, window):
        window.session.show(judged)
        other = walked(door, window)
        window.session.show(funded)
        after = walked(door, window)
    assert [key for key in DRAWN_LATE if after[key] != alone[key]] == []
    assert all(other[key] != alone[key] for key in DRAWN_LATE)


def test_what_a_hidden_screen_says_of_itself_is_of_no_other_case(
    given: Prepared, qtbot: QtBot
) -> None:
    judged, funded = given.bench.case(JUDGED), given.bench.case(FUNDED)
    papers = {exhibit.id for exhibit in funded.exhibits}
    with opened(given, qtbot) as (_, window):
        for key in DRAWN_LATE:
            window.session.show(judged)
            window.go(key)
            window.go("verify")
            screen = window.placed(key)
            assert behind(screen.view)
            window.session.show(funded)
            if isinstance(screen, DocumentsController | PhotosController):
                assert screen.mark().partition(" ")[0] in {"", *papers}
            window.session.show(None)
            if isinstance(screen, RevealController):
                assert screen.view.body is None, "a case that is gone is taken away at once"
