"""Holds a render against its reference: tile by tile, at half size.

A reference has half the size and 16 steps a colour, since what counts is where things stand, what
is written and in which colour; 150 of them weigh some 4 MB. A render is reduced alike before the
two are held together, so that the same render differs by nothing.
"""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageChops
from PySide6.QtGui import QImage

REFERENCES = Path(__file__).resolve().parent / "references"
TILE = 10
"""Px of a reference: 20 of the window, the height of a line of text."""
LEAST = 8.0
"""Mean difference of a tile, of 255, from which on it is another picture.

Source: `test_renders`, which prints both sides of it: the same screen again, and one word changed.
"""
ACCEPT = "python3 -m tests.gui.renders --accept"


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A render beside its reference."""

    worst: float
    """The largest mean difference of a tile."""
    tiles: int
    """How many tiles differ by `LEAST` or more."""
    picture: Image.Image
    """Reference, render, and where they differ, side by side."""


def half(render: QImage) -> Image.Image:
    """A render at the size of a reference."""
    plain = render.convertToFormat(QImage.Format.Format_RGB888)
    size = (plain.width(), plain.height())
    stride = plain.bytesPerLine()
    whole = Image.frombuffer("RGB", size, bytes(plain.constBits()), "raw", "RGB", stride, 1)
    small = whole.resize((size[0] // 2, size[1] // 2), Image.Resampling.BOX)
    return small.point(lambda value: (value & 0xF0) | (value >> 4))


def accept(render: QImage, name: str, folder: Path = REFERENCES) -> None:
    """Make `render` the reference from now on."""
    folder.mkdir(exist_ok=True)
    half(render).save(folder / f"{name}.webp", lossless=True, method=3)


def hold(render: QImage, name: str, folder: Path = REFERENCES) -> Held:
    """Hold `render` against the reference of that name.

    Raises:
        FileNotFoundError: There is none yet.
    """
    file = folder / f"{name}.webp"
    if not file.is_file():
        raise FileNotFoundError(f"no reference of {name} yet: run {ACCEPT}, and look at it")
    with Image.open(file) as kept:
        was = kept.convert("RGB")
    now = half(render)
    if was.size != now.size:
        now = now.resize(was.size)
    means = _means(ImageChops.difference(was, now))
    unlike = means >= LEAST
    return Held(
        worst=float(means.max()), tiles=int(unlike.sum()), picture=_side_by_side(was, now, unlike)
    )


def _means(difference: Image.Image) -> NDArray[np.float64]:
    """The mean of each whole tile, over its pixels, of the channel that differs most."""
    pixels = np.asarray(difference, dtype=np.float64).max(axis=2)
    rows, columns = (edge // TILE for edge in pixels.shape)
    tiles = pixels[: rows * TILE, : columns * TILE].reshape(rows, TILE, columns, TILE)
    found: NDArray[np.float64] = tiles.mean(axis=(1, 3))
    return found


def _side_by_side(was: Image.Image, now: Image.Image, unlike: NDArray[np.bool_]) -> Image.Image:
    marks = Image.fromarray(np.kron(unlike, np.ones((TILE, TILE))).astype(np.uint8) * 150)
    mask = Image.new("L", now.size)
    mask.paste(marks)
    marked = now.copy()
    marked.paste((220, 0, 120), (0, 0), mask)
    three = Image.new("RGB", (3 * was.width + 20, was.height), (128, 128, 128))
    for place, picture in enumerate((was, now, marked)):
        three.paste(picture, (place * (was.width + 10), 0))
    return three
