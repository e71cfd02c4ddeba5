"""The laws of face coordinates, for any photo, any eyes, any zoom."""

import cmath
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ui.widgets.face_frame import Eyes, Pose, Similarity, View, fitted, glided

points = st.builds(complex, st.floats(0, 6000), st.floats(0, 6000))
near = st.builds(complex, st.floats(-3, 3), st.floats(-3, 3))
eyes = (
    st.tuples(points, points)
    .filter(lambda pair: abs(pair[0] - pair[1]) > 8)
    .map(lambda pair: Eyes(left=pair[0], right=pair[1]))
)
views = st.builds(View, zoom=st.floats(8, 8000), centre=near, turned_deg=st.floats(-180, 180))
poses = st.builds(Pose, offset=near, mirrored=st.booleans())


def close(one: complex, other: complex, size: float = 1.0) -> bool:
    return abs(one - other) <= 1e-6 * max(1.0, size)


@given(eyes, eyes, views, near)
def test_linked_panes_show_a_feature_at_one_place(
    registered: Eyes, submitted: Eyes, view: View, feature: complex
) -> None:
    left, right = (
        view.onto(484, 668, Pose()).after(each.frame()).of(each.frame().back(feature))
        for each in (registered, submitted)
    )
    assert close(left, right, size=view.zoom)


@given(eyes)
def test_the_eyes_are_half_a_unit_from_the_middle(pair: Eyes) -> None:
    assert close(pair.frame().of(pair.left), -0.5)
    assert close(pair.frame().of(pair.right), 0.5)


@given(views, st.floats(0.5, 2), poses, near)
def test_zooming_keeps_the_point_under_the_cursor(
    view: View, factor: float, pose: Pose, shared: complex
) -> None:
    before = view.onto(484, 668, Pose()).of(shared)
    closer = view.zoomed(factor, at=shared)
    assert close(closer.onto(484, 668, Pose()).of(shared), before, size=closer.zoom)
    photo = view.onto(484, 668, pose).back(before)  # whatever the pose, the photo stays there too
    assert close(closer.onto(484, 668, pose).of(photo), before, size=closer.zoom)


@given(views, near)
def test_panning_moves_what_is_shown_by_as_many_px(view: View, feature: complex) -> None:
    before = view.onto(484, 668, Pose()).of(feature)
    after = view.panned(30 - 12j).onto(484, 668, Pose()).of(feature)
    assert close(after - before, 30 - 12j, size=view.zoom)


@given(eyes, views, poses, points)
def test_a_similarity_and_its_inverse_undo_each_other(
    pair: Eyes, view: View, pose: Pose, point: complex
) -> None:
    onto = view.onto(484, 668, pose).after(pair.frame())
    assert close(onto.back(onto.of(point)), point, size=1e4)
    both = view.onto(484, 668, pose).of(pair.frame().of(point))
    assert close(onto.of(point), both, size=abs(both))


@given(near, near)
def test_two_mirrors_are_none(turn: complex, point: complex) -> None:
    mirror = Similarity(turn=cmath.exp(1j * turn.real), shift=turn, mirrored=True)
    twice = mirror.after(mirror)
    assert not twice.mirrored
    assert close(twice.of(point), mirror.of(mirror.of(point)))


def test_an_offset_is_kept_at_every_zoom() -> None:
    pose = Pose(offset=0.25 + 0.5j)
    view = View(zoom=100.0)
    for factor in (0.5, 1.0, 4.0):
        closer = view.zoomed(factor)
        apart = closer.onto(484, 668, Pose()).of(0j) - closer.onto(484, 668, pose).of(0j)
        assert close(apart / closer.zoom, pose.offset)


def test_a_fitted_view_holds_the_head() -> None:
    for width, height in ((484, 668), (320, 700), (700, 300)):
        onto = fitted(width, height).onto(width, height, Pose())
        for corner in (-1.2 - 1.4j, 1.2 + 1.9j):  # ears, crown, chin
            assert 0 <= onto.of(corner).real <= width
            assert 0 <= onto.of(corner).imag <= height


def test_a_glide_begins_and_ends_where_it_should() -> None:
    start, end = View(zoom=100.0), View(zoom=400.0, centre=1j)
    assert glided(start, end, 0.0) == start
    assert glided(start, end, 1.0) == replace(end)
    assert glided(start, end, 0.5).zoom == pytest.approx(200.0)


def test_one_point_is_no_pair_of_eyes() -> None:
    with pytest.raises(ValueError, match="one point"):
        Eyes(left=3j, right=3j)
