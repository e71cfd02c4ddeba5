"""Where the program was started, as the faces see it."""

from contextlib import AbstractContextManager
from pathlib import Path
from typing import Protocol

from app.services.policies import PolicyShelf
from app.services.tools import Tools
from app.services.workbench import Workbench


class Workplace(Protocol):
    """Where the program was started; `bootstrap` makes it and the faces are handed it."""

    def tools(self, roots: tuple[bytes, ...] = ()) -> Tools:
        """What works without a case store; `roots` (PEM) are believed beside the usual ones."""

    def shelf(self) -> PolicyShelf:
        """The policies here; there even when the one that is installed may not rule."""

    def examiners(self) -> tuple[str, ...]:
        """Who can sign in here, the first one first; empty at first run."""

    def open(self, examiner: str, passphrase: str) -> Workbench:
        """Unlock the case store as `examiner`, or make store and login at first run.

        Raises:
            UnknownExaminerError: Nobody of that name can sign in here.
            StoreError: Wrong passphrase, tampered, busy, full or newer than this program.
        """

    def practice(self, examiner: str) -> AbstractContextManager[tuple[Workbench, str]]:
        """A store that lasts as long as the context, with the passphrase of its practice key."""

    def back_up(self, bench: Workbench, into: Path) -> None:
        """Copy store, keys and settings of trust, encrypted as they are, to the new folder `into`.

        Raises:
            StoreError: Nothing is left at `into`.
        """

    def restore(self, source: Path, examiner: str, passphrase: str) -> Workbench:
        """Put a backup in the place of what is there, which is set aside, and open it.

        Raises:
            TamperedError: It is not whole. Nothing was changed.
            WrongPassphraseError: It does not open. Nothing was changed.
        """

    def prepare(self) -> None:
        """Load what opening the store takes, so that whoever opens it need not wait for that.

        Raises:
            RightfulError: Opening will raise it as well.
        """

    def warm(self) -> None:
        """Start the engines' processes, so that the first examination does not wait for them."""

    def lock(self) -> None:
        """Close the case store, so that somebody else can sign in; what runs warm stays warm."""

    def close(self) -> None:
        """Stop everything that was started."""
