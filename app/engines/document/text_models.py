"""RapidOCR's networks for printed text (PP-OCRv6, Latin and Chinese), from the files of its wheel.

Laws:
1. Nothing is loaded before the first question, and nothing is ever fetched: the sessions are made
   here from bytes whose digests are known, so that the library has nothing left to look for.
2. One thread; the arena that would keep the memory of the largest page is off.
"""

from collections.abc import Mapping, Sequence
from functools import cached_property
from importlib.util import find_spec
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final, TypeAlias

import numpy as np
import onnxruntime  # type: ignore[import-untyped]  # it ships no types
from numpy.typing import NDArray

from app.domain.errors import EngineMissingError, ModelMismatchError
from app.domain.exhibit import Digest, digest_of

Quad: TypeAlias = NDArray[np.float64]
"""Four corners of a line on the page: shape (4, 2), from its upper left one clockwise."""
Chances: TypeAlias = NDArray[np.float32]
"""Of each character at each step along a line: shape (steps, characters), the first is blank."""

FINDER: Final = "PP-OCRv6_det_small.onnx"
READER: Final = "PP-OCRv6_rec_small.onnx"
DIGESTS: Final[Mapping[str, Digest]] = MappingProxyType(
    {
        FINDER: Digest("090f04abcd9d9a7498bc4ebf677e4cb9bdce1fe4197ddb7e529f1ef44e1ff94f"),
        READER: Digest("6f327246b50388f3c176ae304bd95767ea6dc0c9ae92153ef8cbe210b3c14884"),
    }
)
"""Of the networks in the wheel of rapidocr 3.10.0; another file is refused."""
HEIGHT: Final = 48
"""Pixels that a line is read at. Source: `rec_img_shape` of the network's configuration."""
_STEEPEST: Final = 60.0
"""Width over height of the longest line that is read: 2,880 pixels."""


class TextNetworks:
    """Finds lines of text on a page and reads them."""

    def find(self, page: NDArray[np.uint8], longest_px: int) -> list[Quad]:
        """Give the lines of `page` (RGB), which is looked at with this longest side."""
        detector = self._detector
        detector.limit_side_len = longest_px
        found = detector(np.ascontiguousarray(page[:, :, ::-1]))
        return [] if found.boxes is None else [np.asarray(box, np.float64) for box in found.boxes]

    def read(self, strips: Sequence[NDArray[np.uint8]]) -> list[Chances]:
        """Read lines (RGB, `HEIGHT` pixels high) of about one length at once."""
        width = max(strip.shape[1] for strip in strips)
        batch = np.zeros((len(strips), 3, HEIGHT, width), np.float32)
        for row, strip in zip(batch, strips, strict=True):
            row[:, :, : strip.shape[1]] = strip[:, :, ::-1].transpose(2, 0, 1) / 127.5 - 1
        (chances,) = self._recogniser.run(None, {self._recogniser.get_inputs()[0].name: batch})
        return list(np.asarray(chances, np.float32))

    @cached_property
    def characters(self) -> tuple[str, ...]:
        """What each column of the chances stands for; the first, blank, for nothing."""
        listed = self._recogniser.get_modelmeta().custom_metadata_map["character"]
        return ("", *listed.splitlines(), " ")

    @cached_property
    def _recogniser(self) -> onnxruntime.InferenceSession:
        return _session(READER)

    @cached_property
    def _detector(self) -> Any:  # noqa: ANN401 -- a class without types, imported late
        from omegaconf import OmegaConf  # noqa: PLC0415 -- with the library, a second and 60 MB
        from rapidocr.ch_ppocr_det import TextDetector  # noqa: PLC0415
        from rapidocr.utils.log import logger  # noqa: PLC0415
        from rapidocr.utils.typings import EngineType  # noqa: PLC0415

        logger.disabled = True  # it tells pages of itself to the terminal
        # Not its default `min`, which blows strips and stamps up to pages.
        settings = {
            "engine_type": EngineType.ONNXRUNTIME,
            "session": _session(FINDER),
            "limit_side_len": 960,
            "limit_type": "max",
            "mean": [0.5, 0.5, 0.5],
            "std": [0.5, 0.5, 0.5],
        }
        wanted: Any = OmegaConf.create(settings, flags={"allow_objects": True})
        return TextDetector(wanted)


def fitted_width(width: float, height: float) -> int:
    """Give the width of a line that is brought to `HEIGHT`."""
    return max(round(HEIGHT * min(width / max(height, 1.0), _STEEPEST)), 16)


def _session(name: str) -> onnxruntime.InferenceSession:
    spec = find_spec("rapidocr")
    if spec is None or spec.origin is None:
        raise EngineMissingError("rapidocr")
    try:
        content = (Path(spec.origin).parent / "models" / name).read_bytes()
    except OSError as error:
        raise ModelMismatchError(name) from error
    if digest_of(content) != DIGESTS[name]:
        raise ModelMismatchError(name)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.enable_cpu_mem_arena = False
    options.log_severity_level = 4
    return onnxruntime.InferenceSession(content, options, providers=["CPUExecutionProvider"])
