"""Letters: allowed fields only, the same words for whatever may not be told, every leak refused."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.assessment import Assessment
from app.domain.case import AccountState, Case, Party
from app.domain.determination import Determination, Dossier
from app.domain.errors import LapsedError, LetterRefusedError
from app.domain.exhibit import Lane
from app.domain.letter import Language, Leak, Letter, Matter
from app.domain.policy import GRANTS
from app.domain.position import HoldKind, HoldState, HoldStatement
from app.services.determine import determine
from app.services.intake import open_case
from app.services.letter_guard import refused_lines
from app.services.letters import Order, draft, sign_letter
from app.services.match import Matcher
from app.services.supposed import read_supposed
from tests.gui.ports import PlainSigner
from tests.unit.services.dossiers import (
    CLAIM,
    DISCLAIMER,
    NOW,
    OTHER_CLAIM,
    a_dossier,
    ago,
    held,
    moved_in,
    the_policy,
)
from tests.unit.services.ports import a_desk

GOLDEN = Path(__file__).parents[2] / "golden"
HOLDER = Party(
    lane=Lane.REGISTERED,
    name="Anna Müller",
    record={"surname": "Müller", "document_number": "C01X00T47", "birth_date": "1988-04-17"},
)
OTHER = Party(lane=Lane.OTHER, name="王小明", record={"document_number": "E88120033"})


def the_case(dossier: Dossier) -> Case:
    return Case(
        id=dossier.case,
        opened_at=NOW,
        submitted_at=NOW,
        account=dossier.account,
        parties=(HOLDER, OTHER),
        assessments=dossier.assessments,
        statements=dossier.statements,
        holds=dossier.holds,
        deposits=dossier.deposits,
    )


def written(dossier: Dossier, lane: Lane, note: str = "", language: str = "en") -> Letter:
    found = determine(dossier, the_policy(), NOW)
    order = Order(lane=lane, language=Language(language), note=note)
    return draft(the_case(dossier), found, order, NOW)


def golden() -> Iterator[tuple[str, Dossier, Determination]]:
    for path in sorted(GOLDEN.glob("[0-9]*.toml")):
        for number, each in enumerate(read_supposed(path, Matcher())):
            for _, found in each.found(the_policy()):
                yield f"{path.stem}-{number}", each.dossier, found


@pytest.mark.parametrize(
    ("name", "dossier", "found"), [pytest.param(*g, id=g[0]) for g in golden()]
)
def test_no_letter_of_a_golden_case_has_a_line_to_refuse(
    name: str, dossier: Dossier, found: Determination
) -> None:
    case = replace(the_case(dossier), id=name)
    for lane in Lane:
        for language in Language:
            letter = draft(case, found, Order(lane=lane, language=language), NOW)
            assert refused_lines(letter, case) == ()
            assert {s.clause for s in letter.sentences} <= {c.id for c in the_policy().clauses}


CLAIMED = replace(a_dossier(), statements=(CLAIM,), account=AccountState.RISK_FROZEN)
SOLD = replace(CLAIMED, statements=(DISCLAIMER, OTHER_CLAIM), deposits=(moved_in(),))
BLOCKED = tuple(
    HoldStatement(
        kind=kind,
        state=HoldState.BLOCKED,
        officer="I. Grau",
        reference="AZ 77/26",
        stated_at=ago(hours=1),
    )
    for kind in HoldKind
)


@pytest.mark.parametrize("lane", Lane)
@pytest.mark.parametrize("dossier", [CLAIMED, SOLD])
@pytest.mark.parametrize("language", Language)
def test_blocked_unknown_and_stale_tiles_read_alike_and_like_any_other_wait(
    dossier: Dossier, lane: Lane, language: Language
) -> None:
    held_back = [
        replace(dossier, holds=BLOCKED),
        replace(dossier, holds=()),
        replace(dossier, holds=held(hours=100)),
        replace(dossier, holds=held(HoldState.UNKNOWN)),
        replace(dossier, holds=(*held()[:2], BLOCKED[2])),
        replace(dossier, account=AccountState.JUDICIALLY_FROZEN),
    ]
    letters = {written(each, lane, language=language).lines for each in held_back}
    duress = replace(dossier, statements=(replace(CLAIM, duress=True),))
    assert letters == {written(duress, lane, language=language).lines}
    assert written(duress, lane).matter is Matter.WAITING


def test_each_outcome_has_its_letter() -> None:
    active = replace(CLAIMED, account=AccountState.ACTIVE)
    assert written(active, Lane.REGISTERED).matter is Matter.RESTORED
    assert written(CLAIMED, Lane.REGISTERED).matter is Matter.RESTORED_HELD
    assert written(active, Lane.OTHER).matter is Matter.NOT_YOURS
    assert written(SOLD, Lane.REGISTERED).matter is Matter.CLOSING
    assert written(SOLD, Lane.OTHER).matter is Matter.ELIGIBLE


def test_what_is_missing_is_listed_for_the_party_that_can_send_it() -> None:
    part = replace(SOLD, deposits=(moved_in(whole=False),))
    to_other = written(part, Lane.OTHER)
    deposit = part.deposits[0]
    assert to_other.matter is Matter.MORE
    assert any(deposit.amount in item and deposit.asset in item for item in to_other.items)
    assert written(part, Lane.REGISTERED).items == ()


LEAKS = [
    (Leak.HOLD, "A court order is in the way."),
    (Leak.HOLD, "Compliance has not answered yet."),
    (Leak.HOLD, "警方正在侦查此事。"),
    (Leak.HOLD, "Ask I. Grau about AZ 77/26."),
    (Leak.SCORE, "The photos agree to 97 %."),
    (Leak.SCORE, "相似度很高。"),
    (Leak.EXAMINER, "A second examiner looked at it."),
    (Leak.EXAMINER, "Write to M. Vale."),
    (Leak.WORKINGS, "Rule R3 applies to E-04."),
]


@pytest.mark.parametrize(("leak", "line"), LEAKS)
def test_a_line_that_reveals_is_refused_by_its_number(leak: Leak, line: str) -> None:
    dossier = replace(CLAIMED, holds=BLOCKED, assessments=(by("M. Vale"),))
    letter = written(dossier, Lane.REGISTERED, note=f"Thank you.\n{line}")
    refused = refused_lines(letter, the_case(dossier))
    number = letter.lines.index(line) + 1
    assert {r.line for r in refused} == {number}
    assert leak in {r.leak for r in refused}


def by(examiner: str) -> Assessment:
    return replace(a_dossier().assessments[0], examiner=examiner)


@pytest.mark.parametrize(
    ("lane", "line"),
    [
        (Lane.REGISTERED, "王小明 has written to us."),
        (Lane.REGISTERED, "They sent E88120033."),
        (Lane.OTHER, "The account is MÜLLER\N{RIGHT SINGLE QUOTATION MARK}s."),
        (Lane.OTHER, "Born on 1988-04-17."),
    ],
)
def test_the_other_partys_data_are_refused_and_the_own_are_not(lane: Lane, line: str) -> None:
    case = the_case(CLAIMED)
    own, others = written(CLAIMED, _other(lane), note=line), written(CLAIMED, lane, note=line)
    assert refused_lines(own, case) == ()
    assert {r.leak for r in refused_lines(others, case)} == {Leak.OTHER_PARTY}


def _other(lane: Lane) -> Lane:
    return Lane.OTHER if lane is Lane.REGISTERED else Lane.REGISTERED


def test_a_letter_is_signed_and_logged_and_one_with_a_leak_is_not(tmp_path: Path) -> None:
    desk = a_desk()
    case = open_case(desk, replace(the_case(CLAIMED), assessments=()))
    dossier = replace(CLAIMED, case=case.id)
    found = determine(dossier, the_policy(), NOW)
    held_now = determine(replace(dossier, holds=BLOCKED), the_policy(), NOW)
    good = written(dossier, Lane.REGISTERED)
    bad = replace(good, note=("Compliance has not answered yet.",))
    before = len(desk.store.trail())
    into = ("rightful", tmp_path)
    with pytest.raises(LetterRefusedError):
        sign_letter(desk, PlainSigner(), (bad, found), into)
    with pytest.raises(LapsedError):
        sign_letter(desk, PlainSigner(), (good, held_now), into)
    with pytest.raises(LapsedError):
        sign_letter(desk, PlainSigner(), (replace(good, title="Another"), found), into)
    assert list(tmp_path.iterdir()) == []
    files = sign_letter(desk, PlainSigner(), (good, found), into)
    assert [file.exists() for file in files] == [True, True]
    assert [e.event.action for e in desk.store.trail()[before:]] == ["letter.signed"]


def test_a_grant_alone_ever_tells_that_the_holds_are_clear() -> None:
    """What is told of C2 by its consequence is told only with the consequence."""
    for _name, dossier, found in golden():
        if not GRANTS & set(found.outcomes):
            blocked = determine(replace(dossier, holds=BLOCKED), the_policy(), found.at)
            for lane in Lane:
                letter = draft(the_case(dossier), blocked, Order(lane=lane), NOW)
                assert letter.matter in {Matter.WAITING, Matter.MORE, Matter.REJECTED}
