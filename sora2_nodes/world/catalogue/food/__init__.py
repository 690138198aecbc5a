"""Food and dishes."""

from ..entries import Shelf
from .bakery import BAKERY
from .components import COMPONENTS
from .dishes import DISHES
from .fast_food import FAST_FOOD
from .fruit import FRUIT
from .market import MARKET
from .snacks import SNACKS
from .sweets import SWEETS
from .vegetables import VEGETABLES

SHELVES: tuple[Shelf, ...] = (FRUIT, VEGETABLES, BAKERY, FAST_FOOD, SWEETS, DISHES, MARKET, SNACKS, COMPONENTS)
