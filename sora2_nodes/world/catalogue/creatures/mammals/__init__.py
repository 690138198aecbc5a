"""Four-legged mammals: rows of proportions and one builder."""

from __future__ import annotations

import math
import random

from ....assembly import Assembly
from ...entries import Entry, Shelf
from ...kit import Kit
from .bovines import BOVINES
from .breeds import BREEDS
from .dogs import DOGS
from .ears import add_ears
from .equines import EQUINES
from .felines import FELINES
from .giants import GIANTS
from .horns import add_extras, add_spines
from .kin import KIN
from .mammal import Mammal, Wardrobe
from .marks import add_marks
from .rodents import RODENTS
from .skull import add_head
from .tails import add_tail
from .torso import add_legs, add_neck, add_trunk, neck_base
from .wild import WILD
from .young import young_rows

GROWN: dict[str, Mammal] = {
    **DOGS,
    **BREEDS,
    **FELINES,
    **EQUINES,
    **BOVINES,
    **WILD,
    **GIANTS,
    **RODENTS,
    **KIN,
}
ROWS: dict[str, Mammal] = {**GROWN, **young_rows(GROWN)}


def build_mammal(entry: Entry, chance: random.Random) -> Assembly:
    """Build a four-legged mammal from its row."""
    row = ROWS[entry.name]
    kit, coats = Kit(), Wardrobe(row=row)
    add_trunk(kit, row, coats)
    base, rise = neck_base(row.trunk), math.radians(row.neck.rise)
    middle = (base[0] + row.neck.length * math.cos(rise), base[1] + row.neck.length * math.sin(rise), 0.0)
    add_neck(kit, row, coats, middle)
    skull = add_head(kit, row, coats, middle)
    add_ears(skull, row.ears)
    add_extras(skull, row)
    add_legs(kit, row, coats)
    add_marks(skull, row)
    add_tail(kit, row, coats)
    if row.extra.spines:
        add_spines(kit, row, coats)
    t = row.trunk
    return kit.done(entry, half=(t.length / 2 + t.chest * 0.5, (t.y + t.waist) / 2, t.chest * t.width))


MAMMALS = Shelf(entries=tuple(row.entry(name) for name, row in ROWS.items()), builder=build_mammal)
