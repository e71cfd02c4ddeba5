"""The cards of Reveal, each built whole from the model."""

from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.domain.finding import Gate
from app.domain.validation import Distribution
from app.ui import theme
from app.ui.icons import Icon
from app.ui.screens.reveal.view_model import (
    LineModel,
    NetworkModel,
    QualityRow,
    Rate,
    RevealModel,
    ScaleRow,
    Side,
)
from app.ui.widgets.banner import IconMark
from app.ui.widgets.card import Card, Line
from app.ui.widgets.explained import explains
from app.ui.widgets.lane_tag import Tag
from app.ui.widgets.rating_scale import RatingScale
from app.ui.widgets.roomy import Breakable
from app.ui.widgets.score_scale import Histogram, Point, ScaleModel, ScoreScale
from app.ui.widgets.score_strip import ScoreStrip, StripModel
from app.ui.widgets.state_badge import State, StateBadge, icon_of, tone_of
from app.ui.widgets.table import Cell, Column, Row, Table
from app.ui.widgets.text import Text

_RANGE: Final = (-5.0, 6.0)
"""What of the number line is shown, as in the design; both curves go on beyond their end."""
_ALONE: Final = (-8.0, 8.0)
_HEADER_PX: Final = 32
_ROW_PX: Final = 28
_FEW_ROWS: Final = 5
_WORST: Final = 2
"""Which rate is the one of the group with most mistakes."""
SIDES: Final = {Side.SAME: State.MET, Side.NEITHER: State.UNKNOWN, Side.DIFFERENT: State.INFO}
"""Never red and green as an answer about a face."""
_GATES: Final = {
    Gate.GREEN: (State.MET, "text"),
    Gate.AMBER: (State.PARTIAL, "partial"),
    Gate.RED: (State.UNMET, "unmet"),
}


def _tr(text: str) -> str:
    return QCoreApplication.translate("Reveal", text)


class Headline(QWidget):
    """Agreement in words, and when the conclusion was sealed."""

    def __init__(self, model: RevealModel) -> None:
        super().__init__()
        self.words: Final = Text(model.headline, "outcome", wrap=True)
        sealed = QHBoxLayout()
        sealed.setSpacing(theme.px(8))
        sealed.addWidget(IconMark(Icon.STAMP))
        sealed.addWidget(Text(model.sealed, "caption", "text2", wrap=True), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(2))
        column.addLayout(sealed)
        column.addWidget(self.words)
        column.addWidget(Text(model.sentence, "lead", "text2", wrap=True))


class RatesCard(Card):
    """How often such a score is wrong, as counts; it stands before every other number."""

    def __init__(self, rates: tuple[Rate, ...], measured_on: str) -> None:
        super().__init__(_tr("How often the engine is wrong at this setting"))
        explains(self, "reveal.error_rate")
        columns = [QWidget() for _ in rates]
        for number, rate in enumerate(rates):
            column = QVBoxLayout(columns[number])
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(0)
            count = Text(rate.count, "title")
            if number == _WORST:
                explains(count, "reveal.worst_group")
            column.addWidget(count)
            column.addWidget(Text(rate.words, "body", "text2", wrap=True))
            column.addStretch(1)
        self.body.addWidget(Breakable(columns, [1] * len(columns), gap_px=24))
        measured = Text(measured_on, "caption", "text2", wrap=True)
        explains(measured, "reveal.calibration")
        self.body.addWidget(measured)


class LineCard(Card):
    """The number line, each network alone below it, and a brought model that only informs."""

    def __init__(self, line: LineModel, networks: tuple[NetworkModel, ...], brought: str) -> None:
        aside = _tr(", ").join(filter(None, (_tr("log likelihood ratio"), line.note)))
        super().__init__(_tr("Where this pair lies"), aside)
        explains(self.aside, "reveal.score")
        self.scale: Final = ScoreScale()
        self.scale.display(_scale(line))
        explains(self.scale, "reveal.number_line")
        self.body.addWidget(self.scale)
        dashed = _tr("Dashed: where the policy counts a side as supported, and as strongly so.")
        self.body.addWidget(Text(dashed, "caption", "text2", wrap=True))
        if networks:
            self.body.addWidget(Line())
            strips = [ScoreStrip() for _ in networks]
            for strip, network in zip(strips, networks, strict=True):
                strip.display(_strip(network))
                explains(strip, f"reveal.subscore.{network.key}")
            self.body.addWidget(Breakable(strips, [1] * len(strips), gap_px=24))
        self.brought: Final = Text(brought, "caption", "text2", wrap=True)
        self.brought.setVisible(bool(brought))
        self.body.addWidget(self.brought)


class SawCard(Card):
    """What the engine saw, and what its numbers cannot tell."""

    def __init__(self, model: RevealModel) -> None:
        super().__init__(_tr("What the engine saw, and what it cannot tell"))
        explains(self, "reveal.limits")
        self.body.setSpacing(theme.px(4))
        self.body.addWidget(Text(model.engine, "body", "text2", wrap=True))
        for limit in model.limits:
            row = QHBoxLayout()
            row.setSpacing(theme.px(8))
            row.addWidget(IconMark(Icon.INFO, "info"), 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(Text(limit, "caption", "text2", wrap=True), 1)
            self.body.addLayout(row)


class FusedCard(Card):
    """Three read-only scales, and the conclusion that they come to."""

    def __init__(self, model: RevealModel) -> None:
        super().__init__(_tr("Fused conclusion"))
        explains(self, "reveal.fused")
        self.body.setSpacing(theme.px(4))
        self.scales: Final = (
            self._add(_tr("You"), model.yours),
            self._add(_tr("Engine"), model.engines),
            self._add(_tr("Fused"), model.fused, strong=True),
        )
        self.body.addSpacing(theme.px(8))
        self.body.addWidget(Line())
        self.badge: Final = StateBadge(plain=True)
        self.badge.show_state(SIDES[model.side], model.conclusion, model.because)
        self.body.addWidget(self.badge)
        self.body.addWidget(Text(model.because, "caption", "text2", wrap=True))

    def _add(self, name: str, shown: ScaleRow, *, strong: bool = False) -> RatingScale:
        head = QHBoxLayout()
        head.addWidget(Text(name, "body_strong"))
        head.addStretch(1)
        head.addWidget(Text(shown.note, "caption", "text2"))
        scale = RatingScale(name, reach=3, step_px=(46, 22), read_only=True)
        scale.show_value(shown.value, strong=strong)
        self.body.addLayout(head)
        self.body.addWidget(scale)
        return scale


class QualityCard(Card):
    """The quality of both photos, row by row; it scrolls inside itself."""

    def __init__(self, rows: tuple[QualityRow, ...]) -> None:
        super().__init__(flush=True)
        columns = [
            Column(title=_tr("Photo quality"), stretch=True),
            Column(title="", tag=Tag.REGISTERED),
            Column(title="", tag=Tag.SUBMITTED),
            Column(title=_tr("Effect")),
        ]
        self.table: Final = Table(columns, _tr("Photo quality"), row="control_small")
        self.table.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.table.fill_card()
        self.body.addWidget(self.table, 1)
        self._rows: Final = rows
        self.show_whole(whole=False)

    def fill(self) -> None:
        """Put the rows in, once the card stands: each change of its width measures them all."""
        self.table.show_rows([self._row(each) for each in self._rows])

    def show_whole(self, *, whole: bool) -> None:
        """Show every row, in a page that scrolls itself, or as many as there is room for."""
        all_rows = theme.px(_HEADER_PX) + len(self._rows) * theme.px(_ROW_PX)
        few = min(all_rows, theme.px(_HEADER_PX + _FEW_ROWS * _ROW_PX))
        self.table.setMinimumHeight(all_rows if whole else few)
        self.setMaximumHeight(all_rows + 2 * theme.px(1))

    @staticmethod
    def _row(shown: QualityRow) -> Row:
        cells = [Cell(text=shown.name, style="caption")]
        for text, gate in zip(shown.texts, shown.gates, strict=True):
            limits = gate is not None and gate is not Gate.GREEN
            tone = _GATES[gate][1] if gate is not None else "text3"
            cells.append(
                Cell(text=text or "\N{EM DASH}", style="caption", tone=tone, underlined=limits)
            )
        state = _GATES[shown.gate][0]  # its word is small here: a larger one outgrows the column
        mark = Cell(text=shown.word, style="caption", icon=icon_of(state), tone=tone_of(state))
        cells.append(mark)
        return Row(key=shown.key, cells=tuple(cells), topic=f"quality.{shown.key}")


class NextCard(Card):
    """What happens next; `foot` is where the deciding button stands."""

    def __init__(self, coming: tuple[str, ...]) -> None:
        super().__init__(_tr("What happens next"))
        self.body.setSpacing(theme.px(6))
        for icon, words in zip(
            (Icon.DOCUMENTS, Icon.PRESSURE, Icon.EXAMINERS), coming, strict=True
        ):
            row = QHBoxLayout()
            row.setSpacing(theme.px(8))
            row.addWidget(IconMark(icon), 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(Text(words, "body", "text2", wrap=True), 1)
            self.body.addLayout(row)
        self.foot: Final = QVBoxLayout()
        self.foot.setContentsMargins(0, theme.px(8), 0, 0)
        self.body.addLayout(self.foot)


def _scale(line: LineModel) -> ScaleModel:
    low, high = _RANGE
    return ScaleModel(
        low=low,
        high=high,
        impostor=_histogram(line.impostor),
        genuine=_histogram(line.genuine),
        cannot_say=line.cannot_say,
        score=line.score,
        operating=tuple(Point(at=at, name=name) for at, name in line.operating),
    )


def _histogram(shown: Distribution) -> Histogram:
    """The bins that lie on the line; those beyond its ends would pile up at its edge."""
    low, high = _RANGE
    bins = [
        (shown.start + number * shown.step, count)
        for number, count in enumerate(shown.counts)
        if low <= shown.start + number * shown.step < high
    ]
    start = bins[0][0] if bins else low
    return Histogram(start=start, step=shown.step, counts=tuple(float(c) for _, c in bins))


def _strip(network: NetworkModel) -> StripModel:
    return StripModel(
        name=network.name,
        figure=network.figure,
        word=network.word,
        state=SIDES[network.side],
        low=_ALONE[0],
        high=_ALONE[1],
        band=(-1.0, 1.0),
        score=network.at,
    )
