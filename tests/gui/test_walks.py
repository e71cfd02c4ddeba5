"""Every screen of a filled window: whether all is said, fits, can be reached and is read out."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QApplication,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app import paths
from app.settings import Settings
from app.ui import languages, theme
from app.ui.main_window import MainWindow
from app.ui.surroundings import dress, stands_still
from app.ui.topics.shelf import TOPICS
from app.ui.widgets import spoken
from app.ui.widgets.buttons import Button
from app.ui.widgets.explained import bearer_of, explains, topic_of
from app.ui.widgets.rating_scale import RatingScale
from app.ui.widgets.state_badge import State, StateBadge
from app.ui.widgets.table import Cell, Column, Row, Table
from app.ui.widgets.text import Text
from tests.gui import access, every_screen, pseudo
from tests.gui.every_screen import Look, Prepared, photograph, walk
from tests.gui.fits import Inked, cramped, lost, sideways

NARROW = (1280, 800)
PARTS = {"gallery"}
"""Shown to developers alone."""
KEYS = (
    "Ctrl Shift Enter Space Tab Esc Del Alt Home End Page UTC json pdf pem root SHA Vale Rightful"
)
"""What is printed on keys, and what is called the same everywhere."""
LANGUAGES = "English 简体中文"
"""Each by its own name, so that whoever reads no other finds it."""
MAY_BE_WIDE = {
    "queue": ("Table",),
    "documents": ("Table", "SideScroll"),
    "verify": ("Table",),
    "funds": ("SideScroll",),
}
"""By screen, what holds values side by side that are compared along a line, and a line of the zone,
which is one line (ICAO 9303-3): in large letters these scroll inside their card, and the page does
not. Source: screens.md, section 1."""
HEX = re.compile(r"\b[0-9a-f…]{4,}\b")
WEIGHED = {"photos", "reveal", "documents", "funds", "decide", "export", "verify"}
"""Screens of conditions, measures and verdicts; elsewhere a badge tells how far a file has come."""
MANUAL = {"help", "palette"}
"""The manual's pages are written in each language by themselves; the palette finds them."""


@pytest.fixture(autouse=True)
def straightened(qapp: QApplication) -> Iterator[None]:
    """Screen readers are told all; whatever a test put on is taken off."""
    spoken.install()
    yield
    languages.speak(qapp, paths.resources(), languages.ENGLISH)


def strings(value: object) -> Iterator[str]:
    """Every text within a case."""
    if isinstance(value, str):
        yield value
    elif is_dataclass(value):
        for field in fields(value):
            yield from strings(getattr(value, field.name))
    elif isinstance(value, tuple | list):
        for each in value:
            yield from strings(each)


def data_of(given: Prepared) -> list[str]:
    """What is shown and is not ours to translate."""
    found = [text for case in given.bench.cases() for text in strings(case)]
    own = str(every_screen.FOLDER / "store")
    return [*found, KEYS, LANGUAGES, own, "disclosures report result asice"]


@pytest.mark.parametrize(
    ("percent", "language"),
    [(150, "en"), (200, "en"), (125, "zh_CN"), (150, "zh_CN"), (200, "zh_CN")],
)
def test_everything_fits(given: Prepared, percent: int, language: str) -> None:
    found = {}
    for name, view in walk(given, Look(size=NARROW, percent=percent, language=language)):
        with Inked() as ink:
            photograph(view)
        bad = [*cramped(view), *ink.report(), *wide(name, view), *lost(view)]
        bad += access.unlisted(view)
        if bad and name not in PARTS:
            found[name] = bad
    assert found == {}


def unanswered(view: QWidget) -> list[str]:
    """Signs and rows that cannot be asked "what is this?"."""
    inside = view.currentWidget() if isinstance(view, QStackedWidget) else view
    work = inside.frame.stack if isinstance(inside, MainWindow) else view
    seen: list[QWidget] = [each for each in work.findChildren(StateBadge) if each.isVisible()]
    silent = [each for each in seen if _topic(bearer_of(each)) not in TOPICS]
    tables = [each for each in work.findChildren(Table) if each.isVisible()]
    rows = [
        f"{table.accessibleName()}: row {row.key}"
        for table in tables
        for row in table.rows.rows
        if row.topic not in TOPICS and any(cell.state is not None for cell in row.cells)
    ]
    return [f"no answer: {each.accessibleName()}" for each in silent] + rows


def _topic(bearer: QWidget | None) -> str:
    return "" if bearer is None else topic_of(bearer)


def wide(name: str, view: QWidget) -> list[str]:
    """What scrolls sideways there, but for what may."""
    return [line for line in sideways(view) if not line.startswith(MAY_BE_WIDE.get(name, ()))]


def test_at_its_usual_size_all_fits_and_a_screen_reader_is_told_everything(given: Prepared) -> None:
    found = {}
    heard = (access.mute, access.unlisted, access.valueless, access.alike, access.untold_cells)
    checks = (*heard, access.small, access.colour_alone, access.wordless)
    for name, view in walk(given, Look(size=NARROW)):
        bad = [*cramped(view), *(line for check in checks for line in check(view))]
        bad += [*access.unreached(view), *access.trapped(view)]
        if name in WEIGHED:
            bad += unanswered(view)
        if bad and name not in PARTS:
            found[name] = bad
    assert found == {}


def test_the_walks_catch_what_they_are_for(qapp: QApplication) -> None:
    view = QWidget()
    column = QVBoxLayout(view)
    for words in ("Twice", "Twice", ""):
        button = Button(words)
        button.setFixedSize(20, 20)
        column.addWidget(button)
    squeezed = Text("A sentence that has no room")
    squeezed.setFixedWidth(30)
    column.addWidget(squeezed)
    plain = QPushButton("Beyond", view)
    view.show()
    plain.setGeometry(view.width() - 5, 0, 80, 30)
    plain.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    plain.show()
    qapp.processEvents()
    assert any("sentence" in line for line in cramped(view))
    assert any("reaches" in line and "Beyond" in line for line in cramped(view))
    assert any(line.startswith("no name") for line in access.mute(view))
    assert any(line.startswith("2 x") for line in access.alike(view))
    assert len(access.small(view)) == 2
    assert pseudo.unsaid(view, ["Beyond"]) == [
        "Button: Twice -> ['Twice']",
        "Text: A sentence that has no room -> ['sentence', 'that', 'has', 'room']",
    ]
    view.close()


def test_the_walk_finds_what_cannot_be_asked(qapp: QApplication) -> None:
    view = QWidget()
    told, untold = StateBadge(State.MET, "Met"), StateBadge(State.UNMET, "Unmet")
    explains(told, "condition.C1")
    table = Table([Column(title="Result")], "Fields")
    cells = (Cell(text="Same", state=State.MET),)
    table.show_rows([Row(key="a", cells=cells, topic="verdict.same"), Row(key="b", cells=cells)])
    column = QVBoxLayout(view)
    for each in (told, untold, table):
        column.addWidget(each)
    view.show()
    qapp.processEvents()
    assert unanswered(view) == ["no answer: Unmet", "Fields: row b"]
    view.close()


def test_what_is_too_wide_is_found_bar_or_no_bar_and_so_is_what_has_no_room_at_all(
    qapp: QApplication,
) -> None:
    view = QWidget()
    for policy in (Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAsNeeded):
        page = QScrollArea(view)
        page.setHorizontalScrollBarPolicy(policy)
        page.setWidget(Button("Wider than where it is read"))
        page.setGeometry(0, 0, 40, 40)
    forgotten = Text("Nowhere", parent=view)
    forgotten.setGeometry(0, 0, 0, 0)
    view.show()
    qapp.processEvents()
    assert [line.split()[0] for line in wide("export", view)] == ["QScrollArea", "QScrollArea"]
    assert wide("queue", view) == wide("export", view)
    assert lost(view) == ["Text 'Nowhere' is shown in 0x0"]
    view.close()


def test_a_scale_says_its_role_and_its_value(qapp: QApplication) -> None:
    spoken.install()
    scale = RatingScale("Nose")
    scale.show_value(-2)
    told = QAccessible.queryAccessibleInterface(scale)
    assert told is not None
    assert told.role() is QAccessible.Role.Slider
    assert told.text(QAccessible.Text.Value) == "\N{MINUS SIGN}2"
    assert "Nose" in told.text(QAccessible.Text.Name)
    assert qapp is not None


def test_nothing_moves_where_somebody_asked_for_stillness(qapp: QApplication) -> None:
    assert stands_still(Settings(motion="reduced"))
    assert not stands_still(Settings(motion="full"))
    dress(qapp, paths.resources(), Settings(theme="light", language="en", motion="reduced"))
    button = Button("Sign")
    button.set_busy(busy=True)
    assert not any(timer.isActive() for timer in button.findChildren(QTimer))
    assert theme.motion("page") == theme.motion("toast_in") == 0
    assert theme.motion("toast_stay") > 0
    theme.reduce_motion(reduced=False)
    button.set_busy(busy=True)
    assert any(timer.isActive() for timer in button.findChildren(QTimer))
    button.set_busy(busy=False)
