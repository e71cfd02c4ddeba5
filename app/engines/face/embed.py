"""Templates: what two networks make of one face, each averaged with its mirror image."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

import numpy as np
import onnxruntime  # type: ignore[import-untyped]  # it ships no types
from numpy.typing import NDArray

from app.domain.errors import ExaminationError
from app.engines.face.align import DLIB, SFACE, ChipForm, Points, Rgb, cut, shifted_crops, to_chip

Floats: TypeAlias = NDArray[np.float32]

WIDTH: Final = 128
"""Numbers in a template of either network."""


class Network:
    """One ONNX network on the CPU, one thread, so that its numbers repeat on one machine."""

    def __init__(self, weights: bytes) -> None:
        """Load the network.

        Raises:
            ExaminationError: The bytes are no such network.
        """
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        try:
            self._session = onnxruntime.InferenceSession(
                weights, options, providers=["CPUExecutionProvider"]
            )
        except Exception as error:
            raise ExaminationError("a network does not load") from error
        self._input = self._session.get_inputs()[0].name

    def run(self, batch: Floats, width: int) -> Floats:
        """Rows of `width` numbers, one for each item of `batch`.

        Raises:
            ExaminationError: The network failed, or gave something other than such numbers.
        """
        try:
            rows = np.asarray(self._session.run(None, {self._input: batch})[0])
        except Exception as error:
            raise ExaminationError("a network failed") from error
        if rows.shape != (len(batch), width) or not np.isfinite(rows).all():
            raise ExaminationError(f"a network gave {rows.shape}, or no numbers")
        return rows.astype(np.float32)


@dataclass(frozen=True, slots=True, kw_only=True)
class Templates:
    """One face as both networks see it; row 0 is the crop itself, the others are moved crops."""

    dlib: Floats
    """Shape (crops, 128), compared by Euclidean distance."""
    sface: Floats
    """Shape (crops, 128), unit length, compared by cosine."""
    strength: Floats
    """Shape (crops,): natural logarithm of the length that the SFace vector had before; the less a
    chip shows, the shorter."""


class Embedder:
    """Makes templates of faces."""

    def __init__(self, dlib: Network, sface: Network) -> None:
        self._dlib = dlib
        self._sface = sface

    def templates(self, image: Rgb, points: Points, *, crops: bool = True) -> Templates:
        """Both templates of the face with these five points; with its moved crops unless told.

        Raises:
            ExaminationError: A network failed.
        """
        sface, strength = self.sface_rows(_chips(image, points, SFACE, crops=crops))
        dlib = self.dlib_rows(_chips(image, points, DLIB, crops=crops))
        return Templates(dlib=dlib, sface=sface, strength=strength)

    def dlib_rows(self, chips: Sequence[Rgb]) -> Floats:
        """One vector for each chip, the mean with its mirror image's."""
        batch = np.stack([view for chip in chips for view in (chip, chip[:, ::-1])])
        rows = self._dlib.run(batch.astype(np.float32), WIDTH)
        return np.asarray((rows[0::2] + rows[1::2]) / 2, np.float32)

    def sface_rows(self, chips: Sequence[Rgb]) -> tuple[Floats, Floats]:
        """One unit vector for each chip, along the mean with its mirror image's; its strength."""
        rows = np.concatenate(
            [self._sface_view(chip) + self._sface_view(chip[:, ::-1]) for chip in chips]
        )
        length = np.linalg.norm(rows, axis=1, keepdims=True)
        if not (length > 0).all():
            raise ExaminationError("a network gave a vector without direction")
        return np.asarray(rows / length, np.float32), np.log(length[:, 0] / 2).astype(np.float32)

    def _sface_view(self, chip: Rgb) -> Floats:
        # The network takes one picture at a time; on one thread a batch would save nothing.
        planes = np.ascontiguousarray(chip.transpose(2, 0, 1)[None], np.float32)
        return self._sface.run(planes, WIDTH)


def _chips(image: Rgb, points: Points, form: ChipForm, *, crops: bool) -> list[Rgb]:
    base = to_chip(points, form)
    wanted = shifted_crops(base, form.size_px) if crops else (base,)
    return [cut(image, transform, form.size_px) for transform in wanted]
