"""Every topic by its id, which never changes: tests, links and the manual name it."""

from collections.abc import Mapping
from typing import Final

from app.ui.topics import checks, faces, outcome, papers
from app.ui.topics.topic import Topic

TOPICS: Final[Mapping[str, Topic]] = {
    **outcome.CONDITIONS,
    **outcome.OUTCOMES,
    **outcome.RULES,
    **outcome.STEPS,
    **faces.QUALITY,
    **faces.GATES,
    **faces.REVEAL,
    **faces.MEASURES,
    **papers.VERDICTS,
    **papers.MEASURES,
    **checks.CHECKS,
}


def about(prefix: str) -> tuple[tuple[str, Topic], ...]:
    """The topics whose id begins with `prefix`, in the order of their table."""
    return tuple((key, topic) for key, topic in TOPICS.items() if key.startswith(prefix))
