"""What a document's national numbers say, of themselves and of the fields beside them."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.domain.code_match import Codes, issuer_of, match_sex
from app.domain.date_match import match_date
from app.domain.match_words import Verdict
from app.domain.record_match import Conflict, Reading, RecordField, Tables
from app.services.national_numbers import NationalNumber, may_be_national, national_number


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberCheck:
    """One field that holds a national number."""

    field: RecordField
    number: NationalNumber


def number_checks(reading: Reading, issuers: Codes) -> Iterator[NumberCheck]:
    """Every national number that one source holds."""
    said = (reading.fields.get(name, "") for name in (RecordField.ISSUER, RecordField.NATIONALITY))
    countries = {code for text in said if (code := issuer_of(text, issuers))}
    for name, text in reading.fields.items():
        if may_be_national(name, text):
            for country in sorted(countries):
                number = national_number(text.replace("<", ""), country)
                if number is not None:
                    yield NumberCheck(field=name, number=number)


def conflicts_of_numbers(reading: Reading, tables: Tables) -> Iterator[Conflict]:
    """Where a number tells another birth or sex than the field beside it."""
    for check in number_checks(reading, tables.issuers):
        number, sources = check.number, (reading.source, check.field.value)
        born = reading.fields.get(RecordField.BIRTH_DATE, "")
        if number.birth is not None and born.strip(" <"):
            judged = match_date(number.birth.isoformat(), born, tables.calendars)
            if judged.verdict is Verdict.DIFFERENT:
                field = RecordField.BIRTH_DATE
                yield Conflict(field=field, sources=sources, reason=judged.reason)
        sex = reading.fields.get(RecordField.SEX, "")
        if number.sex and sex.strip(" <"):
            judged = match_sex(number.sex, sex, tables.sexes)
            if judged.verdict is Verdict.DIFFERENT:
                yield Conflict(field=RecordField.SEX, sources=sources, reason=judged.reason)
