"""Everything in a house: furniture, what belongs to its walls and floors, kitchen and bath, lamps and fires."""

from ..recipe import shelf
from .appliance import APPLIANCES
from .cabinet import CABINETS
from .fitting import FITTINGS
from .lighting import LAMPS, LIGHTS
from .seating import SEATING

SHELVES = (
    shelf("furniture", SEATING | CABINETS | LAMPS),
    shelf("fitting", FITTINGS),
    shelf("appliance", APPLIANCES),
    shelf("light", LIGHTS),
)
