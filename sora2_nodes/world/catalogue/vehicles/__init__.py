"""Everything that carries: on wheels, rails, boards, wings, water and rockets."""

from ..recipe import shelf
from .bike import BIKES
from .board import BOARDS
from .boat import BOATS
from .car import CARS
from .cart import CARTS
from .formula import FORMULA
from .heavy import HEAVY
from .hover import HOVER
from .plane import PLANES
from .rail import RAIL
from .ship import SHIPS
from .space import SPACE
from .truck import TRUCKS
from .wreck import WRECKS

SHELVES = (
    shelf("car", CARS | FORMULA),
    shelf("truck", TRUCKS),
    shelf("machine", HEAVY),
    shelf("cart", CARTS),
    shelf("rail", RAIL),
    shelf("cycle", BIKES),
    shelf("board", BOARDS),
    shelf("aircraft", PLANES | HOVER),
    shelf("spacecraft", SPACE),
    shelf("boat", BOATS),
    shelf("ship", SHIPS | WRECKS),
)
