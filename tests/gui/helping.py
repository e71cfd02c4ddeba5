"""Help as the tests read it."""

from app.ui.main_window import MainWindow
from app.ui.screens.help.view import HelpView


def manual(window: MainWindow) -> HelpView:
    """The screen of help."""
    view = window.placed("help").view
    assert isinstance(view, HelpView)
    return view


def shown(view: HelpView) -> str:
    """The words of the page that is open."""
    return view.page.toPlainText()
