"""Letters of twice the size: rows break under their titles, photos and words go on below."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app import paths
from app.ui import theme
from app.ui.screens.compare.view import CompareView
from app.ui.screens.intake.rows import SCROLL_PX, ExhibitLine, header
from app.ui.screens.intake.view_model import ItemRow
from app.ui.tokens import ThemeName
from app.ui.widgets.buttons import Button
from app.ui.widgets.drawer import Drawer
from app.ui.widgets.film_strip import FilmStrip, Frame
from app.ui.widgets.focus_ring import FocusRing
from app.ui.widgets.roomy import Roomy
from app.ui.widgets.sides import Sides
from app.ui.widgets.state_badge import State
from app.ui.widgets.table import Cell, Column, Row, Table
from app.ui.widgets.text import Text

TITLES = ["File", "Seems to be", "Lane", "Type", "SHA-256", "State"]
ITEM = ItemRow(
    id="E-01",
    name="passport.jpg",
    second="E-01 \N{MIDDLE DOT} 1 page",
    role="document",
    lane="R",
    kind="JPEG",
    digest="57e0\N{HORIZONTAL ELLIPSIS}2f47",
    sha256="57e0" + "0" * 56 + "2f47",
    state="met",
    word="read",
)


@pytest.fixture(autouse=True)
def twice(qapp: QApplication) -> Iterator[None]:
    """At 200 %."""
    theme.apply(qapp, paths.resources(), ThemeName.LIGHT, scale=2.0)
    yield
    theme.apply(qapp, paths.resources(), ThemeName.LIGHT)


def test_what_seals_stays_in_view_of_the_drawer_and_goes_home_where_there_is_room(
    qtbot: QtBot,
) -> None:
    view = CompareView()
    qtbot.addWidget(view)
    view.resize(1168, 640)
    view.show()
    qtbot.waitExposed(view)
    drawer = view.findChild(Drawer)
    assert drawer is not None
    drawer.open(opened=True)
    seal = view.panel.seal.button
    assert not view.panel.isAncestorOf(seal)
    qtbot.waitUntil(lambda: seal.visibleRegion().boundingRect() == seal.rect())
    view.resize(2400, 1800)
    qtbot.waitUntil(lambda: view.panel.isAncestorOf(seal))
    qtbot.waitUntil(lambda: seal.visibleRegion().boundingRect() == seal.rect())


@pytest.mark.parametrize(("width", "lines"), [(1010, 2), (1800, 1)])
def test_titles_stand_over_their_columns_in_one_line_and_in_two(
    qtbot: QtBot, width: int, lines: int
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    titles, line = header(TITLES), ExhibitLine(ITEM, [("document", "Identity document")])
    for part in (titles, line):
        column.addWidget(part)
    line.row.setContentsMargins(theme.px(16), 0, theme.px(16 + SCROLL_PX), 0)
    window.resize(width, 400)
    window.show()
    qtbot.waitExposed(window)
    texts = {text.text(): text for text in titles.findChildren(Text)}
    cells = (line.name, line.kind, line.lane, line.type, line.digest, line.state)
    for title, cell in zip(TITLES, cells, strict=True):
        assert texts[title].mapTo(window, QPoint()).x() == cell.mapTo(window, QPoint()).x()
    heights = [texts[title].mapTo(window, QPoint()).y() for title in TITLES]
    assert len(set(heights)) == lines
    assert heights[0] == heights[-1]


def test_of_many_photos_each_is_in_sight(qtbot: QtBot) -> None:
    strip = FilmStrip("Photos")
    qtbot.addWidget(strip)
    keys = [f"E-{number:02}" for number in range(9)]
    frames = [Frame(key=key, title=key, word="usable", state=State.MET) for key in keys]
    strip.show_frames(frames, "E-00")
    strip.resize(700, strip.heightForWidth(700))
    strip.show()
    qtbot.waitExposed(strip)
    areas = [strip.frames[key].geometry() for key in keys]
    assert all(strip.rect().contains(area) for area in areas)
    assert not any(a.intersects(b) for a in areas for b in areas if a is not b)
    assert len({area.top() for area in areas}) > 1


def test_words_of_a_column_that_wraps_are_not_scrolled_for(qtbot: QtBot) -> None:
    table = Table([Column(title="", stretch=True, wraps=True)], "Contents")
    qtbot.addWidget(table)
    words = "What happens with a photo that nobody can use for a comparison of faces"
    table.show_rows(
        [Row(key="a", cells=(Cell(text=words),)), Row(key="b", cells=(Cell(text="b"),))]
    )
    table.resize(400, 600)
    table.show()
    qtbot.waitExposed(table)
    assert table.horizontalScrollBar().maximum() == 0
    assert table.rowHeight(0) > table.rowHeight(1) == theme.size("row")
    table.resize(2400, 600)
    assert table.rowHeight(0) == table.rowHeight(1)


def test_one_below_the_other_no_part_is_squeezed_into_another(qtbot: QtBot) -> None:
    upper, lower = QWidget(), QWidget()
    stage, strip = QFrame(), QFrame()
    stage.setMinimumHeight(600)
    strip.setFixedHeight(150)
    column = QVBoxLayout(upper)
    for part in (stage, strip, Text("One sentence", wrap=True)):
        column.addWidget(part)
    table = Table([Column(title="Row")], "Rows")
    table.show_rows([Row(key=str(n), cells=(Cell(text=str(n)),)) for n in range(30)])
    column = QVBoxLayout(lower)
    for part in (Text("One more sentence", wrap=True), table):
        column.addWidget(part)
    sides = Sides((upper, lower), below_px=900)
    qtbot.addWidget(sides)
    sides.resize(1000, 500)
    sides.show()
    qtbot.waitExposed(sides)
    assert stage.height() >= 600
    assert not stage.geometry().intersects(strip.geometry())
    assert upper.geometry().bottom() < lower.geometry().top()


def test_what_a_screen_begins_with_stays_in_sight_and_out_of_sight_it_has_no_ring(
    qtbot: QtBot,
) -> None:
    page = QWidget()
    column = QVBoxLayout(page)
    far = Button("Far below")
    tall = QFrame()
    tall.setFixedHeight(3000)
    for part in (tall, far):
        column.addWidget(part)
    window = QWidget()
    qtbot.addWidget(window)
    ring = FocusRing(window)
    roomy = Roomy(page)
    QVBoxLayout(window).addWidget(roomy)
    window.resize(400, 300)
    window.show()
    window.activateWindow()
    qtbot.waitExposed(window)
    far.setFocus()
    qtbot.waitUntil(lambda: far.visibleRegion().boundingRect() == far.rect())
    qtbot.waitUntil(ring.isVisible)
    roomy.verticalScrollBar().setValue(0)
    qtbot.waitUntil(lambda: not ring.isVisible())
    roomy.verticalScrollBar().setValue(roomy.verticalScrollBar().maximum())
    qtbot.waitUntil(ring.isVisible)
    tall.setFixedHeight(3400)
    qtbot.waitUntil(lambda: page.height() > 3400)
    qtbot.waitUntil(lambda: far.visibleRegion().boundingRect() == far.rect())
    roomy.verticalScrollBar().setValue(0)
    tall.setFixedHeight(3800)
    qtbot.waitUntil(lambda: page.height() > 3800)
    assert roomy.verticalScrollBar().value() == 0, "whoever scrolled away is not brought back"
