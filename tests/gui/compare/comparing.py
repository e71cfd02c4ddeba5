"""What the tests of Compare do by keys, and read off the screen and the store."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.assessment import REQUIRED_FEATURES, Feature
from app.domain.custody import Action
from app.domain.exhibit import Lane
from app.services.assess import assessment_of
from app.ui.screens.compare.controller import CompareController
from app.ui.session import Session
from app.ui.widgets.photo_marks import Side
from tests.gui.workplaces import EXAMINER

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
BOTH = (Side.REGISTERED, Side.SUBMITTED)


def settled(qtbot: QtBot, screen: CompareController) -> None:
    """Wait until both photos are in their panes."""
    state = screen.view.pair.state
    qtbot.waitUntil(lambda: all(screen.view.pair.state.layer(side) for side in BOTH), timeout=9000)
    assert state is not None


def trail(session: Session) -> list[Action]:
    """What was done, in the order of the trail."""
    return [entry.event.action for entry in session.bench.desk.store.trail()]


def press(screen: CompareController, key: Qt.Key, modifier: object = None) -> None:
    """Press a key as it reaches the screen."""
    held = modifier if isinstance(modifier, Qt.KeyboardModifier) else Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(screen.view, QKeyEvent(QKeyEvent.Type.KeyPress, key, held))


def rate_everything(screen: CompareController) -> None:
    """All eight features by keyboard alone."""
    screen.view.turn_to(Feature.EARS, glide=False)
    for _ in REQUIRED_FEATURES:
        press(screen, Qt.Key.Key_R)
        press(screen, Qt.Key.Key_Down)


def strip_of(screen: CompareController) -> str:
    """The reference in the pane."""
    frames = screen.view.references.frames.items()
    return next(key for key, frame in frames if frame.isChecked())


def saved(session: Session) -> int:
    """How many features are rated in what is kept."""
    case = session.bench.desk.store.load(session.case.id if session.case else "")
    known = assessment_of(case, EXAMINER, Lane.REGISTERED)
    return 0 if known is None else len(REQUIRED_FEATURES) - len(known.missing())
