"""Networks that lie: wrong bytes, wrong shapes, no numbers. None of it becomes a score."""

from collections.abc import Mapping

import numpy as np
import pytest

from app.domain.errors import ExaminationError
from app.engines.face.detect import Detector
from app.engines.face.embed import WIDTH, Embedder, Network


@pytest.mark.parametrize("weights", [b"", b"no network", bytes(1000)])
def test_bytes_that_are_no_network_do_not_load(weights: bytes) -> None:
    with pytest.raises(ExaminationError):
        Network(weights)
    with pytest.raises(ExaminationError):
        Detector(weights)


def test_a_network_of_another_shape_is_refused(weights: Mapping[str, bytes]) -> None:
    network = Network(weights["dlib"])
    with pytest.raises(ExaminationError):
        network.run(np.zeros((1, 10, 10, 3), np.float32), WIDTH)
    with pytest.raises(ExaminationError):
        network.run(np.zeros((1, 150, 150, 3), np.float32), 512)


def test_a_network_that_gives_no_numbers_is_refused(weights: Mapping[str, bytes]) -> None:
    network = Network(weights["dlib"])
    with pytest.raises(ExaminationError):
        network.run(np.full((1, 150, 150, 3), np.nan, np.float32), WIDTH)


def test_a_chip_and_its_mirror_image_have_one_template(weights: Mapping[str, bytes]) -> None:
    embedder = Embedder(Network(weights["dlib"]), Network(weights["sface"]))
    chance = np.random.default_rng(7)
    for size, rows in ((150, embedder.dlib_rows), (112, lambda c: embedder.sface_rows(c)[0])):
        chip = chance.integers(0, 256, (size, size, 3), np.uint8)
        template, mirrored = rows([chip]), rows([np.ascontiguousarray(chip[:, ::-1])])
        assert template.shape == (1, WIDTH)
        assert template == pytest.approx(mirrored, abs=1e-5)


def test_sface_templates_have_unit_length(weights: Mapping[str, bytes]) -> None:
    embedder = Embedder(Network(weights["dlib"]), Network(weights["sface"]))
    rows, strength = embedder.sface_rows([np.full((112, 112, 3), 90, np.uint8)])
    assert np.isfinite(strength).all()
    assert float(np.linalg.norm(rows[0])) == pytest.approx(1.0, abs=1e-6)
