"""Animals."""

from ..entries import Shelf
from .birds import BIRDS
from .insects import INSECTS
from .mammals import MAMMALS
from .reptiles import REPTILES
from .waters import WATERS

SHELVES: tuple[Shelf, ...] = (MAMMALS, *REPTILES, *BIRDS, *WATERS, *INSECTS)
