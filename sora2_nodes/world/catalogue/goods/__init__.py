"""Wares and keepsakes that pictures are taken of, and what carries them in a works: perfume, cosmetics, hourglass, snow globe, conveyor belt."""

from ..recipe import shelf
from .curios import CURIOS, YARNS
from .haulage import HAULAGE
from .household import HOUSEHOLD
from .keepsakes import KEEPSAKES
from .loose_heaps import HEAPS
from .raw_goods import RAW_GOODS
from .sundries import SUNDRIES
from .wares import WARES

SHELVES = (
    shelf("toy", YARNS),
    shelf("ware", WARES | KEEPSAKES | CURIOS | HOUSEHOLD | RAW_GOODS | HEAPS | SUNDRIES),
    shelf("haulage", HAULAGE),
)
