"""The card at the side: the account's state, and what is registered of each party."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import Signal

from app.domain.case import ACQUIRED_ON
from app.ui import theme
from app.ui.screens.intake.view_model import DATES, FIELDS, IntakeModel, is_date
from app.ui.widgets.card import Card, Line
from app.ui.widgets.form import ChoiceField, LineField
from app.ui.widgets.segmented import Segment, Segmented
from app.ui.widgets.text import Text

Choices = Sequence[tuple[str, str]]


class PartiesCard(Card):
    """Kept as soon as a field is left; what is not a date stays marked and is not kept."""

    account_stated = Signal(str, str)
    """State of the account and capacity of the registered holder."""
    party_stated = Signal(str, object)
    """Lane, and the fields as a mapping."""

    def __init__(self, accounts: Choices, capacities: Choices, names: Mapping[str, str]) -> None:
        super().__init__(self.tr("Account and parties"))
        self._model: IntakeModel | None = None
        self.account: Final = ChoiceField(self.tr("Account"), accounts)
        self.capacity: Final = ChoiceField(self.tr("Registered holder"), capacities)
        self.lane: Final = Segmented(
            [
                Segment(key="R", word=self.tr("Registered holder"), tone="rh"),
                Segment(key="O", word=self.tr("Other party"), tone="op"),
            ],
            self.tr("Whose record"),
        )
        self.note: Final = Text("", "caption", "text2", wrap=True)
        self.fields: Final[dict[str, LineField]] = {
            key: LineField(names[key], placeholder=_example(key)) for key in FIELDS
        }
        for part in (self.account, self.capacity, Line(), self.lane, self.note):
            self.body.addWidget(part)
        for field in self.fields.values():
            self.body.addWidget(field)
            field.edit.editingFinished.connect(self._state_party)
        self.body.addStretch(1)
        self.body.setSpacing(theme.px(8))
        for choice in (self.account, self.capacity):
            choice.box.activated.connect(self._state_account)
        self.lane.chosen.connect(self._show_party)
        self.lane.choose("R")

    def display(self, model: IntakeModel) -> None:
        """Show `model`; a field that is being written in is left alone."""
        self._model = model
        self.account.box.choose(model.account)
        self.capacity.box.choose(model.capacity)
        self._show_party(self.lane.choice())

    def _show_party(self, lane: str) -> None:
        if self._model is None:
            return
        registered = lane == "R"
        self.note.setText(
            self.tr("As registered with the platform.")
            if registered
            else self.tr("As this party declares.")
        )
        self.fields[ACQUIRED_ON].setVisible(not registered)
        for key, field in self.fields.items():
            if not (field.edit.hasFocus() and field.edit.isModified()):
                field.edit.setText(self._model.parties[lane].fields[key])
                field.refuse("")

    def _state_account(self) -> None:
        self.account_stated.emit(self.account.key(), self.capacity.key())

    def _state_party(self) -> None:
        lane = self.lane.choice()
        stated = {key: field.text().strip() for key, field in self.fields.items()}
        for key in DATES:
            told = "" if is_date(stated[key]) else self.tr("Write it as 1988-02-14.")
            self.fields[key].refuse(told)
        if self._model is None or not all(is_date(stated[key]) for key in DATES):
            return
        if stated != dict(self._model.parties[lane].fields):
            for field in self.fields.values():
                field.edit.setModified(False)
            self.party_stated.emit(lane, stated)


def _example(key: str) -> str:
    days = {"birth_date": "1988-02-14", ACQUIRED_ON: "2024-09-01"}
    return {**days, "nationality": "UTO"}.get(key, "")
