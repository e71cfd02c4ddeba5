"""Photos: each alone, a face picked and placed by mouse and keyboard, the anchor; never a score."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.domain.custody import Action
from app.domain.errors import SealError
from app.domain.exhibit import ExhibitId, Lane, Role
from app.domain.finding import Measure
from app.services.assess import seal
from app.services.faces import meant_face
from app.services.intake import Submission, open_case
from app.ui.screens.photos.controller import PhotosController
from app.ui.session import Session
from app.ui.tasks import Tasks
from app.ui.widgets.face_shape import Handle
from tests.gui.conftest import picture_of
from tests.gui.faces_found import FacesEngine
from tests.gui.started import in_front
from tests.gui.workplaces import EXAMINER, PASSPHRASE, MemoryPlace
from tests.unit.services.dossiers import judged
from tests.unit.services.ports import JPEG, Stoppable, a_case, quiet

TWO, NONE = ExhibitId("E-03"), ExhibitId("E-04")


@pytest.fixture
def session(place: MemoryPlace, tasks: Tasks) -> Session:
    """An examiner at a case with two registered photos, two faces in one photo, none in another."""
    bench = place.open(EXAMINER, PASSPHRASE)
    engines = {**bench.tools.engines, "face": FacesEngine()}
    bench = replace(bench, tools=replace(bench.tools, engines=engines))
    open_case(bench.desk, a_case())
    roles = (Role.REFERENCE, Role.PROBE, Role.PROBE, Role.PROBE, Role.REFERENCE)
    names = (b"one", b"self", b"two", b"none", b"later")
    items = [
        Submission(
            name=f"{word.decode()}.jpg",
            untrusted_content=JPEG + word,
            lane=Lane.REGISTERED,
            role=role,
        )
        for role, word in zip(roles, names, strict=True)
    ]
    bench.take_in("SP-1", items, (quiet, Stoppable()))
    case = bench.examine("SP-1", (quiet, Stoppable()))
    made = Session(bench, tasks)
    made.show(case)
    return made


@pytest.fixture
def screen(qtbot: QtBot, session: Session) -> PhotosController:
    """The photos screen, in front, its photo opened."""
    made = in_front(qtbot, PhotosController(session), (1224, 720))
    qtbot.waitUntil(lambda: made.view.editor.onto().scale > 0)
    opened(qtbot, made)
    return made


def opened(qtbot: QtBot, screen: PhotosController) -> None:
    """Wait until the photo is in the pane."""
    qtbot.waitUntil(lambda: screen.view.editor._page is not None)  # noqa: SLF001 -- what is painted


def meant(session: Session, exhibit: ExhibitId) -> object:
    return meant_face(session.bench.desk.store.load("SP-1").findings, exhibit)


def actions(session: Session) -> list[Action]:
    return [entry.event.action for entry in session.bench.desk.store.trail()]


def test_the_photo_that_asks_for_a_choice_comes_first_and_nothing_is_chosen(
    screen: PhotosController, shots: Path
) -> None:
    detail = screen.view.side
    assert detail.title.text() == TWO
    assert detail.badge.word == "several faces"
    assert [b.isChecked() for b in detail.faces.strip.frames.values()] == [False, False]
    picture_of(screen.view, "photos", shots)


@pytest.mark.parametrize("way", ["key", "thumbnail", "box"])
def test_a_face_is_picked_logged_and_compared(
    qtbot: QtBot, session: Session, screen: PhotosController, way: str
) -> None:
    before = session.bench.desk.store.load("SP-1")
    assert not any(f.measure is Measure.FACE_SCORE and TWO in f.exhibits for f in before.findings)
    match way:
        case "key":
            QTest.keyClick(screen.view, Qt.Key.Key_2)
        case "thumbnail":
            screen.view.side.faces.strip.frames["1"].click()
        case _:
            at = screen.view.editor.onto().of(260 + 80j)
            place = QPoint(round(at.real), round(at.imag))
            QTest.mouseClick(screen.view.editor, Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: screen.view.side.badge.word == "limited")
    kept = session.bench.desk.store.load("SP-1")
    assert any(f.measure is Measure.FACE_SCORE and TWO in f.exhibits for f in kept.findings)
    assert Action.FACE_PICKED in actions(session)
    assert getattr(meant(session, TWO), "rank", None) == 1
    assert "Picked by M. Vale" in screen.view.side.said.text()


def test_a_box_and_eyes_are_placed_by_keyboard_and_the_detection_stays(
    qtbot: QtBot, session: Session, screen: PhotosController
) -> None:
    editor = screen.view.editor
    QTest.keyClick(screen.view, Qt.Key.Key_C)
    assert editor.shape_now is not None
    before = editor.shape_now.place(Handle.RIGHT_EYE)
    QTest.keyClick(editor, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(editor, Qt.Key.Key_Down)
    assert editor.shape_now.place(Handle.RIGHT_EYE) - before == 10 + 1j
    assert "right eye" in editor.accessibleDescription()
    QTest.keyClick(editor, Qt.Key.Key_N)
    assert editor.handle is Handle.LEFT_EYE
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Placed by hand" in screen.view.side.said.text())
    case = session.bench.desk.store.load("SP-1")
    boxes = [f for f in case.findings if f.measure is Measure.FACE_BOX and f.exhibits == (TWO,)]
    assert len(boxes) == 2, "what was detected stays"
    assert Action.FACE_PLACED in actions(session)
    assert not screen.view.side.editing.isVisible()


def test_a_face_that_was_not_found_is_drawn_by_mouse(
    qtbot: QtBot, session: Session, screen: PhotosController
) -> None:
    screen.view.photo_chosen.emit(NONE)
    opened(qtbot, screen)
    side, editor = screen.view.side, screen.view.editor
    assert side.badge.word == "no face found"
    assert side.correct.text() == "Draw the face by hand"
    side.correct.click()
    assert editor.shape_now is not None
    grip, onto = editor.shape_now.place(Handle.TOP_LEFT), editor.onto()
    start, end = (onto.of(grip + by) for by in (0, -20 - 30j))
    places = [QPoint(round(p.real), round(p.imag)) for p in (start, end)]
    QTest.mousePress(editor, Qt.MouseButton.LeftButton, pos=places[0])
    QTest.mouseMove(editor, places[1])
    QTest.mouseRelease(editor, Qt.MouseButton.LeftButton, pos=places[1])
    moved = editor.shape_now.place(Handle.TOP_LEFT) - grip
    assert abs(moved - (-20 - 30j)) < 2 / onto.scale
    side.keep.click()
    qtbot.waitUntil(lambda: side.badge.word == "limited")
    assert getattr(meant(session, NONE), "placed", False)


def test_a_refusal_of_something_else_takes_up_no_face_that_was_kept_before(
    qtbot: QtBot, session: Session, screen: PhotosController
) -> None:
    QTest.keyClick(screen.view, Qt.Key.Key_C)
    QTest.keyClick(screen.view.editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Placed by hand" in screen.view.side.said.text())
    session.refused.emit(SealError("of another screen"))
    assert screen.view.editor.shape_now is None
    assert not screen.view.side.reason.isVisible()


def test_escape_forgets_a_correction(session: Session, screen: PhotosController) -> None:
    QTest.keyClick(screen.view, Qt.Key.Key_C)
    QTest.keyClick(screen.view.editor, Qt.Key.Key_Right)
    QTest.keyClick(screen.view.editor, Qt.Key.Key_Escape)
    assert screen.view.editor.shape_now is None
    assert meant(session, TWO) is None


def test_every_row_says_value_limit_and_source(qtbot: QtBot, screen: PhotosController) -> None:
    screen.view.photo_chosen.emit("E-02")
    opened(qtbot, screen)
    side = screen.view.side
    row = side.table.rows.rows[0]
    assert [cell.text for cell in row.cells][:3] == [
        "Head turn",
        "30\N{DEGREE SIGN}",
        "25° or less",
    ]
    assert "ISO/IEC 29794-5" in side.source.text()
    assert "degrees" in side.source.text()


def test_the_anchor_is_proposed_and_can_be_chosen(
    qtbot: QtBot, session: Session, screen: PhotosController
) -> None:
    assert screen.view.anchor.text() == "You judge by E-01, the registered photo of best quality."
    screen.view.photo_chosen.emit("E-05")
    opened(qtbot, screen)
    QTest.keyClick(screen.view, Qt.Key.Key_A)
    qtbot.waitUntil(lambda: "E-05" in screen.view.anchor.text())
    assert Action.ANCHOR_CHOSEN in actions(session)
    assert not screen.view.side.lead.isVisible()


def test_before_the_seal_no_agreement_and_no_score_is_told(screen: PhotosController) -> None:
    assert "after your seal" in screen.view.agreement.accessibleName() + "".join(
        getattr(w, "text", str)()
        for w in screen.view.agreement.findChildren(QWidget)
        if hasattr(w, "text")
    )
    for widget in (screen.view, *screen.view.findChildren(QWidget)):
        told = f"{widget.accessibleName()} {widget.accessibleDescription()} {widget.toolTip()}"
        assert "25000" not in told
        assert "2.5" not in told


def test_after_the_seal_the_agreement_is_told_and_a_change_needs_a_reason(
    qtbot: QtBot, session: Session, screen: PhotosController
) -> None:
    seal(session.bench.desk, "SP-1", replace(judged(2), sealed_at=None))
    session.show(session.bench.case("SP-1"))
    screen.view.photo_chosen.emit("E-02")
    opened(qtbot, screen)
    side = screen.view.side
    words = " ".join(
        w.text() for w in screen.view.agreement.findChildren(QWidget) if hasattr(w, "text")
    )
    assert "all registered photos show the same person" in words
    side.correct.click()
    side.keep.click()
    assert "say why" in side.reason.sentence.text()
    assert meant(session, ExhibitId("E-02")) is None
    side.reason.edit.setText("the box held the poster behind")
    side.keep.click()
    qtbot.waitUntil(lambda: "poster" in side.said.text())
    (own,) = session.bench.desk.store.load("SP-1").assessments
    assert [remark.text for remark in own.remarks] == ["E-02: the box held the poster behind"]


def test_without_photos_the_screen_says_what_to_do_first(
    qtbot: QtBot, session: Session, screen: PhotosController
) -> None:
    bare = replace(session.bench.desk.store.load("SP-1"), id="SP-9", exhibits=(), findings=())
    with qtbot.waitSignal(session.screen_requested) as asked:
        session.show(bare)
        assert screen.view.empty.isVisible()
        screen.view.empty.buttons[0].click()
    assert asked.args == ["intake"]


def test_a_card_in_the_hand_is_told_without_its_result(
    session: Session, screen: PhotosController
) -> None:
    case = session.bench.desk.store.load("SP-1")
    box = next(f for f in case.findings if f.measure is Measure.FACE_BOX and f.value == 1)
    held = replace(box, measure=Measure.FACE_PORTRAIT, subject="held")
    session.show(replace(case, findings=(*case.findings, held)))
    assert "told after your seal" in screen.view.side.printed.text()
    assert "on a card in the hand" in screen.view.editor.accessibleDescription()
