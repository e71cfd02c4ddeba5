"""How far colours stand apart. Source: WCAG 2.2, relative luminance and contrast ratio."""

from typing import Final

_SRGB_KNEE: Final = 0.04045
"""Where the sRGB transfer curve turns from a line to a power. Source: IEC 61966-2-1."""


def luminance(value: str) -> float:
    """Relative luminance of "#RRGGBB", 0 to 1."""

    def linear(part: int) -> float:
        share = part / 255
        return share / 12.92 if share <= _SRGB_KNEE else ((share + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(int(value[at : at + 2], 16)) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)
