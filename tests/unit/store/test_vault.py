"""The vault: one passphrase opens, nothing else does, and the header obeys bounds."""

import json
import time
from pathlib import Path

import pytest

from app import wire
from app.domain.errors import (
    ExaminerExistsError,
    NewerSchemaError,
    StoreError,
    TamperedError,
    UnknownExaminerError,
    WrongPassphraseError,
)
from app.domain.exhibit import digest_of
from app.store.durable import UNFINISHED
from app.store.header import HEADER, Cost
from app.store.vault import Vault
from tests.unit.store.building import CHEAP, WORDS, figure


@pytest.fixture
def vault(tmp_path: Path) -> Vault:
    made = Vault.new(tmp_path)
    made.lock_with(WORDS, CHEAP)
    return made


def test_the_passphrase_opens_the_same_keys(vault: Vault, tmp_path: Path) -> None:
    again = Vault.open(tmp_path, WORDS)
    assert again.database_key == vault.database_key
    assert again.origin == vault.origin
    assert again.unwrap("C-1", vault.wrap("C-1", b"k" * 32)) == b"k" * 32


def test_keys_that_are_forgotten_open_nothing_any_more(vault: Vault) -> None:
    wrapped = vault.wrap("C-1", b"k" * 32)
    vault.forget()
    with pytest.raises((StoreError, ValueError)):
        vault.unwrap("C-1", wrapped)
    with pytest.raises((StoreError, ValueError)):
        vault.wrap("C-1", b"k" * 32)


def test_two_stores_have_nothing_in_common(tmp_path: Path) -> None:
    one, two = Vault.new(tmp_path), Vault.new(tmp_path)
    assert one.origin != two.origin
    assert one.database_key != two.database_key


@pytest.mark.parametrize("wrong", ["nine invented word", "", "  ", WORDS + "\x00", WORDS.upper()])
def test_no_other_passphrase_opens(vault: Vault, tmp_path: Path, wrong: str) -> None:
    assert vault.origin
    with pytest.raises(WrongPassphraseError):
        Vault.open(tmp_path, wrong)


def test_an_empty_passphrase_locks_nothing(tmp_path: Path) -> None:
    with pytest.raises(WrongPassphraseError):
        Vault.new(tmp_path).lock_with(" ", CHEAP)
    assert not (tmp_path / HEADER).exists()


def test_the_way_a_keyboard_composes_letters_does_not_matter(tmp_path: Path) -> None:
    Vault.new(tmp_path).lock_with("caf\u00e9 \u91d1\u9470", CHEAP)
    assert Vault.open(tmp_path, "cafe\u0301 \u91d1\u9470").origin


def test_a_new_passphrase_replaces_the_old(vault: Vault, tmp_path: Path) -> None:
    vault.relock(WORDS, "other words", CHEAP)
    assert Vault.open(tmp_path, "other words").database_key == vault.database_key
    with pytest.raises(WrongPassphraseError):
        Vault.open(tmp_path, WORDS)


def test_the_old_passphrase_is_asked_for_before_a_new_one(vault: Vault, tmp_path: Path) -> None:
    for old, new in (("guess", "other words"), (WORDS, "")):
        with pytest.raises(WrongPassphraseError):
            vault.relock(old, new, CHEAP)
    assert Vault.open(tmp_path, WORDS).origin == vault.origin


def test_a_key_wrapped_for_one_case_does_not_open_for_another(vault: Vault) -> None:
    wrapped = vault.wrap("C-1", b"k" * 32)
    with pytest.raises(TamperedError):
        vault.unwrap("C-2", wrapped)
    with pytest.raises(TamperedError):
        vault.unwrap("C-1", b"")


def test_every_flipped_bit_of_the_header_is_refused(vault: Vault, tmp_path: Path) -> None:
    assert vault.origin
    header = tmp_path / HEADER
    text = header.read_bytes()
    for place in range(len(text)):
        header.write_bytes(text[:place] + bytes([text[place] ^ 4]) + text[place + 1 :])
        with pytest.raises((TamperedError, NewerSchemaError)):
            Vault.open(tmp_path, WORDS)


@pytest.mark.parametrize("text", [b"", b"[]", b"{}", b"[" * 4000, b"\xff", b" " * 9000])
def test_what_is_no_header_is_refused(vault: Vault, tmp_path: Path, text: bytes) -> None:
    assert vault.origin
    (tmp_path / HEADER).write_bytes(text)
    with pytest.raises(TamperedError):
        Vault.open(tmp_path, WORDS)


def test_a_missing_header_is_refused(tmp_path: Path) -> None:
    with pytest.raises(TamperedError):
        Vault.open(tmp_path, WORDS)


def rewrite(folder: Path, name: str, value: object) -> None:
    """Change a field of the header, and its plain digest with it, as an attacker would."""
    header = json.loads((folder / HEADER).read_bytes())
    part = header["terms"] if name in header["terms"] else header["logins"][0]
    part[name] = value
    header["check"] = digest_of(wire.encode([header["terms"], header["logins"]]))
    (folder / HEADER).write_bytes(wire.encode(header))


def test_a_forged_header_still_needs_the_passphrase(vault: Vault, tmp_path: Path) -> None:
    assert vault.origin
    rewrite(tmp_path, "origin", "ab" * 16)
    with pytest.raises(WrongPassphraseError):
        Vault.open(tmp_path, WORDS)


def test_each_examiner_opens_the_same_keys_with_a_passphrase_of_their_own(
    vault: Vault, tmp_path: Path
) -> None:
    vault.lock_with("her own words", CHEAP, "N. Berg")
    assert vault.examiners() == ("Examiner", "N. Berg")
    for words, name in ((WORDS, "Examiner"), ("her own words", "N. Berg")):
        assert Vault.open(tmp_path, words, name).database_key == vault.database_key
    for words, name in (("her own words", "Examiner"), (WORDS, "N. Berg")):
        with pytest.raises(WrongPassphraseError):
            Vault.open(tmp_path, words, name)
    for name in ("", "n. berg", "Somebody"):
        with pytest.raises(UnknownExaminerError):
            Vault.open(tmp_path, WORDS, name)


def test_one_person_has_one_login_however_it_is_spelled(vault: Vault) -> None:
    vault.lock_with("her own words", CHEAP, "N. Berg")
    for spelled in ("n.berg", "N.  BERG", "\uff2e. Berg"):
        with pytest.raises(ExaminerExistsError):
            vault.lock_with("other words", CHEAP, spelled)
    for name in ("", " N", "x" * 65):
        with pytest.raises(UnknownExaminerError):
            vault.lock_with("other words", CHEAP, name)


def test_a_login_that_is_gone_opens_nothing_and_the_last_one_stays(
    vault: Vault, tmp_path: Path
) -> None:
    vault.lock_with("her own words", CHEAP, "N. Berg")
    vault.shut_out("N. Berg")
    with pytest.raises(UnknownExaminerError):
        Vault.open(tmp_path, "her own words", "N. Berg")
    with pytest.raises(UnknownExaminerError):
        vault.shut_out("Examiner")
    assert Vault.open(tmp_path, WORDS).origin == vault.origin


def test_a_login_under_another_name_does_not_open(vault: Vault, tmp_path: Path) -> None:
    assert vault.origin
    rewrite(tmp_path, "examiner", "N. Berg")
    with pytest.raises(WrongPassphraseError):
        Vault.open(tmp_path, WORDS, "N. Berg")


@pytest.mark.parametrize(
    "cost",
    [
        {"lanes": 1, "memory_kib": 2**40, "passes": 1},
        {"lanes": 1, "memory_kib": 64, "passes": 10**9},
        {"lanes": 10**6, "memory_kib": 64, "passes": 1},
        {"lanes": 1, "memory_kib": 0, "passes": 1},
    ],
)
def test_a_cost_beyond_bounds_is_never_paid(
    vault: Vault, tmp_path: Path, cost: dict[str, int]
) -> None:
    assert vault.origin
    rewrite(tmp_path, "cost", cost)
    with pytest.raises(TamperedError):
        Vault.open(tmp_path, WORDS)


def test_a_header_of_a_newer_rightful_says_so(vault: Vault, tmp_path: Path) -> None:
    assert vault.origin
    rewrite(tmp_path, "version", 2)
    with pytest.raises(NewerSchemaError):
        Vault.open(tmp_path, WORDS)


def test_a_salt_that_is_none_is_no_crash(vault: Vault, tmp_path: Path) -> None:
    assert vault.origin
    rewrite(tmp_path, "salt", "not hexadecimal")
    with pytest.raises(StoreError):
        Vault.open(tmp_path, WORDS)


def test_a_write_that_fails_leaves_the_old_passphrase(vault: Vault, tmp_path: Path) -> None:
    (tmp_path / (HEADER + UNFINISHED)).mkdir()  # in the way of the draft
    with pytest.raises(StoreError):
        vault.relock(WORDS, "other words", CHEAP)
    assert Vault.open(tmp_path, WORDS).origin == vault.origin


def test_a_guess_costs_a_good_part_of_a_second(tmp_path: Path) -> None:
    Vault.new(tmp_path).lock_with(WORDS, Cost())
    begin = time.perf_counter()
    Vault.open(tmp_path, WORDS)
    took = time.perf_counter() - begin
    figure(f"passphrase to keys: {took:.2f} s")
    assert took > 0.05
