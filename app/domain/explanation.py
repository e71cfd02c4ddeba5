"""What stands behind one score: the levelled faces, the mesh on them, and what mattered where."""

from dataclasses import dataclass

from app.domain.exhibit import Raster

Spots = tuple[tuple[int, int], ...]
"""Points in px of a chip."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """One comparison as the engine saw it. Both chips have the same size and the eyes alike."""

    reference: Raster
    probe: Raster
    reference_mesh: Spots
    probe_mesh: Spots
    columns: int
    """Of the map; it has as many rows."""
    losses: tuple[int, ...]
    """Row by row: by how much the score comes nearer to neutral when a grey square covers that
    place of the probe, in ten-thousandths; negative where it moves away."""
