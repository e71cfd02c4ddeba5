"""The row of tools above the panes: every viewing aid by name, and the zoom."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSlider, QVBoxLayout, QWidget, QWidgetAction

from app.ui import theme
from app.ui.icons import Icon
from app.ui.widgets.buttons import Button, ButtonKind, Height
from app.ui.widgets.card import Line
from app.ui.widgets.photo_marks import Side
from app.ui.widgets.photo_pair import PhotoPair
from app.ui.widgets.photo_pane import Blend
from app.ui.widgets.text import Text
from app.ui.widgets.tone_curve import ToneCurve

_MIDDLE: Final = 50
"""Of a slider from 0 to 100, where the photo is shown as it is."""
_STRONGEST: Final = 4.0


class CurvePanel(QWidget):
    """Contrast and gamma of both photos alike; the photos themselves stay as they are."""

    changed = Signal(object)
    """A `ToneCurve`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.contrast = _slider(self.tr("Contrast"))
        self.gamma = _slider(self.tr("Gamma"))
        self.reset = Button(self.tr("As it is"), height=Height.SMALL)
        self.reset.clicked.connect(self._reset)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.px(12),) * 4)
        column.setSpacing(theme.px(8))
        for slider in (self.contrast, self.gamma):
            column.addWidget(Text(slider.accessibleName(), "caption", "text2"))
            column.addWidget(slider)
            slider.valueChanged.connect(self._tell)
        note = self.tr("Changes what is shown, not the photo. Its use is logged.")
        column.addWidget(Text(note, "caption", "text2"))
        column.addWidget(self.reset)

    def curve(self) -> ToneCurve:
        """What the sliders say; each runs from a quarter to four times."""
        return ToneCurve(
            contrast=_STRONGEST ** ((self.contrast.value() - _MIDDLE) / _MIDDLE),
            gamma=_STRONGEST ** ((self.gamma.value() - _MIDDLE) / _MIDDLE),
        )

    def _tell(self) -> None:
        self.changed.emit(self.curve())

    def _reset(self) -> None:
        for slider in (self.contrast, self.gamma):
            slider.setValue(_MIDDLE)


def _slider(name: str) -> QSlider:
    slider = QSlider(Qt.Orientation.Horizontal)
    slider.setRange(0, 2 * _MIDDLE)
    slider.setValue(_MIDDLE)
    slider.setAccessibleName(name)
    slider.setProperty("ring", "on")
    slider.setMinimumSize(theme.px(220), theme.size("target_min"))
    return slider


class PhotoTools(QWidget):
    """Buttons for a `PhotoPair`, which they follow."""

    def __init__(self, pair: PhotoPair, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pair: Final = pair
        self.linked = self._tool(self.tr("Linked"), Icon.LINK, "L", checkable=True)
        self.blink = self._tool(self.tr("Blink"), Icon.BLINK, self.tr("Space, hold"))
        self.wipe = self._tool(self.tr("Wipe"), Icon.WIPE, "W", checkable=True)
        self.overlay = self._tool(self.tr("Overlay"), Icon.OVERLAY, "O", checkable=True)
        self.loupe = self._tool(self.tr("Loupe"), Icon.LOUPE, "M", checkable=True)
        self.flip = self._tool(self.tr("Flip"), Icon.FLIP, "F", checkable=True)
        self.contrast = self._tool(self.tr("Contrast"), Icon.CONTRAST, "")
        self.pin = self._tool(self.tr("Pin"), Icon.PIN, "P")
        self.percent = Text("", "body", "text2")
        self.fit = Button(self.tr("Fit"), height=Height.SMALL)
        self.fit.setToolTip("0")
        self.panel = CurvePanel()
        self._menu = QMenu(self)
        self._lay_out()
        self._connect()
        self._follow()

    def _tool(self, name: str, icon: Icon, key: str, *, checkable: bool = False) -> Button:
        button = Button(name, ButtonKind.TOOL, icon=icon, height=Height.SMALL)
        button.setCheckable(checkable)
        button.setToolTip(key)
        return button

    def _connect(self) -> None:
        pair = self._pair
        self.linked.clicked.connect(lambda on: pair.set_linked(linked=on))
        self.blink.pressed.connect(lambda: pair.hold_blink(held=True))
        self.blink.released.connect(lambda: pair.hold_blink(held=False))
        self.wipe.clicked.connect(lambda: pair.set_blend(Blend.WIPE))
        self.overlay.clicked.connect(lambda: pair.set_blend(Blend.OVERLAY))
        self.loupe.clicked.connect(lambda on: pair.set_loupe(on=on))
        self.flip.clicked.connect(lambda: pair.flip(Side.SUBMITTED))
        self.pin.clicked.connect(pair.hand.pin)
        self.fit.clicked.connect(pair.fit)
        self.contrast.clicked.connect(self._open_panel)
        self.panel.changed.connect(self._bend)
        pair.viewed.connect(self._follow)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, theme.px(10), 0, theme.px(10))
        row.setSpacing(theme.px(4))
        for button in (self.linked, self.blink, self.wipe, self.overlay, self.loupe):
            row.addWidget(button)
        rule = Line(Qt.Orientation.Vertical)
        rule.setFixedHeight(theme.px(20))
        row.addWidget(rule)
        for button in (self.flip, self.contrast, self.pin):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.percent)
        row.addWidget(self.fit)
        held = QWidgetAction(self._menu)
        held.setDefaultWidget(self.panel)
        self._menu.addAction(held)

    def _follow(self) -> None:
        state = self._pair.state
        submitted = state.layer(Side.SUBMITTED)
        self.linked.setChecked(state.linked)
        self.wipe.setChecked(state.blend is Blend.WIPE)
        self.overlay.setChecked(state.blend is Blend.OVERLAY)
        self.loupe.setChecked(state.loupe is not None)
        self.flip.setChecked(submitted is not None and submitted.pose.mirrored)
        zoom = self._pair.magnification()
        self.percent.setText(f"{round(zoom * 100)} %" if zoom else "")

    def _open_panel(self) -> None:
        below = self.contrast.mapToGlobal(self.contrast.rect().bottomLeft())
        self._menu.popup(below)

    def _bend(self, curve: ToneCurve) -> None:
        for side in Side:
            self._pair.set_curve(side, curve)
