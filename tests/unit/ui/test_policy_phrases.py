"""Every value that the policy can say has words, and the words say what the value is."""

from dataclasses import replace
from decimal import Decimal

import pytest

from app.domain.determination import Determination, Reason, Request
from app.domain.policy import Outcome
from app.domain.position import HoldKind
from app.services import phrases_policy as words
from app.services.phrases_reasons import ASKS, REASONS
from tests.builders import NOW, a_determination, a_policy
from tests.gui.disputes import blocked, halted, partial, restored, stale

NAMES = words.Names(holder="Alex", other="Jordan")
SPACE = "\N{NO-BREAK SPACE}"
ASKED_AND_FROZEN = (
    f"Ask Jordan where 4{SPACE}180{SPACE}USDT came from.\nThe account stays frozen until then."
)


def found(dossier_maker: object) -> Determination:
    return a_determination(dossier_maker())  # type: ignore[operator]


def test_every_closed_value_has_words() -> None:
    policy = a_policy()
    assert set(REASONS) == set(Reason)
    assert set(words.HOLDS) == set(HoldKind)
    assert set(words.SHORT) == set(Outcome)
    assert set(words.NOT_CHECKED) == set(policy.not_checked)
    assert {condition.id for condition in policy.conditions} <= set(words.CONDITIONS)
    assert len(set(REASONS.values())) == len(Reason)


def test_no_sentence_is_an_alarm() -> None:
    banned = ("error", "failed", "invalid", "suspicious", "please", "oops", "!", "forged")
    told = " ".join((*REASONS.values(), *ASKS.values())).lower()
    assert [word for word in banned if word in told] == []


@pytest.mark.parametrize(
    ("maker", "sentence"),
    [
        (
            partial,
            ASKED_AND_FROZEN,
        ),
        (restored, "Restore access to Alex."),
        (halted, "The policy halted: a mandatory step is missing."),
        (blocked, "Escalate to legal or compliance.\nThe account stays frozen."),
        (
            stale,
            "Ask the officers about the holds that are open.\nThe account stays frozen until then.",
        ),
    ],
)
def test_the_outcome_is_one_sentence_a_consequence(maker: object, sentence: str) -> None:
    assert words.outcome_sentence(found(maker), NAMES) == sentence


def test_a_sentence_about_somebody_without_a_name_begins_with_a_capital() -> None:
    nobody = words.Names(holder="the registered holder", other="the other party")
    granted = replace(found(restored), outcomes=(Outcome.ASSISTED_WITHDRAWAL,))
    told = words.outcome_sentence(granted, nobody)
    assert told == "The other party is eligible for assisted withdrawal and closure."
    request = Request(condition="ID_O", reason=Reason.NO_DOCUMENT, detail="")
    assert words.request_sentence(request, nobody).startswith("The other party: ")


def test_held_assets_are_told_apart_from_a_frozen_account() -> None:
    both = replace(found(restored), outcomes=(Outcome.RESTORE_ACCESS, Outcome.KEEP_FROZEN))
    told = words.outcome_sentence(both, NAMES)
    assert told == "Restore access to Alex.\nThe assets stay held until their source is shown."


def test_the_least_change_names_condition_and_consequence() -> None:
    told = words.change_sentence(found(partial), NAMES)
    assert told.startswith("The only condition in the way is C3: 4")
    assert "moved in on 3 Mar 2025 has no source." in told
    assert told.endswith("Jordan is eligible for assisted withdrawal and closure.")


def test_a_grant_without_more_to_grant_says_so() -> None:
    assert words.change_sentence(found(restored), NAMES) == "There is nothing more to grant."


def test_braces_in_what_people_wrote_are_only_letters() -> None:
    request = Request(condition="C3", reason=Reason.PARTIAL, detail="1.50 {other} 2025-01-02")
    determination = replace(found(partial), requests=(request,))
    asked = words.request_sentence(request, NAMES)
    assert f"1.5{SPACE}{{other}}" in asked
    assert "{other}" in words.change_sentence(determination, NAMES)


@pytest.mark.parametrize(
    ("condition", "reason", "detail", "told"),
    [
        ("ID_R", Reason.DOCUMENT_EXPIRED, "", "Alex: a document that is in force"),
        ("ID_O", Reason.NO_DOCUMENT, "", "Jordan: a document of identity, whole and in colour"),
        ("C2", Reason.STALE, "law_enforcement", "Law enforcement: a statement is too old"),
        ("C1", Reason.DURESS, "", "Alex: signs of duress"),
    ],
)
def test_a_request_says_whom_and_what(
    condition: str, reason: Reason, detail: str, told: str
) -> None:
    request = Request(condition=condition, reason=reason, detail=detail)
    assert words.request_sentence(request, NAMES) == told


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("4180.00", f"4{SPACE}180"),
        ("0.150", "0.15"),
        ("1234567.000000000000000001", f"1{SPACE}234{SPACE}567.000000000000000001"),
        (Decimal("1E+3"), f"1{SPACE}000"),
        ("999", "999"),
        ("9007199254740993", SPACE.join(("9", "007", "199", "254", "740", "993"))),
    ],
)
def test_amounts_are_exact_and_grouped(value: str | Decimal, shown: str) -> None:
    assert words.amount(value) == shown


def test_dates_are_in_utc() -> None:
    assert words.moment(NOW) == "13 Nov 2026, 10:41 UTC"


def test_words_go_through_the_translator() -> None:
    told: list[str] = []

    def say(text: str) -> str:
        told.append(text)
        return text

    words.outcome_sentence(found(partial), NAMES, say)
    assert "The account stays frozen until then." in told
