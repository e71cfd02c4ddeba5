"""Sentences and dates in the language of the window. Views may use it: it knows no services."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Final

from PySide6.QtCore import QCoreApplication

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


def day(at: datetime) -> str:
    """A date in UTC, such as 13 Nov 2026."""
    utc = at.astimezone(UTC)
    return say("{} {} {}").format(utc.day, say(_MONTHS[utc.month - 1]), utc.year)


def moment(at: datetime) -> str:
    """A moment in UTC to the minute, such as 13 Nov 2026 10:31; the zone is the caller's word."""
    return f"{day(at)} {at.astimezone(UTC):%H:%M}"
