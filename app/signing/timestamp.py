"""Time stamps of an independent authority, handed over as files: request out, response in.

Law: a stamp is of the bytes of `result.json.p7s`, and so of every signature in it. An authority is
believed when its chain ends in a pinned root; one that came along proves nothing.
Source: RFC 3161; hash and signature algorithms after ETSI EN 319 422.
"""

import hashlib
from collections.abc import Iterable
from typing import Any, Final

from asn1crypto import cms, tsp  # type: ignore[import-untyped] # ships no types
from cryptography import x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding, rsa

from app.domain.attestation import Stamp
from app.signing import trust
from app.signing.certificates import common_name

_HASHES: Final = {
    "sha256": hashes.SHA256(),
    "sha384": hashes.SHA384(),
    "sha512": hashes.SHA512(),
}
_NO_STAMP = Stamp(holds=False)
_NO_SUCH_STRUCTURE = (
    AttributeError,
    InvalidSignature,
    LookupError,
    RecursionError,
    TypeError,
    UnsupportedAlgorithm,
    ValueError,
)
_LEAST_BITS: Final = 2048
"""Source: ETSI TS 119 312, RSA keys usable through 2028 for time stamps that exist."""


def request(content: bytes) -> bytes:
    """A TimeStampReq (DER) about `content`, asking for the authority's certificate."""
    imprint = {
        "hash_algorithm": {"algorithm": "sha256"},
        "hashed_message": hashlib.sha256(content).digest(),
    }
    asked = tsp.TimeStampReq({"version": "v1", "message_imprint": imprint, "cert_req": True})
    return bytes(asked.dump())


def examine(response: bytes, content: bytes, roots: Iterable[bytes]) -> Stamp:
    """Check a TimeStampResp (DER) over `content`. Untrusted input: no key in this process."""
    try:
        return _examine(response, content, roots)
    except _NO_SUCH_STRUCTURE:
        return _NO_STAMP


def _examine(response: bytes, content: bytes, roots: Iterable[bytes]) -> Stamp:
    answer = tsp.TimeStampResp.load(response, strict=True)
    granted = answer["status"]["status"].native in {"granted", "granted_with_mods"}
    signed = answer["time_stamp_token"]["content"]
    info = signed["encap_content_info"]["content"].parsed
    stamped = info["message_imprint"]
    same = (
        stamped["hash_algorithm"]["algorithm"].native == "sha256"
        and stamped["hashed_message"].native == hashlib.sha256(content).digest()
    )
    if not (granted and same and len(signed["signer_infos"]) == 1):
        return _NO_STAMP
    certificates = [
        x509.load_der_x509_certificate(item.chosen.dump()) for item in signed["certificates"]
    ]
    signer = _signer(signed["signer_infos"][0], certificates)
    _check(signed, signer)
    at = info["gen_time"].native
    others = [item for item in certificates if item != signer]
    standing = trust.judge(signer, others, trust.read_roots(roots), at, trust.STAMPER).standing
    return Stamp(
        holds=standing is not trust.Standing.BROKEN,
        believed=standing is trust.Standing.PINNED,
        at=at,
        authority=common_name(signer),
    )


def _signer(info: cms.SignerInfo, certificates: list[x509.Certificate]) -> x509.Certificate:
    number = info["sid"].chosen["serial_number"].native
    issuer = info["sid"].chosen["issuer"].dump()
    for item in certificates:
        if item.serial_number == number and item.issuer.public_bytes() == issuer:
            return item
    raise LookupError("the authority's certificate did not come along")


def _check(signed: Any, signer: x509.Certificate) -> None:  # noqa: ANN401 -- asn1crypto has no types
    """Whether `signer` signed it.

    Raises:
        InvalidSignature: It did not.
        ValueError: It is signed in a way that is not taken.
    """
    info = signed["signer_infos"][0]
    attributes = {item["type"].native: item["values"][0].native for item in info["signed_attrs"]}
    name = info["digest_algorithm"]["algorithm"].native
    text = signed["encap_content_info"]["content"].contents
    key = signer.public_key()
    whole = attributes.get("message_digest") == hashlib.new(name, text).digest()
    made = info["signature_algorithm"].signature_algo
    if made != "rsassa_pkcs1v15":
        raise ValueError("an algorithm that is not taken")
    if not whole or attributes.get("content_type") != "tst_info":
        raise InvalidSignature
    if not isinstance(key, rsa.RSAPublicKey) or key.key_size < _LEAST_BITS:
        raise ValueError("a key that is not taken")
    covered = info["signed_attrs"].untag().dump()
    key.verify(info["signature"].native, covered, padding.PKCS1v15(), _HASHES[name])
