"""The looks that are photographed, by name."""

from app.ui.languages import CHINESE, ENGLISH
from app.ui.tokens import ThemeName
from tests.gui.every_screen import Look

LOOKS = {
    look.name: look
    for look in (
        *(
            Look(theme=theme, language=language)
            for language in (ENGLISH, CHINESE)
            for theme in ThemeName
        ),
        Look(size=(1280, 800)),
        Look(percent=200),
    )
}
