"""Letters that no font on this computer has: who works here is told once, and what to install.

Latin, Greek, Cyrillic, the Chinese of GB 2312 and kana are bundled; for a name in another script Qt
asks the fonts of the system, and draws an empty box where none has it.
"""

import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QFont, QTextLayout

from app import wire
from app.domain.case import Case
from app.services.phrases_policy import listed
from app.ui.drawing import Drawing
from app.ui.fonts import font
from app.ui.frame import Frame
from app.ui.phrases import say
from app.ui.session import Session
from app.ui.widgets.state_badge import State

SCRIPTS: Final[Mapping[str, str]] = {
    "": "another script",
    "ARABIC": "Arabic",
    "ARMENIAN": "Armenian",
    "BENGALI": "Bengali",
    "CJK": "rare Chinese characters",
    "DEVANAGARI": "Devanagari",
    "ETHIOPIC": "Ethiopic",
    "GEORGIAN": "Georgian",
    "HANGUL": "Korean",
    "HEBREW": "Hebrew",
    "HIRAGANA": "Japanese",
    "KATAKANA": "Japanese",
    "KHMER": "Khmer",
    "TAMIL": "Tamil",
    "THAI": "Thai",
}
"""By the first word of a letter's Unicode name; the first is for those that are not named here."""
_EAST_ASIAN: Final = frozenset({"CJK", "HANGUL", "HIRAGANA", "KATAKANA"})
_LETTERS: Final = frozenset("LM")
"""First letters of the Unicode categories that names are written in."""
_KNOWN: Final = 4096


class Unwritten(QObject):
    """Looks at each case that is shown, and tells of a script once."""

    def __init__(self, session: Session, frame: Frame) -> None:
        super().__init__(frame)
        self._frame: Final = frame
        self._told: set[str] = set()
        self._seen: tuple[object, ...] = ()
        session.case_changed.connect(self._queue)

    def _queue(self, case: Case | None) -> None:
        """Behind whoever goes to a screen of it, which puts every banner away."""
        if case is not None:
            Drawing.of_all().queue(self, lambda: self._look(case))

    def _look(self, case: Case) -> None:
        seen = (case.id, case.exhibits, len(case.findings), case.parties)
        if seen == self._seen:
            return
        self._seen = seen
        missing = scripts(wire.encode_plain(case).decode(), font()) - self._told
        if missing:
            self._told |= missing
            self._frame.tell(State.PARTIAL, *hint(missing))


def hint(missing: Iterable[str]) -> tuple[str, str]:
    """What to say of scripts that cannot be drawn, and what helps."""
    names = dict.fromkeys(say(SCRIPTS.get(script, SCRIPTS[""])) for script in sorted(missing))
    families = dict.fromkeys(_family(script) for script in sorted(missing))
    title = say("No font on this computer has these letters: {}.").format(listed(tuple(names), say))
    words = say("They stand as empty boxes here. Install {} and start Rightful again.")
    return title, words.format(listed(tuple(families), say))


def scripts(text: str, letters: QFont) -> set[str]:
    """The scripts of `text` that stand as empty boxes in this font and those behind it."""
    foreign = {
        each
        for each in set(text)
        if not each.isascii() and unicodedata.category(each)[0] in _LETTERS
    }
    key = letters.key()
    return {_script(each) for each in foreign if _boxed(each, key)}


def _script(letter: str) -> str:
    return unicodedata.name(letter, "UNNAMED").split()[0].split("-")[0]


def _family(script: str) -> str:
    if script in _EAST_ASIAN:
        return "Noto Sans CJK"
    return f"Noto Sans {script.title()}" if script in SCRIPTS else "Noto Sans"


@lru_cache(maxsize=_KNOWN)
def _boxed(letter: str, key: str) -> bool:
    """Whether glyph 0, the empty box, is drawn for it; a font is asked once for each letter."""
    letters = QFont()
    letters.fromString(key)
    layout = QTextLayout(letter, letters)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return any(0 in run.glyphIndexes() for run in layout.glyphRuns())
