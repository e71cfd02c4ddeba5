"""Makes invented identity pages with camera and scan damage, in the folder shape of `mrz.py`.

Run: python3 -m tests.benchmarks.mrz_pages DIR COUNT SEED
"""

import json
import random
import sys
from pathlib import Path

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

from app.engines.document.check_digits import ALPHABET, FILLER, Checked, check_digit
from app.engines.document.mrz_layout import LAYOUTS, MrzField, MrzFormat, Span
from tests.benchmarks.damage import DAMAGES, Pixels
from tests.benchmarks.places import FONTS

SURNAMES = [
    "ERIKSSON",
    "VAN<DER<BERG",
    "OCONNOR",
    "GARCIA<LOPEZ",
    "WU",
    "NGUYEN",
    "SCHWARZENBERGER",
    "KIM",
    "AL<HADDAD",
]
GIVEN = ["ANNA<MARIA", "LI", "JEAN<PIERRE", "CHRISTOPHER<ALEXANDER", "JO", "MEHMET", "ZOE<A"]
ISSUERS = ["UTO", "D<<", "FRA", "USA", "CHN", "NLD", "POL", "GBR", "SWE", "IND", "KOR", "UKR"]


def put(lines: list[str], span: Span, text: str) -> None:
    width = span.end - span.start
    padded = text[:width].ljust(width, FILLER)
    lines[span.line] = lines[span.line][: span.start] + padded + lines[span.line][span.end :]


def day(dice: random.Random, first: int, end: int) -> str:
    """Invent a date as YYMMDD with a year from `first`, before `end`."""
    return f"{dice.randrange(first, end):02}{dice.randrange(1, 13):02}{dice.randrange(1, 29):02}"


def zone(fmt: MrzFormat, dice: random.Random) -> tuple[str, ...]:
    """Fill a zone of `fmt` with invented data and right digits."""
    layout = LAYOUTS[fmt]
    lines = [FILLER * layout.shape[1]] * layout.shape[0]
    issuer = "FRA" if fmt is MrzFormat.FRENCH_ID else dice.choice(ISSUERS)
    code = {"T": "I" if fmt is not MrzFormat.TD3 else "P", "M": "V", "F": "I"}[fmt.value[0]]
    surname, given = dice.choice(SURNAMES), dice.choice(GIVEN)
    texts = {
        MrzField.DOCUMENT_CODE: "ID"
        if fmt is MrzFormat.FRENCH_ID
        else code + dice.choice("<<<AC"[: 5 if code == "I" else 3]),
        MrzField.ISSUER: issuer,
        MrzField.NATIONALITY: issuer,
        MrzField.SURNAME: surname,
        MrzField.GIVEN_NAMES: given,
        MrzField.DOCUMENT_NUMBER: "".join(dice.choices(ALPHABET, k=dice.choice((7, 8, 9, 9, 9)))),
        MrzField.BIRTH_DATE: day(dice, 30, 100),
        MrzField.EXPIRY_DATE: day(dice, 10, 40),
        MrzField.SEX: dice.choice("MF<"),
        MrzField.OPTIONAL_DATA: "".join(dice.choices(ALPHABET, k=dice.choice((0, 0, 9, 11)))),
    }
    for field, span in layout.fields.items():
        put(lines, span, texts.get(field, ""))
    long = fmt in {MrzFormat.TD1, MrzFormat.TD2} and dice.random() < 0.15
    if long:  # the number goes on in the optional data (ICAO Doc 9303-5, 4.2.2, note j)
        whole = "".join(dice.choices(ALPHABET, k=12))
        put(lines, layout.fields[MrzField.DOCUMENT_NUMBER], whole)
        rest = whole[9:] + check_digit(whole) + FILLER
        put(lines, layout.fields[MrzField.OPTIONAL_DATA], rest)
    if layout.names is not None:
        put(lines, layout.names, f"{surname}<<{given}")
    for checked in sorted(layout.checks, key=lambda item: item is Checked.COMPOSITE):
        if long and checked is Checked.DOCUMENT_NUMBER:
            continue  # a filler stands in its place
        covered, printed = layout.checks[checked]
        put(lines, printed, check_digit("".join(span.of(tuple(lines)) for span in covered)))
    return tuple(lines)


def page(lines: tuple[str, ...], dice: random.Random) -> Pixels:
    """Draw a page: coloured ground with waves, portrait block, printed text, zone below."""
    width, height = 1600, {30: 1010, 36: 1130, 44: 1125}[len(lines[0])]
    tone = [dice.randrange(185, 250) for _ in range(3)]
    ground = np.full((height, width, 3), tone, np.float32)
    rows, columns = np.mgrid[0:height, 0:width].astype(np.float32)
    for _ in range(dice.choice((0, 2, 4))):
        period, phase, depth = dice.uniform(8, 60), dice.uniform(0, 6), dice.uniform(4, 16)
        angle = dice.uniform(0, 3.1)
        wave = np.sin(
            (columns * np.cos(angle) + rows * np.sin(angle)) / period * 6.28
            + phase
            + 2 * np.sin(rows / 90)
        )
        ground -= (wave[..., None] > 0.3) * np.array(
            [dice.uniform(0.3, 1) * depth for _ in range(3)], np.float32
        )
    image = Image.fromarray(np.clip(ground, 0, 255).astype(np.uint8))
    draw = ImageDraw.Draw(image)
    draw.rectangle(
        (70, 200, 440, 640), fill=(dice.randrange(90, 190), dice.randrange(90, 170), 140)
    )
    label = ImageFont.truetype(str(FONTS / "Inter-Regular.ttf"), 22)
    text = ImageFont.truetype(str(FONTS / "Inter-SemiBold.ttf"), 36)
    draw.text((70, 60), "UTOPIA  REPUBLIC OF UTOPIA  SPECIMEN", font=text, fill=(40, 40, 90))
    words = (
        lines[-1][:12],
        lines[0][5:20].replace("<", " "),
        "UTOPIAN",
        "12 AUG 1974",
        "ZENITH",
        "15 APR 2032",
    )
    for row, word in enumerate(words[: 5 - len(lines) + 3 - 2 * (len(lines) == 3)]):
        draw.text((520, 190 + row * 85), "Surname / Nom (1)", font=label, fill=(90, 90, 110))
        draw.text((520, 216 + row * 85), word, font=text, fill=(20, 20, 30))
    pitch = {30: 48.2, 36: 38.6, 44: 32.4}[len(lines[0])]
    ink = dice.randrange(10, 110)
    mono = ImageFont.truetype(
        str(FONTS / "OCRB.ttf"), round(pitch / 0.6 * dice.uniform(0.94, 1.03))
    )
    left, top = (width - pitch * len(lines[0])) / 2, height - pitch * (2.5 * len(lines) + 1)
    for row, line in enumerate(lines):
        for column, character in enumerate(line):
            place = (left + column * pitch, top + row * pitch * 2.45)
            draw.text(place, character, font=mono, fill=(ink, ink, ink))
    return np.asarray(image)


def main() -> None:
    """Write the pages and their truth."""
    folder, count, dice = Path(sys.argv[1]), int(sys.argv[2]), random.Random(int(sys.argv[3]))  # noqa: S311 -- pages, not keys
    folder.mkdir(parents=True, exist_ok=True)
    truth = {}
    for number in range(count):
        fmt = dice.choice(list(MrzFormat))
        damage = dice.choice(list(DAMAGES))
        lines = zone(fmt, dice)
        picture = DAMAGES[damage](page(lines, dice), dice)
        name = f"{number:03}_{fmt.value}_{damage}.jpg"
        quality = [cv2.IMWRITE_JPEG_QUALITY, dice.randrange(45, 92)]
        cv2.imwrite(str(folder / name), cv2.cvtColor(picture, cv2.COLOR_RGB2BGR), quality)
        truth[name] = {"fmt": fmt.value, "lines": lines, "valid": True}
    (folder / "truth.json").write_text(json.dumps(truth, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
