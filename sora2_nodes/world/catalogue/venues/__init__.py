"""What one knows public places by: machines of gyms, arcades and clinics, racks of shops, seats of halls, exhibits of museums."""

from ..recipe import shelf
from .clinic import CLINIC
from .exercise_machines import DIVING, EXERCISE
from .exhibits import EXHIBITS
from .game_machines import GAMES
from .public_seating import PUBLIC_SEATING
from .retail_racks import RACKS
from .showpieces import SHOWPIECES

SHELVES = (shelf("equipment", EXERCISE | GAMES | PUBLIC_SEATING | CLINIC | DIVING | RACKS | EXHIBITS | SHOWPIECES),)
