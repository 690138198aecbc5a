"""Plants, terrain and the bodies of the sky."""

from ..entries import Shelf

SHELVES: tuple[Shelf, ...] = ()
