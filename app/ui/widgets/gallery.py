"""Every component in its states on one page, for the eyes of tests and of screen authors."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.ui import theme
from app.ui.icons import Icon
from app.ui.widgets.bars import TopBar, TopModel
from app.ui.widgets.gallery_evidence import document, photos, scores, tables
from app.ui.widgets.gallery_parts import (
    banners,
    buttons,
    cards,
    empty,
    fields,
    rating,
    states,
    type_scale,
)
from app.ui.widgets.gallery_states import controls, passing
from app.ui.widgets.key_bar import KeyBar
from app.ui.widgets.state_badge import State
from app.ui.widgets.steps_rail import Blocker, Step, StepsRail, StepState

_STEPS: Final = (
    Step(key="queue", name="Queue", icon=Icon.BACK, count="9"),
    Step(key="intake", name="Intake", state=StepState.DONE),
    Step(key="photos", name="Photos", state=StepState.ATTENTION),
    Step(key="compare", name="Compare", state=StepState.PART),
    Step(key="documents", name="Documents", state=StepState.TODO),
    Step(key="reveal", name="Reveal", state=StepState.LOCKED, reason="opens after your seal"),
)
SECTIONS: Final[tuple[Callable[[], QWidget], ...]] = (
    states,
    controls,
    buttons,
    rating,
    cards,
    banners,
    passing,
    fields,
    type_scale,
    empty,
    scores,
    document,
    tables,
    photos,
)


class Gallery(QWidget):
    """The frame of the window around all sections; hidden, reached by the palette alone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        bar, keys, rail, slim = TopBar(), KeyBar(), StepsRail(), StepsRail(slim=True)
        bar.display(
            TopModel(
                case="SP-2041",
                account=(State.INFO, "Frozen account"),
                registered="Alex Rowan SPECIMEN",
                other="Jordan Ode SPECIMEN",
                saved="Saved 10:31",
                examiner="M. Vale",
            )
        )
        keys.show_keys([("\N{UPWARDS ARROW} \N{DOWNWARDS ARROW}", "feature"), ("F1", "all keys")])
        keys.show_time("13 Nov 2026   10:31 UTC · 18:31 local")
        for each in (rail, slim):
            each.show_steps(_STEPS, "compare")
            each.show_blockers([Blocker(key="documents", sentence="Documents: 5 fields to check")])
        page = QWidget()
        page.setProperty("surface", "clear")
        column = QVBoxLayout(page)
        column.setContentsMargins(theme.px(32), theme.px(24), theme.px(32), theme.px(24))
        column.setSpacing(theme.px(16))
        for section in SECTIONS:
            column.addWidget(section())
        self.page = QScrollArea()
        self.page.setWidgetResizable(True)
        self.page.setWidget(page)
        middle = QHBoxLayout()
        for part in (slim, rail, self.page):
            middle.addWidget(part)
        whole = QVBoxLayout(self)
        for box in (middle, whole):
            box.setContentsMargins(0, 0, 0, 0)
            box.setSpacing(0)
        whole.addWidget(bar)
        whole.addLayout(middle, 1)
        whole.addWidget(keys)
