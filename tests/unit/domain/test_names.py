"""Names across scripts, laws and habits: each pair with its verdict and reason."""

from pathlib import Path

import pytest

from app.domain.match_words import MatchReason, Verdict
from app.domain.name_match import match_name
from app.domain.record_match import Reading, RecordField, Tables, match_record
from app.services.tables import read_tables

TABLES = Path(__file__).parents[3] / "resources/tables"
VARIANT, DIFFERENT = Verdict.PERMITTED_VARIANT, Verdict.DIFFERENT
SURNAME, GIVEN, FULL = RecordField.SURNAME, RecordField.GIVEN_NAMES, RecordField.FULL_NAME


@pytest.fixture(scope="module")
def tables() -> Tables:
    return read_tables(TABLES)


CYRILLIC = [
    ("Юлия", "IULIIA", "", VARIANT, MatchReason.TRANSLITERATED),
    ("Юлия", "YULIYA", "", VARIANT, MatchReason.NATIONAL_SPELLING),
    ("Алексей", "ALEKSEI", "", VARIANT, MatchReason.TRANSLITERATED),
    ("Алексей", "ALEXEY", "", VARIANT, MatchReason.NATIONAL_SPELLING),
    ("Дмитрий", "DMITRII", "", VARIANT, MatchReason.TRANSLITERATED),
    ("Дмитрий", "DMITRY", "", VARIANT, MatchReason.NATIONAL_SPELLING),
    ("Наталья", "NATALIA", "", VARIANT, MatchReason.NATIONAL_SPELLING),
    ("Фёдор", "FEDOR", "", VARIANT, MatchReason.TRANSLITERATED),
    ("Федор", "FYODOR", "", DIFFERENT, MatchReason.OTHER_TEXT),
    ("Фёдор", "FYODOR", "", VARIANT, MatchReason.NATIONAL_SPELLING),
    ("Сергій", "SERHII", "", VARIANT, MatchReason.NATIONAL_SPELLING),
    ("Григорій", "HRYHORII", "", VARIANT, MatchReason.NATIONAL_SPELLING),
    ("Згурський", "ZGHURSKYI", "", VARIANT, MatchReason.NATIONAL_SPELLING),
    ("Щерев", "SHTEREV", "", VARIANT, MatchReason.NATIONAL_SPELLING),
    ("Ђорђевић", "DORDEVIC", "", VARIANT, MatchReason.NATIONAL_SPELLING),
    ("Живковић", "ZIVKOVIC", "", VARIANT, MatchReason.NATIONAL_SPELLING),
    ("Ќосевски", "KJOSEVSKI", "", VARIANT, MatchReason.NATIONAL_SPELLING),
    ("Ляшенка", "LIASHENKA", "", VARIANT, MatchReason.TRANSLITERATED),
    ("Иванов", "PETROV", "", DIFFERENT, MatchReason.OTHER_TEXT),
    ("Sergey", "SERGEI", "RUS", VARIANT, MatchReason.ROMANISATIONS),
    ("Yuliya", "IULIIA", "RUS", VARIANT, MatchReason.ROMANISATIONS),
    ("Alexey", "ALEKSEI", "RUS", VARIANT, MatchReason.ROMANISATIONS),
    ("Meyer", "MEIER", "DEU", DIFFERENT, MatchReason.OTHER_TEXT),
    ("Meyer", "MEIER", "", DIFFERENT, MatchReason.OTHER_TEXT),
    ("АLЕХ", "ALEX", "", Verdict.UNREADABLE, MatchReason.MIXED_SCRIPTS),  # noqa: RUF001 -- the trick
]
CHINESE = [
    ("张伟", "ZHANG WEI", "", VARIANT, MatchReason.PINYIN),
    ("张伟", "ZHANGWEI", "", VARIANT, MatchReason.PINYIN),
    ("张伟", "ZHANG<WEI", "", VARIANT, MatchReason.PINYIN),
    ("欧阳", "OUYANG", "", VARIANT, MatchReason.PINYIN),
    ("西安", "XI'AN", "", VARIANT, MatchReason.PINYIN),
    ("三丰", "SAN-FENG", "", VARIANT, MatchReason.PINYIN),
    ("单", "SHAN", "", VARIANT, MatchReason.PINYIN),
    ("单", "DAN", "", VARIANT, MatchReason.PINYIN),
    ("曾", "ZENG", "", VARIANT, MatchReason.PINYIN),
    ("重庆", "CHONGQING", "", VARIANT, MatchReason.PINYIN),
    ("吕", "LYU", "", VARIANT, MatchReason.PINYIN),
    ("吕", "LU", "", VARIANT, MatchReason.PINYIN),
    ("吕", "LV", "", VARIANT, MatchReason.PINYIN),
    ("吕", "LUE", "", VARIANT, MatchReason.PINYIN),
    ("Lv", "LYU", "CHN", VARIANT, MatchReason.ROMANISATIONS),
    ("Lv", "LYU", "", DIFFERENT, MatchReason.OTHER_TEXT),
    ("陈大文", "CHAN TAI MAN", "HKG", VARIANT, MatchReason.HOME_READING),
    ("陈大文", "CHAN TAI MAN", "CHN", DIFFERENT, MatchReason.NOT_PINYIN),
    ("陈大文", "CHEN DAWEN", "HKG", VARIANT, MatchReason.PINYIN),
    ("歐陽志明", "AU YEUNG CHI-MING", "HKG", VARIANT, MatchReason.HOME_READING),
    ("歐陽志明", "AO IEONG CHI MENG", "MAC", VARIANT, MatchReason.HOME_READING),
    ("楊志明", "IEONG CHI MENG", "MAC", VARIANT, MatchReason.HOME_READING),
    ("楊志明", "IEONG CHI MENG", "HKG", DIFFERENT, MatchReason.NOT_PINYIN),
    ("张", "CHANG", "TWN", VARIANT, MatchReason.HOME_READING),
    ("张", "CHANG", "CHN", DIFFERENT, MatchReason.NOT_PINYIN),
    ("Chang", "ZHANG", "TWN", VARIANT, MatchReason.ROMANISATIONS),
    ("张", "章", "", DIFFERENT, MatchReason.OTHER_TEXT),
    ("张", "張", "", VARIANT, MatchReason.NATIONAL_SPELLING),
    ("Du Wei", "WEI", "CHN", DIFFERENT, MatchReason.PART_MISSING),
    ("Zhang Wei", "ZHANGWEI", "CHN", VARIANT, MatchReason.SPACING),
    ("Zhang Wei", "WEI ZHANG", "CHN", Verdict.REORDERED, MatchReason.PARTS_IN_OTHER_ORDER),
]
OTHER_SCRIPTS = [
    ("محمد", "MOHAMMED", "", VARIANT, MatchReason.SHORT_VOWELS),
    ("محمد", "MUHAMAD", "", VARIANT, MatchReason.SHORT_VOWELS),
    ("محمد", "MXHMD", "", VARIANT, MatchReason.NATIONAL_SPELLING),
    ("محمد", "MAHMOUD", "", DIFFERENT, MatchReason.OTHER_TEXT),
    ("محمود", "MAHMOUD", "", VARIANT, MatchReason.SHORT_VOWELS),
    ("أحمد", "AHMED", "", VARIANT, MatchReason.SHORT_VOWELS),
    ("عبد الله", "ABDULLAH", "", VARIANT, MatchReason.SHORT_VOWELS),
    ("خالد", "KHALED", "", VARIANT, MatchReason.SHORT_VOWELS),
    ("خالد", "KHALIFA", "", DIFFERENT, MatchReason.OTHER_TEXT),
    ("Παπαδόπουλος", "PAPADOPOULOS", "", VARIANT, MatchReason.NATIONAL_SPELLING),
    ("Γιώργος", "GIORGOS", "", VARIANT, MatchReason.NATIONAL_SPELLING),
    ("Αγγελόπουλος", "ANGELOPOULOS", "", VARIANT, MatchReason.NATIONAL_SPELLING),
    ("ขวัญ", "KHWAN", "", Verdict.UNREADABLE, MatchReason.SCRIPT_WITHOUT_TABLE),
    ("ขวัญ", "ขวัญ", "", Verdict.SAME, MatchReason.EQUAL),
]
LATIN = [
    ("Ünal", "UNAL", "", VARIANT, MatchReason.TRANSLITERATED),
    ("Ünal", "UENAL", "", VARIANT, MatchReason.TRANSLITERATED),
    ("Müller-Lüdenscheid", "MUELLER LUEDENSCHEID", "", VARIANT, MatchReason.TRANSLITERATED),
    ("MUELLER", "MUXXLLER", "", VARIANT, MatchReason.COMMON_SPELLING),
    ("MUELLER", "MÜLLER", "", VARIANT, MatchReason.TRANSLITERATED),
    ("NOELDEKE", "NOLDEKE", "", VARIANT, MatchReason.COMMON_SPELLING),
    ("NOEL", "NOL", "", DIFFERENT, MatchReason.OTHER_TEXT),
    ("MUELLER", "MILLER", "", DIFFERENT, MatchReason.OTHER_TEXT),
    ("Øster", "OESTER", "", VARIANT, MatchReason.TRANSLITERATED),
    ("Øster", "OSTER", "", VARIANT, MatchReason.NATIONAL_SPELLING),
    ("Åberg", "AABERG", "", VARIANT, MatchReason.TRANSLITERATED),
    ("Đặng", "DANG", "", VARIANT, MatchReason.TRANSLITERATED),
    ("Ionuț", "IONUT", "", VARIANT, MatchReason.MARKS_DROPPED),
    ("ＺＨＡＮＧ", "ZHANG", "", Verdict.SAME, MatchReason.EQUAL),  # noqa: RUF001 -- full width
    ("O’Connor", "O CONNOR", "", VARIANT, MatchReason.SPACING),  # noqa: RUF001 -- as typed
    ("Al-Harbi", "ALHARBI", "", VARIANT, MatchReason.SPACING),
    ("Al Harbi", "EL HARBI", "", VARIANT, MatchReason.PARTICLE),
    ("Ahmed bin Ali", "AHMED ALI", "", VARIANT, MatchReason.PARTICLE),
    ("de la Cruz", "DELACRUZ", "", VARIANT, MatchReason.SPACING),
    ("de la Cruz", "CRUZ", "", VARIANT, MatchReason.PARTICLE),
    ("van der Berg", "VANDERBERG", "", VARIANT, MatchReason.SPACING),
    ("Raju a/l Samy", "RAJU A L SAMY", "", Verdict.SAME, MatchReason.EQUAL),
    ("Nguyễn Văn Anh", "NGUYEN ANH", "VNM", DIFFERENT, MatchReason.PART_MISSING),
    ("García López", "GARCIA", "", DIFFERENT, MatchReason.PART_MISSING),
    ("García", "GARCIA LOPEZ", "", DIFFERENT, MatchReason.PART_MISSING),
    ("García-López", "GARCIA LOPEZ", "", VARIANT, MatchReason.TRANSLITERATED),
    ("Smith", "JONES", "", DIFFERENT, MatchReason.OTHER_TEXT),
    ("Jonathan", "JOHN", "", DIFFERENT, MatchReason.OTHER_TEXT),
    ("Eriksson", "ERIKSSEN", "", DIFFERENT, MatchReason.OTHER_TEXT),
    ("Eriksson", "ERIKSS0N", "", DIFFERENT, MatchReason.LOOKALIKE_CHARACTERS),
]
Row = tuple[str, str, str, Verdict, MatchReason]


@pytest.mark.parametrize("row", [*CYRILLIC, *CHINESE, *OTHER_SCRIPTS, *LATIN])
def test_a_name_gets_its_verdict_and_reason(tables: Tables, row: Row) -> None:
    ours, theirs, country, verdict, reason = row
    judged = match_name(ours, theirs, tables.spelling, country=country)
    assert (judged.verdict, judged.reason) == (verdict, reason)


def test_a_name_of_many_parts_is_judged_at_once(tables: Tables) -> None:
    parts = [f"NAME{letter}" for letter in "ABCDEFGHJKLM"]
    judged = match_name(" ".join(parts), " ".join(reversed(parts)), tables.spelling)
    assert judged.reason is MatchReason.PARTS_IN_OTHER_ORDER


Names = dict[RecordField, str]
WHOLE: list[tuple[Names, Names, set[MatchReason]]] = [
    (
        {SURNAME: "Zhang", GIVEN: "Wei"},
        {SURNAME: "WEI", GIVEN: "ZHANG"},
        {MatchReason.SURNAME_AND_GIVEN_SWAPPED},
    ),
    ({SURNAME: "张", GIVEN: "伟"}, {FULL: "张伟"}, {MatchReason.WHOLE_NAME}),
    ({SURNAME: "Zhang", GIVEN: "Wei"}, {FULL: "张伟"}, {MatchReason.PINYIN}),
    ({SURNAME: "Rowan", GIVEN: "Alex"}, {FULL: "ALEX ROWAN"}, {MatchReason.WHOLE_NAME}),
    ({SURNAME: "Rowan", GIVEN: "Alex"}, {FULL: "JORDAN ODE"}, {MatchReason.OTHER_TEXT}),
    ({FULL: "Alex Rowan"}, {SURNAME: "ROWAN", GIVEN: "ALEX"}, {MatchReason.WHOLE_NAME}),
    (
        {SURNAME: "Sukarno", GIVEN: ""},
        {SURNAME: "SUKARNO", GIVEN: "FNU"},
        {MatchReason.EQUAL, MatchReason.SINGLE_NAME},
    ),
    ({GIVEN: "Sukarno"}, {SURNAME: "SUKARNO", GIVEN: ""}, {MatchReason.SINGLE_NAME}),
    (
        {SURNAME: "García", GIVEN: "María López"},
        {SURNAME: "GARCIA LOPEZ", GIVEN: "MARIA"},
        {MatchReason.PARTS_IN_OTHER_FIELD},
    ),
    (
        {SURNAME: "de la Cruz", GIVEN: "Juan"},
        {SURNAME: "CRUZ", GIVEN: "JUAN DE LA"},
        {MatchReason.PARTICLE},
    ),
]


@pytest.mark.parametrize(("record", "read", "reasons"), WHOLE)
def test_surname_and_given_names_are_judged_together(
    tables: Tables, record: Names, read: Names, reasons: set[MatchReason]
) -> None:
    matches = match_record(record, Reading(source="printed", fields=read), tables)
    told = {match.reason for match in matches} - {MatchReason.ONE_SIDE_ONLY}
    assert told == reasons


def test_a_zone_that_is_full_cuts_names_and_one_with_room_does_not(tables: Tables) -> None:
    record = {SURNAME: "Papandropoulous", GIVEN: "Jonathon Alec Warren Trevor"}
    fields = {SURNAME: "PAPANDROPOULOUS", GIVEN: "JONATHON ALEC WARREN T"}
    for full, verdict in ((True, Verdict.TRUNCATED), (False, Verdict.DIFFERENT)):
        reading = Reading(source="mrz", fields=fields, cut_short=full)
        assert match_record(record, reading, tables)[1].verdict is verdict
