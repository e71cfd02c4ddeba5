"""What happens to photos on their way to an examiner: sixteen kinds of damage, and print-and-scan.

Each takes a picture and the five points of its face and gives the damaged picture; chance starts
from the seed that it is handed, so that a run repeats. Source of the kinds: faces.md, degraded on
one side; the strengths are those of its table where it names one.
"""

from collections.abc import Callable, Mapping
from typing import Final, TypeAlias

import cv2
import numpy as np

from app.engines.face.align import Points, Rgb

Chance: TypeAlias = np.random.Generator
Damage = Callable[[Rgb, Points, Chance], Rgb]

_FACE_IN_EYES: Final = 2.3
"""Width of a face in distances of its eyes. Source: median of the detector's boxes."""


def _rgb(pixels: object) -> Rgb:
    return np.clip(np.asarray(pixels, np.float64).round(), 0, 255).astype(np.uint8)


def _eyes_px(points: Points) -> float:
    return float(np.linalg.norm(points[1] - points[0]))


def _shrunk_to(image: Rgb, points: Points, face_px: float) -> Rgb:
    scale = min(face_px / (_eyes_px(points) * _FACE_IN_EYES), 1.0)
    return np.asarray(
        cv2.resize(image, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA), np.uint8
    )


def _jpeg(image: Rgb, grade: int) -> Rgb:
    _, coded = cv2.imencode(".jpg", image[:, :, ::-1], [cv2.IMWRITE_JPEG_QUALITY, grade])
    decoded = cv2.imdecode(coded, cv2.IMREAD_COLOR)
    return np.ascontiguousarray(np.asarray(decoded, np.uint8)[:, :, ::-1])


def _blurred(image: Rgb, sigma_px: float) -> Rgb:
    return np.asarray(cv2.GaussianBlur(image, (0, 0), max(sigma_px, 0.05)), np.uint8)


def face_40px(image: Rgb, points: Points, _: Chance) -> Rgb:
    """The face 40 px wide."""
    return _shrunk_to(image, points, 40)


def face_24px(image: Rgb, points: Points, _: Chance) -> Rgb:
    """The face 24 px wide."""
    return _shrunk_to(image, points, 24)


def jpeg_10(image: Rgb, _: Points, __: Chance) -> Rgb:
    """JPEG at quality 10."""
    return _jpeg(image, 10)


def screen(image: Rgb, points: Points, chance: Chance) -> Rgb:
    """Photographed from a screen: stripes of the pixel raster, a colour cast, a soft lens."""
    rows, columns = np.mgrid[: image.shape[0], : image.shape[1]]
    period = max(_eyes_px(points) / 12, 2.2)
    phase = chance.uniform(0, 2 * np.pi, 2)
    moire = 1 + 0.08 * np.sin(2 * np.pi * (columns + 0.15 * rows) / period + phase[0])
    moire *= 1 + 0.05 * np.sin(2 * np.pi * rows / (3 * period) + phase[1])
    soft = _blurred(image, _eyes_px(points) / 60)
    return _jpeg(_rgb(soft * moire[:, :, None] * (0.88, 0.95, 1.05) + 8), 70)


def motion_blur(image: Rgb, points: Points, chance: Chance) -> Rgb:
    """The camera moved by a fifth of the distance of the eyes."""
    reach = max(round(_eyes_px(points) / 5), 2)
    angle = chance.uniform(0, np.pi)
    side = 2 * reach + 1
    line = np.zeros((side, side), np.uint8)
    step = np.array([np.cos(angle), np.sin(angle)]) * reach / 2
    ends = [tuple((reach + way * step).round().astype(int).tolist()) for way in (-1, 1)]
    kernel = cv2.line(line, ends[0], ends[1], 1).astype(np.float64)
    return np.asarray(cv2.filter2D(image, -1, kernel / kernel.sum()), np.uint8)


def defocus(image: Rgb, points: Points, _: Chance) -> Rgb:
    """Out of focus by a twelfth of the distance of the eyes."""
    return _blurred(image, _eyes_px(points) / 12)


def noise(image: Rgb, _: Points, chance: Chance) -> Rgb:
    """Grain of a fast film: 25 grey levels."""
    return _rgb(image + chance.normal(0, 25, image.shape))


def dark(image: Rgb, _: Points, chance: Chance) -> Rgb:
    """A fifth of the light, and the noise that comes with it."""
    return _rgb(image * 0.2 + chance.normal(0, 3, image.shape))


def overexposed(image: Rgb, _: Points, __: Chance) -> Rgb:
    """Twice the light: bright skin is cut off."""
    return _rgb(image * 1.7 + 20.0)


def glare(image: Rgb, points: Points, chance: Chance) -> Rgb:
    """A lamp mirrored in the laminate beside the nose."""
    radius = _eyes_px(points) * 0.45
    centre = points[2] + chance.uniform(-0.4, 0.4, 2) * _eyes_px(points)
    rows, columns = np.mgrid[: image.shape[0], : image.shape[1]]
    away = np.hypot(columns - centre[0], rows - centre[1]) / radius
    light = 255 * np.clip(1.6 - away, 0, 1)
    return _rgb(image + light[:, :, None])


def grey(image: Rgb, _: Points, __: Chance) -> Rgb:
    """Without colour."""
    return np.repeat(cv2.cvtColor(image, cv2.COLOR_RGB2GRAY)[:, :, None], 3, axis=2)


def photocopy(image: Rgb, points: Points, chance: Chance) -> Rgb:
    """Hardly any grey level between paper and toner."""
    luma = cv2.cvtColor(image, cv2.COLOR_RGB2GRAY).astype(np.float64)
    face = luma[tuple(np.clip(points[2, ::-1].astype(int), 0, np.array(luma.shape) - 1))]
    hard = np.clip((luma - 0.85 * face) * 4 + 128, 0, 255) + chance.normal(0, 8, luma.shape)
    return np.repeat(_rgb(hard)[:, :, None], 3, axis=2)


def haze(image: Rgb, _: Points, __: Chance) -> Rgb:
    """A third of the contrast."""
    return _rgb(image / 3.0 + 110)


def mask(image: Rgb, points: Points, _: Chance) -> Rgb:
    """A cloth over nose and mouth."""
    across = points[1] - points[0]
    down = np.array([-across[1], across[0]])
    corners = [
        points[2] + side * across + depth * down
        for side, depth in ((-0.75, -0.1), (0.75, -0.1), (0.6, 1.1), (-0.6, 1.1))
    ]
    return np.asarray(
        cv2.fillConvexPoly(image.copy(), np.array(corners, np.int32), (190, 205, 215)), np.uint8
    )


def dark_glasses(image: Rgb, points: Points, _: Chance) -> Rgb:
    """Glasses that show nothing of the eyes."""
    reach, covered = _eyes_px(points), image.copy()
    for eye in points[:2].astype(int).tolist():
        axes = (round(reach * 0.38), round(reach * 0.28))
        cv2.ellipse(covered, eye, axes, 0, 0, 360, (20, 20, 20), -1)
    return np.asarray(covered, np.uint8)


def turned(image: Rgb, points: Points, chance: Chance) -> Rgb:
    """The camera held aslant by 30 degrees."""
    angle = 30.0 if chance.random() < 0.5 else -30.0
    centre = (float(points[2, 0]), float(points[2, 1]))
    turn = cv2.getRotationMatrix2D(centre, angle, 1.0)
    size = (image.shape[1], image.shape[0])
    return np.asarray(cv2.warpAffine(image, turn, size, borderMode=cv2.BORDER_REPLICATE), np.uint8)


def print_and_scan(image: Rgb, points: Points, chance: Chance) -> Rgb:
    """Printed small by a card printer, scanned: dots, paper grain, weak colours, a slight turn."""
    small = _shrunk_to(image, points, 110)
    rows, columns = np.mgrid[: small.shape[0], : small.shape[1]]
    dots = (
        14 * np.cos(2 * np.pi * (rows + columns) / 4.3) * np.cos(2 * np.pi * (rows - columns) / 4.3)
    )
    inked = _blurred(_rgb(small * 0.82 + 24 + dots[:, :, None]), 0.7)
    middle = inked.mean(axis=2, keepdims=True)
    paper = middle + (inked - middle) * 0.7 + chance.normal(0, 5, inked.shape)
    turn = cv2.getRotationMatrix2D(
        (inked.shape[1] / 2, inked.shape[0] / 2), float(chance.uniform(-2, 2)), 1.0
    )
    size = (inked.shape[1], inked.shape[0])
    return _jpeg(_rgb(cv2.warpAffine(paper, turn, size, borderMode=cv2.BORDER_REPLICATE)), 75)


KINDS: Final[Mapping[str, Damage]] = {
    damage.__name__: damage
    for damage in (
        face_40px,
        face_24px,
        jpeg_10,
        screen,
        motion_blur,
        defocus,
        noise,
        dark,
        overexposed,
        glare,
        grey,
        photocopy,
        haze,
        mask,
        dark_glasses,
        turned,
        print_and_scan,
    )
}
