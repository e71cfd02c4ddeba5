"""The part of the gallery that shows words, buttons, states and cards."""

from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.assessment import Visibility
from app.ui import theme
from app.ui.icons import Icon
from app.ui.widgets.banner import Banner, EmptyState
from app.ui.widgets.buttons import Button, ButtonKind, Height, IconButton, PrimaryAction
from app.ui.widgets.card import Card, Line
from app.ui.widgets.chip import Clause, EvidenceChip
from app.ui.widgets.condition_card import ConditionCard, ConditionModel
from app.ui.widgets.form import ChoiceField, LineField, NoteField
from app.ui.widgets.lane_tag import LaneName, Tag
from app.ui.widgets.progress_line import ProgressLine
from app.ui.widgets.rating_scale import RatingScale
from app.ui.widgets.segmented import Segment, Segmented
from app.ui.widgets.state_badge import State, StateBadge
from app.ui.widgets.text import Text
from app.ui.widgets.visibility_toggle import VisibilityToggle

_WORDS: Final = {
    State.MET: "Met",
    State.UNMET: "Different",
    State.UNKNOWN: "Unknown",
    State.BLOCKED: "Judicially frozen",
    State.PARTIAL: "Partial",
    State.INFO: "Frozen account",
    State.WAITING: "waiting",
    State.UNREADABLE: "Unreadable",
    State.ABSENT: "Not present",
    State.NORMALISED: "Same, normalised",
}


def _row(*widgets: QWidget, gap_px: int = 12) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.px(gap_px))
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return holder


def type_scale() -> QWidget:
    """Every step of the type scale."""
    card = Card("Type and surfaces")
    for style in ("outcome", "title", "lead", "heading", "body", "body_strong", "caption"):
        card.body.addWidget(Text(f"{style}: 4 180 USDT came from 资金来源", style))
    card.body.addWidget(Text("X41S70926<<ALEX<ROWAN", "machine"))
    long = (
        "Different is an observation, forged is not ours to say. It wraps and is never cut short."
    )
    card.body.addWidget(Text(long, "body", "text2", wrap=True))
    return card


def states() -> QWidget:
    """States, lanes, chips."""
    card = Card("States", "shape, word, colour")
    states = list(_WORDS.items())
    for part in (states[:5], states[5:]):
        card.body.addWidget(_row(*(StateBadge(state, word) for state, word in part)))
    for part in (states[:5], states[5:]):
        card.body.addWidget(_row(*(StateBadge(s, word, plain=True) for s, word in part)))
    card.body.addWidget(Line())
    card.body.addWidget(
        _row(
            LaneName(Tag.REGISTERED, "Alex Rowan SPECIMEN"),
            LaneName(Tag.SUBMITTED, "Selfie"),
            LaneName(Tag.OTHER, "Jordan Ode SPECIMEN"),
        )
    )
    changed, removed = EvidenceChip("E-08"), EvidenceChip("E-09")
    changed.mark_changed()
    removed.mark_removed()
    person = EvidenceChip("M. Vale", Icon.PERSON)
    card.body.addWidget(_row(EvidenceChip("E-07"), changed, removed, person, Clause("C3")))
    return card


def buttons() -> QWidget:
    """Buttons in their states."""
    card = Card("Buttons")
    off, busy = Button("Not now"), Button("Signing", ButtonKind.PRIMARY)
    off.setEnabled(False)
    busy.set_busy(busy=True)
    card.body.addWidget(
        _row(
            Button("Explain the difference", ButtonKind.PRIMARY),
            Button("Correct the reading"),
            Button("Add a reason", ButtonKind.QUIET),
            off,
            busy,
        )
    )
    linked = Button("Linked", ButtonKind.TOOL, icon=Icon.LINK, height=Height.SMALL)
    linked.setCheckable(True)
    linked.setChecked(True)
    card.body.addWidget(
        _row(
            linked,
            Button("Wipe", ButtonKind.TOOL, icon=Icon.WIPE, height=Height.SMALL),
            IconButton(Icon.CONTRAST, "Contrast"),
            Button("Stop", icon=Icon.STOP, height=Height.SMALL),
        )
    )
    waits = PrimaryAction("Seal my conclusion", icon=Icon.SEAL, height=Height.MAIN)
    waits.refuse("One feature left: Eyebrows")
    ready = PrimaryAction("Review and sign", icon=Icon.SIGN, height=Height.MAIN, shortcut="")
    card.body.addWidget(_row(waits, ready))
    return card


def rating() -> QWidget:
    """Scales, toggles, segments."""
    card = Card("Ratings")
    scale = RatingScale("Ears")
    scale.show_value(2)
    card.body.addWidget(
        _row(
            Text("Ears", "body_strong"),
            VisibilityToggle("Ears in R"),
            VisibilityToggle("Ears in S", Visibility.PARTLY),
            VisibilityToggle("Ears in S", Visibility.NOT_VISIBLE),
            scale,
            RatingScale("Nose"),
        )
    )
    conclusion = RatingScale("Your conclusion", 3, step_px=(49, 31))
    conclusion.show_value(2)
    card.body.addWidget(conclusion)
    sealed = RatingScale("You", 3, step_px=(46, 22), read_only=True)
    sealed.show_value(2)
    fused = RatingScale("Fused", 3, step_px=(46, 22), read_only=True)
    fused.show_value(-1, strong=True)
    card.body.addWidget(sealed)
    card.body.addWidget(fused)
    confidence = Segmented(
        [Segment(key=key, word=key.title()) for key in ("low", "moderate", "high")],
        "Confidence",
        gap_px=8,
    )
    confidence.choose("high")
    lanes = Segmented(
        [
            Segment(key="R", word="R", tone="rh", name="Registered holder"),
            Segment(key="O", word="O", tone="op", name="Other party"),
        ],
        "Lane",
    )
    lanes.choose("O")
    card.body.addWidget(_row(confidence, lanes))
    return card


def fields() -> QWidget:
    """Form fields and progress."""
    card = Card("Fields and progress")
    refused = LineField("Passphrase", secret=True)
    refused.edit.setText("practice")
    refused.refuse("This passphrase does not open the store.")
    kinds = [("passport", "Passport"), ("selfie", "Selfie")]
    card.body.addWidget(LineField("Case number", placeholder="SP-2041", hint="As in the queue."))
    card.body.addWidget(refused)
    card.body.addWidget(ChoiceField("Seems to be", kinds))
    card.body.addWidget(NoteField("Remark", placeholder="A short note", lines=2))
    progress = ProgressLine()
    progress.show_progress("9 of 16 exhibits read", 9, 16, "page 19 of 31")
    card.body.addWidget(progress)
    return card


def banners() -> QWidget:
    """Banners in three states."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    for state, words, action in (
        (State.INFO, "You differ. A second examiner will judge without seeing either.", ""),
        (State.PARTIAL, "Nothing was lost. Free 40 MB to go on.", "Try again"),
        (State.UNMET, "It is protected by a password.", "Enter the password"),
    ):
        banner = Banner(holder)
        banner.tell(state, words, action, title="contract-final.pdf was not read" * (not action))
        column.addWidget(banner)
    return holder


def cards() -> QWidget:
    """Condition cards."""
    met, partial = ConditionCard(), ConditionCard()
    met.display(
        ConditionModel(
            title="Disclaimer",
            clause="C1",
            state=State.MET,
            word="Met",
            lines=(
                (State.MET, "Account: “I do not claim this account.”"),
                (State.MET, "Assets: “Nothing held in it is mine.”"),
            ),
            chips=(("E-07", Icon.FILE), ("E-08", Icon.FILE), ("M. Vale", Icon.PERSON)),
            clock="true until 9 Dec 2026, 26 days left",
            time_left=0.87,
        )
    )
    partial.display(
        ConditionModel(
            title="Source of funds",
            clause="C3",
            state=State.PARTIAL,
            word="Partial",
            lines=((State.UNMET, "4 180 USDT, 2 Mar 2025: no source"),),
            chips=(("E-11", Icon.FILE),),
            clock="C2 ended at 09:00",
            lapsed=True,
        )
    )
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(met)
    row.addWidget(partial)
    return holder


def empty() -> QWidget:
    """An empty screen."""
    return EmptyState(
        "Your queue is empty.",
        "Start with the practice case. It takes about five minutes, and nothing in it is real.",
        ("Start the practice case", "New case", "Verify a result"),
        art="first-start",
    )
