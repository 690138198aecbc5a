"""Everything one can hold, wear, play with, pour from or work at."""

from ..recipe import shelf
from .apparel import ATTIRE
from .arms import ARMS
from .ball import BALLS
from .container import CONTAINERS
from .cookware import COOKWARE, KITCHEN_TOOLS
from .everyday import EVERYDAY
from .gadget import GADGETS
from .headwear import HEADWEAR
from .laboratory import APPARATUS
from .labware import LABWARE
from .machine import MACHINES
from .paper import PAPERS
from .solid import SOLIDS
from .sport import SPORT
from .tool import CUTLERY, TOOLS
from .toy import TOYS
from .trade import HAND_TOOLS, TRADES
from .vessel import VESSELS

SHELVES = (
    shelf("vessel", VESSELS | COOKWARE),
    shelf("container", CONTAINERS | LABWARE),
    shelf("held", PAPERS | EVERYDAY),
    shelf("tool", TOOLS | CUTLERY | HAND_TOOLS | KITCHEN_TOOLS),
    shelf("gadget", GADGETS),
    shelf("weapon", ARMS),
    shelf("sport", BALLS | SPORT),
    shelf("clothing", HEADWEAR | ATTIRE),
    shelf("toy", TOYS),
    shelf("device", MACHINES | APPARATUS | TRADES),
    shelf("solid", SOLIDS),
)
