"""A workplace filled with practice cases by real engines and real keys, once for many windows.

Clock, time zone and names are fixed; ids and digests come from the practice cases.
"""

import os
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from app import wire
from app.bootstrap.workstation import Workstation
from app.domain.assessment import Feature
from app.domain.case import Case
from app.domain.custody import Action
from app.domain.exhibit import Evidence, Lane
from app.services.leaving import Leaving
from app.services.workbench import Workbench
from tests.gui.ports import SettableClock
from tests.gui.remembered import remembering
from tests.unit.services.ports import Stoppable, quiet

EXAMINER = "M. Vale"
"""The colleague whose judgement the practice cases hold prepared."""
PASSPHRASE = "four calm invented words"  # noqa: S105 -- of a store that lasts a run
ZONE = "Europe/Berlin"
JUDGED, BEGUN, FUNDED, ISSUED = "SP-2041", "SP-2041-2", "SP-2043", "SP-2042"
"""Sealed by this examiner; begun; with a chain of funds; signed. Two more wait to be read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """A workplace whose engines have done their work."""

    place: Workstation
    bench: Workbench
    order: tuple[str, ...]
    """The cases, the one changed last first."""
    result: Path
    """The folder of a result that was really signed."""
    scratch: Path


@contextmanager
def prepared(folder: Path) -> Iterator[Prepared]:
    """A store of practice cases in `folder`; the engines run once.

    Home and time zone are those of the machine again while it is held: a walk puts on its own.
    """
    with ExitStack() as held:
        with at_home(folder):
            place = Workstation(SettableClock())
            held.callback(place.close)
            place.warm()
            bench = remembering(place.open(EXAMINER, PASSPHRASE))
            result = folder / "result"
            _fill(bench, result)
            order = bench.desk.store.case_ids()
        yield Prepared(place=place, bench=bench, order=order, result=result, scratch=folder)


@contextmanager
def at_home(folder: Path) -> Iterator[None]:
    """That home and that time zone, whatever the machine's are."""
    before = {name: os.environ.get(name) for name in ("RIGHTFUL_HOME", "TZ")}
    os.environ.update(RIGHTFUL_HOME=str(folder / "home"), TZ=ZONE)
    _tell_zone()
    try:
        yield
    finally:
        for name, value in before.items():
            os.environ.pop(name, None)
            os.environ.update({name: value} if value is not None else {})
        _tell_zone()


def _tell_zone() -> None:
    if hasattr(time, "tzset"):  # Windows keeps its own
        time.tzset()


def _fill(bench: Workbench, result: Path) -> None:
    watch = (quiet, Stoppable())
    for name in ("sp-2045", "sp-2044"):
        bench.open_practice(watch, name)
    for name in ("sp-2042", "sp-2043", "sp-2041"):
        bench.examine(bench.open_practice(watch, name).id, watch)
    copy(bench, JUDGED, BEGUN)
    for name in (JUDGED, FUNDED, ISSUED):
        _judge(bench, name)
    marks = next(m for m in bench.prepared(bench.case(BEGUN)) if m.lane is Lane.REGISTERED)
    left = tuple(r for r in marks.ratings if r.feature is not Feature.EYEBROWS)
    bench.save_marks(BEGUN, replace(marks, ratings=left, conclusion=None, confidence=None))
    bench.attest(ISSUED, bench.determine(ISSUED), Leaving(folder=result), PASSPHRASE)


def copy(bench: Workbench, case_id: str, name: str) -> None:
    """The same case under another name, as judged as it was: examining it would take seconds."""
    store = bench.desk.store
    case = store.load(case_id)
    for exhibit in case.exhibits:
        content = store.evidence(case_id, exhibit.id)
        store.add_evidence(name, Evidence(exhibit=exhibit, content=content))
    bench.open_case(replace(case, id=name))


def _judge(bench: Workbench, case_id: str) -> Case:
    case = bench.case(case_id)
    for marks in bench.prepared(case):
        case = bench.seal(case_id, marks)
    return case


def put_in_order(given: Prepared) -> None:
    """Looking at a case is kept too, and a case that changed stands first: undo that."""
    desk = given.bench.desk
    if desk.store.case_ids() != given.order:
        for case_id in reversed(given.order):
            case = desk.store.load(case_id)
            desk.keep(case, Action.EXAMINED, wire.digest(case.findings))
