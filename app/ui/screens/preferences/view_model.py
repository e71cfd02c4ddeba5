"""What may be set, as values."""

from collections.abc import Mapping
from dataclasses import dataclass

THEMES: Mapping[str, str] = {
    "system": "As the desktop",
    "light": "Light",
    "dark": "Dark",
    "high_contrast": "High contrast",
}
PERCENTS = (100, 125, 150, 175, 200)
"""Source: product.md section 4, 100-200 % scaling."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PreferencesModel:
    """What is set, and what is told."""

    theme: str
    percent: int
    examiner: str
    store: str
    program: str
    policy: str
