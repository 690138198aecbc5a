"""Insects and other small animals."""

from .crawlers import CRAWLERS
from .flyers import FLYERS

INSECTS = (FLYERS, *CRAWLERS)
