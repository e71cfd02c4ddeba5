"""Makes statements of invented banks, some with an edited row, with the truth beside them.

Run: python3 -m tests.benchmarks.statement_pages DIR [COUNT]. DIR then holds PDFs, photographs of
PDFs, and `truth.json`; `tests.benchmarks.statements` says what its shape is.
"""

import json
import random
import sys
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import numpy as np
import pypdfium2  # type: ignore[import-untyped]  # it ships no types
from PIL import Image, ImageFilter

from tests.benchmarks.statement_drawn import drawn
from tests.benchmarks.statement_specimens import (
    EDITS,
    specimen,
    truth_of,
)
from tests.benchmarks.statement_styles import STYLES


def scanned(content: bytes, chance: random.Random) -> bytes:
    """The first page as a phone sees it: tilt, soft focus, uneven light, noise, JPEG."""
    document = pypdfium2.PdfDocument(content)
    page = document[0].render(scale=chance.choice((150, 200)) / 72).to_pil().convert("RGB")
    tilted = page.rotate(chance.uniform(-2.0, 2.0), Image.Resampling.BICUBIC, fillcolor=(228,) * 3)
    soft = tilted.filter(ImageFilter.GaussianBlur(chance.uniform(0.2, 0.8)))
    pixels = np.asarray(soft, np.float32)
    light = np.linspace(1.0, chance.uniform(0.75, 1.0), pixels.shape[1])[None, :, None]
    noise = np.random.Generator(np.random.PCG64(chance.randint(0, 9999))).normal(0, 4, pixels.shape)
    out = BytesIO()
    Image.fromarray(np.clip(pixels * light + noise, 0, 255).astype(np.uint8)).save(
        out, "JPEG", quality=chance.randint(70, 92)
    )
    return out.getvalue()


def specimens(count: int, seed: int = 4) -> Iterator[tuple[str, bytes, dict[str, object]]]:
    """Name, bytes and truth of each; every style meets every edit, and one in five is a picture."""
    chance = random.Random(seed)  # noqa: S311 -- a fixed seed, so that every run makes the same
    pairs = [(style, edit) for edit in EDITS for style in STYLES]
    for number in range(count):
        style, edit = pairs[number % len(pairs)]
        photo = number % 5 == 4 and edit in {"none", "amount", "balance"}
        if style.decimals == 0 and edit == "digits":
            edit = "amount"
        made = specimen(replace(style), edit, chance)
        content = drawn(made)
        made.places.clear()
        content = drawn(made)  # once more, now that the number of pages is known
        truth = truth_of(made, photo=photo)
        if photo:
            content = scanned(content, chance)
        yield f"{number:03}-{style.name}-{edit}.{'jpg' if photo else 'pdf'}", content, truth


def main() -> None:
    """Write the specimens and their truth into a folder."""
    folder = Path(sys.argv[1])
    count = int(sys.argv[2]) if len(sys.argv) > 2 else len(STYLES) * len(EDITS)
    folder.mkdir(parents=True, exist_ok=True)
    truth = {}
    for name, content, facts in specimens(count):
        (folder / name).write_bytes(content)
        truth[name] = facts
    text = json.dumps(truth, ensure_ascii=False, indent=1, sort_keys=True)
    (folder / "truth.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
