"""Shows from the order of the audit trail that pressure had no influence on a judgement.

Law: that claims and pressure are disclosed to an examiner is an entry of the trail, and follows the
entry of that examiner's seal; the trail cannot be reordered without breaking its chain.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from app.domain.custody import Action, TrailEntry
from app.services.assess import same_examiner


@dataclass(frozen=True, slots=True, kw_only=True)
class PressureOrder:
    """Places in the trail; None where there is no such entry."""

    logged: tuple[int, ...]
    """Where items were logged, by anybody."""
    sealed: int | None
    """This examiner's last seal before the disclosure."""
    disclosed: int | None
    """Where claims and pressure were disclosed to this examiner."""

    @property
    def after_seal(self) -> bool:
        """Whether the trail shows that the judgement came first."""
        return None not in (self.sealed, self.disclosed)


def pressure_order(trail: Iterable[TrailEntry], case_id: str, examiner: str) -> PressureOrder:
    """The places that matter, of one case and one examiner."""
    own = [entry for entry in trail if entry.event.case == case_id]
    mine = [entry for entry in own if same_examiner(entry.event.who, examiner)]
    disclosed = _first(mine, Action.CLAIMS_DISCLOSED)
    before = [entry for entry in mine if disclosed is not None and entry.sequence < disclosed]
    sealed = _first(reversed(before), Action.SEALED)
    logged = [e.sequence for e in own if e.event.action is Action.PRESSURE_LOGGED]
    return PressureOrder(logged=tuple(logged), sealed=sealed, disclosed=disclosed)


def _first(entries: Iterable[TrailEntry], action: Action) -> int | None:
    return next((e.sequence for e in entries if e.event.action is action), None)
