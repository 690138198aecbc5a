"""The catalogue of things: everything that has a shape of its own, built from rows of numbers, colours and words.

`build("dog", colour=...)` gives an Assembly; `entry("dog")` says what is known of it without building; `names()` lists all.
A wing (creatures, nature, food, ...) holds shelves; a shelf is one builder and the entries that it builds.
"""

from .entries import Entry, Shelf
from .lookup import build, entry, names

__all__ = ["Entry", "Shelf", "build", "entry", "names"]
