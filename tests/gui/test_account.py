"""Behind the disc at the top right: who is in, lock, look and language; by keyboard."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from app.domain.attestation import KeyInfo
from app.domain.exhibit import digest_of
from app.services.tools import Tools
from app.signing.key_office import FolderKeyOffice
from app.ui import languages, theme
from app.ui.main_window import MainWindow
from app.ui.tokens import ThemeName
from tests.builders import NOW
from tests.gui.started import settle
from tests.gui.workplaces import EXAMINER, MemoryPlace, WallClock

LONG_MS = 20_000
OWN = digest_of(b"certificate")


class Keys(FolderKeyOffice):
    """Knows two keys by their certificates."""

    def listed(self) -> tuple[KeyInfo, ...]:
        """See `KeyOffice.listed`."""
        other = KeyInfo(
            examiner="A. Other",
            certificate=digest_of(b"another"),
            issuer="Workstation",
            root=digest_of(b"root"),
            until=NOW + timedelta(days=365),
            token="",
        )
        return other, replace(other, examiner=EXAMINER, certificate=OWN)


class PlaceWithKeys(MemoryPlace):
    """Where examiners have keys."""

    def tools(self, roots: tuple[bytes, ...] = ()) -> Tools:
        """See `Workplace.tools`."""
        return replace(super().tools(roots), key_office=Keys(Path("/nowhere"), WallClock()))


def opened(qtbot: QtBot, window: MainWindow) -> QMenu:
    window.frame.top.initials.setFocus()
    QTest.keyClick(window.frame.top.initials, Qt.Key.Key_Space)
    menu = window.account.menu
    assert menu is not None
    qtbot.waitUntil(menu.isVisible)
    settle(qtbot, window)
    return menu


def words(menu: QMenu) -> list[str]:
    return [act.text().partition("\t")[0] for act in menu.actions() if not act.isSeparator()]


def act(menu: QMenu, word: str) -> QAction:
    return next(each for each in menu.actions() if each.text().startswith(word))


def below(menu: QMenu, word: str) -> QMenu:
    found = act(menu, word).menu()
    assert isinstance(found, QMenu)
    return found


def test_it_says_who_is_in_and_offers_what_concerns_them(qtbot: QtBot, window: MainWindow) -> None:
    left: list[bool] = []
    window.lock_requested.connect(lambda: left.append(True))
    menu = opened(qtbot, window)
    assert left == [], "one press locks nobody out"
    qtbot.waitUntil(lambda: words(menu)[1] == "Examiner, lets others in and out")
    assert words(menu) == [
        EXAMINER,
        "Examiner, lets others in and out",
        "Theme",
        "Language",
        "Preferences",
        "Lock, or sign in as somebody else",
    ]
    assert [act(menu, word).isEnabled() for word in (EXAMINER, "Examiner")] == [False, False]
    assert act(menu, "Lock").text().endswith("Ctrl+Shift+L")
    assert window.rect().contains(window.mapFromGlobal(menu.geometry().bottomRight()))
    QTest.keyClick(menu, Qt.Key.Key_Escape)
    assert not menu.isVisible()
    assert window.frame.top.initials.hasFocus()


@pytest.mark.parametrize("place", [PlaceWithKeys()])
def test_it_tells_by_which_key_the_examiner_signs(qtbot: QtBot, window: MainWindow) -> None:
    menu = opened(qtbot, window)
    short = f"Your key: {OWN[:4]}\N{HORIZONTAL ELLIPSIS}{OWN[-4:]}"
    qtbot.waitUntil(lambda: short in words(menu))
    assert words(menu).index(short) == 2, "with who is in"
    below_it = below(menu, short)
    what, *whole, copy = words(below_it)
    assert what == "SHA-256 of its certificate"
    assert "".join(whole).replace(" ", "") == OWN
    assert {len(four) for line in whole for four in line.split()} == {4}
    with qtbot.waitSignal(window.session.told) as told:
        act(below_it, copy).trigger()
    assert told.args == ["The fingerprint of your key is copied."]
    assert QApplication.clipboard().text() == OWN
    menu.close()


def test_enter_locks(qtbot: QtBot, window: MainWindow) -> None:
    menu = opened(qtbot, window)
    with qtbot.waitSignal(window.lock_requested):
        QTest.keyClick(menu, Qt.Key.Key_Return)


def test_theme_and_language_are_chosen_there_and_the_present_ones_ticked(
    qtbot: QtBot, window: MainWindow
) -> None:
    menu = opened(qtbot, window)
    themes = below(menu, "Theme")
    assert [each.text() for each in themes.actions() if each.isChecked()] == ["Light"]
    act(themes, "Dark").trigger()
    qtbot.waitUntil(lambda: theme.current().name is ThemeName.DARK)
    menu.close()
    before = window.frame
    menu = opened(qtbot, window)
    act(below(menu, "Language"), "简体中文").trigger()
    menu.close()
    qtbot.waitUntil(lambda: window.frame is not before and window.ready, timeout=LONG_MS)
    assert languages.current() == languages.CHINESE


def test_preferences_are_a_press_away(qtbot: QtBot, window: MainWindow) -> None:
    menu = opened(qtbot, window)
    act(menu, "Preferences").trigger()
    assert window.current == "preferences"
    menu.close()
