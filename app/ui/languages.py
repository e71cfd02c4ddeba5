"""The language of the window, and the way to put it on.

Law: what is said already is not said again, so whoever puts another language on builds anew what
is in sight (`app.ui.anew`).
"""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator
from PySide6.QtGui import QGuiApplication

ENGLISH: Final = "en"
CHINESE: Final = "zh_CN"

_PROPERTY: Final = "rightful_language"


def speak(app: QCoreApplication, resources: Path, setting: str) -> None:
    """Say in the language that `setting` asks for whatever is built from now on."""
    language = spoken(setting)
    for translator in app.findChildren(QTranslator):
        app.removeTranslator(translator)
        translator.deleteLater()
    app.setProperty(_PROPERTY, language)
    QLocale.setDefault(QLocale(language))
    QGuiApplication.setLayoutDirection(QLocale(language).textDirection())
    if language == ENGLISH:
        return
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    own = resources / "translations" / f"rightful_{language}.qm"
    for file in (f"{qt}/qtbase_{language}.qm", str(own)):  # the last one is asked first
        translator = QTranslator(app)
        if translator.load(file):
            app.installTranslator(translator)


def spoken(setting: str) -> str:
    """The language that `setting` asks for; by default the desktop's, or else English."""
    if setting in {ENGLISH, CHINESE}:
        return setting
    desktop = QLocale.system()
    simplified = desktop.script() is QLocale.Script.SimplifiedHanScript
    return CHINESE if desktop.language() is QLocale.Language.Chinese and simplified else ENGLISH


def current() -> str:
    """The language that is spoken now."""
    app = QCoreApplication.instance()
    return str(app.property(_PROPERTY) or ENGLISH) if app is not None else ENGLISH
