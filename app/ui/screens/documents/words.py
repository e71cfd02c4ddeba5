"""What verdicts, reasons, doubts and fields are called. No Qt here."""

from collections.abc import Mapping
from typing import Final

from app.domain.evidence_strength import Criterion, Strength
from app.domain.match_words import MatchReason, Verdict
from app.domain.record_match import RecordField
from app.domain.specimen import SpecimenSign
from app.ui.screens.documents.view_model import Mark

FIELDS: Final[Mapping[str, str]] = {
    RecordField.SURNAME: "Surname",
    RecordField.GIVEN_NAMES: "Given names",
    RecordField.FULL_NAME: "Full name",
    RecordField.BIRTH_DATE: "Date of birth",
    RecordField.DOCUMENT_NUMBER: "Document no.",
    RecordField.PERSONAL_NUMBER: "Personal no.",
    RecordField.NATIONALITY: "Nationality",
    RecordField.ISSUER: "Issuer",
    RecordField.SEX: "Sex",
    RecordField.BIRTH_PLACE: "Place of birth",
    RecordField.NATION: "Ethnic group",
    RecordField.ADDRESS: "Address",
    RecordField.AUTHORITY: "Authority",
    RecordField.ISSUE_DATE: "Issue",
    RecordField.EXPIRY_DATE: "Expiry",
}
"""In the order of the table."""

VERDICTS: Final[Mapping[Verdict, tuple[Mark, str]]] = {
    Verdict.SAME: (Mark.SAME, "Same"),
    Verdict.PERMITTED_VARIANT: (Mark.NORMALISED, "Same, normalised"),
    Verdict.TRUNCATED: (Mark.NORMALISED, "Truncated"),
    Verdict.REORDERED: (Mark.REORDERED, "Reordered"),
    Verdict.DIFFERENT: (Mark.DIFFERENT, "Different"),
    Verdict.UNREADABLE: (Mark.UNREADABLE, "Unreadable"),
    Verdict.NOT_PRESENT: (Mark.ABSENT, "Not present"),
}
WORST_FIRST: Final = (
    Verdict.DIFFERENT,
    Verdict.UNREADABLE,
    Verdict.REORDERED,
    Verdict.TRUNCATED,
    Verdict.NOT_PRESENT,
    Verdict.PERMITTED_VARIANT,
    Verdict.SAME,
)
REASONS: Final[Mapping[MatchReason, str]] = {
    MatchReason.EQUAL: "Equal, but for case, fillers and punctuation that every zone drops.",
    MatchReason.TWO_DIGIT_YEAR: "Equal, as far as a year of two digits can say.",
    MatchReason.DATE_PARTLY_UNKNOWN: (
        "The document leaves day or month open; what it states is equal."
    ),
    MatchReason.OTHER_CALENDAR: "The same day in another calendar.",
    MatchReason.A_DAY_APART: (
        "A day apart. Hijri calendars differ by as much; look at the crop and ask."
    ),
    MatchReason.DAY_OR_MONTH_FIRST: (
        "Equal in one order of day and month; the document does not say which it uses."
    ),
    MatchReason.DAY_AND_MONTH_SWAPPED: "Day and month stand the other way round.",
    MatchReason.TRANSLITERATED: "Equal in a spelling that ICAO Doc 9303 allows for a letter.",
    MatchReason.COMMON_SPELLING: "Both are allowed spellings of one name.",
    MatchReason.NATIONAL_SPELLING: (
        "Equal in a spelling that the law or the passports of a country use."
    ),
    MatchReason.ROMANISATIONS: (
        "Two romanisations of one name, both in use in the country of the nationality."
    ),
    MatchReason.PINYIN: "A Pinyin reading of the characters; other characters may share it.",
    MatchReason.HOME_READING: (
        "A reading of the characters that papers of this nationality use: Cantonese or "
        "Wade-Giles. Other characters may share it."
    ),
    MatchReason.NOT_PINYIN: (
        "No Pinyin reading of the characters, and none that papers of this nationality use. "
        "Another romanisation counts where the record holds it."
    ),
    MatchReason.SHORT_VOWELS: (
        "Equal in every consonant and long vowel. Arabic writes no short vowels; other names may "
        "share its spelling."
    ),
    MatchReason.MARKS_DROPPED: "Equal without the marks on a letter.",
    MatchReason.SPACING: "Equal when written together.",
    MatchReason.PARTICLE: "Equal but for a particle, such as van or de.",
    MatchReason.ROOM_ENDED: (
        "The zone has no more room; what it shows is the beginning of the registered name."
    ),
    MatchReason.PARTS_IN_OTHER_ORDER: "The same names in another order.",
    MatchReason.SURNAME_AND_GIVEN_SWAPPED: "Surname and given names stand the other way round.",
    MatchReason.PARTS_IN_OTHER_FIELD: (
        "The same names, divided otherwise between surname and given names."
    ),
    MatchReason.SINGLE_NAME: "The person has one name; the two sides file it differently.",
    MatchReason.WHOLE_NAME: "Equal within the full name, which this source does not divide.",
    MatchReason.PART_MISSING: "One of several names is missing, though there is room for it.",
    MatchReason.CODES_OF_ONE_MEANING: "Two codes of one meaning.",
    MatchReason.WORDS_WITHOUT_TABLE: (
        "A state or nationality in words that no table here knows. Look at the crop."
    ),
    MatchReason.OLD_NUMBER_FORM: "The same number in a form that its issuer has replaced.",
    MatchReason.MIXED_SCRIPTS: (
        "A word mixes letters of two scripts that look alike. Look at the crop, or ask why."
    ),
    MatchReason.LOOKALIKE_CHARACTERS: (
        "Different only in characters that are easily misread, such as O and 0. Look at the crop."
    ),
    MatchReason.OTHER_TEXT: "The text is another one.",
    MatchReason.SCRIPT_WITHOUT_TABLE: (
        "One text is in a script that no table here turns into Latin letters."
    ),
    MatchReason.NOTHING_READ: "Nothing could be read here.",
    MatchReason.NO_DATE: "The text is no date of the calendar.",
    MatchReason.ONE_SIDE_ONLY: "Only one side holds this field; there is nothing to compare.",
}
DATE_PATTERN: Final = "Write the date as year-month-day, such as 1988-02-14."
NOTHING_WRITTEN: Final = "Write what you read, or leave it with Esc."
CANNOT_SUPPORT: Final = "This field cannot support identity until it is explained."
DOUBTS: Final[Mapping[str, str]] = {
    "no_format": "the lines have no known format",
    "check_digit": "a check digit does not agree",
    "few_reads": "too few readings agree",
    "low_support": "some characters were read in more than one way",
    "implausible": "a field holds a character that it may not hold",
    "further_zone": "another document\u2019s zone lies in the same exhibit",
}
"""By the engine's word for it."""
YEARS: Final[Mapping[str, str]] = {
    "expiry_pivot_1970": "years below 70 are of this century",
    "latest_not_after_expiry": "the latest year that is not after the expiry",
    "latest_not_after_issue": "the latest year that is not after the issue",
}
"""By the engine's word for how a century was told."""
SOURCES: Final[Mapping[str, str]] = {
    "printed": "Printed",
    "mrz": "MRZ",
    "barcode": "Barcode",
    "statement": "Statement",
}
"""In the order of the table."""
SIGNS: Final[Mapping[SpecimenSign, str]] = {
    SpecimenSign.REPEATS: "One digit repeats, as on specimens.",
    SpecimenSign.COUNTS: "The digits count, as on specimens.",
    SpecimenSign.NAME: "A name that specimens bear.",
    SpecimenSign.ISSUER: "An issuer of specimens; no state has this code.",
}
STRENGTHS: Final[Mapping[Strength, str]] = {
    Strength.WEAK: "Evidence: weak. Missing for fair: {}.",
    Strength.FAIR: "Evidence: fair. Missing for strong: {}.",
    Strength.STRONG: "Evidence: strong. Missing for superior: {}.",
}
"""After NIST SP 800-63A."""
CRITERIA: Final[Mapping[Criterion, str]] = {
    Criterion.READ: "a reading that is accepted or confirmed",
    Criterion.NAME: "a name",
    Criterion.IN_FORCE: "a date that shows it was in force at submission",
    Criterion.REFERENCE: "a number or a portrait",
    Criterion.NUMBER: "a number of its own",
    Criterion.PORTRAIT: "a portrait",
    Criterion.CHECKS: "check digits that all agree",
    Criterion.AGREES: "sources that do not contradict each other",
    Criterion.ISSUER: "a state or organisation that issues papers",
    Criterion.SIGNATURE: "the issuer\u2019s digital signature, which an image cannot show",
}
CHECKS: Final[Mapping[str, str]] = {
    "document_number": "Document no.",
    "birth_date": "Birth",
    "expiry_date": "Expiry",
    "optional_data": "Optional",
    "composite": "Whole zone",
}
