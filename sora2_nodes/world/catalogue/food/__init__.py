"""Food and dishes."""

from ..entries import Shelf
from ..recipe import shelf
from .bakery import BAKERY
from .components import COMPONENTS
from .confections import CONFECTIONS
from .dishes import DISHES
from .fast_food import FAST_FOOD
from .fruit import FRUIT
from .glassware import DRINKS
from .market import MARKET
from .produce import PRODUCE
from .snacks import SNACKS
from .sweets import SWEETS
from .treats import TREATS
from .vegetables import VEGETABLES

SHELVES: tuple[Shelf, ...] = (
    FRUIT,
    VEGETABLES,
    BAKERY,
    FAST_FOOD,
    SWEETS,
    DISHES,
    MARKET,
    SNACKS,
    COMPONENTS,
    shelf("food", PRODUCE | TREATS | CONFECTIONS),
    shelf("vessel", DRINKS),
)
