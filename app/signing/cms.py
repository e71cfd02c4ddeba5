"""CMS signatures over bytes that lie elsewhere: of `result.json`, and of the pages of a PDF.

Laws:
1. One signature algorithm: RSASSA-PKCS1-v1_5 with SHA-256, keys of 3072 bits or more.
2. Each signer names its certificate inside what it signs (ESS signing-certificate-v2, CAdES B-B).
3. Several signers stand in parallel; each signs the content, none signs another.
4. What is read must be exactly what assembling its own parts gives: no unsigned attribute, no
   spare byte. So no byte of a signature can change unseen.
Source: RFC 5652, RFC 5035, ETSI EN 319 122-1.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from asn1crypto import cms, tsp  # type: ignore[import-untyped] # ships no types
from asn1crypto import x509 as asn1
from cryptography import x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.hazmat.primitives.serialization import Encoding

from app.domain.attestation import StepReason
from app.signing.certificates import KEY_BITS, UnlockedKey

_NO_SUCH_STRUCTURE = (
    ArithmeticError,
    AttributeError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
    UnsupportedAlgorithm,
    x509.InvalidVersion,
)
"""The shapes in which asn1crypto and cryptography report bytes that are something else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Signatures:
    """What a CMS structure says of some content: HOLDS, or why it does not."""

    reason: StepReason
    signers: tuple[x509.Certificate, ...] = ()
    others: tuple[x509.Certificate, ...] = ()
    """Certificates that came along."""
    times: tuple[datetime, ...] = ()
    """When, by the word of each signer that says so."""


def sign(digest: bytes, keys: Sequence[UnlockedKey], at: datetime | None) -> bytes:
    """Detached signatures by `keys`, in parallel, as DER, of the content with SHA-256 `digest`.

    `at` is None in a PDF, which states the time elsewhere (ETSI EN 319 142-1 section 6.3).
    """
    certificates = [_asn1(key.certificate) for key in keys]
    infos = []
    for key, certificate in zip(keys, certificates, strict=True):
        attributes = _attributes(digest, key.certificate, at)
        infos.append(_signer_info(certificate, attributes, key.sign(attributes.dump())))
    issuers = {issuer for key in keys for issuer in key.chain}
    return _assemble([*certificates, *map(_asn1, issuers)], infos)


def countersign(structure: bytes, digest: bytes, key: UnlockedKey, at: datetime) -> bytes:
    """`structure` with one more signature beside those that it has; examine it first."""
    signed = cms.ContentInfo.load(structure, strict=True)["content"]
    present = [choice.chosen for choice in signed["certificates"]]
    added = [_asn1(item) for item in (key.certificate, *key.chain)]
    new = [item for item in added if item not in present]
    attributes = _attributes(digest, key.certificate, at)
    info = _signer_info(added[0], attributes, key.sign(attributes.dump()))
    return _assemble([*present, *new], [*signed["signer_infos"], info])


def examine(structure: bytes, content: bytes) -> Signatures:
    """Check every signature of `structure` over `content`; whom to trust is not judged here."""
    try:
        return _examine(structure, hashlib.sha256(content).digest())
    except _NO_SUCH_STRUCTURE:
        return Signatures(reason=StepReason.SIGNATURE_INVALID)


def _examine(structure: bytes, digest: bytes) -> Signatures:
    signed = cms.ContentInfo.load(structure, strict=True)["content"]
    certificates = [choice.chosen for choice in signed["certificates"]]
    infos = list(signed["signer_infos"])
    signers = [_signer(certificates, info) for info in infos]
    plain = _assemble(
        certificates,
        [
            _signer_info(signer, info["signed_attrs"].untag(), info["signature"].native)
            for signer, info in zip(signers, infos, strict=True)
        ],
    )
    loaded = tuple(_loaded(signer) for signer in signers)
    if not infos:
        reason = StepReason.SIGNATURE_MISSING
    elif plain == structure and all(
        _holds(signer, info, digest) for signer, info in zip(loaded, infos, strict=True)
    ):
        reason = StepReason.HOLDS
    else:
        reason = StepReason.SIGNATURE_INVALID
    return Signatures(
        reason=reason,
        signers=loaded,
        others=tuple(_loaded(item) for item in certificates if item not in signers),
        times=tuple(time for info in infos for time in _values(info, "signing_time")),
    )


def _holds(signer: x509.Certificate, info: cms.SignerInfo, digest: bytes) -> bool:
    named = _values(info, "signing_certificate_v2")
    fingerprints = [cert["cert_hash"] for one in named for cert in one["certs"]]
    key = signer.public_key()
    if (
        _values(info, "content_type") != ["data"]
        or _values(info, "message_digest") != [digest]
        or fingerprints != [signer.fingerprint(hashes.SHA256())]
        or not isinstance(key, rsa.RSAPublicKey)
        or key.key_size < KEY_BITS
    ):
        return False
    try:
        signed = info["signed_attrs"].untag().dump()
        key.verify(info["signature"].native, signed, padding.PKCS1v15(), hashes.SHA256())
    except InvalidSignature:
        return False
    return True


def _values(info: cms.SignerInfo, kind: str) -> list[Any]:
    found = [item["values"] for item in info["signed_attrs"] if item["type"].native == kind]
    return [value.native for values in found for value in values]


def _signer(certificates: list[asn1.Certificate], info: cms.SignerInfo) -> asn1.Certificate:
    named = info["sid"].chosen
    for item in certificates:
        if item.issuer == named["issuer"] and item.serial_number == named["serial_number"].native:
            return item
    raise LookupError("the signer's certificate did not come along")


def _attributes(
    digest: bytes, certificate: x509.Certificate, at: datetime | None
) -> cms.CMSAttributes:
    named = {"certs": [{"cert_hash": certificate.fingerprint(hashes.SHA256())}]}
    attributes = {
        "content_type": "data",
        "message_digest": digest,
        "signing_certificate_v2": tsp.SigningCertificateV2(named),
    }
    if at is not None:
        attributes["signing_time"] = cms.Time({"utc_time": at.replace(microsecond=0)})
    return cms.CMSAttributes(
        [{"type": kind, "values": [value]} for kind, value in attributes.items()]
    )


def _signer_info(
    certificate: asn1.Certificate, attributes: cms.CMSAttributes, signature: bytes
) -> cms.SignerInfo:
    name = {"issuer": certificate.issuer, "serial_number": certificate.serial_number}
    return cms.SignerInfo(
        {
            "version": "v1",
            "sid": {"issuer_and_serial_number": name},
            "digest_algorithm": {"algorithm": "sha256"},
            "signed_attrs": attributes,
            "signature_algorithm": {"algorithm": "sha256_rsa"},
            "signature": signature,
        }
    )


def _assemble(certificates: list[asn1.Certificate], infos: list[cms.SignerInfo]) -> bytes:
    signed = {
        "version": "v1",
        "digest_algorithms": [{"algorithm": "sha256"}],
        "encap_content_info": {"content_type": "data"},
        "certificates": [cms.CertificateChoices("certificate", item) for item in certificates],
        "signer_infos": infos,
    }
    structure = cms.ContentInfo({"content_type": "signed_data", "content": signed})
    return bytes(structure.dump())


def _asn1(certificate: x509.Certificate) -> asn1.Certificate:
    return asn1.Certificate.load(certificate.public_bytes(Encoding.DER))


def _loaded(certificate: asn1.Certificate) -> x509.Certificate:
    return x509.load_der_x509_certificate(certificate.dump())
