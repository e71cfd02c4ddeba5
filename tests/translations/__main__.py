"""`python3 -m tests.translations`: brings the .ts up to date with the code and compiles it.

What is translated stays; what nobody says any more goes; what is new is left unfinished and told.
"""

import sys

from app import paths
from tests.translations.linguist import compiled, read, text
from tests.translations.sources import sources

LANGUAGE = "zh_CN"

if __name__ == "__main__":
    folder = paths.resources() / "translations"
    kept = folder / f"rightful_{LANGUAGE}.ts"
    known, wanted = read(kept), sources()
    kept.write_text(text(wanted, known, LANGUAGE), encoding="utf-8")
    compiled(kept, kept.with_suffix(".qm"))
    for context, source in wanted:
        if not known.get((context, source)):
            sys.stdout.write(f"left to translate, {context}: {source}\n")
