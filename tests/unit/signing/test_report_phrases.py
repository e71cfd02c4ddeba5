"""Every code of the report has a phrase, in both languages with the same gaps."""

from dataclasses import replace
from string import Formatter

import pytest

from app.domain.assessment import Confidence, Feature
from app.domain.attestation import Audience
from app.domain.case import AccountState
from app.domain.determination import Reason, Status
from app.domain.evidence_strength import Criterion, Strength
from app.domain.match_words import Verdict
from app.domain.policy import Outcome
from app.domain.position import HoldKind
from app.domain.record_match import RecordField
from app.signing.phrases_en import ENGLISH
from app.signing.phrases_zh import CHINESE
from tests.builders import (
    a_policy,
    an_attestation,
)
from tests.issued import words


@pytest.mark.parametrize(
    ("group", "codes"),
    [
        ("outcome", Outcome),
        ("short", Outcome),
        ("reason", Reason),
        ("state", Status),
        ("account", AccountState),
        ("verdict", Verdict),
        ("strength", Strength),
        ("criterion", Criterion),
        ("field", RecordField),
        ("audience", Audience),
        ("confidence", Confidence),
        ("hold", HoldKind),
        ("condition", [condition.id for condition in a_policy().conditions]),
        ("not_checked", a_policy().not_checked),
    ],
)
def test_every_code_has_a_phrase(group: str, codes: list[str]) -> None:
    assert [code for code in codes if f"{group}.{code}" not in ENGLISH.table] == []


@pytest.mark.parametrize("outcome", Outcome)
def test_every_outcome_has_a_headline(outcome: Outcome) -> None:
    attestation = an_attestation()
    determination = replace(attestation.determination, outcomes=(outcome,), requests=())
    (line,) = words(replace(attestation, determination=determination)).headline()
    assert line.endswith(".")
    assert "{" not in line


def test_the_chinese_report_has_the_same_phrases_with_the_same_gaps() -> None:
    english, chinese = ENGLISH.table, CHINESE.table
    named = ("feature.", "policy.")  # by what the code or the policy calls them
    assert {key for key in chinese if not key.startswith(named)} == set(english)
    assert {f"feature.{each}" for each in Feature} <= set(chinese)
    for key, phrase in english.items():
        assert gaps(chinese[key]) == gaps(phrase), key


def gaps(phrase: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(phrase) if name}
