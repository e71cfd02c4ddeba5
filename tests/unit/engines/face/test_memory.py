"""What is remembered of photos, and for how long."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from app.domain.errors import ExaminationError
from app.domain.exhibit import Evidence, Role
from app.engines.face.align import Rgb
from app.engines.face.engine import FaceEngine
from app.engines.face.look import Picture
from app.engines.face.memory import Memory
from tests.unit.engines.face.conftest import NeverStop, Show


def test_a_photo_that_was_seen_is_not_looked_at_again(
    engine: FaceEngine, show: Show, portraits: Mapping[str, Rgb]
) -> None:
    opened: list[str] = []

    def decode(item: Evidence) -> Picture:
        opened.append(item.exhibit.id)
        return engine.decode(item)

    watched = replace(engine, decode=decode)
    pair = (show(portraits["holder"], Role.REFERENCE), show(portraits["again"], Role.PROBE))
    first = watched.examine(pair, NeverStop())
    assert sorted(opened) == ["E-01", "E-02"]
    assert watched.examine(pair, NeverStop()) == first
    third = show(portraits["other"], Role.PROBE)
    watched.examine((pair[0], third), NeverStop())
    assert sorted(opened) == ["E-01", "E-02", "E-03"]


def test_another_exhibit_with_the_same_bytes_keeps_its_own_name(
    engine: FaceEngine, show: Show, portraits: Mapping[str, Rgb]
) -> None:
    one, other = (show(portraits["holder"], Role.REFERENCE) for _ in range(2))
    for item in (one, other):
        findings = engine.examine((item,), NeverStop())
        assert {f.exhibits for f in findings} == {(item.exhibit.id,)}


def test_the_oldest_is_forgotten_first() -> None:
    memory = Memory[int](at_most=2)
    times = iter(range(9))
    asked = [memory.recall(key, lambda: next(times)) for key in (1, 2, 1, 3, 1, 2)]
    assert asked == [0, 1, 0, 2, 0, 3]


def test_an_error_is_not_remembered() -> None:
    memory = Memory[int]()

    def fail() -> int:
        raise ExaminationError("on purpose")

    with pytest.raises(ExaminationError):
        memory.recall("photo", fail)
    assert memory.recall("photo", lambda: 7) == 7
