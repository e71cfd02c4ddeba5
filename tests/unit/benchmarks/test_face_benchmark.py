"""The benchmark over a small folder: hidden ones are of this shape, or worse."""

import json
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from app.domain.exhibit import digest_of
from app.engines.face.align import Rgb
from app.engines.face.guest import guest_model, read_declaration
from app.engines.model_shelf import ModelShelf
from tests.benchmarks import faces
from tests.benchmarks.face_corpus import evenly, people_told, person_of, read_pairs
from tests.benchmarks.face_damage import KINDS
from tests.unit.engines.face.test_guest import TEXT

ROOT = Path(__file__).parents[3]
PORTRAITS = ROOT / "tests" / "practice" / "portraits"
PAIRS = """fold,reference,probe,same,group
1,one/a.jpg,one/b.webp,1,first
1,one/a.jpg,two/c.tif,0,second
1,one/a.jpg,two/c.tif,0,second
2,one/b.webp,two/c.tif,0,first
2,one/b.webp,one/a.jpg,1,second
2,one/a.jpg,nobody/grey.png,0,
2,one/a.jpg,gone.jpg,0,
2,one/a.jpg,one/b.webp,,
"""


def read_rgb(name: str) -> Rgb:
    picture = cv2.imread(str(PORTRAITS / name))
    assert picture is not None, f"{name} is missing"
    small = cv2.resize(picture, None, fx=0.4, fy=0.4, interpolation=cv2.INTER_AREA)
    return np.asarray(small, np.uint8)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("corpus")
    places: dict[str, NDArray[np.uint8 | np.uint16]] = {
        "one/a.jpg": read_rgb("holder-registered.jpg"),
        "one/b.webp": read_rgb("holder-submitted.jpg"),
        "two/c.tif": read_rgb("other-party.jpg"),
        "nobody/grey.png": np.full((60, 60), 90, np.uint16),
    }
    for name, pixels in places.items():
        target = made / "images" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        assert cv2.imwrite(str(target), pixels)
    (made / "pairs.csv").write_text(PAIRS, "utf-8")
    return made


def run(folder: Path, capsys: pytest.CaptureFixture[str], *options: str) -> dict[str, Any]:
    faces.main([str(folder), "--cache", str(folder / "cache"), *options])
    printed = capsys.readouterr().out.splitlines()
    figures: dict[str, Any] = json.loads(printed[-1])
    return figures


def test_pictures_of_every_kind_and_of_none_are_counted(
    folder: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    found = run(
        folder, capsys, "--no-baseline", "--page", str(tmp_path / "p.html"),
        "--json", str(tmp_path / "f.json"),
    )  # fmt: skip
    assert (found["pairs"], found["photos"]) == (6, 5)
    assert (found["no_face"], found["unreadable"]) == (1, 1)
    assert found["left_out"] == {"repeated": 1, "unlabelled": 1}
    assert found["accuracy"] == 1.0
    assert found["supports"]["false_supports_same"] == 0.0
    assert found["supports"]["supports_same"] == 1.0
    assert found["groups"]["first"]["pairs"] == 2
    assert found["cpu_ms_per_pair"] > 0
    assert {"detect", "settle", "quality", "embed"} <= found["cpu_ms_per_pair_by_stage"].keys()
    assert json.loads((tmp_path / "f.json").read_text()) == found
    page = (tmp_path / "p.html").read_text()
    assert page.count("<svg") == 2
    assert "<polyline" in page
    assert "http" not in page


def test_the_pairs_that_are_damaged_are_some_of_those_that_are_measured(folder: Path) -> None:
    measured = read_pairs(folder, 4).pairs
    damaged = evenly(measured, 3)
    assert len(measured) == 4
    assert len(damaged) == 3
    assert set(damaged) < set(measured)


def test_a_second_run_takes_all_from_the_cache(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first = run(folder, capsys, "--no-baseline")
    kept = {path: path.stat().st_mtime_ns for path in (folder / "cache").iterdir()}
    assert kept, "the control: there is a cache"
    assert run(folder, capsys, "--no-baseline") == first
    assert {path: path.stat().st_mtime_ns for path in (folder / "cache").iterdir()} == kept


def test_a_brought_model_gets_a_calibration_that_the_program_takes(
    folder: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    weights = ModelShelf(folder=ROOT / "resources" / "models").model("sface")
    (tmp_path / "brought.onnx").write_bytes(weights)
    (tmp_path / "model.toml").write_text(TEXT.format(digest=digest_of(weights)))
    made = tmp_path / "calibration.json"
    found = run(
        folder, capsys, "--no-baseline", "--model", str(tmp_path / "model.toml"),
        "--calibrate", str(made),
    )  # fmt: skip
    assert found["guest"]["accuracy"] == 1.0
    declared = read_declaration((tmp_path / "model.toml").read_bytes())
    guest = guest_model(declared, weights, made.read_bytes())
    assert guest.line is not None
    assert guest.line[0] > 0


@pytest.mark.parametrize("kind", KINDS)
def test_every_damage_changes_the_picture_and_repeats(kind: str) -> None:
    image = np.ascontiguousarray(read_rgb("holder-registered.jpg")[:, :, ::-1])
    side = image.shape[0]
    points = np.array([(0.4, 0.4), (0.6, 0.4), (0.5, 0.5), (0.43, 0.6), (0.57, 0.6)]) * side
    seen = points.astype(np.float32)
    first, again = (KINDS[kind](image, seen, np.random.default_rng(3)) for _ in range(2))
    assert first.dtype == np.uint8
    assert np.array_equal(first, again)
    assert first.shape != image.shape or not np.array_equal(first, image)


def test_there_are_sixteen_kinds_of_damage_and_the_scanner() -> None:
    assert len(KINDS) == 17
    assert "print_and_scan" in KINDS


def test_who_is_shown_is_told_by_names_only_where_the_labels_agree(folder: Path) -> None:
    pairs = read_pairs(folder, None).pairs
    assert people_told(pairs[:4])
    assert person_of("Ann_Lee_0003.jpg") == person_of("Ann_Lee_0011.png") == "Ann_Lee"
    flat = [pair.__class__(fold="1", reference="x1.jpg", probe="x2.jpg", same=False)
            for pair in pairs[:1]]  # fmt: skip
    assert not people_told(flat)
