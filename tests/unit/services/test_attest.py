"""What may be signed: the outcome that enough examiners judged for, or a stricter one."""

from dataclasses import replace

from app.domain.case import StricterChoice
from app.services.attest import may_be_signed
from app.services.determine import determine
from tests.unit.services.dossiers import CLAIM, NOW, a_dossier, judged, the_policy

POLICY = the_policy()
GRANTED = determine(replace(a_dossier(), statements=(CLAIM,)), POLICY, NOW)
ALONE = determine(replace(a_dossier(), statements=(CLAIM,), assessments=(judged(2),)), POLICY, NOW)
HALTED = determine(replace(a_dossier(), intact=False), POLICY, NOW)


def choice(outcome: str) -> StricterChoice:
    return StricterChoice(outcome=outcome, reason="a doubt", examiner="M. Vale", at=NOW)


def test_a_grant_is_signed_once_two_judged() -> None:
    assert may_be_signed(GRANTED, None, POLICY)
    assert not may_be_signed(ALONE, None, POLICY)


def test_one_examiner_may_sign_a_stricter_outcome() -> None:
    assert may_be_signed(ALONE, choice("O6"), POLICY)
    assert may_be_signed(ALONE, choice("O3"), POLICY)


def test_a_looser_choice_signs_nothing() -> None:
    for outcome in ("O1", "O1b", "O2", "O4", "O5", "O7", "anything"):
        assert not may_be_signed(GRANTED, choice(outcome), POLICY)


def test_a_halted_case_signs_nothing_whatever_is_chosen() -> None:
    assert not may_be_signed(HALTED, None, POLICY)
    assert not may_be_signed(HALTED, choice("O6"), POLICY)
