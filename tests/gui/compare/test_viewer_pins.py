"""Pins and eyes that are set in the photos: kept, undone, and corrected with a reason."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.custody import Action
from app.domain.exhibit import ExhibitId, Lane
from app.domain.finding import Measure
from app.services.assess import assessment_of
from app.services.faces import meant_face
from app.ui.screens.compare.controller import CompareController
from app.ui.screens.photos.controller import PhotosController
from app.ui.session import Session
from app.ui.widgets.face_frame import Eyes
from app.ui.widgets.face_shape import shape_of
from app.ui.widgets.photo_marks import Side
from tests.gui.compare.comparing import BOTH, CTRL, SHIFT, trail
from tests.gui.started import in_front
from tests.gui.workplaces import EXAMINER

pytestmark = pytest.mark.usefixtures("photos_seen")


def kept_pins(session: Session) -> list[tuple[int, int]]:
    """The registered ends of the pins that the store holds."""
    assert session.case is not None
    case = session.bench.desk.store.load(session.case.id)
    draft = assessment_of(case, EXAMINER, Lane.REGISTERED)
    return [] if draft is None else [pin.reference for pin in draft.pins]


def set_pin(screen: CompareController, at: complex) -> None:
    for side in BOTH:
        screen.view.pair.pins.put(side, at)


def test_pins_are_kept_and_undo_and_redo_bring_them_back(
    qtbot: QtBot, session: Session, screen: CompareController
) -> None:
    pair = screen.view.pair
    set_pin(screen, 100 + 120j)
    set_pin(screen, 200 + 220j)
    qtbot.waitUntil(lambda: kept_pins(session) == [(100, 120), (200, 220)])
    pair.pins.choose(1)
    QTest.keyClick(screen.view, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: kept_pins(session) == [(200, 220)])
    QTest.keyClick(screen.view, Qt.Key.Key_Z, CTRL)
    assert [pin.number for pin in pair.pins.now] == [1, 2]
    QTest.keyClick(screen.view, Qt.Key.Key_Z, CTRL)
    assert [pin.number for pin in pair.pins.now] == [1]
    QTest.keyClick(screen.view, Qt.Key.Key_Y, CTRL)
    QTest.keyClick(screen.view, Qt.Key.Key_Z, CTRL | SHIFT)
    assert [pin.number for pin in pair.pins.now] == [2]
    qtbot.waitUntil(lambda: kept_pins(session) == [(200, 220)])


def test_undo_takes_back_a_pin_that_waits_for_its_pair(screen: CompareController) -> None:
    set_pin(screen, 100 + 120j)
    screen.view.pair.pins.put(Side.REGISTERED, 50 + 50j)
    QTest.keyClick(screen.view, Qt.Key.Key_Z, CTRL)
    assert [pin.number for pin in screen.view.pair.pins.now] == [1]


def test_pins_are_there_when_the_case_is_opened_again(
    qtbot: QtBot, session: Session, screen: CompareController
) -> None:
    set_pin(screen, 100 + 120j)
    qtbot.waitUntil(lambda: kept_pins(session) == [(100, 120)])
    assert session.case is not None
    session.show(session.bench.case(session.case.id))
    again = CompareController(session)
    qtbot.addWidget(again.view)
    again.entered()
    assert [pin.registered for pin in again.view.pair.pins.now] == [100 + 120j]


def test_pins_go_with_the_photos_they_were_set_in(
    qtbot: QtBot, session: Session, screen: CompareController
) -> None:
    set_pin(screen, 100 + 120j)
    other = next(key for key, f in screen.view.probes.frames.items() if not f.isChecked())
    with qtbot.waitSignal(session.told) as heard:
        screen.view.probes.frames[other].click()
    assert heard.args is not None
    assert "Ctrl+Z" in heard.args[0]
    assert not screen.view.pair.state.pins
    QTest.keyClick(screen.view, Qt.Key.Key_Z, CTRL)
    assert len(screen.view.pair.pins.now) == 1
    assert not screen.view.probes.frames[other].isChecked()


def test_a_face_that_was_not_found_is_set_by_two_clicks(
    qtbot: QtBot, session: Session, screen: CompareController
) -> None:
    view = screen.view
    assert view.note.eyes.isVisible()
    view.note.eyes.click()
    assert "both eyes in the registered photo" in view.note.words.text()
    pane = view.pair.panes[Side.REGISTERED]
    middle = pane.rect().center()
    for x in (-60, 60):
        at = middle + type(middle)(x, 0)
        QTest.mouseClick(pane, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    qtbot.waitUntil(lambda: Action.FACE_PLACED in trail(session))
    assert session.case is not None
    case = session.bench.desk.store.load(session.case.id)
    meant = meant_face(case.findings, ExhibitId("E-01"))
    assert getattr(meant, "placed", False)
    assert meant is not None
    left, right = (complex(*point) for point in meant.points[:2])
    assert abs(right - left) > 10
    assert abs((right - left).imag) < 2
    found = [f for f in case.findings if f.measure is Measure.FACE_PICK]
    assert found


def test_eyes_in_the_pane_are_those_of_the_page(screen: CompareController) -> None:
    eyes = Eyes(left=10 + 10j, right=40 + 12j)
    assert screen.pictures.page_eyes(Side.SUBMITTED, eyes) == eyes


def test_a_face_that_a_colleague_judged_is_corrected_with_a_reason(
    qtbot: QtBot, session: Session
) -> None:
    """The practice colleague's seal is not shown, so the case itself has to ask."""
    screen = in_front(qtbot, PhotosController(session), (1224, 800))
    screen.view.photo_chosen.emit("E-01")
    side, editor = screen.view.side, screen.view.editor
    qtbot.waitUntil(lambda: editor.onto().scale > 0)
    side.edit(on=True)
    editor.edit(shape_of((100, 100, 200, 260)))
    drawn = editor.shape_now
    side.keep.click()
    qtbot.waitUntil(side.reason.isVisible)
    assert editor.shape_now == drawn, "what was drawn is still in hand"
    assert Action.FACE_PLACED not in trail(session)
    side.reason.edit.setText("the box held the poster behind")
    side.keep.click()
    qtbot.waitUntil(lambda: Action.FACE_PLACED in trail(session))
