"""What the help screen shows. No Qt here."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of the contents, or of what was found; a group is a heading over the next ones."""

    target: str
    """Page and anchor, such as reading#seal."""
    words: str
    group: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PageModel:
    """The page in the reading column."""

    target: str
    title: str
    html: str
    words: str = ""
    """What was searched for, to be marked."""

    @property
    def anchor(self) -> str:
        """Where on the page to begin."""
        return self.target.partition("#")[2]
