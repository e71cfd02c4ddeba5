"""`python3 -m tests.gui.renders --out DIR [--accept] [LOOK...]`."""

import argparse
import sys
import tempfile
from pathlib import Path

from PySide6.QtWidgets import QApplication

from tests.gui.every_screen import photograph, prepared, walk
from tests.gui.renders.held import accept
from tests.gui.renders.looks import LOOKS
from tests.gui.renders.sheet import sheet


def main() -> int:
    """Photograph every screen in the looks that are asked for; all of them by default."""
    parser = argparse.ArgumentParser(prog="python3 -m tests.gui.renders")
    parser.add_argument("--out", type=Path, help="folder of renders and contact sheets")
    parser.add_argument("--accept", action="store_true", help="renew the references")
    parser.add_argument("looks", nargs="*", choices=[*LOOKS, []], metavar="LOOK")
    asked = parser.parse_args()
    app = QApplication([sys.argv[0]])
    sys.excepthook = sys.__excepthook__
    with tempfile.TemporaryDirectory() as folder, prepared(Path(folder)) as given:
        for name in asked.looks or LOOKS:
            renders = {screen: photograph(seen) for screen, seen in walk(given, LOOKS[name])}
            for screen, picture in renders.items():
                if asked.out is not None:
                    asked.out.mkdir(parents=True, exist_ok=True)
                    picture.save(str(asked.out / f"{name}-{screen}.png"))
                if asked.accept:
                    accept(picture, f"{name}-{screen}")
            if asked.out is not None:
                sheet(renders).save(str(asked.out / f"contact-{name}.png"))
            sys.stdout.write(f"{name}: {len(renders)} screens\n")
    del app
    return 0


if __name__ == "__main__":
    sys.exit(main())
