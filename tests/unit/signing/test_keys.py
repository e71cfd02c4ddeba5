"""Keys: made once, sealed at rest, opened with the passphrase alone."""

import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.x509.oid import ExtendedKeyUsageOID

from app import wire
from app.domain.errors import KeyUnavailableError
from app.signing import sealed_key
from app.signing.certificates import DOCUMENT_SIGNING, KEY_BITS
from app.signing.keys import Keyring
from tests.builders import NOW, FixedClock
from tests.issued import EXAMINER, PASSPHRASE, rsa_key, workstation


@pytest.fixture(scope="module")
def keyring(tmp_path_factory: pytest.TempPathFactory) -> Keyring:
    keyring = Keyring(tmp_path_factory.mktemp("keys"))
    keyring.create(EXAMINER, PASSPHRASE, FixedClock())
    return keyring


def test_a_key_opens_with_its_passphrase_and_signs_for_the_same_certificate(
    keyring: Keyring,
) -> None:
    first = keyring.unlock(EXAMINER, PASSPHRASE)
    again = keyring.unlock(EXAMINER, PASSPHRASE)
    assert first.fingerprint == again.fingerprint
    assert first.sign(b"text") == again.sign(b"text")
    assert keyring.examiners() == (EXAMINER,)


def test_another_passphrase_opens_nothing_and_stands_in_no_message(keyring: Keyring) -> None:
    with pytest.raises(KeyUnavailableError) as caught:
        keyring.unlock(EXAMINER, "not the passphrase")
    assert "not the passphrase" not in f"{caught.value}{caught.value.__cause__!r}"


def test_an_examiner_without_a_key_cannot_unlock_one(keyring: Keyring) -> None:
    with pytest.raises(KeyUnavailableError):
        keyring.unlock("Nobody", PASSPHRASE)


@pytest.mark.parametrize("name", [EXAMINER, "", " padded ", "x" * 65])
def test_a_name_that_is_taken_or_no_name_gets_no_key(keyring: Keyring, name: str) -> None:
    with pytest.raises(KeyUnavailableError):
        keyring.create(name, PASSPHRASE, FixedClock())


def test_a_second_examiner_needs_the_passphrase_of_the_authority(keyring: Keyring) -> None:
    with pytest.raises(KeyUnavailableError):
        keyring.create("R. Ito", "another passphrase", FixedClock())
    assert keyring.examiners() == (EXAMINER,)
    key = keyring.create(
        "N. Berg", "another passphrase", FixedClock(), authority_passphrase=PASSPHRASE
    )
    assert keyring.unlock("N. Berg", "another passphrase").fingerprint == key.fingerprint
    assert key.chain == keyring.unlock(EXAMINER, PASSPHRASE).chain


def test_key_files_name_nobody_and_belong_to_their_owner(tmp_path: Path) -> None:
    Keyring(tmp_path / "keys").create(EXAMINER, PASSPHRASE, FixedClock())
    files = list((tmp_path / "keys").iterdir())
    assert len(files) == 3
    assert not any("Vale" in file.name for file in files)
    assert {file.stat().st_mode & 0o777 for file in files} == {0o600}


def test_the_certificates_are_made_for_signing_documents_and_say_self_issued() -> None:
    key = workstation().examiner
    usage = key.certificate.extensions.get_extension_for_class(x509.ExtendedKeyUsage).value
    assert set(usage) == {DOCUMENT_SIGNING, ExtendedKeyUsageOID.EMAIL_PROTECTION}
    bits = key.certificate.extensions.get_extension_for_class(x509.KeyUsage).value
    assert bits.digital_signature
    assert bits.content_commitment
    assert not bits.key_cert_sign
    assert rsa_key(key).key_size == KEY_BITS
    assert "(self-issued)" in key.chain[-1].subject.rfc4514_string()
    assert key.certificate.not_valid_before_utc == NOW
    assert key.certificate.not_valid_after_utc - NOW > timedelta(days=1000)


def test_a_key_shows_no_private_part_when_printed() -> None:
    assert "private_key" not in repr(workstation().examiner)


SEALED = sealed_key.seal(b"a private key", b"a certificate", PASSPHRASE)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("memory_kib", 2_000_000_000),
        ("memory_kib", 8),
        ("passes", 1_000_000),
        ("passes", 0),
        ("lanes", 0),
        ("name", "argon2i"),
    ],
)
def test_parameters_beyond_the_bounds_are_refused_before_they_are_used(
    field: str, value: object
) -> None:
    forged = json.loads(SEALED)
    forged["derivation"][field] = value
    with pytest.raises(KeyUnavailableError):
        sealed_key.read(wire.encode(forged))


def test_parameters_and_certificate_are_authenticated_with_the_key() -> None:
    key = sealed_key.read(SEALED)
    assert sealed_key.unseal(key, PASSPHRASE) == b"a private key"
    for changed in (
        replace(key, certificate=b"another"),
        replace(key, derivation=replace(key.derivation, passes=2)),
        replace(key, sealed=key.sealed[:-1] + bytes([key.sealed[-1] ^ 1])),
    ):
        with pytest.raises(KeyUnavailableError):
            sealed_key.unseal(changed, PASSPHRASE)


@pytest.mark.parametrize("text", [b"", b"{}", SEALED + b" ", b"x" * 70_000])
def test_what_is_no_key_file_is_refused(text: bytes) -> None:
    with pytest.raises(KeyUnavailableError):
        sealed_key.read(text)


def test_the_passphrase_is_the_same_however_its_letters_are_composed() -> None:
    sealed = sealed_key.seal(b"key", b"certificate", "caf\u00e9")
    assert sealed_key.unseal(sealed_key.read(sealed), "cafe\u0301") == b"key"
