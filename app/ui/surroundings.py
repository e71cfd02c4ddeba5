"""What the window is handed by `main`: settings, the way to put them on, where the store lies."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from app.settings import SYSTEM, Settings, SettingsFile
from app.ui import languages, theme
from app.ui.tokens import ThemeName


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """Where the window stands."""

    settings: SettingsFile
    dress: Callable[[Settings], None]
    """Puts theme and text size on."""
    store: Path
    """The folder of the case store, to be shown and nothing else."""


def dress(app: QApplication, resources: Path, settings: Settings) -> None:
    """Put the appearance on that `settings` ask for."""
    scale = settings.text_percent / 100
    name = theme_of(settings)
    theme.apply(app, resources, name, language=languages.current(), scale=scale)


def theme_of(settings: Settings) -> ThemeName:
    """The theme asked for; by default the one of the desktop's scheme."""
    if settings.theme != SYSTEM and settings.theme in set(ThemeName):
        return ThemeName(settings.theme)
    dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
    return ThemeName.DARK if dark else ThemeName.LIGHT
