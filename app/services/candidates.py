"""Which printed lines may be a field: likeness orders them, and decides nothing."""

from collections.abc import Sequence

from rapidfuzz import fuzz

from app.domain.name_forms import bare, normalised


def by_likeness(texts: Sequence[str], wanted: str) -> tuple[int, ...]:
    """The positions of `texts`, the likest to `wanted` first; as they stand where nothing is."""
    if not wanted.strip():
        return tuple(range(len(texts)))
    goal = bare(normalised(wanted))
    likeness = [fuzz.partial_ratio(bare(normalised(text)), goal) for text in texts]
    return tuple(sorted(range(len(texts)), key=lambda number: (-likeness[number], number)))
