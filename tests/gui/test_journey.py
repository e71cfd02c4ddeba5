"""The whole practice case in the real window: real store, real engines, real keys; keys alone.

Nothing is stood in for. The pictures that the README shows are taken on the way.
"""

import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app import paths
from app.bootstrap.workstation import Workstation
from app.domain.assessment import REQUIRED_FEATURES
from app.domain.case import AccountState, Case
from app.domain.exhibit import Lane, Role
from app.domain.finding import Measure
from app.services.intake import Submission
from app.services.tools import Watch
from app.services.workbench import Workbench
from app.settings import SettingsFile
from app.ui.main import Door
from app.ui.main_window import MainWindow
from app.ui.screens.compare.view import CompareView
from app.ui.screens.export.view import ExportView
from app.ui.surroundings import Surroundings, dress
from tests.gui.conftest import picture_of
from tests.gui.started import settle
from tests.gui.watchdog import FIGURES, Watchdog

PASSPHRASE = "four calm invented words"  # noqa: S105 -- of a store that lasts a test
MOST_KEYS = 60
"""Rating eight features takes sixteen; the whole way shall stay a matter of minutes."""
LONG_MS = 60_000
IDLE_TURNS = 200
"""Screens are laid out in idle turns; the largest needs about ten."""


class Keys:
    """Presses keys where the focus is, as a person does, and counts them."""

    def __init__(self, door: Door) -> None:
        self._door = door
        self.count = 0

    def press(self, *keys: Qt.Key, control: bool = False) -> None:
        """One key after the other."""
        held = Qt.KeyboardModifier.ControlModifier if control else Qt.KeyboardModifier.NoModifier
        for key in keys:
            QTest.keyClick(self._target(), key, held)
            self.count += 1

    def write(self, words: str) -> None:
        """Words, counted as one."""
        QTest.keyClicks(self._target(), words)
        self.count += 1

    def _target(self) -> QWidget:
        return QApplication.focusWidget() or self._door


@pytest.fixture
def door(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Door]:
    """The program as it starts the first time."""
    monkeypatch.setenv("RIGHTFUL_HOME", str(tmp_path / "home"))
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    place = Workstation()
    settings = SettingsFile(paths.settings())
    settings.change(theme="light", toured=True)
    put_on = partial(dress, app, paths.resources())
    around = Surroundings(settings=settings, dress=put_on, store=paths.store())
    made = Door(place, around)
    qtbot.addWidget(made)
    made.resize(1440, 900)
    made.show()
    qtbot.waitExposed(made)
    place.warm()
    made.unlock.view.take_focus()
    yield made
    made.close()
    place.close()


def came_in(qtbot: QtBot, door: Door) -> MainWindow:
    """Wait for the work behind the door."""
    qtbot.waitUntil(lambda: isinstance(door.currentWidget(), MainWindow), timeout=LONG_MS)
    window = door.currentWidget()
    assert isinstance(window, MainWindow)
    qtbot.waitUntil(lambda: window.ready, timeout=LONG_MS)
    return window


def rest(qtbot: QtBot, window: MainWindow) -> None:
    """Wait until the store was asked, and the window has been idle for some turns."""
    settle(qtbot, window)
    turns: list[None] = []
    timer = QTimer(window)
    timer.timeout.connect(lambda: turns.append(None))
    timer.start(0)  # fires when nothing else is to be done
    qtbot.waitUntil(lambda: len(turns) > IDLE_TURNS, timeout=LONG_MS)
    timer.stop()


def sign_in(qtbot: QtBot, door: Door, keys: Keys) -> MainWindow:
    """First start: a name, a passphrase twice, and in."""
    for words in ("Ada Lindqvist", PASSPHRASE, PASSPHRASE):
        keys.write(words)
        keys.press(Qt.Key.Key_Tab)
    keys.press(Qt.Key.Key_Return)
    return came_in(qtbot, door)


def judge(qtbot: QtBot, window: MainWindow, keys: Keys, shots: Path) -> None:
    """Rate eight features, conclude, say how sure, seal; nothing seen before holds a score."""
    view = window.placed("compare").view
    assert isinstance(view, CompareView)
    qtbot.waitUntil(view.isVisible, timeout=LONG_MS)
    qtbot.waitUntil(lambda: view.pair.magnification() > 0, timeout=LONG_MS)
    settle(qtbot, window)
    seen = window.session.case
    assert seen is not None
    assert not any(f.measure is Measure.FACE_SCORE for f in seen.findings)
    for _ in REQUIRED_FEATURES:
        keys.press(Qt.Key.Key_R, Qt.Key.Key_Down)
    assert view.panel.scale.hasFocus()
    keys.press(Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Tab, Qt.Key.Key_Space)
    rest(qtbot, window)
    picture_of(window, "compare", shots)
    keys.press(Qt.Key.Key_Return, control=True)
    qtbot.waitUntil(view.panel.sealed.isVisible, timeout=LONG_MS)


@pytest.mark.timed
def test_the_practice_case_by_keyboard_alone(
    qtbot: QtBot, door: Door, tmp_path: Path, shots: Path
) -> None:
    keys = Keys(door)
    window = sign_in(qtbot, door, keys)
    rest(qtbot, window)
    picture_of(door, "first-start", shots)
    keys.press(Qt.Key.Key_Return)
    judge(qtbot, window, keys, shots)
    for name in ("reveal", "documents", "funds", "decide", "export"):
        keys.press(Qt.Key.Key_Return, control=True)
        qtbot.waitUntil(window.placed(name).view.isVisible, timeout=LONG_MS)
        rest(qtbot, window)
        picture_of(door, name, shots)
    export = window.placed("export").view
    assert isinstance(export, ExportView)
    export.choices.show_folder(str(tmp_path / "result"))
    qtbot.waitUntil(export.choices.passphrase.edit.hasFocus, timeout=LONG_MS)
    keys.write(PASSPHRASE)
    keys.press(Qt.Key.Key_Return, control=True)
    qtbot.waitUntil((tmp_path / "result" / "report.pdf").is_file, timeout=LONG_MS)
    settle(qtbot, window)
    names = sorted(path.name for path in (tmp_path / "result").iterdir())
    beside = ["result.json", "result.json.p7s", "root.pem"]
    assert names == ["disclosures.json", "report.pdf", *beside]
    found = window.session.bench.tools.verify([tmp_path / "result"])
    assert (found.state, found.outcomes, found.signers) == ("met", ("O1",), ("Ada Lindqvist",))
    FIGURES.append(f"the practice case by keyboard: {keys.count} keys")
    assert keys.count <= MOST_KEYS


def large(name: str, into: Path) -> Path:
    """A practice photo as a camera of 12 megapixels would give it."""
    source = paths.resources() / "practice/sp-2041/files" / name
    with Image.open(source) as photo:
        photo.convert("RGB").resize((3000, 4000)).save(into / name, quality=90)
    return into / name


@pytest.mark.timed
def test_two_large_photos_from_drop_to_score_while_the_window_listens(
    qtbot: QtBot, door: Door, tmp_path: Path
) -> None:
    window = sign_in(qtbot, door, Keys(door))
    session = window.session
    roles = {"kyc-photo-2017.jpg": Role.REFERENCE, "selfie.jpg": Role.PROBE}
    photos = [
        Submission(
            name=name,
            untrusted_content=large(name, tmp_path).read_bytes(),
            lane=Lane.REGISTERED,
            role=role,
        )
        for name, role in roles.items()
    ]

    def dropped(case_id: str) -> Case:
        """Take in and examine, as a drop on Intake does; gives the case once it is shown."""
        now = session.bench.tools.clock.now()
        case = Case(id=case_id, opened_at=now, submitted_at=now, account=AccountState.ACTIVE)
        ended: list[Case] = []

        def act(bench: Workbench, watch: Watch) -> Case:
            bench.open_case(case)
            bench.take_in(case_id, photos, watch)
            return bench.examine(case_id, watch)

        session.work(act, ended.append)
        qtbot.waitUntil(lambda: bool(ended), timeout=LONG_MS)
        return ended[0]

    dropped("COLD")
    begun = time.perf_counter()
    with Watchdog("two 12-megapixel photos are taken in and compared"):
        dropped("WARM")
    seconds = time.perf_counter() - begun
    FIGURES.append(
        f"two 12-megapixel photos from drop to sealed-ready: {seconds:.2f} s (idle: 1.5)"
    )
    kept = session.bench.desk.store.load("WARM")
    assert any(f.measure is Measure.FACE_SCORE for f in kept.findings)
