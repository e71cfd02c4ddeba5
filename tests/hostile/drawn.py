"""Faces of nobody, drawn by code: cartoons in several styles, a profile, a portrait in stone."""

from typing import Final, TypeAlias

import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageOps

Colour: TypeAlias = tuple[int, int, int]

_SIZE: Final = (500, 600)
_SKIN: Final = (255, 214, 170)
_BLACK: Final = (0, 0, 0)


def drawn_profile() -> Image.Image:
    """A head in outline, looking left."""
    image = Image.new("RGB", _SIZE, (200, 210, 220))
    pen = ImageDraw.Draw(image)
    head = [(300, 90), (220, 110), (190, 180), (180, 240), (150, 310), (178, 325), (170, 350)]
    throat = [(182, 362), (174, 385), (190, 420), (230, 450), (260, 560), (420, 560), (430, 250)]
    pen.polygon([*head, *throat, (400, 130)], fill=(224, 172, 140))
    pen.polygon([(200, 230), (240, 222), (240, 245)], fill="white")
    pen.ellipse((205, 226, 222, 243), fill="black")
    pen.line((178, 362, 220, 368), fill=(150, 60, 60), width=5)
    return image


def flat() -> Image.Image:
    """Areas of one colour each, with black outlines."""
    image = Image.new("RGB", _SIZE, (180, 220, 250))
    pen = ImageDraw.Draw(image)
    pen.ellipse((100, 80, 400, 500), fill=_SKIN, outline=_BLACK, width=6)
    pen.pieslice((90, 50, 410, 360), 180, 360, fill=(90, 50, 20))
    pen.polygon([(110, 200), (390, 200), (370, 150), (130, 150)], fill=_SKIN)
    for x in (190, 310):
        pen.ellipse((x - 38, 240, x + 38, 300), fill="white", outline=_BLACK, width=5)
        pen.ellipse((x - 16, 252, x + 16, 288), fill=(40, 80, 160))
        pen.arc((x - 45, 205, x + 45, 260), 200, 340, fill=(60, 30, 10), width=10)
    pen.line((250, 290, 235, 360, 262, 365), fill=(150, 100, 70), width=5)
    pen.chord((190, 395, 310, 455), 0, 180, fill=(200, 60, 60), outline=_BLACK)
    return image


def anime() -> Image.Image:
    """Large eyes with lights in them, a pointed chin, hair in strands."""
    image = Image.new("RGB", _SIZE, (236, 228, 240))
    pen = ImageDraw.Draw(image)
    pen.ellipse((90, 50, 410, 420), fill=(120, 80, 150))
    cheeks = [(130, 200), (370, 200), (372, 330), (330, 430), (250, 500), (170, 430), (128, 330)]
    pen.polygon(cheeks, fill=(255, 230, 214), outline=(120, 70, 60))
    for left in range(110, 390, 40):
        strand = [(left, 80), (left + 62, 90), (left + 18, 262)]
        pen.polygon(strand, fill=(135, 92, 168), outline=(90, 55, 120))
    for x in (188, 312):
        pen.ellipse((x - 32, 268, x + 32, 350), fill="white", outline=(60, 30, 50), width=5)
        pen.ellipse((x - 24, 274, x + 24, 346), fill=(70, 110, 190))
        pen.ellipse((x - 13, 290, x + 13, 332), fill=(20, 20, 50))
        pen.ellipse((x - 14, 280, x + 2, 298), fill="white")
        pen.arc((x - 38, 240, x + 38, 290), 205, 335, fill=(90, 55, 120), width=6)
    pen.line((250, 372, 245, 390, 252, 392), fill=(190, 120, 110), width=3)
    pen.arc((222, 404, 278, 438), 15, 165, fill=(190, 80, 80), width=4)
    return image


def emoji() -> Image.Image:
    """A yellow disc with eyes and a smile."""
    image = Image.new("RGB", _SIZE, "white")
    pen = ImageDraw.Draw(image)
    pen.ellipse((60, 110, 440, 490), fill=(255, 205, 60), outline=(220, 150, 30), width=6)
    for x in (180, 320):
        pen.ellipse((x - 22, 215, x + 22, 285), fill=(90, 60, 20))
        pen.arc((x - 40, 165, x + 40, 220), 200, 340, fill=(150, 100, 20), width=9)
    pen.arc((238, 290, 262, 330), 20, 160, fill=(150, 100, 20), width=6)
    pen.chord((165, 320, 335, 440), 0, 180, fill=(140, 60, 40))
    return image


def line_drawing() -> Image.Image:
    """Ink on paper: lines, and nothing between them."""
    image = Image.new("L", _SIZE, 250)
    pen = ImageDraw.Draw(image)
    pen.ellipse((120, 90, 380, 490), outline=20, width=4)
    pen.arc((110, 70, 390, 380), 175, 365, fill=20, width=10)
    for x in (195, 305):
        pen.arc((x - 40, 245, x + 40, 305), 190, 350, fill=20, width=4)
        pen.arc((x - 40, 240, x + 40, 298), 20, 160, fill=60, width=3)
        pen.ellipse((x - 14, 255, x + 14, 285), fill=30)
        pen.arc((x - 46, 205, x + 46, 265), 200, 340, fill=20, width=8)
    pen.line((252, 270, 238, 350), fill=70, width=3)
    pen.arc((228, 340, 275, 368), 10, 170, fill=40, width=4)
    pen.line((200, 412, 250, 404, 300, 412), fill=20, width=4)
    pen.arc((205, 395, 295, 435), 15, 165, fill=40, width=4)
    return image.filter(ImageFilter.GaussianBlur(0.8)).convert("RGB")


def shaded() -> Image.Image:
    """Light and shade, soft edges and grain, as a painting program gives them."""
    rows, columns = np.mgrid[: _SIZE[1], : _SIZE[0]].astype(np.float64)
    canvas = np.empty((_SIZE[1], _SIZE[0], 3))
    canvas[:] = np.array((120, 140, 160)) - rows[..., None] * 0.08
    across, down = (columns - 250) / 140, (rows - 290) / 195
    light = 1.05 - 0.35 * np.hypot(across + 0.25, down + 0.3)
    inside = np.hypot(across, down) < 1
    canvas[inside] = (np.array((235, 185, 150)) * light[..., None])[inside]
    canvas[(np.hypot(across, down) < 1.12) & (down < -0.55)] = (70, 45, 30)
    nose = np.exp(-(((columns - 252) / 14) ** 2) - ((rows - 325) / 45) ** 2)
    canvas += nose[..., None] * 25
    image = Image.fromarray(np.clip(canvas, 0, 255).astype(np.uint8))
    pen = ImageDraw.Draw(image)
    for x in (192, 308):
        pen.ellipse((x - 34, 248, x + 34, 286), fill=(235, 232, 226))
        pen.ellipse((x - 16, 250, x + 16, 284), fill=(70, 90, 60))
        pen.ellipse((x - 7, 260, x + 7, 275), fill=(10, 10, 10))
        pen.arc((x - 36, 244, x + 36, 292), 190, 350, fill=(60, 35, 25), width=4)
        pen.arc((x - 42, 212, x + 42, 262), 205, 335, fill=(70, 45, 30), width=9)
    pen.chord((228, 340, 276, 372), 20, 160, fill=(170, 110, 85))
    pen.ellipse((205, 400, 295, 432), fill=(176, 92, 84))
    pen.line((205, 416, 250, 412, 295, 416), fill=(110, 45, 45), width=4)
    soft = np.asarray(image.filter(ImageFilter.GaussianBlur(1.5))).astype(np.float64)
    grain = np.random.default_rng(5).normal(0, 3, soft.shape)
    return Image.fromarray(np.clip(soft + grain, 0, 255).astype(np.uint8))


def stone(portrait: Image.Image, *, dark: Colour = (90, 88, 80)) -> Image.Image:
    """A portrait in stone: one colour, low relief, no pupils, grain."""
    grey = ImageOps.autocontrast(ImageOps.grayscale(portrait))
    smooth = np.asarray(grey.filter(ImageFilter.GaussianBlur(2))).astype(np.float64)
    grain = np.random.default_rng(3).normal(0, 6, smooth.shape)
    relief = np.clip(150 + smooth * 90 / 255 + grain, 0, 255).astype(np.uint8)
    return ImageOps.colorize(Image.fromarray(relief), dark, (240, 238, 228))
