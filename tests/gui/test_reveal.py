"""Reveal: shut before the seal, error rate first after it, and no number before its turn."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget
from pytestqt.qtbot import QtBot

from app import paths
from app.domain.exhibit import Evidence, ExhibitId
from app.domain.finding import Finding, Measure
from app.domain.ports import CancelToken, Engine
from app.domain.validation import parse_validation
from app.ui.screens.reveal.accord_card import AccordCard
from app.ui.screens.reveal.controller import RevealController
from app.ui.screens.reveal.parts import LineCard, RatesCard
from app.ui.screens.reveal.view_model import once_in
from app.ui.session import Session
from app.ui.tasks import Tasks
from app.ui.widgets.score_scale import ScoreScale
from tests.gui.conftest import picture_of
from tests.gui.started import at_practice, in_front
from tests.gui.workplaces import EXAMINER, PASSPHRASE, MemoryPlace
from tests.unit.services.dossiers import ENGINE
from tests.unit.services.ports import Stoppable, WordEngine, quiet

SCORE = 52057
"""Above the cap, so that it must never be seen as it is."""


class PairEngine:
    """Finds one face in every photo, clear but for its light, and scores each pair alike."""

    def examine(self, evidence: Sequence[Evidence], cancel: CancelToken) -> tuple[Finding, ...]:
        """See `Engine.examine`."""
        cancel.check()
        ids = [item.exhibit.id for item in evidence]
        found = [_found(Measure.FACE_COUNT, 1, "", each) for each in ids]
        for each in ids:
            found += [
                _found(Measure.FACE_QUALITY, 1_130_000, "inter_eye", each),
                _found(Measure.FACE_GATE, "green", "inter_eye", each),
            ]
        for probe in ids[1:]:
            found += [
                _found(Measure.FACE_SCORE, SCORE, "", ids[0], probe),
                _found(Measure.FACE_SUBSCORE, 7880, "sface.cosine", ids[0], probe),
            ]
        return tuple(found)


def _found(measure: Measure, value: int | str, subject: str, *ids: ExhibitId) -> Finding:
    return Finding(measure=measure, value=value, exhibits=ids, provenance=ENGINE, subject=subject)


@pytest.fixture
def session(place: MemoryPlace, tasks: Tasks) -> Session:
    bench = place.open(EXAMINER, PASSPHRASE)
    engines: dict[str, Engine] = {"face": PairEngine(), "document": WordEngine()}
    return at_practice(replace(bench, tools=replace(bench.tools, engines=engines)), tasks)


@pytest.fixture
def screen(qtbot: QtBot, session: Session) -> RevealController:
    """Reveal, in front, in a window of 1440 px."""
    return in_front(qtbot, RevealController(session), (1440, 820))


@pytest.fixture
def seal(qtbot: QtBot, session: Session, screen: RevealController) -> Callable[[], None]:
    """Seals this examiner's prepared judgement, and waits until Reveal stands."""

    def act() -> None:
        case = session.case
        assert case is not None
        for marks in session.bench.prepared(case):
            case = session.bench.seal(case.id, marks)
        session.show(case)
        qtbot.waitUntil(lambda: screen.view.body is not None and screen.view.complete)

    return act


def told_by(view: QWidget) -> tuple[str, ...]:
    """Everything that can be read of a screen: texts, tooltips, names, descriptions, cells."""
    told: list[str] = []
    for widget in (view, *view.findChildren(QWidget)):
        told += [
            widget.toolTip(),
            widget.accessibleName(),
            widget.accessibleDescription(),
            widget.whatsThis(),
            widget.statusTip(),
            str(getattr(widget, "text", str)()),
            str(getattr(widget, "word", "")),
        ]
        if isinstance(widget, QAbstractItemView):
            model = widget.model()
            told += [
                str(model.index(row, column).data())
                for row in range(model.rowCount())
                for column in range(model.columnCount())
            ]
        if isinstance(widget, ScoreScale):
            told += widget.sentences()
    return tuple(filter(None, told))


def shut(screen: RevealController) -> bool:
    return screen.view.padlock is not None


def test_before_the_seal_nothing_of_it_holds_a_number(
    screen: RevealController, session: Session
) -> None:
    assert session.case is not None
    kept = session.bench.desk.store.load(session.case.id)
    scores = [f.value for f in kept.findings if f.measure is Measure.FACE_SCORE]
    assert SCORE in scores, "the control: there is a score to be found"
    assert "It opens after your seal." in told_by(screen.view)
    draft = replace(session.bench.prepared(kept)[0], sealed_at=None)
    for handed in (kept, replace(kept, assessments=(draft,))):
        session.show(handed)  # even if somebody handed it more than is disclosed
        assert_no_number(screen)


def assert_no_number(screen: RevealController) -> None:
    """Nothing that can be read of the screen holds so much as a digit."""
    for words in told_by(screen.view):
        assert not any(letter.isdigit() for letter in words), words
    assert screen.view.findChildren(ScoreScale) == []


def test_the_same_walk_finds_the_numbers_after_the_seal(
    seal: Callable[[], None], screen: RevealController
) -> None:
    seal()
    told = "\n".join(told_by(screen.view)).replace("\N{NO-BREAK SPACE}", " ")
    calibration = (paths.resources() / "calibration" / "face.json").read_bytes()
    strictest = max(parse_validation(calibration).points, key=lambda point: point.score)
    rate = once_in(strictest.by_strangers, "about 1 in {}").replace("\N{NO-BREAK SPACE}", " ")
    for words in (rate, "this pair: 2", "Fused: +2", "cosine 0.79", "113 px"):
        assert words in told
    assert "%" not in told
    assert "5.2" not in told
    assert "verified" not in told


def test_the_seal_opens_it_with_the_agreement_in_words(
    seal: Callable[[], None], screen: RevealController
) -> None:
    assert shut(screen)
    seal()
    assert not shut(screen)
    body = screen.view.body
    assert body is not None
    assert body.headline.words.text() == "You and the engine agree."
    assert body.fused.badge.word == "Face: supports the same person"
    assert [scale.value for scale in body.fused.scales] == [2, 3, 2]


def test_the_error_rate_stands_before_the_score(
    seal: Callable[[], None], screen: RevealController
) -> None:
    seal()
    rates, line = (screen.view.findChildren(kind)[0] for kind in (RatesCard, LineCard))
    tops = [card.mapTo(screen.view, QPoint(0, 0)).y() for card in (rates, line)]
    assert tops[0] < tops[1]


def test_another_case_shuts_it_again_and_leaves_nothing(
    seal: Callable[[], None], screen: RevealController, session: Session
) -> None:
    seal()
    session.show(session.bench.open_practice((quiet, Stoppable())))
    assert screen.view.padlock is not None
    assert screen.view.body is None
    assert not any(letter.isdigit() for words in told_by(screen.view) for letter in words)
    session.show(None)
    assert "There is nothing to reveal." in told_by(screen.view)


def test_the_focus_starts_on_what_leads_on(
    seal: Callable[[], None], qtbot: QtBot, screen: RevealController, session: Session
) -> None:
    assert screen.view.padlock is not None
    with qtbot.waitSignal(session.screen_requested) as asked:
        screen.view.padlock.compare.click()
    assert asked.args == ["compare"]
    seal()
    screen.entered()
    assert screen.view.action.button.hasFocus()
    with qtbot.waitSignal(session.screen_requested) as asked:
        screen.view.action.button.click()
    assert asked.args == ["documents"]


def test_tab_leads_from_going_on_to_the_line_where_no_quality_was_measured(
    qtbot: QtBot, seal: Callable[[], None], screen: RevealController, session: Session
) -> None:
    seal()
    case = session.case
    assert case is not None
    unmeasured = tuple(f for f in case.findings if not f.measure.startswith("face.quality"))
    session.show(replace(case, findings=unmeasured))
    qtbot.waitUntil(lambda: screen.view.complete and screen.view.body is not None)
    view, body = screen.view, screen.view.body
    assert body is not None
    assert not body.isAncestorOf(body.quality), "there is nothing to show in it"
    view.action.button.setFocus()
    QTest.keyClick(view.action.button, Qt.Key.Key_Tab)
    reached = QApplication.focusWidget()
    assert body.line is not None
    assert reached is not None
    assert body.line.isAncestorOf(reached)


def test_arrow_keys_read_the_points_of_the_line(
    seal: Callable[[], None], screen: RevealController
) -> None:
    seal()
    scale = screen.view.findChildren(ScoreScale)[0]
    told: list[str] = []
    scale.read_aloud.connect(told.append)
    for _ in scale.sentences():
        QTest.keyClick(scale, Qt.Key.Key_Right)
    assert told[-1] in {"this pair: 2", "strongly supports same, from: 2"}
    assert told == list(scale.sentences())


@pytest.mark.parametrize(
    ("size", "columns"),
    [((1440, 820), 2), ((1440, 720), 2), ((1280, 820), 1), ((1280, 720), 1)],
)
def test_a_narrow_window_has_one_column_and_the_action_stays_in_view(
    seal: Callable[[], None],
    qtbot: QtBot,
    screen: RevealController,
    size: tuple[int, int],
    columns: int,
) -> None:
    seal()
    screen.view.resize(*size)
    body, action = screen.view.body, screen.view.action
    assert body is not None

    def beside() -> bool:
        return body.fused.mapTo(body, QPoint(0, 0)).x() > body.headline.geometry().right()

    qtbot.waitUntil(lambda: beside() is (columns == 2))
    qtbot.waitUntil(lambda: action.visibleRegion().boundingRect() == action.rect())
    assert body.minimumSizeHint().width() <= screen.view.width()


def test_every_control_has_a_name(seal: Callable[[], None], screen: RevealController) -> None:
    seal()
    for widget in screen.view.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
            named = widget.accessibleName() or str(getattr(widget, "text", str)())
            assert named, f"{type(widget).__name__} has no name"


def test_the_key_bar_has_at_most_six_keys(screen: RevealController) -> None:
    assert 0 < len(screen.keys) <= 6


def test_the_examiners_stand_beside_each_other_after_the_own_seal(
    qtbot: QtBot, session: Session, screen: RevealController, seal: Callable[[], None], shots: Path
) -> None:
    assert not [text for text in told_by(screen.view) if "Arden" in text]
    seal()
    told = told_by(screen.view)
    assert {"M. Vale", "S. Arden"} <= set(told)
    assert [text for text in told if text.startswith("Of 8 features they agree on ")]
    body = screen.view.body
    assert body is not None
    card = body.findChild(AccordCard)
    assert card is not None
    qtbot.waitUntil(lambda: card.height() >= card.sizeHint().height())
    picture_of(card, "accord", shots)
    assert session.case is not None
