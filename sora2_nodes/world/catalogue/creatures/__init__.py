"""Animals."""

from ..entries import Shelf
from .mammals import MAMMALS

SHELVES: tuple[Shelf, ...] = (MAMMALS,)
