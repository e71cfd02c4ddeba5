"""`python3 -m tests.manual`: photographs the screens anew for the manual, in both languages.

The window is real and so is what it shows: practice cases, real engines, real keys.
Written to `resources/help/LANGUAGE/screens`; a folder as argument takes them instead.
"""

import os
import sys
import tempfile
from pathlib import Path

from PIL import Image
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from app import paths
from app.ui import languages
from app.ui.screens.reveal.parts import RatesCard
from tests.gui.every_screen import Look, photograph, prepared, walk

SIZE = (1280, 800)
EDGE_PX = 12
COLOURS = 256
"""Flat areas need no more, and a picture is a third as large."""
SHOWN = {
    "first-start",
    "intake",
    "photos",
    "compare",
    "reveal",
    "documents",
    "funds",
    "decide",
    "export",
    "verify",
}
"""Every picture that a page names; a test holds the two against each other."""


def take(into: Path) -> None:
    """Photograph every screen of the manual in both languages."""
    with tempfile.TemporaryDirectory() as scratch, prepared(Path(scratch)) as given:
        for language in (languages.ENGLISH, languages.CHINESE):
            folder = into / language / "screens"
            folder.mkdir(parents=True, exist_ok=True)
            for name, screen in walk(given, Look(language=language, size=SIZE)):
                if name == "reveal":
                    _turn_to_the_numbers(screen)
                if name in SHOWN:
                    _keep(photograph(screen), folder / f"{name}.png")


def _turn_to_the_numbers(window: QWidget) -> None:
    """Scroll until the error rates stand at the top; they lie below the fold of this size."""
    card = next(each for each in window.findChildren(RatesCard) if each.isVisible())
    scrolled = card.parentWidget()
    while not isinstance(scrolled, QScrollArea):
        assert scrolled is not None
        scrolled = scrolled.parentWidget()
    inside = scrolled.widget()
    assert inside is not None
    top = card.mapTo(inside, card.rect().topLeft()).y()
    scrolled.verticalScrollBar().setValue(top - EDGE_PX)
    QApplication.processEvents()


def _keep(picture: QImage, path: Path) -> None:
    plain = picture.convertToFormat(QImage.Format.Format_RGB888)
    bits = bytes(plain.constBits())
    size = (plain.width(), plain.height())
    image = Image.frombytes("RGB", size, bits, "raw", "RGB", plain.bytesPerLine())
    image.quantize(COLOURS, Image.Quantize.MEDIANCUT).save(path, optimize=True)


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    QApplication(sys.argv[:1])
    take(Path(sys.argv[1]) if sys.argv[1:] else paths.resources() / "help")
