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


WALKS = 3
"""A difference counts when each of so many new windows shows it: one picture in some hundred is
taken while a photo is still drawn roughly, or a table stands a row further."""
UNSETTLED = ("compare", "compare-sealed", "light-en-200-queue")
"""Seen to differ between two renders of the same tree: photos at rest or still rough, a group's
title in or out of sight. They are photographed for a person to look at, and not held."""


@pytest.mark.parametrize("name", LOOKS)
def test_every_screen_looks_as_accepted(given: Prepared, name: str, shots: Path) -> None:
    seen, unlike = _differing(given, name, shots)
    for _ in range(WALKS - 1):
        if unlike:
            unlike &= _differing(given, name, shots)[1]
    assert not unlike, f"see {shots}; if it is meant so, run {ACCEPT}: {sorted(unlike)}"
    left = {file.name for file in REFERENCES.glob(f"{name}-*.webp")} - seen
    assert not {file for file in left if file.startswith(f"{name}-") and _own(file, name)}


def _differing(given: Prepared, name: str, shots: Path) -> tuple[set[str], set[str]]:
    """The references of all screens of a look, and the screens that differ from theirs."""
    seen, unlike, missing = set(), set(), []
    for screen, widget in walk(given, LOOKS[name]):
        key = f"{name}-{screen}"
        seen.add(f"{key}.webp")
        try:
            held = hold(photograph(widget), key)
        except FileNotFoundError:
            missing.append(screen)
            continue
        if held.tiles and not {screen, key} & set(UNSETTLED):
            held.picture.save(shots / f"differs-{key}.png")
            unlike.add(screen)
    assert not missing, f"no reference yet, run {ACCEPT} and look: {missing}"
    return seen, unlike


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
