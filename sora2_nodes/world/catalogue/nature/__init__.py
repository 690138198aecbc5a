"""Plants, terrain and the bodies of the sky."""

from ..entries import Shelf
from .heavens import HEAVENS
from .plants import PLANTS
from .terrain import TERRAIN

SHELVES: tuple[Shelf, ...] = (*PLANTS, TERRAIN, HEAVENS)
