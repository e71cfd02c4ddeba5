"""Compare while a photo is withdrawn: no picture of it stays, and no mark goes to another photo."""

from pytestqt.qtbot import QtBot

from app.domain.assessment import Confidence, Feature
from app.domain.exhibit import ExhibitId, Lane
from app.domain.withdrawal import WithdrawnFor
from app.services.assess import assessment_of
from app.services.withdraw import Why
from app.ui.screens.compare.controller import CompareController
from app.ui.session import Session
from app.ui.widgets.photo_marks import Side
from tests.gui.compare.comparing import rate_everything
from tests.gui.workplaces import EXAMINER
from tests.unit.ui.test_withdrawn_models import withdrawn as without

SEALED = Why(reason=WithdrawnFor.STRANGER, despite_seal=True)


def judged(session: Session) -> ExhibitId:
    """The photo that the draft, or the judgement, is about."""
    assert session.case is not None
    known = assessment_of(session.case, EXAMINER, Lane.REGISTERED)
    assert known is not None
    return known.probe


def withdrawn(session: Session, exhibit: ExhibitId) -> None:
    assert session.case is not None
    session.show(session.bench.withdraw(session.case.id, exhibit, SEALED))


def quiet(qtbot: QtBot, session: Session) -> None:
    qtbot.waitUntil(lambda: not session.unsaved, timeout=10_000)


def test_a_draft_of_a_withdrawn_photo_is_not_carried_to_another(
    qtbot: QtBot, screen: CompareController, session: Session
) -> None:
    rate_everything(screen)
    quiet(qtbot, session)
    first = judged(session)
    assert screen.view.rows[Feature.NOSE].scale.value == 1
    assert session.case is not None
    session.show(without(session.case, first))  # by a colleague, who may see who judged it
    second = screen.in_panes()
    assert first not in second
    assert screen.view.rows[Feature.NOSE].scale.value is None, "no mark of the other photo"
    assert screen.view.panel.seal.reason.text() == "8 features left"


def test_what_was_judged_under_seal_says_that_its_photo_is_withdrawn(
    qtbot: QtBot, screen: CompareController, session: Session
) -> None:
    rate_everything(screen)
    screen.view.panel.scale.choose(2)
    screen.view.panel.confided.emit(Confidence.HIGH)
    quiet(qtbot, session)
    screen.view.panel.seal.button.click()
    qtbot.waitUntil(
        lambda: any(a.sealed for a in session.case.assessments) if session.case else False,
        timeout=10_000,
    )
    gone = judged(session)
    qtbot.waitUntil(lambda: gone in screen.in_panes(), timeout=10_000)
    withdrawn(session, gone)
    assert gone not in screen.in_panes()
    words = screen.view.pair.state.scene(Side.SUBMITTED).notice
    assert words == f"{gone} is withdrawn: this judgement stays on file and counts no more."
    assert screen.view.rows[Feature.NOSE].scale.value == 1, "what is sealed is still shown"
    assert session.case is not None
    assert session.case.withdrawal(gone) is not None
