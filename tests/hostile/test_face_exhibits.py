"""Exhibits made to mislead the face engine, from the bytes on: a finding or an error, no score.

What stands beside a good portrait has a control: the same portrait, plainly encoded, is scored.
"""

import io
from collections.abc import Callable
from dataclasses import replace
from typing import Final

import cv2
import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFilter, ImageOps

from app.domain.determination import Reason
from app.domain.errors import TooLargeError
from app.domain.exhibit import ExhibitId, MediaType, Role
from app.domain.finding import Finding, Gate, Measure
from app.engines.catalogue import Catalogue
from app.engines.face.engine import FaceEngine
from app.services.weigh_face import engine_rating
from tests.builders import a_policy
from tests.hostile.specimens import PORTRAITS, RESOURCES, Token, evidence_of

SAME: Final = 10_000
Encoded = tuple[bytes, MediaType]


@pytest.fixture(scope="module")
def engine() -> FaceEngine:
    """The shipped engine with its own decoder, without moved crops, for speed."""
    made = Catalogue(RESOURCES).engine("face")
    assert isinstance(made, FaceEngine)
    return replace(made, onlookers=tuple(replace(one, crops=False) for one in made.onlookers))


def portrait(name: str = "holder-submitted.jpg") -> Image.Image:
    with Image.open(PORTRAITS / name) as picture:
        return picture.convert("RGB")


def saved(image: Image.Image, form: str, **options: object) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, form, **options)
    return buffer.getvalue()


def cmyk() -> Encoded:
    return saved(portrait().convert("CMYK"), "JPEG", quality=92), MediaType.JPEG


def sixteen_bits() -> Encoded:
    deep = np.asarray(portrait())[:, :, ::-1].astype(np.uint16) * 257
    return cv2.imencode(".png", deep)[1].tobytes(), MediaType.PNG


def sixteen_bits_grey() -> Encoded:
    deep = np.asarray(portrait().convert("L")).astype(np.uint16) * 257
    return cv2.imencode(".png", deep)[1].tobytes(), MediaType.PNG


def with_alpha() -> Encoded:
    cut_out = portrait().convert("RGBA")
    mask = Image.new("L", cut_out.size, 0)
    wide, high = cut_out.size
    ImageDraw.Draw(mask).ellipse((wide // 20, 0, wide - wide // 20, high), fill=255)
    cut_out.putalpha(mask)
    return saved(cut_out, "PNG"), MediaType.PNG


def examined(engine: FaceEngine, probe: Encoded) -> tuple[Finding, ...]:
    pair = (
        evidence_of((PORTRAITS / "holder-registered.jpg").read_bytes()),
        evidence_of(probe[0], probe[1], name="E-02", role=Role.PROBE),
    )
    return engine.examine(pair, Token())


def score(findings: tuple[Finding, ...]) -> int | None:
    found = [int(f.value) for f in findings if f.measure is Measure.FACE_SCORE]
    return found[0] if found else None


def faces(findings: tuple[Finding, ...]) -> int:
    (count,) = (f for f in findings if f.measure is Measure.FACE_COUNT and f.exhibits == ("E-02",))
    return int(count.value)


def gates(findings: tuple[Finding, ...]) -> dict[str, str]:
    return {
        f.subject: str(f.value)
        for f in findings
        if f.measure is Measure.FACE_GATE and f.exhibits == ("E-02",)
    }


@pytest.mark.parametrize("make", [cmyk, sixteen_bits, sixteen_bits_grey, with_alpha])
def test_an_odd_encoding_is_seen_as_the_picture_that_it_is(
    engine: FaceEngine, make: Callable[[], Encoded]
) -> None:
    findings = examined(engine, make())
    assert faces(findings) == 1
    assert (score(findings) or 0) >= SAME


def test_twenty_pixels_are_told_and_not_scored(engine: FaceEngine) -> None:
    tiny = saved(portrait().resize((20, 20)), "PNG"), MediaType.PNG
    findings = examined(engine, tiny)
    assert gates(findings)["inter_eye"] == Gate.RED
    assert score(findings) is None


def test_a_hundred_megapixels_are_refused_before_they_are_decoded(engine: FaceEngine) -> None:
    large = saved(portrait().resize((10_000, 10_000), Image.Resampling.NEAREST), "JPEG")
    with pytest.raises(TooLargeError):
        examined(engine, (large, MediaType.JPEG))


def drawn_profile() -> Image.Image:
    image = Image.new("RGB", (500, 600), (200, 210, 220))
    pen = ImageDraw.Draw(image)
    head = [(300, 90), (220, 110), (190, 180), (180, 240), (150, 310), (178, 325), (170, 350)]
    throat = [(182, 362), (174, 385), (190, 420), (230, 450), (260, 560), (420, 560), (430, 250)]
    pen.polygon([*head, *throat, (400, 130)], fill=(224, 172, 140))
    pen.polygon([(200, 230), (240, 222), (240, 245)], fill="white")
    pen.ellipse((205, 226, 222, 243), fill="black")
    pen.line((178, 362, 220, 368), fill=(150, 60, 60), width=5)
    return image


def cartoon() -> Image.Image:
    image = Image.new("RGB", (500, 600), (180, 220, 250))
    pen = ImageDraw.Draw(image)
    pen.ellipse((100, 80, 400, 500), fill=(255, 214, 170), outline=(0, 0, 0), width=6)
    pen.pieslice((90, 50, 410, 360), 180, 360, fill=(90, 50, 20))
    pen.polygon([(110, 200), (390, 200), (370, 150), (130, 150)], fill=(255, 214, 170))
    for x in (190, 310):
        pen.ellipse((x - 38, 240, x + 38, 300), fill="white", outline=(0, 0, 0), width=5)
        pen.ellipse((x - 16, 252, x + 16, 288), fill=(40, 80, 160))
        pen.arc((x - 45, 205, x + 45, 260), 200, 340, fill=(60, 30, 10), width=10)
    pen.line((250, 290, 235, 360, 262, 365), fill=(150, 100, 70), width=5)
    pen.chord((190, 395, 310, 455), 0, 180, fill=(200, 60, 60), outline=(0, 0, 0))
    return image


def statue() -> Image.Image:
    """The portrait of the holder in stone: no colour, no pupils, grain."""
    grey = ImageOps.autocontrast(ImageOps.grayscale(portrait("holder-registered.jpg")))
    smooth = np.asarray(grey.filter(ImageFilter.GaussianBlur(2))).astype(np.float64)
    grain = np.random.default_rng(3).normal(0, 6, smooth.shape)
    stone = np.clip(150 + smooth * 90 / 255 + grain, 0, 255).astype(np.uint8)
    return ImageOps.colorize(Image.fromarray(stone), (90, 88, 80), (240, 238, 228))


def test_a_drawn_profile_is_no_face(engine: FaceEngine) -> None:
    findings = examined(engine, (saved(drawn_profile(), "PNG"), MediaType.PNG))
    assert faces(findings) == 0
    assert score(findings) is None


@pytest.mark.parametrize("make", [cartoon, statue])
def test_what_passes_for_a_face_never_speaks_against_the_holder(
    engine: FaceEngine, make: Callable[[], Image.Image]
) -> None:
    findings = examined(engine, (saved(make(), "PNG"), MediaType.PNG))
    policy = a_policy()
    rating = engine_rating(findings, policy, (ExhibitId("E-01"), ExhibitId("E-02")))
    spoilt = {row for row, gate in gates(findings).items() if gate != Gate.GREEN}
    assert faces(findings) == 1, "the control: the detector takes it for a face"
    assert spoilt & policy.never_different
    assert len(spoilt) > 2
    assert isinstance(rating, Reason) or rating >= 0
