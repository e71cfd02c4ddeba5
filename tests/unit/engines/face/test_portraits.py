"""Portraits on documents: among ghosts and holograms, turned pages, and a card held in the hand.

Made of the practice specimens: an invented state's card with portraits in the public domain.
"""

from collections.abc import Mapping

import cv2
import numpy as np
import pytest
from PIL import Image, ImageDraw

from app.domain.exhibit import Role
from app.domain.finding import Finding, Measure
from app.engines.face.align import Rgb
from app.engines.face.engine import FaceEngine
from app.engines.face.portraits import held_portrait, main_portrait
from tests.practice.card import card_front
from tests.practice.record import OTHER
from tests.unit.engines.face.conftest import NeverStop, Show

CARD_PX = 1200


def a_card(portrait: Rgb) -> Image.Image:
    front = card_front(OTHER, Image.fromarray(portrait)).convert("RGB")
    return front.resize((CARD_PX, CARD_PX * front.height // front.width))


def with_ghost(portrait: Rgb, side: float, strength: float) -> Rgb:
    """The card with a second, smaller or fainter print of the portrait at its right."""
    card = a_card(portrait)
    wide = round(CARD_PX * 0.29 * side)
    ghost = Image.fromarray(portrait).convert("L").convert("RGB")
    ghost = ghost.resize((wide, wide * ghost.height // ghost.width))
    place = (CARD_PX - wide - 40, 200)
    ground = card.crop((*place, place[0] + ghost.width, place[1] + ghost.height))
    card.paste(Image.blend(ground, ghost, strength), place)
    return np.asarray(card, np.uint8).copy()


def in_hand(selfie: Rgb, portrait: Rgb, turn: float) -> Rgb:
    """A person who holds a card below the chin, with fingers over its edge."""
    high, wide = selfie.shape[:2]
    scene = Image.new("RGB", (wide, high * 5 // 4), (92, 100, 112))
    scene.paste(Image.fromarray(selfie))
    card = a_card(portrait).convert("RGBA")
    across = wide * 3 // 5
    card = card.resize((across, across * card.height // card.width)).rotate(
        turn, expand=True, resample=Image.Resampling.BICUBIC
    )
    place = (wide // 12, high * 7 // 9)
    scene.paste(card, place, card)
    pen = ImageDraw.Draw(scene)
    for finger in range(3):
        x, y = place[0] + card.width - 30, place[1] + card.height // 2 + 26 * finger
        pen.ellipse((x, y, x + 70, y + 24), fill=(196, 150, 124))
    return np.asarray(scene, np.uint8).copy()


def of(findings: tuple[Finding, ...], measure: Measure) -> list[Finding]:
    return [f for f in findings if f.measure is measure]


@pytest.mark.parametrize(("side", "strength"), [(0.55, 0.9), (0.95, 0.45)])
def test_the_main_portrait_is_found_beside_a_smaller_or_fainter_ghost(
    engine: FaceEngine, portraits: Mapping[str, Rgb], *, side: float, strength: float
) -> None:
    page = with_ghost(portraits["holder"], side, strength)
    faces = engine.onlookers[0].detector.faces(page)
    assert len(faces) == 2, "the control: the ghost is seen as a face"
    found = main_portrait(page, faces)
    assert found is not None
    assert found.box[0] + found.box[2] / 2 < CARD_PX / 2


def test_two_equal_portraits_are_left_to_the_examiner(
    engine: FaceEngine, portraits: Mapping[str, Rgb]
) -> None:
    half = np.asarray(a_card(portraits["holder"]), np.uint8)[:, : CARD_PX * 2 // 5]
    page = np.ascontiguousarray(np.hstack([half, half]))
    faces = engine.onlookers[0].detector.faces(page)
    assert len(faces) == 2
    assert main_portrait(page, faces) is None


@pytest.mark.parametrize("turns", [0, 1, 2, 3])
def test_the_portrait_of_a_turned_page_is_compared_with_the_record(
    engine: FaceEngine, show: Show, portraits: Mapping[str, Rgb], *, turns: int
) -> None:
    page = np.ascontiguousarray(np.rot90(with_ghost(portraits["again"], 0.5, 0.6), turns))
    pair = (show(portraits["holder"], Role.REFERENCE), show(page, Role.DOCUMENT))
    found = engine.examine(pair, NeverStop())
    (score,) = of(found, Measure.FACE_SCORE)
    assert int(score.value) >= 10_000
    (portrait,) = of(found, Measure.FACE_PORTRAIT)
    assert (portrait.subject, portrait.exhibits) == ("page", ("E-02",))


@pytest.mark.parametrize("turn", [-8.0, 0.0, 15.0])
@pytest.mark.parametrize("whose", ["holder", "other"])
def test_selfie_and_card_are_both_found_and_paired(
    engine: FaceEngine, show: Show, portraits: Mapping[str, Rgb], *, turn: float, whose: str
) -> None:
    selfie = in_hand(portraits["again"], portraits[whose], turn)
    pair = (show(portraits["holder"], Role.REFERENCE), show(selfie, Role.PROBE))
    found = engine.examine(pair, NeverStop())
    (live,) = of(found, Measure.FACE_SCORE)
    assert int(live.value) >= 10_000, "the living face meets the record"
    (portrait,) = of(found, Measure.FACE_PORTRAIT)
    assert portrait.subject == "held"
    scores = {f.exhibits: int(f.value) for f in of(found, Measure.FACE_PORTRAIT_SCORE)}
    assert scores.keys() == {("E-02",), ("E-01", "E-02")}
    for score in scores.values():
        assert score >= 10_000 if whose == "holder" else score <= -10_000
    assert {f.region for f in of(found, Measure.FACE_PORTRAIT_SCORE)} == {portrait.region}


@pytest.mark.parametrize("whose", ["holder", "other", "again"])
def test_a_smaller_person_beside_is_no_portrait_on_a_card(
    engine: FaceEngine, portraits: Mapping[str, Rgb], *, whose: str
) -> None:
    image = portraits[whose]
    half = cv2.resize(image, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)
    ground = np.full((image.shape[0], half.shape[1], 3), 90, np.uint8)
    ground[: half.shape[0]] = half
    both = np.hstack([image, ground])
    faces = engine.onlookers[0].detector.faces(both)
    assert len(faces) == 2
    assert held_portrait(both, faces) is None
