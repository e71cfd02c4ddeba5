"""Design tokens as values: the colours of a theme, and the measures that all themes share.

No Qt here, so that contrast can be measured and a report can be drawn without a window.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final

_TOKEN: Final = re.compile(r"\{([a-z0-9_]+)\}")
_PIXELS: Final = re.compile(r"\{(\d+)px\}")


class ThemeName(StrEnum):
    """The themes; each is `resources/themes/NAME.toml`."""

    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high_contrast"


@dataclass(frozen=True, slots=True, kw_only=True)
class Colours:
    """The colour tokens of one theme, "#RRGGBB"; their meaning stands in the theme's file."""

    window: str
    rail: str
    surface: str
    inset: str
    raised: str
    stage: str
    text: str
    text2: str
    text3: str
    hair: str
    control: str
    accent: str
    accent_tint: str
    on_accent: str
    primary: str
    on_primary: str
    focus: str
    rh: str
    rh_tint: str
    op: str
    op_tint: str
    on_lane: str
    met: str
    met_tint: str
    unmet: str
    unmet_tint: str
    unknown: str
    unknown_tint: str
    blocked: str
    blocked_tint: str
    info: str
    info_tint: str
    partial: str
    partial_tint: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BurnedIn:
    """Colours that become part of a picture, "#RRGGBB", so that a screenshot can be read later."""

    registered: str
    submitted: str
    label_text: str
    caption_area: str
    caption_text: str
    caption_text2: str
    pin_ring: str
    pin_tag: str
    pin_tag_selected: str
    look_here: str
    field_box: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TypeStyle:
    """One step of the type scale; sizes and lines in px at 100 %."""

    size: float
    line: float
    line_zh: float
    weight: int
    tracking: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Appearance:
    """All that widgets need in order to draw themselves."""

    resources: Path
    name: ThemeName
    colours: Colours
    burned_in: BurnedIn
    type: Mapping[str, TypeStyle]
    families: tuple[str, ...]
    """The interface's typefaces, Latin first, so that figures look alike in both languages."""
    machine: tuple[str, ...]
    """Typefaces of MRZ, document numbers by character and digests."""
    size: Mapping[str, int]
    motion: Mapping[str, int]
    language: str
    """BCP 47, such as "en" or "zh-CN"."""
    scale: float
    """1.0 to 2.0; every size in px is multiplied by it."""
    reduced_motion: bool = False


def load_colours(resources: Path, name: ThemeName) -> Colours:
    """Read the tokens of one theme; a missing or an unknown token is refused."""
    text = (resources / "themes" / f"{name}.toml").read_text(encoding="utf-8")
    return Colours(**tomllib.loads(text))


def load(
    resources: Path, name: ThemeName, *, language: str = "en", scale: float = 1.0
) -> Appearance:
    """Read an appearance without putting it on."""
    measures = tomllib.loads((resources / "themes" / "measures.toml").read_text(encoding="utf-8"))
    return Appearance(
        resources=resources,
        name=name,
        colours=load_colours(resources, name),
        burned_in=BurnedIn(**measures["burned_in"]),
        type={key: TypeStyle(**value) for key, value in measures["type"].items()},
        families=(measures["font"]["ui"], measures["font"]["zh"]),
        machine=(measures["font"]["machine"], measures["font"]["ui"]),
        size=measures["size"],
        motion={k: v for k, v in measures["motion"].items() if isinstance(v, int)},
        language=language,
        scale=scale,
    )


def render(template: str, appearance: Appearance) -> str:
    """Fill `{token}` with colours and `{12px}` with scaled pixels; an unknown token is refused."""

    def pixels(match: re.Match[str]) -> str:
        return f"{round(int(match[1]) * appearance.scale)}px"

    def token(match: re.Match[str]) -> str:
        return colours[match[1]]

    colours: dict[str, str] = asdict(appearance.colours) | derived(appearance.colours)
    return _TOKEN.sub(token, _PIXELS.sub(pixels, template))


def derived(colours: Colours) -> dict[str, str]:
    """The primary button under the pointer and pressed: 8 % towards white or black."""
    return {
        "primary_hover": _towards(colours.primary, 255),
        "primary_pressed": _towards(colours.primary, 0),
    }


def _towards(value: str, end: int) -> str:
    parts = (int(value[at : at + 2], 16) for at in (1, 3, 5))
    return "#" + "".join(f"{round(part + (end - part) * 0.08):02X}" for part in parts)
