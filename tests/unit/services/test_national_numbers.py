"""National numbers: their own check, what they tell, and that nobody is asked for them."""

import importlib
import subprocess
import sys
from datetime import date

import pytest

from app.domain.record_match import Reading, RecordField, Tables
from app.services.national_numbers import SCHEMES, national_number
from app.services.number_findings import conflicts_of_numbers, number_checks

RESIDENT = "11010519491231002X"  # the example of GB 11643
ISSUERS = Tables(issuers={"CHN": "CHN", "POL": "POL"}, sexes={"M": "M", "F": "F"})


@pytest.mark.parametrize(
    ("text", "country", "valid"),
    [
        (RESIDENT, "CHN", True),
        ("110105194912310021", "CHN", False),
        ("11010519491331002X", "CHN", False),
        ("44051401359", "POL", True),
        ("44051401358", "POL", False),
        ("54362315K", "ESP", True),
        ("54362315A", "ESP", False),
        ("X41S70926", "CHN", None),
        (RESIDENT, "UTO", None),
    ],
)
def test_a_number_passes_its_own_check_or_is_none(
    *, text: str, country: str, valid: bool | None
) -> None:
    number = national_number(text, country)
    assert (None if number is None else number.valid) is valid


def test_a_number_tells_birth_and_sex() -> None:
    number = national_number(RESIDENT, "CHN")
    assert number is not None
    assert (number.birth, number.sex) == (date(1949, 12, 31), "F")


def test_every_scheme_is_there() -> None:
    for schemes in SCHEMES.values():
        for scheme in schemes:
            assert callable(importlib.import_module(f"stdnum.{scheme}").validate)


@pytest.mark.parametrize(
    ("birth", "sex", "fields"),
    [
        ("1949-12-31", "F", set()),
        ("1949-12-30", "F", {RecordField.BIRTH_DATE}),
        ("1949-12-31", "M", {RecordField.SEX}),
    ],
)
def test_a_number_that_contradicts_the_field_beside_it_is_a_conflict(
    birth: str, sex: str, fields: set[RecordField]
) -> None:
    reading = Reading(
        source="printed",
        fields={
            RecordField.DOCUMENT_NUMBER: RESIDENT,
            RecordField.ISSUER: "CHN",
            RecordField.BIRTH_DATE: birth,
            RecordField.SEX: sex,
        },
    )
    assert {found.field for found in conflicts_of_numbers(reading, ISSUERS)} == fields


def test_a_passport_number_is_not_taken_for_a_national_one() -> None:
    fields = {RecordField.DOCUMENT_NUMBER: "440514013", RecordField.ISSUER: "POL"}
    assert not list(number_checks(Reading(source="mrz", fields=fields), ISSUERS.issuers))


def test_nothing_connects_while_numbers_are_checked() -> None:
    """Positive control: the same guard stops a connection that is really made."""
    guard = (
        "import socket\ndef stop(*a, **k): raise SystemExit(3)\n"
        "socket.socket.connect = socket.getaddrinfo = stop\n"
    )
    check = (
        "from app.services.national_numbers import SCHEMES, national_number\n"
        "for country in SCHEMES: national_number('11010519491231002X', country)\n"
    )
    for script, code in ((check, 0), ("socket.create_connection(('127.0.0.1', 9))\n", 3)):
        done = subprocess.run([sys.executable, "-c", guard + script], check=False, timeout=60)
        assert done.returncode == code
