"""Every screen, in three themes and two languages, looks as it did when somebody last accepted it.

A render that differs is written beside its reference, where RIGHTFUL_SHOTS says; whoever meant the
change looks at it and renews the references: `python3 -m tests.gui.renders --accept`.
"""

from collections.abc import Generator
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from app.ui.widgets.text import Text
from tests.gui.every_screen import Look, Prepared, photograph, rest, walk
from tests.gui.renders.held import ACCEPT, LEAST, REFERENCES, accept, hold
from tests.gui.renders.looks import LOOKS
from tests.gui.watchdog import FIGURES

A_STRIP = 20
"""Tiles: the word and what it pushes aside in its line."""


@pytest.mark.parametrize("name", LOOKS)
def test_every_screen_looks_as_accepted(given: Prepared, name: str, shots: Path) -> None:
    unlike, missing, seen = [], [], set()
    for screen, widget in walk(given, LOOKS[name]):
        key = f"{name}-{screen}"
        seen.add(f"{key}.webp")
        try:
            held = hold(photograph(widget), key)
        except FileNotFoundError:
            missing.append(screen)
            continue
        if held.tiles:
            held.picture.save(shots / f"differs-{key}.png")
            unlike.append(f"{screen}: {held.tiles} tiles, worst {held.worst:.0f}")
    assert not missing, f"no reference yet, run {ACCEPT} and look: {missing}"
    assert not unlike, f"see {shots}; if it is meant so, run {ACCEPT}: {unlike}"
    left = {file.name for file in REFERENCES.glob(f"{name}-*.webp")} - seen
    assert not {file for file in left if file.startswith(f"{name}-") and _own(file, name)}


def _own(file: str, name: str) -> bool:
    """Whether a reference is of this look, and not of one whose name goes on after it."""
    longer = [other for other in LOOKS if other.startswith(f"{name}-")]
    return not any(file.startswith(f"{other}-") for other in longer)


def queues(given: Prepared) -> Generator[tuple[QImage, QImage], None, None]:
    """The queue as it is, and with one word changed, of a new window each time."""
    while True:
        for screen, widget in walk(given, Look()):
            if screen == "queue":
                plain = photograph(widget)
                _change_a_word(widget)
                yield plain, photograph(widget)
                break


def _change_a_word(window: QWidget) -> None:
    shown = [text for text in window.findChildren(Text) if text.text() == "Offline"]
    shown[0].setText("Online")
    rest(window, lambda: True)


def test_one_word_is_seen_and_the_same_again_is_not(given: Prepared, tmp_path: Path) -> None:
    seen = queues(given)
    accept(next(seen)[0], "queue", tmp_path)
    plain, with_another_word = next(seen)
    seen.close()
    again = hold(plain, "queue", tmp_path)
    changed = hold(with_another_word, "queue", tmp_path)
    FIGURES.append(
        f"renders: the worst tile of the same screen again differs by {again.worst:.1f}, "
        f"one of a changed word by {changed.worst:.1f}, the bound is {LEAST:.0f}"
    )
    assert again.worst < LEAST / 2
    assert changed.worst > LEAST * 2
    assert changed.tiles < A_STRIP  # and nowhere else
