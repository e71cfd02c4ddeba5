"""Laws of check digits and zones that hold for every text."""

from hypothesis import assume, given
from hypothesis import strategies as st

from app.engines.document.check_digits import ALPHABET, FILLER, check_digit, value_of
from app.engines.document.mrz_dates import dates
from app.engines.document.mrz_format import Mrz, parse
from app.engines.document.mrz_layout import LAYOUTS, MrzField, MrzFormat

CHARACTERS = st.sampled_from(ALPHABET + FILLER)
FIELDS = st.text(CHARACTERS, min_size=1, max_size=45)


@st.composite
def zones(draw: st.DrawFn) -> tuple[str, ...]:
    """Lines of some format's shape, filled at random."""
    count, width = LAYOUTS[draw(st.sampled_from(MrzFormat))].shape
    line = st.text(CHARACTERS, min_size=width, max_size=width)
    return tuple(draw(st.lists(line, min_size=count, max_size=count)))


def worth(character: str) -> int:
    value = value_of(character)
    assert value is not None
    return value


@given(FIELDS, CHARACTERS, st.data())
def test_one_changed_character_changes_the_digit_unless_its_worth_is_equal_modulo_ten(
    field: str, other: str, data: st.DataObject
) -> None:
    place = data.draw(st.integers(0, len(field) - 1))
    changed = field[:place] + other + field[place + 1 :]
    alike = (worth(field[place]) - worth(other)) % 10 == 0
    assert (check_digit(changed) == check_digit(field)) is alike


@given(FIELDS)
def test_trailing_fillers_leave_the_digit_as_it_is(field: str) -> None:
    assert check_digit(field + 5 * FILLER) == check_digit(field)


@given(st.text(max_size=45))
def test_a_digit_is_one_digit_or_nothing(text: str) -> None:
    digit = check_digit(text)
    known = all(value_of(character) is not None for character in text)
    assert (len(digit) == 1 and digit in "0123456789") if known else not digit


@given(zones())
def test_a_zone_keeps_its_lines_and_every_raw_field_is_a_piece_of_them(
    lines: tuple[str, ...],
) -> None:
    mrz = parse(lines)
    assert mrz is not None
    assert mrz.lines == lines
    for item in mrz.fields:
        if item.field is not MrzField.DOCUMENT_NUMBER:  # a long one stands in two pieces
            assert any(item.raw in line for line in lines)


@given(zones())
def test_the_pieces_of_a_name_give_back_the_name_line(lines: tuple[str, ...]) -> None:
    mrz = parse(lines)
    assert mrz is not None
    span = LAYOUTS[mrz.format].names
    assume(span is not None)
    raw = {item.field: item.raw for item in mrz.fields}
    assert span is not None
    whole = span.of(lines)
    if 2 * FILLER in whole:
        assert raw[MrzField.SURNAME] + 2 * FILLER + raw[MrzField.GIVEN_NAMES] == whole
    else:
        assert (raw[MrzField.SURNAME], raw[MrzField.GIVEN_NAMES]) == (whole, "")


@given(st.lists(st.text(max_size=50), max_size=4))
def test_no_text_whatever_makes_the_reader_stumble(lines: list[str]) -> None:
    mrz = parse(lines)
    assert mrz is None or isinstance(dates(mrz), tuple)


@given(zones())
def test_dates_are_of_the_calendar_or_left_raw(lines: tuple[str, ...]) -> None:
    mrz: Mrz | None = parse(lines)
    assert mrz is not None
    for reading in dates(mrz):
        assert not reading.iso or reading.iso[2:].replace("-", "") == reading.raw


@given(st.sampled_from(MrzFormat), st.text(max_size=44))
def test_lines_of_any_characters_with_the_right_shape_are_read(fmt: MrzFormat, text: str) -> None:
    count, width = LAYOUTS[fmt].shape
    mrz = parse([text[:width].ljust(width, FILLER)] * count)
    assert mrz is not None
    assert isinstance(dates(mrz), tuple)
    assert len(mrz.checks) >= 3
