"""How much of what was moved in has a source that counts, per asset, in exact decimals.

Law: a deposit is covered here exactly when the policy's C3 counts it (`falling_short`).
"""

from dataclasses import dataclass
from decimal import Context, Decimal, Inexact

from app.domain.case import Case
from app.domain.exhibit import ExhibitId, Lane, Role
from app.domain.position import Deposit
from app.services.phrases_policy import Say, amount, day
from app.services.weigh_conditions import doubted_papers, falling_short

_EXACT = Context(prec=80, traps=[Inexact])
"""Room for 10**30 deposits of 30 digits before and 18 after the point; rounding would be raised."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """One deposit's part of its asset."""

    part: float
    """Of the whole asset, 0 to 1; for drawing only."""
    explained: bool
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """One asset of one lane."""

    asset: str
    explained: Decimal
    missing: Decimal
    deposits: int
    whole: int
    """How many of the deposits have a whole chain."""
    shares: tuple[Share, ...]

    @property
    def total(self) -> Decimal:
        """Everything that was moved in."""
        return _EXACT.add(self.explained, self.missing)


def papers(case: Case, lane: Lane) -> frozenset[ExhibitId]:
    """The exhibits that a chain of `lane` may rest on."""
    filed = frozenset(exhibit.id for exhibit in case.of(lane, Role.FUNDS))
    return filed - doubted_papers(case.findings)


def in_order(case: Case, lane: Lane) -> tuple[tuple[int, Deposit], ...]:
    """The deposits of `lane` with their places in the case: oldest first, unexplained last."""
    short = falling_short(case)
    mine = [(at, item) for at, item in enumerate(case.deposits) if item.lane is lane]
    return tuple(sorted(mine, key=lambda pair: (pair[1] in short, _age(pair[1]))))


def _age(deposit: Deposit) -> str:
    return deposit.moved_in_at.isoformat()


def coverage(case: Case, lane: Lane, say: Say = str) -> tuple[Coverage, ...]:
    """Each asset of `lane`, in the order of its first deposit."""
    short = falling_short(case)
    deposits = [item for _, item in in_order(case, lane)]
    return tuple(
        _asset(asset, [item for item in deposits if item.asset == asset], short, say)
        for asset in dict.fromkeys(item.asset for item in deposits)
    )


def _asset(asset: str, deposits: list[Deposit], short: tuple[Deposit, ...], say: Say) -> Coverage:
    whole = [item for item in deposits if item not in short]
    shown = _sum(whole)
    total = _sum(deposits)
    return Coverage(
        asset=asset,
        explained=shown,
        missing=_EXACT.subtract(total, shown),
        deposits=len(deposits),
        whole=len(whole),
        shares=tuple(
            Share(
                part=float(Decimal(item.amount) / total),
                explained=item in whole,
                words=say("{}, {}").format(
                    f"{amount(item.amount)} {asset}", day(item.moved_in_at, say)
                ),
            )
            for item in deposits
        ),
    )


def _sum(deposits: list[Deposit]) -> Decimal:
    total = Decimal(0)
    for item in deposits:
        total = _EXACT.add(total, Decimal(item.amount))
    return total


def coverage_words(found: Coverage, say: Say = str) -> str:
    """The sentence above the bar."""
    if not found.missing:
        return say("All of {} has a complete chain.").format(amount(found.total))
    words = say("{} of {} has a complete chain; {} has none.")
    return words.format(amount(found.explained), amount(found.total), amount(found.missing))
