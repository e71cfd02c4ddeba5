"""The other party's identity card, front and back: TD1, 85.6 mm by 54 mm."""

from typing import Final

from PIL import Image, ImageOps

from tests.practice import ornament
from tests.practice.record import ISSUER, Holder, printed_date
from tests.practice.sheet import Sheet
from tests.practice.zone import card_zone

_INK: Final = (34, 30, 44)
_SOFT: Final = (98, 88, 112)
_STATE: Final = (84, 52, 104)
_WARN: Final = (150, 32, 40)


def card_front(holder: Holder, portrait: Image.Image) -> Image.Image:
    """Draw the side with the portrait. Source: ICAO Doc 9303-5, 3."""
    sheet = _blank()
    sheet.across("SPECIMEN", (55.5, 31), 10.2)
    ornament.emblem(sheet, (8.6, 7.8), 4.1, _STATE)
    sheet.write((14.6, 7.6), "UTOPIA", "Inter-Bold", 4.2, _STATE)
    sheet.write((14.6, 11), "Identity card", "Inter-Medium", 2, _SOFT)
    sheet.write((63.6, 7.2), "SPECIMEN", "Inter-Bold", 3.2, _WARN)
    engraved = ImageOps.autocontrast(ImageOps.grayscale(portrait), cutoff=0.5)
    tinted = ImageOps.colorize(engraved, (38, 32, 46), (240, 235, 242))
    sheet.picture(tinted, (4.6, 14.4), (24.8, 31))
    sheet.fill((4.6, 41.4), (29.4, 45.4), _STATE)
    sheet.write((9.2, 44.4), "SPECIMEN", "Inter-Bold", 2.9, (250, 246, 252))
    for label, value, x, y in _fields(holder):
        sheet.write((x, y), label, "Inter-Regular", 1.55, _SOFT)
        sheet.write((x, y + 3), value, "Inter-SemiBold", 2.7, _INK)
    ornament.signature(sheet, (61, 49.6), holder.lane)
    return sheet.finished()


def card_back(holder: Holder) -> Image.Image:
    """Draw the side with the machine-readable zone."""
    sheet = _blank()
    sheet.across("SPECIMEN", (43, 14), 7.5)
    sheet.write((5, 8), "Place of birth", "Inter-Regular", 1.55, _SOFT)
    sheet.write((5, 11), holder.place, "Inter-SemiBold", 2.7, _INK)
    sheet.write((5, 16), "Authority", "Inter-Regular", 1.55, _SOFT)
    sheet.write((5, 19), "SPECIMEN OFFICE", "Inter-SemiBold", 2.7, _INK)
    sheet.write((46, 8), "Date of issue", "Inter-Regular", 1.55, _SOFT)
    sheet.write((46, 11), printed_date(holder.issued), "Inter-SemiBold", 2.7, _INK)
    sheet.write((46, 18.4), "SPECIMEN, WITHOUT LEGAL EFFECT", "Inter-SemiBold", 1.9, _WARN)
    sheet.fill((0, 27), (85.6, 54), (248, 245, 248))
    for row, text in enumerate(card_zone(holder)):
        sheet.spaced((4.7, 34.6 + 6.35 * row), text, 2.54, _INK)
    return sheet.finished()


def _blank() -> Sheet:
    sheet = Sheet(85.6, 54, (240, 232, 242))
    ornament.shade(sheet, (238, 229, 243), (248, 238, 228))
    ornament.waves(sheet, (214, 198, 222), 30, 1.9)
    ornament.waves(sheet, (232, 210, 190), 18, 3.4)
    ornament.rosette(sheet, (60, 30), 17, (212, 198, 222))
    return sheet


def _fields(holder: Holder) -> tuple[tuple[str, str, float, float], ...]:
    left, right = 33.0, 60.0
    return (
        ("Surname / Nom", holder.surname, left, 16.4),
        ("Given names / Prénoms", holder.given_names, left, 23.2),
        ("Nationality", ISSUER, left, 30.0),
        ("Sex / Sexe", "X", right - 8, 30.0),
        ("Date of birth", printed_date(holder.born), left, 36.8),
        ("Date of expiry", printed_date(holder.expires), right, 36.8),
        ("Document No.", holder.document_number, left, 43.6),
    )
