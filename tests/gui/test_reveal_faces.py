"""The faces on Reveal: as the engine was given them, aids on request, and never before the seal."""

import threading
from collections.abc import Sequence
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from app.domain.errors import SealError
from app.domain.exhibit import Evidence, Lane, Raster
from app.domain.explanation import Explanation
from app.domain.ports import CancelToken
from app.services import assess
from app.services.workbench import Workbench
from app.ui.screens.reveal.controller import RevealController
from app.ui.session import Session
from app.ui.tasks import Tasks
from tests.gui.started import in_front
from tests.gui.workplaces import EXAMINER, PASSPHRASE, MemoryPlace
from tests.unit.services.dossiers import judged
from tests.unit.services.ports import Stoppable, WordEngine, quiet


def chip(shade: int) -> Raster:
    return Raster(width=32, height=32, pixels=bytes([shade]) * (32 * 32 * 3))


class ExplainingEngine(WordEngine):
    """Lays the whole result on one place."""

    def explain(self, pair: Sequence[Evidence], cancel: CancelToken) -> Explanation:
        """See `Explainer.explain`."""
        cancel.check()
        return Explanation(
            reference=chip(90),
            probe=chip(160),
            reference_mesh=((16, 16),),
            probe_mesh=((16, 16),),
            columns=2,
            losses=(9000 if len(pair) == 2 else 0, 0, 0, -100),
        )


@pytest.fixture
def bench(place: MemoryPlace) -> Workbench:
    """An examiner whose engine explains, at the examined practice case."""
    opened = place.open(EXAMINER, PASSPHRASE)
    engines = {**opened.tools.engines, "face": ExplainingEngine()}
    made = replace(opened, tools=replace(opened.tools, engines=engines))
    case = made.open_practice((quiet, Stoppable()))
    made.examine(case.id, (quiet, Stoppable()))
    return made


@pytest.fixture
def session(bench: Workbench, tasks: Tasks) -> Session:
    """At that case, the holder judged under seal."""
    (case,) = bench.cases()
    pair = assess.lane_pairs(case, Lane.REGISTERED)[0]
    own = replace(
        judged(2, examiner=EXAMINER), reference=pair[0].id, probe=pair[1].id, sealed_at=None
    )
    made = Session(bench, tasks)
    made.show(bench.seal(case.id, own))
    return made


def test_nothing_is_explained_before_the_own_seal(bench: Workbench) -> None:
    (case,) = bench.cases()
    reference, probe = assess.lane_pairs(case, Lane.REGISTERED)[0]
    with pytest.raises(SealError):
        bench.explain(case.id, (reference.id, probe.id), Stoppable())


class LongEngine(ExplainingEngine):
    """Explains until it is stopped."""

    def __init__(self) -> None:
        self.begun, self.stopped = threading.Event(), threading.Event()

    def explain(self, pair: Sequence[Evidence], cancel: CancelToken) -> Explanation:
        """See `Explainer.explain`."""
        self.begun.set()
        try:
            while pair:
                cancel.check()
                self.stopped.wait(0.005)
        finally:
            self.stopped.set()
        raise AssertionError("of no pair")


def test_explaining_ends_when_the_window_is_locked(
    qtbot: QtBot, bench: Workbench, tasks: Tasks, session: Session
) -> None:
    engine = LongEngine()
    engines = {**bench.tools.engines, "face": engine}
    patient = Session(replace(bench, tools=replace(bench.tools, engines=engines)), tasks)
    patient.show(session.case)
    in_front(qtbot, RevealController(patient))
    assert engine.begun.wait(5)
    tasks.let_go()
    assert engine.stopped.wait(5)
    qtbot.waitUntil(lambda: tasks.idle)


def test_both_faces_are_shown_and_the_aids_are_laid_over_on_request(
    qtbot: QtBot, session: Session
) -> None:
    screen = in_front(qtbot, RevealController(session), (1280, 800))
    body = screen.view.body
    assert body is not None
    compared = body.compared
    assert compared is not None
    qtbot.waitUntil(compared.mesh.isEnabled)
    letters = (compared.mesh.shortcut().toString(), compared.places.shortcut().toString())
    assert letters == ("Alt+M", "Alt+C")
    plain = compared.probe.grab().toImage()
    assert (compared.probe.shows_mesh, compared.probe.shows_map) == (False, False)
    compared.places.click()
    marked = compared.probe.grab().toImage()
    side = compared.probe.width()
    assert marked.pixelColor(side // 8, side // 3) != plain.pixelColor(side // 8, side // 3)
    far = (side - side // 8, side - side // 8)
    assert marked.pixelColor(*far) == plain.pixelColor(*far), "what helps nothing is not marked"
    assert not compared.reference.shows_map, "the places belong to the submitted face"
    compared.mesh.click()
    assert compared.reference.shows_mesh
    assert compared.mesh.text() == "Hide the mesh"
