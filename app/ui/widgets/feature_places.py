"""Where a feature lies in face coordinates, so that the panes can glide to it. A viewing aid."""

from collections.abc import Mapping
from typing import Final

from app.domain.assessment import Feature

WHOLE_FACE: Final = (0.2j, 1.0)
PLACES: Final[Mapping[Feature, tuple[complex, float]]] = {
    Feature.EARS: (0.35j, 0.95),
    Feature.FACIAL_MARKS: (0.5j, 1.2),
    Feature.SCARS: (0.5j, 1.2),
    Feature.NOSE: (0.6j, 2.2),
    Feature.EYES: (0j, 2.0),
    Feature.MOUTH: (1.1j, 2.2),
    Feature.CHIN_AND_JAW: (1.35j, 1.4),
    Feature.EYEBROWS: (-0.3j, 2.0),
    Feature.FOREHEAD: (-0.75j, 1.5),
    Feature.HAIRLINE: (-1.1j, 1.2),
    Feature.CHEEKS: (0.6j, 1.4),
    Feature.FACIAL_HAIR: (1.1j, 1.4),
    Feature.NECK: (2.0j, 1.1),
}
"""Centre, and closeness as a multiple of the fitted view. Source: the neoclassical canon (the nose
ends about 0.9 eye distances below the eyes, the mouth lies at 1.1, the chin at 1.8); it only
chooses what to show first."""


def place_of(feature: Feature) -> tuple[complex, float]:
    """Where to look for `feature`; the whole face where it has no one place."""
    return PLACES.get(feature, WHOLE_FACE)
