"""How fast two large photos pan and zoom in a real window, and what memory that takes.

Usage: python3 -m tests.benchmarks.viewer DIR [--side 4000x3000]

A window of the design's size shows two drawn portraits of 12 megapixels. The mouse is moved and the
wheel turned by events, and each frame runs from the event until the window has painted it; what
else runs on the machine makes frames late, not `cpu`. A picture of the window is left in DIR; the
last line on stdout is JSON. Run it under QT_QPA_PLATFORM
`offscreen`, or under `xvfb-run` for a window that a display server shows.
"""

import argparse
import json
import os
import resource
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from app.ui import fonts, theme
from app.ui.tokens import ThemeName
from app.ui.widgets.face_frame import Eyes
from app.ui.widgets.photo import Photo, prepare
from app.ui.widgets.photo_marks import Caption, Side
from app.ui.widgets.photo_pair import PhotoPair
from app.ui.widgets.photo_scene import Blend
from app.ui.widgets.specimen import drawn_portrait
from app.ui.widgets.tone_curve import ToneCurve
from tests.benchmarks.places import RESOURCES

FRAME_MS = 1000 / 60
FRAMES = 120
SIZE = (972, 668)
"""Both panes of the design at 1440x900."""


def megabytes(field: str) -> int:
    """Memory of this process now (`VmRSS`), or nothing where the system does not tell."""
    try:
        lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) // 1024 for line in lines if line.startswith(field)), 0)


def photo(width: int, height: int, ground: str) -> Photo:
    """A portrait of nobody, its eyes not quite level."""
    eyes = Eyes(left=width * 0.41 + height * 0.5j, right=width * 0.59 + height * 0.48j)
    return prepare(drawn_portrait(width, height, eyes=eyes, ground=ground), eyes)


def moves(pair: PhotoPair, left_px: float = 120) -> Iterator[None]:
    """Drag to and fro, a few px an event, as a hand does."""
    pane = pair.panes[Side.SUBMITTED]
    none, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    kinds = (QMouseEvent.Type.MouseButtonPress, QMouseEvent.Type.MouseMove)
    at = QPointF(left_px, 330)
    for number in range(FRAMES + 1):
        kind = kinds[min(number, 1)]
        event = QMouseEvent(kind, at, pane.mapToGlobal(at), left, left, none)
        QApplication.sendEvent(pane, event)
        way = 1 if (number // 20) % 2 else -1
        at = at + QPointF(7 * way, 5 * way)
        yield
    released = QMouseEvent.Type.MouseButtonRelease
    QApplication.sendEvent(
        pane, QMouseEvent(released, at, pane.mapToGlobal(at), left, Qt.MouseButton.NoButton, none)
    )


def divides(pair: PhotoPair) -> Iterator[None]:
    """Drag the divider of a wipe."""
    pair.set_share(0.5)
    return moves(pair, pair.panes[Side.SUBMITTED].width() / 2)


def wheels(pair: PhotoPair) -> Iterator[None]:
    """Closer in thirty steps and back, twice."""
    pane = pair.panes[Side.SUBMITTED]
    at = QPointF(250, 300)
    for number in range(FRAMES):
        turn = 60 if (number // 30) % 2 == 0 else -60
        event = QWheelEvent(
            at,
            pane.mapToGlobal(at),
            QPoint(),
            QPoint(0, turn),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(pane, event)
        yield


def bend(pair: PhotoPair) -> None:
    """Contrast of both photos, and a wipe between them: the dearest picture there is."""
    for side in Side:
        pair.set_curve(side, ToneCurve(contrast=1.5))


WAYS: dict[str, Callable[[PhotoPair], None]] = {
    "plain": lambda _pair: None,
    "turned": lambda pair: pair.turn(7),
    "overlay": lambda pair: pair.set_blend(Blend.OVERLAY),
    "wipe": lambda pair: pair.set_blend(Blend.WIPE),
    "adjusted": bend,
}
"""In this order; each begins from the one before. `wipe` and `overlay` exclude each other."""


def timed(pair: PhotoPair, act: Callable[[PhotoPair], Iterator[None]]) -> dict[str, float]:
    """Milliseconds from an event until the window has painted it; of `cpu`, of all its threads."""
    QApplication.processEvents()
    frames: list[float] = []
    own: list[float] = []
    steps = act(pair)
    while True:
        begun, busy = time.perf_counter(), time.process_time()
        if next(steps, steps) is steps:
            break
        QApplication.processEvents()
        own.append((time.process_time() - busy) * 1000)
        frames.append((time.perf_counter() - begun) * 1000)
    cuts, cpu = statistics.quantiles(frames, n=20), statistics.quantiles(own, n=20)
    return {
        "p50": round(cuts[9], 2),
        "p95": round(cuts[18], 2),
        "late": sum(frame > FRAME_MS for frame in frames),
        "cpu_p50": round(cpu[9], 2),
        "cpu_p95": round(cpu[18], 2),
    }


def main(arguments: list[str]) -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="tests.benchmarks.viewer")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--side", default="4000x3000")
    asked = parser.parse_args(arguments)
    width, height = (int(side) for side in asked.side.split("x"))
    asked.folder.mkdir(parents=True, exist_ok=True)
    app = QApplication(sys.argv[:1])
    fonts.load(RESOURCES)
    theme.apply(app, RESOURCES, ThemeName.LIGHT)
    before = megabytes("VmRSS")
    pair = PhotoPair()
    for side, ground in ((Side.REGISTERED, "#D9D8D4"), (Side.SUBMITTED, "#B0B5BA")):
        caption = Caption(label=side.upper(), what="12 MP", stamp="benchmark")
        pair.show_photo(side, photo(width, height, ground), caption)
    pair.resize(*SIZE)
    pair.show()
    app.processEvents()
    figures: dict[str, object] = {
        "platform": QGuiApplication.platformName(),
        "photos": [asked.side, asked.side],
        "panes": SIZE,
        "cores": os.cpu_count(),
    }
    for name, begin in WAYS.items():
        begin(pair)
        figures[name] = {"pan": timed(pair, moves), "zoom": timed(pair, wheels)}
        if pair.state.blend is Blend.WIPE:
            figures[f"{name}: divider"] = timed(pair, divides)
        sys.stdout.write(f"{name:9} {figures[name]}\n")
    pair.grab().save(str(asked.folder / f"viewer-{figures['platform']}.png"))
    figures["memory_mb"] = {
        "before": before,
        "now": megabytes("VmRSS"),
        "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
    }
    sys.stdout.write(json.dumps(figures) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
