"""What the tests of Export do on its screen."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from app.services.workbench import Workbench
from app.ui.drawing import Drawing
from app.ui.screens.export.controller import ExportController
from app.ui.screens.export.view_model import Whom
from app.ui.session import Session
from tests.gui.ports import PASSPHRASE
from tests.gui.started import in_front

Open = Callable[..., ExportController]


def settled(screen: ExportController, qtbot: QtBot) -> ExportController:
    """The screen, once it shows what would be signed."""
    qtbot.waitUntil(lambda: screen.shown is not None and Drawing.of_all().resting)
    return screen


def sign(screen: ExportController, folder: Path, passphrase: str = PASSPHRASE) -> None:
    """Have it signed into `folder`."""
    choices = screen.view.choices
    choices.folder.edit.setText(str(folder))
    choices.passphrase.edit.setText(passphrase)
    choices.sign.button.click()


def refused(screen: ExportController, qtbot: QtBot) -> str:
    """Why nothing was signed."""
    qtbot.waitUntil(screen.view.choices.banner.isVisible)
    return screen.view.choices.banner.title.text()


def reopened(session: Session, bench: Workbench, qtbot: QtBot) -> ExportController:
    """The screen of another day."""
    session.show(bench.case("SP-2041"))
    return settled(in_front(qtbot, ExportController(session)), qtbot)


@contextmanager
def choosing(folder: str) -> Iterator[None]:
    """Whoever is asked for a folder names this one."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(QFileDialog, "getExistingDirectory", lambda *_: folder)
        yield


def choose(screen: ExportController, whom: Whom) -> None:
    """Have it say for whom the result is."""
    screen.view.choices.whom.box.choose(whom)


def a_letter(screen: ExportController, qtbot: QtBot, whom: Whom = Whom.OTHER) -> ExportController:
    """The screen, once it shows a letter."""
    choose(screen, whom)
    qtbot.waitUntil(lambda: screen.letters.letter is not None)
    return screen
