"""Evidence for tests: good, and hostile by one named trick each. Invented; no person is in it."""

import io
import zlib
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pikepdf
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from app.domain.errors import CancelledError
from app.domain.exhibit import (
    Evidence,
    Exhibit,
    ExhibitId,
    Lane,
    MediaType,
    Role,
    digest_of,
)

RESOURCES = Path(__file__).parents[2] / "resources"
PORTRAITS = Path(__file__).parents[1] / "practice" / "portraits"


class Token:
    """A cancel token that does `act` at its check number `at`, and cancels if `act` is None."""

    def __init__(self, at: int = 0, act: Callable[[], None] | None = None) -> None:
        self._left = at or -1
        self._act = act

    def check(self) -> None:
        """See `CancelToken.check`."""
        self._left -= 1
        if self._left:
            return
        if self._act is None:
            raise CancelledError
        self._act()


def evidence_of(
    content: bytes,
    media_type: MediaType = MediaType.JPEG,
    *,
    name: str = "E-01",
    role: Role = Role.REFERENCE,
) -> Evidence:
    """An exhibit with these bytes."""
    exhibit = Exhibit(
        id=ExhibitId(name),
        digest=digest_of(content),
        size=len(content),
        media_type=media_type,
        lane=Lane.REGISTERED,
        role=role,
        name=f"{name}.bin",
        pages=1,
        added_at=datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC),
    )
    return Evidence(exhibit=exhibit, content=content)


def portraits() -> list[Evidence]:
    """Two photos of one person in the public domain: a reference and a probe."""
    return [
        evidence_of((PORTRAITS / "holder-registered.jpg").read_bytes()),
        evidence_of(
            (PORTRAITS / "holder-submitted.jpg").read_bytes(), name="E-02", role=Role.PROBE
        ),
    ]


def picture(form: str, width: int = 64, height: int = 48, **options: object) -> bytes:
    """A good picture: coloured noise, always the same."""
    noise = np.random.default_rng(7).integers(0, 255, (height, width, 3), np.uint8)
    buffer = io.BytesIO()
    Image.fromarray(noise).save(buffer, form, **options)
    return buffer.getvalue()


def pdf(pages: int = 1) -> bytes:
    """A good PDF."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(200, 100), invariant=1)
    for number in range(pages):
        canvas.drawString(20, 50, f"SPECIMEN {number + 1}")
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def locked_pdf() -> bytes:
    """A PDF that asks for a password."""
    buffer = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf())) as document:
        document.save(buffer, encryption=pikepdf.Encryption(owner="owner", user="user"))
    return buffer.getvalue()


def huge_png() -> bytes:
    """300 megapixels, honestly said and honestly there, in 40 KB."""
    buffer = io.BytesIO()
    Image.new("1", (20_000, 15_000)).save(buffer, "PNG")
    return buffer.getvalue()


def flate_bomb_pdf() -> bytes:
    """A page whose content inflates twice, from kilobytes to two gigabytes of moves and strokes."""
    packer = zlib.compressobj(9, wbits=-15)
    block = packer.compress(b"0 0 m 9 9 l S\n" * 75_000) + packer.flush(zlib.Z_FULL_FLUSH)
    once = b"\x78\xda" + block * 2_000 + b"\x03\0"
    document = pikepdf.new()
    page = document.add_blank_page(page_size=(200, 100))
    bomb = pikepdf.Stream(document, b"")
    twice = pikepdf.Array([pikepdf.Name.FlateDecode, pikepdf.Name.FlateDecode])
    bomb.write(zlib.compress(once, 9), filter=twice)
    page.obj[pikepdf.Name.Contents] = bomb
    buffer = io.BytesIO()
    document.save(buffer, compress_streams=False)
    return buffer.getvalue()


def endless_pdf() -> bytes:
    """A page that draws a form a hundred times, that draws a form a hundred times, seven deep."""
    document = pikepdf.new()
    page = document.add_blank_page(page_size=(200, 100))
    inner = pikepdf.Stream(document, b"0 0 9 9 re f")
    for _ in range(7):
        inner.stream_dict.update(_FORM)
        outer = pikepdf.Stream(document, b"/F Do " * 100)
        outer.stream_dict.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(F=inner))
        inner = outer
    page.obj.Contents, page.obj.Resources = inner, inner.stream_dict.Resources
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


_FORM = {
    "/Type": pikepdf.Name.XObject,
    "/Subtype": pikepdf.Name.Form,
    "/BBox": pikepdf.Array([0, 0, 200, 100]),
}


def slow_png() -> bytes:
    """A picture within the limits that takes a tenth of a second and more to open."""
    buffer = io.BytesIO()
    Image.linear_gradient("L").resize((4_000, 4_000)).save(buffer, "PNG", compress_level=1)
    return buffer.getvalue()
