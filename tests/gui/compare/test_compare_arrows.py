"""Up and Down lead from feature to feature wherever the focus is, and on to the conclusion."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.assessment import REQUIRED_FEATURES, Feature
from app.ui.screens.compare.controller import CompareController
from app.ui.session import Session
from app.ui.widgets.photo_scene import Blend
from tests.gui.compare.comparing import strip_of


def test_arrows_lead_from_the_last_feature_to_the_conclusion_and_back(
    screen: CompareController,
) -> None:
    view = screen.view
    view.setFocus()
    for _ in REQUIRED_FEATURES:
        held = QApplication.focusWidget()
        assert held is not None
        assert not view.panel.scale.hasFocus()
        QTest.keyClick(held, Qt.Key.Key_Down)
    assert view.panel.scale.hasFocus()
    QTest.keyClick(view.panel.scale, Qt.Key.Key_Right)
    assert view.panel.scale.value is not None
    QTest.keyClick(view.panel.scale, Qt.Key.Key_Up)
    assert not view.panel.scale.hasFocus()
    assert view.current is REQUIRED_FEATURES[-1]
    for _ in range(2):
        held = QApplication.focusWidget()
        assert held is not None
        QTest.keyClick(held, Qt.Key.Key_Down)
    held = QApplication.focusWidget()
    assert held is not None
    assert view.panel.confidence.isAncestorOf(held)


def test_arrows_walk_features_from_a_scale_that_was_pressed(screen: CompareController) -> None:
    view = screen.view
    view.turn_to(Feature.EARS, glide=False)
    scale = view.rows[Feature.EARS].scale
    QTest.mouseClick(scale, Qt.MouseButton.LeftButton)
    assert scale.hasFocus()
    QTest.keyClick(scale, Qt.Key.Key_Down)
    assert view.current is Feature.FACIAL_MARKS


def test_arrows_walk_features_while_a_button_has_the_focus(
    qtbot: QtBot, screen: CompareController, session: Session
) -> None:
    view = screen.view
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)  # before that nothing has the focus
    frame = next(iter(view.references.frames.values()))
    frame.setFocus()
    qtbot.waitUntil(lambda: session.tasks.idle)  # thumbnails make the strips anew
    frame = next(iter(view.references.frames.values()))
    assert frame.hasFocus()
    chosen = strip_of(screen)
    for button in (view.tools.wipe, view.tools.blink, view.rows[Feature.EARS].in_probe, frame):
        view.turn_to(Feature.EARS, glide=False)
        button.setFocus()
        QTest.keyClick(button, Qt.Key.Key_Down)
        reached = [view.current]
        QTest.keyClick(button, Qt.Key.Key_T)
        QTest.keyClick(button, Qt.Key.Key_Up)
        assert [*reached, view.current] == [Feature.FACIAL_MARKS, Feature.EARS]
        assert button.hasFocus()
    assert view.rows[Feature.EARS].scale.value is None
    assert view.rows[Feature.FACIAL_MARKS].scale.value == 2
    assert strip_of(screen) == chosen
    assert view.pair.state.blend is Blend.NONE
