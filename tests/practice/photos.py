"""The pictures of the case: the two photos of the holder, the photographed documents."""

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from PIL import Image, ImageEnhance

from tests.practice import card, passport
from tests.practice.camera import Shot, jpeg, photograph
from tests.practice.record import OTHER, REGISTERED

_PORTRAITS: Final = Path(__file__).with_name("portraits")
_PASSPORT: Final = Shot(
    size=(1600, 1150),
    corners=(54, 38, 1544, 50, 1552, 1104, 46, 1100),
    desk=(122, 100, 78),
    seed=2041,
)
_FORGED: Final = Shot(
    size=(1280, 920),
    corners=(44, 36, 1234, 30, 1240, 884, 40, 880),
    desk=(88, 84, 80),
    seed=2042,
)
_FRONT: Final = Shot(
    size=(1360, 900),
    corners=(66, 62, 1286, 48, 1296, 828, 60, 838),
    desk=(94, 98, 104),
    seed=7731,
)
_BACK: Final = Shot(
    size=(1360, 900),
    corners=(60, 54, 1292, 60, 1286, 836, 70, 832),
    desk=(94, 98, 104),
    seed=412,
)


_SOURCES: Final = {
    "kyc-photo-2017": "holder-registered",
    "passport": "holder-registered",
    "selfie": "holder-submitted",
    "id-card-front": "other-party",
    "selfie-forged": "impostor",
    "passport-forged": "impostor",
    "selfie-other-party": "other-party",
}
"""Whose portrait stands in which picture."""


def sources(files: Iterable[str]) -> dict[str, bytes]:
    """Give, for every picture with a face, the text that says where the portrait is from."""
    names = [name for name in _SOURCES if f"{name}.jpg" in files]
    return {f"{name}.txt": (_PORTRAITS / f"{_SOURCES[name]}.txt").read_bytes() for name in names}


def forged() -> dict[str, bytes]:
    """Give a selfie of somebody else, and a passport with that face in the holder's name."""
    face = _portrait("impostor")
    page = passport.passport(REGISTERED, _printed(face))
    return {
        "selfie-forged.jpg": _selfie(face),
        "passport-forged.jpg": photograph(page, _FORGED),
    }


def other_selfie() -> dict[str, bytes]:
    """Give the other party's photo of the face: the card's portrait before it was printed."""
    portrait = _portrait("other-party")
    size = (portrait.width * 4, portrait.height * 4)
    return {"selfie-other-party.jpg": jpeg(portrait.resize(size, Image.Resampling.LANCZOS), 88)}


def pictures() -> dict[str, bytes]:
    """Give every picture of the case under its file name."""
    registered, submitted = _portrait("holder-registered"), _portrait("holder-submitted")
    front = card.card_front(OTHER, _portrait("other-party"))
    return {
        "kyc-photo-2017.jpg": jpeg(registered, 90),
        "selfie.jpg": _selfie(submitted),
        "passport.jpg": photograph(passport.passport(REGISTERED, _printed(registered)), _PASSPORT),
        "id-card-front.jpg": photograph(front, _FRONT),
        "id-card-back.jpg": photograph(card.card_back(OTHER), _BACK),
    }


def _portrait(name: str) -> Image.Image:
    with Image.open(_PORTRAITS / f"{name}.jpg") as picture:
        return picture.convert("RGB")


def _selfie(portrait: Image.Image) -> bytes:
    """Enlarge as a phone saves it; the face itself is not retouched."""
    size = (portrait.width * 8 // 5, portrait.height * 8 // 5)
    return jpeg(portrait.resize(size, Image.Resampling.LANCZOS), 86)


def _printed(portrait: Image.Image) -> Image.Image:
    """Print as a passport does: cropped to the head, paler, with little colour."""
    wide, high = portrait.size
    head = portrait.crop((wide * 5 // 100, 0, wide * 92 // 100, high * 89 // 100))
    pale = ImageEnhance.Color(head).enhance(0.3)
    return ImageEnhance.Brightness(ImageEnhance.Contrast(pale).enhance(0.86)).enhance(1.12)
