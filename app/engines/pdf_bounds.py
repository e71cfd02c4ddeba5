"""How far the drawing instructions of a PDF page inflate, measured before anything draws them.

Laws:
1. What inflates beyond the bound is never held: it is counted piece by piece and dropped.
2. What cannot be parsed here is left to the renderer, which has its own limits and a deadline.
"""

import zlib
from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO
from typing import Any, Final

from app.domain.errors import TooLargeError

MOST_BYTES: Final = 50_000_000
"""Of the instructions of one page and the forms that it draws. Source: ours; a page of dense print
has 100 kB, a detailed map a few megabytes."""
_PIECE: Final = 1 << 16
_MOST_FORMS: Final = 1_000
_FLATE: Final = frozenset({"/FlateDecode", "/Fl"})


def check_page(content: bytes, page: int) -> None:
    """Let pass a page whose instructions stay within the bound.

    Raises:
        TooLargeError: They inflate further.
    """
    left = MOST_BYTES
    for data, filters in _streams(content, page):
        for piece in _inflated(data, filters):
            left -= len(piece)
            if left < 0:
                raise TooLargeError(f"page {page + 1} inflates beyond {MOST_BYTES} bytes")


def _inflated(data: bytes, filters: Sequence[str]) -> Iterable[bytes]:
    """Give what `data` inflates to, through every leading filter of that kind, in pieces."""
    pieces: Iterable[bytes] = (data[at : at + _PIECE] for at in range(0, len(data), _PIECE))
    for name in filters:
        if name not in _FLATE:
            break
        pieces = _unpacked(pieces)
    return pieces


def _unpacked(pieces: Iterable[bytes]) -> Iterator[bytes]:
    unpacker = zlib.decompressobj()
    try:
        for piece in pieces:
            rest = piece
            while rest and not unpacker.eof:
                yield unpacker.decompress(rest, _PIECE)
                rest = unpacker.unconsumed_tail
    except zlib.error:  # damaged from here on: the renderer stops here too
        return


def _streams(content: bytes, page: int) -> Iterator[tuple[bytes, list[str]]]:
    """Give the packed instructions of a page and of the forms it names, each once."""
    import pypdf  # noqa: PLC0415 -- only a child that draws a PDF pays its 15 MB

    try:
        reader = pypdf.PdfReader(BytesIO(content))
        if reader.is_encrypted:
            reader.decrypt("")
        root: Any = reader.pages[page]
        contents: Any = root.get("/Contents", pypdf.generic.NullObject()).get_object()
        parts = contents if isinstance(contents, list) else [contents]
        ahead: list[Any] = [part.get_object() for part in parts]
        ahead += _forms(root)
    except Exception:  # noqa: BLE001 -- hostile bytes raise anything; law 2
        return
    seen: set[int] = set()
    while ahead and len(seen) < _MOST_FORMS:
        stream = ahead.pop()
        if id(stream) in seen or not isinstance(stream, pypdf.generic.StreamObject):
            continue
        seen.add(id(stream))
        yield _packed(stream)
        ahead += _forms(stream)


def _packed(stream: Any) -> tuple[bytes, list[str]]:  # noqa: ANN401 -- a stream of a library
    """Give the bytes as they stand in the file, and the filters that they passed."""
    named = stream.get("/Filter", [])
    names = named if isinstance(named, list) else [named]
    return bytes(stream._data), [str(name) for name in names]  # noqa: SLF001 -- no other way


def _forms(holder: Any) -> list[Any]:  # noqa: ANN401 -- a page or a form
    """Give the forms among the resources of a page or form; none where they are broken."""
    try:
        drawn = holder["/Resources"].get_object()["/XObject"].get_object()
        found = [each.get_object() for each in list(drawn.values())[:_MOST_FORMS]]
        return [each for each in found if each.get("/Subtype") == "/Form"]
    except Exception:  # noqa: BLE001 -- as above; most pages have none
        return []
