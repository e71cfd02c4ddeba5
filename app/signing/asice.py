"""One file that holds a result and the evidence it rests on: ASiC-E with CAdES.

Laws:
1. `mimetype` comes first; every part is stored as it is, under a name from a closed list; the same
   parts give the same bytes. What is not exactly what packing its own parts gives is refused, so no
   trick of the ZIP format (doubled names, hidden parts, paths that lead out, bombs) gets through.
2. The manifest names the digest of the result, of its disclosures, of each exhibit and annex; who
   signed the result signs the manifest. Report and twin carry their own signatures.
Source: ETSI EN 319 162-1 sections 4.4 and A.4.
"""

import base64
import hashlib
import re
import zipfile
from collections.abc import Mapping
from io import BytesIO

MIMETYPE = b"application/vnd.etsi.asic-e+zip"
MANIFEST, SIGNATURE = "META-INF/ASiCManifest.xml", "META-INF/signature.p7s"
MOST_PARTS = 2_048
_EVIDENCE = re.compile(r"evidence/(E-[0-9]{2,4})\.(jpg|png|webp|tiff|heic|pdf|txt)")
_ANNEX = re.compile(
    r"annex/(trail\.json|pressure\.json|E-[0-9]{2,4}\.(jpg|png|webp|tiff|heic|pdf|txt))"
)
_TYPES = {
    "json": "application/json",
    "jpg": "image/jpeg",
    "png": "image/png",
    "webp": "image/webp",
    "tiff": "image/tiff",
    "heic": "image/heic",
    "pdf": "application/pdf",
    "txt": "text/plain",
}
_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The first day that ZIP knows; a time of packing would tell nothing that is signed."""
_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<asic:ASiCManifest xmlns:asic="http://uri.etsi.org/02918/v1.2.1#" \
xmlns:ds="http://www.w3.org/2000/09/xmldsig#">
<asic:SigReference URI="META-INF/signature.p7s" MimeType="application/pkcs7-signature"/>
"""
_ENTRY = """<asic:DataObjectReference URI="{name}" MimeType="{kind}">\
<ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/>\
<ds:DigestValue>{digest}</ds:DigestValue></asic:DataObjectReference>
"""


def evidence_id(name: str) -> str:
    """Which exhibit a part is; empty when it is none."""
    found = _EVIDENCE.fullmatch(name)
    return found[1] if found else ""


def is_exhibit(name: str) -> bool:
    """Whether a part is the bytes of an exhibit, weighed or not."""
    return travels_along(name) and name.rpartition("/")[2].startswith("E-")


def travels_along(name: str) -> bool:
    """Whether a part is evidence that was weighed, or an annex that was not."""
    return bool(evidence_id(name) or _ANNEX.fullmatch(name))


def manifest(parts: Mapping[str, bytes]) -> bytes:
    """What is signed: the name and digest of each of `parts`."""
    entries = (
        _ENTRY.format(
            name=name,
            kind=_TYPES[name.rpartition(".")[2]],
            digest=base64.b64encode(hashlib.sha256(parts[name]).digest()).decode(),
        )
        for name in sorted(parts)
    )
    return (_HEAD + "".join(entries) + "</asic:ASiCManifest>\n").encode()


def pack(parts: Mapping[str, bytes]) -> bytes:
    """The container of `parts`, the same bytes each time."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for name, content in (("mimetype", MIMETYPE), *sorted(parts.items())):
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.create_system = 3  # the same on every system
            entry.external_attr = 0o600 << 16
            archive.writestr(entry, content)
    return out.getvalue()


def unpack(container: bytes, known: frozenset[str]) -> dict[str, bytes] | None:
    """The parts by name, or None when it is no container that `pack` makes.

    `known` are the names that a part may have besides those of evidence and annexes. Untrusted
    input: call this in a process that holds no key.
    """
    try:
        with zipfile.ZipFile(BytesIO(container)) as archive:
            entries = archive.infolist()
            sizes = sum(entry.file_size for entry in entries)
            names = {entry.filename for entry in entries} - {"mimetype"}
            strange = {name for name in names - known if not travels_along(name)}
            if strange or len(entries) > MOST_PARTS or sizes > len(container):
                return None
            parts = {name: archive.read(name) for name in names}
    except (zipfile.BadZipFile, OSError, ValueError, RuntimeError, NotImplementedError, EOFError):
        return None
    return parts if pack(parts) == container else None
