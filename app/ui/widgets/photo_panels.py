"""What two tools open: contrast and gamma, and turning; of both photos, or of one."""

import math
from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSlider, QVBoxLayout, QWidget

from app.ui import theme
from app.ui.phrases import told_of
from app.ui.widgets.buttons import Button, Height
from app.ui.widgets.photo_marks import Side
from app.ui.widgets.segmented import Segment, Segmented
from app.ui.widgets.text import Text
from app.ui.widgets.tone_curve import ToneCurve

_MIDDLE: Final = 50
"""Of a slider from 0 to 100, where the photo is shown as it is."""
_STRONGEST: Final = 4.0
_HALF_DEG: Final = 180
_BOTH: Final = "both"


class _SidesPanel(QWidget):
    """Begins with the choice of both photos or one."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.whose: Final = Segmented(
            (
                Segment(key=_BOTH, word=self.tr("Both")),
                Segment(key=Side.REGISTERED, word="R", tone="rh", name=self.tr("Registered photo")),
                Segment(key=Side.SUBMITTED, word="S", tone="op", name=self.tr("Submitted photo")),
            ),
            name,
        )
        self.whose.choose(_BOTH)
        self.column: Final = QVBoxLayout(self)
        self.column.setContentsMargins(*(theme.px(12),) * 4)
        self.column.setSpacing(theme.px(8))
        self.column.addWidget(self.whose)

    def sides(self) -> tuple[Side, ...]:
        """The photos that are meant."""
        choice = self.whose.choice()
        return tuple(Side) if choice == _BOTH else (Side(choice),)

    def _add_slider(self, name: str, span: tuple[int, int], middle: int) -> QSlider:
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.setRange(*span)
        slider.setValue(middle)
        slider.setAccessibleName(name)
        slider.setProperty("ring", "on")
        slider.setMinimumSize(theme.px(240), theme.size("target_min"))
        words = Text(name, "caption", "text2")
        self.column.addWidget(words)
        self.column.addWidget(slider)
        slider.valueChanged.connect(
            lambda value: words.setText(told_of(name, f"{value - middle:+d}"))
        )
        return slider


class CurvePanel(_SidesPanel):
    """Contrast and gamma; the photos themselves stay as they are."""

    changed = Signal(str, object)
    """Side and `ToneCurve`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.whose.setAccessibleName(self.tr("Photos whose contrast changes"))
        span = (0, 2 * _MIDDLE)
        self.contrast: Final = self._add_slider(self.tr("Contrast"), span, _MIDDLE)
        self.gamma: Final = self._add_slider(self.tr("Gamma"), span, _MIDDLE)
        self.reset: Final = Button(self.tr("As it is"), height=Height.SMALL)
        note = self.tr("Changes what is shown, not the photo. Its use is logged.")
        self.column.addWidget(Text(note, "caption", "text2"))
        self.column.addWidget(self.reset)
        self._curves: dict[Side, ToneCurve] = dict.fromkeys(Side, ToneCurve())
        self._follows = False
        self.whose.chosen.connect(self._follow)
        self.reset.clicked.connect(self._reset)
        for slider in (self.contrast, self.gamma):
            slider.valueChanged.connect(self._bend)

    def show_curve(self, side: Side, curve: ToneCurve) -> None:
        """A photo is shown through `curve` now; emits nothing."""
        self._curves[side] = curve
        self._follow()

    def _follow(self) -> None:
        curve = self._curves[self.sides()[0]]
        self._follows = True
        self.contrast.setValue(_place(curve.contrast))
        self.gamma.setValue(_place(curve.gamma))
        self._follows = False

    def _bend(self) -> None:
        if self._follows:
            return
        curve = ToneCurve(
            contrast=_STRONGEST ** ((self.contrast.value() - _MIDDLE) / _MIDDLE),
            gamma=_STRONGEST ** ((self.gamma.value() - _MIDDLE) / _MIDDLE),
        )
        self._say(curve)

    def _reset(self) -> None:
        self._say(ToneCurve())
        self._follow()

    def _say(self, curve: ToneCurve) -> None:
        for side in self.sides():
            self._curves[side] = curve
            self.changed.emit(side, curve)


class TurnPanel(_SidesPanel):
    """By any angle; the ends of the slider are upside down."""

    turned = Signal(str, float)
    """Side, or nothing for both together, and the degrees clockwise that are wanted."""
    eyes_wished = Signal(str)
    """Side whose eyes are to be set by hand."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.whose.setAccessibleName(self.tr("Photos to turn"))
        span = (-_HALF_DEG, _HALF_DEG)
        self.angle: Final = self._add_slider(self.tr("Degrees, clockwise"), span, 0)
        self.angle.setPageStep(5)
        self.upright: Final = Button(self.tr("Upright"), height=Height.SMALL)
        self.over: Final = Button(self.tr("Upside down"), height=Height.SMALL)
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addWidget(self.upright)
        row.addWidget(self.over)
        row.addStretch(1)
        self.column.addLayout(row)
        note = self.tr("Or hold Ctrl and drag in a photo; with Shift that photo alone.")
        self.column.addWidget(Text(note, "caption", "text2"))
        self.eyes: Final = {
            Side.REGISTERED: Button(self.tr("Set the eyes of R"), height=Height.SMALL),
            Side.SUBMITTED: Button(self.tr("Set the eyes of S"), height=Height.SMALL),
        }
        eyes = QHBoxLayout()
        eyes.setSpacing(theme.px(8))
        for side, button in self.eyes.items():
            button.clicked.connect(lambda _=False, side=side: self.eyes_wished.emit(side))
            eyes.addWidget(button)
        eyes.addStretch(1)
        self.column.addLayout(eyes)
        self._angles: dict[str, float] = {}
        self._follows = False
        self.whose.chosen.connect(self._follow)
        self.angle.valueChanged.connect(self._turn)
        self.upright.clicked.connect(lambda: self.angle.setValue(0))
        self.over.clicked.connect(lambda: self.angle.setValue(_HALF_DEG))

    def show_angles(self, both: float, alone: Mapping[Side, float]) -> None:
        """How the view and each photo are turned now; emits nothing."""
        self._angles = {_BOTH: both} | {str(side): turned for side, turned in alone.items()}
        self._follow()

    def _follow(self) -> None:
        self._follows = True
        self.angle.setValue(round(self._angles.get(self.whose.choice(), 0.0)))
        self._follows = False

    def _turn(self) -> None:
        if not self._follows:
            choice = self.whose.choice()
            self.turned.emit("" if choice == _BOTH else choice, float(self.angle.value()))


def _place(strength: float) -> int:
    return round(_MIDDLE * (1 + math.log(strength, _STRONGEST)))
