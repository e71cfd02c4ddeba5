"""The left column: which document, its page, the selected field enlarged, what is not checked."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.exhibit import Lane
from app.ui import theme
from app.ui.icons import Icon
from app.ui.screens.documents.strip import FieldStrip
from app.ui.screens.documents.view_model import FieldModel, PaperModel, PaperTab
from app.ui.widgets.banner import IconMark
from app.ui.widgets.buttons import Button, Height, IconButton
from app.ui.widgets.form import ChoiceBox
from app.ui.widgets.lane_tag import LaneTag, Tag
from app.ui.widgets.page_viewer import Box, PageViewer
from app.ui.widgets.photo import Photo
from app.ui.widgets.text import Text

_WIDE_PX: Final = 416
_MOST: Final = 0.8
"""Share of a line from which a field is as good as all of it."""
_ENDLESS: Final = 16_777_215
"""No limit, in Qt's words."""


class PageSide(QWidget):
    """Shows a page of the chosen document; every wish is a signal."""

    paper_chosen = Signal(str)
    page_wished = Signal(int)
    """The page to show, from 0."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.spread(wide=False)
        self.choice: Final = ChoiceBox(self.tr("Document"), ())
        self.tags: Final = {
            Lane.REGISTERED: LaneTag(Tag.REGISTERED),
            Lane.OTHER: LaneTag(Tag.OTHER),
        }
        self.kind: Final = Text("", "caption", "text2")
        self.place: Final = Text("", "caption", "text2")
        self.before: Final = IconButton(Icon.CHEVRON_LEFT, self.tr("Page before"))
        self.after: Final = IconButton(Icon.CHEVRON_RIGHT, self.tr("Next page"))
        self.rotate: Final = Button(self.tr("Rotate"), height=Height.SMALL)
        self.fit: Final = Button(self.tr("Fit"), height=Height.SMALL)
        self.viewer: Final = PageViewer(self.tr("Page of the document"))
        self.strips: Final = (
            FieldStrip(self.tr("This field")),
            FieldStrip(self.tr("Its line")),
        )
        self.not_checked: Final = Text("", "caption", "text2", wrap=True)
        self._tabs: tuple[PaperTab, ...] = ()
        self._photo: Photo | None = None
        self._field: FieldModel | None = None
        self._page = 0
        self._lay_out()
        self.choice.activated.connect(lambda _: self.paper_chosen.emit(self.choice.key()))
        self.rotate.clicked.connect(self.viewer.turn)
        self.fit.clicked.connect(self.viewer.fit)
        self.before.clicked.connect(lambda: self.page_wished.emit(self._page - 1))
        self.after.clicked.connect(lambda: self.page_wished.emit(self._page + 1))

    def show_papers(self, tabs: tuple[PaperTab, ...], chosen: str) -> None:
        """Show which documents there are, and which one is open."""
        if tabs != self._tabs:
            self._tabs = tabs
            with QSignalBlocker(self.choice):
                self.choice.clear()
                for tab in tabs:
                    self.choice.addItem(f"{tab.lane} \N{MIDDLE DOT} {tab.name}", tab.key)
        self.choice.choose(chosen)
        self.choice.setToolTip(self.choice.currentText())
        self.choice.setEnabled(bool(tabs))

    def show_place(self, paper: PaperModel | None, page: int) -> None:
        """Show which page of which document is before us."""
        self._page = page
        pages = paper.pages if paper else 0
        self.kind.setText(paper.kind if paper else "")
        for lane, tag in self.tags.items():
            tag.setVisible(paper is not None and paper.lane is lane)
        self.place.setText(self.tr("{} of {}").format(page + 1, pages))
        self.before.setEnabled(page > 0)
        self.after.setEnabled(page + 1 < pages)
        for widget in (self.place, self.before, self.after):
            widget.setVisible(pages > 1)
        for button in (self.rotate, self.fit):
            button.setEnabled(pages > 0)

    def show_page(self, photo: Photo | None, words: str = "") -> None:
        """Show another page, or say why there is none yet."""
        self._photo = photo
        self.viewer.show_page(photo, words)
        self.show_field(self._field)
        if words:
            self.viewer.setAccessibleDescription(words)

    def show_field(self, field: FieldModel | None) -> None:
        """Mark a field on the page and enlarge it; nothing moves in the page itself."""
        self._field = field
        region = field.region if field else None
        here = region is not None and region.page == self._page and self._photo is not None
        boxes: Sequence[Box] = ()
        if here and region is not None and field is not None:
            boxes = (Box(region=region, name=field.name),)
        self.viewer.show_boxes(boxes)
        line = field.line if field else None
        if line is not None and region is not None and region.width > _MOST * line.width:
            line = None  # the field is the line
        for strip, around in zip(self.strips, (region, line), strict=True):
            strip.show_region(self._photo if here else None, around, region)

    def spread(self, *, wide: bool) -> None:
        """Take the room that nothing else needs, or the width of the column."""
        self.setMinimumWidth(theme.px(_WIDE_PX))
        self.setMaximumWidth(_ENDLESS if wide else theme.px(_WIDE_PX))

    def zoom(self) -> None:
        """Show the marked field large."""
        region = self._field.region if self._field else None
        if region is not None and region.page == self._page:
            self.viewer.zoom_to(region)

    def _lay_out(self) -> None:
        tools = QHBoxLayout()
        tools.setSpacing(theme.px(8))
        for tag in self.tags.values():
            tools.addWidget(tag)
        tools.addWidget(self.kind)
        tools.addStretch(1)
        for widget in (self.before, self.place, self.after, self.rotate, self.fit):
            tools.addWidget(widget)
        stage = QFrame()
        stage.setProperty("surface", "stage")
        inside = QVBoxLayout(stage)
        edge = theme.px(12)
        inside.setContentsMargins(edge, 0, edge, edge)
        inside.setSpacing(theme.px(8))
        inside.addWidget(self.viewer, 1)
        for strip in self.strips:
            inside.addWidget(strip)
        foot = QHBoxLayout()
        foot.setSpacing(theme.px(8))
        foot.addWidget(IconMark(Icon.INFO, "info"), 0, Qt.AlignmentFlag.AlignTop)
        foot.addWidget(self.not_checked, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        column.addWidget(self.choice)
        column.addLayout(tools)
        column.addWidget(stage, 1)
        column.addLayout(foot)
