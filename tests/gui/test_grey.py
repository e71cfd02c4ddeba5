"""Colour is never the only sign: in shades of grey every state still looks unlike every other."""

from collections.abc import Callable, Iterator
from functools import partial
from itertools import combinations

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from app import paths
from app.domain.assessment import Visibility
from app.ui import theme
from app.ui.icons import Icon
from app.ui.screens.funds.chain import Bar
from app.ui.screens.funds.view_model import CoverageBar, Part
from app.ui.tokens import ThemeName
from app.ui.widgets.banner import IconMark
from app.ui.widgets.buttons import Button, ButtonKind
from app.ui.widgets.film_strip import FilmStrip, Frame
from app.ui.widgets.lane_tag import LaneTag, Tag
from app.ui.widgets.rating_scale import RatingScale
from app.ui.widgets.segmented import Segment, Segmented
from app.ui.widgets.state_badge import State, StateBadge, icon_of, tone_of
from app.ui.widgets.steps_rail import RailItem, Step, StepState
from app.ui.widgets.table import Cell, Column, Row, Table
from app.ui.widgets.text import Text
from app.ui.widgets.visibility_toggle import VisibilityToggle
from tests.gui.access import colour_alone, wordless

APART = 40
"""Of 255: shades closer than this are taken for one."""
SEEN_PX = 8
"""So many px have to differ, or nobody sees it."""


@pytest.fixture(params=list(ThemeName), autouse=True)
def worn(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[None]:
    """Each theme in turn."""
    theme.apply(qapp, paths.resources(), request.param)
    yield
    theme.apply(qapp, paths.resources(), ThemeName.LIGHT)


def grey(widget: QWidget) -> QImage:
    """What somebody sees who sees no colour."""
    widget.ensurePolished()
    widget.resize(160, 40)
    return widget.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)


def unlike(one: QImage, other: QImage) -> int:
    """How many px differ so much that it can be seen."""
    shades = zip(bytes(one.constBits()), bytes(other.constBits()), strict=True)
    return sum(abs(a - b) > APART for a, b in shades if a != b)


def alike(pictures: dict[str, QImage]) -> list[str]:
    """Pairs that grey makes one."""
    apart = {
        f"{one} and {other}": unlike(pictures[one], pictures[other])
        for one, other in combinations(pictures, 2)
    }
    return [f"{pair}: {px} px" for pair, px in apart.items() if px < SEEN_PX]


def scale(value: int) -> QWidget:
    """A rating that stands at `value`."""
    made = RatingScale("Nose")
    made.show_value(value)
    return made


def lanes(key: str) -> QWidget:
    """The choice of a lane."""
    made = Segmented([Segment(key="R", word="R", tone="rh"), Segment(key="O", word="O")], "Lane")
    made.choose(key)
    return made


def bar(*, explained: bool) -> QWidget:
    """A deposit with a chain, or without."""
    made = Bar()
    part = Part(share=1.0, words="", explained=explained)
    made.display(CoverageBar(asset="USDT", words="", count="", parts=(part,)))
    return made


def rail(state: StepState) -> QWidget:
    """A step, by its icon alone."""
    return RailItem(Step(key="a", name="a", state=state), slim=True)


def strip(chosen: str) -> QWidget:
    """Two photos, of which one is in the pane."""
    made = FilmStrip("Photos")
    frames = [Frame(key=key, title="1", word="usable", state=State.MET) for key in "ab"]
    made.show_frames(frames, chosen)
    return made


def rows(chosen: str) -> QWidget:
    """Rows, of which one is chosen."""
    made = Table([Column(title="A")], "T")
    made.show_rows([Row(key=key, cells=(Cell(text="same"),)) for key in "ab"])
    made.choose(chosen)
    return made


def tool(*, checked: bool) -> QWidget:
    """A tool that is on or off."""
    made = Button("Linked", ButtonKind.TOOL)
    made.setCheckable(True)
    made.setChecked(checked)
    return made


def mark(state: State) -> QWidget:
    """The icon of a state beside a line."""
    return IconMark(icon_of(state), tone_of(state))


SETS: dict[str, dict[str, Callable[[], QWidget]]] = {
    "states": {state: partial(StateBadge, state, "a", plain=True) for state in State},
    "badges": {state: partial(StateBadge, state, "a") for state in State},
    "lanes": {tag: partial(LaneTag, tag) for tag in Tag},
    "steps": {state: partial(rail, state) for state in StepState},
    "visibility": {each: partial(VisibilityToggle, "a", each) for each in Visibility},
    "ratings": {str(value): partial(scale, value) for value in range(-2, 3)},
    "choice": {key: partial(lanes, key) for key in "RO"},
    "photos": {key: partial(strip, key) for key in "ab"},
    "rows": {key: partial(rows, key) for key in "ab"},
    "tools": {str(each): partial(tool, checked=each) for each in (True, False)},
    "marks": {state: partial(mark, state) for state in State},
    "funds": {str(each): partial(bar, explained=each) for each in (True, False)},
}


@pytest.mark.parametrize("name", SETS)
def test_each_looks_unlike_every_other_in_grey(name: str) -> None:
    assert alike({key: grey(make()) for key, make in SETS[name].items()}) == []


def test_every_state_has_a_shape_of_its_own() -> None:
    shapes = [icon_of(state) for state in State]
    assert len(set(shapes)) == len(shapes)
    assert len({tag.value for tag in Tag}) == len(Tag)


def test_a_colour_alone_is_told() -> None:
    def table(*cells: Cell) -> Table:
        made = Table([Column(title="A"), Column(title="B")], "T")
        made.show_rows([Row(key="1", cells=cells)])
        return made

    coloured = Cell(text="0.60", tone="unmet")
    holder = QWidget()
    for made in (
        table(coloured, Cell(text="nose")),
        table(coloured, Cell(text="limited", state=State.UNMET)),
        table(Cell(text="0.60", tone="unmet", underlined=True), Cell(icon=Icon.PIN)),
    ):
        made.setParent(holder)
        made.show()
    holder.show()
    assert len(colour_alone(holder)) == 1
    holder.close()
    pictures = {tone: QImage(8, 8, QImage.Format.Format_Grayscale8) for tone in ("red", "green")}
    for picture, shade in zip(pictures.values(), (100, 120), strict=True):
        picture.fill(shade)
    assert len(alike(pictures)) == 1


def test_a_sign_without_a_word_is_told() -> None:
    holder = QWidget()
    column = QVBoxLayout(holder)
    for words in ("", "2 files were refused"):
        line = QWidget()
        row = QHBoxLayout(line)
        row.addWidget(IconMark(icon_of(State.UNMET), "unmet"))
        row.addWidget(Text(words))
        column.addWidget(line)
    column.addWidget(StateBadge(State.PARTIAL, ""))
    column.addWidget(StateBadge(State.PARTIAL, "Partial"))
    table = Table([Column(title="A")], "T")
    table.show_rows([Row(key=key, cells=(Cell(text=key, state=State.MET),)) for key in ("", "a")])
    column.addWidget(table)
    holder.show()
    QApplication.processEvents()
    assert [line.split()[0] for line in wordless(holder)] == ["Table", "a", "partial"]
    holder.close()
