"""Models as bytes, each refused unless it is the one that the program ships."""

import tomllib
from dataclasses import dataclass
from pathlib import Path

from app.domain.errors import ModelMismatchError
from app.domain.exhibit import digest_of
from app.engines.face.guest import Guest, guest_model, read_declaration


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelShelf:
    """The folder of models that the child was started with; its `models.toml` lists them."""

    folder: Path

    def model(self, name: str) -> bytes:
        """The bytes of the model `name`.

        Raises:
            ModelMismatchError: It is missing, not listed, or has another digest.
        """
        return self._checked(name)[1]

    def path(self, name: str) -> Path:
        """Where the model `name` lies, its digest checked, for libraries that read it themselves.

        Raises:
            ModelMismatchError: It is missing, not listed, or has another digest.
        """
        return self._checked(name)[0]

    def _checked(self, name: str) -> tuple[Path, bytes]:
        try:
            listing = tomllib.loads((self.folder / "models.toml").read_text("utf-8"))
            rows = {row["name"]: row for row in listing["model"]}
            path = self.folder / str(rows[name]["file"])
            content = path.read_bytes()
            expected = rows[name]["sha256"]
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise ModelMismatchError(name) from error
        if digest_of(content) != expected:
            raise ModelMismatchError(name)
        return path, content


def brought(folder: Path | None) -> Guest | None:
    """The face model that `folder` declares in its `model.toml`; None when it declares none.

    Raises:
        ModelMismatchError: It is not the declared one, or its calibration is another model's.
        ExaminationError: It does not load.
    """
    if folder is None or not (folder / "model.toml").is_file():
        return None
    try:
        declared = read_declaration((folder / "model.toml").read_bytes())
        weights = (folder / declared.file).read_bytes()
        made = folder / "calibration.json"
        return guest_model(declared, weights, made.read_bytes() if made.is_file() else None)
    except OSError as error:
        raise ModelMismatchError("model.toml") from error
