"""Writes both lock files anew from pyproject.toml: `python3 tests/relock.py [--upgrade]`.

Pins that still fit stay as they are; `--upgrade` takes the newest. The locks are one resolution
for all systems and Pythons that we run on, with the digests of every wheel.
"""

import subprocess
import sys
import tempfile
import tomllib
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RESOLVER = "uv==0.13.9"
HEADER = "# Made from pyproject.toml by: python3 tests/relock.py\n"
OPTIONS = (
    *("--universal", "--python-version", "3.11", "--generate-hashes", "--quiet"),
    *("--no-emit-index-url", "--no-header", "--annotation-style", "line"),
)


def main() -> None:
    """Resolve what the application needs, then, upon that, what its tests need besides."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    extras = project["project"]["optional-dependencies"]
    with tempfile.TemporaryDirectory() as folder:
        venv.create(folder, with_pip=True)
        programs = Path(folder) / ("Scripts" if sys.platform == "win32" else "bin")
        _run([str(programs / "python"), "-m", "pip", "install", "--quiet", RESOLVER])
        # face-recognition asks for dlib, which compiles for minutes; dlib-bin stands in for it.
        # rapidocr asks for a second copy of OpenCV; one is enough and two overwrite each other.
        excluded = Path(folder) / "excluded.txt"
        excluded.write_text("dlib\nopencv-python-headless\n", "utf-8")
        resolve = [str(programs / "uv"), "pip", "compile", *OPTIONS, *sys.argv[1:]]
        needs = [*project["project"]["dependencies"], *extras["reference"]]
        _lock([*resolve, "--excludes", str(excluded)], needs, "requirements.lock")
        # The wheel that a test builds needs the build system as well.
        needs = [*project["build-system"]["requires"], *extras["tests"]]
        _lock([*resolve, "-c", "requirements.lock"], needs, "requirements-tests.lock")


def _lock(resolve: list[str], needs: list[str], name: str) -> None:
    _run([*resolve, "-o", name, "-"], "\n".join(needs))
    path = ROOT / name
    path.write_text(HEADER + path.read_text("utf-8"), "utf-8")


def _run(command: list[str], told: str = "") -> None:
    subprocess.run(command, input=told, text=True, cwd=ROOT, check=True)


if __name__ == "__main__":
    main()
