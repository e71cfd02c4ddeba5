"""The contents of the manual."""

from collections.abc import Mapping
from typing import Final

CONTENTS: Final[Mapping[str, tuple[str, ...]]] = {
    "Begin": ("start", "lanes"),
    "Faces": ("photos", "reading", "second"),
    "Papers": ("intake", "documents", "funds"),
    "Outcome": ("decide", "export", "verify"),
    "Workstation": ("keys", "privacy"),
    "Look up": ("trouble", "keyboard", "glossary"),
}
"""Groups of pages; the name of a page is the name of its file."""
GROUPS: Final = tuple(CONTENTS)
"""The words of the groups."""
FIRST: Final = "start"
KEYS: Final = "keyboard"
