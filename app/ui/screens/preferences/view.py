"""Draws the preferences: what is chosen, who works here, what is told."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.ui import theme
from app.ui.screens.preferences.named_row import named_row, named_rows
from app.ui.screens.preferences.people_cards import ExaminersCard, PassphraseCard
from app.ui.screens.preferences.privacy_card import PrivacyCard
from app.ui.screens.preferences.view_model import PERCENTS, PreferencesModel
from app.ui.widgets.buttons import Button, ButtonKind, Height
from app.ui.widgets.card import Card
from app.ui.widgets.page_scroll import PageScroll
from app.ui.widgets.roomy import Breakable
from app.ui.widgets.segmented import Segment, Segmented
from app.ui.widgets.text import Text

Choices = Sequence[tuple[str, str]]
_COLUMN_PX: Final = 580
_ALONE_PX: Final = 760
_GAP_PX: Final = 16
_TWO_COLUMNS_PX: Final = 1180
"""Of the screen: less, and the words of a column would wrap at every turn."""


class PreferencesView(QWidget):
    """Draws a `PreferencesModel` and says what the examiner chooses."""

    theme_chosen = Signal(str)
    language_chosen = Signal(str)
    percent_chosen = Signal(int)
    motion_chosen = Signal(str)
    fillers_requested = Signal()
    fillers_dropped = Signal()

    def __init__(
        self,
        themes: Choices,
        languages: Choices,
        motions: Choices,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        sizes = [(str(each), f"{each} %") for each in PERCENTS]
        self.theme: Final = _choice(themes, self.tr("Theme"))
        self.language: Final = _choice(languages, self.tr("Language"))
        self.percent: Final = _choice(sizes, self.tr("Text size"))
        self.motion: Final = _choice(motions, self.tr("Motion"))
        self.choices: Final = {
            "theme": self.theme,
            "language": self.language,
            "percent": self.percent,
            "motion": self.motion,
        }
        self.fillers: Final = Text("", "body", wrap=True)
        self.choose_fillers: Final = Button(self.tr("Choose a folder"), height=Height.SMALL)
        self.drop_fillers: Final = Button(
            self.tr("Turn off"), ButtonKind.QUIET, height=Height.SMALL
        )
        self.told: Final[dict[str, Text]] = {}
        self.privacy: Final = PrivacyCard()
        self.passphrase: Final = PassphraseCard()
        self.people: Final = ExaminersCard()
        self._page: Final = QWidget()
        self._columns: Final = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._lay_out()
        self.theme.chosen.connect(self.theme_chosen)
        self.language.chosen.connect(self.language_chosen)
        self.choose_fillers.clicked.connect(self.fillers_requested)
        self.drop_fillers.clicked.connect(self.fillers_dropped)
        self.percent.chosen.connect(lambda key: self.percent_chosen.emit(int(key)))
        self.motion.chosen.connect(self.motion_chosen)

    def display(self, model: PreferencesModel) -> None:
        """Show `model` in place of whatever was shown before."""
        self.theme.choose(model.theme)
        self.language.choose(model.language)
        self.percent.choose(str(model.percent))
        self.motion.choose(model.motion)
        for key in self.told:
            self.told[key].setText(getattr(model, key))
        self.fillers.setText(model.fillers or self.tr("Off"))
        self.drop_fillers.setVisible(bool(model.fillers))
        self.people.show_people(model.examiners, lets_in=model.lets_in)

    def _lay_out(self) -> None:
        look = Card(self.tr("Appearance"))
        for row in named_rows(tuple(self.choices.values())):
            look.body.addWidget(row)
        here = Card(self.tr("This workstation"))
        names = {
            "examiner": self.tr("Examiner"),
            "store": self.tr("Case store"),
            "program": self.tr("Program"),
            "policy": self.tr("Policy"),
        }
        for key, name in names.items():
            text = Text("", "body", wrap=True)
            text.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
            self.told[key] = text
            here.body.addWidget(self._line(name, text))
        offline = self.tr("Nothing connects to a network. Cases are encrypted where they lie.")
        here.body.addWidget(Text(offline, "caption", "text2", wrap=True))
        self._stack((look, self.privacy, here), (self.passphrase, self.people, self._line_up()))

    def _line_up(self) -> Card:
        """Off by default: faces of strangers around the submitted one, before it is rated."""
        card = Card(self.tr("Line-up"))
        card.body.addWidget(self._line(self.tr("Folder of faces"), self.fillers))
        buttons = QHBoxLayout()
        buttons.addWidget(self.choose_fillers)
        buttons.addWidget(self.drop_fillers)
        buttons.addStretch(1)
        card.body.addLayout(buttons)
        told = self.tr(
            "Before you rate two photos, the submitted face stands among three to eight portraits "
            "that your organisation supplies. What you pick is kept and shown after your seal; it "
            "grants nothing, and no rule weighs it."
        )
        card.body.addWidget(Text(told, "caption", "text2", wrap=True))
        return card

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two columns where both are wide enough to read, else one."""
        super().resizeEvent(event)
        wide = self.width() >= theme.px(_TWO_COLUMNS_PX)
        way = QBoxLayout.Direction
        self._columns.setDirection(way.LeftToRight if wide else way.TopToBottom)
        self._page.setMaximumWidth(theme.px(2 * _COLUMN_PX + _GAP_PX if wide else _ALONE_PX))

    def _stack(self, *columns: Sequence[Card]) -> None:
        """Beside or below each other; they scroll where the window is low."""
        inner = QWidget()
        inner.setProperty("surface", "window")
        inner.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        area = PageScroll(inner, self.tr("Preferences"))
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(area)
        across = QHBoxLayout(inner)
        across.addWidget(self._page, 1)
        across.addStretch(0)
        area.set_margins(32, 24)
        whole = QVBoxLayout(self._page)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(theme.px(_GAP_PX))
        title = Text(self.tr("Preferences"), "title")
        title.setMinimumHeight(theme.size("control"))
        whole.addWidget(title)
        self._columns.setSpacing(theme.px(_GAP_PX))
        for cards in columns:
            column = QVBoxLayout()
            column.setSpacing(theme.px(_GAP_PX))
            for card in cards:
                column.addWidget(card)
            column.addStretch(1)
            self._columns.addLayout(column, 1)
        whole.addLayout(self._columns)
        whole.addStretch(1)

    @staticmethod
    def _line(name: str, words: Text) -> Breakable:
        line = named_row(name, words, share=1)
        line.level = Qt.AlignmentFlag.AlignTop  # the name stands beside the first line
        return line


def _choice(choices: Choices, name: str) -> Segmented:
    return Segmented([Segment(key=key, word=word) for key, word in choices], name, height_px=36)
