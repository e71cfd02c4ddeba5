"""The real program in a real window: the practice case from the first start to "This result holds".

Once by keyboard alone and once by mouse alone, each in another look; every look is walked, and
photographed at each step, by `python3 -m tests.gui.real_walk DIR`.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QColor

from app import paths
from app.bootstrap.workstation import Workstation
from app.domain.assessment import REQUIRED_FEATURES
from app.settings import SettingsFile
from app.ui.screens.preferences.view_model import LANGUAGES
from app.ui.tokens import ThemeName, load_colours
from tests.gui.every_screen import Look
from tests.gui.real_hands import Hands, Words, running
from tests.gui.real_screen import RealScreen, lacking, real_screen
from tests.gui.real_steps import FIELDS, ByKey, ByMouse, Walker
from tests.gui.real_walk import ENDS_S, Walked, at, checked, left_behind, walk
from tests.gui.workplaces import EXAMINER, PASSPHRASE

NARROW = (1280, 800)
FILES = [
    paths.resources() / "practice/sp-2041/files" / name for name in ("passport.jpg", "selfie.jpg")
]
BRIGHT = Look(theme=ThemeName.HIGH_CONTRAST)
LARGE = Look(theme=ThemeName.DARK, language="zh_CN", percent=200, size=NARROW)
MOST_KEYS = 60
"""Rating eight features takes sixteen; the whole way shall stay a matter of minutes."""
MOST_CLICKS = 30
EDGE = 6
"""px from the lower left corner, where every look shows its own ground."""


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[RealScreen]:
    """A screen nobody looks at; the reason is said where there can be none."""
    if packages := lacking():
        pytest.skip(f"no real screen here: apt-get install {packages}")
    with real_screen(tmp_path) as made:
        yield made


def walked(screen: RealScreen, look: Look, walker: type[Walker]) -> Walked:
    """What came of it, once others have said what they think of it."""
    found = walk(screen, look, walker)
    assert checked(found.result, found.home) == dict.fromkeys(
        ("rightful", "openssl", "pdfsig"), True
    )
    assert left_behind(found) == dict.fromkeys(REQUIRED_FEATURES, walker.STEP)
    first = found.seen["unlock"]
    assert first.size().toTuple() == look.size
    ground = load_colours(paths.resources(), look.theme).window
    assert first.pixelColor(EDGE, first.height() - EDGE) == QColor(ground)
    return found


def test_by_keyboard_alone(screen: RealScreen) -> None:
    found = walked(screen, BRIGHT, ByKey)
    assert found.hands.clicks == found.hands.notches == 0
    assert found.hands.keys <= MOST_KEYS


def test_files_dragged_from_another_program_begin_a_case(screen: RealScreen) -> None:
    home = screen.folder / "rightful"
    SettingsFile(home / "settings.json").change(toured=True)
    with running(screen) as program:
        hands = Hands(screen, program, Words("en"))
        hands.await_part(LANGUAGES["zh_CN"])
        ByKey(hands, lambda _name: None, chinese=False).come_in()
        hands.await_part("Start the practice case", "Button", lambda part: part.focused)
        with hands.dragging(FILES, hands.window().center()):
            hands.await_part("Case number", "QLineEdit", lambda part: part.focused)
            hands.write("SP-7")
            hands.press("Return")
            for file in FILES:
                hands.await_part(file.name, "ExhibitLine")
        screen.key("alt+F4")  # while they are still read
        assert program.wait(ENDS_S) == 0
    assert not (home / "last-defect.txt").exists()
    with at(home):
        place = Workstation()
        case = place.open(EXAMINER, PASSPHRASE).case("SP-7")
        place.close()
    assert sorted(each.name for each in case.exhibits) == sorted(file.name for file in FILES)


def test_by_mouse_alone_in_chinese_at_twice_the_size(screen: RealScreen) -> None:
    found = walked(screen, LARGE, ByMouse)
    assert found.hands.keys == len(FIELDS) + 1, "only what has to be typed"
    assert found.hands.clicks <= MOST_CLICKS
