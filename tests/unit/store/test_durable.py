"""Whole writes: the old bytes or the new, and no draft left behind."""

from pathlib import Path

import pytest

from app.domain.errors import StoreError
from app.store.durable import read_bounded, write_whole


def test_new_bytes_take_the_place_of_the_old(tmp_path: Path) -> None:
    place = tmp_path / "item"
    write_whole(place, b"old")
    write_whole(place, b"new")
    assert place.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [place]


def test_a_refused_write_leaves_no_draft(tmp_path: Path) -> None:
    taken = tmp_path / "taken"
    (taken / "inside").mkdir(parents=True)
    with pytest.raises(StoreError):
        write_whole(taken, b"cannot replace a folder")
    assert list(tmp_path.iterdir()) == [taken]


def test_a_missing_folder_is_our_family_of_error(tmp_path: Path) -> None:
    with pytest.raises(StoreError):
        write_whole(tmp_path / "nowhere" / "item", b"x")


def test_reading_stops_at_its_bound(tmp_path: Path) -> None:
    place = tmp_path / "item"
    place.write_bytes(b"12345")
    assert read_bounded(place, 5) == b"12345"
    assert read_bounded(place, 4) is None
    assert read_bounded(tmp_path / "none", 4) is None
    with pytest.raises(StoreError):
        read_bounded(tmp_path, 4)
