"""Cases of dossiers whose engines find again what the dossier says; and what is withdrawn."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.domain.case import Case
from app.domain.determination import Dossier
from app.domain.exhibit import Evidence, ExhibitId
from app.domain.finding import Finding
from app.domain.ports import CancelToken
from app.domain.withdrawal import WithdrawnFor
from app.services.match import MATCHED
from app.services.withdraw import Why
from app.services.workbench import Workbench
from tests.gui.ports import a_bench, keep
from tests.unit.services.ports import Stoppable, quiet

WATCH = (quiet, Stoppable())
STRAY = Why(reason=WithdrawnFor.STRANGER)
SEALED = replace(STRAY, despite_seal=True)
SELFIE, PASSPORT, STATEMENT, PAYSLIP = map(ExhibitId, ("E-04", "E-03", "E-07", "E-11"))


@dataclass
class Replayed:
    """Finds again in each exhibit, and in each pair, what the dossier says was found."""

    dossier: Dossier
    group: str

    def examine(self, evidence: Sequence[Evidence], cancel: CancelToken) -> tuple[Finding, ...]:
        """See `Engine.examine`."""
        cancel.check()
        here = {item.exhibit.id for item in evidence}
        return tuple(
            f
            for f in self.dossier.findings
            if f.measure.startswith(self.group) and here.issuperset(f.exhibits)
            if f.measure not in MATCHED  # the record is asked, not the dossier
        )


def a_case(dossier: Dossier) -> tuple[Workbench, Case]:
    bench = a_bench()
    engines = {group: Replayed(dossier, group) for group in ("face", "document")}
    bench = replace(bench, tools=replace(bench.tools, engines=engines))
    keep(bench, replace(dossier, findings=()))
    return bench, bench.examine(dossier.case, WATCH)


def at_the_desk(bench: Workbench, examiner: str) -> Workbench:
    return replace(bench, desk=replace(bench.desk, examiner=examiner))


def withdrawn(bench: Workbench, exhibit: ExhibitId, why: Why = STRAY) -> Case:
    return bench.withdraw("SP-2041", exhibit, why)
