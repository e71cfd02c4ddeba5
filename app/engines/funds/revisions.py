"""How often a PDF was saved by adding to it. An observation: banks, printers and signers do so too.

Source: ISO 32000-1, 7.5.6 (incremental updates), 12.8.1 (byte ranges of signatures), annex F.
"""

import re
from typing import Final

_END: Final = re.compile(rb"startxref\s{1,4}[0-9]{1,12}\s{1,4}%%EOF")
_LINEARIZED: Final = re.compile(rb"/Linearized\s")
_RANGE: Final = re.compile(
    rb"/ByteRange\s*\[\s*[0-9]{1,12}\s+[0-9]{1,12}\s+([0-9]{1,12})\s+([0-9]{1,12})\s*\]"
)
_HEAD: Final = 1024
"""Bytes in which a linearized file says that it is one; it ends twice when it was saved once."""
_SLACK: Final = 2
"""Bytes of a line end that may follow what a signature covers."""


def revisions(content: bytes) -> tuple[int, bool]:
    """How often it was saved, and whether a signature's byte range reaches to its end."""
    count = len(_END.findall(content)) - bool(_LINEARIZED.search(content, 0, _HEAD))
    ends = [int(start) + int(size) for start, size in _RANGE.findall(content)]
    return max(count, 1), any(0 <= len(content) - end <= _SLACK for end in ends)
