"""What each step of a verification looks at."""

from collections.abc import Mapping
from typing import Final

from app.services.phrases_policy import sentence
from app.services.phrases_verify import LOOKED_AT, STEPS
from app.ui.topics.topic import Topic

CHECKS: Final[Mapping[str, Topic]] = {
    f"check.{step}": Topic(sentence(name), LOOKED_AT[step], "verify#here")
    for step, name in STEPS.items()
}
