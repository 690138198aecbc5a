"""Insects and other small animals."""

from .crawlers import CRAWLERS
from .flyers import FLYERS
from .stingers import STINGERS

INSECTS = (FLYERS, *CRAWLERS, STINGERS)
