"""Suggestions for the chains, and ledgers whose rows are no deposits yet, in words."""

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from app.domain.case import Case
from app.domain.exhibit import Lane, Role
from app.services import phrases_policy as words
from app.services.chain_links import new_deposits
from app.services.chain_suggestions import Link, Suggestion, Why, suggestions
from app.services.phrases_policy import Say
from app.ui.screens.funds.readings import row_words
from app.ui.screens.funds.view_model import Choice, SuggestionRow

PLACES: Final[Mapping[Link, str]] = {
    Link.EARNED: "Earned",
    Link.HELD: "Held",
    Link.MOVED_IN: "Moved in",
}
_WHYS: Final[Mapping[Why, str]] = {
    Why.SAME_REFERENCE: "same reference",
    Why.SAME_AMOUNT: "same amount",
    Why.LESS_A_FEE: "same amount and a fee of at most 2 %",
    Why.SAME_DAY: "same day",
    Why.SAME_ASSET: "same asset",
    Why.OWN_NAME: "in this party\N{RIGHT SINGLE QUOTATION MARK}s name",
}


def suggested(case: Case, lane: Lane, say: Say = str) -> tuple[SuggestionRow, ...]:
    """Every suggestion for the deposits of `lane`."""
    return tuple(_row(case, found, say) for found in suggestions(case, lane))


def ledgers(case: Case, lane: Lane, at: datetime, say: Say = str) -> tuple[Choice, ...]:
    """The ledgers of `lane` with rows that are no deposits yet, and how many these are."""
    offers = (
        (exhibit, len(new_deposits(case, exhibit.id, at))) for exhibit in case.of(lane, Role.FUNDS)
    )
    return tuple(
        (
            exhibit.id,
            say("One row of {} is no deposit yet.").format(exhibit.id)
            if count == 1
            else say("{} rows of {} are no deposits yet.").format(count, exhibit.id),
        )
        for exhibit, count in offers
        if count
    )


def linked_words(case: Case, linked: tuple[int, Link, str] | None, say: Say = str) -> str:
    """What was linked last; empty when it no longer stands."""
    if linked is None:
        return ""
    position, link, exhibit = linked
    deposit = case.deposits[position] if position < len(case.deposits) else None
    if deposit is None or getattr(deposit, link.value) != exhibit:
        return ""
    sum_ = f"{words.amount(deposit.amount)} {deposit.asset}"
    return say("{} was linked to {} as: {}.").format(exhibit, sum_, say(PLACES[link]))


def _row(case: Case, found: Suggestion, say: Say) -> SuggestionRow:
    deposit = case.deposits[found.position]
    exhibit = case.exhibit(found.exhibit)
    paper = f"{found.exhibit} \N{MIDDLE DOT} {(exhibit.note or exhibit.name) if exhibit else ''}"
    return SuggestionRow(
        position=found.position,
        link=found.link.value,
        exhibit=found.exhibit,
        about=say("{}, {}").format(
            f"{words.amount(deposit.amount)} {deposit.asset}",
            words.day(deposit.moved_in_at, say),
        ),
        place=say(PLACES[found.link]),
        paper=say("{}, page {}").format(paper, found.row.page + 1),
        row=row_words(
            {
                "date": found.row.date,
                "text": found.row.text,
                "amount": found.row.amount,
                "balance": "",
            }
        ),
        reasons=say(", ").join(_why(why, found.days, say) for why in found.reasons),
    )


def _why(why: Why, days: int, say: Say) -> str:
    if why is not Why.DAYS_APART:
        return say(_WHYS[why])
    if abs(days) == 1:
        return say("one day before") if days < 0 else say("one day after")
    return say("{} days before").format(-days)  # the window ends one day after
