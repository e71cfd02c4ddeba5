"""What widgets promise to hands and to screen readers."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from app.domain.assessment import Visibility
from app.ui import theme
from app.ui.icons import Icon
from app.ui.widgets.banner import Banner, EmptyState
from app.ui.widgets.bars import CommandField
from app.ui.widgets.buttons import Button, IconButton, PrimaryAction
from app.ui.widgets.chip import EvidenceChip
from app.ui.widgets.form import LineField
from app.ui.widgets.gallery import Gallery
from app.ui.widgets.key_bar import KeyBar
from app.ui.widgets.progress_line import ProgressLine
from app.ui.widgets.rating_scale import RatingScale
from app.ui.widgets.segmented import Segment, Segmented
from app.ui.widgets.state_badge import State, icon_of, tone_of
from app.ui.widgets.steps_rail import Blocker, Step, StepsRail, StepState
from app.ui.widgets.table import Table
from app.ui.widgets.text import Text
from app.ui.widgets.toast import Toast
from app.ui.widgets.visibility_toggle import VisibilityToggle
from tests.gui.condition_cards import a_disclaimer
from tests.gui.pressed import press

CONTROLS = (QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, RatingScale, Table)


@pytest.fixture
def gallery(qtbot: QtBot) -> Iterator[Gallery]:
    made = Gallery()
    qtbot.addWidget(made)
    made.resize(1440, 900)
    made.show()
    yield made
    made.close()


def controls(root: QWidget) -> list[QWidget]:
    return [
        widget
        for widget in root.findChildren(QWidget)
        if isinstance(widget, CONTROLS)
        and not widget.objectName().startswith("qt_")
        and widget.isVisibleTo(root)
    ]


def test_every_control_has_a_name_for_screen_readers(gallery: Gallery) -> None:
    checked = controls(gallery)
    assert len(checked) > 60
    nameless = [
        widget
        for widget in checked
        if not QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
    ]
    assert nameless == []


def test_nothing_that_can_be_pressed_is_smaller_than_a_target(gallery: Gallery) -> None:
    small = [
        (type(widget).__name__, widget.width(), widget.height())
        for widget in controls(gallery)
        if not (isinstance(widget, RatingScale) and widget.focusPolicy() is NO_FOCUS)
        and (widget.width() < 24 or widget.height() < 24)
    ]
    assert small == []


NO_FOCUS = Qt.FocusPolicy.NoFocus


def test_no_button_truncates_its_words(gallery: Gallery) -> None:
    buttons = [widget for widget in controls(gallery) if isinstance(widget, Button)]
    cut = [b.text() for b in buttons if b.width() < b.sizeHint().width()]
    assert len(buttons) > 20
    assert cut == []


def test_every_state_has_a_shape_of_its_own() -> None:
    assert len({icon_of(state) for state in State}) == len(State)
    assert all(hasattr(theme.current().colours, tone_of(state)) for state in State)


def test_arrows_rate_and_the_name_tells_the_step(qtbot: QtBot) -> None:
    scale = RatingScale("Ears")
    qtbot.addWidget(scale)
    rated: list[int] = []
    scale.rated.connect(rated.append)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Home):
        press(scale, key)
    assert rated == [1, 2, 2, -2]
    assert scale.accessibleName() == "Ears: \N{MINUS SIGN}2"


def test_a_sealed_scale_takes_no_key_and_no_press(qtbot: QtBot) -> None:
    scale = RatingScale("You", 3, read_only=True)
    qtbot.addWidget(scale)
    scale.show_value(2)
    with qtbot.assertNotEmitted(scale.rated):
        press(scale, Qt.Key.Key_Left)
        scale.choose(-3)
    assert scale.value == 2
    assert scale.focusPolicy() is Qt.FocusPolicy.NoFocus


def test_the_cell_under_the_pointer_is_the_step(qtbot: QtBot) -> None:
    scale = RatingScale("Conclusion", 3)
    qtbot.addWidget(scale)
    scale.resize(350, 31)
    assert [scale.step_at(x) for x in (0, 60, 175, 349)] == [-3, -2, 0, 3]


def test_visibility_goes_round(qtbot: QtBot) -> None:
    toggle = VisibilityToggle("Ears in R")
    qtbot.addWidget(toggle)
    seen: list[str] = []
    toggle.changed.connect(seen.append)
    for _ in range(3):
        toggle.click()
    assert seen == [Visibility.PARTLY, Visibility.NOT_VISIBLE, Visibility.CLEAR]


def test_a_primary_action_says_what_is_missing(qtbot: QtBot) -> None:
    action = PrimaryAction("Seal my conclusion")
    qtbot.addWidget(action)
    action.refuse("One feature left: Eyebrows")
    with qtbot.assertNotEmitted(action.requested):
        action.button.click()
    assert action.button.accessibleDescription() == "One feature left: Eyebrows"
    action.allow()
    with qtbot.waitSignal(action.requested):
        action.button.click()
    assert not action.reason.isVisibleTo(action)


def test_a_busy_button_keeps_its_label_and_cannot_be_pressed(qtbot: QtBot) -> None:
    button = Button("Sign")
    qtbot.addWidget(button)
    button.set_busy(busy=True)
    with qtbot.assertNotEmitted(button.clicked):
        button.click()
    assert button.text() == "Sign"
    button.set_busy(busy=False)
    assert button.isEnabled()


def test_a_banner_without_an_action_has_no_button(qtbot: QtBot) -> None:
    banner = Banner()
    qtbot.addWidget(banner)
    banner.tell(State.UNMET, "It is protected by a password.", "Enter the password")
    with qtbot.waitSignal(banner.action_requested):
        banner.button.click()
    banner.tell(State.INFO, "Nothing was lost.")
    assert not banner.button.isVisibleTo(banner)
    assert banner.accessibleName() == "Nothing was lost."


def test_empty_screens_say_which_action_was_wanted(qtbot: QtBot) -> None:
    empty = EmptyState("Your queue is empty.", "Start.", ("Practice", "New case"))
    qtbot.addWidget(empty)
    with qtbot.waitSignal(empty.action_requested) as heard:
        empty.buttons[1].click()
    assert heard.args == [1]


def test_a_locked_step_cannot_be_entered_and_says_why(qtbot: QtBot) -> None:
    rail = StepsRail()
    qtbot.addWidget(rail)
    steps = (
        Step(key="compare", name="Compare", state=StepState.PART),
        Step(key="reveal", name="Reveal", state=StepState.LOCKED, reason="opens after your seal"),
    )
    rail.show_steps(steps, "compare")
    with qtbot.assertNotEmitted(rail.step_requested):
        rail.items["reveal"].click()
    assert rail.items["reveal"].accessibleName() == "Reveal, locked, opens after your seal"
    with qtbot.waitSignal(rail.step_requested) as heard:
        rail.items["compare"].click()
    assert heard.args == ["compare"]
    assert rail.items["compare"].isChecked()


def test_at_most_three_blockers_lead_to_their_steps(qtbot: QtBot) -> None:
    rail = StepsRail()
    qtbot.addWidget(rail)
    rail.show_blockers([Blocker(key=str(n), sentence=f"thing {n}") for n in range(5)])
    assert len(rail.links) == 3
    with qtbot.waitSignal(rail.step_requested) as heard:
        rail.links[2].click()
    assert heard.args == ["2"]
    rail.show_blockers([])
    assert rail.links == []


def test_a_toast_can_be_taken_back(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 600)
    window.show()
    undone: list[bool] = []
    toast = Toast(window)
    toast.tell("SP-2041 was pinned.", lambda: undone.append(True))
    assert toast.geometry().bottom() < 600 - 28
    assert toast.timer.interval() == 6000
    toast.undo.click()
    assert undone == [True]
    assert not toast.isVisible()


def test_a_card_tells_everything_and_opens_its_exhibits(qtbot: QtBot) -> None:
    card = a_disclaimer(qtbot, State.MET, "Met")
    assert card.accessibleName() == "Disclaimer, C1, Met, true until 9 Dec 2026"
    with qtbot.waitSignal(card.exhibit_requested) as heard:
        card.findChildren(EvidenceChip)[0].click()
    assert heard.args == ["E-07"]
    with qtbot.waitSignal(card.opened):
        press(card, Qt.Key.Key_Return)
    assert not card.ask_again.isVisibleTo(card)


def test_segments_say_what_was_chosen(qtbot: QtBot) -> None:
    lanes = Segmented([Segment(key="R", word="R"), Segment(key="O", word="O")], "Lane")
    qtbot.addWidget(lanes)
    with qtbot.assertNotEmitted(lanes.chosen):
        lanes.choose("R")
    with qtbot.waitSignal(lanes.chosen) as heard:
        lanes.cells["O"].click()
    assert heard.args == ["O"]
    assert lanes.choice() == "O"


def test_a_refused_field_says_why_to_screen_readers(qtbot: QtBot) -> None:
    field = LineField("Passphrase", secret=True)
    qtbot.addWidget(field)
    field.refuse("This passphrase does not open the store.")
    assert field.edit.accessibleDescription() == "This passphrase does not open the store."
    assert field.edit.echoMode() is QLineEdit.EchoMode.Password
    field.refuse("")
    assert not field.sentence.isVisibleTo(field)


def test_progress_can_be_stopped_until_it_is_done(qtbot: QtBot) -> None:
    line = ProgressLine()
    qtbot.addWidget(line)
    line.show_progress("9 of 16 exhibits read", 9, 16)
    with qtbot.waitSignal(line.stop_requested):
        line.stop.click()
    line.show_progress("16 exhibits, 14 read", 16, 16)
    assert not line.stop.isVisibleTo(line)


def test_text_wraps_on_the_line_height_of_its_style(qtbot: QtBot) -> None:
    text = Text("one two three four five six seven eight nine ten", wrap=True)
    qtbot.addWidget(text)
    assert text.heightForWidth(80) % 20 == 0
    assert text.heightForWidth(80) > text.heightForWidth(400) == 20


def test_names_come_from_tooltips_where_there_are_no_words(qtbot: QtBot) -> None:
    button = IconButton(Icon.CONTRAST, "Contrast")
    qtbot.addWidget(button)
    assert (button.accessibleName(), button.toolTip()) == ("Contrast", "Contrast")


def test_the_key_bar_shows_at_most_six_keys(qtbot: QtBot) -> None:
    bar = KeyBar()
    qtbot.addWidget(bar)
    bar.show_keys([(str(n), f"does {n}") for n in range(9)])
    assert len([t for t in bar.findChildren(Text) if t.text().startswith("does")]) == 6


def test_the_command_field_says_less_in_a_narrow_window(qtbot: QtBot) -> None:
    field = CommandField()
    qtbot.addWidget(field)
    field.set_narrow(narrow=True)
    assert field.width() == 190
    assert field.accessibleName() == "Find or do anything"
