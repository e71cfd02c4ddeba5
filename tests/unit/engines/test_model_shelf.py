"""A model is handed out only if it is the one that `models.toml` lists."""

from pathlib import Path

import pytest

from app.domain.errors import ModelMismatchError
from app.domain.exhibit import digest_of
from app.engines.model_shelf import ModelShelf
from tests.hostile.specimens import RESOURCES

WEIGHTS = b"weights"


@pytest.fixture
def shelf(tmp_path: Path) -> ModelShelf:
    (tmp_path / "net.onnx").write_bytes(WEIGHTS)
    (tmp_path / "models.toml").write_text(
        f'[[model]]\nname = "net"\nfile = "net.onnx"\nsha256 = "{digest_of(WEIGHTS)}"\n'
    )
    return ModelShelf(folder=tmp_path)


def test_a_listed_model_is_handed_out(shelf: ModelShelf) -> None:
    assert shelf.model("net") == WEIGHTS
    assert shelf.path("net") == shelf.folder / "net.onnx"


def test_a_model_with_another_digest_is_refused_by_name(shelf: ModelShelf) -> None:
    (shelf.folder / "net.onnx").write_bytes(WEIGHTS + b"\0")
    for ask in (shelf.model, shelf.path):
        with pytest.raises(ModelMismatchError, match="net"):
            ask("net")


@pytest.mark.parametrize("missing", ["net.onnx", "models.toml"])
def test_a_missing_file_is_a_mismatch(shelf: ModelShelf, missing: str) -> None:
    (shelf.folder / missing).unlink()
    with pytest.raises(ModelMismatchError):
        shelf.model("net")


@pytest.mark.parametrize("text", ["", "[[model]]", "model = 1", "\xff", '[[model]]\nname="net"'])
def test_a_broken_list_is_a_mismatch(shelf: ModelShelf, text: str) -> None:
    (shelf.folder / "models.toml").write_text(text)
    with pytest.raises(ModelMismatchError):
        shelf.model("net")


def test_every_model_that_ships_is_the_one_listed() -> None:
    shelf = ModelShelf(folder=RESOURCES / "models")
    for name in ("yunet", "dlib", "sface", "facemesh", "mrz"):
        assert shelf.model(name)
