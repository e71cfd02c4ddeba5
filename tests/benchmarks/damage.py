"""What cameras and scanners do to a flat page, each damage with dice of its own."""

import random
from collections.abc import Callable

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from tests.benchmarks.places import FONTS

Pixels = NDArray[np.uint8]


def scene(flat: Pixels, dice: random.Random, tilt: float) -> Pixels:
    """Lay the page on a table, seen a little from the side and turned by `tilt` degrees."""
    height, width = flat.shape[:2]
    side = round(float(np.hypot(height, width)) * dice.uniform(1.02, 1.4))
    tone = np.array([dice.randrange(20, 235) for _ in range(3)], np.float32)
    noise = cv2.GaussianBlur(
        np.random.default_rng(dice.randrange(9**9)).normal(0, 60, (side, side, 3)), (0, 0), 3
    )
    table = np.clip(tone + noise, 0, 255).astype(np.uint8)
    corners = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    bent = corners + [[dice.uniform(-0.03, 0.03) * width for _ in range(2)] for _ in range(4)]
    angle = np.deg2rad(tilt)
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    placed = (bent - [width / 2, height / 2]) @ turn.T + side / 2
    warp = cv2.getPerspectiveTransform(corners, placed.astype(np.float32))
    cv2.warpPerspective(
        flat, warp, (side, side), dst=table, borderMode=cv2.BORDER_TRANSPARENT, flags=cv2.INTER_AREA
    )
    return np.asarray(table, np.uint8)


def shrink(picture: Pixels, longest: int) -> Pixels:
    factor = longest / max(picture.shape[:2])
    return np.asarray(
        cv2.resize(picture, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA), np.uint8
    )


def scan(flat: Pixels, dice: random.Random) -> Pixels:
    return shrink(flat, dice.randrange(560, 1500))


def tilted(flat: Pixels, dice: random.Random) -> Pixels:
    return shrink(scene(flat, dice, dice.uniform(-25, 25)), dice.randrange(1200, 2600))


def turned(flat: Pixels, dice: random.Random) -> Pixels:
    return shrink(
        scene(flat, dice, dice.choice((90, 180, 270)) + dice.uniform(-6, 6)),
        dice.randrange(1300, 2600),
    )


def small(flat: Pixels, dice: random.Random) -> Pixels:
    return shrink(flat, dice.randrange(420, 620))


def blurred(flat: Pixels, dice: random.Random) -> Pixels:
    picture = shrink(scene(flat, dice, dice.uniform(-6, 6)), 1500)
    return np.asarray(cv2.GaussianBlur(picture, (0, 0), dice.uniform(1.2, 2.2)), np.uint8)


def faint(flat: Pixels, dice: random.Random) -> Pixels:
    depth = dice.uniform(0.2, 0.4)
    faded = shrink(flat, 1200) * depth + dice.uniform(60, 250 * (1 - depth))
    return np.asarray(np.clip(faded, 0, 255), np.uint8)


def glared(flat: Pixels, dice: random.Random) -> Pixels:
    picture = shrink(scene(flat, dice, dice.uniform(-8, 8)), 1600).astype(np.float32)
    rows, columns = np.mgrid[0 : picture.shape[0], 0 : picture.shape[1]]
    centre = picture.shape[0] * dice.uniform(0.5, 0.8), picture.shape[1] * dice.uniform(0.2, 0.8)
    away = ((rows - centre[0]) / 60) ** 2 + ((columns - centre[1]) / 150) ** 2
    return np.asarray(np.clip(picture + 190 * np.exp(-away)[..., None], 0, 255), np.uint8)


def tiny(flat: Pixels, dice: random.Random) -> Pixels:
    return shrink(flat, dice.randrange(330, 460))


def crushed(flat: Pixels, dice: random.Random) -> Pixels:
    """Save as a small JPEG of poor quality, as messengers do, more than once."""
    picture = shrink(flat, dice.randrange(600, 1000))
    for _ in range(dice.randrange(1, 4)):
        quality = [cv2.IMWRITE_JPEG_QUALITY, dice.randrange(18, 40)]
        _, packed = cv2.imencode(".jpg", picture, quality)
        picture = np.asarray(cv2.imdecode(packed, cv2.IMREAD_COLOR), np.uint8)
    return picture


def spread(flat: Pixels, dice: random.Random) -> Pixels:
    """Open the booklet: another page above, full of lines of print."""
    height, width = flat.shape[:2]
    image = Image.new("RGB", (width, height), tuple(dice.randrange(190, 250) for _ in range(3)))
    draw = ImageDraw.Draw(image)
    font = ImageFont.truetype(str(FONTS / "Inter-Regular.ttf"), 30)
    for row in range(3, 22, dice.choice((1, 2))):
        text = " ".join(
            dice.choice(("the", "holder", "of", "UTOPIA", "without", "let", "1987"))
            for _ in range(14)
        )
        draw.text((120, row * 48), text, font=font, fill=(50, 50, 70))
    both = np.concatenate([np.asarray(image), flat])
    return shrink(scene(both, dice, dice.uniform(-5, 5)), dice.randrange(1400, 2400))


def company(flat: Pixels, dice: random.Random) -> Pixels:
    """Lay the page on a table beside a bank card and a sheet of paper."""
    height, width = flat.shape[:2]
    other = Image.new("RGB", (width, height), tuple(dice.randrange(60, 250) for _ in range(3)))
    draw = ImageDraw.Draw(other)
    font = ImageFont.truetype(str(FONTS / "OCRB.ttf"), 90)
    draw.text((120, height // 2), "4000 1234 5678 9010", font=font, fill=(240, 240, 220))
    draw.text((120, height - 160), "A N OTHER       09/31", font=font, fill=(240, 240, 220))
    pair = [
        scene(flat, dice, dice.uniform(-9, 9)),
        scene(np.asarray(other), dice, dice.uniform(-9, 9)),
    ]
    side = min(each.shape[0] for each in pair)
    cut = [cv2.resize(each, (side, side), interpolation=cv2.INTER_AREA) for each in pair]
    dice.shuffle(cut)
    return shrink(np.asarray(np.concatenate(cut, axis=dice.randrange(2)), np.uint8), 2600)


def overprinted(flat: Pixels, dice: random.Random) -> Pixels:
    """Print SPECIMEN across the page in a colour, as on published samples."""
    image = Image.fromarray(flat)
    veil = Image.new("RGBA", image.size, (0, 0, 0, 0))
    font = ImageFont.truetype(str(FONTS / "Inter-Bold.ttf"), dice.randrange(120, 260))
    colour = (
        *dice.choice(((200, 20, 20), (20, 60, 180), (120, 120, 120))),
        dice.randrange(40, 110),
    )
    ImageDraw.Draw(veil).text((100, flat.shape[0] * 0.35), "SPECIMEN", font=font, fill=colour)
    veil = veil.rotate(dice.uniform(-35, 35))
    image.paste(veil, mask=veil)
    return shrink(np.asarray(image), dice.randrange(700, 1500))


def shadowed(flat: Pixels, dice: random.Random) -> Pixels:
    picture = shrink(scene(flat, dice, dice.uniform(-15, 15)), 1800).astype(np.float32)
    rows, columns = np.mgrid[0 : picture.shape[0], 0 : picture.shape[1]].astype(np.float32)
    angle = dice.uniform(0, 3.1)
    across = columns * np.cos(angle) + rows * np.sin(angle)
    edge = float(np.percentile(across, dice.uniform(35, 65)))
    dark = 1 - dice.uniform(0.4, 0.75) / (1 + np.exp(-(across - edge) / 12))
    return np.asarray(np.clip(picture * dark[..., None], 0, 255), np.uint8)


def screened(flat: Pixels, dice: random.Random) -> Pixels:
    """Print the page: a halftone of dots, seen again by a scanner."""
    picture = shrink(flat, dice.randrange(1100, 1500)).astype(np.float32)
    rows, columns = np.mgrid[0 : picture.shape[0], 0 : picture.shape[1]].astype(np.float32)
    period = dice.uniform(2.6, 4.2)
    dots = np.sin(6.283 * (columns + rows) / period) * np.sin(6.283 * (columns - rows) / period)
    noise = np.random.default_rng(dice.randrange(9**9)).normal(0, 9, picture.shape)
    return np.asarray(np.clip(picture + 34 * dots[..., None] + noise, 0, 255), np.uint8)


DAMAGES: dict[str, Callable[[Pixels, random.Random], Pixels]] = {
    damage.__name__: damage
    for damage in (
        scan,
        tilted,
        turned,
        small,
        blurred,
        faint,
        glared,
        tiny,
        crushed,
        spread,
        company,
        overprinted,
        shadowed,
        screened,
    )
}
