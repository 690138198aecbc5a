"""Everything that people build on the ground: dwellings, monuments, town buildings, small structures."""

from ..recipe import shelf
from .dwelling import DWELLINGS
from .graves_and_domes import GRAVES_AND_DOMES
from .landmark import LANDMARKS
from .modern import MODERN
from .monument import MONUMENTS
from .sights_figures import SIGHTS_FIGURES
from .sights_halls import SIGHTS_HALLS
from .sights_heights import SIGHTS_HEIGHTS
from .sights_on_hills import SIGHTS_ON_HILLS
from .sights_temples import SIGHTS_TEMPLES
from .sights_towers import SIGHTS_TOWERS
from .standing_stones import STANDING_STONES
from .street import STREET
from .town import TOWN
from .venue import VENUES
from .yard import YARD

SIGHTS = SIGHTS_TOWERS | SIGHTS_HALLS | SIGHTS_TEMPLES | SIGHTS_FIGURES | SIGHTS_ON_HILLS | SIGHTS_HEIGHTS
SHELVES = (
    shelf("building", DWELLINGS | MONUMENTS | TOWN | LANDMARKS | MODERN | STANDING_STONES | SIGHTS),
    shelf("structure", YARD | VENUES | GRAVES_AND_DOMES),
    shelf("street", STREET),
)
