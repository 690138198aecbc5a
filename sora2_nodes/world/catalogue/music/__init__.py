"""Everything that makes music."""

from ..recipe import shelf
from .instrument import INSTRUMENTS
from .strings import STRINGS

SHELVES = (shelf("instrument", INSTRUMENTS | STRINGS),)
