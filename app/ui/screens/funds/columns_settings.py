"""How a table writes dates, figures and times, which asset it is about, and whose it is."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from app.domain.ledger_map import DateOrder, LedgerMap
from app.ui import theme
from app.ui.phrases import say
from app.ui.screens.funds.columns_model import UNKNOWN_ZONE, orders, zones
from app.ui.widgets.form import ChoiceField, LineField

_LONGEST_ASSET: Final = 20
_NARROW_PX: Final = 900
_LETTERS: Final = 10
_ACCOUNT, _OTHER = "account", "other"


class ColumnsSettings(QWidget):
    """Five fields in one row where they fit, else in two."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.order: Final = ChoiceField(self.tr("Dates"), orders(say))
        self.point: Final = ChoiceField(
            self.tr("Decimal sign"), ((".", self.tr("point, 1.50")), (",", self.tr("comma, 1,50")))
        )
        self.zone: Final = ChoiceField(self.tr("Times are in"), zones(say))
        self.asset: Final = LineField(
            self.tr("Asset, where no column says it"), placeholder=self.tr("such as EUR")
        )
        self.whose: Final = ChoiceField(
            self.tr("The table is"),
            (
                (_ACCOUNT, self.tr("the ledger of the account in dispute")),
                (_OTHER, self.tr("of another account or wallet")),
            ),
        )
        self._grid: Final = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.px(12))
        self._grid.setVerticalSpacing(theme.px(8))
        for field in self._choices:
            field.box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            field.box.setMinimumContentsLength(_LETTERS)
            field.box.currentIndexChanged.connect(lambda _: self.changed.emit())
        self.asset.edit.editingFinished.connect(self.changed)
        self._place(narrow=False)

    @property
    def _choices(self) -> tuple[ChoiceField, ...]:
        return self.order, self.point, self.zone, self.whose

    def read(self, said: LedgerMap) -> LedgerMap:
        """`said` with what stands in the fields."""
        zone = self.zone.key()
        return replace(
            said,
            order=DateOrder(self.order.key()),
            point=self.point.key(),
            zone=None if zone == UNKNOWN_ZONE else int(zone),
            asset=self.asset.text().strip()[:_LONGEST_ASSET],
            account=self.whose.key() == _ACCOUNT,
        )

    def choose(self, said: LedgerMap) -> None:
        """Show this as chosen; emits nothing."""
        keys = (
            said.order,
            said.point,
            UNKNOWN_ZONE if said.zone is None else f"{said.zone}",
            _ACCOUNT if said.account else _OTHER,
        )
        for field, key in zip(self._choices, keys, strict=True):
            with QSignalBlocker(field.box):
                field.box.choose(key)
        with QSignalBlocker(self.asset.edit):
            self.asset.edit.setText(said.asset)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two rows where one is too narrow."""
        super().resizeEvent(event)
        self._place(narrow=self.width() < theme.px(_NARROW_PX))

    def _place(self, *, narrow: bool) -> None:
        fields = (self.order, self.point, self.zone, self.asset, self.whose)
        across = 3 if narrow else len(fields)
        for at, field in enumerate(fields):
            wide = 2 if narrow and field is self.whose else 1
            place = divmod(at, across)
            self._grid.addWidget(field, *place, 1, wide, Qt.AlignmentFlag.AlignTop)
        for at in range(len(fields)):
            last = fields[at] is self.whose
            self._grid.setColumnStretch(at, 0 if at >= across else 2 if last else 1)
