"""Draws a plain page with a zone, for tests that read one."""

from collections.abc import Sequence
from pathlib import Path

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

from app.engines.document.mrz_strip import Pixels

RESOURCES = Path(__file__).parents[4] / "resources"
PASSPORT = (
    "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
    "L898902C36UTO7408122F1204159ZE184226B<<<<<10",
)
CARD = (
    "I<UTOD231458907<<<<<<<<<<<<<<<",
    "7408122F1204159UTO<<<<<<<<<<<6",
    "ERIKSSON<<ANNA<MARIA<<<<<<<<<<",
)


def a_page(lines: Sequence[str], *, turn: float = 0.0, blank: bool = False) -> Pixels:
    """A light page on a darker table, turned by `turn` degrees."""
    pitch = 900 / max(len(line) for line in lines)
    image = Image.new("RGB", (1000, 640), (225, 228, 220))
    draw = ImageDraw.Draw(image)
    text = ImageFont.truetype(str(RESOURCES / "fonts/Inter-Regular.ttf"), 30)
    draw.text((300, 80), "UTOPIA SPECIMEN", font=text, fill=(60, 60, 90))
    mono = ImageFont.truetype(str(RESOURCES / "fonts/OCRB.ttf"), round(pitch / 0.62))
    top = 620 - 2.5 * pitch * len(lines)
    for row, line in enumerate(() if blank else lines):
        for column, character in enumerate(line):
            draw.text((50 + column * pitch, top + row * 2.4 * pitch), character, font=mono, fill=20)
    table = np.full((1200, 1200, 3), 120, np.uint8)
    table[280:920, 100:1100] = np.asarray(image)
    matrix = cv2.getRotationMatrix2D((600, 600), turn, 1.0)
    turned = cv2.warpAffine(table, matrix, (1200, 1200), borderValue=(120, 120, 120))
    return np.asarray(turned, np.uint8)


def as_png(page: Pixels) -> bytes:
    _, encoded = cv2.imencode(".png", cv2.cvtColor(page, cv2.COLOR_RGB2BGR))
    return encoded.tobytes()
