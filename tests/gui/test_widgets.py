"""What widgets promise to hands and to screen readers."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from app.domain.assessment import Visibility
from app.ui import theme
from app.ui.icons import Icon
from app.ui.widgets.banner import Banner, EmptyState
from app.ui.widgets.bars import CommandField
from app.ui.widgets.buttons import Button, IconButton, PrimaryAction
from app.ui.widgets.callout import Callout
from app.ui.widgets.chip import EvidenceChip
from app.ui.widgets.command_palette import Action, CommandPalette, found
from app.ui.widgets.condition_card import ConditionCard, ConditionModel
from app.ui.widgets.film_strip import FilmStrip, Frame
from app.ui.widgets.focus_ring import FocusRing
from app.ui.widgets.form import LineField
from app.ui.widgets.gallery import Gallery
from app.ui.widgets.key_bar import KeyBar
from app.ui.widgets.progress_line import ProgressLine
from app.ui.widgets.rating_scale import RatingScale
from app.ui.widgets.score_scale import Histogram, ScaleModel, ScoreScale
from app.ui.widgets.segmented import Segment, Segmented
from app.ui.widgets.state_badge import State, icon_of, tone_of
from app.ui.widgets.steps_rail import Blocker, Step, StepsRail, StepState
from app.ui.widgets.table import Cell, Column, Row, Table
from app.ui.widgets.text import Text
from app.ui.widgets.toast import Toast
from app.ui.widgets.visibility_toggle import VisibilityToggle

CONTROLS = (QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, RatingScale, Table)


def press(widget: QWidget, key: Qt.Key) -> None:
    none = Qt.KeyboardModifier.NoModifier
    widget.keyPressEvent(QKeyEvent(QEvent.Type.KeyPress, key, none))


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
    card = ConditionCard()
    qtbot.addWidget(card)
    card.display(
        ConditionModel(
            title="Disclaimer",
            clause="C1",
            state=State.MET,
            word="Met",
            chips=(("E-07", Icon.FILE),),
            clock="true until 9 Dec 2026",
            time_left=0.5,
        )
    )
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


def rows(*keys: str) -> list[Row]:
    return [
        Row(key=key, group=key.startswith("group"), cells=(Cell(text=key), Cell(text="x")))
        for key in keys
    ]


@pytest.fixture
def table(qtbot: QtBot) -> Table:
    made = Table([Column(title="Case"), Column(title="Age", stretch=True)], "Queue")
    qtbot.addWidget(made)
    made.show_rows(rows("group 1", "a", "b", "group 2", "c"))
    return made


def test_j_and_k_pass_over_group_rows(table: Table) -> None:
    moves: list[str] = []
    table.row_chosen.connect(moves.append)
    for key in (Qt.Key.Key_J, Qt.Key.Key_J, Qt.Key.Key_J, Qt.Key.Key_J, Qt.Key.Key_K):
        press(table, key)
    assert moves == ["a", "b", "c", "b"]


def test_the_first_row_of_a_group_stands_under_its_title_whatever_room_there_was(
    table: Table, qtbot: QtBot
) -> None:
    first = next(n for n, row in enumerate(table.rows.rows) if not row.group)
    table.choose(table.rows.rows[first].key)
    table.setMinimumHeight(0)
    for height in (table.horizontalHeader().height() + table.rowHeight(first), 300):
        table.resize(400, height)
        table.show()
        qtbot.waitExposed(table)
        table.scrollTo(table.currentIndex())
    assert table.visualRect(table.rows.index(first - 1, 0)).top() == 0
    area = table.row_area()
    assert area is not None
    assert table.viewport().rect().contains(area)


def test_new_rows_keep_the_choice_silently(table: Table, qtbot: QtBot) -> None:
    table.choose("b")
    with qtbot.assertNotEmitted(table.row_chosen):
        table.show_rows(rows("new", "a", "b"))
    assert table.chosen() == "b"
    with qtbot.waitSignal(table.row_activated) as heard:
        press(table, Qt.Key.Key_Return)
    assert heard.args == ["b"]


def test_a_column_is_never_narrower_than_its_words(table: Table) -> None:
    long = "a name so long that no column of the usual width would hold it"
    table.show_rows([Row(key="a", cells=(Cell(text=long), Cell()))])
    assert table.columnWidth(0) > Text(long).sizeHint().width()


ACTIONS = (
    Action(key="describe", name="Describe the scars"),
    Action(key="seal", name="Seal conclusion"),
    Action(key="theme", name="Dark theme"),
)


def test_starts_of_words_are_found_first() -> None:
    assert found("sc", ACTIONS)[0].key == "seal"
    assert [action.key for action in found("dark", ACTIONS)] == ["theme"]
    assert found("xyz", ACTIONS) == ()
    assert found("", ACTIONS) == ACTIONS


def test_the_palette_works_from_its_field(qtbot: QtBot) -> None:
    palette = CommandPalette(ACTIONS)
    qtbot.addWidget(palette)
    palette.show()
    palette.field.setText("the")
    palette.field.textEdited.emit("the")
    chosen: list[str] = []
    palette.chosen.connect(chosen.append)
    none = Qt.KeyboardModifier.NoModifier
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, none)
    palette.eventFilter(palette.field, event)
    assert chosen == ["theme"]
    assert not palette.isVisible()


def test_the_number_line_is_read_aloud_from_left_to_right(qtbot: QtBot) -> None:
    scale = ScoreScale()
    qtbot.addWidget(scale)
    flat = Histogram(start=-5, step=1, counts=(1.0,) * 10)
    scale.display(
        ScaleModel(low=-5, high=5, impostor=flat, genuine=flat, cannot_say=(-1, 1), score=1.84)
    )
    heard: list[str] = []
    scale.read_aloud.connect(heard.append)
    for _ in range(4):
        press(scale, Qt.Key.Key_Right)
    assert heard[:3] == [
        "supports different up to: \N{MINUS SIGN}1",
        "supports same from: 1",
        "this pair: 1.8",
    ]
    assert heard[3] == heard[2]


def test_the_strip_moves_by_keys(qtbot: QtBot) -> None:
    strip = FilmStrip("Registered photos")
    qtbot.addWidget(strip)
    strip.show_frames([_a_frame(key) for key in "ab"], "a")
    with qtbot.waitSignal(strip.frame_chosen) as heard:
        press(strip, Qt.Key.Key_Right)
    assert heard.args == ["b"]


@pytest.mark.parametrize("after", ["ab", "abc", "cba"])
def test_a_strip_keeps_the_focus_while_its_photo_is_there(qtbot: QtBot, after: str) -> None:
    strip = FilmStrip("Registered photos")
    qtbot.addWidget(strip)
    strip.show_frames([_a_frame(key) for key in "ab"], "a")
    strip.show()
    strip.activateWindow()
    qtbot.waitUntil(strip.isActiveWindow)
    strip.frames["b"].setFocus()
    strip.show_frames([_a_frame(key) for key in after], "b")
    qtbot.waitUntil(strip.frames["b"].isVisible)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert [key for key, button in strip.frames.items() if button.hasFocus()] == ["b"]
    assert [key for key, button in strip.frames.items() if button.isChecked()] == ["b"]
    strip.show_frames([_a_frame(key) for key in after], "")
    assert not any(button.isChecked() for button in strip.frames.values())


def _a_frame(key: str) -> Frame:
    return Frame(key=key, title=key, word="usable", state=State.MET)


def test_the_ring_lies_two_px_away_from_what_has_the_focus(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    button = Button("Fit", parent=window)
    button.move(40, 40)
    button.adjustSize()
    ring = FocusRing(window)
    window.show()
    window.activateWindow()
    button.setFocus()
    qtbot.waitUntil(ring.isVisible)
    assert ring.geometry() == button.geometry().adjusted(-4, -4, 4, 4)
    button.move(80, 60)
    assert ring.geometry().topLeft() == QPoint(76, 56)


def test_the_ring_lies_below_a_callout_that_covers_what_has_the_focus(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(600, 600)
    button = Button("Fit", parent=window)
    button.move(40, 260)
    button.adjustSize()
    ring = FocusRing(window)
    callout = Callout(window)
    window.show()
    window.activateWindow()
    button.setFocus()
    qtbot.waitUntil(ring.isVisible)
    callout.tell((1, 2), "Two lanes", "R is the registered holder.")
    callout.point_at(QRect(40, 100, 200, 40))
    assert callout.geometry().intersects(ring.geometry())
    covered = callout.geometry().translated(-ring.pos())
    assert not ring.mask().intersects(covered)
    callout.put_away()
    assert ring.isVisible()
    assert ring.mask().isEmpty(), "whole again"


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
