"""The policy's golden cases, committed as supposed cases; README.md documents their format."""

from pathlib import Path

from app.services.supposed import Supposed, read_supposed
from tests.gui.workplaces import MemoryPlace

FILES = tuple(sorted(Path(__file__).parent.glob("[0-9]*.toml")))
MATCHER = MemoryPlace().tools().matcher
CASES = {case.name: case for file in FILES for case in read_supposed(file, MATCHER)}
"""Every case and variant under its name."""


def golden(words: str) -> Supposed:
    """The one case whose name holds `words`."""
    (name,) = (name for name in CASES if words in name)
    return CASES[name]
