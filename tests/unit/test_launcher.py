"""The first start of a clone, tried on a small tree whose lock names one small package."""

import ast
import hashlib
import os
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from app.launcher_install import STAMP, facts_of
from app.launcher_system import Need, explain, missing, needs_of

ROOT = Path(__file__).resolve().parent.parent.parent
LOCKS = ("requirements.lock", "requirements-tests.lock")
STARTER = ("__init__.py", "__main__.py", "launcher.py", "launcher_install.py", "launcher_system.py")
VERB = """
import sys
import grain


def main(arguments, workplace):
    print(sys.prefix, grain.VERSION, *arguments)
    return 3
"""


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[tuple[int, str, str]]]:
    """A small tree after two starts at the same moment, and what each of them said."""
    tree = tmp_path_factory.mktemp("first") / "tree"
    (tree / "app" / "cli").mkdir(parents=True)
    for name in STARTER:
        shutil.copy(ROOT / "app" / name, tree / "app" / name)
    (tree / "app" / "cli" / "__init__.py").touch()
    (tree / "app" / "cli" / "main.py").write_text(VERB, "utf-8")
    (tree / "app" / "bootstrap").mkdir()
    (tree / "app" / "bootstrap" / "workstation.py").write_text("class Workstation: ...", "utf-8")
    (tree / "pyproject.toml").touch()
    _lock(tree, "1.0")
    starts = [_begin(tree, "weigh", "--fine") for _ in range(2)]
    said = [start.communicate(timeout=120) for start in starts]
    return tree, [(start.returncode, *words) for start, words in zip(starts, said, strict=True)]


@pytest.fixture
def tree(first: tuple[Path, object], tmp_path: Path) -> Path:
    """A copy of the small tree, its environment complete."""
    return shutil.copytree(first[0].parent, tmp_path / "copy", symlinks=True) / "tree"


def test_two_first_starts_make_one_environment_and_both_run_in_it(
    first: tuple[Path, list[tuple[int, str, str]]],
) -> None:
    tree, starts = first
    for code, out, _ in starts:
        assert code == 3
        assert out == f"{tree / '.venv'} 1.0 weigh --fine\n"
    assert sorted("Making the environment" in err for _, _, err in starts) == [False, True]
    assert "Another start is making the environment" in starts[0][2] + starts[1][2]


def test_a_second_start_is_silent(tree: Path) -> None:
    assert _start(tree, "weigh") == (3, f"{tree / '.venv'} 1.0 weigh\n", "")


def test_a_changed_lock_updates_the_environment(tree: Path) -> None:
    _lock(tree, "2.0")
    code, out, err = _start(tree, "weigh")
    assert (code, out) == (3, f"{tree / '.venv'} 2.0 weigh\n")
    assert "package 1 of 1: grain-2.0" in err


def test_a_half_made_environment_is_begun_anew(tree: Path) -> None:
    (tree / ".venv" / STAMP).unlink()
    rest = tree / ".venv" / "left-behind"
    rest.touch()
    assert _start(tree, "weigh")[0] == 3
    assert not rest.exists()
    assert _start(tree, "weigh")[2] == ""


def test_an_environment_whose_python_cannot_be_run_counts_as_none(tree: Path) -> None:
    assert facts_of(tree / ".venv")
    python = tree / ".venv" / "bin" / "python"
    python.unlink()
    python.symlink_to("/nowhere/python")
    assert facts_of(tree / ".venv") == set()


def test_a_package_with_another_digest_is_refused(tree: Path) -> None:
    _lock(tree, "2.0")
    lock = tree / "requirements.lock"
    lock.write_text(re.sub("sha256:.*", f"sha256:{'0' * 64}", lock.read_text("utf-8")), "utf-8")
    code, out, err = _start(tree, "weigh")
    assert (code, out) == (4, "")
    assert "DO NOT MATCH THE HASHES" in err
    assert "Then start again." in err
    assert "Traceback" not in err
    assert not (tree / ".venv" / STAMP).exists()


def test_without_a_registry_the_reason_is_said_plainly(tree: Path) -> None:
    _lock(tree, "2.0")
    code, out, err = _start(tree, "weigh", settings={"PIP_FIND_LINKS": ""})
    assert (code, out) == (4, "")
    assert "see that a package registry can be reached" in err
    assert "Traceback" not in err


@pytest.mark.skipif(sys.platform != "linux", reason="other systems always have a screen")
def test_a_window_without_a_screen_is_refused_before_anything_is_made(tree: Path) -> None:
    shutil.rmtree(tree / ".venv")
    code, out, err = _start(tree)
    assert (code, out) == (4, "")
    assert "python3 -m app demo --out DIR" in err
    assert not (tree / ".venv").exists()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_tree_of_someone_else_leaves_the_environment_in_the_cache(tree: Path) -> None:
    shutil.rmtree(tree / ".venv")
    tree.chmod(0o555)
    code, out, _ = _start(tree, "weigh")
    tree.chmod(0o755)
    assert code == 3
    assert out.startswith(f"{os.environ['XDG_CACHE_HOME']}/rightful/")


@pytest.mark.skipif(sys.platform != "linux", reason="sonames are of Linux")
def test_a_missing_library_is_named_with_the_command_that_brings_it() -> None:
    lacking = missing(
        (
            Need("libnowhere.so.9", "libnowhere9", "hearing grass grow"),
            Need("libc.so.6", "libc6", "everything"),
            Need("no-such-program", "nowhere-tools", "hearing grass grow"),
        )
    )
    told = explain(lacking)
    assert "libnowhere.so.9 (package libnowhere9): hearing grass grow" in told
    assert "  sudo apt-get install libnowhere9 nowhere-tools\n" in told
    assert "libc" not in told


@pytest.mark.skipif(sys.platform != "linux", reason="sonames are of Linux")
def test_only_a_window_on_a_real_screen_asks_for_the_libraries_of_a_screen(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("QT_QPA_PLATFORM")
    monkeypatch.setenv("DISPLAY", ":0")
    assert "libxcb-cursor.so.0" in {need.name for need in needs_of("window")}
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert "libxcb-cursor.so.0" not in {need.name for need in needs_of("window")}
    assert {need.name for need in needs_of("verb")} < {need.name for need in needs_of("window")}


@pytest.mark.parametrize("name", STARTER)
def test_an_old_python_can_read_what_tells_it_that_it_is_too_old(name: str) -> None:
    ast.parse((ROOT / "app" / name).read_text("utf-8"), feature_version=(3, 8))


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_pins_each_package_by_digest_and_names_no_address(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    assert "://" not in text
    assert "--find-links" not in text
    assert "index-url" not in text
    entries = _entries(name)
    assert len(entries) > 10
    for entry in entries.values():
        assert re.match(r"[\w.-]+==[\w.]+( ;.*)? \\\n    --hash=sha256:[0-9a-f]{64}", entry)


def test_the_locks_hold_what_the_project_asks_for_and_agree() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    extras = project["project"]["optional-dependencies"]
    asked = {
        LOCKS[0]: [*project["project"]["dependencies"], *extras["reference"]],
        LOCKS[1]: [*project["build-system"]["requires"], *extras["tests"]],
    }
    for name, needs in asked.items():
        pins = {entry.split()[0] for entry in _entries(name).values()}
        assert {re.split("[; ]", need.lower())[0] for need in needs} <= pins
    assert "dlib" not in _entries(LOCKS[0])
    for package in _entries(LOCKS[0]).keys() & _entries(LOCKS[1]).keys():
        assert _entries(LOCKS[0])[package].split()[0] == _entries(LOCKS[1])[package].split()[0]


def _entries(name: str) -> dict[str, str]:
    """Each package of a lock with all that the lock says of it."""
    parts = re.split(r"^(?=\w)", (ROOT / name).read_text("utf-8"), flags=re.MULTILINE)
    return {part.split("==")[0]: part for part in parts[1:]}


def _lock(tree: Path, version: str) -> None:
    """Let the lock of `tree` name `grain` in this version, and lay its wheel beside the tree."""
    shelf = tree.parent / "shelf"
    shelf.mkdir(exist_ok=True)
    wheel = shelf / f"grain-{version}-py3-none-any.whl"
    about = f"grain-{version}.dist-info"
    files = {
        "grain.py": f'VERSION = "{version}"\n',
        f"{about}/METADATA": f"Metadata-Version: 2.1\nName: grain\nVersion: {version}\n",
        f"{about}/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    record = "".join(f"{name},,\n" for name in (*files, f"{about}/RECORD"))
    with zipfile.ZipFile(wheel, "w") as archive:
        for name, text in {**files, f"{about}/RECORD": record}.items():
            archive.writestr(name, text)
    digest = hashlib.sha256(wheel.read_bytes()).hexdigest()
    lock = f"grain=={version} \\\n    --hash=sha256:{digest}\n    # via rightful\n"
    (tree / "requirements.lock").write_text(lock, "utf-8")


def _begin(
    tree: Path, *arguments: str, settings: Mapping[str, str] = {}
) -> "subprocess.Popen[str]":
    shelf = {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(tree.parent / "shelf")}
    kept = {k: v for k, v in os.environ.items() if k.startswith(("HOME", "PATH", "XDG", "SYSTEM"))}
    return subprocess.Popen(
        [sys.executable, "-m", "app", *arguments],
        cwd=tree,
        env={**kept, **shelf, **settings},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def _start(tree: Path, *arguments: str, settings: Mapping[str, str] = {}) -> tuple[int, str, str]:
    start = _begin(tree, *arguments, settings=settings)
    out, err = start.communicate(timeout=120)
    return start.returncode, out, err
