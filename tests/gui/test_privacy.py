"""The window keeps to who sits at it: its title, and pictures that others take of it."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.settings import Settings
from app.ui import capture
from app.ui.main import Door
from app.ui.main_window import SCREENS, MainWindow
from app.ui.screens.preferences.privacy_card import PrivacyCard
from tests.gui.started import with_practice


def test_the_title_tells_the_program_and_the_case_number_and_no_name(
    qtbot: QtBot, door: Door, window: MainWindow
) -> None:
    assert door.windowTitle() == "Rightful"
    with_practice(qtbot, window)
    case = window.session.case
    assert case is not None
    assert door.windowTitle() == "SP-2041 \N{EM DASH} Rightful"
    names = {party.name for party in case.parties}
    assert names
    for key in SCREENS:
        window.go(key)
        assert not any(name in door.windowTitle() for name in names)
        inside = window.current not in {"queue", "verify", "preferences", "help"}
        assert door.windowTitle().startswith("SP-2041") is inside, key


def test_pictures_are_refused_where_the_system_can_and_allowed_when_wished(qtbot: QtBot) -> None:
    asked: list[tuple[bool, bool]] = []

    def exclude(handle: int, allowed: bool) -> bool:  # noqa: FBT001 -- of a table of functions
        asked.append((handle > 0, allowed))
        return True

    widget = QWidget()
    qtbot.addWidget(widget)
    systems = {"win32": exclude}
    assert capture.allow(widget, allowed=False, system="win32", systems=systems)
    assert capture.allow(widget, allowed=True, system="win32", systems=systems)
    assert asked == [(True, False), (True, True)]
    assert not capture.allow(widget, allowed=False, system="linux", systems=systems)
    assert capture.able("win32")
    assert capture.able("darwin")
    assert not capture.able("linux")


def test_a_system_that_is_too_old_for_the_switch_says_no(qtbot: QtBot) -> None:
    def missing(_handle: int, _allowed: bool) -> bool:  # noqa: FBT001 -- of a table of functions
        raise AttributeError

    widget = QWidget()
    qtbot.addWidget(widget)
    assert not capture.allow(widget, allowed=False, system="win32", systems={"win32": missing})


def test_preferences_say_plainly_what_the_system_cannot(qtbot: QtBot) -> None:
    card, able = PrivacyCard(able=False), PrivacyCard(able=True)
    for each in (card, able):
        qtbot.addWidget(each)
        each.show_settings(Settings())
    assert "has no switch" in card.hint.text()
    assert not card.pictures.isEnabled()
    assert card.pictures.choice() == "yes", "what cannot be kept out is not said to be"
    assert able.pictures.choice() == "no"
    with qtbot.waitSignal(able.changed) as told:
        able.pictures.cells["yes"].click()
    assert told.args == [{"pictures_allowed": True}]
