"""What may be set, as values."""

from collections.abc import Mapping
from dataclasses import dataclass

THEMES: Mapping[str, str] = {
    "system": "As the desktop",
    "light": "Light",
    "dark": "Dark",
    "high_contrast": "High contrast",
}
LANGUAGES: Mapping[str, str] = {
    "": "As the desktop",
    "en": "English",
    "zh_CN": "简体中文",
}
"""By the setting; each language is called by its own name."""
MOTIONS: Mapping[str, str] = {
    "system": "As the desktop",
    "full": "Moving",
    "reduced": "Still",
}
"""Whether pictures glide and pages fade."""
PERCENTS = (100, 125, 150, 175, 200)
"""Source: product.md section 4, 100-200 % scaling."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PreferencesModel:
    """What is set, and what is told."""

    theme: str
    language: str
    motion: str
    percent: int
    examiner: str
    store: str
    program: str
    policy: str
    fillers: str = ""
    """Where the faces for line-ups lie; empty while none are held."""
    examiners: tuple[str, ...] = ()
    """Who can sign in here, the one who set the workstation up first."""

    @property
    def lets_in(self) -> bool:
        """Whether this examiner is the one who lets others in and out."""
        return self.examiners[:1] == (self.examiner,)
