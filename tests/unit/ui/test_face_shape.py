"""A face set by hand: what moves along, and what is no face."""

import pytest

from app.ui.widgets.face_shape import FaceShape, Handle, blank_shape, shape_of

BOX = (100, 200, 80, 110)
POINTS = (120 + 240j, 160 + 240j, 140 + 262j, 124 + 286j, 157 + 286j)


def test_the_points_that_were_found_stay_where_nothing_was_moved() -> None:
    meant = shape_of(BOX, POINTS).meant()
    assert (meant.placed, meant.box) == (True, BOX)
    assert meant.points == tuple((round(p.real), round(p.imag)) for p in POINTS)


def test_nose_and_mouth_go_along_with_the_eyes() -> None:
    shape = shape_of(BOX, POINTS)
    moved = shape.moved(Handle.RIGHT_EYE, 7 - 3j).moved(Handle.LEFT_EYE, 7 - 3j)
    apart = {
        (now[0] - before[0], now[1] - before[1])
        for now, before in zip(moved.meant().points, shape.meant().points, strict=True)
    }
    assert apart == {(7, -3)}
    assert moved.meant().box == BOX


@pytest.mark.parametrize("handle", [Handle.TOP_LEFT, Handle.BOTTOM_RIGHT])
@pytest.mark.parametrize("by", [500 + 500j, -500 - 500j])
def test_a_box_never_turns_inside_out(handle: Handle, by: complex) -> None:
    _, _, width, height = shape_of(BOX).moved(handle, by).meant().box
    assert width > 0
    assert height > 0


def test_the_whole_box_takes_the_eyes_along() -> None:
    moved = shape_of(BOX, POINTS).moved(Handle.WHOLE, 10 + 0j)
    assert moved.right_eye == POINTS[0] + 10
    assert moved.meant().box == (110, 200, 80, 110)


@pytest.mark.parametrize(
    "shape",
    [
        shape_of(BOX, POINTS).moved(Handle.RIGHT_EYE, -300 + 0j),
        shape_of(BOX, POINTS).moved(Handle.LEFT_EYE, -39 + 0j),
    ],
)
def test_eyes_outside_or_on_one_spot_are_no_face(shape: FaceShape) -> None:
    assert not shape.sound


def test_a_blank_box_is_a_face_to_begin_with() -> None:
    shape = blank_shape(600, 800)
    assert shape.sound
    assert len(shape.meant().points) == 5
