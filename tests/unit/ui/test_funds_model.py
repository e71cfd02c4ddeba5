"""The funds screen's model and its forms. No Qt."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest

from app.domain.case import ACQUIRED_ON, Case, Party
from app.domain.determination import Dossier, Reason
from app.domain.exhibit import ExhibitId, Lane, MediaType
from app.domain.finding import Measure
from app.domain.statement import Answer, Question, RowDoubt
from app.services.determine import determine
from app.services.phrases_policy import day
from app.services.weigh_conditions import open_holds
from app.ui.both_clocks import here
from app.ui.screens.funds import readings
from app.ui.screens.funds.coverage import coverage
from app.ui.screens.funds.holds import hold_tiles
from app.ui.screens.funds.present import present
from app.ui.screens.funds.verified import with_verified
from app.ui.screens.funds.view_model import FundsModel
from tests.builders import NOW, a_deposit, a_finding, a_policy
from tests.gui.disputes import blocked, partial, stale, unjudged
from tests.unit.ui.test_decide_model import case_of

SPACE = "\N{NO-BREAK SPACE}"


def model_of(case: Case, lane: Lane = Lane.OTHER) -> FundsModel:
    return present(case, "M. Vale", lane, (a_policy(), NOW))


def test_before_the_seal_claims_and_pressure_are_shut() -> None:
    model = model_of(case_of(unjudged()))
    assert model.locked
    assert not model_of(case_of(partial())).locked


def test_a_party_without_a_name_is_called_as_its_place_asks() -> None:
    model = model_of(replace(case_of(partial()), parties=()))
    assert dict(model.names) == {
        Lane.REGISTERED: "the registered holder",
        Lane.OTHER: "the other party",
    }
    assert [each.name for each in model.statements] == ["The registered holder", "The other party"]


def test_unexplained_deposits_stand_last_and_say_what_to_ask_for() -> None:
    early = a_deposit("100", 900, explained=False)
    case = case_of(replace(partial(), deposits=(early, *partial().deposits)))
    model = model_of(case)
    assert [row.explained for row in model.chain] == [True, False, False]
    assert model.chain[1].earned.title == "No document"
    assert model.chain[1].earned.second == "ask: earnings or sale behind 100 USDT"
    assert model.unexplained == "2 deposits are unexplained."


def test_coverage_is_exact_where_floats_are_not() -> None:
    tenth = a_deposit("0.1", 10, explained=True)
    fifth = a_deposit("0.2", 11, explained=True)
    huge = a_deposit("9" * 30 + ".000000000000000001", 12, explained=False)
    case = case_of(replace(partial(), deposits=(tenth, fifth, huge)))
    (found,) = coverage(case, Lane.OTHER)
    assert found.explained == Decimal("0.3")
    assert found.total == Decimal("9" * 30 + ".300000000000000001")
    assert found.missing == Decimal("9" * 30 + ".000000000000000001")


def test_each_asset_has_a_bar_of_its_own() -> None:
    other = replace(a_deposit("0.15", 20, explained=True), asset="BTC")
    model = model_of(case_of(replace(partial(), deposits=(*partial().deposits, other))))
    assert {bar.asset for bar in model.coverage} == {"BTC", "USDT"}
    usdt = next(bar for bar in model.coverage if bar.asset == "USDT")
    assert usdt.words == (
        f"12{SPACE}500 of 16{SPACE}680 has a complete chain; 4{SPACE}180 has none."
    )
    assert usdt.count == "1 of 2 deposits"
    assert sum(part.share for part in usdt.parts) == pytest.approx(1)


@pytest.mark.parametrize(
    ("change", "word"),
    [
        ({"verifiable": False}, "tests open"),
        ({"moved_in": None}, "chain incomplete"),
        ({"earned": None, "held": None}, "no source"),
        ({"earned": ExhibitId("E-07")}, "chain incomplete"),
        ({"contradicted": True}, "contradicted"),
        ({}, "chain complete"),
    ],
)
def test_a_chain_is_whole_only_with_three_papers_and_three_tests(
    change: dict[str, object], word: str
) -> None:
    deposit = replace(a_deposit("5", 9, explained=True), **change)  # type: ignore[arg-type]
    (row,) = model_of(case_of(replace(partial(), deposits=(deposit,)))).chain
    assert row.word == word
    assert row.explained == (word == "chain complete")


def test_the_bar_counts_what_the_policy_counts() -> None:
    deposit = a_deposit("5", 9, explained=True)
    case = case_of(replace(partial(), deposits=(deposit,)))
    pictures = tuple(
        replace(e, media_type=MediaType.PNG, name=f"{e.id}.png") for e in case.exhibits
    )
    shown = replace(case, exhibits=pictures)
    assert coverage(case, Lane.OTHER)[0].whole == 1
    assert coverage(shown, Lane.OTHER)[0].whole == 0
    assert model_of(shown).chain[0].word == "pictures alone"


def test_a_deposit_before_the_acquisition_says_so() -> None:
    deposit = a_deposit("5", 9, explained=True)
    case = case_of(replace(partial(), deposits=(deposit,)))
    day = deposit.moved_in_at.date()
    for since, word in ((day, "chain complete"), (day + timedelta(1), "before the acquisition")):
        party = Party(lane=Lane.OTHER, name="O", record={ACQUIRED_ON: since.isoformat()})
        (row,) = model_of(replace(case, parties=(party,))).chain
        assert row.word == word


def test_lanes_do_not_mix() -> None:
    assert model_of(case_of(partial()), Lane.REGISTERED).chain == ()


@pytest.mark.parametrize("dossier", [partial(), blocked(), stale()])
def test_tiles_judge_as_the_policy_does(dossier: Dossier) -> None:
    policy = a_policy()
    case = case_of(dossier)
    for at in (NOW, NOW + timedelta(hours=70, minutes=59), NOW + timedelta(hours=71)):
        opened = {kind for kind, _ in open_holds(dossier, policy, at)}
        tiles = hold_tiles(case, policy, at)
        assert {tile.kind for tile in tiles if tile.state != "met"} == opened
        stale_ = {kind for kind, why in open_holds(dossier, policy, at) if why is Reason.STALE}
        assert {tile.kind for tile in tiles if tile.stale} == stale_


def test_a_clear_tile_says_who_and_how_long() -> None:
    tile = hold_tiles(case_of(partial()), a_policy(), NOW)[0]
    until = f"to 16 Nov 09:41 UTC · {here(datetime(2026, 11, 16, 9, 41, tzinfo=UTC), day)} local"
    assert (tile.officer, tile.reference) == ("K. Lund", "LG-7731")
    assert (tile.stated, tile.until) == ("13 Nov 09:41 UTC", until)


def test_a_withdrawn_statement_says_when_and_silence_is_no_disclaimer() -> None:
    said = partial().statements[0]
    gone = replace(said, withdrawn_at=NOW - timedelta(days=1))
    model = model_of(case_of(replace(partial(), statements=(gone,))))
    holder, other = model.statements
    assert holder.tiles[0].withdrawn == "withdrawn 12 Nov 2026, 10:41 UTC"
    assert other.tiles == ()
    empty = model_of(case_of(replace(partial(), statements=())))
    assert "Silence is not a disclaimer" in empty.statements[0].nothing


def test_what_was_read_of_a_paper_is_told_with_the_rows_to_look_at() -> None:
    row = (
        '{"address":"","amount":"-0.50","balance":"6672.60","currency":"UTD","date":"2024-02-01",'
        '"kind":"movement","number":2,"page":0,"reference":"","text":"Rent"}'
    )
    found = (
        a_finding(Measure.FUNDS_SOURCE, "text", "E-12"),
        a_finding(Measure.FUNDS_ANSWER, "no", "E-12", subject="pages"),
        a_finding(Measure.FUNDS_REASON, "missing 3 5", "E-12", subject="pages"),
        a_finding(Measure.FUNDS_ANSWER, "yes", "E-12", subject="holder"),
        a_finding(Measure.FUNDS_REASON, "holder", "E-12", subject="holder"),
        a_finding(Measure.FUNDS_ROW, row, "E-12", subject="2"),
        a_finding(Measure.FUNDS_ROW_DOUBT, "", "E-12", subject="2:amount_off"),
        a_finding(Measure.FUNDS_ROW_DOUBT, "", "E-12", subject="2:beside"),
    )
    case = case_of(partial())
    (paper,) = model_of(replace(case, findings=(*case.findings, *found))).papers
    assert paper.exhibit == "E-12"
    assert paper.answers == (
        ("met", "in this party\N{RIGHT SINGLE QUOTATION MARK}s name"),
        ("unmet", "page 3 of 5 is missing"),
    )
    assert paper.count == "one row"
    told = " \N{MIDDLE DOT} ".join(("2024-02-01", "Rent", "\N{MINUS SIGN}0.5", f"6{SPACE}672.6"))
    assert paper.doubts == ((told, "The balance does not follow from the amount."),)


@pytest.mark.parametrize(
    ("signed", "words"), [("no", "saved 3 times"), ("yes", "saved 3 times, signed to the end")]
)
def test_how_often_a_paper_was_saved_is_told_and_costs_nothing(signed: str, words: str) -> None:
    found = (
        a_finding(Measure.FUNDS_SOURCE, "text", "E-12"),
        a_finding(Measure.FUNDS_FIELD, "3", "E-12", subject="revisions"),
        a_finding(Measure.FUNDS_FIELD, signed, "E-12", subject="signed_to_the_end"),
    )
    case = case_of(partial())
    model = model_of(replace(case, findings=(*case.findings, *found)))
    assert model.papers[0].answers == (("info", words),)
    assert [row.word for row in model.chain] == [row.word for row in model_of(case).chain]


def test_every_question_and_every_doubt_has_words() -> None:
    assert set(readings._QUESTIONS) == {(q, a) for q in Question for a in Answer}  # noqa: SLF001
    assert set(readings.DOUBTS) == set(RowDoubt)


@pytest.mark.parametrize(
    ("message", "words"),
    [
        ("I hold this wallet, case SP-2041", "the message names this case"),
        ("I hold this wallet", "the message does not name this case; it proves nothing here"),
    ],
)
def test_a_wallet_proof_must_name_the_case(message: str, words: str) -> None:
    found = (
        a_finding(Measure.FUNDS_SOURCE, "proof", "E-12"),
        a_finding(Measure.FUNDS_FIELD, message, "E-12", subject="message"),
        a_finding(Measure.FUNDS_SIGNATURE, True, "E-12", subject="eip-191"),
    )
    case = case_of(partial())
    (paper,) = model_of(replace(case, findings=(*case.findings, *found))).papers
    assert [told for _, told in paper.answers] == ["the signature holds", words]


@pytest.mark.parametrize(
    ("conclusion", "state", "words"),
    [
        (2, "met", "Made by the registered holder, verified"),
        (0, "unknown", "Not verified as the registered holder: grants nothing yet"),
    ],
)
def test_a_statement_tells_as_whom_its_party_is_verified(
    conclusion: int, state: str, words: str
) -> None:
    dossier = partial()
    marks = tuple(
        replace(a, conclusion=conclusion) if a.lane is Lane.REGISTERED else a
        for a in dossier.assessments
    )
    judged = replace(dossier, assessments=marks)
    lanes = model_of(case_of(judged)).statements
    assert {lane.verified for lane in lanes} == {("", "")}
    holder, _ = with_verified(lanes, determine(judged, a_policy(), NOW))
    assert holder.verified[0] == state
    assert holder.verified[1].startswith(words)
