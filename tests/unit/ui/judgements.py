"""Sealed judgements for tests of view-models."""

from app.domain.assessment import Assessment
from app.domain.exhibit import Exhibit
from tests.unit.services.dossiers import NOW


def sealed_by(examiner: str, reference: Exhibit, probe: Exhibit) -> Assessment:
    return Assessment(
        examiner=examiner,
        lane=probe.lane,
        reference=reference.id,
        probe=probe.id,
        sealed_at=NOW,
    )
