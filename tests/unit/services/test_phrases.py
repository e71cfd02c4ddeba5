"""Everything that can be said has English words."""

from collections.abc import Iterator, Mapping
from enum import Enum
from typing import Any

import pytest

from app.domain import errors
from app.domain.attestation import StepReason
from app.domain.determination import Reason
from app.domain.policy import Outcome
from app.services.phrases import ERRORS
from app.services.phrases_policy import CONDITIONS, HOLDS, NOT_CHECKED, OUTCOMES, SHORT
from app.services.phrases_reasons import REASONS
from app.services.phrases_verify import STEPS
from app.services.verify import RECOMPUTE
from app.ui.screens.verify.present import REASONS as STEP_REASONS
from tests.unit.services.dossiers import the_policy

TABLES: Mapping[type[Enum], Mapping[Any, str]] = {
    Outcome: OUTCOMES,
    StepReason: STEP_REASONS,
    Reason: REASONS,
}


def family(kind: type[errors.RightfulError]) -> Iterator[type[errors.RightfulError]]:
    yield kind
    for heir in kind.__subclasses__():
        yield from family(heir)


def test_every_error_says_what_it_means_and_what_to_do() -> None:
    codes = {kind.code for kind in family(errors.RightfulError)}
    assert codes | {"file"} == set(ERRORS)
    for message in ERRORS.values():
        for part in (message.what, message.meaning, message.remedy):
            assert part[:1].isupper(), part
            assert part.endswith("."), part


def test_no_two_errors_share_a_code() -> None:
    kinds = list(family(errors.RightfulError))
    assert len({kind.code for kind in kinds}) == len(kinds)


@pytest.mark.parametrize("kind", TABLES)
def test_every_value_has_its_own_words(kind: type[Enum]) -> None:
    words = TABLES[kind]
    assert set(words) == set(kind)
    assert all(text.strip() for text in words.values())


def test_every_outcome_is_named_in_short_and_no_two_alike() -> None:
    assert set(SHORT) == set(Outcome)
    assert len(set(SHORT.values())) == len(set(OUTCOMES.values())) == len(Outcome)


def test_whatever_the_policy_names_has_words() -> None:
    policy = the_policy()
    assert {condition.id for condition in policy.conditions} <= set(CONDITIONS)
    assert set(policy.not_checked) == set(NOT_CHECKED)
    assert HOLDS


def test_every_step_of_verification_has_a_title() -> None:
    assert sorted(STEPS) == list(range(1, 11))
    assert RECOMPUTE in STEPS
