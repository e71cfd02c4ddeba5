"""Writes the letter that the choices ask for, anew with each of them, and has it signed.

Law: what stands in the preview is what is signed; while a newer one is written, nothing is.
"""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.case import Case
from app.domain.errors import RightfulError
from app.domain.exhibit import Lane
from app.domain.letter import Language, Letter, RefusedLine
from app.services.letters import Order
from app.services.workbench import Workbench
from app.ui.screens.export.present import free_folder
from app.ui.screens.export.view_model import Whom, Wish
from app.ui.session import Session
from app.ui.tasks import CancelSource, WorkLane

_PAUSE_MS: Final = 150
"""A letter is written anew when the hand rests, not at each key."""
_LANES: Final = {Whom.HOLDER: Lane.REGISTERED, Whom.OTHER: Lane.OTHER}
_Drafted = tuple[Letter, tuple[RefusedLine, ...], Path]
Written = tuple[tuple[Path, ...], datetime]
"""The files of a letter, and when it was signed."""


class LetterDesk(QObject):
    """At most one letter at a time."""

    drafted = Signal(object, object, object)
    """The letter, its refused lines and a folder to offer."""
    refused = Signal(object)

    def __init__(self, session: Session, documents: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._session: Final = session
        self._documents: Final = documents
        self._order: tuple[Case, Wish] | None = None
        self._asked: CancelSource | None = None
        self._timer: Final = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self._draft)
        self.letter: Letter | None = None

    def order(self, case: Case, wish: Wish) -> None:
        """Have it written once the hand rests."""
        self.drop()
        self._order = case, wish
        self._timer.start()

    def drop(self) -> None:
        """Forget what was asked for; an answer on its way is no longer wanted."""
        self._timer.stop()
        self.letter = None
        if self._asked is not None:
            self._asked.cancel()
            self._asked = None

    def sign(
        self,
        order: tuple[Path, str],
        done: Callable[[Written], None],
        failed: Callable[[RightfulError], None],
    ) -> None:
        """Sign what stands in the preview; `order` is the folder and the passphrase."""
        letter, (into, passphrase) = self.letter, order
        if letter is None:
            return

        def act(bench: Workbench) -> Written:
            return bench.sign_letter(letter, into, passphrase), bench.tools.clock.now()

        self._session.ask(WorkLane.CASE, act, done, failed)

    def _draft(self) -> None:
        if self._order is None:
            return
        case, wish = self._order
        order = Order(lane=_LANES[wish.whom], language=Language(wish.language), note=wish.note)

        def act(bench: Workbench) -> _Drafted:
            letter, refused = bench.letter(case.id, order)
            return letter, refused, free_folder(self._documents, f"{case.id}-{order.lane}")

        self._asked = self._session.ask(WorkLane.CASE, act, self._hand_over, self.refused.emit)

    def _hand_over(self, found: _Drafted) -> None:
        self.letter = found[0]
        self.drafted.emit(*found)
