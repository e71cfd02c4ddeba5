"""What a line does not break: dates, amounts and measures, and the names that a text is told of.

Only where words are set in lines; what they say stays as it is, to be read, copied and compared.
"""

import re
from collections.abc import Iterable
from typing import Final

GAP: Final = "\N{NO-BREAK SPACE}"
_JOINED: Final = "\N{WORD JOINER}"
_MONTHS: Final = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
_SPACES: Final = re.compile(
    rf"(?<=\d) (?=(?:{_MONTHS})\b)|(?<=\b(?:{_MONTHS})) (?=\d)"  # 14 May 2017
    r"|(?<=\d) (?=\d{3}\b)"  # 6 200
    r"|(?<=\d) (?=(?:px|[KMG]B|[A-Z]{3,5}|[dhs]|min)\b)"  # 200 USDT, 05:41 UTC, 113 px, 2 d
    r"|(?<=\d) (?=[\u4E00-\u9FFF])"  # a figure and its measure in Chinese
)
_IN_HAN: Final = re.compile(r"(?<=\d)(?=[年月日])|(?<=[年月])(?=\d)")


def unbroken(words: str, names: Iterable[str] = ()) -> str:
    """`words` for setting in lines; `names` stay whole too."""
    for name in names:
        words = words.replace(name, name.replace(" ", GAP))
    return _IN_HAN.sub(_JOINED, _SPACES.sub(GAP, words))
