"""The appearance that the application wears, and the way to put it on.

Laws: no widget names a colour or a size of its own, it asks here; `apply` may be called again at
run time (colours follow at once, type and sizes hold for widgets that are built afterwards). A
window full of screens changes its colours by `recolour`, which does the same in turns.
"""

from dataclasses import replace
from pathlib import Path
from typing import Final

from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

from app.ui.tokens import (
    Appearance,
    Colours,
    ThemeName,
    derived,
    load,
    load_colours,
    render,
)

_WORN: Final[list[Appearance]] = []
"""The one that is put on; not a property of the application, which takes ten times as long to ask,
and a screen asks some thousand times while it is made."""
_NOT_MOVING: Final = {"toast_stay", "blink_half_period"}
"""How long something stands, and what only a held key runs."""


def apply(
    app: QApplication,
    resources: Path,
    name: ThemeName = ThemeName.LIGHT,
    *,
    language: str = "en",
    scale: float = 1.0,
) -> None:
    """Put an appearance on `app`; again and again at run time if the examiner likes."""
    appearance = load(resources, name, language=language, scale=scale)
    if _WORN:
        appearance = replace(appearance, reduced_motion=_WORN[0].reduced_motion)
    else:
        app.setStyle("Fusion")  # once: a new style polishes every widget again
    _WORN[:] = [appearance]
    put_on(app)


def turn(name: ThemeName) -> None:
    """From now on the colours of `name` are the ones to be worn; type and sizes stay."""
    worn = current()
    _WORN[:] = [replace(worn, name=name, colours=load_colours(worn.resources, name))]


def put_on(app: QApplication) -> None:
    """Have Qt wear it too: sheet, palette and font."""
    worn = current()
    template = (worn.resources / "themes" / "base.qss").read_text(encoding="utf-8")
    app.setStyleSheet("")  # five times faster than to have Qt replace one sheet by another
    app.setPalette(_palette(worn.colours))
    app.setFont(_font(worn))
    app.setStyleSheet(render(template, worn))


def _font(appearance: Appearance) -> QFont:
    """The body font, with tabular figures; every other step of the scale is derived from it."""
    made = QFont()
    made.setFamilies(list(appearance.families))
    made.setPixelSize(round(appearance.type["body"].size * appearance.scale))
    made.setFeature(QFont.Tag("tnum"), 1)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made


def _palette(colours: Colours) -> QPalette:
    role = QPalette.ColorRole
    pairs = {
        role.Window: colours.window,
        role.WindowText: colours.text,
        role.Base: colours.surface,
        role.AlternateBase: colours.inset,
        role.Text: colours.text,
        role.Button: colours.surface,
        role.ButtonText: colours.text,
        role.PlaceholderText: colours.text3,
        role.Highlight: colours.accent,
        role.HighlightedText: colours.on_accent,
        role.ToolTipBase: colours.surface,
        role.ToolTipText: colours.text,
        role.Link: colours.accent,
        role.Mid: colours.hair,
    }
    palette = QPalette()
    for which, value in pairs.items():
        palette.setColor(which, QColor(value))
    for which in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, QColor(colours.text3))
    return palette


def current() -> Appearance:
    """The appearance that the application wears.

    Raises:
        RuntimeError: `apply` has not been called yet.
    """
    if not _WORN:
        raise RuntimeError("theme.apply comes before the first widget")
    return _WORN[0]


def colour(token: str) -> QColor:
    """The colour that `token` has now: a field of `Colours`, or one derived from it."""
    appearance = current()
    if token in {"primary_hover", "primary_pressed"}:
        return QColor(derived(appearance.colours)[token])
    return QColor(getattr(appearance.colours, token))


def px(value: float) -> int:
    """`value` px at 100 %, in px at the present scale."""
    return round(value * current().scale)


def reduce_motion(*, reduced: bool) -> None:
    """Let nothing move on its own, or let it move again."""
    _WORN[:] = [replace(current(), reduced_motion=reduced)]


def motion(token: str) -> int:
    """The duration named `token` in ms; 0 for everything that moves under reduced motion."""
    appearance = current()
    still = appearance.reduced_motion and token not in _NOT_MOVING
    return 0 if still else appearance.motion[token]


def size(token: str) -> int:
    """The scaled size named `token` in measures.toml."""
    return px(current().size[token])
