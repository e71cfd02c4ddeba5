"""The row of tools above the panes: every viewing aid by name, and the zoom."""

from functools import cached_property
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QMenu, QSizePolicy, QWidget, QWidgetAction

from app.ui import theme
from app.ui.icons import Icon
from app.ui.widgets.buttons import Button, ButtonKind, Height, IconButton
from app.ui.widgets.card import Line
from app.ui.widgets.photo_hand import Task
from app.ui.widgets.photo_marks import Side
from app.ui.widgets.photo_pair import PhotoPair
from app.ui.widgets.photo_panels import CurvePanel, TurnPanel
from app.ui.widgets.photo_scene import Blend
from app.ui.widgets.roomy import needed_width
from app.ui.widgets.text import Text

_WIDEST: Final = "888 %"
_SPARE_PX = 12
"""The zoom may have a figure more."""


class PhotoTools(QWidget):
    """Buttons for a `PhotoPair`, which they follow. Where room is short their icons stay."""

    save_wished = Signal()
    """What is shown shall leave the program as a picture."""

    def __init__(self, pair: PhotoPair, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pair: Final = pair
        self._words: Final[dict[Button, str]] = {}
        self.linked = self._tool(self.tr("Linked"), Icon.LINK, "L", checkable=True)
        self.blink = self._tool(self.tr("Blink"), Icon.BLINK, self.tr("Space, hold"))
        self.wipe = self._tool(self.tr("Wipe"), Icon.WIPE, "W, Shift+W", checkable=True)
        self.overlay = self._tool(self.tr("Overlay"), Icon.OVERLAY, "O, [ ]", checkable=True)
        self.loupe = self._tool(self.tr("Loupe"), Icon.LOUPE, "M", checkable=True)
        self.flip = self._tool(self.tr("Flip"), Icon.FLIP, "F", checkable=True)
        self.turn = IconButton(Icon.ROTATE, self.tr("Turn"))
        self.contrast = self._tool(self.tr("Contrast"), Icon.CONTRAST, "")
        self.pin = self._tool(self.tr("Pin"), Icon.PIN, "P", checkable=True)
        self.percent = Text("", "body", "text2")
        widest = self.percent.fontMetrics().horizontalAdvance(_WIDEST)
        self.percent.setMinimumWidth(widest)  # it comes with the photos, when words are shed
        self.percent.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        self.fit = Button(self.tr("Fit"), height=Height.SMALL)
        self.fit.setToolTip("0")
        self.save = IconButton(Icon.EXPORT, self.tr("Save this view as a picture… (Ctrl+S)"))
        self._menus: Final[dict[Button | IconButton, QMenu]] = {}
        """Those that somebody has opened."""
        self._row = self._lay_out()
        self._connect()
        self._follow()

    def minimumSizeHint(self) -> QSize:
        """Icons alone are enough."""
        return QSize(theme.px(420), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many words as there is room for."""
        super().resizeEvent(event)
        self._shed()

    def showEvent(self, event: QShowEvent) -> None:
        """Fonts are known only now."""
        super().showEvent(event)
        self._shed()

    def _shed(self) -> None:
        """Show as many words as there is room for; the words of Contrast go first."""
        for short in ((), (self.contrast,), tuple(self._words)):
            for button, words in self._words.items():
                button.setText("" if button in short else words)
            self.percent.setVisible(len(short) < len(self._words))
            if needed_width(self._row) + theme.px(_SPARE_PX) <= self.width():
                return

    @cached_property
    def panel(self) -> CurvePanel:
        """Contrast and gamma, made when somebody first asks for them."""
        panel = CurvePanel()
        panel.changed.connect(lambda side, curve: self._pair.set_curve(Side(side), curve))
        return panel

    @cached_property
    def turns(self) -> TurnPanel:
        """Turning by any angle, and the eyes by hand; made like `panel`."""
        turns = TurnPanel()
        turns.turned.connect(self._turn)
        turns.eyes_wished.connect(self._ask_eyes)
        return turns

    @property
    def keys(self) -> tuple[tuple[str, str], ...]:
        """Key and what it does, of everything that the panes do."""
        return (
            ("L", self.tr("link or part the photos")),
            (self.tr("Space, hold"), self.tr("blink")),
            ("W", self.tr("wipe; Shift W from the list of features")),
            ("O", self.tr("overlay")),
            ("[ ]", self.tr("divider of the wipe, weight of the overlay")),
            ("M", self.tr("loupe")),
            ("F", self.tr("mirror the submitted photo")),
            (", .", self.tr("turn both by 5°")),
            ("< >", self.tr("turn the photo in use alone")),
            ("U", self.tr("upside down")),
            ("P", self.tr("pin where the pointer is")),
            ("N", self.tr("next pin")),
            ("Del", self.tr("delete the pin")),
            (self.tr("Ctrl arrows"), self.tr("move the pin, in a pane")),
            (self.tr("arrows"), self.tr("shift, in a pane; with Shift that photo alone")),
            ("+ \N{MINUS SIGN}", self.tr("closer, farther")),
            ("0", self.tr("fit")),
            ("1", self.tr("100 %")),
            ("Ctrl S", self.tr("save a marked picture")),
        )

    def _tool(self, name: str, icon: Icon, key: str, *, checkable: bool = False) -> Button:
        button = Button(name, ButtonKind.TOOL, icon=icon, height=Height.SMALL)
        button.setCheckable(checkable)
        button.setToolTip(f"{name} ({key})" if key else name)
        button.setAccessibleName(name)
        self._words[button] = name
        return button

    def _menu_of(self, panel: QWidget) -> QMenu:
        menu = QMenu(self)
        held = QWidgetAction(menu)
        held.setDefaultWidget(panel)
        menu.addAction(held)
        return menu

    def _connect(self) -> None:
        pair = self._pair
        self.linked.clicked.connect(lambda on: pair.set_linked(linked=on))
        self.blink.pressed.connect(lambda: pair.hold_blink(held=True))
        self.blink.released.connect(lambda: pair.hold_blink(held=False))
        self.wipe.clicked.connect(lambda: pair.set_blend(Blend.WIPE))
        self.overlay.clicked.connect(lambda: pair.set_blend(Blend.OVERLAY))
        self.loupe.clicked.connect(lambda on: pair.set_loupe(on=on))
        self.flip.clicked.connect(lambda: pair.flip(Side.SUBMITTED))
        self.pin.clicked.connect(lambda on: pair.hand.ask_pin() if on else pair.hand.look())
        self.fit.clicked.connect(pair.fit)
        self.save.clicked.connect(self.save_wished)
        self.contrast.clicked.connect(lambda: self._open(self.contrast, self.panel))
        self.turn.clicked.connect(lambda: self._open(self.turn, self.turns))
        pair.viewed.connect(self._follow)
        pair.hand.task_changed.connect(self._follow)

    def _lay_out(self) -> QHBoxLayout:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, theme.px(10), 0, theme.px(10))
        row.setSpacing(theme.px(4))
        row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # see minimumSizeHint
        for button in (self.linked, self.blink, self.wipe, self.overlay, self.loupe):
            row.addWidget(button)
        rule = Line(Qt.Orientation.Vertical)
        rule.setFixedHeight(theme.px(20))
        row.addWidget(rule)
        for button in (self.flip, self.turn, self.contrast, self.pin):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.percent)
        row.addWidget(self.fit)
        row.addWidget(self.save)
        for button in (*self._words, self.turn, self.fit, self.save):
            # a click leaves the focus where it was, so that Space still blinks
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        return row

    def _follow(self) -> None:
        state = self._pair.state
        submitted = state.layer(Side.SUBMITTED)
        self.linked.setChecked(state.linked)
        self.linked.set_icon(Icon.LINK if state.linked else Icon.UNLINK)
        self.wipe.setChecked(state.blend is Blend.WIPE)
        self.overlay.setChecked(state.blend is Blend.OVERLAY)
        self.loupe.setChecked(state.loupe is not None)
        self.flip.setChecked(submitted is not None and submitted.pose.mirrored)
        self.pin.setChecked(self._pair.hand.task is Task.PIN)
        zoom = self._pair.magnification()
        self.percent.setText(f"{round(zoom * 100)} %" if zoom else "")
        if any(menu.isVisible() for menu in self._menus.values()):
            self._show_panels()

    def _show_panels(self) -> None:
        state = self._pair.state
        layers = {side: state.layer(side) for side in Side}
        for side, layer in layers.items():
            if layer is not None:
                self.panel.show_curve(side, layer.curve)
        alone = {side: layer.pose.turned_deg for side, layer in layers.items() if layer}
        self.turns.show_angles(state.view(self._pair.in_use).turned_deg, alone)

    def _open(self, button: Button | IconButton, panel: QWidget) -> None:
        menu = self._menus.get(button) or self._menu_of(panel)
        self._menus[button] = menu
        self._show_panels()
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _turn(self, side: str, wanted_deg: float) -> None:
        pair = self._pair
        if not side:
            pair.turn(wanted_deg - pair.state.view(pair.in_use).turned_deg)
            return
        pair.in_use = Side(side)
        layer = pair.state.layer(pair.in_use)
        if layer is not None:
            pair.turn_alone(wanted_deg - layer.pose.turned_deg)

    def _ask_eyes(self, side: str) -> None:
        self._menus[self.turn].close()
        self._pair.hand.ask_eyes(Side(side))
