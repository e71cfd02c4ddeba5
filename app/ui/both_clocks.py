"""A moment as the clock on the wall has it, beside UTC; what is signed is told in UTC alone.

No Qt and no services, so that views and what they show may both use it.
"""

from collections.abc import Callable
from datetime import UTC, datetime

Words = Callable[[str], str]
Day = Callable[[datetime], str]
"""Words a day in UTC."""


def here(at: datetime, day: Day) -> str:
    """The time of day here; with its date, where here it is another day than in UTC."""
    local = at.astimezone()
    if local.date() == at.astimezone(UTC).date():
        return f"{local:%H:%M}"
    return f"{day(local.replace(tzinfo=UTC))} {local:%H:%M}"


def in_both(at: datetime, utc: str, day: Day, say: Words) -> str:
    """`utc`, which is `at` in UTC as the caller words it, and the time here behind it."""
    return say("{} \N{MIDDLE DOT} {} local").format(utc, here(at, day))
