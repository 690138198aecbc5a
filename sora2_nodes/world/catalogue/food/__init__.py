"""Food and dishes."""

from ..entries import Shelf
from .fruit import FRUIT

SHELVES: tuple[Shelf, ...] = (FRUIT,)
