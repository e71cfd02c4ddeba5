"""A folder of labelled photos: `pairs.csv` beside `images/`.

Columns: fold, reference, probe, same (1 or 0; empty is unknown: the pair is counted and left out)
and, if anyone labels them, `group`: any word for the people of a pair, figures are told for each.
A pair that stands there twice counts once. Photos are opened as the program opens evidence.
"""

import csv
import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from app.domain.errors import IntakeError
from app.engines import raster
from app.engines.face.align import Rgb
from app.services.media import sniff

_TRUTH: Final[Mapping[str, bool]] = {"1": True, "true": True, "0": False, "false": False}
_ENOUGH_PX: Final = 1500
"""As the engine's catalogue asks for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """One comparison of a corpus, with its truth."""

    fold: str
    reference: str
    probe: str
    same: bool
    group: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """The pairs that can be judged, and what was left out."""

    pairs: Sequence[Pair]
    unlabelled: int
    repeated: int

    @property
    def photos(self) -> list[str]:
        """Every photo once, in order of appearance."""
        return list(
            dict.fromkeys(name for pair in self.pairs for name in (pair.reference, pair.probe))
        )


def read_pairs(folder: Path, limit: int | None) -> Listing:
    """The pairs of a corpus; `limit` takes so many, evenly from all of them."""
    with (folder / "pairs.csv").open(encoding="utf-8-sig", newline="") as lines:
        rows = [_pair(row) for row in csv.DictReader(lines)]
    known = [pair for pair in rows if pair is not None]
    pairs = list({(pair.reference, pair.probe): pair for pair in reversed(known)}.values())[::-1]
    found = Listing(
        pairs=pairs, unlabelled=len(rows) - len(known), repeated=len(known) - len(pairs)
    )
    if limit is None or limit >= len(pairs):
        return found
    return Listing(pairs=evenly(pairs, limit), unlabelled=found.unlabelled, repeated=found.repeated)


def evenly(pairs: Sequence[Pair], count: int) -> list[Pair]:
    """So many of `pairs`, from all of them."""
    return [pairs[index * len(pairs) // count] for index in range(count)]


def _pair(row: Mapping[str, str | None]) -> Pair | None:
    cells = {name: (cell or "").strip() for name, cell in row.items() if name}
    same = _TRUTH.get(cells.get("same", "").lower())
    if same is None or not cells.get("reference") or not cells.get("probe"):
        return None
    return Pair(
        fold=cells.get("fold", ""),
        reference=cells["reference"],
        probe=cells["probe"],
        same=same,
        group=cells.get("group", ""),
    )


def open_photo(content: bytes) -> Rgb | None:
    """The picture in these bytes; None when the program would refuse them at intake."""
    try:
        return raster.decode(content, sniff(content), enough_px=_ENOUGH_PX).pixels
    except IntakeError:
        return None


def person_of(name: str) -> str:
    """Who a photo shows: its folder, or in a flat one its name without the number at its end."""
    path = Path(name)
    return str(path.parent) if path.parent.name else path.stem.rstrip("0123456789").rstrip("_- ")


def people_told(pairs: Sequence[Pair]) -> bool:
    """Whether the names of the photos agree with every label, so that all can meet all."""
    return all((person_of(p.reference) == person_of(p.probe)) is p.same for p in pairs)


def corpus_digest(folder: Path, photos: Iterable[Path]) -> str:
    """SHA-256 over the pairs and the photos, in order."""
    digest = hashlib.sha256((folder / "pairs.csv").read_bytes())
    for photo in photos:
        content = photo.read_bytes() if photo.is_file() else b""
        digest.update(hashlib.sha256(content).digest())
    return digest.hexdigest()
