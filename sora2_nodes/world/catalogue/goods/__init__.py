"""Wares and keepsakes that pictures are taken of, and what carries them in a works: perfume, cosmetics, hourglass, snow globe, conveyor belt."""

from ..recipe import shelf
from .haulage import HAULAGE
from .keepsakes import KEEPSAKES
from .wares import WARES

SHELVES = (shelf("ware", WARES | KEEPSAKES), shelf("haulage", HAULAGE))
