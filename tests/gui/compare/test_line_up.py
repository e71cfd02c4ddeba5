"""The line-up in front of Compare: off by default, picked by keyboard, told on Reveal alone."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from app.domain.errors import FillersError
from app.domain.exhibit import Lane
from app.services.assess import assessment_of
from app.settings import SettingsFile
from app.ui.screens.compare.controller import CompareController
from app.ui.screens.reveal.story import line_ups
from app.ui.session import Session
from app.ui.surroundings import Surroundings
from app.ui.tasks import WorkLane
from tests.gui.conftest import picture_of
from tests.gui.started import in_front
from tests.gui.test_people import opened
from tests.gui.workplaces import EXAMINER
from tests.unit.services.ports import JPEG


def started(qtbot: QtBot, session: Session, home: Path, fillers: str) -> CompareController:
    settings = SettingsFile(home / "settings.json")
    settings.change(fillers=fillers)
    made = CompareController(session)
    made.settle(Surroundings(settings=settings, dress=lambda _now: None, store=home))
    return in_front(qtbot, made, (1216, 760))


def faces(folder: Path, count: int) -> str:
    folder.mkdir()
    for number in range(count):
        (folder / f"secret-name-{number}.jpg").write_bytes(JPEG + b"." * (7 * number + 1))
    return str(folder)


def press(widget: QWidget, key: Qt.Key) -> None:
    QApplication.sendEvent(
        widget, QKeyEvent(QKeyEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
    )


def picks(session: Session) -> list[int | None]:
    case = session.bench.desk.store.load(session.case.id if session.case else "")
    return [pick.picked for pick in case.line_ups]


def test_without_a_folder_there_is_none(qtbot: QtBot, session: Session, tmp_path: Path) -> None:
    screen = started(qtbot, session, tmp_path, "")
    assert not screen.view.line_up.isVisible()
    assert screen.view.pair.isVisible()


@pytest.mark.parametrize(("key", "picked"), [(Qt.Key.Key_3, 3), (Qt.Key.Key_0, None)])
def test_a_key_picks_and_the_photos_follow(
    qtbot: QtBot, session: Session, tmp_path: Path, key: Qt.Key, picked: int | None
) -> None:
    screen = started(qtbot, session, tmp_path, faces(tmp_path / "supplied", 8))
    page = screen.view.line_up
    assert page.isVisible()
    assert not screen.view.pair.isVisible()
    qtbot.waitUntil(lambda: len(page.faces) == 9)
    for other in (Qt.Key.Key_V, Qt.Key.Key_R):
        press(page, other)
    said = " ".join(w.accessibleName() + w.toolTip() for w in page.findChildren(QWidget))
    assert "secret-name" not in said
    assert "E-" not in said
    refused: list[object] = []
    session.refused.connect(refused.append)
    press(page, key)
    press(page, Qt.Key.Key_1)
    qtbot.waitUntil(screen.view.pair.isVisible)
    after: list[int] = []
    session.ask(WorkLane.CASE, lambda _: 1, after.append)
    qtbot.waitUntil(lambda: bool(after))
    assert refused == [], "a second press asks for nothing"
    assert picks(session) == [picked]
    case = session.case
    assert case is not None
    assert assessment_of(case, EXAMINER, Lane.REGISTERED) is None, "no key reached the features"
    (told,) = line_ups(case, Lane.REGISTERED, str)
    assert told.words.endswith("It grants nothing, and no rule weighs it.")


def test_nine_faces_fit(qtbot: QtBot, session: Session, tmp_path: Path, shots: Path) -> None:
    page = started(qtbot, session, tmp_path, faces(tmp_path / "supplied", 8)).view.line_up
    qtbot.waitUntil(lambda: len(page.faces) == 9)
    qtbot.waitUntil(lambda: page.faces[8].height() > 0)
    picture_of(page, "line-up", shots)
    assert page.rect().contains(page.none.geometry())


def test_too_few_faces_cost_the_line_up_alone(
    qtbot: QtBot, session: Session, tmp_path: Path
) -> None:
    folder = faces(tmp_path / "supplied", 2)
    with qtbot.waitSignal(session.refused) as refused:
        screen = started(qtbot, session, tmp_path, folder)
    assert isinstance(refused.args[0], FillersError)
    assert screen.view.pair.isVisible()
    assert picks(session) == []


def test_preferences_set_the_folder_and_turn_it_off(
    qtbot: QtBot, session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = opened(qtbot, session, tmp_path)
    view = screen.view
    assert view.fillers.text() == "Off"
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    view.choose_fillers.click()
    assert view.fillers.text() == str(tmp_path)
    assert SettingsFile(tmp_path / "settings.json").now.fillers == str(tmp_path)
    view.drop_fillers.click()
    assert view.fillers.text() == "Off"
    assert SettingsFile(tmp_path / "settings.json").now.fillers == ""
