"""Plants."""

from .flowers import FLOWERS
from .greenery import GREENERY
from .oddities import ODDITIES
from .old_trees import OLD_TREES
from .seasons import SEASONS
from .trees import TREES

PLANTS = (TREES, FLOWERS, GREENERY, ODDITIES, SEASONS, OLD_TREES)
