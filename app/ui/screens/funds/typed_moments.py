"""Moments as they are typed: by UTC or by the clock on the wall; what is kept is UTC alone. No Qt.

Law: a time that did not come here, or came twice, is never settled by a guess: it is asked for
in UTC.
"""

from collections.abc import Callable
from datetime import UTC, datetime
from enum import StrEnum

Say = Callable[[str], str]
_PATTERNS = ("%Y-%m-%d %H:%M", "%Y-%m-%d")


class ByClock(StrEnum):
    """By which clock a moment is typed; the word behind it."""

    UTC = "UTC"
    LOCAL = "local"


def parted(text: str) -> tuple[str, ByClock]:
    """Day and time, and the clock that is named behind them; UTC where none is."""
    typed = text.strip()
    for clock in ByClock:
        if typed.endswith(f" {clock}"):
            return typed.removesuffix(clock).strip(), clock
    return typed, ByClock.UTC


def moments_of(text: str) -> tuple[datetime, ...] | None:
    """What "2026-11-13 09:00", or a day alone, may mean; None when it is neither.

    By the clock on the wall it means nothing where that was set forward over it, and two moments
    where it was set back.
    """
    typed, clock = parted(text)
    at = _typed(typed)
    if at is None:
        return None
    if clock is ByClock.UTC:
        return (at.replace(tzinfo=UTC),)
    try:
        meant = {at.replace(fold=fold).astimezone().astimezone(UTC) for fold in (0, 1)}
        return tuple(sorted(m for m in meant if m.astimezone().replace(tzinfo=None) == at))
    except (OSError, OverflowError, ValueError):  # a year that clocks of the system do not know
        return None


def read_moment(text: str) -> datetime | None:
    """The one moment that `text` means, if it means one."""
    meant = moments_of(text)
    return meant[0] if meant and len(meant) == 1 else None


def shown_moment(at: datetime, clock: ByClock = ByClock.UTC) -> str:
    """A moment as `read_moment` reads it, to the minute; by UTC where `clock` would say two."""
    minute = at.astimezone(UTC).replace(second=0, microsecond=0)
    here = f"{minute.astimezone():%Y-%m-%d %H:%M} {ByClock.LOCAL}"
    if clock is ByClock.LOCAL and read_moment(here) == minute:
        return here
    return f"{minute:%Y-%m-%d %H:%M} {ByClock.UTC}"


def lacking(text: str, now: datetime, say: Say = str) -> str:
    """What a typed moment still needs; empty when it is one, and not later than `now`."""
    meant = moments_of(text)
    if meant is None:
        return say("A date, such as 2026-11-13 09:00.")
    if not meant:
        return say("The clocks here were set forward over this time. Enter it in UTC.")
    if len(meant) > 1:
        twice = say("This time came twice here: at {} and at {} UTC. Enter it in UTC.")
        return twice.format(f"{meant[0]:%H:%M}", f"{meant[-1]:%H:%M}")
    return say("It is dated later than now.") if meant[0] > now else ""


def _typed(text: str) -> datetime | None:
    for pattern in _PATTERNS:
        try:
            return datetime.strptime(text, pattern)  # noqa: DTZ007 -- by which clock is asked next
        except ValueError:
            continue
    return None
