"""Sentences and dates in the language of the window. Views may use it: it knows no services."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Final

from PySide6.QtCore import QCoreApplication

_ENDS: Final = ".?!\N{HORIZONTAL ELLIPSIS}\N{IDEOGRAPHIC FULL STOP}\N{FULLWIDTH QUESTION MARK}"
"""What a sentence ends in."""
Say = Callable[[str], str]
"""A phrase function: the window's translates, a test's is `str`."""

_MONTHS: Final = (
    *("Jan", "Feb", "Mar", "Apr", "May", "Jun"),
    *("Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
)
"""Our own, since those of the system follow its language and not the window's."""


def say(text: str) -> str:
    """`text` in the language of the window."""
    return QCoreApplication.translate("phrases", text)


def told_of(name: str, told: str) -> str:
    """What is told of something, with the colon of the language."""
    return say("{}: {}").format(name, told)


def in_a_row(*told: str) -> str:
    """What is told one after the other, with the comma of the language; the empty is left out."""
    shown = [each for each in told if each]
    row = "".join(shown[:1])
    for each in shown[1:]:
        row = say("{}, {}").format(row, each)
    return row


def in_parts(*told: str) -> str:
    """What has commas of its own, one after the other."""
    return say("; ").join(each for each in told if each)


def in_sentences(*told: str) -> str:
    """Sentence after sentence; one that does not end as a sentence gets its end.

    How the language parts its sentences is seen by how it parts what stands within one.
    """
    spaced = say("; ").endswith(" ")
    stop, gap = (".", " ") if spaced else ("\N{IDEOGRAPHIC FULL STOP}", "")
    *rest, last = [each for each in told if each] or [""]
    return gap.join([*(each if each[-1] in _ENDS else each + stop for each in rest), last])


def day(at: datetime) -> str:
    """A date in UTC, such as 13 Nov 2026."""
    utc = at.astimezone(UTC)
    return say("{} {} {}").format(utc.day, say(_MONTHS[utc.month - 1]), utc.year)


def moment(at: datetime) -> str:
    """A moment in UTC to the minute, such as 13 Nov 2026 10:31; the zone is the caller's word."""
    return f"{day(at)} {at.astimezone(UTC):%H:%M}"
