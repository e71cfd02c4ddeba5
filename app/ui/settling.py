"""Joins a screen that was just made with the window that it is to stand in."""

from typing import TYPE_CHECKING

from app.ui.dropping import welcome
from app.ui.letters import give_letters
from app.ui.placed import Placed, adopt
from app.ui.screens.compare.controller import CompareController
from app.ui.screens.help.controller import HelpController
from app.ui.screens.preferences.controller import PreferencesController
from app.ui.screens.queue.controller import QueueController
from app.ui.surroundings import Surroundings

if TYPE_CHECKING:
    from app.ui.main_window import MainWindow


def settle(window: "MainWindow", surroundings: Surroundings, key: str, made: Placed) -> None:
    """Let `made` know where settings are kept, and hear what only a window can do for it."""
    if isinstance(made, PreferencesController | CompareController | QueueController):
        made.settle(surroundings)
    if isinstance(made, PreferencesController):
        made.anew_wished.connect(lambda changes: window.anew.wish(**changes))
    if isinstance(made, QueueController):
        made.help_requested.connect(lambda: window.go("help"))
        made.counted.connect(window.count)
        made.ordered.connect(window.journey.follow)
    if isinstance(made, HelpController):
        window.guide.settle(made)
    adopt(window, made)
    welcome(window, key, made.view)
    give_letters(key, made.view)
