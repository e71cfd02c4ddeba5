"""The words of a comparison between record and document: closed lists, phrased by the faces."""

from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """How a field stands to the record."""

    SAME = "same"
    PERMITTED_VARIANT = "permitted_variant"
    TRUNCATED = "truncated"
    REORDERED = "reordered"
    DIFFERENT = "different"
    UNREADABLE = "unreadable"
    NOT_PRESENT = "not_present"


class MatchReason(StrEnum):
    """Why a verdict was given."""

    EQUAL = "equal"
    """Equal but for case, fillers and punctuation that every zone drops."""
    TWO_DIGIT_YEAR = "two_digit_year"
    """Equal so far as a two-digit year can say."""
    DATE_PARTLY_UNKNOWN = "date_partly_unknown"
    """The document leaves day or month open; what it states is equal."""
    OTHER_CALENDAR = "other_calendar"
    """The same day in another calendar."""
    A_DAY_APART = "a_day_apart"
    """A Hijri date that lies a day apart; its calendars differ by as much. Look at the crop."""
    DAY_OR_MONTH_FIRST = "day_or_month_first"
    """Equal in one of two orders of day and month; the document does not say which it uses."""
    DAY_AND_MONTH_SWAPPED = "day_and_month_swapped"
    TRANSLITERATED = "transliterated"
    """A form that ICAO Doc 9303-3, section 6 allows for a letter of the other text."""
    COMMON_SPELLING = "common_spelling"
    """Both are allowed forms of one spelling that neither shows (MUELLER, MULLER: MÜLLER)."""
    NATIONAL_SPELLING = "national_spelling"
    """A form that a country's own law or passports use where the standard has another."""
    ROMANISATIONS = "romanisations"
    """Two romanisations of one spelling, both in use in the country of the nationality."""
    PINYIN = "pinyin"
    """A Pinyin reading of the characters; other characters may share it."""
    HOME_READING = "home_reading"
    """A reading of the characters that papers of the place of nationality use: Cantonese in Hong
    Kong and Macau, Wade-Giles in Taiwan; other characters may share it."""
    NOT_PINYIN = "not_pinyin"
    """No Pinyin reading of the characters, and none of the place of nationality. Other
    romanisations are other texts, unless the record holds them."""
    SHORT_VOWELS = "short_vowels"
    """Equal consonant by consonant and long vowel by long vowel; Arabic writes no short ones."""
    MARKS_DROPPED = "marks_dropped"
    """Equal without the marks of a letter that the standard's table does not list."""
    SPACING = "spacing"
    """Equal when written together (JEAN PIERRE, JEANPIERRE)."""
    PARTICLE = "particle"
    """Equal but for a particle (VAN DER BERG, BERG)."""
    ROOM_ENDED = "room_ended"
    """The zone's room ended; what it shows is the beginning of the registered name."""
    PARTS_IN_OTHER_ORDER = "parts_in_other_order"
    SURNAME_AND_GIVEN_SWAPPED = "surname_and_given_swapped"
    PARTS_IN_OTHER_FIELD = "parts_in_other_field"
    """The same names, divided otherwise between surname and given names."""
    SINGLE_NAME = "single_name"
    """The person has one name; it stands in the other field, or a placeholder beside it."""
    WHOLE_NAME = "whole_name"
    """Equal within the full name, which the source does not divide."""
    PART_MISSING = "part_missing"
    """One of several names is missing, with room left for it."""
    CODES_OF_ONE_MEANING = "codes_of_one_meaning"
    WORDS_WITHOUT_TABLE = "words_without_table"
    """A state or nationality in words that no table here knows."""
    OLD_NUMBER_FORM = "old_number_form"
    """The same number in a form that its issuer has replaced."""
    MIXED_SCRIPTS = "mixed_scripts"
    """A word mixes letters of two scripts that look alike: read again, or ask why."""
    LOOKALIKE_CHARACTERS = "lookalike_characters"
    """Different only in characters that are easily misread (O and 0): look at the crop."""
    OTHER_TEXT = "other_text"
    SCRIPT_WITHOUT_TABLE = "script_without_table"
    """One text is in a script that no table here turns into Latin letters."""
    NOTHING_READ = "nothing_read"
    NO_DATE = "no_date"
    """The text is no date of the calendar."""
    ONE_SIDE_ONLY = "one_side_only"


@dataclass(frozen=True, slots=True)
class Judgement:
    """A verdict and its reason; never one without the other."""

    verdict: Verdict
    reason: MatchReason
