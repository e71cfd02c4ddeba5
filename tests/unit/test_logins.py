"""Logins of the real workstation: store, keys and trail move together, or not at all."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app import paths
from app.bootstrap.workstation import Workstation
from app.domain.custody import Action
from app.domain.errors import (
    ExaminerExistsError,
    KeyUnavailableError,
    StoreError,
    UnknownExaminerError,
    WrongPassphraseError,
)
from app.services.workbench import Workbench
from app.signing.keys import Keyring
from app.store.case_store import SqlCipherStore
from tests.unit.store.building import CHEAP

FIRST, SECOND = "M. Vale", "N. Berg"
WORDS, HERS, NEW = "four words of vale", "own words of berg", "newer words of berg"


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Workstation]:
    monkeypatch.setenv("RIGHTFUL_HOME", str(tmp_path / "home"))
    for module in ("opening", "case_store"):  # the real cost is tested once, in `test_vault.py`
        monkeypatch.setattr(f"app.store.{module}.Cost", lambda: CHEAP)
    made = Workstation()
    yield made
    made.close()


def opened(place: Workstation, examiner: str, passphrase: str) -> Workbench:
    place.lock()
    return place.open(examiner, passphrase)


def test_each_examiner_opens_and_signs_with_what_is_their_own(place: Workstation) -> None:
    assert place.examiners() == ()
    first = place.open(FIRST, WORDS)
    for name, opener, error in (
        ("m.vale", WORDS, ExaminerExistsError),
        (SECOND, "a guess", KeyUnavailableError),
    ):
        with pytest.raises(error):
            first.people.add(name, HERS, opener)
    assert first.people.add(SECOND, HERS, WORDS) == (FIRST, SECOND)
    for name, words in ((SECOND, WORDS), (FIRST, HERS)):
        with pytest.raises(WrongPassphraseError):
            opened(place, name, words)
    with pytest.raises(UnknownExaminerError):
        opened(place, "Somebody", WORDS)
    second = opened(place, SECOND, HERS)
    own = second.keys.signer(SECOND, HERS).fingerprint()
    assert own != second.keys.signer(FIRST, WORDS).fingerprint()
    with pytest.raises(KeyUnavailableError):
        second.keys.signer(FIRST, HERS)
    with pytest.raises(KeyUnavailableError):
        second.people.remove(FIRST, HERS)
    actions = [entry.event.action for entry in second.desk.store.trail()]
    assert actions == [Action.EXAMINER_ADDED]


def test_who_cannot_get_in_for_want_of_a_key_keeps_nobody_else_out(place: Workstation) -> None:
    place.open(FIRST, WORDS).people.add(SECOND, HERS, WORDS)
    Keyring(paths.keys()).remove(SECOND)
    for _ in range(2):
        with pytest.raises(KeyUnavailableError):
            opened(place, SECOND, HERS)
    assert place.open(FIRST, WORDS).examiner == FIRST


def test_a_passphrase_changes_for_store_and_key_and_a_removed_one_stays_out(
    place: Workstation, monkeypatch: pytest.MonkeyPatch
) -> None:
    place.open(FIRST, WORDS).people.add(SECOND, HERS, WORDS)
    second = opened(place, SECOND, HERS)
    for old, new in (("a guess", NEW), (HERS, " ")):
        with pytest.raises(WrongPassphraseError):
            second.people.change_passphrase(old, new)
    with monkeypatch.context() as patch:  # the disk fails between the keys and the store
        patch.setattr(SqlCipherStore, "change_passphrase", _fails)
        with pytest.raises(StoreError):
            second.people.change_passphrase(HERS, NEW)
    second = opened(place, SECOND, HERS)
    second.keys.signer(SECOND, HERS)
    with monkeypatch.context() as patch:  # or the power goes after the store, before the keys
        patch.setattr(Keyring, "settle", lambda *_: None)
        second.people.change_passphrase(HERS, NEW)
    second = opened(place, SECOND, NEW)
    second.keys.signer(SECOND, NEW)
    assert not list(paths.keys().glob("*.next"))
    first = opened(place, FIRST, WORDS)
    with pytest.raises(UnknownExaminerError):
        first.people.remove(FIRST, WORDS)
    assert first.people.remove(SECOND, WORDS) == (FIRST,)
    assert len(list(paths.keys().glob("examiner-*"))) == 1
    with pytest.raises(UnknownExaminerError):
        opened(place, SECOND, NEW)


def _fails(*_given: object, **_named: object) -> None:
    raise StoreError("no room")
