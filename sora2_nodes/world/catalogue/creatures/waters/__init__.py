"""Animals of the sea."""

from .crab import CRAB
from .fishes import FISHES
from .seabed import SEABED
from .soft_bodies import SOFT_BODIES

WATERS = (FISHES, *SOFT_BODIES, CRAB, SEABED)
