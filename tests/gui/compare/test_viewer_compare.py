"""The viewer on Compare: looks are logged, keys are the tools', pictures leave with their label."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.custody import Action
from app.ui.screens.compare.controller import CompareController
from app.ui.screens.photos.controller import PhotosController
from app.ui.session import Session
from app.ui.widgets.photo_hand import Task
from app.ui.widgets.photo_marks import Side
from tests.gui.compare.comparing import BOTH, CTRL, SHIFT, settled, trail
from tests.gui.started import in_front

pytestmark = pytest.mark.usefixtures("photos_seen")


def test_contrast_and_mirror_are_logged_once_the_hand_rests(
    qtbot: QtBot, session: Session, screen: CompareController
) -> None:
    assert session.case is not None
    store = session.bench.desk.store
    before = [store.evidence(session.case.id, e.id) for e in session.case.exhibits]
    tools = screen.view.tools
    tools.panel.whose.cells[Side.SUBMITTED].click()
    for value in (60, 70, 80):
        tools.panel.contrast.setValue(value)
    qtbot.waitUntil(lambda: trail(session).count(Action.LOOK_CHANGED) == 1)
    QTest.keyClick(screen.view, Qt.Key.Key_F)
    qtbot.waitUntil(lambda: trail(session).count(Action.LOOK_CHANGED) == 2)
    tools.panel.reset.click()
    QTest.keyClick(screen.view, Qt.Key.Key_F)
    qtbot.waitUntil(lambda: trail(session).count(Action.LOOK_CHANGED) == 3)
    after = [store.evidence(session.case.id, e.id) for e in session.case.exhibits]
    assert after == before, "the exhibits are untouched"
    digests = [e.event.object for e in store.trail() if e.event.action is Action.LOOK_CHANGED]
    assert len(set(digests)) == 3


@pytest.mark.parametrize("how", ["left", "locked"])
def test_a_look_that_was_not_told_yet_is_told_when_the_photos_go(
    qtbot: QtBot, session: Session, screen: CompareController, how: str
) -> None:
    QTest.keyClick(screen.view, Qt.Key.Key_F)
    if how == "locked":
        session.show(None)
    screen.view.hide()
    qtbot.waitUntil(lambda: session.tasks.idle)
    assert trail(session).count(Action.LOOK_CHANGED) == 1


def test_escape_ends_what_a_click_was_for(screen: CompareController) -> None:
    screen.view.tools.pin.click()
    assert "both photos" in screen.view.note.words.text()
    QTest.keyClick(screen.view, Qt.Key.Key_Escape)
    assert screen.view.pair.hand.task is Task.LOOKING


@pytest.mark.parametrize("held", [Qt.KeyboardModifier.NoModifier, SHIFT])
def test_w_rates_in_the_list_and_wipes_with_shift_or_in_a_pane(
    screen: CompareController, held: Qt.KeyboardModifier
) -> None:
    view = screen.view
    QTest.keyClick(view, Qt.Key.Key_W, held)
    rated = view.rows[view.current].scale.value
    assert (rated, view.tools.wipe.isChecked()) == ((-1, False), (None, True))[held is SHIFT]
    if held is not SHIFT:
        QTest.keyClick(view.pair.panes[Side.SUBMITTED], Qt.Key.Key_W)
        assert view.tools.wipe.isChecked()


def test_a_tool_leaves_the_space_bar_to_blinking(qtbot: QtBot, screen: CompareController) -> None:
    view = screen.view
    view.setFocus()
    QTest.mouseClick(view.tools.wipe, Qt.MouseButton.LeftButton)
    focused = QApplication.focusWidget() or view
    QTest.keyPress(focused, Qt.Key.Key_Space)
    assert view.pair.blink.held
    assert view.tools.wipe.isChecked()
    QTest.keyRelease(focused, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not view.pair.state.blinking)


def test_large_photos_are_let_go_while_nobody_looks_and_come_back_as_they_lay(
    qtbot: QtBot, screen: CompareController, session: Session
) -> None:
    view = screen.view
    QTest.keyClick(view, Qt.Key.Key_F)
    view.tools.panel.contrast.setValue(75)
    view.pair.zoom(2)
    looked = view.pair.state.view(Side.SUBMITTED)
    view.hide()
    assert not any(view.pair.state.layer(side) for side in BOTH)
    if session.case is not None:
        session.show(session.case)
    assert not any(view.pair.state.layer(side) for side in BOTH), "nothing is fetched unseen"
    view.show()
    screen.entered()
    settled(qtbot, screen)
    layer = view.pair.state.layer(Side.SUBMITTED)
    assert layer is not None
    assert layer.pose.mirrored
    assert not layer.curve.plain
    assert view.pair.state.view(Side.SUBMITTED) == looked


def test_a_view_leaves_as_a_marked_picture_and_the_trail_says_so(
    qtbot: QtBot, screen: CompareController, session: Session, tmp_path: Path
) -> None:
    pair = screen.view.pair
    shown = pair.grab().toImage()
    path = tmp_path / "view.png"
    with qtbot.waitSignal(session.told) as heard:
        screen.picture.save(screen.in_panes(), path)
    assert heard.args is not None
    assert "view.png" in heard.args[0]
    saved = QImage(str(path))
    assert trail(session).count(Action.PICTURE_SAVED) == 1
    assert saved.width() == shown.width()
    assert saved.height() > shown.height(), "the words stand below"
    assert saved.pixelColor(2, 2) == shown.pixelColor(2, 2), "the label is in the picture"
    changed = [
        (x, y)
        for x in range(0, shown.width(), 4)
        for y in range(40, shown.height() - 40, 4)
        if saved.pixelColor(x, y) != shown.pixelColor(x, y)
    ]
    columns, rows = {x // 200 for x, _ in changed}, {y // 150 for _, y in changed}
    assert len(columns) >= shown.width() // 200, "the mark runs across the whole picture"
    assert len(rows) >= shown.height() // 150
    share = len(changed) / (shown.width() * shown.height() / 16)
    assert 0.005 < share < 0.25, "it is there, and what it marks stays to be seen"
    foot = [saved.pixelColor(x, saved.height() - 15).lightness() for x in range(10, 400)]
    assert max(foot) > 180


def test_a_picture_that_cannot_be_written_is_no_picture(
    qtbot: QtBot, screen: CompareController, session: Session, tmp_path: Path
) -> None:
    with qtbot.waitSignal(session.refused) as heard:
        screen.picture.save(screen.in_panes(), tmp_path / "gone" / "view.png")
    assert heard.args is not None
    assert heard.args[0].code == "attestation.export"
    assert Action.PICTURE_SAVED not in trail(session)


def test_nothing_of_the_panes_goes_to_the_clipboard(
    qtbot: QtBot, screen: CompareController, session: Session
) -> None:
    board = QGuiApplication.clipboard()
    board.clear()
    with qtbot.waitSignal(session.told) as heard:
        QTest.keyClick(screen.view.pair.panes[Side.SUBMITTED], Qt.Key.Key_C, CTRL)
    assert heard.args is not None
    assert "clipboard" in heard.args[0]
    assert board.text() == ""
    assert board.image().isNull()


def test_the_single_photo_carries_label_and_caption_and_can_be_saved(
    qtbot: QtBot, session: Session, tmp_path: Path
) -> None:
    screen = in_front(qtbot, PhotosController(session), (1224, 800))
    editor = screen.view.editor
    qtbot.waitUntil(lambda: editor.onto().scale > 0 and bool(screen.in_pane()))
    picture = editor.grab().toImage()
    assert picture.pixelColor(2, 2).name() in {"#1a5a9e", "#8f4a00"}
    assert picture.pixelColor(2, picture.height() - 3).name() == "#15181c"
    with qtbot.waitSignal(session.told):
        screen.picture.save(screen.in_pane(), tmp_path / "one.png")
    assert Action.PICTURE_SAVED in trail(session)
    screen.view.hide()
    assert screen.in_pane() == ()
