"""Reads and writes the file of Qt Linguist, and compiles it."""

import subprocess
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Mapping
from pathlib import Path
from xml.sax.saxutils import escape

import PySide6

from tests.translations.sources import Source

_HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
_LRELEASE = str(Path(PySide6.__file__).with_name("lrelease"))
"""The one of PySide6-Essentials, found without a PATH."""
_SECONDS = 60


def read(path: Path) -> dict[Source, str]:
    """The finished translations; none when there is no file yet."""
    if not path.is_file():
        return {}
    found: dict[Source, str] = {}
    for context in ET.parse(path).getroot().iter("context"):  # noqa: S314 -- our own file
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is not None and translation.get("type") is None:
                found[name, message.findtext("source", "")] = translation.text or ""
    return found


def text(wanted: Iterable[Source], known: Mapping[Source, str], language: str) -> str:
    """The file: every source in its context, unfinished where nothing is known of it."""
    lines = [f'<TS version="2.1" language="{language}" sourcelanguage="en">\n']
    before = None
    for context, source in wanted:
        if context != before:
            lines.append("</context>\n" if before else "")
            lines.append(f"<context>\n    <name>{escape(context)}</name>\n")
        before = context
        done = escape(known.get((context, source), ""))
        mark = "" if done else ' type="unfinished"'
        lines.append(f"    <message>\n        <source>{escape(source)}</source>\n")
        lines.append(f"        <translation{mark}>{done}</translation>\n    </message>\n")
    return _HEAD + "".join(lines) + "</context>\n</TS>\n"


def compiled(source: Path, target: Path) -> None:
    """Compile `source`; `target` is what the window loads."""
    subprocess.run(
        [_LRELEASE, "-silent", str(source), "-qm", str(target)],
        check=True,
        timeout=_SECONDS,
    )
