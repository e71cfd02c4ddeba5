"""What the examiner set, in one small file. It holds no secret, no evidence and no claim.

Laws: a file that cannot be read is as good as none; a write is whole or did not happen.
"""

import os
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

import msgspec

LEAST_PERCENT: Final = 100
MOST_PERCENT: Final = 200
"""Source: product.md section 4, 100-200 % scaling."""
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
    last_case: str = ""
    last_screen: str = ""


class SettingsFile:
    """Settings at rest; `now` is what holds."""

    def __init__(self, path: Path) -> None:
        self._path: Final = path
        self._now = self._read()

    @property
    def now(self) -> Settings:
        """What holds now."""
        return self._now

    def change(self, **changes: Any) -> Settings:  # noqa: ANN401 -- the fields' own types hold
        """Hold other values from now on, and keep them as far as the disk allows."""
        wanted = replace(self._now, **changes)
        if wanted != self._now:
            self._now = wanted
            self._write()
        return wanted

    def _read(self) -> Settings:
        try:
            found = msgspec.json.decode(self._path.read_bytes(), type=Settings)
        except (OSError, msgspec.MsgspecError):
            return Settings()
        percent = min(MOST_PERCENT, max(LEAST_PERCENT, found.text_percent))
        return replace(found, text_percent=percent)

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
