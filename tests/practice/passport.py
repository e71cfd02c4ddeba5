"""The data page of the registered holder's passport: TD3, 125 mm by 88 mm."""

from typing import Final

from PIL import Image

from tests.practice import ornament
from tests.practice.record import ISSUER, Holder, printed_date
from tests.practice.sheet import Ink, Sheet
from tests.practice.zone import passport_zone

_INK: Final = (26, 36, 40)
_SOFT: Final = (74, 96, 100)
_STATE: Final = (20, 72, 84)
_FINE: Final[tuple[Ink, Ink]] = ((176, 207, 204), (206, 196, 174))


def passport(holder: Holder, portrait: Image.Image) -> Image.Image:
    """Draw the page. Source of places and sizes: ICAO Doc 9303-4, 3 and 4.2."""
    sheet = Sheet(125, 88, (232, 240, 238))
    _ground(sheet)
    _heading(sheet)
    sheet.picture(portrait, (6, 18.5), (34, 43.7))
    sheet.line([(6, 18.5), (40, 18.5), (40, 62.2), (6, 62.2), (6, 18.5)], _STATE, 0.12)
    sheet.fill((6, 57), (40, 62.2), _STATE)
    sheet.write((12.3, 60.9), "SPECIMEN", "Inter-Bold", 3.9, (240, 246, 246))
    for label, value, x, y in _fields(holder):
        sheet.write((x, y), label, "Inter-Regular", 1.85, _SOFT)
        sheet.write((x, y + 3.6), value, "Inter-SemiBold", 3.2, _INK)
    ornament.signature(sheet, (99, 60.4), holder.lane)
    _zone(sheet, holder)
    return sheet.finished()


def _ground(sheet: Sheet) -> None:
    ornament.shade(sheet, (226, 239, 238), (243, 238, 226))
    ornament.waves(sheet, _FINE[0], 42, 2.4)
    ornament.waves(sheet, _FINE[1], 25, 4.4)
    ornament.rosette(sheet, (84, 36), 25, (186, 209, 208))
    ornament.rosette(sheet, (23, 40), 20, (200, 214, 208))
    sheet.across("SPECIMEN", (83, 40), 15.5)


def _heading(sheet: Sheet) -> None:
    ornament.emblem(sheet, (11.5, 9.6), 5.2, _STATE)
    sheet.write((19, 9.2), "UTOPIA", "Inter-Bold", 5.2, _STATE)
    sheet.write((19, 13.4), "Passport / Passeport", "Inter-Medium", 2.5, _SOFT)
    sheet.write(
        (84.5, 13.4), "SPECIMEN, NOT A TRAVEL DOCUMENT", "Inter-SemiBold", 1.9, (150, 32, 40)
    )


def _fields(holder: Holder) -> tuple[tuple[str, str, float, float], ...]:
    left, middle, right = 45.0, 72.0, 96.0
    return (
        ("Type", "P", left, 18.4),
        ("Code of issuing State", ISSUER, middle, 18.4),
        ("Passport No.", holder.document_number, right, 18.4),
        ("Surname / Nom", holder.surname, left, 25.8),
        ("Given names / Prénoms", holder.given_names, left, 33.2),
        ("Nationality / Nationalité", ISSUER, left, 40.6),
        ("Date of birth", printed_date(holder.born), middle, 40.6),
        ("Sex / Sexe", "X", right, 40.6),
        ("Place of birth", holder.place, left, 48.0),
        ("Authority", "SPECIMEN OFFICE", middle, 48.0),
        ("Date of issue", printed_date(holder.issued), left, 55.4),
        ("Date of expiry", printed_date(holder.expires), middle, 55.4),
    )


def _zone(sheet: Sheet, holder: Holder) -> None:
    sheet.fill((0, 64.8), (125, 88), (244, 246, 242))
    sheet.line([(0, 64.8), (125, 64.8)], (150, 180, 178), 0.12)
    first, second = passport_zone(holder)
    sheet.spaced((6.6, 73.6), first, 2.54, _INK)
    sheet.spaced((6.6, 80.0), second, 2.54, _INK)
