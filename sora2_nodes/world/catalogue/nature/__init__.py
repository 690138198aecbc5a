"""Plants, terrain and the bodies of the sky."""

from ..entries import Shelf
from .heavens import HEAVENS
from .phenomena import PHENOMENA
from .plants import PLANTS
from .sea_rocks import SEA_ROCKS
from .slopes import SLOPES
from .terrain import TERRAIN

SHELVES: tuple[Shelf, ...] = (*PLANTS, TERRAIN, SLOPES, SEA_ROCKS, PHENOMENA, HEAVENS)
