"""What the trail cannot tell of does not leave."""

from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.case import Case
from app.domain.custody import Action, CustodyEvent
from app.domain.errors import StoreFullError
from app.domain.exhibit import Lane
from app.domain.letter import Language
from app.services.leaving import Leaving
from app.services.letters import Order
from app.services.workbench import Workbench
from app.store.memory import MemoryStore
from tests.gui.disputes import partial
from tests.gui.ports import PASSPHRASE, a_bench, keep


class FullStore(MemoryStore):
    """Has no room for the entry of what leaves."""

    full = True

    def save(self, case: Case, event: CustodyEvent) -> None:
        """See `CaseStore.save`."""
        if self.full and event.action in {Action.EXPORTED, Action.LETTER_SIGNED}:
            raise StoreFullError
        super().save(case, event)


@pytest.fixture
def store() -> FullStore:
    return FullStore()


@pytest.fixture
def bench(store: FullStore) -> Workbench:
    """At a dispute that can be signed."""
    made = a_bench()
    made = replace(made, desk=replace(made.desk, store=store))
    keep(made, partial())
    return made


def test_a_result_that_cannot_be_told_of_does_not_leave(
    bench: Workbench, store: FullStore, tmp_path: Path
) -> None:
    folder = tmp_path / "result"
    shown = bench.determine("SP-2041")
    with pytest.raises(StoreFullError):
        bench.attest("SP-2041", shown, Leaving(folder=folder), PASSPHRASE)
    assert list(folder.iterdir()) == []
    assert bench.case("SP-2041").exports == ()
    store.full = False
    _, files = bench.attest("SP-2041", shown, Leaving(folder=folder), PASSPHRASE)
    assert sorted(folder.iterdir()) == sorted(files)
    assert len(bench.case("SP-2041").exports) == 1


def test_a_letter_that_cannot_be_told_of_does_not_leave(
    bench: Workbench, store: FullStore, tmp_path: Path
) -> None:
    folder = tmp_path / "letter"
    order = Order(lane=Lane.OTHER, language=Language.ENGLISH, note="")
    letter, refused = bench.letter("SP-2041", order)
    assert refused == ()
    with pytest.raises(StoreFullError):
        bench.sign_letter(letter, folder, PASSPHRASE)
    assert list(folder.iterdir()) == []
    store.full = False
    files = bench.sign_letter(letter, folder, PASSPHRASE)
    assert sorted(folder.iterdir()) == sorted(files)
