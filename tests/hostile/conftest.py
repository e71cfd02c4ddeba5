"""What the hostile documents are given to."""

from collections.abc import Iterator

import pytest

from app.domain.ports import Engine
from app.isolation.host import IsolatedEngine, Workers
from tests.hostile.specimens import RESOURCES


@pytest.fixture(scope="session")
def engine() -> Iterator[Engine]:
    """The document engine as the program asks it: in a child of its own, its models loaded once."""
    workers = Workers(RESOURCES, size=1, ready=("document",))
    yield IsolatedEngine(name="document", workers=workers, seconds=120)
    workers.close()
