"""Chooses the face: with a verb the command line, without one the window."""

import sys

from app.launcher import COULD_NOT_RUN, enter
from app.launcher_system import no_screen, say


def main() -> int:
    """Run the face that the arguments ask for and give its exit code."""
    arguments = sys.argv[1:]
    if not arguments and (reason := no_screen()):
        say(reason)
        return COULD_NOT_RUN
    # Imported late: these need the environment, which has to be made first; and a verb no Qt.
    if arguments:
        from app.bootstrap.workstation import Workstation  # noqa: PLC0415
        from app.cli.main import main as command_line  # noqa: PLC0415

        return command_line(arguments, Workstation())
    from app.bootstrap.entrance import Entrance  # noqa: PLC0415
    from app.ui.main import main as window  # noqa: PLC0415

    return window(arguments, Entrance())


if __name__ == "__main__":
    if sys.argv[1:] or not no_screen():  # without a screen nothing is fetched in vain
        enter("verb" if sys.argv[1:] else "window")
    sys.exit(main())
