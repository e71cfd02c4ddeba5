"""Signs the pages: PAdES with chain and revocation list inside, each signature in one revision.

Laws: the first signature certifies the document; the last one locks it, so that nothing at all may
be added.
Source: ETSI EN 319 142-1 (B-LT so far as a workstation without a time authority can give it).
"""

from collections.abc import Sequence
from datetime import datetime
from io import BytesIO

from asn1crypto import crl as asn1_crl  # type: ignore[import-untyped] # ships no types
from asn1crypto import x509 as asn1
from cryptography.hazmat.primitives.serialization import Encoding
from pyhanko.pdf_utils.incremental_writer import (
    IncrementalPdfFileWriter,
)
from pyhanko.pdf_utils.writer import BasePdfFileWriter
from pyhanko.sign.fields import (
    FieldMDPAction,
    FieldMDPSpec,
    MDPPerm,
    SigFieldSpec,
    SigSeedSubFilter,
)
from pyhanko.sign.signers.cms_embedder import (
    PdfCMSEmbedder,
    SigIOSetup,
    SigMDPSetup,
    SigObjSetup,
)
from pyhanko.sign.signers.pdf_byterange import SignatureObject
from pyhanko.sign.validation.dss import (
    DocumentSecurityStore,
)

from app.domain.errors import AttestationError
from app.signing import cms
from app.signing.certificates import UnlockedKey
from app.signing.report import Pages

_ROOM = 16_384
"""Hexadecimal digits kept free for a signature; one with its chain needs about 5 000."""


class _Revision(IncrementalPdfFileWriter):
    """An appended revision that leaves the document's dates alone: they come from our clock."""

    def _update_meta(self) -> None:
        pass


def sign(pages: Pages, keys: Sequence[UnlockedKey], at: datetime) -> bytes:
    """The pages with a signature by each of `keys`, in order, the last one locking the document.

    Raises:
        AttestationError: Nobody signs, or one certificate would sign twice.
    """
    if not keys or len({key.fingerprint for key in keys}) != len(keys):
        raise AttestationError("each signer has a certificate of their own")
    content = pages.content
    for number, key in enumerate(keys):
        content = append(content, key, at, (number, len(keys), pages))
    return content


def append(content: bytes, key: UnlockedKey, at: datetime, place: tuple[int, int, Pages]) -> bytes:
    """`content` with one more signature; `place`: the which (from 0), of how many, and where."""
    number, count, pages = place
    writer = _Revision(BytesIO(content), strict=True)
    _supply_chain(writer, key)
    revision = content.count(b"startxref")
    field = _field(f"Signature {revision}", pages, visible=number == 0)
    steps = PdfCMSEmbedder(field).write_cms(field.sig_field_name, writer)
    next(steps)
    steps.send(
        SigObjSetup(
            sig_placeholder=SignatureObject(
                timestamp=at.replace(microsecond=0),
                subfilter=SigSeedSubFilter.PADES,
                bytes_reserved=_ROOM,
                name=key.examiner,
            ),
            mdp_setup=_rules(first=number == 0, last=number == count - 1),
        )
    )
    prepared, out = steps.send(SigIOSetup(md_algorithm="sha256"))
    steps.send(cms.sign(prepared.document_digest, [key], at=None))
    return bytes(out.getvalue())


def _rules(*, first: bool, last: bool) -> SigMDPSetup:
    permission = MDPPerm.NO_CHANGES if last else MDPPerm.FILL_FORMS
    return SigMDPSetup(
        md_algorithm="sha256",
        certify=first,
        docmdp_perms=permission,
        field_lock=None if first else FieldMDPSpec(FieldMDPAction.ALL),
    )


def _field(name: str, pages: Pages, *, visible: bool) -> SigFieldSpec:
    """The first signer's field lies over the box that the report drew; others have no area."""
    left, bottom, right, top = map(round, pages.box)
    box = (left, bottom, right, top) if visible else None
    return SigFieldSpec(name, on_page=pages.page - 1, box=box)


def _supply_chain(writer: BasePdfFileWriter, key: UnlockedKey) -> None:
    """Put into the document what a later check needs (DSS, ISO 32000-2 section 12.8.4.3)."""
    issuers = [asn1.Certificate.load(item.public_bytes(Encoding.DER)) for item in key.chain]
    revoked = asn1_crl.CertificateList.load(key.revocations.public_bytes(Encoding.DER))
    DocumentSecurityStore.supply_dss_in_writer(writer, None, certs=issuers, crls=[revoked])
