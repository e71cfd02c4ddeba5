"""Signs the pages: PAdES with chain and revocation list inside, each signature in one revision.

Laws:
1. The first signature certifies the document. While another is to come it allows nothing but
   filling the fields that were laid out for it beforehand.
2. The last one locks the document (FieldMDP over all fields, no changes), so that nothing at all
   may be added.
Source: ETSI EN 319 142-1 (B-LT so far as a workstation without a time authority can give it).
"""

from collections.abc import Mapping
from datetime import datetime
from io import BytesIO
from typing import Any

from asn1crypto import crl as asn1_crl  # type: ignore[import-untyped] # ships no types
from asn1crypto import x509 as asn1
from cryptography.hazmat.primitives.serialization import Encoding
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import (
    IncrementalPdfFileWriter,
)
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.pdf_utils.writer import BasePdfFileWriter
from pyhanko.sign.fields import (
    FieldMDPAction,
    FieldMDPSpec,
    MDPPerm,
    SigFieldSpec,
    SigSeedSubFilter,
    append_signature_field,
    enumerate_sig_fields,
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

_ROOM = 24_576
"""Hexadecimal digits kept free for a signature; one with a chain of two needs about 8 000."""
_LOCK = FieldMDPSpec(FieldMDPAction.ALL)


class _Revision(IncrementalPdfFileWriter):
    """An appended revision that leaves the document's dates alone: they come from our clock."""

    def _update_meta(self) -> None:
        pass


def certify(pages: Pages, key: UnlockedKey, at: datetime) -> bytes:
    """The pages with their first signature, and a field for each other one that is to come."""
    writer = _Revision(BytesIO(pages.content), strict=True)
    fields = [_field(number, pages) for number in range(len(pages.boxes))]
    for field in fields:
        append_signature_field(writer, field)
    rules = SigMDPSetup(
        md_algorithm="sha256",
        certify=True,
        docmdp_perms=MDPPerm.FILL_FORMS if len(fields) > 1 else MDPPerm.NO_CHANGES,
    )
    return _signed(writer, key, at, (fields[0].sig_field_name, rules))


def countersign(content: bytes, key: UnlockedKey, at: datetime, mark: bytes) -> bytes:
    """`content` with the next signature; `mark` is a page (PDF) that its field is to show.

    Check `content` first: this signs whatever stands in it.

    Raises:
        AttestationError: No field waits for a signature.
    """
    writer = _Revision(BytesIO(content), strict=True)
    free = _free_fields(writer)
    name, field = free[0]
    field["/AP"] = _dictionary({"/N": writer.add_object(_form(writer, mark))})
    last = len(free) == 1
    rules = SigMDPSetup(
        md_algorithm="sha256",
        docmdp_perms=MDPPerm.NO_CHANGES if last else MDPPerm.FILL_FORMS,
        field_lock=_LOCK if last else None,
    )
    return _signed(writer, key, at, (name, rules))


def free_field(content: bytes) -> tuple[float, float]:
    """Width and height, in points, of the field that the next signature fills.

    Raises:
        AttestationError: No field waits for a signature.
    """
    _, field = _free_fields(_Revision(BytesIO(content), strict=True))[0]
    left, bottom, right, top = (float(side) for side in field["/Rect"])
    return right - left, top - bottom


def _free_fields(
    writer: IncrementalPdfFileWriter,
) -> list[tuple[str, generic.DictionaryObject]]:
    found = enumerate_sig_fields(writer, filled_status=False)
    free = [(name, reference.get_object()) for name, _, reference in found]
    if not free:
        raise AttestationError("no signature is awaited")
    return free


def _signed(
    writer: IncrementalPdfFileWriter,
    key: UnlockedKey,
    at: datetime,
    place: tuple[str, SigMDPSetup],
) -> bytes:
    name, rules = place
    _supply_chain(writer, key)
    steps = PdfCMSEmbedder().write_cms(name, writer, existing_fields_only=True)
    next(steps)
    placeholder = SignatureObject(
        timestamp=at.replace(microsecond=0),
        subfilter=SigSeedSubFilter.PADES,
        bytes_reserved=_ROOM,
        name=key.examiner,
    )
    steps.send(SigObjSetup(sig_placeholder=placeholder, mdp_setup=rules))
    prepared, out = steps.send(SigIOSetup(md_algorithm="sha256"))
    steps.send(cms.sign(prepared.document_digest, [key], at=None))
    return bytes(out.getvalue())


def _field(number: int, pages: Pages) -> SigFieldSpec:
    """The field over the box that the report drew for signature `number`, counted from 0."""
    left, bottom, right, top = map(round, pages.boxes[number])
    later = number > 0
    return SigFieldSpec(
        f"Signature {number + 1}",
        on_page=pages.page - 1,
        box=(left, bottom, right, top),
        field_mdp_spec=_LOCK if later else None,
        doc_mdp_update_value=MDPPerm.NO_CHANGES if later else None,
    )


def _form(writer: BasePdfFileWriter, mark: bytes) -> generic.StreamObject:
    """The one page of `mark` as something that a field can show."""
    pages = PdfFileReader(BytesIO(mark)).root["/Pages"]
    page = pages["/Kids"][0]
    fonts = page["/Resources"]["/Font"]
    embedded = {  # reportlab names a face that it neither uses nor embeds
        name: writer.import_object(fonts.raw_get(name))
        for name in fonts
        if fonts[name]["/Subtype"] != "/Type1"
    }
    entries = {
        "/Type": generic.pdf_name("/XObject"),
        "/Subtype": generic.pdf_name("/Form"),
        "/BBox": generic.ArrayObject(map(generic.FloatObject, page["/MediaBox"])),
        "/Resources": _dictionary({"/Font": _dictionary(embedded)}),
    }
    return generic.StreamObject(_dictionary(entries), stream_data=page["/Contents"].data)


def _dictionary(entries: Mapping[str, Any]) -> generic.DictionaryObject:
    named = {generic.pdf_name(name): one for name, one in entries.items()}
    return generic.DictionaryObject(named)  # type: ignore[no-untyped-call] # partly typed library


def _supply_chain(writer: BasePdfFileWriter, key: UnlockedKey) -> None:
    """Put into the document what a later check needs (DSS, ISO 32000-2 section 12.8.4.3)."""
    issuers = [asn1.Certificate.load(item.public_bytes(Encoding.DER)) for item in key.chain]
    revoked = [
        asn1_crl.CertificateList.load(item.public_bytes(Encoding.DER)) for item in key.revocations
    ]
    DocumentSecurityStore.supply_dss_in_writer(writer, None, certs=issuers, crls=revoked)
