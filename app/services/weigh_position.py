"""Reads a party's position from its statements.

Law: the latest statement governs; a later claim ends every earlier disclaimer, even if the claim
is withdrawn; a withdrawn statement no longer speaks, yet signs of duress in it remain; nothing said
is nothing disclaimed.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import groupby

from app.domain.exhibit import ExhibitId, Lane
from app.domain.position import PartyStatement, Stance


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """Where a party stands at one instant. `name` is a value of the situation's `position`."""

    name: str
    requests_reset: bool
    duress: bool
    never_opened: bool
    withdrawn: bool
    disclaimed_at: datetime | None
    """The older of the two governing disclaimers."""
    exhibits: tuple[ExhibitId, ...]

    @property
    def disclaims_both(self) -> bool:
        """Whether account and assets are both disclaimed."""
        return self.name == "disclaims_both"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Stand:
    account: PartyStatement | None = None
    assets: PartyStatement | None = None
    requested: bool = False
    open: frozenset[str] = frozenset()
    """Subjects on which statements of one instant contradict each other."""


_NAMES = {
    (Stance.DISCLAIMS, Stance.DISCLAIMS): "disclaims_both",
    (Stance.DISCLAIMS, Stance.CLAIMS): "disclaims_account",
    (Stance.DISCLAIMS, Stance.NONE): "disclaims_account",
    (Stance.CLAIMS, Stance.DISCLAIMS): "disclaims_assets",
    (Stance.NONE, Stance.DISCLAIMS): "disclaims_assets",
    (Stance.NONE, Stance.NONE): "silent",
}


def position(statements: Iterable[PartyStatement], lane: Lane, at: datetime) -> Position:
    """Where `lane` stands at `at`."""
    made = sorted((s for s in statements if s.lane is lane), key=lambda s: s.made_at)
    heard = [s for s in made if s.withdrawn_at is None or s.withdrawn_at > at]
    stand = _Stand()
    for _, together in groupby(made, key=lambda s: s.made_at):
        group = tuple(together)
        if any(Stance.CLAIMS in (s.account, s.assets) for s in group):
            stand = _without_disclaimers(stand)
        stand = _hear(stand, tuple(s for s in group if s in heard))
    account = stand.account.account if stand.account else Stance.NONE
    assets = stand.assets.assets if stand.assets else Stance.NONE
    governing = tuple(s for s in (stand.account, stand.assets) if s is not None)
    name = "contradictory" if stand.open else _NAMES.get((account, assets), "claims")
    return Position(
        name=name,
        requests_reset=stand.requested,
        duress=any(s.duress for s in made),
        never_opened=any(s.never_opened for s in heard),
        withdrawn=len(heard) < len(made),
        disclaimed_at=min((s.made_at for s in governing), default=None),
        exhibits=tuple(dict.fromkeys(e for s in governing for e in s.exhibits)),
    )


def _hear(stand: _Stand, group: tuple[PartyStatement, ...]) -> _Stand:
    """What remains standing after statements of one instant."""
    accounts = {s.account for s in group} - {Stance.NONE}
    assets = {s.assets for s in group} - {Stance.NONE}
    said = {"account": accounts, "assets": assets}
    contradicted = {subject for subject, stances in said.items() if len(stances) > 1}
    settled = {subject for subject, stances in said.items() if len(stances) == 1}
    account = next((s for s in group if s.account is not Stance.NONE), stand.account)
    claimed = account is not None and account.account is Stance.CLAIMS
    asked = claimed and any(s.requests_reset for s in group)
    return _Stand(
        account=account,
        assets=next((s for s in group if s.assets is not Stance.NONE), stand.assets),
        requested=(stand.requested or asked) and Stance.DISCLAIMS not in accounts,
        open=(stand.open - settled) | contradicted,
    )


def _without_disclaimers(stand: _Stand) -> _Stand:
    account, assets = stand.account, stand.assets
    return replace(
        stand,
        account=account if account and account.account is Stance.CLAIMS else None,
        assets=assets if assets and assets.assets is Stance.CLAIMS else None,
    )
