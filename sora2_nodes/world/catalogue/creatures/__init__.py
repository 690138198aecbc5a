"""Animals."""

from ..entries import Shelf

SHELVES: tuple[Shelf, ...] = ()
