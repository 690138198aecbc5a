"""Animals."""

from ..entries import Shelf
from .birds import BIRDS
from .mammals import MAMMALS
from .reptiles import REPTILES

SHELVES: tuple[Shelf, ...] = (MAMMALS, *REPTILES, *BIRDS)
