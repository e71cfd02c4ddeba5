"""What the window is handed by `main`: settings, the way to put them on, where the store lies."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessibilityHints, QGuiApplication, QStyleHints
from PySide6.QtWidgets import QApplication

from app.settings import REDUCED, SYSTEM, Settings, SettingsFile
from app.ui import languages, theme
from app.ui.recolour import Recolour
from app.ui.tokens import ThemeName


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """Where the window stands."""

    settings: SettingsFile
    dress: Callable[[Settings], None]
    """Puts language, theme and text size on."""
    store: Path
    """The folder of the case store, to be shown and nothing else."""


def dress(app: QApplication, resources: Path, settings: Settings) -> None:
    """Put on the language and the appearance that `settings` ask for."""
    if languages.spoken(settings.language) != languages.current():
        languages.speak(app, resources, settings.language)
    _colour(app, resources, settings)
    theme.reduce_motion(reduced=stands_still(settings))


def _colour(app: QApplication, resources: Path, settings: Settings) -> None:
    """In turns, if only the colours of windows change that somebody looks at."""
    scale, language, name = settings.text_percent / 100, languages.current(), theme_of(settings)
    seen = any(window.isVisible() for window in app.topLevelWidgets())
    if not seen or (theme.current().scale, theme.current().language) != (scale, language):
        theme.apply(app, resources, name, language=language, scale=scale)
    elif name != theme.current().name:
        theme.turn(name)
        Recolour.of(app).begin()


def stands_still(settings: Settings) -> bool:
    """Whether nothing may move on its own; by default as the desktop asks."""
    if settings.motion != SYSTEM:
        return settings.motion == REDUCED
    return asked_of_desktop().motionPreference() is Qt.MotionPreference.ReducedMotion


@cache
def _hints() -> tuple[QStyleHints, QAccessibilityHints]:
    """Held together: PySide 6.12 forgets the second once nobody holds the first."""
    hints = QGuiApplication.styleHints()
    return hints, hints.accessibility()


def asked_of_desktop() -> QAccessibilityHints:
    """What the desktop asks of every program."""
    return _hints()[1]


def theme_of(settings: Settings) -> ThemeName:
    """The theme asked for; by default the one of the desktop's scheme."""
    if settings.theme != SYSTEM and settings.theme in set(ThemeName):
        return ThemeName(settings.theme)
    dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
    return ThemeName.DARK if dark else ThemeName.LIGHT
