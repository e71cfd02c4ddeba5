"""The prover agrees with trying situations one by one, and catches every law that is broken."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.case import AccountState
from app.domain.policy import Policy
from app.domain.policy_file import parse_policy
from app.domain.situation import VARIABLES
from app.services.determine import decide
from app.services.prove import cells, prove
from tests.unit.services.dossiers import POLICY_FILE, the_policy

TEXT = POLICY_FILE.read_text("utf-8")
TABLE = cells(the_policy())
EVERY = 7_077_888
"""The product of all values, with `frozen` as the account has it."""


def changed(old: str, new: str) -> Policy:
    assert TEXT.count(old) >= 1, old
    return parse_policy(TEXT.replace(old, new, 1).encode())


def test_every_law_holds_of_the_policy_that_ships() -> None:
    laws = prove(the_policy())
    assert [law.against for law in laws] == [""] * len(laws)
    assert sum(cell.size for cell in TABLE) == EVERY
    assert {law.tried for law in laws} == {EVERY, 96, 343}


@given(st.fixed_dictionaries({name: st.sampled_from(v) for name, v in VARIABLES.items()}))
def test_a_situation_lies_in_one_cell_and_is_decided_as_the_cell_says(
    situation: dict[str, str],
) -> None:
    situation["frozen"] = "yes" if AccountState(situation["account"]).frozen else "no"
    own = [c for c in TABLE if all(situation[name] in values for name, values in c.box.items())]
    assert len(own) == 1
    rule, branch = decide(the_policy(), situation)
    assert (own[0].rule.id, own[0].branch) == (rule.id, branch)


BROKEN: dict[str, tuple[Callable[[], Policy], str]] = {
    "R1 forgets a blocked hold, R6 does not ask": (
        lambda: parse_policy(
            TEXT.replace('{ holds = ["blocked"] }, ', "")
            .replace('holds = ["clear"], account', "account")
            .encode()
        ),
        "O1, O1b, O2 are unreachable",
    ),
    "R5 lets an unknown hold pass": (
        lambda: parse_policy(
            TEXT.replace('rh = ["verified"], holds = ["unknown"]', 'rh = ["absent"]')
            .replace(
                '["verified"], position = ["claims"], request = ["yes"], holds = ["clear"]',
                '["verified"], position = ["claims"], request = ["yes"]',
            )
            .encode()
        ),
        "UNKNOWN never grants",
    ),
    "an unverified holder gets access": (
        lambda: changed(
            'rh = ["verified"], position = ["claims"]',
            'rh = ["verified", "refuted"], position = ["claims"]',
        ),
        "nothing is granted",
    ),
    "withdrawal without a disclaimer": (
        lambda: changed('c1 = ["met"], op', "op"),
        "UNKNOWN never grants",
    ),
    "duress is overlooked": (lambda: changed('{ duress = ["yes"] },', ""), "nothing is granted"),
    "a rule that an earlier one swallows": (
        lambda: changed(
            'any_of = [{ rh = ["inconclusive"] }]', 'any_of = [{ holds = ["blocked"] }]'
        ),
        "no rule and no branch is dead",
    ),
    "a branch that is never taken": (
        lambda: changed(
            '{ when = { frozen = ["no"] }, outcomes = ["O1"] },',
            '{ when = {}, outcomes = ["O1"] },',
        ),
        "no rule and no branch is dead",
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_policy_that_breaks_a_law_is_caught_with_a_case_against_it(name: str) -> None:
    make, law = BROKEN[name]
    against = {found.name: found.against for found in prove(make()) if not found.holds}
    assert any(name.startswith(law) and words for name, words in against.items()), against


def test_a_disclaimer_that_never_lapses_is_seen_by_the_weighing_of_c1() -> None:
    never = parse_policy(TEXT.replace("valid_hours = 720\n", "").encode())
    assert [law.name for law in prove(never) if not law.holds] == [
        "silence never meets C1, nor does anything but a fresh disclaimer of both"
    ]
