"""One feature: seen in both photos, how similar, and whether a difference can be explained."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from app.domain.assessment import Difference, Explanation, Rating, Visibility
from app.ui import copying, theme
from app.ui.phrases import say
from app.ui.screens.compare.view_model import FEATURES
from app.ui.widgets.banner import IconMark
from app.ui.widgets.explained import explains
from app.ui.widgets.form import ChoiceBox
from app.ui.widgets.painting import sided
from app.ui.widgets.put_away import put
from app.ui.widgets.rating_scale import RatingScale
from app.ui.widgets.state_badge import State, icon_of, tone_of
from app.ui.widgets.text import Text
from app.ui.widgets.visibility_toggle import VisibilityToggle

_NONE = "none"
_UNEXPLAINED = "unexplained"
_REASONS: Final[dict[Explanation, str]] = {
    Explanation.POSE: "Explained by pose",
    Explanation.EXPRESSION: "Explained by expression",
    Explanation.LIGHT: "Explained by light",
    Explanation.LENS: "Explained by the lens",
    Explanation.AGE_GAP: "Explained by the years between",
    Explanation.WEIGHT: "Explained by weight",
    Explanation.MAKE_UP: "Explained by make-up",
    Explanation.HAIR: "Explained by hair",
    Explanation.OCCLUSION: "Explained by what covers it",
    Explanation.COMPRESSION: "Explained by compression",
    Explanation.RETOUCH: "Explained by retouching",
}


class FeatureRow(QFrame):
    """A row of the list; the current one is opened and shows reason and note."""

    rated = Signal(object)
    """The `Rating` that the examiner made of it."""
    chosen = Signal()
    """The examiner turned to this feature."""

    def __init__(self, rating: Rating, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rating = rating
        self._sealed = False
        self._said: tuple[ChoiceBox, QLineEdit] | None = None
        self._more = QWidget()
        name = say(FEATURES[rating.feature])
        self.setProperty("kind", "feature-row")
        self.setProperty("datarow", "yes")
        self.setAccessibleName(name)
        self.name = Text(name, "heading")
        self.open_mark = IconMark(icon_of(State.PARTIAL), tone_of(State.PARTIAL))
        self.open_mark.setToolTip(
            self.tr("Say below what explains the difference, or that nothing does.")
        )
        self.in_reference = VisibilityToggle(self.tr("{} in the registered photo").format(name))
        self.in_probe = VisibilityToggle(self.tr("{} in the submitted photo").format(name))
        self.scale = RatingScale(name)
        self.sealed_scale = RatingScale(name, read_only=True)
        explains(self, "step.rating", quiet=True)
        self._lay_out()
        self._connect()
        self.display(rating, sealed=False)
        self.open(opened=False)

    @property
    def reason(self) -> ChoiceBox:
        """What explains the difference."""
        return self._say_more()[0]

    @property
    def note(self) -> QLineEdit:
        """Whatever else there is to say."""
        return self._say_more()[1]

    def display(self, rating: Rating, *, sealed: bool) -> None:
        """Show `rating`; sealed, nothing can be changed."""
        self._rating, self._sealed = rating, sealed
        self.in_reference.show_visibility(rating.in_reference)
        self.in_probe.show_visibility(rating.in_probe)
        self.scale.show_value(rating.similarity)
        self.sealed_scale.show_value(rating.similarity)
        self.scale.setEnabled(rating.visible)
        put(self.scale, shown=not sealed)
        put(self.sealed_scale, shown=sealed)
        unsaid = rating.unsaid and not sealed
        put(self.open_mark, shown=unsaid)
        self.setAccessibleDescription(self.open_mark.toolTip() if unsaid else "")
        for control in (self.in_reference, self.in_probe):
            control.setEnabled(not sealed)
        self._display_said()

    def open(self, *, opened: bool) -> None:
        """Show or hide reason and note."""
        if bool(self.property("chosen")) is not opened:
            self.setProperty("chosen", opened)
            self.style().unpolish(self)
            self.style().polish(self)
        if opened:
            self._say_more()
        put(self._more, shown=opened)

    def _connect(self) -> None:
        self.in_reference.changed.connect(
            lambda word: self._rate(in_reference=Visibility(word), similarity=None)
        )
        self.in_probe.changed.connect(
            lambda word: self._rate(in_probe=Visibility(word), similarity=None)
        )
        self.scale.rated.connect(lambda step: self._rate(similarity=step))

    def _say_more(self) -> tuple[ChoiceBox, QLineEdit]:
        """Reason and note, made when a row is first opened: a list of choices takes a while."""
        if self._said is None:
            name = self.name.text()
            reason = ChoiceBox(
                self.tr("Difference in {}").format(name), _choices(), height="control_small"
            )
            note = QLineEdit()
            note.setAccessibleName(self.tr("Note on {}").format(name))
            note.setPlaceholderText(self.tr("Note"))
            copying.hold(note)
            note.setFixedHeight(theme.size("control_small"))
            more = QVBoxLayout(self._more)  # beside the reason a note would be cut off
            more.setContentsMargins(0, 0, 0, 0)
            more.setSpacing(theme.px(4))
            more.addWidget(reason)
            more.addWidget(note)
            self.setTabOrder(self.scale, reason)
            self.setTabOrder(reason, note)
            self._said = reason, note
            self._display_said()
            reason.activated.connect(lambda _=0: self._explain())
            note.editingFinished.connect(self._note)
        return self._said

    def _display_said(self) -> None:
        if self._said is None:
            return
        reason, note = self._said
        reason.choose(_key(self._rating))
        if note.text() != self._rating.note:
            note.setText(self._rating.note)
            note.setCursorPosition(0)
        for control in self._said:
            control.setEnabled(not self._sealed)

    def _rate(
        self,
        *,
        similarity: int | None,
        in_reference: Visibility | None = None,
        in_probe: Visibility | None = None,
    ) -> None:
        seen = replace(
            self._rating,
            in_reference=in_reference or self._rating.in_reference,
            in_probe=in_probe or self._rating.in_probe,
        )
        kept = similarity if similarity is not None else self._rating.similarity
        self.rated.emit(replace(seen, similarity=kept if seen.visible else None))
        self.chosen.emit()

    def _explain(self) -> None:
        key = self.reason.key()
        if key in {_NONE, _UNEXPLAINED}:
            difference, explanation = Difference(key), None
        else:
            difference, explanation = Difference.EXPLAINED, Explanation(key)
        self.rated.emit(replace(self._rating, difference=difference, explanation=explanation))

    def _note(self) -> None:
        if self.note.text() != self._rating.note:
            self.rated.emit(replace(self._rating, note=self.note.text()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click anywhere turns to this feature."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.chosen.emit()
        super().mousePressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A bar leads the current row."""
        super().paintEvent(event)
        if self.property("chosen"):
            painter = QPainter(self)
            bar = QRectF(0, 0, theme.size("selected_edge"), self.height())
            painter.fillRect(sided(painter, QRectF(self.rect()), bar), theme.colour("accent"))

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(theme.px(8))
        line.addWidget(self.name)
        line.addWidget(self.open_mark)
        line.addStretch(1)
        line.addWidget(self.in_reference)
        line.addWidget(self.in_probe)
        line.addSpacing(theme.px(4))
        line.addWidget(self.scale)
        line.addWidget(self.sealed_scale)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(16), theme.px(6), theme.px(16), theme.px(6))
        column.setSpacing(theme.px(4))
        column.addLayout(line)
        column.addWidget(self._more)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)


def _choices() -> list[tuple[str, str]]:
    reasons = [(reason.value, say(words)) for reason, words in _REASONS.items()]
    return [
        (_NONE, say("No difference to explain")),
        *reasons,
        (_UNEXPLAINED, say("Cannot be explained")),
    ]


def _key(rating: Rating) -> str:
    return rating.explanation.value if rating.explanation else rating.difference.value
