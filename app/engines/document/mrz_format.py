"""From raw lines to a machine-readable zone: format, fields, check digits. Nothing is corrected.

Laws:
1. The format follows from the raw line count and length alone, and from the first characters.
2. Every field keeps its raw text; a value only drops fillers.
3. The parts always give back the lines: nothing is added and nothing is lost.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from app.engines.document.check_digits import FILLER, CheckDigit, Checked, check_digit
from app.engines.document.mrz_layout import LAYOUTS, Layout, MrzField, MrzFormat, Span

_SHAPES: Final = {
    (3, 30): (MrzFormat.TD1, MrzFormat.TD1),
    (2, 36): (MrzFormat.TD2, MrzFormat.MRV_B),
    (2, 44): (MrzFormat.TD3, MrzFormat.MRV_A),
}
_VISA: Final = "V"  # Source: ICAO Doc 9303-7, 4.2.2: the first character of a visa is V
_FRENCH: Final = "IDFRA"


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldReading:
    """One field as printed; `value` is `raw` with fillers read as spaces."""

    field: MrzField
    raw: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Mrz:
    """One zone: its raw lines and what the format makes of them."""

    format: MrzFormat
    lines: tuple[str, ...]
    fields: tuple[FieldReading, ...]
    checks: tuple[CheckDigit, ...]

    @property
    def all_digits_pass(self) -> bool:
        """Whether every check digit holds."""
        return all(check.passed for check in self.checks)

    @property
    def names_fill_their_room(self) -> bool:
        """Whether no filler ends the names, so that they may be cut short (ICAO 9303-3, 4.6)."""
        names = LAYOUTS[self.format].names
        return names is not None and not names.of(self.lines).endswith(FILLER)

    def value(self, field: MrzField) -> str | None:
        """Give the value of `field`, or None where the format has no such field."""
        return next((item.value for item in self.fields if item.field is field), None)


def recognise(lines: Sequence[str]) -> MrzFormat | None:
    """Tell the format of `lines`, or None if they have no format's shape."""
    widths = {len(line) for line in lines}
    if len(widths) != 1:
        return None
    plain_and_visa = _SHAPES.get((len(lines), widths.pop()))
    if plain_and_visa is None:
        return None
    fmt = plain_and_visa[lines[0].startswith(_VISA)]
    if fmt is MrzFormat.TD2 and lines[0].startswith(_FRENCH):
        return _french_or_td2(tuple(lines))
    return fmt


def parse(lines: Sequence[str]) -> Mrz | None:
    """Read `lines` into fields and check digits, or give None if they have no format's shape."""
    fmt = recognise(lines)
    return None if fmt is None else _read(fmt, tuple(lines))


def _french_or_td2(lines: tuple[str, ...]) -> MrzFormat:
    """Choose by the digits: the French card and a TD2 of France begin alike."""
    passed = {
        fmt: sum(check.passed for check in _read(fmt, lines).checks) / len(LAYOUTS[fmt].checks)
        for fmt in (MrzFormat.FRENCH_ID, MrzFormat.TD2)
    }
    return max(passed, key=lambda fmt: passed[fmt])


def _read(fmt: MrzFormat, lines: tuple[str, ...]) -> Mrz:
    layout = LAYOUTS[fmt]
    raw = {field: span.of(lines) for field, span in layout.fields.items()}
    checks = [_check(checked, layout, lines) for checked in layout.checks]
    if fmt in {MrzFormat.TD1, MrzFormat.TD2} and (long := _long_number(layout, lines)):
        checks[0] = long[1]
        raw[MrzField.DOCUMENT_NUMBER] = long[0]
        raw[MrzField.OPTIONAL_DATA] = long[2]
    if layout.names is not None:
        surname, _, given = layout.names.of(lines).partition(2 * FILLER)
        raw |= {MrzField.SURNAME: surname, MrzField.GIVEN_NAMES: given}
    fields = tuple(
        FieldReading(field=field, raw=raw[field], value=_value(raw[field]))
        for field in MrzField
        if field in raw
    )
    return Mrz(format=fmt, lines=lines, fields=fields, checks=tuple(checks))


def _check(checked: Checked, layout: Layout, lines: tuple[str, ...]) -> CheckDigit:
    spans, printed = layout.checks[checked]
    covered = "".join(span.of(lines) for span in spans)
    return CheckDigit(
        checked=checked, covered=covered, printed=printed.of(lines), computed=check_digit(covered)
    )


def _long_number(layout: Layout, lines: tuple[str, ...]) -> tuple[str, CheckDigit, str] | None:
    """Read a number of more than nine characters: number, its check digit, the optional rest.

    A filler stands in the digit's place; the number goes on in the optional data up to a filler,
    and its last character is the digit. Source: ICAO Doc 9303-5, 4.2.2, note j (and 9303-6).
    """
    (number,), place = layout.checks[Checked.DOCUMENT_NUMBER]
    rest, _, optional = _optional(layout).of(lines).partition(FILLER)
    if place.of(lines) != FILLER or not rest[1:] or FILLER in number.of(lines):
        return None
    whole = number.of(lines) + rest[:-1]
    check = CheckDigit(
        checked=Checked.DOCUMENT_NUMBER,
        covered=whole,
        printed=rest[-1],
        computed=check_digit(whole),
    )
    return whole, check, optional


def _optional(layout: Layout) -> Span:
    return layout.fields[MrzField.OPTIONAL_DATA]


def _value(raw: str) -> str:
    return " ".join(raw.replace(FILLER, " ").split())
