"""What a signed PDF is made of: signatures, revisions, attachments, the text of its pages.

The PDF is untrusted: call this in a process that holds no key. Whatever the libraries raise at a
damaged file comes out as `DamagedError`.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from typing import Any

from asn1crypto import parser  # type: ignore[import-untyped] # ships no types
from cryptography import x509
from pikepdf import Pdf, PdfError
from pyhanko.pdf_utils.misc import PdfError as PyHankoError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import SuspiciousModification
from pyhanko.sign.general import SigningError
from pyhanko.sign.validation import EmbeddedPdfSignature, SignatureCoverageLevel
from pyhanko.sign.validation.errors import SignatureValidationError
from pypdf import PdfReader
from pypdf.errors import PyPdfError

from app.domain.attestation import StepReason
from app.domain.errors import DamagedError
from app.signing import cms
from app.signing.cms import Signatures

MOST_REVISIONS = 8
MOST_OBJECTS = 50_000
_SUBFILTER = "/ETSI.CAdES.detached"
_DAMAGE = (
    ArithmeticError,
    AttributeError,
    LookupError,
    MemoryError,
    OSError,
    RecursionError,
    TypeError,
    ValueError,
    PdfError,
    PyHankoError,
    PyPdfError,
    SigningError,
    SignatureValidationError,
    SuspiciousModification,
    NotImplementedError,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PageSignature:
    """One signature of a PDF: what its CMS says, when it claims to be made."""

    signatures: Signatures
    reason: StepReason
    at: datetime | None


@contextmanager
def _damage() -> Iterator[None]:
    try:
        yield
    except _DAMAGE as error:
        raise DamagedError(type(error).__name__) from error


def well_bounded(content: bytes) -> bool:
    """Whether the file begins and ends as a PDF does and has no more parts than a report."""
    return (
        content.startswith(b"%PDF-1.7\n")
        and content.rstrip(b"\r\n").endswith(b"%%EOF")
        and 1 <= content.count(b"startxref") <= MOST_REVISIONS
        and content.count(b" obj") <= MOST_OBJECTS
    )


def signatures(content: bytes) -> tuple[PageSignature, ...]:
    """Every signature, oldest first, each judged by itself and by what came after it.

    Raises:
        DamagedError: The file is no readable PDF.
    """
    with _damage():
        reader = PdfFileReader(BytesIO(content), strict=True)
        found = list(reader.embedded_signatures)
        revisions = reader.xrefs.total_revisions
        whole = revisions == len(found) + 1
        return tuple(
            _judge(content, signature, whole=whole, last=signature is found[-1])
            for signature in found
        )


def _judge(
    content: bytes, signature: EmbeddedPdfSignature, *, whole: bool, last: bool
) -> PageSignature:
    start, length, resume, rest = (int(part) for part in signature.byte_range)
    gap = content[length:resume]
    structure = _structure(gap)
    covered = content[start : start + length] + content[resume : resume + rest]
    checked = cms.examine(structure, covered)
    reason = checked.reason
    if signature.sig_object.get("/SubFilter") != _SUBFILTER or _gap(structure, gap) != gap:
        reason = StepReason.SIGNATURE_INVALID
    elif reason is StepReason.HOLDS and not (
        whole and start == 0 and _unchanged(content, signature, last=last)
    ):
        reason = StepReason.CHANGED_AFTER_SIGNING
    return PageSignature(signatures=checked, reason=reason, at=signature.self_reported_timestamp)


def _structure(gap: bytes) -> bytes:
    filled = bytes.fromhex(gap[1:-1].decode("ascii"))
    return filled[: parser.peek(filled)]


def _gap(structure: bytes, gap: bytes) -> bytes:
    """What must lie between the signed parts: the structure, then zeros, and nothing else."""
    return b"<" + structure.hex().upper().encode().ljust(len(gap) - 2, b"0") + b">"


def _unchanged(content: bytes, signature: EmbeddedPdfSignature, *, last: bool) -> bool:
    """The last signature covers the whole file; what follows another one, it must have allowed."""
    _, _, resume, rest = (int(part) for part in signature.byte_range)
    if last:
        covers = signature.evaluate_signature_coverage() is SignatureCoverageLevel.ENTIRE_FILE
        return covers and resume + rest == len(content)
    signature.compute_integrity_info()  # type: ignore[no-untyped-call] # partly typed library
    summary: dict[str, Any] = signature.summarise_integrity_info()
    return bool(summary["docmdp_ok"])


def revocations(content: bytes) -> tuple[x509.CertificateRevocationList, ...]:
    """The revocation lists that came along (DSS).

    Raises:
        DamagedError: The file is no readable PDF.
    """
    with _damage(), Pdf.open(BytesIO(content)) as pdf:
        if "/DSS" not in pdf.Root or "/CRLs" not in pdf.Root["/DSS"]:
            return ()
        lists = pdf.Root["/DSS"]["/CRLs"]
        return tuple(x509.load_der_x509_crl(lists[n].read_bytes()) for n in range(len(lists)))


def attachments(content: bytes) -> dict[str, bytes]:
    """What is attached to the document, by name.

    Raises:
        DamagedError: The file is no readable PDF.
    """
    with _damage(), Pdf.open(BytesIO(content)) as pdf:
        return {name: item.get_file().read_bytes() for name, item in pdf.attachments.items()}


def page_texts(content: bytes) -> tuple[str, ...]:
    """The text of each page, its spaces made one.

    Raises:
        DamagedError: The file is no readable PDF.
    """
    with _damage():
        pages = PdfReader(BytesIO(content), strict=True).pages
        return tuple(" ".join(page.extract_text().split()) for page in pages)
