"""Zones of the standard's own examples, and of the exceptions that real documents show.

The examples are the Utopian specimens of ICAO Doc 9303 parts 4 to 7 and the French specimen card.
"""

import pytest

from app.engines.document.check_digits import Checked
from app.engines.document.mrz_dates import DateReading, YearRule, dates
from app.engines.document.mrz_format import Mrz, parse, recognise
from app.engines.document.mrz_layout import MrzField, MrzFormat

TD3 = (
    "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
    "L898902C36UTO7408122F1204159ZE184226B<<<<<10",
)
TD2 = ("I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "D231458907UTO7408122F1204159<<<<<<<6")
TD1 = (
    "I<UTOD231458907<<<<<<<<<<<<<<<",
    "7408122F1204159UTO<<<<<<<<<<<6",
    "ERIKSSON<<ANNA<MARIA<<<<<<<<<<",
)
TD1_LONG = (
    "I<UTOD23145890<7349<<<<<<<<<<<",
    "3407127M9507122UTO<<<<<<<<<<<2",
    "STEVENSON<<PETER<JOHN<<<<<<<<<",
)
MRV_A = (
    "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
    "L8988901C4XXX4009078F96121096ZE184226B<<<<<<",
)
MRV_B = ("V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "L8988901C4XXX4009078F9612109<<<<<<<<")
FRENCH = ("IDFRABERTHIER<<<<<<<<<<<<<<<<<<<<<<<", "8806923102858CORINNE<<<<<<<6512068F6")

SPECIMENS = [
    (TD3, MrzFormat.TD3, 5),
    (TD2, MrzFormat.TD2, 4),
    (TD1, MrzFormat.TD1, 4),
    (TD1_LONG, MrzFormat.TD1, 4),
    (MRV_A, MrzFormat.MRV_A, 3),
    (MRV_B, MrzFormat.MRV_B, 3),
    (FRENCH, MrzFormat.FRENCH_ID, 3),
]


def read(lines: tuple[str, ...]) -> Mrz:
    mrz = parse(lines)
    assert mrz is not None
    return mrz


@pytest.mark.parametrize(("lines", "fmt", "digits"), SPECIMENS)
def test_a_specimen_of_the_standard_passes_all_its_digits(
    lines: tuple[str, ...], fmt: MrzFormat, digits: int
) -> None:
    mrz = read(lines)
    assert (mrz.format, len(mrz.checks)) == (fmt, digits)
    assert mrz.all_digits_pass, [check for check in mrz.checks if not check.passed]


def test_the_fields_of_a_passport() -> None:
    mrz = read(TD3)
    assert {item.field.value: item.value for item in mrz.fields} == {
        "document_code": "P",
        "issuer": "UTO",
        "surname": "ERIKSSON",
        "given_names": "ANNA MARIA",
        "document_number": "L898902C3",
        "nationality": "UTO",
        "birth_date": "740812",
        "sex": "F",
        "expiry_date": "120415",
        "optional_data": "ZE184226B",
    }


def test_a_long_number_goes_on_in_the_optional_data() -> None:
    mrz = read(TD1_LONG)
    assert mrz.value(MrzField.DOCUMENT_NUMBER) == "D23145890734"
    number = next(c for c in mrz.checks if c.checked is Checked.DOCUMENT_NUMBER)
    assert (number.printed, number.computed) == ("9", "9")
    assert mrz.value(MrzField.OPTIONAL_DATA) == ""


def test_the_french_card_holds_its_names_on_two_lines() -> None:
    mrz = read(FRENCH)
    assert mrz.value(MrzField.SURNAME) == "BERTHIER"
    assert mrz.value(MrzField.GIVEN_NAMES) == "CORINNE"
    assert mrz.value(MrzField.DOCUMENT_NUMBER) == "880692310285"
    assert mrz.value(MrzField.EXPIRY_DATE) is None


def test_the_issuer_d_keeps_its_fillers_in_the_raw_text() -> None:
    mrz = read(("P<D<<MUSTERMANN<<ERIKA<<<<<<<<<<<<<<<<<<<<<<", TD3[1]))
    issuer = next(item for item in mrz.fields if item.field is MrzField.ISSUER)
    assert (issuer.raw, issuer.value) == ("D<<", "D")


@pytest.mark.parametrize("printed", ["<", "0"])
def test_the_digit_of_empty_optional_data_may_be_a_filler_or_nought(printed: str) -> None:
    mrz = read((TD3[0], f"L898902C36UTO7408122F1204159<<<<<<<<<<<<<<{printed}8"))
    digit = next(check for check in mrz.checks if check.checked is Checked.OPTIONAL_DATA)
    assert digit.passed


def test_a_filler_is_no_digit_anywhere_else() -> None:
    mrz = read((TD3[0], TD3[1][:9] + "<" + TD3[1][10:]))
    number = next(check for check in mrz.checks if check.checked is Checked.DOCUMENT_NUMBER)
    assert (number.printed, number.computed, number.passed) == ("<", "6", False)


def test_a_wrong_digit_stays_visible_and_is_not_repaired() -> None:
    forged = TD3[1].replace("7408122", "7408222")
    mrz = read((TD3[0], forged))
    failed = {check.checked for check in mrz.checks if not check.passed}
    assert failed == {Checked.BIRTH_DATE, Checked.COMPOSITE}
    assert mrz.lines[1] == forged


def test_names_that_fill_their_room_may_be_cut_short() -> None:
    assert read(("P<UTO" + "A" * 20 + "<<" + "B" * 17, TD3[1])).names_fill_their_room
    assert not read(TD3).names_fill_their_room


@pytest.mark.parametrize("lines", [(), ("P<UTO",), (TD3[0],), (TD3[0], TD2[1]), TD1[:2]])
def test_other_shapes_are_no_zone(lines: tuple[str, ...]) -> None:
    assert recognise(lines) is None
    assert parse(lines) is None


def test_a_two_digit_year_is_read_by_a_stated_rule() -> None:
    expiry, birth = dates(read(TD3))
    assert (expiry.iso, expiry.rule) == ("2012-04-15", YearRule.EXPIRY_PIVOT)
    assert (birth.iso, birth.raw, birth.rule) == (
        "1974-08-12",
        "740812",
        YearRule.LATEST_BEFORE_EXPIRY,
    )


def test_a_birth_with_unknown_parts_keeps_its_raw_text_only() -> None:
    _, birth = dates(read((TD3[0], TD3[1].replace("740812", "74<<<<"))))
    unread = DateReading(field=MrzField.BIRTH_DATE, raw="74<<<<", iso="", rule=YearRule.UNREAD)
    assert birth == unread


def test_the_french_card_dates_births_by_its_month_of_issue() -> None:
    (birth,) = dates(read(FRENCH))
    assert (birth.iso, birth.rule) == ("1965-12-06", YearRule.LATEST_BEFORE_ISSUE)
