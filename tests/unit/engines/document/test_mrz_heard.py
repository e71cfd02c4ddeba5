"""Two readers of different makes, weighed against each other."""

from app.engines.document.mrz_accept import doubts
from app.engines.document.mrz_heard import Heard
from app.engines.document.mrz_vote import LineRead, Read
from tests.unit.engines.document.drawing import PASSPORT


def said(*lines: str, unsure: str = "") -> Read:
    """One read, certain of all but the characters of `unsure`."""
    return tuple(
        LineRead(line, tuple(0.7 if letter in unsure else 0.99 for letter in line))
        for line in lines
    )


def swapped(line: str, old: str, new: str) -> str:
    return line.replace(old, new, 1)


def heard(first: int, one: Read, second: int, other: Read) -> Heard:
    return Heard(((one,) * first, (other,) * second))


def test_one_read_of_another_make_weighs_as_much_as_five() -> None:
    names, numbers = PASSPORT
    misread = said(swapped(names, "M", "W"), numbers)
    outcome = heard(5, misread, 1, said(*PASSPORT)).outcome()
    (least,) = {weight for line in outcome.lines for weight in line.support} - {10_000}
    assert least == 5_000
    assert "low_support" in doubts(outcome)


def test_what_no_check_digit_tells_is_told_by_the_other_make() -> None:
    names, numbers = PASSPORT  # W and M differ by ten: every digit holds for both
    alike = said(swapped(names, "ANNA<MARIA", "ANNA<WARIA"), numbers)
    assert doubts(heard(3, alike, 0, alike).outcome()) == ()  # the danger
    assert doubts(heard(3, alike, 1, said(*PASSPORT)).outcome()) != ()


def test_a_guess_of_the_second_make_is_no_dissent_where_it_is_known_to_mistake() -> None:
    names, numbers = PASSPORT
    guess = swapped(names, "MARIA", "MAR1A")
    told = heard(1, said(*PASSPORT), 1, said(guess, numbers, unsure="1")).outcome()
    assert (told.texts, doubts(told)) == (PASSPORT, ())
    surely = heard(1, said(*PASSPORT), 1, said(guess, numbers)).outcome()
    assert doubts(surely) != ()


def test_only_a_clear_first_read_of_no_visa_may_do_with_one_of_each() -> None:
    clear = heard(1, said(*PASSPORT), 1, said(*PASSPORT))
    assert clear.is_clear()
    assert not heard(1, said(*PASSPORT, unsure="A"), 1, said(*PASSPORT)).is_clear()
    visa = said("V" + PASSPORT[0][1:], PASSPORT[1])
    assert not heard(1, visa, 1, visa).is_clear()


def test_a_letter_that_some_read_saw_goes_before_a_digit_where_none_may_stand() -> None:
    names, numbers = PASSPORT
    nought = swapped(names, "ERIKSSON", "ERIKSS0N")
    reads = (said(nought, numbers), said(nought, numbers), said(names, numbers))
    told = Heard((reads, ())).outcome()
    assert told.texts == PASSPORT
    assert "low_support" in doubts(told)


def test_a_digit_that_every_read_saw_in_a_name_stays_and_is_doubted() -> None:
    nought = (swapped(PASSPORT[0], "ERIKSSON", "ERIKSS0N"), PASSPORT[1])
    told = heard(3, said(*nought), 2, said(*nought)).outcome()
    assert told.texts == nought
    assert "implausible" in doubts(told)
