"""From placed lines to fields, and to fields of known papers."""

from app.engines.document.print_fields import PrintedField, by_labels
from app.engines.document.print_plans import by_plan
from tests.unit.engines.document.printing import a_line


def texts(fields: tuple[PrintedField, ...]) -> dict[str, str]:
    return {field.field: field.text for field in fields}


def test_a_value_stands_below_its_label_and_in_its_column() -> None:
    lines = [
        a_line("Date of birth", 100, 100, height=24),
        a_line("Date of expiry", 500, 100, height=24),
        a_line("01 JAN 1990", 100, 140),
        a_line("02 FEB 2030", 500, 140),
    ]
    assert texts(by_labels(lines)) == {"birth_date": "01 JAN 1990", "expiry_date": "02 FEB 2030"}


def test_a_label_is_no_value_and_a_far_line_is_none() -> None:
    lines = [
        a_line("Surname", 100, 100, height=24),
        a_line("Given names", 100, 140, height=24),
        a_line("ANNA", 100, 180),
        a_line("UTOPIA", 100, 600),
    ]
    assert texts(by_labels(lines)) == {"surname": "ANNA", "given_names": "ANNA"} or texts(
        by_labels(lines)
    ) == {"given_names": "ANNA"}


def test_a_value_may_stand_to_the_right() -> None:
    lines = [a_line("Nationality", 100, 100), a_line("UTOPIA", 450, 102)]
    assert texts(by_labels(lines)) == {"nationality": "UTOPIA"}


def test_a_line_of_a_zone_is_no_printed_value() -> None:
    lines = [a_line("Surname", 100, 100), a_line("P<UTOERIKSSON<<ANNA<MARIA", 100, 150)]
    assert texts(by_labels(lines)) == {}


def test_support_is_that_of_the_line() -> None:
    (field,) = by_labels([a_line("Surname", 100, 100), a_line("DOE", 100, 150, weight=0.5)])
    assert field.support == 5000


def test_a_chinese_card_with_labels_stuck_to_values_and_an_address_over_lines() -> None:
    lines = [
        a_line("姓名张伟明", 100, 100),
        a_line("性别男民族汉", 100, 200),
        a_line("出生1970年3月13日", 100, 300),
        a_line("住址北京市朝阳区建国路", 100, 400),
        a_line("样例街75号2室", 190, 460),
        a_line("公民身份号码", 100, 700),
        a_line("11010519700313219X", 400, 700),
    ]
    fields = texts(by_plan(lines))
    assert fields["full_name"] == "张伟明"
    assert (fields["sex"], fields["nation"]) == ("男", "汉")
    assert fields["birth_date"] == "1970年3月13日"
    assert fields["address"] == "北京市朝阳区建国路样例街75号2室"
    assert fields["document_number"] == "11010519700313219X"


def test_the_back_of_a_chinese_card_may_be_valid_for_ever() -> None:
    lines = [
        a_line("居民身份证", 300, 100, height=80),
        a_line("签发机关", 200, 400),
        a_line("北京市公安局朝阳分局", 450, 400),
        a_line("有效期限 2018.03.13-长期", 200, 500),
    ]
    assert texts(by_plan(lines)) == {
        "authority": "北京市公安局朝阳分局",
        "issue_date": "2018.03.13",
        "expiry_date": "长期",
        "issuer": "CHN",
    }


def test_numbered_fields_of_licences_differ_by_continent() -> None:
    american = [
        a_line("UTOPIA DRIVER LICENSE", 100, 20),
        a_line("4d DL B6624039", 100, 80),
        a_line("1 SAMPLE", 100, 140),
        a_line("3 DOB 11/02/1954", 100, 200),
        a_line("15 SEX F", 100, 260),
    ]
    fields = texts(by_plan(american))
    assert fields["document_number"] == "B6624039"
    assert (fields["surname"], fields["birth_date"], fields["sex"]) == ("SAMPLE", "11/02/1954", "F")
    european = [
        a_line("DRIVING LICENCE", 100, 20),
        a_line("1. MUSTER", 100, 80),
        a_line("2. ERIKA", 100, 140),
        a_line("3. 12.08.64 UTOPIA", 100, 200),
        a_line("5. B072RRE2I55", 100, 260),
    ]
    fields = texts(by_plan(european))
    assert fields["document_number"] == "B072RRE2I55"
    assert fields["birth_date"] == "12.08.64"


def test_a_hong_kong_card_keeps_the_digit_in_brackets() -> None:
    lines = [
        a_line("HONG KONG PERMANENT IDENTITY CARD", 100, 20),
        a_line("CHAN, Tai Man", 100, 100),
        a_line("05-07-1991M", 100, 200),
        a_line("C993908(1)", 500, 400),
    ]
    fields = texts(by_plan(lines))
    assert (fields["surname"], fields["given_names"]) == ("CHAN", "Tai Man")
    assert (fields["birth_date"], fields["sex"]) == ("05-07-1991", "M")
    assert fields["document_number"] == "C993908(1)"


def test_plain_text_has_neither_plan_nor_fields() -> None:
    lines = [a_line("Dear sir or madam", 100, 100), a_line("we regret", 100, 160)]
    assert by_plan(lines) == ()
    assert by_labels(lines) == ()
