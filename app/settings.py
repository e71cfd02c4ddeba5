"""What the examiner set, in one small file. It holds no secret, no evidence and no claim.

Laws: a file that cannot be read is as good as none; a write is whole or did not happen.
"""

import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final

import msgspec

LEAST_PERCENT: Final = 100
MOST_PERCENT: Final = 200
"""Source: product.md section 4, 100-200 % scaling."""
LOCK_MINUTES: Final = (5, 10, 20, 30, 0)
"""What may be chosen. Source: OWASP ASVS 4, 3.3.2 and NIST SP 800-63B, 4.2.3 (30 minutes without
activity at AAL2, 15 at AAL3); the default of 10 is ours."""
SYSTEM: Final = "system"
"""The theme that follows the desktop's scheme, and the motion that follows its wish."""
REDUCED: Final = "reduced"
"""The motion in which nothing moves on its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """All that can be set; `theme` is "system" or the name of a theme."""

    theme: str = SYSTEM
    language: str = ""
    """"en", "zh_CN", or nothing for the one of the desktop."""
    motion: str = SYSTEM
    """"system", "full" or "reduced"."""
    text_percent: int = LEAST_PERCENT
    examiner: str = ""
    fillers: str = ""
    """Folder of faces that the organisation supplies for line-ups; empty: no line-up is held."""
    toured: bool = False
    """Whether the tour was ended once; then it comes by itself no more."""
    last_case: str = ""
    last_screen: str = ""
    places: dict[str, str] = field(default_factory=dict)
    """What is selected on each screen of the last case: keys of rows and fields, never a value."""
    pinned: tuple[str, ...] = ()
    """Cases that stand first in the queue."""
    recent: tuple[str, ...] = ()
    """Cases that were open last, the latest first."""
    lock_minutes: int = 10
    """Minutes without a sign of the examiner until the window locks itself; 0 for never."""
    lock_minimised: bool = False
    pictures_allowed: bool = False
    """Whether other programs may take pictures of the window."""


class SettingsFile:
    """Settings at rest; `now` is what holds."""

    def __init__(self, path: Path) -> None:
        self._path: Final = path
        self._now = self._written = self._read()
        self.heard: Final[list[Callable[[Settings], None]]] = []
        """Who hears of what holds from now on."""

    @property
    def now(self) -> Settings:
        """What holds now."""
        return self._now

    def change(self, **changes: Any) -> Settings:  # noqa: ANN401 -- the fields' own types hold
        """Hold other values from now on, and keep them as far as the disk allows."""
        wanted = self.hold(**changes)
        self.save()
        return wanted

    def hold(self, **changes: Any) -> Settings:  # noqa: ANN401 -- the fields' own types hold
        """Hold other values from now on; they are kept by the next `save` or `change`."""
        wanted = replace(self._now, **changes)
        if wanted != self._now:
            self._now = wanted
            for hear in self.heard:
                hear(wanted)
        return wanted

    def save(self) -> None:
        """Keep what holds now, as far as the disk allows, unless it is what was kept last."""
        if self._now != self._written:
            self._written = self._now
            self._write()

    def _read(self) -> Settings:
        try:
            found = msgspec.json.decode(self._path.read_bytes(), type=Settings)
        except (OSError, msgspec.MsgspecError):
            return Settings()
        percent = min(MOST_PERCENT, max(LEAST_PERCENT, found.text_percent))
        minutes = found.lock_minutes if found.lock_minutes in LOCK_MINUTES else LOCK_MINUTES[1]
        return replace(found, text_percent=percent, lock_minutes=minutes)

    def _write(self) -> None:
        text = msgspec.json.format(msgspec.json.encode(self._now))
        beside = self._path.with_suffix(".new")
        try:
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            beside.write_bytes(text)
            os.replace(beside, self._path)  # noqa: PTH105 -- Path.replace says less of what it is: atomic
        except OSError:
            with suppress(OSError):
                beside.unlink()
