"""A language that runs from right to left: every screen is the mirror image, its words are not."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QWidget

from app import paths
from app.ui import icons, languages
from app.ui.icons import Icon
from app.ui.widgets import spoken
from tests.gui import pseudo
from tests.gui.every_screen import Look, Prepared, photograph, walk
from tests.gui.fits import Inked, cramped
from tests.gui.mirror import Placed, Strokes, placed, unturned
from tests.gui.order import jumps, misread, torn
from tests.gui.test_walks import HEX, MANUAL, PARTS, data_of

NEVER_TURNED = {
    "CheckDigitTable",
    "ChipView",
    "FaceEditor",
    "FieldStrip",
    "PageViewer",
    "PhotoPane",
    "RatingScale",
    "ScoreScale",
    "ZoneLines",
    "_Track",
}
"""Evidence, number lines and the machine-readable zone, and what lies in or below them."""


LISTED = {"documents", "reveal"}
"""Their focus order is one of its own in screens.md; test_states_focus holds it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """A screen as it was found."""

    places: list[Placed]
    against: set[str]
    bad: list[str]
    order: list[str]
    """Where Tab or a screen reader does not go as an eye does."""


def seen(given: Prepared, app: QApplication, *, mirrored: bool) -> dict[str, Seen]:
    """Every screen in the longer language, running that way; settings of its own each time."""
    found, data = {}, data_of(given)
    scratch = given.scratch / ("mirrored" if mirrored else "usual")
    scratch.mkdir(exist_ok=True)
    given = replace(given, scratch=scratch)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(languages, "speak", lambda *_: pseudo.speak(app, mirrored=mirrored))
        spoken.install()
        for name, view in walk(given, Look()):
            with Inked() as ink, Strokes() as strokes:
                photograph(view)
            bad = [*cramped(view), *ink.report()]
            if name not in MANUAL:
                bad += [line for line in pseudo.unsaid(view, data) if not HEX.search(line)]
            order = [*torn(view), *misread(view), *(jumps(view) if name not in LISTED else ())]
            found[name] = Seen(
                places=placed(view, strokes), against=strokes.against, bad=bad, order=order
            )
    languages.speak(app, paths.resources(), languages.ENGLISH)
    return found


@pytest.fixture(scope="module")
def turned(given: Prepared, qapp: QApplication, families: tuple[str, ...]) -> dict[str, Seen]:
    """From right to left."""
    assert families
    return seen(given, qapp, mirrored=True)


@pytest.fixture(scope="module")
def usual(given: Prepared, qapp: QApplication, families: tuple[str, ...]) -> dict[str, Seen]:
    """From left to right, in the same words."""
    assert families
    return seen(given, qapp, mirrored=False)


@pytest.fixture
def from_the_right(qapp: QApplication) -> Iterator[QApplication]:
    """While it holds, windows run from right to left."""
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield qapp
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_a_longer_language_from_right_to_left_fits_and_leaves_nothing_unsaid(
    turned: dict[str, Seen],
) -> None:
    found = {name: each.bad for name, each in turned.items() if each.bad and name not in PARTS}
    assert found == {}


def test_every_screen_is_the_mirror_image(usual: dict[str, Seen], turned: dict[str, Seen]) -> None:
    assert list(usual) == list(turned)
    found = {name: unturned(usual[name].places, turned[name].places) for name in usual}
    assert {name: lines for name, lines in found.items() if lines} == {}


@pytest.mark.parametrize("way", ["usual", "turned"])
def test_tab_and_screen_readers_go_as_an_eye_does(request: pytest.FixtureRequest, way: str) -> None:
    screens: dict[str, Seen] = request.getfixturevalue(way)
    found = {name: each.order for name, each in screens.items() if name not in PARTS}
    assert {name: lines for name, lines in found.items() if lines} == {}


def test_no_words_are_laid_out_against_their_letters(turned: dict[str, Seen]) -> None:
    found = {name: each.against for name, each in turned.items() if each.against}
    assert found == {}


def test_only_evidence_and_number_lines_do_not_turn(turned: dict[str, Seen]) -> None:
    own = {
        each.kind
        for screen in turned.values()
        for each in screen.places
        if each.own_way and not each.parents_way
    }
    assert own >= {"FaceEditor", "PageViewer", "RatingScale", "ScoreScale", "ZoneLines"}
    holders = {"Breakable", "PhotoPair", "QWidget"}  # of chips, of panes, of the ends of a line
    assert own - NEVER_TURNED == holders


class _Stubborn(QWidget):
    """Draws a bar and a figure where a language that runs from left to right has them."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw them."""
        painter = QPainter(self)
        painter.fillRect(QRectF(0, 0, 3, self.height()), Qt.GlobalColor.black)
        painter.drawText(QRectF(8, 0, 40, 20), Qt.AlignmentFlag.AlignAbsolute, "-1")


def _shown(way: Qt.LayoutDirection) -> tuple[list[Placed], set[str]]:
    view = QWidget()
    view.setLayoutDirection(way)
    row = QHBoxLayout(view)
    row.setContentsMargins(20, 0, 0, 0)  # Qt turns no margins
    for widget in (QLabel("Words"), _Stubborn()):
        widget.setFixedSize(80, 20)
        row.addWidget(widget)
    view.show()
    with Strokes() as strokes:
        view.grab()
    found = placed(view, strokes), strokes.against
    view.close()
    return found


def test_what_stays_where_it_was_is_told(from_the_right: QApplication) -> None:
    turned, against = _shown(Qt.LayoutDirection.RightToLeft)
    from_the_right.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    usual, none = _shown(Qt.LayoutDirection.LeftToRight)
    assert (against, none) == ({"-1"}, set())
    found = unturned(usual, turned)
    assert [line.split(":")[0].split(" lies")[0] for line in found] == [
        "QLabel 'Words'",
        "_Stubborn ''",
        "_Stubborn ''",
        "_Stubborn ''",
    ]
    assert any("fillRect" in line for line in found)


def _drawn(icon: Icon, way: Qt.LayoutDirection) -> QImage:
    picture = QImage(16, 16, QImage.Format.Format_ARGB32)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    painter.setLayoutDirection(way)
    icons.draw(painter, icon, QRectF(0, 0, 16, 16), "text")
    painter.end()
    return picture


@pytest.mark.parametrize(
    ("icon", "turns"),
    [
        *((icon, True) for icon in (Icon.NEXT, Icon.BACK, Icon.CHEVRON_LEFT, Icon.CHEVRON_RIGHT)),
        *((icon, False) for icon in (Icon.CLOCK, Icon.CHECK, Icon.ROTATE, Icon.COMPARE)),
    ],
)
def test_arrows_point_as_the_window_runs(icon: Icon, *, turns: bool) -> None:
    usual = _drawn(icon, Qt.LayoutDirection.LeftToRight)
    turned = _drawn(icon, Qt.LayoutDirection.RightToLeft)
    assert (turned == usual) is not turns
    if turns:
        assert turned == usual.flipped(Qt.Orientation.Horizontal)
