"""How more invented banks lay out their statements. Every bank and person is made up."""

from typing import Final

from tests.benchmarks.layout_countries import COUNTRIES
from tests.benchmarks.layout_manners import MANNERS

LAYOUTS: Final = (*COUNTRIES, *MANNERS)
