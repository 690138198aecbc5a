"""Everything in a house: furniture, what belongs to its walls and floors, kitchen and bath, lamps and fires."""

from ..recipe import shelf
from .appliance import APPLIANCES
from .cabinet import CABINETS
from .fitting import FITTINGS
from .lighting import LAMPS, LIGHTS
from .linen_and_cleaning import BOARDS_AND_BLINDS, HOUSEWORK, LINENS
from .seating import SEATING

SHELVES = (
    shelf("furniture", SEATING | CABINETS | LAMPS),
    shelf("fitting", FITTINGS),
    shelf("appliance", APPLIANCES),
    shelf("light", LIGHTS),
    shelf("tool", HOUSEWORK),
    shelf("linen", LINENS),
    shelf("housework", BOARDS_AND_BLINDS),
)
