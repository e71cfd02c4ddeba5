"""Other colours on a window that somebody looks at: in turns, at once to the eye, nothing lost."""

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.settings import Settings
from app.ui import theme
from app.ui.recolour import Recolour
from app.ui.surroundings import dress
from app.ui.tokens import ThemeName
from app.ui.widgets.buttons import Button
from app.ui.widgets.gallery import Gallery
from tests.gui.conftest import RESOURCES

DARK = Settings(theme=ThemeName.DARK, language="en", motion="reduced")
LIGHT = Settings(theme=ThemeName.LIGHT, language="en", motion="reduced")


def shown(qtbot: QtBot) -> Gallery:
    gallery = Gallery()
    qtbot.addWidget(gallery)
    gallery.resize(1440, 900)
    gallery.show()
    for button in gallery.findChildren(Button):
        button.set_busy(busy=False)  # the turning ring is elsewhere in each
    QApplication.processEvents()
    return gallery


def until_worn(qtbot: QtBot, app: QApplication) -> None:
    recolour = Recolour.of(app)
    qtbot.waitUntil(lambda: recolour.resting)
    QApplication.processEvents()


def test_it_looks_as_if_it_had_been_built_so(qtbot: QtBot, dressed: QApplication) -> None:
    switched = shown(qtbot)
    before = switched.grab().toImage()
    for look in (DARK, LIGHT, DARK):
        dress(dressed, RESOURCES, look)
        until_worn(qtbot, dressed)
    after = switched.grab().toImage()
    assert after == shown(qtbot).grab().toImage()
    dress(dressed, RESOURCES, LIGHT)
    until_worn(qtbot, dressed)
    assert switched.grab().toImage() == before != after


def test_nobody_sees_a_half(qtbot: QtBot, dressed: QApplication) -> None:
    gallery = shown(qtbot)
    dress(dressed, RESOURCES, DARK)
    assert theme.current().name is ThemeName.DARK
    seen = []
    while not Recolour.of(dressed).resting:
        seen.append(gallery.updatesEnabled())
        QCoreApplication.processEvents()
    assert len(seen) > 3, "it took one turn"
    assert not any(seen[:-1])
    assert gallery.updatesEnabled()


def test_who_changes_the_mind_wears_what_was_asked_for_last(
    qtbot: QtBot, dressed: QApplication
) -> None:
    gallery = shown(qtbot)
    before = gallery.grab().toImage()
    dress(dressed, RESOURCES, DARK)
    for _ in range(3):
        QCoreApplication.processEvents()
    dress(dressed, RESOURCES, LIGHT)
    until_worn(qtbot, dressed)
    assert gallery.grab().toImage() == before


def test_what_goes_and_what_comes_meanwhile(qtbot: QtBot, dressed: QApplication) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    lines = [QLineEdit() for _ in range(200)]
    for line in lines:
        column.addWidget(line)
    window.show()
    lines[7].setFocus()
    lines[7].setText("half a wo")
    dress(dressed, RESOURCES, DARK)
    QCoreApplication.processEvents()
    for gone in lines[100:]:
        gone.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    late = QPushButton("late")
    column.addWidget(late)
    until_worn(qtbot, dressed)
    assert (lines[7].text(), window.focusWidget()) == ("half a wo", lines[7])
    worn = {each.palette().text().color().name() for each in lines[:100]}
    assert worn == {late.palette().text().color().name()} == {theme.colour("text").name()}


def test_motion_alone_colours_nothing(qtbot: QtBot, dressed: QApplication) -> None:
    gallery = shown(qtbot)
    assert gallery.isVisible()
    dress(dressed, RESOURCES, LIGHT)
    assert Recolour.of(dressed).resting
    assert theme.current().reduced_motion
    theme.reduce_motion(reduced=False)
