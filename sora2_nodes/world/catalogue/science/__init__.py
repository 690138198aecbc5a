"""Models of what is too small, too deep or too inner to be seen: atoms, cells, organs, crystals, circuits, sections of the earth."""

from ..entries import Shelf
from .earth_models import EARTH_MODELS
from .life_models import LIFE_MODELS
from .matter_models import MATTER_MODELS

SHELVES: tuple[Shelf, ...] = (MATTER_MODELS, LIFE_MODELS, EARTH_MODELS)
