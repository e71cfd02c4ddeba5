"""A model that the examiner's organisation brought: one more network beside the shipped ones.

It lies in a folder of its own with a `model.toml` that declares it and, if the benchmark made one,
a `calibration.json`. Its row stands beside the others and is never weighed: without a calibration
it is told as the similarity that it gives, with one as a log10 likelihood ratio too.

Laws: refused unless its digest is the declared one; a calibration of another model is refused.
"""

import json
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

import numpy as np

from app.domain.errors import ExaminationError, ModelMismatchError
from app.domain.exhibit import Digest, digest_of
from app.engines.face.align import SFACE, ChipForm, Points, Rgb, cut, to_chip
from app.engines.face.embed import Floats, Network

_SIDES: Final = range(32, 513)
_WIDTHS: Final = range(16, 4097)


@dataclass(frozen=True, slots=True, kw_only=True)
class Declaration:
    """What `model.toml` says of a network: what goes in and what comes out."""

    name: str
    file: str
    sha256: Digest
    size_px: int
    """Side of the chip; the five points lie where ArcFace puts them in 112 px, scaled."""
    mean: float
    std: float
    """A value from 0 to 255 goes in as (value - mean) / std."""
    rgb: bool
    """Else blue comes first."""
    planes: bool
    """Channels first: (1, 3, size, size); else last."""
    width: int
    """Numbers that come out; they are compared by cosine."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Guest:
    """The network, ready, and what it was validated with, if it was."""

    declared: Declaration
    network: Network
    line: tuple[float, float] | None
    """log10 likelihood ratio = first * cosine + second; None without a calibration."""

    def describe(self, image: Rgb, points: Points) -> Floats:
        """The unit vector of the face with these five points, mean with its mirror image's.

        Raises:
            ExaminationError: The network failed, or gave no numbers.
        """
        form = _form(self.declared.size_px)
        chip = cut(image, to_chip(points, form), form.size_px)
        both = np.concatenate([self._view(chip), self._view(chip[:, ::-1])]).sum(axis=0)
        length = float(np.linalg.norm(both))
        if not length > 0:
            raise ExaminationError("a network gave a vector without direction")
        return np.asarray(both / length, np.float32)

    def _view(self, chip: Rgb) -> Floats:
        seen = chip if self.declared.rgb else chip[:, :, ::-1]
        values = (seen.astype(np.float32) - self.declared.mean) / self.declared.std
        batch = values.transpose(2, 0, 1)[None] if self.declared.planes else values[None]
        return self.network.run(np.ascontiguousarray(batch, np.float32), self.declared.width)


def read_declaration(text: bytes) -> Declaration:
    """The network that this TOML declares.

    Raises:
        ModelMismatchError: It declares none, or one beyond the bounds.
    """
    try:
        raw = tomllib.loads(text.decode("utf-8"))
        declared = _declaration(raw)
    except (ValueError, KeyError, TypeError) as error:
        raise ModelMismatchError("model.toml") from error
    plain = not {"/", "\\"} & set(declared.file) and declared.file not in {"", ".", ".."}
    within = declared.size_px in _SIDES and declared.width in _WIDTHS and declared.std > 0
    if not (plain and within and declared.name):
        raise ModelMismatchError("model.toml")
    return declared


def guest_model(declared: Declaration, weights: bytes, calibration: bytes | None = None) -> Guest:
    """The network over these weights.

    Raises:
        ModelMismatchError: The weights are not the declared ones, or the calibration is another's.
        ExaminationError: They do not load.
    """
    if digest_of(weights) != declared.sha256:
        raise ModelMismatchError(declared.name)
    line = None if calibration is None else _line(calibration, declared)
    return Guest(declared=declared, network=Network(weights), line=line)


def calibration_text(
    declared: Declaration, line: tuple[float, float], measured: Mapping[str, Any]
) -> str:
    """What the benchmark writes beside a model that it measured."""
    raw = {
        "model": declared.sha256,
        "line": {"cosine": round(line[0], 4), "offset": round(line[1], 4)},
        "measured": dict(measured),
    }
    return json.dumps(raw, indent=1, sort_keys=True, allow_nan=False) + "\n"


def _declaration(raw: Mapping[str, Any]) -> Declaration:
    colours, layout = str(raw["colours"]), str(raw["layout"])
    if colours not in {"rgb", "bgr"} or layout not in {"nchw", "nhwc"}:
        raise ValueError("colours or layout")
    return Declaration(
        name=str(raw["name"]),
        file=str(raw["file"]),
        sha256=Digest(raw["sha256"]),
        size_px=int(raw["size_px"]),
        mean=float(raw["mean"]),
        std=float(raw["std"]),
        rgb=colours == "rgb",
        planes=layout == "nchw",
        width=int(raw["width"]),
    )


def _line(text: bytes, declared: Declaration) -> tuple[float, float]:
    try:
        raw = json.loads(text)
        model = str(raw["model"])
        line = float(raw["line"]["cosine"]), float(raw["line"]["offset"])
    except (ValueError, KeyError, TypeError) as error:
        raise ModelMismatchError("calibration.json") from error
    if model != declared.sha256 or not np.isfinite(line).all():
        raise ModelMismatchError(f"{declared.name}: not validated here")
    return line


def _form(size_px: int) -> ChipForm:
    scale = size_px / SFACE.size_px
    return ChipForm(size_px=size_px, points=tuple((x * scale, y * scale) for x, y in SFACE.points))
