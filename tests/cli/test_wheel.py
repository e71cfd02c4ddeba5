"""The built wheel in a clean environment: one command, resources inside, the demo works."""

import json
import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

from tests.cli.conftest import ROOT


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built as a release is."""
    out = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(out)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True, timeout=240)
    (built,) = out.glob("rightful-*.whl")
    return built


@pytest.fixture(scope="module")
def rightful(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The command of a fresh environment that holds this wheel alone.

    Its dependencies are those of the environment that runs the tests, the locked ones: they are
    lent by a path file, so that nothing is fetched.
    """
    folder = tmp_path_factory.mktemp("installed")
    venv.create(folder, with_pip=True)
    scripts = folder / ("Scripts" if os.name == "nt" else "bin")
    command = [str(scripts / "python"), "-m", "pip", "install", "-q", "--no-deps", "--no-index"]
    subprocess.run([*command, str(wheel)], check=True, capture_output=True, timeout=240)
    where = subprocess.run(
        [scripts / "python", "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"],
        check=True,
        capture_output=True,
        text=True,
    )
    lent = Path(where.stdout.strip()) / "lent.pth"
    lent.write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return scripts / "rightful"


def test_the_wheel_carries_its_resources(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    for needed in (
        "app/resources/models/models.toml",
        "app/resources/models/dlib_resnet.onnx",
        "app/resources/policies/ownership-2026-11.toml",
        "app/resources/practice/sp-2041/case.json",
        "app/resources/themes/base.qss",
        "app/ui/main_window.py",
    ):
        assert needed in names
    assert not any(name.startswith("tests/") for name in names)


def test_the_demo_works_from_an_installed_copy(rightful: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    ran = subprocess.run(
        [rightful, "demo", "--out", out],
        cwd=tmp_path,
        env={**os.environ, "RIGHTFUL_HOME": str(tmp_path / "home")},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    assert (out / "report.pdf").is_file()
    lines = [json.loads(line) for line in ran.stdout.splitlines()]
    assert any(line.get("state") == "met" for line in lines)
