"""Whether a shot that names a water is on it, beside it, or across it from a city."""

from __future__ import annotations

from collections.abc import Sequence

from ....vocabulary.families import FAMILY_OF
from ....vocabulary.nouns import nearest
from ..lexicon.tokens import Token
from .prepositions import preposition
from .scene_phrases import Hit

TOWNS = ("city", "metropolis", "town", "downtown", "manhattan")
SHORES = ("river", "lake", "harbour", "sea", "bridge")  # places from which a city is seen across water
ON_WATER = ("on the water", "in the water", "across the water", "on water", "over the water", "water surface", "water")
WATERS = (
    "river",
    "lake",
    "harbour",
    "swimming pool",
    "waterfall",
    "jungle river",
    "glacier",
    "hot spring",
    "swamp",
)  # places that are water
BESIDE = ("by", "along", "beside", "near", "at", "past")
LOOKING = frozenset("look looks looking gaze gazes gazing stare stares staring overlooking".split())
DRIVING = frozenset(
    "drive drives driving car convertible motorcycle motorbike truck bus cyclist cycles cycling".split()
)
AT_SEA = ("boat", "ship", "sea")  # families of what is on the water or in it


def at_the_water(tokens: Sequence[Token], where: Hit) -> str:
    """Who is by the sea is on a beach, and what drives along it on a road; what sails, swims or flies is at sea itself."""
    words = {token.text for token in tokens}
    looks = preposition(tokens, where.start) == "over" and words & LOOKING
    if preposition(tokens, where.start) not in BESIDE and not looks:
        return "sea"
    if any(FAMILY_OF.get(shown.name) in AT_SEA for word in words if (shown := nearest(word)) is not None):
        return "sea"
    return "rocky coast" if "lighthouse" in words else "coastal road" if words & DRIVING else "beach"


def across_water(tokens: Sequence[Token], hits: Sequence[Hit]) -> bool:
    """Whether both a water and a whole city at it are named."""
    named = [hit for hit in hits if hit.kind == "place"]
    city = any(hit.value == "skyline" or (hit.word in TOWNS and hit.end < len(tokens)) for hit in named)
    return city and any(hit.value in SHORES for hit in named)
