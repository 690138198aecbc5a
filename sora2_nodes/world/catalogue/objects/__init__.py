"""Everything one can hold, wear, play with, pour from or work at."""

from ..recipe import shelf
from .apparel import ATTIRE
from .arms import ARMS
from .container import CONTAINERS
from .everyday import EVERYDAY
from .gadget import GADGETS
from .instrument import INSTRUMENTS, PIANO
from .machine import MACHINES
from .solid import SOLIDS
from .sport import SPORT
from .tool import CUTLERY, TOOLS
from .toy import TOYS
from .vessel import VESSELS

SHELVES = (
    shelf("vessel", VESSELS),
    shelf("container", CONTAINERS),
    shelf("held", EVERYDAY),
    shelf("tool", TOOLS | CUTLERY),
    shelf("gadget", GADGETS),
    shelf("weapon", ARMS),
    shelf("sport", SPORT),
    shelf("clothing", ATTIRE),
    shelf("toy", TOYS),
    shelf("instrument", INSTRUMENTS | PIANO),
    shelf("device", MACHINES),
    shelf("solid", SOLIDS),
)
