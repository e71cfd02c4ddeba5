"""This machine while nobody is in: it says who can sign in, and loads the rest after that.

What opens stores, examines and signs takes longer to load than Qt does, and nothing of it is needed
to ask for a passphrase.
"""

from contextlib import AbstractContextManager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from app import paths
from app.store.header import examiners, store_exists

if TYPE_CHECKING:
    from app.bootstrap.workstation import Workstation
    from app.services.policies import PolicyShelf
    from app.services.tools import Tools
    from app.services.workbench import Workbench


def who_can_sign_in() -> tuple[str, ...]:
    """See `Workplace.examiners`."""
    folder = paths.store()
    return examiners(folder) if store_exists(folder) else ()


class Entrance:
    """A `Workplace` that is there at once; the `Workstation` behind it is made when asked for."""

    @cached_property
    def _workstation(self) -> "Workstation":
        # Imported late: that is what this class is for.
        from app.bootstrap.workstation import Workstation  # noqa: PLC0415

        return Workstation()

    def tools(self, roots: tuple[bytes, ...] = ()) -> "Tools":
        """See `Workplace.tools`."""
        return self._workstation.tools(roots)

    def shelf(self) -> "PolicyShelf":
        """See `Workplace.shelf`."""
        return self._workstation.shelf()

    def examiners(self) -> tuple[str, ...]:
        """See `Workplace.examiners`."""
        return who_can_sign_in()

    def open(self, examiner: str, passphrase: str) -> "Workbench":
        """See `Workplace.open`."""
        return self._workstation.open(examiner, passphrase)

    def practice(self, examiner: str) -> AbstractContextManager[tuple["Workbench", str]]:
        """See `Workplace.practice`."""
        return self._workstation.practice(examiner)

    def back_up(self, bench: "Workbench", into: Path) -> None:
        """See `Workplace.back_up`."""
        self._workstation.back_up(bench, into)

    def restore(self, source: Path, examiner: str, passphrase: str) -> "Workbench":
        """See `Workplace.restore`."""
        return self._workstation.restore(source, examiner, passphrase)

    def prepare(self) -> None:
        """See `Workplace.prepare`."""
        self._workstation.prepare()

    def warm(self) -> None:
        """See `Workplace.warm`."""
        self._workstation.warm()

    def lock(self) -> None:
        """See `Workplace.lock`."""
        self._workstation.lock()

    def close(self) -> None:
        """See `Workplace.close`."""
        if "_workstation" in self.__dict__:
            self._workstation.close()
