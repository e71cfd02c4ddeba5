"""Labels: told by their letters in many languages, and parted from what stands behind them."""

import pytest

from app.engines.document.print_labels import labelled


@pytest.mark.parametrize(
    ("line", "field", "rest"),
    [
        ("Surname / Nom (1)", "surname", ""),
        ("Given names / Prénoms", "given_names", ""),
        ("Sex/Sexe M", "sex", "M"),
        ("Document No. J80K35127", "document_number", "J80K35127"),
        ("PassportNo.X12", "document_number", "X12"),
        ("Nationality / Kodakondsus", "nationality", ""),
        ("3. Date of birth / Date de naissance", "birth_date", ""),
        ("[a] Name/Surname/Nom", "surname", ""),
        ("GÜLTIG BIS 01.02.2031", "expiry_date", "01.02.2031"),
        ("Apellidos", "surname", ""),
        ("姓名张伟", "full_name", "张伟"),
        ("出生日期 Date of Birth", "birth_date", ""),
        ("Дата рождения 01.02.1990", "birth_date", "01.02.1990"),
        ("Sumname KIM", "surname", "KIM"),  # one letter misread
        ("Passport / Passeport", "", ""),
    ],
)
def test_a_line_is_parted_into_label_and_rest(line: str, field: str, rest: str) -> None:
    found = labelled(line)
    assert found is not None
    assert (found.field, found.rest) == (field, rest)


@pytest.mark.parametrize("line", ["SPECIMEN", "Naturally", "NAMED AFTER", "1. MUSTERMANN", "", "/"])
def test_what_only_begins_alike_is_no_label(line: str) -> None:
    assert labelled(line) is None
