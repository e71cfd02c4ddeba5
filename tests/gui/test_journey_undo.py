"""What was done is taken back by toast and Ctrl+Z; files are dropped where they make sense."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QObject, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from app import paths
from app.domain.exhibit import Exhibit, Lane, Role
from app.domain.finding import Measure
from app.services.correct import Entry
from app.services.said import by_examiner
from app.ui.dropping import Drops
from app.ui.main import Door
from app.ui.main_window import SCREENS, MainWindow
from app.ui.screens.documents.controller import DocumentsController
from app.ui.screens.export.controller import ExportController
from app.ui.screens.funds.view import FundsView
from app.ui.screens.intake.controller import IntakeController
from app.ui.undoing import Deed, Undoing
from tests.gui.started import enter, settle

LONG_MS = 20_000
PHOTO = paths.resources() / "practice/sp-2041/files/selfie.jpg"
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(qtbot: QtBot, door: Door) -> MainWindow:
    made = enter(qtbot, door)
    made.take_step("practice")
    qtbot.waitUntil(lambda: made.current == "compare", timeout=LONG_MS)
    settle(qtbot, made)
    return made


def exhibit_of(window: MainWindow, number: int) -> Exhibit:
    case = window.session.case
    assert case is not None
    return case.exhibits[number]


def let_fall(view: QWidget, *files: Path) -> None:
    """Let files fall onto a screen; a drop that is sent would look for a drag under way."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, left, none)
    assert event.type() is QEvent.Type.Drop
    (drops,) = view.findChildren(Drops, options=Qt.FindChildOption.FindDirectChildrenOnly)
    assert view.acceptDrops()
    assert drops.eventFilter(view, event)


def test_deeds_go_back_and_forth_and_stay_with_their_case() -> None:
    done: list[str] = []
    owner = QObject()
    undoing = Undoing(owner)
    undoing.turn_to("SP-1")

    def act(name: str, told: Callable[[], None]) -> None:
        done.append(name)
        told()

    for name in ("one", "two"):
        deed = Deed(sentence=name, undo=partial(act, f"not {name}"), redo=partial(act, name))
        undoing.did(deed)
    assert [undoing.undo(), undoing.undo(), undoing.undo()] == [True, True, False]
    assert [undoing.redo(), undoing.undo(), undoing.redo()] == [True, True, True]
    assert done == ["not two", "not one", "one", "not one", "one"]
    undoing.turn_to("SP-1")
    assert undoing.undo()
    undoing.turn_to("SP-2")
    assert not undoing.undo()
    assert not undoing.redo()


def test_what_is_refused_is_not_said_to_be_taken_back() -> None:
    told: list[str] = []
    owner = QObject()
    undoing = Undoing(owner)
    undoing.turn_to("SP-1")
    undoing.told.connect(lambda words, _undo: told.append(words))
    late: list[Callable[[], None]] = []
    undoing.did(Deed(sentence="one", undo=late.append, redo=late.append))
    assert undoing.undo()
    assert (told, undoing.redo(), undoing.undo()) == (["one"], False, False)
    late.pop()()
    assert told[1:] == ["Taken back: one"]
    assert undoing.redo()
    undoing.turn_to("SP-2")
    late.pop()()  # an answer of the case that was left
    assert (len(told), undoing.undo()) == (2, False)


def test_filing_on_intake_is_taken_back_by_the_toast_and_by_ctrl_z(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.go("intake")
    settle(qtbot, window)
    intake = window.placed("intake")
    assert isinstance(intake, IntakeController)
    known = exhibit_of(window, -1)
    other = Lane.OTHER if known.lane is Lane.REGISTERED else Lane.REGISTERED
    intake.view.filed.emit(known.id, other, Role.PRESSURE)
    qtbot.waitUntil(lambda: exhibit_of(window, -1).lane is other, timeout=LONG_MS)
    toast = window.frame.toast
    qtbot.waitUntil(toast.undo.isVisible, timeout=LONG_MS)
    assert known.id in toast.sentence.text()
    toast.undo.click()
    qtbot.waitUntil(lambda: exhibit_of(window, -1) == known, timeout=LONG_MS)
    settle(qtbot, window)
    QTest.keyClick(intake.view, Qt.Key.Key_Z, CTRL | SHIFT)
    qtbot.waitUntil(lambda: exhibit_of(window, -1).role is Role.PRESSURE, timeout=LONG_MS)
    settle(qtbot, window)
    QTest.keyClick(intake.view, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: exhibit_of(window, -1) == known, timeout=LONG_MS)
    settle(qtbot, window)


def test_what_waits_where_an_exhibit_is_filed_is_told_and_comes_back_with_it(
    qtbot: QtBot, window: MainWindow
) -> None:
    paper = next(e for e in exhibits_of(window) if e.role is Role.DOCUMENT)
    entry = Entry(exhibit=paper.id, field="surname", text="ROWAN-SPECIMEN")
    case_id = window.session.case.id if window.session.case else ""
    window.session.change(lambda bench: bench.correct_field(case_id, entry))
    qtbot.waitUntil(lambda: own_readings(window) == 1, timeout=LONG_MS)
    window.go("intake")
    settle(qtbot, window)
    intake, toast = window.placed("intake"), window.frame.toast
    assert isinstance(intake, IntakeController)
    intake.view.filed.emit(paper.id, paper.lane, Role.PROBE)
    waits = "Set aside until it is filed there again: own readings of fields."
    qtbot.waitUntil(lambda: toast.sentence.text().endswith(waits), timeout=LONG_MS)
    assert own_readings(window) == 0
    toast.undo.click()
    qtbot.waitUntil(lambda: own_readings(window) == 1, timeout=LONG_MS)
    settle(qtbot, window)


def exhibits_of(window: MainWindow) -> tuple[Exhibit, ...]:
    case = window.session.case
    assert case is not None
    return case.exhibits


def own_readings(window: MainWindow) -> int:
    case = window.session.case
    assert case is not None
    return sum(f.subject == "surname@examiner" for f in case.findings if by_examiner(f))


def test_a_reading_is_taken_back_to_the_one_before_and_to_the_machines(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.go("documents")
    settle(qtbot, window)
    documents = window.placed("documents")
    assert isinstance(documents, DocumentsController)

    def own() -> list[object]:
        case = window.session.case
        assert case is not None
        fields = [f for f in case.findings if f.measure is Measure.DOCUMENT_FIELD]
        return [f.value for f in fields if f.subject == "surname@examiner"]

    def stands(wanted: list[object]) -> bool:
        return own() == wanted

    for text in ("ROWAN", "ROWEN"):
        documents.view.corrected.emit("surname", text)
        qtbot.waitUntil(partial(stands, [text]))
    table = next(t for t in documents.view.tables.values())
    earlier: tuple[list[object], ...] = (["ROWAN"], [])
    for left in earlier:
        QTest.keyClick(table, Qt.Key.Key_Z, CTRL)
        qtbot.waitUntil(partial(stands, left))
    QTest.keyClick(table, Qt.Key.Key_Z, CTRL | SHIFT)
    qtbot.waitUntil(lambda: own() == ["ROWAN"])
    settle(qtbot, window)


@pytest.mark.parametrize("key", ["photos", "documents"])
def test_files_dropped_inside_a_case_are_taken_in(
    qtbot: QtBot, tmp_path: Path, window: MainWindow, key: str
) -> None:
    photo = tmp_path / "another.jpg"
    photo.write_bytes(PHOTO.read_bytes() + b"another photo")
    window.go(key)
    settle(qtbot, window)
    case = window.session.case
    assert case is not None
    let_fall(window.placed(key).view, photo)
    assert window.current == "intake"

    def taken() -> bool:
        now = window.session.case
        return now is not None and len(now.exhibits) + len(now.refusals) > before

    before = len(case.exhibits) + len(case.refusals)
    qtbot.waitUntil(taken, timeout=LONG_MS)
    settle(qtbot, window)


def test_papers_dropped_on_funds_are_filed_as_funds_of_the_party_shown(
    qtbot: QtBot, tmp_path: Path, window: MainWindow
) -> None:
    paper = tmp_path / "statement.jpg"
    paper.write_bytes(PHOTO.read_bytes() + b"another paper")
    window.go("funds")
    settle(qtbot, window)
    let_fall(window.placed("funds").view, paper)
    qtbot.waitUntil(lambda: exhibit_of(window, -1).name == paper.name, timeout=LONG_MS)
    last = exhibit_of(window, -1)
    assert (last.role, last.lane, window.current) == (Role.FUNDS, Lane.OTHER, "funds")
    settle(qtbot, window)


def test_a_folder_dropped_on_export_is_where_the_result_goes(
    qtbot: QtBot, tmp_path: Path, window: MainWindow
) -> None:
    export = window.placed("export")
    assert isinstance(export, ExportController)
    let_fall(export.view, tmp_path)
    assert str(tmp_path) in export.view.choices.folder.text()
    assert Path(export.view.choices.folder.text()) == tmp_path / "SP-2041", "as chosen by hand"
    settle(qtbot, window)
    export.view.show_locked()
    with qtbot.waitSignal(window.session.told) as told:
        let_fall(export.view, tmp_path.parent)
    assert told.args[0].startswith("A folder is taken here while")
    assert Path(export.view.choices.folder.text()) == tmp_path / "SP-2041"


def test_what_is_dropped_falls_on_the_screen_and_into_no_line(
    qtbot: QtBot, window: MainWindow
) -> None:
    assert QLineEdit().acceptDrops(), "a plain one takes the name of a file for words"
    seen = 0
    for key in SCREENS:
        window.go(key)
        settle(qtbot, window)
        view = window.placed(key).view
        if isinstance(view, FundsView):
            for form in view.forms.values():
                form.make()
        for kind in (QLineEdit, QPlainTextEdit):
            for line in view.findChildren(kind):
                assert isinstance(line, QLineEdit | QPlainTextEdit)
                deaf = isinstance(line, QPlainTextEdit) and line.isReadOnly()
                assert deaf or not line.acceptDrops(), (key, line.accessibleName())
                seen += 1
    assert seen > 20
