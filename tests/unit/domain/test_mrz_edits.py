"""Edits are proposed, one character each, and only where they explain what does not fit."""

from app.domain.check_digit import check_digit
from app.domain.mrz_edits import proposed_edits


def test_the_misread_character_is_proposed_and_nothing_else() -> None:
    edits = proposed_edits({"document_number": "X41S7O926"}, {"document_number": "6"})
    assert [(edit.text, edit.code) for edit in edits] == [("X41S70926", "6:O>0")]


def test_every_proposal_makes_the_printed_digit_agree() -> None:
    texts = ("L8988O2C3", "B1Z345S78", "0DQ0O1I2L")
    for text in texts:
        for digit in "0123456789":
            for edit in proposed_edits({"document_number": text}, {"document_number": digit}):
                assert check_digit(edit.text) == digit
                assert sum(a != b for a, b in zip(text, edit.text, strict=True)) == 1


def test_a_date_is_only_edited_into_figures() -> None:
    edits = proposed_edits({"birth_date": "88O214"}, {"birth_date": check_digit("880214")})
    assert [edit.text for edit in edits] == ["880214"]


def test_a_number_that_was_altered_gets_no_proposal() -> None:
    assert proposed_edits({"document_number": "X41S70924"}, {"document_number": "6"}) == ()


def test_a_name_gets_letters_for_its_figures() -> None:
    edits = proposed_edits({"surname": "ERIKSS0N", "given_names": "ANNA"}, {})
    assert "ERIKSSON" in {edit.text for edit in edits}
    assert all(edit.field == "surname" and edit.after.isalpha() for edit in edits)
    assert proposed_edits({"surname": "ERIKSSON"}, {}) == ()
