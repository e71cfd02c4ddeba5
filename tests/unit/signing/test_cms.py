"""CMS signatures: whose, over what, and nothing beside it."""

import hashlib
from dataclasses import replace

import pytest
from asn1crypto import cms as asn1_cms  # type: ignore[import-untyped] # ships no types
from cryptography.hazmat.primitives.asymmetric import rsa

from app.domain.attestation import StepReason
from app.signing import cms
from app.signing.certificates import issue_examiner
from tests.builders import NOW
from tests.issued import issued, rsa_key, workstation

CONTENT = b'{"a":1}'
DIGEST = hashlib.sha256(CONTENT).digest()


def test_two_examiners_sign_in_parallel_in_either_order() -> None:
    desk = workstation()
    for keys in ([desk.examiner, desk.second], [desk.second, desk.examiner]):
        checked = cms.examine(cms.sign(DIGEST, keys, NOW), CONTENT)
        assert checked.reason is StepReason.HOLDS
        assert set(checked.signers) == {key.certificate for key in keys}
        assert checked.others == desk.examiner.chain
        assert checked.times == (NOW, NOW)


def test_the_same_key_and_content_give_the_same_signature() -> None:
    key = workstation().examiner
    assert cms.sign(DIGEST, [key], NOW) == cms.sign(DIGEST, [key], NOW)


def test_other_content_is_not_what_was_signed() -> None:
    structure = issued()["result.json.p7s"]
    assert cms.examine(structure, issued()["result.json"]).reason is StepReason.HOLDS
    assert cms.examine(structure, CONTENT).reason is StepReason.SIGNATURE_INVALID


def test_a_structure_without_signers_is_unsigned() -> None:
    structure = asn1_cms.ContentInfo.load(cms.sign(DIGEST, [workstation().examiner], NOW))
    structure["content"]["signer_infos"] = []
    assert cms.examine(structure.dump(), CONTENT).reason is StepReason.SIGNATURE_MISSING


def test_unsigned_attributes_are_refused() -> None:
    structure = asn1_cms.ContentInfo.load(cms.sign(DIGEST, [workstation().examiner], NOW))
    attribute = {"type": "signature_time_stamp_token", "values": [structure.copy()]}
    structure["content"]["signer_infos"][0]["unsigned_attrs"] = [attribute]
    assert cms.examine(structure.dump(), CONTENT).reason is StepReason.SIGNATURE_INVALID


@pytest.mark.parametrize("structure", [b"", b"0", b"\x30\x80", b"\x00" * 99, CONTENT])
def test_bytes_that_are_no_structure_hold_nothing(structure: bytes) -> None:
    assert cms.examine(structure, CONTENT).reason is StepReason.SIGNATURE_INVALID


def test_a_key_that_is_too_short_holds_nothing() -> None:
    desk = workstation().examiner
    short = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    issuer, issuer_key = desk.chain[-1], rsa_key(desk)
    certificate = issue_examiner("M. Vale", short.public_key(), issuer, issuer_key, NOW)
    weak = replace(desk, certificate=certificate, private_key=short)
    assert cms.examine(cms.sign(DIGEST, [weak], NOW), CONTENT).reason is (
        StepReason.SIGNATURE_INVALID
    )
