"""States of Photos, Compare and Reveal that screens.md names, each with its words."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.domain.assessment import Difference, Feature
from app.domain.case import Case
from app.domain.exhibit import ExhibitId
from app.domain.finding import SCALE, Gate, Measure
from app.ui.screens.compare.controller import CompareController
from app.ui.screens.compare.view_model import rating_of
from app.ui.screens.photos.controller import PhotosController
from app.ui.screens.reveal.view import RevealView
from app.ui.screens.reveal.view_model import RevealModel
from app.ui.session import Session
from app.ui.tasks import Tasks
from app.ui.widgets.photo_marks import Side
from tests.gui.started import in_front
from tests.gui.workplaces import EXAMINER, PASSPHRASE, MemoryPlace
from tests.unit.services.dossiers import REFERENCE, SELFIE, scored
from tests.unit.services.ports import Stoppable, quiet
from tests.unit.ui.test_reveal_model import gated, revealed


@pytest.fixture
def session(place: MemoryPlace, tasks: Tasks) -> Session:
    """The practice case, not yet looked at by any engine."""
    bench = place.open(EXAMINER, PASSPHRASE)
    made = Session(bench, tasks)
    made.show(bench.open_practice((quiet, Stoppable())))
    return made


def examined(session: Session) -> None:
    assert session.case is not None
    session.show(session.bench.examine(session.case.id, (quiet, Stoppable())))


def judged_by(case: Case, gate: Gate) -> Case:
    """The case with one quality row of that gate for every photo."""
    rows = tuple(
        replace(f, measure=measure, value=value, subject="pose", region=None)
        for f in case.findings
        if f.measure is Measure.FACE_COUNT
        for measure, value in ((Measure.FACE_GATE, gate.value), (Measure.FACE_QUALITY, 300_000))
    )
    return replace(case, findings=(*case.findings, *rows))


def comparing(qtbot: QtBot, session: Session) -> CompareController:
    return in_front(qtbot, CompareController(session), (1384, 820))


def test_a_photo_that_was_not_looked_at_says_so_and_not_that_it_has_no_face(
    qtbot: QtBot, session: Session
) -> None:
    screen = comparing(qtbot, session)
    told = screen.view.note.words.text()
    assert "has not been looked at yet" in told
    assert "No face was found" not in told
    pane = screen.view.pair.panes[Side.REGISTERED]
    assert "has not been looked at yet" in pane.accessibleDescription()
    examined(session)
    qtbot.waitUntil(lambda: screen.view.pair.state.layer(Side.REGISTERED) is not None)
    assert "has not been looked at" not in screen.view.note.words.text()


def test_a_limited_photo_carries_the_word_in_its_caption(qtbot: QtBot, session: Session) -> None:
    examined(session)
    case = session.case
    assert case is not None
    session.show(judged_by(case, Gate.AMBER))
    screen = comparing(qtbot, session)
    qtbot.waitUntil(lambda: screen.view.pair.state.layer(Side.SUBMITTED) is not None)
    caption = screen.view.pair.panes[Side.SUBMITTED].accessibleDescription()
    assert "limited" in caption
    assert "eyes not found" in caption, "the link is lost, and the caption says so too"
    assert screen.view.note.eyes.isVisible()


def test_a_difference_keeps_its_half_ring_until_something_is_said_of_it(
    qtbot: QtBot, session: Session
) -> None:
    examined(session)
    screen = comparing(qtbot, session)
    row = screen.view.rows[Feature.EARS]
    screen.view.turn_to(Feature.EARS, glide=False)
    assert not row.open_mark.isVisible()
    row.scale.choose(-1)
    assert row.open_mark.isVisible()
    assert row.accessibleDescription().startswith("Say below what explains the difference")
    row.reason.choose("unexplained")
    row.reason.activated.emit(row.reason.currentIndex())
    assert not row.open_mark.isVisible()
    assert not row.accessibleDescription()
    row.scale.choose(2)
    assert not row.open_mark.isVisible()
    draft = screen._marks.draft  # noqa: SLF001 -- what would be sealed
    assert draft is not None
    assert rating_of(draft, Feature.EARS).difference is Difference.UNEXPLAINED


def test_photos_says_of_an_engine_that_ended_what_it_means(qtbot: QtBot, session: Session) -> None:
    case = session.case
    assert case is not None
    photo = case.exhibits[0].id
    session.show(replace(case, unavailable=(f"face:{photo}:examination.timeout",)))
    screen = PhotosController(session)
    qtbot.addWidget(screen.view)
    screen.view.show()
    screen.entered()
    screen.view.photo_chosen.emit(photo)
    side = screen.view.side
    assert side.badge.word == "not available"
    assert side.sentence.text().startswith("The engine did not answer in time")
    assert not side.correct.isVisible(), "nothing was looked at, so nothing can be mended"
    assert side.action.button.isEnabled()
    assert comparing(qtbot, session).view.note.words.text().startswith(f"{photo}: The engine did")


def test_an_unsuitable_photo_lets_the_case_go_on(qtbot: QtBot, session: Session) -> None:
    examined(session)
    case = session.case
    assert case is not None
    session.show(judged_by(case, Gate.RED))
    screen = PhotosController(session)
    qtbot.addWidget(screen.view)
    screen.view.show()
    screen.entered()
    side = screen.view.side
    assert side.badge.word == "unsuitable"
    assert "the identity stays inconclusive" in side.sentence.text()
    with qtbot.waitSignal(session.screen_requested) as asked:
        side.action.button.click()
    assert asked.args == ["compare"]


PAIR = f"face:{REFERENCE.id}:{SELFIE.id}"
ENDS = {
    "differ": (
        revealed(-2, scored(14000)),
        "You and the engine differ. A second examiner will judge without seeing either.",
        "Until then, the faces allow no conclusion.",
    ),
    "cannot say": (
        revealed(1, scored(5000)),
        "The photos do not allow a conclusion.",
        "lean too little to either side",
    ),
    "unsuitable": (
        revealed(2, *gated("inter_eye", Gate.RED, 9 * SCALE)),
        "The photos do not allow a conclusion.",
        "Unsuitable: ",
    ),
    "no result": (
        revealed(2, unavailable=(f"{PAIR}:examination.timeout",)),
        "The engine gave no result.",
        "Your conclusion stands as inconclusive.",
    ),
}


@pytest.mark.parametrize("end", ENDS)
def test_every_end_of_a_comparison_is_told_in_one_calm_headline(qtbot: QtBot, end: str) -> None:
    model, headline, sentence = ENDS[end]
    assert isinstance(model, RevealModel)
    view = RevealView()
    qtbot.addWidget(view)
    view.resize(1232, 820)
    view.show()
    view.display(model)
    qtbot.waitUntil(lambda: view.body is not None and view.complete)
    body = view.body
    assert body is not None
    assert body.headline.words.text() == headline
    words = " ".join(label.text() for label in body.findChildren(QLabel))
    assert sentence in words
    assert body.fused.badge.word == "Face: inconclusive"
    assert (body.line is None) is (end in {"unsuitable", "no result"})


def test_no_photo_at_all_names_what_to_file(qtbot: QtBot, session: Session) -> None:
    case = session.case
    assert case is not None
    session.show(replace(case, id="SP-EMPTY", exhibits=()))
    screen = comparing(qtbot, session)
    words = screen.view.pair.panes[Side.REGISTERED].accessibleDescription()
    assert words.startswith("Nothing to compare yet. In Intake, file one item")
    assert ExhibitId("E-01") not in screen.view.references.frames
