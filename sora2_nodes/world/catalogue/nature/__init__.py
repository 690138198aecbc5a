"""Plants, terrain and the bodies of the sky."""

from ..entries import Shelf
from .heavens import HEAVENS
from .phenomena import PHENOMENA
from .plants import PLANTS
from .slopes import SLOPES
from .terrain import TERRAIN

SHELVES: tuple[Shelf, ...] = (*PLANTS, TERRAIN, SLOPES, PHENOMENA, HEAVENS)
