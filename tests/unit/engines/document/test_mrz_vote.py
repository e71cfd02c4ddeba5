"""The vote over reads: winners, support, and that nothing is repaired."""

from app.engines.document.mrz_accept import Doubt, doubts
from app.engines.document.mrz_vote import FULL, LineRead, Read, vote
from tests.unit.engines.document.drawing import CARD, PASSPORT


def a_read(*lines: str, weight: float = 0.9) -> Read:
    return tuple(LineRead(line, (weight,) * len(line)) for line in lines)


def test_reads_that_agree_have_full_support() -> None:
    outcome = vote([a_read(*PASSPORT)] * 3)
    assert outcome.texts == PASSPORT
    assert (outcome.agreeing, outcome.least_support) == (3, FULL)
    assert doubts(outcome) == ()


def test_one_dissenting_read_of_four_lowers_the_support_of_its_position_only() -> None:
    other = a_read(PASSPORT[0].replace("ERIKSSON", "ERIK5SON"), PASSPORT[1])
    outcome = vote([*[a_read(*PASSPORT)] * 3, other])
    assert outcome.texts == PASSPORT
    assert outcome.lines[0].support[9] == 7500
    assert outcome.lines[1].support == (FULL,) * 44
    assert doubts(outcome) == (Doubt.LOW_SUPPORT,)


def test_certainty_outweighs_number() -> None:
    sure, unsure = a_read("A" * 30, *CARD[1:], weight=0.9), a_read("B" * 30, *CARD[1:], weight=0.2)
    assert vote([sure, unsure, unsure]).texts[0] == "A" * 30


def test_a_line_of_another_length_has_no_vote_and_is_not_padded() -> None:
    short = a_read(PASSPORT[0][:-1], PASSPORT[1])
    outcome = vote([short, short, a_read(*PASSPORT)])
    assert outcome.texts == PASSPORT
    assert outcome.agreeing == 1
    assert doubts(outcome) == (Doubt.FEW_READS,)


def test_lines_that_never_fit_stay_as_they_were_read() -> None:
    outcome = vote([a_read(PASSPORT[0][:-1], PASSPORT[1])] * 3)
    assert outcome.texts[0] == PASSPORT[0][:-1]
    assert doubts(outcome) == (Doubt.NO_FORMAT,)


def test_a_digit_in_a_name_is_doubted_although_every_check_digit_holds() -> None:
    outcome = vote([a_read(PASSPORT[0].replace("ANNA", "ANN4"), PASSPORT[1])] * 3)
    assert doubts(outcome) == (Doubt.IMPLAUSIBLE,)


def test_no_reads_are_no_text() -> None:
    assert doubts(vote([])) == (Doubt.NO_FORMAT, Doubt.FEW_READS, Doubt.LOW_SUPPORT)
