"""The whole practice case at the real window: by keyboard alone, and by mouse alone.

From the first start to "This result holds", step by step; each step ends when the window tells that
it has been taken. The mouse types only where words have to be typed.
"""

from collections.abc import Callable
from typing import ClassVar

from app.domain.assessment import REQUIRED_FEATURES, Feature
from app.ui.screens.compare.view_model import FEATURES
from app.ui.screens.preferences.view_model import LANGUAGES
from tests.gui.real_hands import Hands, Part
from tests.gui.workplaces import EXAMINER, PASSPHRASE

CASE = "SP-2041"
TITLE = f"{CASE} \N{EM DASH} Rightful"
CHINESE = LANGUAGES["zh_CN"]
"""How the language calls itself."""
FIELDS = {"Your name": EXAMINER, "Passphrase": PASSPHRASE, "Passphrase, again": PASSPHRASE}
AGAIN = "Passphrase of your signing key"
"""What is asked for once more when somebody signs."""
STEPS = {
    "compare": "Compare",
    "reveal": "Reveal",
    "documents": "Documents",
    "funds": "Statements, funds",
    "decide": "Decide",
    "export": "Seal and export",
    "verify": "Verify a result",
}
"""What stands in the rail."""
OPENING = "The photo is being opened."
ON = {
    "reveal": "See the engine\N{RIGHT SINGLE QUOTATION MARK}s comparison",
    "documents": "Continue to Documents",
    "funds": "Continue to Statements and funds",
    "decide": "Continue to Decide",
    "export": "Review and sign",
}
"""The button that leads to each screen."""
ONWARD = dict(zip(ON, tuple(ON.values())[1:], strict=False))
"""What stands on each screen once it is filled: the button that leads on."""
Shot = Callable[[str], None]


class Walker:
    """Whoever walks; the two kinds differ in how they do what the window asks for."""

    STEP: ClassVar = 0
    """How alike each feature is found."""
    CONCLUSION: ClassVar = 2
    CONFIDENCE: ClassVar = ""

    def __init__(self, hands: Hands, shot: Shot, *, chinese: bool) -> None:
        self.hands = hands
        self.shot = shot
        self.chinese = chinese

    def walk(self) -> None:
        """From the first start to the answer of Verify."""
        hands = self.hands
        hands.await_part(CHINESE)
        if self.chinese:
            self.speak_chinese()
        self.shot("unlock")
        self.come_in()
        hands.await_part("Skip the tour")
        self.shot("tour")
        self.end_tour()
        self.shot("first-start")
        self.take_practice()
        hands.wait(lambda: hands.screen.title() == TITLE or None, TITLE)
        self.at("compare")
        for pane in ("Registered photo", "Submitted photo"):
            hands.await_part(
                pane, "PhotoPane", lambda part: not hands.words.begins(part.value, OPENING)
            )
        self.shot("compare")
        self.judge()
        for key, button in ON.items():
            self.go_on(button)
            self.at(key)
            hands.await_part(ONWARD.get(key, AGAIN), ready=lambda part: not part.disabled)
            self.shot(key)
        self.sign()
        hands.await_part("Verify now", "Button", lambda part: part.in_sight)
        self.shot("signed")
        self.verify()
        self.at("verify")
        hands.await_part("This result holds.")
        self.shot("verify")

    def at(self, key: str) -> None:
        """Until the rail says that this screen is in front."""
        self.hands.await_part(STEPS[key], "RailItem", lambda part: part.checked)

    def scale(self, feature: Feature) -> Part:
        """The scale of a feature, once the window tells of it."""
        return self.hands.await_part(FEATURES[feature], "RatingScale")

    def rated(self, feature: Feature) -> None:
        """Until that scale says where it stands."""
        stands = f"+{self.STEP}"
        self.hands.await_part(FEATURES[feature], "RatingScale", lambda part: part.value == stands)

    def concluded(self) -> None:
        """Until the last scale says where it stands."""
        stands = f"+{self.CONCLUSION}"
        self.hands.await_part("Your conclusion", "RatingScale", lambda part: part.value == stands)

    def speak_chinese(self) -> None:
        """Choose the language before anything else."""
        raise NotImplementedError

    def come_in(self) -> None:
        """The first start: a name, a passphrase twice."""
        raise NotImplementedError

    def end_tour(self) -> None:
        """No tour now."""
        raise NotImplementedError

    def take_practice(self) -> None:
        """Begin."""
        raise NotImplementedError

    def judge(self) -> None:
        """Rate eight features, conclude, say how sure, seal."""
        raise NotImplementedError

    def go_on(self, button: str) -> None:
        """To the next screen, by this button or in its place."""
        raise NotImplementedError

    def sign(self) -> None:
        """The passphrase once more, and the signature."""
        raise NotImplementedError

    def verify(self) -> None:
        """Have what was written checked."""
        raise NotImplementedError


class ByKey(Walker):
    """Keys alone; the mouse rests."""

    STEP = 1
    CONFIDENCE = "Low"

    def speak_chinese(self) -> None:
        """From the name back to the language, and one to the right."""
        self.hands.press("shift+Tab", "Right", "space")
        self.hands.await_part("Make my store and key")
        self.hands.await_part(CHINESE, ready=lambda part: part.focused)
        self.hands.press("Tab")

    def come_in(self) -> None:
        """See `Walker`."""
        for words in FIELDS.values():
            self.hands.write(words)
            self.hands.press("Tab")
        self.hands.press("Return")

    def end_tour(self) -> None:
        """See `Walker`."""
        self.hands.press("Escape")
        self.hands.await_part("Start the practice case", ready=lambda part: part.focused)

    def take_practice(self) -> None:
        """See `Walker`."""
        self.hands.press("Return")

    def judge(self) -> None:
        """See `Walker`."""
        for feature in REQUIRED_FEATURES:
            self.scale(feature)
            self.hands.press("r")
            self.rated(feature)
            self.hands.press("Down")
        focused = self.hands.await_part
        focused("Your conclusion", "RatingScale", lambda part: part.focused)
        self.hands.press("Right", "Right")
        self.concluded()
        self.hands.press("Tab", "space")
        focused(self.CONFIDENCE, ready=lambda part: part.checked)
        focused("Seal my conclusion", "Button", lambda part: not part.disabled)
        self.shot("judged")
        self.hands.press("ctrl+Return")
        focused("Your sealed conclusion", "RatingScale")
        self.shot("sealed")

    def go_on(self, button: str) -> None:
        """See `Walker`."""
        self.hands.await_part(button, "Button", lambda part: not part.disabled)
        self.hands.press("ctrl+Return")

    def sign(self) -> None:
        """See `Walker`."""
        self.hands.await_part(AGAIN, "QLineEdit", lambda part: part.focused)
        self.hands.write(PASSPHRASE)
        self.hands.await_part("Sign and export", "Button", lambda part: not part.disabled)
        self.hands.press("ctrl+Return")

    def verify(self) -> None:
        """See `Walker`."""
        self.hands.await_part("Verify now", "Button", lambda part: part.focused)
        self.hands.press("Return")


class ByMouse(Walker):
    """The mouse alone; the keyboard only where words have to be typed."""

    STEP = 2
    CONCLUSION = 3
    CONFIDENCE = "Moderate"

    def speak_chinese(self) -> None:
        """See `Walker`."""
        self.hands.click(CHINESE)
        self.hands.await_part("Make my store and key")

    def come_in(self) -> None:
        """See `Walker`."""
        for name, words in FIELDS.items():
            self.hands.click(name, "QLineEdit")
            self.hands.await_part(name, "QLineEdit", lambda part: part.focused)
            self.hands.write(words)
        self.hands.click("Make my store and key")

    def end_tour(self) -> None:
        """See `Walker`."""
        self.hands.click("Skip the tour")

    def take_practice(self) -> None:
        """See `Walker`."""
        self.hands.click("Start the practice case", "Button")

    def judge(self) -> None:
        """See `Walker`."""
        handle = self.hands.find("Features and conclusion", "IconButton")
        if handle is not None and handle.in_sight:
            self.hands.click("Features and conclusion", "IconButton")
        for feature in REQUIRED_FEATURES:
            self.hands.click(FEATURES[feature], "RatingScale", self.along(2))
            self.rated(feature)
        self.hands.click("Your conclusion", "RatingScale", self.along(3))
        self.concluded()
        self.hands.click(self.CONFIDENCE)
        self.hands.await_part(self.CONFIDENCE, ready=lambda part: part.checked)
        self.shot("judged")
        self.hands.click("Seal my conclusion", "Button")
        self.hands.await_part("Your sealed conclusion", "RatingScale")
        self.shot("sealed")

    def along(self, reach: int) -> float:
        """Where the highest step of a scale lies, as a share of its width."""
        return 1 - 1 / (2 * (2 * reach + 1))

    def go_on(self, button: str) -> None:
        """See `Walker`."""
        self.hands.click(button, "Button")

    def sign(self) -> None:
        """See `Walker`."""
        self.hands.click(AGAIN, "QLineEdit")
        self.hands.await_part(AGAIN, "QLineEdit", lambda part: part.focused)
        self.hands.write(PASSPHRASE)
        self.hands.click("Sign and export", "Button")

    def verify(self) -> None:
        """See `Walker`."""
        self.hands.click("Verify now", "Button")
