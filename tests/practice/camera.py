"""What a phone does to a document: a slight tilt, uneven light, soft focus, noise, JPEG."""

from dataclasses import dataclass
from io import BytesIO

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter

from tests.practice.sheet import Ink


@dataclass(frozen=True, slots=True, kw_only=True)
class Shot:
    """One photograph of a flat document."""

    size: tuple[int, int]
    corners: tuple[float, ...]
    """Where the four corners land, in pixels: upper left, upper right, lower right, lower left."""
    desk: Ink
    seed: int


def photograph(page: Image.Image, shot: Shot) -> bytes:
    """Photograph `page` lying on a desk."""
    scene = _desk(shot)
    laid, mask = _laid(page, shot)
    shadow = mask.filter(ImageFilter.GaussianBlur(9)).point(lambda value: value * 90 // 255)
    scene.paste(Image.new("RGB", shot.size, (20, 18, 16)), (5, 8), shadow)
    scene.paste(laid, (0, 0), mask)
    lit = _lit(np.asarray(scene.filter(ImageFilter.GaussianBlur(0.6))), shot.seed)
    return jpeg(Image.fromarray(lit), 88)


def jpeg(picture: Image.Image, quality: int) -> bytes:
    """Encode `picture` without metadata."""
    out = BytesIO()
    picture.save(out, "JPEG", quality=quality, subsampling="4:2:0")
    return out.getvalue()


def grain(shape: tuple[int, ...], seed: int) -> NDArray[np.int16]:
    """Give noise of deviation 2.8: whole numbers, so that every processor agrees."""
    chance = np.random.Generator(np.random.PCG64(seed))
    noise: NDArray[np.int16] = chance.integers(-2, 3, (4, *shape), dtype=np.int16).sum(axis=0)
    return noise.astype(np.int16)


def _desk(shot: Shot) -> Image.Image:
    wide, high = shot.size
    rough = grain((high // 6, wide // 2), shot.seed + 1)  # stretched: reads as the grain of wood
    tone = Image.fromarray((rough * 3 + 128).astype(np.uint8)).resize(shot.size)
    soft = tone.filter(ImageFilter.GaussianBlur(2))
    scene = Image.new("RGB", shot.size, shot.desk)
    darker = tuple(part * 3 // 4 for part in shot.desk)
    scene.paste(Image.new("RGB", shot.size, darker), (0, 0), soft.point(lambda v: v // 2))
    return scene


def _laid(page: Image.Image, shot: Shot) -> tuple[Image.Image, Image.Image]:
    """Map the page to its corners: Pillow asks for the source of each target pixel."""
    wide, high = page.size
    margin = 40
    ground = Image.new("RGB", (wide + 2 * margin, high + 2 * margin))
    ground.paste(page, (margin, margin))
    shape = Image.new("L", ground.size, 0)
    radius = wide // 44
    box = (margin, margin, margin + wide - 1, margin + high - 1)
    ImageDraw.Draw(shape).rounded_rectangle(box, radius, fill=255)
    data = _sources(page.size, shot, margin)
    quad, smooth = Image.Transform.QUAD, Image.Resampling.BICUBIC
    return (
        ground.transform(shot.size, quad, data, smooth),
        shape.transform(shot.size, quad, data, smooth),
    )


def _sources(size: tuple[int, int], shot: Shot, margin: int) -> tuple[float, ...]:
    """Continue the page outwards to the corners of the photograph."""
    left_up, right_up, right_down, left_down = zip(
        shot.corners[::2], shot.corners[1::2], strict=True
    )
    wide, high = shot.size
    across = size[0] / ((right_up[0] + right_down[0] - left_up[0] - left_down[0]) / 2)
    down = size[1] / ((left_down[1] + right_down[1] - left_up[1] - right_up[1]) / 2)

    def source(
        corner: tuple[float, float], end: tuple[float, float], here: tuple[int, int]
    ) -> tuple[float, float]:
        return (
            margin + here[0] + (end[0] - corner[0]) * across,
            margin + here[1] + (end[1] - corner[1]) * down,
        )

    return (
        *source(left_up, (0, 0), (0, 0)),
        *source(left_down, (0, high), (0, size[1])),
        *source(right_down, (wide, high), size),
        *source(right_up, (wide, 0), (size[0], 0)),
    )


def _lit(pixels: NDArray[np.uint8], seed: int) -> NDArray[np.uint8]:
    """Darken away from a lamp at the upper left, then add the sensor's noise."""
    high, wide, _ = pixels.shape
    rows, columns = np.ogrid[:high, :wide]
    fall = 1064 - 90 * columns // wide - 70 * rows // high  # thousandths
    lit = pixels.astype(np.int32) * fall[..., None] // 1000
    noisy: NDArray[np.int32] = np.clip(lit + grain(pixels.shape, seed), 0, 255)
    return noisy.astype(np.uint8)
