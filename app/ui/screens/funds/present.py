"""Makes the screen's model of a disclosed case."""

from datetime import datetime

from app.domain.case import Case
from app.domain.determination import ConditionState, Determination
from app.domain.exhibit import ExhibitId, Lane, Role
from app.domain.policy import Policy
from app.domain.position import Deposit, PartyStatement, Stance
from app.services import phrases_policy as words
from app.services.assess import judged
from app.services.phrases_policy import Say
from app.services.phrases_reasons import REASONS
from app.services.weigh_conditions import (
    before_acquisition,
    doubted_papers,
    falling_short,
    solid_papers,
)
from app.ui.screens.funds.coverage import coverage, coverage_words, in_order, papers
from app.ui.screens.funds.holds import hold_tiles
from app.ui.screens.funds.readings import papers_read
from app.ui.screens.funds.suggesting import ledgers, suggested
from app.ui.screens.funds.view_model import (
    Badge,
    ChainNode,
    ChainRow,
    Choice,
    CoverageBar,
    FundsModel,
    LaneStatements,
    Part,
    StatementTile,
)

_STANCES = {
    Stance.CLAIMS: ("info", "claims it"),
    Stance.DISCLAIMS: ("met", "disclaims it"),
    Stance.NONE: ("absent", "says nothing of it"),
}
_TESTS = {"reasonable": "reasonable", "verifiable": "verifiable", "compliant": "compliant"}


def present(
    case: Case, examiner: str, lane: Lane, weighed: tuple[Policy, datetime], say: Say = str
) -> FundsModel:
    """The model of `case` as `examiner` may see it; the funds are those of `lane`."""
    names = words.names_of(case, say)
    called = {
        Lane.REGISTERED: words.sentence(names.holder),
        Lane.OTHER: words.sentence(names.other),
    }
    missing = [item for item in falling_short(case) if item.lane is lane]
    return FundsModel(
        lane=lane,
        names=((Lane.REGISTERED, names.holder), (Lane.OTHER, names.other)),
        locked=not judged(case, examiner, Lane.REGISTERED),
        statements=tuple(_statements(case, side, name, say) for side, name in called.items()),
        holds=hold_tiles(case, *weighed, say),
        coverage=_bars(case, lane, say),
        chain=tuple(_row(case, lane, at, item, say) for at, item in in_order(case, lane)),
        unexplained=_count(missing, say),
        remark=_remark(missing, say),
        pressure=tuple(
            say("{}: {}").format(
                say("{}, {}").format(item.source, words.day(item.at, say)), item.text
            )
            for item in case.pressure
        ),
        statement_papers=_choices(case, None, say, Role.STATEMENT, Role.DOCUMENT),
        funds_papers=_choices(case, lane, say, Role.FUNDS),
        papers=papers_read(case, lane, say),
        suggestions=suggested(case, lane, say),
        ledgers=ledgers(case, lane, weighed[1], say),
    )


def badges(found: Determination, lane: Lane, say: Say = str) -> tuple[Badge, ...]:
    """How C1, C2 and the funds of `lane` stand by the policy."""
    funds = "C3" if lane is Lane.OTHER else "C3_R"
    states = {state.id: state for state in found.conditions}
    return tuple(
        (label, *words.state_of(found, states[name], say), _why(states[name], say))
        for label, name in (("C1", "C1"), ("C2", "C2"), ("C3", funds))
    )


def _why(state: ConditionState, say: Say) -> str:
    """Why a condition stands so, and until when."""
    reasons = words.sentence(words.listed(tuple(say(REASONS[why]) for why in state.reasons), say))
    until = "" if state.until is None else say("to {}").format(words.moment(state.until, say))
    return "\n".join(filter(None, (reasons, until)))


def _statements(case: Case, lane: Lane, name: str, say: Say) -> LaneStatements:
    mine = [(at, item) for at, item in enumerate(case.statements) if item.lane is lane]
    mine.sort(key=lambda pair: pair[1].made_at, reverse=True)
    nothing = say("Nothing is stated yet.")
    if lane is Lane.REGISTERED:
        nothing = say("Nothing is stated yet. Silence is not a disclaimer.")
    return LaneStatements(
        lane=lane,
        name=name,
        tiles=tuple(_tile(at, item, say) for at, item in mine),
        nothing=nothing,
    )


def _tile(position: int, item: PartyStatement, say: Say) -> StatementTile:
    account, assets = _STANCES[item.account], _STANCES[item.assets]
    lines = [
        (account[0], say("The account: {}").format(say(account[1]))),
        (assets[0], say("Its assets: {}").format(say(assets[1]))),
    ]
    if item.requests_reset:
        lines.append(("info", say("Asks for the reset")))
    if item.never_opened:
        lines.append(
            ("blocked", say("Says the account was never opened; this leads to compliance"))
        )
    if item.duress:
        lines.append(("unmet", say("Signs of duress")))
    gone = ""
    if item.withdrawn_at is not None:
        gone = say("withdrawn {}").format(words.moment(item.withdrawn_at, say))
    how = say(", ").join((say(item.medium), *item.exhibits))
    when = say("{}, {}").format(words.day(item.made_at, say), how)
    return StatementTile(position=position, when=when, lines=tuple(lines), withdrawn=gone)


def _bars(case: Case, lane: Lane, say: Say) -> tuple[CoverageBar, ...]:
    return tuple(
        CoverageBar(
            asset=found.asset,
            words=coverage_words(found, say),
            count=(
                say("{} of {} deposit") if found.deposits == 1 else say("{} of {} deposits")
            ).format(found.whole, found.deposits),
            parts=tuple(
                Part(share=s.part, explained=s.explained, words=s.words) for s in found.shares
            ),
        )
        for found in coverage(case, lane, say)
    )


def _row(case: Case, lane: Lane, position: int, item: Deposit, say: Say) -> ChainRow:
    known = papers(case, lane)
    sum_ = f"{words.amount(item.amount)} {item.asset}"
    ask_earned = say("ask: earnings or sale behind {}").format(sum_)
    record = item.moved_in if item.moved_in in known else None
    state, word = _state(case, item, known, say)
    return ChainRow(
        position=position,
        earned=_node(case, item.earned, known, ask_earned, say),
        held=_node(case, item.held, known, say("ask: account or wallet it was held in"), say),
        day=words.day(item.moved_in_at, say),
        amount=sum_,
        moved_in=record or say("no record of the transfer"),
        tests=_tests(item, say),
        state=state,
        word=word,
        explained=item not in falling_short(case),
    )


def _node(
    case: Case, paper: ExhibitId | None, known: frozenset[ExhibitId], ask: str, say: Say
) -> ChainNode:
    exhibit = case.exhibit(paper) if paper is not None else None
    if exhibit is None:
        return ChainNode(title=say("No document"), second=ask, known=False)
    if exhibit.id not in known:
        second = say("not filed as funds of this party")
        if exhibit.role is Role.FUNDS and exhibit.id in doubted_papers(case.findings):
            second = say("it does not hold as it is; see what the papers say")
        return ChainNode(title=exhibit.id, second=second, known=False)
    return ChainNode(title=exhibit.id, second=exhibit.note or exhibit.name, known=True)


def _tests(item: Deposit, say: Say) -> str:
    failing = [say(name) for test, name in _TESTS.items() if not getattr(item, test)]
    if not failing:
        return say("reasonable, verifiable, compliant")
    return say("not shown to be {}").format(words.listed(tuple(failing), say))


def _state(case: Case, item: Deposit, known: frozenset[ExhibitId], say: Say) -> tuple[str, str]:
    if item.contradicted:
        return "unmet", say("contradicted")
    if item in before_acquisition(case):
        return "unmet", say("before the acquisition")
    if item not in falling_short(case):
        return "met", say("chain complete")
    if not {item.earned, item.held} & known:
        return "unmet", say("no source")
    return _lacking(case, {item.earned, item.held, item.moved_in}, known, say)


def _lacking(
    case: Case, linked: set[ExhibitId | None], known: frozenset[ExhibitId], say: Say
) -> tuple[str, str]:
    """What a deposit lacks; `linked` are the three places of its chain."""
    if not linked <= known:
        return "unmet", say("chain incomplete")
    if not linked & solid_papers(case):
        return "unmet", say("pictures alone")
    return "partial", say("tests open")


def _count(missing: list[Deposit], say: Say) -> str:
    if not missing:
        return ""
    if len(missing) == 1:
        return say("One deposit is unexplained.")
    return say("{} deposits are unexplained.").format(len(missing))


def _remark(missing: list[Deposit], say: Say) -> str:
    if not missing:
        return ""
    first = missing[0]
    sentence = say("{} {}, {}. A screenshot alone makes no chain.")
    return sentence.format(
        words.amount(first.amount), first.asset, words.day(first.moved_in_at, say)
    )


def _choices(case: Case, lane: Lane | None, say: Say, *roles: Role) -> tuple[Choice, ...]:
    return (
        ("", say("none")),
        *(
            (exhibit.id, f"{exhibit.id} \N{MIDDLE DOT} {exhibit.note or exhibit.name}")
            for exhibit in case.exhibits
            if exhibit.role in roles and lane in {None, exhibit.lane}
        ),
    )
