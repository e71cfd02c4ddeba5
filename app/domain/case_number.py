"""What may be the number of a case, and what files about it are called.

Laws:
1. A number is what a person can see and say: nothing in it is invisible or turns the words beside
   it round (Trojan source, CVE-2021-42574).
2. Two numbers that only differ in case or width are one: people read them alike, and so do the
   file systems of Windows and macOS.
"""

import unicodedata
from typing import Final

from app.domain.errors import CaseNumberError

MOST: Final = 40
"""Characters. Source: ours; a docket with court, register and year has some 30."""
_MARKS: Final = "-_."
_RESERVED: Final = frozenset(
    {"CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"}
    | {f"{port}{number}" for port in ("COM", "LPT") for number in "0123456789¹²³"}
)
"""Names of devices, with any suffix. Source: Microsoft, Naming Files, Paths, and Namespaces."""


def case_number(text: str) -> str:
    """`text` as a case is kept under it: composed, without white space around or doubled.

    Raises:
        CaseNumberError: Empty, too long, of signs alone, or with something that is not seen.
    """
    words = unicodedata.normalize("NFC", text).replace("\N{NO-BREAK SPACE}", " ").strip()
    number = " ".join(filter(None, words.split(" ")))
    seen = number.isprintable() and any(letter.isalnum() for letter in number)
    if not seen or len(number) > MOST:
        raise CaseNumberError(ascii(number[:MOST]))
    return number


def alike(number: str) -> str:
    """What is equal of numbers that people read alike."""
    return unicodedata.normalize("NFKC", number).casefold()


def file_name(number: str) -> str:
    """`number` as any file system takes it, Windows too; two numbers may share a name."""
    composed = unicodedata.normalize("NFC", number)
    kept = "".join(letter if _is_plain(letter) else "-" for letter in composed)
    name = kept.strip(_MARKS) or "case"
    return f"case-{name}" if name.partition(".")[0].upper() in _RESERVED else name


def _is_plain(letter: str) -> bool:
    """Letters, digits and their marks in any script, and what joins words."""
    return letter in _MARKS or unicodedata.category(letter)[0] in "LMN"
