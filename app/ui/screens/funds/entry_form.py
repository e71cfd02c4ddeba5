"""One form at a time, in the page itself: fields, what each still needs, Save and Cancel."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLineEdit, QWidget

from app.ui import theme
from app.ui.screens.funds.moment_field import MomentField
from app.ui.screens.funds.tick import Tick
from app.ui.screens.funds.typed_moments import ByClock, shown_moment
from app.ui.screens.funds.view_model import Choice
from app.ui.widgets.banner import Banner
from app.ui.widgets.buttons import Button, ButtonKind
from app.ui.widgets.form import ChoiceField, LineField
from app.ui.widgets.form_card import FormCard
from app.ui.widgets.state_badge import State

_COLUMNS = 4
_COLUMN_PX = 190
"""The longest words beside a tick, in English."""
_ROOM_PX = 1160
"""What the least window, 1280 px wide, leaves a form."""
_LETTERS = 12
_EVEN = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon


class Kind(StrEnum):
    """What a field is."""

    LINE = "line"
    MOMENT = "moment"
    """By UTC or by the clock here; see `MomentField`."""
    CHOICE = "choice"
    TICK = "tick"


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One field; `wide` is how many of the four columns it takes."""

    name: str
    label: str
    kind: Kind = Kind.LINE
    choices: Sequence[Choice] = ()
    hint: str = ""
    wide: int = 1
    clock: ByClock = ByClock.LOCAL
    """By which clock a moment is usually told."""


class EntryForm(FormCard):
    """Says what was written, by the names of the fields; a ticked box says "yes".

    Its fields are made when they are first asked for: most forms stay closed.
    """

    saved = Signal(object)
    """`dict[str, str]`."""
    cancelled = Signal()

    def __init__(self, title: str, fields: Sequence[Field], parent: QWidget | None = None) -> None:
        self.save = Button(self.tr("Save"), ButtonKind.PRIMARY)
        self.cancel = Button(self.tr("Cancel"))
        super().__init__(title, self.save, self.cancel, parent)
        self._fields = tuple(fields)
        self._made: dict[str, LineField | ChoiceField | Tick] = {}
        self.banner = Banner()
        self.save.clicked.connect(lambda: self.saved.emit(self.values()))
        self.cancel.clicked.connect(self.cancelled)
        self._lay_out()

    @property
    def controls(self) -> dict[str, LineField | ChoiceField | Tick]:
        """The fields, by name."""
        self.make()
        return self._made

    def make(self) -> None:
        """Make the fields, unless they are."""
        if self._made:
            return
        self._made = {field.name: _control(field) for field in self._fields}
        columns, row, column = _columns(), 0, 0
        for field in self._fields:
            wide = min(field.wide, columns)
            if column + wide > columns:
                row, column = row + 1, 0
            where = Qt.AlignmentFlag.AlignTop
            if field.kind is Kind.TICK:  # it keeps its width, and its column does not
                where |= Qt.AlignmentFlag.AlignLeading
            self._grid.addWidget(self._made[field.name], row, column, 1, wide, where)
            column += wide
        for number in range(columns):
            self._grid.setColumnStretch(number, 1)

    def values(self) -> dict[str, str]:
        """What stands in the fields."""
        return {name: _value(control) for name, control in self.controls.items()}

    def fill(self, values: Mapping[str, str]) -> None:
        """Write into the fields that are named; all of them can be changed again."""
        for name, value in values.items():
            control = self.controls[name]
            if isinstance(control, MomentField):
                control.show_moment(value)
            elif isinstance(control, LineField):
                control.edit.setText(value)
            elif isinstance(control, ChoiceField):
                control.box.choose(value)
            else:
                control.setChecked(value == "yes")

    def date(self, name: str, at: datetime) -> None:
        """Write a moment into a field, by the clock that it is usually told by."""
        control = self.controls[name]
        if isinstance(control, MomentField):
            control.show_moment(shown_moment(at, control.usual))

    def offer(self, name: str, choices: Sequence[Choice]) -> None:
        """Put other choices into a field."""
        control = self.controls[name]
        if isinstance(control, ChoiceField):
            control.box.offer(choices)

    def hold(self, *names: str) -> None:
        """Let these fields be read and not changed; all others are open."""
        for name, control in self.controls.items():
            control.setEnabled(name not in names)

    def clear(self) -> None:
        """Empty everything."""
        self.banner.hide()
        for control in self._made.values():
            if isinstance(control, LineField):
                control.clear()
                control.refuse("")
            elif isinstance(control, ChoiceField):
                control.box.setCurrentIndex(0)
                control.refuse("")
            else:
                control.setChecked(False)

    def refuse(self, needs: Mapping[str, str]) -> None:
        """Say below each field what it needs; the first of them gets the focus."""
        for name, control in self.controls.items():
            if not isinstance(control, Tick):
                control.refuse(needs.get(name, ""))
        first = next((self.controls[name] for name in self.controls if name in needs), None)
        if first is not None:
            _inner(first).setFocus()

    def tell(self, title: str, sentence: str) -> None:
        """Say what kept it from being saved."""
        self.banner.tell(State.UNMET, sentence, title=title)

    def take_focus(self) -> None:
        """Go to the first field that can be changed."""
        _inner(next(c for c in self.controls.values() if c.isEnabled())).setFocus()

    def _lay_out(self) -> None:
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(theme.px(12))
        self._grid.setVerticalSpacing(theme.px(8))
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.px(8))
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.save)
        self.body.addWidget(self.banner)
        self.body.addLayout(self._grid)
        self.body.addLayout(buttons)


def _columns() -> int:
    """Four, or two where words are so large that four do not fit beside each other."""
    return _COLUMNS if _COLUMNS * theme.px(_COLUMN_PX) <= _ROOM_PX else _COLUMNS // 2


def _control(field: Field) -> LineField | ChoiceField | Tick:
    if field.kind is Kind.CHOICE:
        chosen = ChoiceField(field.label, field.choices, hint=field.hint)
        chosen.box.setSizeAdjustPolicy(_EVEN)  # columns alike, however long a note is
        chosen.box.setMinimumContentsLength(_LETTERS)
        return chosen
    if field.kind is Kind.TICK:
        return Tick(field.label)
    if field.kind is Kind.MOMENT:
        return MomentField(field.label, clock=field.clock, hint=field.hint)
    return LineField(field.label, hint=field.hint)


def _value(control: LineField | ChoiceField | Tick) -> str:
    if isinstance(control, LineField):
        return control.text()
    if isinstance(control, ChoiceField):
        return control.key()
    return "yes" if control.isChecked() else ""


def _inner(control: LineField | ChoiceField | Tick) -> QWidget:
    if isinstance(control, LineField):
        line: QLineEdit = control.edit
        return line
    return control.box if isinstance(control, ChoiceField) else control
