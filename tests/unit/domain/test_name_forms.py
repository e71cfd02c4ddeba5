"""The table of allowed forms, row by row and at its edges."""

from pathlib import Path

import pytest

from app.domain.name_forms import Forms, FormTable, agree, begins, parse_table

TABLE_CSV = Path(__file__).parents[3] / "resources/tables/icao-9303-3-transliteration.csv"


@pytest.fixture(scope="module")
def table() -> FormTable:
    return parse_table(TABLE_CSV.read_text(encoding="utf-8"))


def test_every_row_of_the_standard_agrees_with_each_of_its_forms(table: FormTable) -> None:
    assert len(table) == 143
    for letter, forms in table.items():
        for form in forms:
            assert agree(f"A{letter}B", f"A{form}B", Forms(table=table)), (letter, form)


def test_a_form_is_used_whole_or_not_at_all(table: FormTable) -> None:
    assert not agree("Ñ", "NX", Forms(table=table))
    assert not agree("Щ", "SH", Forms(table=table))


def test_a_truncation_may_end_at_any_letter_but_not_change_one(table: FormTable) -> None:
    assert begins("MÜLLER", "MUELL", Forms(table=table))
    assert not begins("MÜLLER", "MULD", Forms(table=table))
    assert not begins("MÜLLER", "", Forms(table=table))
