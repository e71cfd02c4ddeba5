"""`python3 -m tests.gui.real_walk DIR [--only LOOK...]`: the practice case at a real window.

Each walk is a first start of the real program on a screen of its own, in one look, by keyboard or
by mouse alone, to the signed result, which other programs then check. Pictures of each step come
into DIR, with a contact sheet of each walk; the last line is one JSON object.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import product
from pathlib import Path
from typing import NamedTuple

from PySide6.QtGui import QGuiApplication, QImage

from app.bootstrap.workstation import Workstation
from app.domain.assessment import Feature
from app.settings import SettingsFile
from app.ui.tokens import ThemeName
from tests.gui.every_screen import Look
from tests.gui.real_hands import Hands, Words, running
from tests.gui.real_screen import ROOT, START, RealScreen, real_screen
from tests.gui.real_steps import CASE, ByKey, ByMouse, Walker
from tests.gui.renders.sheet import sheet
from tests.gui.workplaces import EXAMINER, PASSPHRASE

ENDS_S = 120
WALKERS: dict[str, type[Walker]] = {"key": ByKey, "mouse": ByMouse}
USUAL, NARROW = (1440, 900), (1280, 800)


class Walked(NamedTuple):
    """One walk that came to its end."""

    hands: Hands
    seen: dict[str, QImage]
    """The window at each step."""
    result: Path
    home: Path


class StoppedError(AssertionError):
    """Somebody stopped on the way; tells what stood there."""

    def __init__(self, hands: Hands, seen: dict[str, QImage]) -> None:
        told = [f"{part.kind}: {part.name}" for part in hands.look() if part.in_sight and part.name]
        super().__init__("\n".join(["Somebody stopped before this:", *told]))
        self.seen = {**seen, "stopped": hands.screen.picture()}


def walk(screen: RealScreen, look: Look, walker: type[Walker]) -> Walked:
    """Start the program for the first time, walk, and close its window."""
    home = screen.folder / "rightful"
    SettingsFile(home / "settings.json").change(theme=look.theme, text_percent=look.percent)
    seen: dict[str, QImage] = {}
    with running(screen) as program:
        hands = Hands(screen, program, Words(look.language))
        hands.wait(lambda: screen.title() == "Rightful" or None, "the window")
        screen.resize(look.size)
        hands.wait(lambda: hands.window().size().toTuple() == look.size or None, "that size")

        def shot(name: str) -> None:
            seen[name] = hands.still()

        try:
            walker(hands, shot, chinese=look.language != "en").walk()
        except AssertionError as error:
            raise StoppedError(hands, seen) from error
        screen.key("alt+F4")  # the window manager asks the window to close
        assert program.wait(ENDS_S) == 0
    defect = home / "last-defect.txt"
    assert not defect.exists(), defect.read_text()
    return Walked(hands, seen, written(screen.folder), home)


def written(folder: Path) -> Path:
    """Where the result was written: wherever the program offered."""
    (report,) = folder.rglob("report.pdf")
    return report.parent


def left_behind(walked: Walked) -> dict[Feature, int]:
    """What the store holds of the sealed ratings, read once the program is gone."""
    with at(walked.home):
        place = Workstation()
        assert place.examiners() == (EXAMINER,)
        judged = place.open(EXAMINER, PASSPHRASE).case(CASE).assessments
        place.close()
    (mine,) = (each for each in judged if each.examiner == EXAMINER and each.sealed_at)
    rated = ((each.feature, each.similarity) for each in mine.ratings)
    return {feature: step for feature, step in rated if step is not None}


@contextmanager
def at(home: Path) -> Iterator[None]:
    """Have the program look for its store there."""
    before = os.environ.get("RIGHTFUL_HOME")
    os.environ["RIGHTFUL_HOME"] = str(home)
    try:
        yield
    finally:
        os.environ.pop("RIGHTFUL_HOME")
        os.environ.update({"RIGHTFUL_HOME": before} if before is not None else {})


def checked(result: Path, home: Path) -> dict[str, bool]:
    """What others say of the result, each in a process of its own; the roots are those at home."""
    twin = ["-in", "result.json.p7s", "-content", "result.json", "-CAfile", "root.pem"]
    sealed = ["openssl", "cms", "-verify", "-binary", "-inform", "DER", *twin, "-purpose", "any"]
    own = [sys.executable, "-c", START, "verify", str(result)]
    surroundings = {**os.environ, "RIGHTFUL_HOME": str(home), "PYTHONPATH": str(ROOT)}

    def ran(*command: str) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            command, capture_output=True, text=True, check=False, cwd=result, env=surroundings
        )

    verify, signed = ran(*own), ran("pdfsig", "report.pdf")
    return {
        "rightful": verify.returncode == 0 and json.loads(verify.stdout)["state"] == "met",
        "openssl": ran(*sealed, "-out", os.devnull).returncode == 0,
        "pdfsig": "Signature is Valid" in signed.stdout,
    }


def looks() -> dict[str, tuple[Look, str]]:
    """All that can be walked, by name."""
    found = {}
    for by, language, theme, percent in product(WALKERS, ("en", "zh_CN"), ThemeName, (100, 200)):
        size = NARROW if by == "mouse" else USUAL
        look = Look(theme=theme, language=language, percent=percent, size=size)
        found[f"{by}-{language}-{theme}-{percent}"] = (look, by)
    return found


def main() -> int:
    """Walk what is asked for; everything by default."""
    known = looks()
    parser = argparse.ArgumentParser(prog="python3 -m tests.gui.real_walk")
    parser.add_argument("out", type=Path, help="folder of pictures and contact sheets")
    parser.add_argument("--only", nargs="*", default=list(known), choices=known, metavar="LOOK")
    asked = parser.parse_args()
    asked.out.mkdir(parents=True, exist_ok=True)
    app = QGuiApplication([sys.argv[0]])
    told = {}
    for name in asked.only:
        told[name] = _one(name, *known[name], asked.out)
        sys.stdout.write(f"{name}: {told[name]}\n")
        sys.stdout.flush()
    del app
    sys.stdout.write(json.dumps(told) + "\n")
    return 0 if all(each["holds"] is True for each in told.values()) else 1


def _one(name: str, look: Look, by: str, out: Path) -> dict[str, object]:
    begun = time.monotonic()
    with tempfile.TemporaryDirectory() as folder, real_screen(Path(folder)) as screen:
        try:
            walked = walk(screen, look, WALKERS[by])
        except StoppedError as stopped:
            _keep(out, name, stopped.seen)
            sys.stderr.write("".join(traceback.format_exception(stopped)))
            return {"holds": False}
        _keep(out, name, walked.seen)
        others = checked(walked.result, walked.home)
        hands, rated = walked.hands, left_behind(walked)
    return {
        "holds": all(others.values()) and set(rated.values()) == {WALKERS[by].STEP},
        **others,
        "keys": hands.keys,
        "clicks": hands.clicks,
        "notches": hands.notches,
        "seconds": round(time.monotonic() - begun, 1),
    }


def _keep(out: Path, name: str, seen: dict[str, QImage]) -> None:
    for step, picture in seen.items():
        picture.save(str(out / f"{name}-{step}.png"))
    sheet(seen).save(str(out / f"contact-{name}.png"))


if __name__ == "__main__":
    sys.exit(main())
