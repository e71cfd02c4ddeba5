"""The left column: which document, its page, the selected field enlarged, what is not checked."""

from typing import Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.exhibit import Lane
from app.domain.finding import Region
from app.ui import theme
from app.ui.icons import Icon
from app.ui.screens.documents.levelling import Levelling
from app.ui.screens.documents.strip import FieldStrip
from app.ui.screens.documents.view_model import FieldModel, LineModel, PaperModel, PaperTab
from app.ui.screens.documents.view_tools import ViewTools
from app.ui.widgets.banner import IconMark
from app.ui.widgets.buttons import IconButton
from app.ui.widgets.form import ChoiceBox
from app.ui.widgets.lane_tag import LaneTag, Tag
from app.ui.widgets.page_viewer import Box, PageViewer
from app.ui.widgets.photo import Photo
from app.ui.widgets.roomy import Breakable
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
    level_wished = Signal(bool)
    """To show the paper on the page level, or the page whole."""
    line_chosen = Signal(str)
    """A printed line was pressed on the page."""

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
        self.views: Final = ViewTools()
        self.viewer: Final = PageViewer(self.tr("Page of the document"))
        self.strips: Final = (FieldStrip(), FieldStrip())
        self.strength: Final = Text("", "caption", "text2", wrap=True)
        self.not_checked: Final = Text("", "caption", "text2", wrap=True)
        self._tabs: tuple[PaperTab, ...] = ()
        self._photo: Photo | None = None
        self._onto: Levelling | None = None
        self._field: FieldModel | None = None
        self._lines: tuple[LineModel, ...] = ()
        self._line = ""
        self._page = 0
        self._portrait: Region | None = None
        self._lay_out()
        self.choice.activated.connect(lambda _: self.paper_chosen.emit(self.choice.key()))
        self.viewer.line_pressed.connect(self.line_chosen)
        self.views.level.toggled.connect(self.level_wished)
        self.views.rotate.clicked.connect(self.viewer.turn)
        self.views.fit.clicked.connect(self.viewer.fit)
        self.before.clicked.connect(lambda: self.page_wished.emit(self._page - 1))
        self.after.clicked.connect(lambda: self.page_wished.emit(self._page + 1))

    def show_papers(self, tabs: tuple[PaperTab, ...], chosen: str) -> None:
        """Show which documents there are, and which one is open."""
        if tabs != self._tabs:
            self._tabs = tabs
            with QSignalBlocker(self.choice):
                self.choice.offer(
                    [(tab.key, f"{tab.lane} \N{MIDDLE DOT} {tab.name}") for tab in tabs]
                )
        self.choice.choose(chosen)
        self.choice.setToolTip(self.choice.currentText())
        self.choice.setEnabled(bool(tabs))

    def show_place(self, paper: PaperModel | None, page: int) -> None:
        """Show which page of which document is before us."""
        self._page = page
        self._portrait = paper.portrait if paper else None
        pages = paper.pages if paper else 0
        self.kind.setText(paper.kind if paper else "")
        told = (paper.strength, *paper.remarks) if paper else ()
        self.strength.setText("\n".join(filter(None, told)))
        self.strength.setVisible(any(told))
        for lane, tag in self.tags.items():
            tag.setVisible(paper is not None and paper.lane is lane)
        self.place.setText(self.tr("{} of {}").format(page + 1, pages))
        self.before.setEnabled(page > 0)
        self.after.setEnabled(page + 1 < pages)
        for widget in (self.place, self.before, self.after):
            widget.setVisible(pages > 1)
        for button in (self.views.rotate, self.views.fit):
            button.setEnabled(pages > 0)

    def show_page(
        self, photo: Photo | None, words: str = "", *, onto: Levelling | None = None
    ) -> None:
        """Show another page, or a paper of it (`onto`), or say why there is none yet."""
        self._photo, self._onto = photo, onto
        self.viewer.show_page(photo, words)
        self.show_field(self._field)
        if words:
            self.viewer.setAccessibleDescription(words)

    def show_field(self, field: FieldModel | None) -> None:
        """Mark a field on the page wherever it stands, and enlarge it; the page does not move."""
        self._field = field
        here = [
            (name, placed)
            for name, region in (field.regions if field is not None else ())
            if (placed := self._placed(region)) is not None
        ]
        name = field.name if field is not None else ""
        fields = [Box(region=region, name=name) for _, region in here]
        self.viewer.show_boxes([*fields, *self._portrait_boxes(), *self._line_boxes()])
        strips = [(source, region, region) for source, region in here]
        line = self._placed(field.line) if field is not None else None
        if line is not None and len(strips) == 1 and strips[0][1].width <= _MOST * line.width:
            strips.append((self.tr("Its line"), line, strips[0][1]))
        for number, strip in enumerate(self.strips):
            word, around, box = strips[number] if number < len(strips) else ("", None, None)
            strip.show_region(word, self._photo, around, box)

    def show_lines(self, lines: tuple[LineModel, ...], chosen: str) -> None:
        """Underline printed lines that may be pressed, and frame the chosen one."""
        self._lines, self._line = lines, chosen
        self.show_field(self._field)

    def _portrait_boxes(self) -> list[Box]:
        """The portrait that is compared with the photos: which of several faces it is, is seen."""
        placed = self._placed(self._portrait)
        name = self.tr("Portrait")
        return [] if placed is None else [Box(region=placed, name=name, beside=True)]

    def _line_boxes(self) -> list[Box]:
        placed = [(line, self._placed(line.region)) for line in self._lines]
        here = [(line, region) for line, region in placed if region is not None]
        thin = [Box(region=region, line=line.key) for line, region in here]
        chosen = [
            Box(region=region, name=line.text) for line, region in here if line.key == self._line
        ]
        return chosen + thin

    def spread(self, *, wide: bool) -> None:
        """Take the room that nothing else needs, or the width of the column."""
        self.setMinimumWidth(theme.px(_WIDE_PX))
        self.setMaximumWidth(_ENDLESS if wide else theme.px(_WIDE_PX))

    @property
    def region(self) -> Region | None:
        """Where on its page the marked field stands."""
        return self._field.region if self._field is not None else None

    def zoom(self) -> None:
        """Show the chosen line large, else the marked field."""
        chosen = [line.region for line in self._lines if line.key == self._line]
        region = self._field.region if self._field else None
        placed = self._placed(next(iter(chosen), region))
        if placed is not None:
            self.viewer.zoom_to(placed)

    def _placed(self, region: Region | None) -> Region | None:
        """Where a box of the page lies on what is shown; None if it is not on it."""
        if self._photo is None or region is None or region.page != self._page:
            return None
        return region if self._onto is None else self._onto.region(region)

    def _lay_out(self) -> None:
        which = QWidget()
        tools = QHBoxLayout(which)
        tools.setContentsMargins(0, 0, 0, 0)
        tools.setSpacing(theme.px(8))
        for tag in self.tags.values():
            tools.addWidget(tag)
        tools.addWidget(self.kind)
        tools.addStretch(1)
        for widget in (self.before, self.place, self.after):
            tools.addWidget(widget)
        stage = QFrame()
        stage.setProperty("surface", "stage")
        inside = QVBoxLayout(stage)
        edge = theme.px(12)
        inside.setContentsMargins(edge, edge, edge, edge)
        inside.setSpacing(theme.px(8))
        inside.addWidget(self.viewer, 1)
        for strip in self.strips:
            inside.addWidget(strip)
        foot = QHBoxLayout()
        foot.setSpacing(theme.px(8))
        foot.addWidget(IconMark(Icon.INFO, "info", beside="caption"), 0, Qt.AlignmentFlag.AlignTop)
        foot.addWidget(self.not_checked, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        column.addWidget(self.choice)
        column.addWidget(Breakable((which, self.views), (1, 0), gap_px=8))
        column.addWidget(stage, 1)
        column.addWidget(self.strength)
        column.addLayout(foot)
