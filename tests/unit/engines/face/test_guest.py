"""A model that the organisation brought: declared, digest-checked, told and never weighed."""

import json
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from app.domain.errors import ModelMismatchError
from app.domain.exhibit import Role, digest_of
from app.domain.finding import SCALE, Finding, Measure
from app.engines.catalogue import Catalogue
from app.engines.face.align import Rgb
from app.engines.face.engine import FaceEngine
from app.engines.face.guest import calibration_text, guest_model, read_declaration
from app.engines.model_shelf import brought
from tests.unit.engines.face.conftest import ROOT, NeverStop, Show

RESOURCES = ROOT / "resources"
TEXT = """
name = "SFace, brought along"
file = "brought.onnx"
sha256 = "{digest}"
size_px = 112
mean = 0.0
std = 1.0
colours = "rgb"
layout = "nchw"
width = 128
"""


@pytest.fixture
def folder(tmp_path: Path, weights: Mapping[str, bytes]) -> Path:
    (tmp_path / "brought.onnx").write_bytes(weights["sface"])
    (tmp_path / "model.toml").write_text(TEXT.format(digest=digest_of(weights["sface"])))
    return tmp_path


def told(
    engine: FaceEngine, show: Show, portraits: Mapping[str, Rgb], folder: Path | None
) -> tuple[Finding, ...]:
    guest = brought(folder)
    with_it = replace(
        engine, onlookers=tuple(replace(one, guest=guest) for one in engine.onlookers)
    )
    pair = (show(portraits["holder"], Role.REFERENCE), show(portraits["again"], Role.PROBE))
    return with_it.examine(pair, NeverStop())


def rows(findings: tuple[Finding, ...]) -> dict[str, int]:
    found = (f for f in findings if f.measure is Measure.FACE_SUBSCORE)
    return {f.subject: int(f.value) for f in found}


def test_without_a_calibration_it_only_informs(
    engine: FaceEngine, show: Show, portraits: Mapping[str, Rgb], folder: Path
) -> None:
    findings = told(engine, show, portraits, folder)
    seen = rows(findings)
    # The model that was brought is SFace itself: it must say what SFace says.
    assert seen["guest.cosine"] == pytest.approx(seen["sface.cosine"], abs=20)
    assert "guest.score" not in seen


def test_no_score_moves_because_a_model_was_brought(
    engine: FaceEngine, show: Show, portraits: Mapping[str, Rgb], folder: Path
) -> None:
    def weighed(findings: tuple[Finding, ...]) -> list[object]:
        return [f.value for f in findings if f.measure is not Measure.FACE_SUBSCORE]

    alone = told(engine, show, portraits, None)
    beside = told(engine, show, portraits, folder)
    assert "guest.cosine" not in rows(alone)
    assert "guest.cosine" in rows(beside), "the control: it was there"
    assert weighed(alone) == weighed(beside)


def test_its_own_calibration_makes_a_likelihood_ratio_of_it(
    engine: FaceEngine, show: Show, portraits: Mapping[str, Rgb], folder: Path
) -> None:
    declared = read_declaration((folder / "model.toml").read_bytes())
    text = calibration_text(declared, (10.0, -4.0), {"pairs": 2})
    (folder / "calibration.json").write_text(text)
    seen = rows(told(engine, show, portraits, folder))
    assert seen["guest.score"] == pytest.approx(10 * seen["guest.cosine"] - 4 * SCALE, abs=10)


def test_a_calibration_of_another_model_is_refused(folder: Path) -> None:
    declared = read_declaration((folder / "model.toml").read_bytes())
    raw = json.loads(calibration_text(declared, (10.0, -4.0), {}))
    (folder / "calibration.json").write_text(json.dumps(raw | {"model": "0" * 64}))
    with pytest.raises(ModelMismatchError, match="not validated"):
        brought(folder)


def test_another_file_than_the_declared_one_is_refused(folder: Path) -> None:
    with (folder / "brought.onnx").open("ab") as file:
        file.write(b"\0")
    with pytest.raises(ModelMismatchError):
        brought(folder)


@pytest.mark.parametrize(
    "line",
    [
        'file = "../brought.onnx"',
        "size_px = 5000",
        "std = 0.0",
        'colours = "grey"',
        "width = 0",
        'name = ""',
        "mean =",
    ],
)
def test_a_declaration_beyond_the_bounds_is_refused(folder: Path, line: str) -> None:
    key = line.split(" ", maxsplit=1)[0]
    lines = (folder / "model.toml").read_text().splitlines()
    spoilt = [line if each.startswith(f"{key} ") else each for each in lines]
    assert spoilt != lines, "the control: it was declared well"
    with pytest.raises(ModelMismatchError):
        read_declaration("\n".join(spoilt).encode())


def test_colours_and_range_are_as_declared(
    folder: Path, weights: Mapping[str, bytes], portraits: Mapping[str, Rgb], engine: FaceEngine
) -> None:
    declared = read_declaration((folder / "model.toml").read_bytes())
    plain = guest_model(declared, weights["sface"])
    swapped = guest_model(replace(declared, rgb=False), weights["sface"])
    halved = guest_model(replace(declared, mean=0.0, std=2.0), weights["sface"])
    (face,) = engine.onlookers[0].detector.faces(portraits["holder"])
    image, points = portraits["holder"], face.points
    as_told = plain.describe(image, points)
    bgr = np.ascontiguousarray(image[:, :, ::-1])
    assert swapped.describe(bgr, points) == pytest.approx(as_told, abs=1e-6)
    assert halved.describe((image // 2) * 2, points) != pytest.approx(as_told, abs=1e-3)


def test_the_catalogue_brings_it_along_and_says_its_digest(
    folder: Path, weights: Mapping[str, bytes]
) -> None:
    made = Catalogue(RESOURCES, folder).engine("face")
    assert isinstance(made, FaceEngine)
    assert made.provenance.models["guest"] == digest_of(weights["sface"])
    assert made.provenance.parameters["guest"] == "SFace, brought along"


def test_without_a_declaration_there_is_none(tmp_path: Path) -> None:
    assert brought(tmp_path) is None
    assert brought(None) is None
