"""The fast encoder writes the one text (RFC 8785) of what the policy weighs, byte for byte."""

from dataclasses import replace

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st
from rfc8785 import CanonicalizationError

from app import wire
from app.domain.case import Party
from app.domain.exhibit import Lane, digest_of
from app.domain.finding import Measure
from tests.builders import a_determination, a_dossier, a_finding

_LAST_OF_THE_PLANE, _FIRST_BEYOND = "\uffff", "\U00010000"


@given(st.text(), st.dictionaries(st.text(), st.text()), st.integers(-(2**53) + 1, 2**53 - 1))
@example('\x00\x1f\x7f\x80\u2028"\\/\n', {"\ue000": "", "\ud7ff": "", "a": "", "A": ""}, 0)
@example("", {_LAST_OF_THE_PLANE: "", _FIRST_BEYOND: ""}, 1)
def test_both_encoders_write_the_same(words: str, record: dict[str, str], number: int) -> None:
    dossier = a_dossier(
        parties=(Party(lane=Lane.REGISTERED, name=words, record=record),),
        findings=(
            a_finding(Measure.DOCUMENT_FIELD, words, "E-01"),
            a_finding(Measure.FACE_SCORE, number, "E-01", "E-02"),
            a_finding(Measure.DOCUMENT_MINOR, True, "E-01"),
        ),
    )
    try:
        text = wire.encode(dossier)
    except CanonicalizationError:
        assume(condition=False)  # a lone surrogate has no text
    assert wire.encode_plain(dossier) == text


def test_keys_beyond_the_plane_are_told_by_the_full_rule() -> None:
    """They stand in another order in UTF-16 than in UTF-8, so that the fast text is not the one."""
    swapped = {_LAST_OF_THE_PLANE: 1, _FIRST_BEYOND: 2}
    assert wire.encode(swapped).index(b"2") < wire.encode(swapped).index(b"1")
    assert wire.encode_plain(swapped) == wire.encode(swapped)


@pytest.mark.parametrize("case", ["C-1", "\u6848\u4ef6\uff0c\U00020000"])
def test_a_determination_names_the_digest_of_the_one_text(case: str) -> None:
    dossier = replace(a_dossier(), case=case)
    assert a_determination(dossier).dossier == digest_of(wire.encode(dossier))
