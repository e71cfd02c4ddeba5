"""Where the benchmarks find what the program ships."""

from pathlib import Path

RESOURCES = Path(__file__).parents[2] / "resources"
FONTS = RESOURCES / "fonts"
