"""Tab walks every screen in the order that screens.md lists."""

from collections.abc import Callable, Sequence
from functools import partial
from itertools import pairwise

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.domain.assessment import Feature
from app.domain.exhibit import Lane
from app.domain.finding import SCALE, Gate
from app.services.workbench import Workbench
from app.ui.main import Door
from app.ui.main_window import MainWindow
from app.ui.screens.compare.view import CompareView
from app.ui.screens.documents.view import DocumentsView
from app.ui.screens.export.view import ExportView
from app.ui.screens.help.view import HelpView
from app.ui.screens.intake.view import IntakeView
from app.ui.screens.photos.view import PhotosView
from app.ui.screens.preferences.view import PreferencesView
from app.ui.screens.queue.view import QueueView
from app.ui.screens.reveal.view import RevealView
from app.ui.screens.verify.view import VerifyView
from app.ui.tasks import Tasks
from app.ui.widgets.photo_marks import Side
from tests.gui.access import tab_walk
from tests.gui.papers_read import a_bench, filled, shown
from tests.gui.started import enter, settle
from tests.unit.services.dossiers import scored
from tests.unit.services.ports import Stoppable, quiet
from tests.unit.ui.test_reveal_model import gated, revealed


@pytest.fixture
def window(qtbot: QtBot, door: Door) -> MainWindow:
    """The practice case, looked at and not judged."""
    made = enter(qtbot, door)
    bench: Workbench = made.session.bench
    case = bench.open_practice((quiet, Stoppable()))
    case = bench.examine(case.id, (quiet, Stoppable()))
    made.session.show(bench.case(case.id))
    return made


def listed(root: QWidget, *groups: Sequence[QWidget]) -> None:
    """Each group is reached, and wholly before the next one."""
    walk = tab_walk(root)
    places = []
    for number, group in enumerate(groups):
        within = [
            at
            for at, stop in enumerate(walk)
            if any(stop is each or each.isAncestorOf(stop) for each in group)
        ]
        assert within, f"group {number} is not reached"
        places.append(within)
    for number, (before, after) in enumerate(pairwise(places)):
        assert max(before) < min(after), f"group {number + 1} comes too early"


def in_sight(view: IntakeView) -> bool:
    """Whether every row was made; they come some at a time."""
    return bool(view.lines) and all(line.isVisible() for line in view.lines.values())


def _queue(view: QueueView) -> tuple[Sequence[QWidget], ...]:
    return (view.segments,), (view.filter,), (view.new_case,), (view.table,)


def _intake(view: IntakeView) -> tuple[Sequence[QWidget], ...]:
    return (view.drop.files,), tuple(view.lines.values()), (view.parties,), (view.action,)


def _photos(view: PhotosView) -> tuple[Sequence[QWidget], ...]:
    return (view.editor,), (view.side.correct,), (view.side.action,)


def _compare(view: CompareView) -> tuple[Sequence[QWidget], ...]:
    panes, panel = view.pair.panes, view.panel
    strips = (view.references, view.probes)
    looking = ((view.tools,), (panes[Side.REGISTERED],), (panes[Side.SUBMITTED],), strips)
    rows = (view.rows[Feature.EARS],), (view.rows[Feature.EYEBROWS],)
    return (*looking, *rows, (panel.scale,), (panel.confidence,))


def _verify(view: VerifyView) -> tuple[Sequence[QWidget], ...]:
    return (view.files,), (view.folder,)


def _preferences(view: PreferencesView) -> tuple[Sequence[QWidget], ...]:
    return (view.theme,), (view.privacy,), (view.passphrase,), (view.people,)


def _help(view: HelpView) -> tuple[Sequence[QWidget], ...]:
    return (view.search,), (view.contents,), (view.page,)


ORDERS: dict[str, Callable[..., tuple[Sequence[QWidget], ...]]] = {
    "queue": _queue,
    "intake": _intake,
    "photos": _photos,
    "compare": _compare,
    "verify": _verify,
    "preferences": _preferences,
    "help": _help,
}


def test_tab_walks_each_screen_as_the_design_lists_it(qtbot: QtBot, window: MainWindow) -> None:
    for key, order in ORDERS.items():
        window.go(key)
        settle(qtbot, window)
        view = window.placed(key).view
        if isinstance(view, IntakeView):
            qtbot.waitUntil(partial(in_sight, view))
        try:
            listed(view, *order(view))
        except AssertionError as error:
            raise AssertionError(f"{key}: {error}") from error


def test_tab_goes_from_the_fields_over_the_page_to_the_selected_field(
    qtbot: QtBot, tasks: Tasks
) -> None:
    bench = a_bench()
    view = shown(qtbot, tasks, bench, filled(bench)).view
    assert isinstance(view, DocumentsView)
    view.panel.correct()
    listed(
        view, (view.tables[Lane.REGISTERED],), (view.side.viewer,), (view.panel,), (view.action,)
    )


def test_tab_goes_from_going_on_over_the_rows_to_the_line(qtbot: QtBot) -> None:
    view = RevealView()
    qtbot.addWidget(view)
    view.resize(1440, 820)
    view.show()
    view.display(revealed(2, scored(14000), *gated("pose", Gate.AMBER, 30 * SCALE)))
    qtbot.waitUntil(lambda: view.body is not None and view.complete)
    body = view.body
    assert body is not None
    assert body.line is not None
    listed(view, (view.action,), (body.quality,), (body.line,))


def test_the_walk_catches_a_wrong_order(qtbot: QtBot) -> None:
    view = ExportView()
    qtbot.addWidget(view)
    view.show()
    choices = view.choices
    with pytest.raises(AssertionError, match="too early"):
        listed(view, (choices.passphrase,), (choices.whom,))
    listed(view, (choices.whom,), (choices.passphrase,))
