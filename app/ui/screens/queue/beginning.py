"""The empty queue, with every practice case by its title; made before the rest of the screen."""

from app.services.practice import FIRST, TITLES
from app.ui.phrases import say
from app.ui.screens.queue.first_start import FirstStart


def first_start() -> FirstStart:
    """See `Parts`."""
    return FirstStart([(name, say(title)) for name, title in TITLES.items() if name != FIRST])
