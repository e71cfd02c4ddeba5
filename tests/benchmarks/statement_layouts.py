"""Layouts that `statement_pages` does not draw: cells where a bank puts them, and what it omits.

Run: python3 -m tests.benchmarks.statement_layouts DIR. DIR then holds PDFs and a `truth.json` for
`tests.benchmarks.statements`. The reader was not written against these: they are kept apart so
that a figure of them says how a layout fares that nobody had in mind.
"""

import json
import random
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.layout_drawn import drawn
from tests.benchmarks.layout_papers import EDITS, invented, truth_of
from tests.benchmarks.layout_styles import LAYOUTS


def papers(only: str = "", seed: int = 11) -> Iterator[tuple[str, bytes, dict[str, object]]]:
    """Name, bytes and truth of each layout with each edit; or of one of them."""
    chance = random.Random(seed)  # noqa: S311 -- a fixed seed, so that every run makes the same
    for layout in LAYOUTS:
        for edit in EDITS:
            if edit in {"own", "balance"} and layout.shown == "none":
                continue
            paper = invented(layout, edit, chance)
            name = f"{layout.name}-{edit}.pdf"
            if only in {"", name}:
                content = drawn(paper)
                yield name, content, truth_of(paper, edit)


def main() -> None:
    """Write the papers and their truth into a folder."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    truth = {}
    for name, content, facts in papers():
        (folder / name).write_bytes(content)
        truth[name] = facts
    (folder / "truth.json").write_text(json.dumps(truth, indent=1, sort_keys=True))


if __name__ == "__main__":
    main()
