"""One answer to "what is this?"."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Topic:
    """One to three sentences, and where the manual says more."""

    title: str
    words: str
    page: str
    """Page and anchor, such as reading#number-line."""
