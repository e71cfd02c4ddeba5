"""The outcome at the top: badge and rule, the sentence, the shared clock; below it the parties."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.exhibit import Lane
from app.ui import theme
from app.ui.phrases import in_a_row, in_parts, in_sentences, told_of
from app.ui.screens.decide.view_model import ConditionShown, DecideModel, PartyShown
from app.ui.widgets.explained import explains
from app.ui.widgets.lane_tag import LaneName, Tag
from app.ui.widgets.let_go import emptied
from app.ui.widgets.roomy import Breakable
from app.ui.widgets.spoken import announce
from app.ui.widgets.state_badge import State, StateBadge
from app.ui.widgets.text import Text

_TAGS = {Lane.REGISTERED: Tag.REGISTERED, Lane.OTHER: Tag.OTHER}
_LEFT_PX = 190
"""Room for the longest countdown, so that a second's tick moves nothing."""
_WORDS_PX = 320
"""Narrower, the sentence stands above the clock and not beside it."""
_BETWEEN_PX = 44
"""Between the parties, so that each begins where the words of its own card do below."""
_TRAILING = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter


_WALKED: Final = {
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
}


class Sentence(Text):
    """What is read first; a ring stands round it only when somebody walks to it by key."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Ask for the ring, or not."""
        self.setProperty("ring", "on" if event.reason() in _WALKED else "")
        super().focusInEvent(event)


class OutcomeHead(QWidget):
    """Says the outcome once, large; greyed while it is being evaluated anew."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.badge = StateBadge()
        self.meta = Text("", "caption", "text2")
        self.sentence = Sentence("", "outcome", wrap=True)
        self.sentence.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.sentence.setProperty("ring", "on")
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
        self.referral = Text("", "body", "text2", wrap=True)
        self.lead = Text("", "body", "text2")
        self.moment = Text("", "title")
        self.left = Text("", "body_strong")
        self.foot = Text("", "caption", "text2")
        self._clock = (self.lead, self.moment, self.left, self.foot)
        self._meta = ""
        self._lay_out()

    def display(self, model: DecideModel) -> None:
        """Show the outcome of `model`."""
        until = f"{model.clock.lead} {model.clock.moment}" if model.clock is not None else ""
        why = "\n".join(filter(None, (model.meta, until)))
        self.badge.show_state(State(model.state), model.word, why)
        self.badge.show()
        self._meta = model.meta
        self.meta.setText(model.meta)
        changed = model.sentence != self.sentence.text()
        self.sentence.setText(model.sentence)
        self.sentence.keep_whole([party.name for party in model.parties])
        self.sentence.set_tone("text")
        for shown in (self.badge, self.sentence):
            explains(shown, f"outcome.{model.outcome}" if model.outcome else "rule.R0")
        explains(self.moment, "step.clock")
        self.referral.setText(model.referral)
        self.referral.setVisible(bool(model.referral))
        clock = model.clock
        words = ("",) * 4
        if clock is not None:
            words = (clock.lead, clock.moment, clock.left, clock.foot)
        for text, said in zip(self._clock, words, strict=True):
            text.setText(said)
        told = (model.sentence, model.word, model.meta, *words)
        self.sentence.setAccessibleName(in_sentences(*told))
        if changed and self.isVisible():
            announce(self.sentence, self.sentence.accessibleName())

    def tell_left(self, words: str) -> None:
        """Count down; the line keeps its place, since its width was fixed when laid out."""
        if self.left.text() and words != self.left.text():
            self.left.setText(words)

    def wait(self) -> None:
        """Grey the old sentence until there is a new one."""
        being = self.tr("being evaluated")
        self.badge.setVisible(bool(self._meta))
        self.meta.setText(" \N{MIDDLE DOT} ".join(filter(None, (self._meta, being))))
        self.sentence.set_tone("text3")

    def clear(self) -> None:
        """Say nothing: what was said was about another case."""
        self._meta = ""
        self.badge.hide()
        for text in (self.meta, self.sentence, self.referral, *self._clock):
            text.setText("")
        self.sentence.setAccessibleName("")

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(theme.px(8))
        top.addWidget(self.badge)
        top.addWidget(self.meta, 1)
        words = QWidget()
        words.setMinimumWidth(theme.px(_WORDS_PX))
        left = QVBoxLayout(words)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(theme.px(8))
        left.addLayout(top)
        left.addWidget(self.sentence)
        left.addWidget(self.referral)
        left.addStretch(1)
        clock = QWidget()
        right = QVBoxLayout(clock)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        self.left.setFixedWidth(theme.px(_LEFT_PX))
        for text in self._clock:
            text.setAlignment(_TRAILING)
            right.addWidget(text, 0, _TRAILING)
        right.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        beside = Breakable((words, clock), (1, 0), gap_px=32)
        beside.level = Qt.AlignmentFlag.AlignTop
        row.addWidget(beside)
        self.referral.hide()


class PartiesLine(QFrame):
    """Who they are and what they want, in one line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.setMinimumHeight(theme.px(44))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(theme.px(16), theme.px(8), theme.px(16), theme.px(8))

    def display(
        self, parties: tuple[PartyShown, ...], cards: tuple[ConditionShown, ...] = ()
    ) -> None:
        """Show the parties in place of those before; `cards` tell why each identity stands so."""
        emptied(self._row)
        why = {card.id: "\n".join(words for _, words in card.lines) for card in cards}
        shown: list[QWidget] = []
        for party in parties:
            name = LaneName(_TAGS[party.lane], party.name)
            explains(name, f"lane.{party.lane}")
            badge = StateBadge(plain=True)
            badge.show_state(State(party.state), party.identity, why.get(f"ID_{party.lane}", ""))
            explains(badge, f"condition.ID_{party.lane}")
            stance = Text(party.stance, "body", "text2", wrap=True)
            shown.append(Breakable((name, badge, stance), (0, 0, 1), gap_px=16))
        beside = Breakable(shown, [1] * len(shown), gap_px=_BETWEEN_PX)
        beside.unbroken = True
        self._row.addWidget(beside)
        told = (told_of(p.name, in_a_row(p.identity, p.stance)) for p in parties)
        self.setAccessibleName(in_parts(*told))
