"""Plants."""

from .flowers import FLOWERS
from .greenery import GREENERY
from .oddities import ODDITIES
from .trees import TREES

PLANTS = (TREES, FLOWERS, GREENERY, ODDITIES)
