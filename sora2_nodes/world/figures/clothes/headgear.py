"""Things worn on the head and before the face: hats, helmets, crowns, masks, glasses."""

from __future__ import annotations

from collections.abc import Callable

from ..look import Look, WornGarment
from ..measures import Measures
from ..modelling import Model, Paint
from . import eyewear, hats, helmets

Put = Callable[[Model, Look, Measures, Paint, Paint], None]


def put_on(model: Model, look: Look, m: Measures, garment: WornGarment) -> bool:
    """Put a garment on the head; False: it isn't one for the head."""
    put = HEADGEAR.get(garment.name)
    if put is None:
        return False
    paint = Paint(colour=garment.colour, second=garment.second, pattern=garment.pattern, finish="cloth", role="hat")
    put(model, look, m, paint, Paint(colour=garment.second))
    return True


HEADGEAR: dict[str, Put] = {
    "cap": hats.cap, "peaked cap": hats.peaked, "beanie": hats.beanie, "chef hat": hats.chef, "wizard hat": hats.wizard, "crown": hats.crown, "tiara": hats.tiara,
    "top hat": hats.top_hat, "fedora": hats.fedora, "cowboy hat": hats.cowboy, "straw hat": hats.straw, "party hat": hats.cone_hat, "bandana": hats.bandana,
    "pirate hat": hats.pirate, "fire helmet": helmets.fire_helmet, "hard hat": helmets.hard_hat, "soldier helmet": helmets.soldier, "bike helmet": helmets.bike_helmet,
    "knight helmet": helmets.knight, "space helmet": helmets.space, "hazmat hood": helmets.hazmat, "brass helmet": helmets.brass, "diving mask": helmets.diving, "hood": helmets.hood, "balaclava": helmets.balaclava, "glasses": eyewear.glasses,
    "sunglasses": eyewear.sunglasses, "eye patch": eyewear.eye_patch, "eye mask": eyewear.eye_mask, "surgical mask": eyewear.surgical, "nurse cap": hats.nurse_cap,
    "headphones": eyewear.headphones, "halo": hats.halo, "headband": hats.headband, "kabuto": helmets.kabuto, "clown nose": eyewear.clown_nose, "pacifier": eyewear.pacifier,
}  # fmt: skip
