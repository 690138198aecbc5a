"""Animals."""

from ..entries import Shelf
from .mammals import MAMMALS
from .reptiles import REPTILES

SHELVES: tuple[Shelf, ...] = (MAMMALS, *REPTILES)
