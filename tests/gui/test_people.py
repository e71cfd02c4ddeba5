"""Preferences: the own passphrase, and who can sign in here."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.services.phrases import ERRORS
from app.settings import SettingsFile
from app.ui.screens.preferences.controller import PreferencesController
from app.ui.session import Session
from app.ui.surroundings import Surroundings
from app.ui.tasks import Tasks
from tests.gui.conftest import picture_of
from tests.gui.started import in_front
from tests.gui.workplaces import EXAMINER, PASSPHRASE, MemoryPlace

HERS = "five other invented words"


@pytest.fixture
def screen(qtbot: QtBot, place: MemoryPlace, tasks: Tasks, tmp_path: Path) -> PreferencesController:
    return opened(qtbot, Session(place.open(EXAMINER, PASSPHRASE), tasks), tmp_path)


def opened(qtbot: QtBot, session: Session, folder: Path) -> PreferencesController:
    made = PreferencesController(session)
    settings = SettingsFile(folder / "settings.json")
    made.settle(Surroundings(settings=settings, dress=lambda _now: None, store=folder))
    return in_front(qtbot, made, (1216, 760))


def add(screen: PreferencesController, name: str, opener: str = PASSPHRASE) -> None:
    card = screen.view.people
    typed = ((card.name, name), (card.own, HERS), (card.again, HERS), (card.opener, opener))
    for field, text in typed:
        field.edit.setText(text)
    card.add.click()


def test_the_first_examiner_lets_another_one_in_and_out(
    qtbot: QtBot, screen: PreferencesController, place: MemoryPlace, shots: Path
) -> None:
    card = screen.view.people
    add(screen, "N. Berg")
    assert [field.text() for field in card.fields] == [""] * 4
    qtbot.waitUntil(card.banner.isVisible)
    assert place.passphrases == {EXAMINER: PASSPHRASE, "N. Berg": HERS}
    assert set(card.removals) == {"N. Berg"}
    qtbot.waitUntil(lambda: card.name.height() >= card.name.sizeHint().height())
    picture_of(screen.view, "preferences", shots)
    card.removals["N. Berg"].click()
    assert card.opener.sentence.text() == "Enter your passphrase to remove somebody."
    card.opener.edit.setText(PASSPHRASE)
    card.removals["N. Berg"].click()
    qtbot.waitUntil(lambda: set(place.passphrases) == {EXAMINER})


@pytest.mark.parametrize(
    ("name", "opener", "code"),
    [
        ("m.vale", PASSPHRASE, "store.examiner_exists"),
        ("N. Berg", "a guess", "attestation.key_unavailable"),
    ],
)
def test_who_is_here_already_or_comes_unopened_is_refused(
    qtbot: QtBot, screen: PreferencesController, name: str, opener: str, code: str
) -> None:
    add(screen, name, opener)
    banner = screen.view.people.banner
    qtbot.waitUntil(banner.isVisible)
    assert banner.title.text() == ERRORS[code].what


def test_only_the_first_one_may(
    qtbot: QtBot, place: MemoryPlace, tasks: Tasks, tmp_path: Path
) -> None:
    place.open(EXAMINER, PASSPHRASE).people.add("N. Berg", HERS, PASSPHRASE)
    screen = opened(qtbot, Session(place.open("N. Berg", HERS), tasks), tmp_path)
    assert not screen.view.people.add.isVisible()
    assert screen.view.people.removals == {}
    assert screen.view.people.hint.text() == f"{EXAMINER} lets others in and out."


def test_the_own_passphrase_is_changed(
    qtbot: QtBot, screen: PreferencesController, place: MemoryPlace
) -> None:
    card = screen.view.passphrase
    for old, again, told in (
        ("a guess", HERS, ""),
        (PASSPHRASE, HERS + "!", "not"),
        ("", HERS, ""),
    ):
        for field, text in zip(card.fields, (old, HERS, again), strict=True):
            field.edit.setText(text)
        card.change.click()
        assert told in card.again.sentence.text()
    assert place.passphrases == {EXAMINER: PASSPHRASE}
    for field, text in zip(card.fields, (PASSPHRASE, HERS, HERS), strict=True):
        field.edit.setText(text)
    card.change.click()
    qtbot.waitUntil(lambda: place.passphrases == {EXAMINER: HERS})
    assert {edit.text() for edit in card.findChildren(QLineEdit)} == {""}
